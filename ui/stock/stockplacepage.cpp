// SPDX-License-Identifier: Apache-2.0
#include "ui/stock/stockplacepage.h"

#include "ui/stock/stockcolumns.h"
#include "ui/stock/stockledgerpage.h"
#include "ui/stock/stockplaces.h"
#include "ui/widgets/celltext.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/statetext.h"
#include "ui/widgets/whendone.h"

#include <QEvent>
#include <QLabel>
#include <QTabWidget>
#include <QVBoxLayout>

namespace ui {

using namespace domain;
using base::Error;
using base::ErrorCode;
using base::Result;
using store::StockPlace;

StockPlacePage::StockPlacePage(const PlaceContext &context, qint64 id, QWidget *parent)
    : DocumentPage(parent), m_context(context), m_id(id), m_product(new QLabel(this)),
      m_facts(new QLabel(this)), m_problem(new QLabel(this)), m_tabs(new QTabWidget(this))
{
    setUpHeader();
    setUpLedger();
    setUpHandsets();
    m_tabs->setObjectName(QStringLiteral("tabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_ledger, QString());
    m_tabs->addTab(m_handsets, QString());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    layout->addWidget(m_product);
    layout->addWidget(m_facts);
    layout->addWidget(m_problem);
    layout->addWidget(m_tabs, 1);
    setFocusProxy(m_ledger);
    retranslate();
    connect(&m_context.session.changes(), &store::ChangeFeed::changed, this, [this](store::Topics topics) {
        if (topics & (store::Topic::Stock | store::Topic::Catalogue)) {
            read();
        }
    });
    read();
}

StockPlacePage::~StockPlacePage() = default;

void StockPlacePage::setUpHeader()
{
    QFont font = m_product->font();
    font.setPixelSize(18);
    font.setBold(true);
    m_product->setFont(font);
    m_product->setObjectName(QStringLiteral("productLabel"));
    m_product->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_facts->setObjectName(QStringLiteral("factsLabel"));
    m_problem->setObjectName(QStringLiteral("problemLabel"));
    m_problem->hide();
}

void StockPlacePage::setUpLedger()
{
    m_ledger = new PagedGrid(m_context.session, ledgerColumns(true), this);
    m_ledger->setObjectName(QStringLiteral("ledgerGrid"));
    m_ledger->remember(m_context.settings, QStringLiteral("stock.place.ledger"));
    m_ledger->setEmptyText([] { return tr("Nothing has moved here yet; it is all still on its way."); });
    m_ledger->follow(store::Topic::Stock);
    connect(m_ledger, &PagedGrid::rowActivated, this, [this](qint64 row) {
        if (const StockDocumentId id = documentOfRow(m_ledger->model(), row)) {
            m_context.openDocument(stockDocumentKindId, id.value(), {});
        }
    });
    connect(m_ledger, &PagedGrid::failed, &m_context.toasts, &Toasts::showError);
}

void StockPlacePage::setUpHandsets()
{
    m_handsets = new PagedGrid(m_context.session, handsetColumns(), this);
    m_handsets->setObjectName(QStringLiteral("handsetGrid"));
    m_handsets->remember(m_context.settings, QStringLiteral("stock.place.handsets"));
    m_handsets->setEmptyText([this] {
        return m_place && m_place->quantity > 0 ? tr("This product is kept without serials.")
                                                : tr("No handset is in stock here.");
    });
    m_handsets->follow(store::Topic::Stock);
    connect(m_handsets, &PagedGrid::rowActivated, this, [this](qint64 id) {
        const PagedModel &model = m_handsets->model();
        if (const auto row = model.rowAt(model.rowOf(id))) {
            m_context.openPlace(
                serialHistoryPlaceId,
                {{QStringLiteral("serial"), row->values.value(static_cast<int>(store::HandsetColumn::Sn))}});
        }
    });
    connect(m_handsets, &PagedGrid::failed, &m_context.toasts, &Toasts::showError);
}

void StockPlacePage::read()
{
    const auto readPlace = [id = m_id](store::Connection &connection) -> Result<StockPlace> {
        TRY_LET(const std::optional<StockPlace> place, store::stockPlace(connection, id));
        if (!place) {
            return Error{ErrorCode::NotFound, QStringLiteral("stock")};
        }
        return *place;
    };
    whenDone(m_context.session.ask(readPlace), this, [this](const Result<StockPlace> &place) {
        m_problem->setVisible(!place);
        if (!place) {
            m_problem->setText(errorText(place.error()));
            return;
        }
        show(*place);
    });
}

void StockPlacePage::show(const StockPlace &place)
{
    const bool first = !m_place;
    m_place = place;
    if (first) {
        const PagedGrid::Order newest{QStringLiteral("id"), true};
        m_ledger->setQueryMaker(
            [this](const PagedGrid::Order &order) {
                store::LedgerFilter filter;
                filter.warehouse = m_place->warehouse;
                filter.productId = m_place->product;
                filter.inventory = m_place->inventory;
                return store::stockLedger(m_place->owner, filter, order.descending);
            },
            newest);
        m_handsets->setQueryMaker(
            [this](const PagedGrid::Order &order) {
                return store::handsetsInStock(*m_place, order.descending);
            },
            newest);
    }
    retranslate();
    Q_EMIT titleChanged();
    Q_EMIT placeShown();
}

QString StockPlacePage::title() const
{
    return m_place ? m_place->productCode : tr("Stock");
}

QString StockPlacePage::description() const
{
    return m_place ? m_place->productCode + u' ' + m_place->productName + QStringLiteral(", ") +
                         m_place->warehouseName
                   : title();
}

QString StockPlacePage::documentKey() const
{
    return QStringLiteral("%1:%2").arg(stockPlaceKindId).arg(m_id);
}

void StockPlacePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        Q_EMIT titleChanged();
    }
    DocumentPage::changeEvent(event);
}

void StockPlacePage::retranslate()
{
    m_tabs->setTabText(0, tr("&Ledger"));
    m_tabs->setTabText(1, tr("&Handsets in stock"));
    if (!m_place) {
        m_product->setText(tr("Loading …"));
        return;
    }
    m_product->setText(m_place->productCode + QStringLiteral("  ") + m_place->productName);
    m_facts->setText(tr("%1, %2. On hand: %3; in transit to it: %4")
                         .arg(m_place->warehouseName, stateText(m_place->inventory),
                              numberText(m_place->quantity), numberText(m_place->inTransit)));
}

} // namespace ui
