// SPDX-License-Identifier: Apache-2.0
#include "ui/stock/stockdocumentlistpage.h"

#include "store/settingsrepository.h"
#include "ui/shell/keepfilters.h"
#include "ui/stock/stockplaces.h"
#include "ui/widgets/celltext.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/listlayout.h"
#include "ui/widgets/statetext.h"
#include "ui/widgets/whendone.h"

#include <QEvent>
#include <QPushButton>

namespace ui {

using namespace domain;
using Column = store::DocumentListColumn;

namespace {

QList<FilterBar::Choice> documentTypes()
{
    QList<FilterBar::Choice> choices;
    for (int stored = 1; isDocumentType(stored); ++stored) {
        choices.append({stored, stateText(static_cast<DocumentType>(stored))});
    }
    return choices;
}

} // namespace

StockDocumentListPage::StockDocumentListPage(const PlaceContext &context, QWidget *parent)
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
        if (m_owner.isNull() && topics.testFlag(store::Topic::Settings)) {
            findOwner();
        }
    });
    findOwner();
}

StockDocumentListPage::~StockDocumentListPage() = default;

void StockDocumentListPage::setUpFilters()
{
    m_filters->setObjectName(QStringLiteral("filterBar"));
    m_filters->addDateRange(QStringLiteral("date"), [] { return tr("Date"); });
    m_filters->addChoice(
        QStringLiteral("type"), [] { return tr("Document type"); }, documentTypes);
    m_filters->addSearch(QStringLiteral("number"), [] { return tr("Document or order number"); });
    keepFilters(m_context, *m_filters, QStringLiteral("stock.documents"));
}

void StockDocumentListPage::setUpGrid()
{
    const auto column = [](const char *key, std::function<QString()> header, Column value, int width) {
        PagedColumn made{QString::fromLatin1(key), std::move(header), static_cast<int>(value)};
        made.width = width;
        return made;
    };
    QList<PagedColumn> all;
    all.append(column(
        "number", [] { return tr("Number"); }, Column::Number, 160));
    all.last().link = true;
    all.append(column(
        "type", [] { return tr("Document type"); }, Column::Type, 160));
    all.last().text = storedText<DocumentType>;
    all.append(column(
        "date", [] { return tr("Date"); }, Column::Date, 96));
    all.last().text = storedDate;
    all.last().sortColumn = QStringLiteral("document_date");
    all.append(column(
        "order", [] { return tr("Order"); }, Column::OrderNumber, 140));
    all.append(column(
        "partner", [] { return tr("Supplier or customer"); }, Column::PartnerName, 200));
    all.append(column(
        "warehouse", [] { return tr("Warehouse"); }, Column::WarehouseName, 140));
    all.append(column(
        "quantity", [] { return tr("Quantity"); }, Column::TotalQuantity, 80));
    all.last().text = storedNumber;
    all.last().alignment = Qt::AlignRight | Qt::AlignVCenter;
    all.append(column(
        "postedAt", [] { return tr("Posted at"); }, Column::PostedAt, 140));
    all.last().text = storedInstant;
    m_grid = new PagedGrid(m_context.session, all, this);
    m_grid->setObjectName(QStringLiteral("grid"));
    m_grid->remember(m_context.settings, QStringLiteral("stock.documents"));
    m_grid->setEmptyText([this] { return emptyText(); });
    m_grid->follow(store::Topic::Stock);
    connect(m_filters, &FilterBar::changed, m_grid, &PagedGrid::reload);
    connect(m_refresh, &QPushButton::clicked, m_grid, &PagedGrid::refresh);
    connect(m_grid, &PagedGrid::rowActivated, this,
            [this](qint64 id) { m_context.openDocument(stockDocumentKindId, id, {}); });
    connect(m_grid, &PagedGrid::failed, &m_context.toasts, &Toasts::showError);
}

void StockDocumentListPage::findOwner()
{
    const auto load = [](store::Connection &connection) {
        return store::SettingsRepository(connection).load();
    };
    whenDone(m_context.session.ask(load), this, [this](const base::Result<InterfaceSettings> &settings) {
        if (!settings) {
            m_context.toasts.showError(settings.error());
            return;
        }
        m_owner = settings->owner;
        m_ownerKnown = true;
        m_grid->setQueryMaker(
            [this](const PagedGrid::Order &order) {
                return store::stockDocuments(m_owner, filter(), order.descending);
            },
            {QStringLiteral("document_date"), true});
    });
}

store::DocumentListFilter StockDocumentListPage::filter() const
{
    store::DocumentListFilter filter;
    const QVariant type = m_filters->choice(QStringLiteral("type"));
    if (type.isValid()) {
        filter.type = static_cast<DocumentType>(type.toInt());
    }
    const DateRange range = m_filters->dateRange(QStringLiteral("date"));
    filter.from = range.from;
    filter.to = range.to;
    filter.number = m_filters->text(QStringLiteral("number"));
    return filter;
}

QString StockDocumentListPage::emptyText() const
{
    if (!m_ownerKnown) {
        return {};
    }
    return m_filters->isClear()
               ? tr("No stock document yet. They come by themselves when IDEAL reports that the "
                    "goods of a pushed order have moved.")
               : tr("No stock document matches these filters. Take one away to see more.");
}

void StockDocumentListPage::takeHints(const QVariantMap &hints)
{
    if (hints.isEmpty()) {
        return;
    }
    m_filters->clear();
    if (hints.contains(QStringLiteral("type"))) {
        m_filters->setChoice(QStringLiteral("type"), hints.value(QStringLiteral("type")));
    }
    if (const QString number = hints.value(QStringLiteral("number")).toString(); !number.isEmpty()) {
        m_filters->setText(QStringLiteral("number"), number);
    }
    m_grid->reload();
}

void StockDocumentListPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void StockDocumentListPage::retranslate()
{
    m_refresh->setText(tr("Refresh"));
    m_refresh->setToolTip(tr("F5"));
}

} // namespace ui
