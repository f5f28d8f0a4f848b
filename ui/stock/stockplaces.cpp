// SPDX-License-Identifier: Apache-2.0
#include "ui/stock/stockplaces.h"

#include "ui/shell/placenames.h"
#include "ui/stock/serialhistorypage.h"
#include "ui/stock/stockdocumentlistpage.h"
#include "ui/stock/stockdocumentpage.h"
#include "ui/stock/stockledgerpage.h"
#include "ui/stock/stockonhandpage.h"
#include "ui/stock/stockplacepage.h"

namespace ui {

namespace {

template<class Page> QWidget *hinted(const PlaceContext &context, const QVariantMap &hints)
{
    auto *page = new Page(context);
    page->takeHints(hints);
    return page;
}

QWidget *ledger(const PlaceContext &context, const QVariantMap &)
{
    return new StockLedgerPage(context);
}

Place place(const QString &id, Icon icon, QWidget *(*make)(const PlaceContext &, const QVariantMap &))
{
    return {id, placePath(id), icon, make, domain::Duty::ReadOrders};
}

} // namespace

std::vector<Place> stockPlaces()
{
    return {place(QStringLiteral("stock.documents"), Icon::Document, hinted<StockDocumentListPage>),
            place(QStringLiteral("stock.on-hand"), Icon::Stock, hinted<StockOnHandPage>),
            place(QStringLiteral("stock.ledger"), Icon::Log, ledger),
            place(serialHistoryPlaceId, Icon::Search, hinted<SerialHistoryPage>)};
}

std::vector<DocumentKind> stockDocumentKinds()
{
    return {{stockDocumentKindId,
             [](const PlaceContext &context, qint64 id, const QVariantMap &) -> DocumentPage * {
                 return new StockDocumentPage(context, domain::StockDocumentId(id));
             },
             Icon::Document, QStringLiteral("stock.documents")},
            {stockPlaceKindId,
             [](const PlaceContext &context, qint64 id, const QVariantMap &) -> DocumentPage * {
                 return new StockPlacePage(context, id);
             },
             Icon::Stock, QStringLiteral("stock.on-hand")}};
}

} // namespace ui
