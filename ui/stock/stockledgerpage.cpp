// SPDX-License-Identifier: Apache-2.0
#include "ui/stock/stockledgerpage.h"

#include "ui/stock/stockcolumns.h"
#include "ui/stock/stockplaces.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/listlayout.h"
#include "ui/widgets/whendone.h"

#include <QEvent>
#include <QPushButton>

namespace ui {

using namespace domain;

StockLedgerPage::StockLedgerPage(const PlaceContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_filters(new FilterBar(this)), m_refresh(new QPushButton(this))
{
    m_refresh->setObjectName(QStringLiteral("refreshButton"));
    m_refresh->setIcon(icon(Icon::Refresh));
    setUpFilters();
    setUpGrid();
    layOutList(this, m_filters, {m_refresh}, m_grid);
    setFocusProxy(m_grid);
    retranslate();
    connect(&m_context.session.changes(), &store::ChangeFeed::changed, this, [this](store::Topics topics) {
        if (topics & (store::Topic::Settings | store::Topic::Catalogue)) {
            readChoices();
        }
    });
    readChoices();
}

StockLedgerPage::~StockLedgerPage() = default;

void StockLedgerPage::setUpFilters()
{
    m_filters->setObjectName(QStringLiteral("filterBar"));
    m_filters->addDateRange(QStringLiteral("date"), [] { return tr("Date"); });
    m_filters->addChoice(
        QStringLiteral("warehouse"), [] { return tr("Warehouse"); },
        [this] { return warehouseChoices(m_choices); });
    m_filters->addChoice(
        QStringLiteral("inventory"), [] { return tr("Stock type"); }, inventoryChoices);
    m_filters->addSearch(QStringLiteral("product"), [] { return tr("Whole code or barcode"); });
}

void StockLedgerPage::setUpGrid()
{
    m_grid = new PagedGrid(m_context.session, ledgerColumns(false), this);
    m_grid->setObjectName(QStringLiteral("grid"));
    m_grid->remember(m_context.settings, QStringLiteral("stock.ledger"));
    m_grid->setEmptyText([this] {
        return m_filters->isClear()
                   ? tr("Nothing has moved yet. Every posted stock document writes its lines here.")
                   : tr("No movement matches these filters. Take one away to see more.");
    });
    m_grid->follow(store::Topic::Stock);
    connect(m_filters, &FilterBar::changed, m_grid, &PagedGrid::reload);
    connect(m_refresh, &QPushButton::clicked, m_grid, &PagedGrid::refresh);
    connect(m_grid, &PagedGrid::rowActivated, this, [this](qint64 row) {
        if (const StockDocumentId id = documentOfRow(m_grid->model(), row)) {
            m_context.openDocument(stockDocumentKindId, id.value(), {});
        }
    });
    connect(m_grid, &PagedGrid::failed, &m_context.toasts, &Toasts::showError);
}

void StockLedgerPage::readChoices()
{
    whenDone(m_context.session.ask(readStockChoices), this,
             [this](const base::Result<StockChoices> &choices) {
                 if (!choices) {
                     m_context.toasts.showError(choices.error());
                     return;
                 }
                 const bool first = m_choices.owner.isNull();
                 m_choices = *choices;
                 m_filters->refreshChoices();
                 if (first) {
                     m_grid->setQueryMaker(
                         [this](const PagedGrid::Order &order) {
                             return store::stockLedger(m_choices.owner, filter(), order.descending);
                         },
                         {QStringLiteral("id"), true});
                 }
             });
}

store::LedgerFilter StockLedgerPage::filter() const
{
    store::LedgerFilter filter;
    filter.warehouse = WarehouseId(m_filters->choice(QStringLiteral("warehouse")).toLongLong());
    if (const QVariant type = m_filters->choice(QStringLiteral("inventory")); type.isValid()) {
        filter.inventory = static_cast<InventoryType>(type.toInt());
    }
    filter.product = m_filters->text(QStringLiteral("product"));
    const DateRange range = m_filters->dateRange(QStringLiteral("date"));
    filter.from = range.from;
    filter.to = range.to;
    return filter;
}

void StockLedgerPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void StockLedgerPage::retranslate()
{
    m_refresh->setText(tr("Refresh"));
    m_refresh->setToolTip(tr("F5"));
}

StockDocumentId documentOfRow(const PagedModel &model, qint64 row)
{
    const auto found = model.rowAt(model.rowOf(row));
    return found ? StockDocumentId(
                       found->values.value(static_cast<int>(store::LedgerColumn::DocumentId)).toLongLong())
                 : StockDocumentId();
}

} // namespace ui
