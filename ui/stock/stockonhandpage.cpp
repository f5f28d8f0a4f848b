// SPDX-License-Identifier: Apache-2.0
#include "ui/stock/stockonhandpage.h"

#include "ui/stock/stockcolumns.h"
#include "ui/stock/stockplaces.h"
#include "ui/widgets/celltext.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/listlayout.h"
#include "ui/widgets/whendone.h"

#include <QEvent>
#include <QPushButton>

namespace ui {

using namespace domain;
using base::Result;

StockOnHandPage::StockOnHandPage(const PlaceContext &context, QWidget *parent)
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

StockOnHandPage::~StockOnHandPage() = default;

void StockOnHandPage::setUpFilters()
{
    m_filters->setObjectName(QStringLiteral("filterBar"));
    m_filters->addChoice(
        QStringLiteral("warehouse"), [] { return tr("Warehouse"); },
        [this] { return warehouseChoices(m_choices); });
    m_filters->addChoice(
        QStringLiteral("inventory"), [] { return tr("Stock type"); }, inventoryChoices);
    m_filters->addSearch(QStringLiteral("product"), [] { return tr("Product code or name"); });
    m_filters->addCheck(QStringLiteral("empty"), [] { return tr("Show empty places"); });
}

void StockOnHandPage::setUpGrid()
{
    m_grid = new PagedGrid(m_context.session, onHandColumns(), this);
    m_grid->setObjectName(QStringLiteral("grid"));
    m_grid->remember(m_context.settings, QStringLiteral("stock.on-hand"));
    m_grid->setEmptyText([this] { return emptyText(); });
    m_grid->follow(store::Topic::Stock | store::Topic::Catalogue);
    connect(m_filters, &FilterBar::changed, m_grid, &PagedGrid::reload);
    connect(m_refresh, &QPushButton::clicked, m_grid, &PagedGrid::refresh);
    connect(m_grid, &PagedGrid::rowActivated, this,
            [this](qint64 id) { m_context.openDocument(stockPlaceKindId, id, {}); });
    connect(m_grid, &PagedGrid::failed, &m_context.toasts, &Toasts::showError);
    // Whenever rows have been counted or read again, their sum may be another.
    connect(&m_grid->model(), &PagedModel::countChanged, this, &StockOnHandPage::readTotals);
    connect(&m_grid->model(), &PagedModel::rowsReplaced, this, &StockOnHandPage::readTotals);
}

void StockOnHandPage::readChoices()
{
    whenDone(m_context.session.ask(readStockChoices), this, [this](const Result<StockChoices> &choices) {
        if (!choices) {
            m_context.toasts.showError(choices.error());
            return;
        }
        takeChoices(*choices);
    });
}

void StockOnHandPage::takeChoices(const StockChoices &choices)
{
    const bool first = m_choices.owner.isNull();
    m_choices = choices;
    m_filters->refreshChoices();
    if (first) {
        m_grid->setQueryMaker(
            [this](const PagedGrid::Order &order) {
                return store::stockOnHand(m_choices.owner, filter(), order.descending);
            },
            {QStringLiteral("product_code"), false});
    }
}

void StockOnHandPage::readTotals()
{
    const int token = ++m_totalsToken;
    const auto read = m_context.session.ask([query = m_grid->model().query()](store::Connection &connection) {
        return store::stockTotals(connection, query);
    });
    whenDone(read, this, [this, token](const Result<store::StockTotals> &totals) {
        if (token == m_totalsToken && totals) { // an error has been told by the grid
            m_totals = *totals;
            showTotals();
        }
    });
}

void StockOnHandPage::showTotals()
{
    if (m_totals) {
        m_grid->setNote(m_totals->inTransit > 0
                            ? tr("On hand: %1; in transit: %2")
                                  .arg(numberText(m_totals->quantity), numberText(m_totals->inTransit))
                            : tr("On hand: %1").arg(numberText(m_totals->quantity)));
    }
}

store::OnHandFilter StockOnHandPage::filter() const
{
    store::OnHandFilter filter;
    filter.warehouse = WarehouseId(m_filters->choice(QStringLiteral("warehouse")).toLongLong());
    if (const QVariant type = m_filters->choice(QStringLiteral("inventory")); type.isValid()) {
        filter.inventory = static_cast<InventoryType>(type.toInt());
    }
    filter.product = m_filters->text(QStringLiteral("product"));
    filter.empty = m_filters->isChecked(QStringLiteral("empty"));
    return filter;
}

QString StockOnHandPage::emptyText() const
{
    return m_filters->isClear()
               ? tr("Nothing is in stock. Goods appear here once a purchase order has come back from IDEAL.")
               : tr("Nothing in stock matches these filters. Take one away to see more.");
}

void StockOnHandPage::takeHints(const QVariantMap &hints)
{
    if (const QString product = hints.value(QStringLiteral("product")).toString(); !product.isEmpty()) {
        m_filters->clear();
        m_filters->setText(QStringLiteral("product"), product);
    }
}

void StockOnHandPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void StockOnHandPage::retranslate()
{
    m_refresh->setText(tr("Refresh"));
    m_refresh->setToolTip(tr("F5"));
    showTotals();
}

} // namespace ui
