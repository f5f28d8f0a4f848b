// SPDX-License-Identifier: Apache-2.0
#include "ui/stock/stockqueries.h"

#include "store/accountrepository.h"
#include "store/cataloguerepository.h"
#include "store/orderrepository.h"
#include "store/settingsrepository.h"

namespace ui {

using namespace domain;
using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

Result<QString> accountName(store::Connection &connection, AccountId id)
{
    if (id.isNull()) {
        return QString();
    }
    TRY_LET(const QList<Account> accounts, store::AccountRepository(connection).all());
    for (const Account &account : accounts) {
        if (account.id == id) {
            return account.name;
        }
    }
    return QString();
}

} // namespace

Result<StockDocumentView> readStockDocument(store::Connection &connection, StockDocumentId id)
{
    store::StockRepository stock(connection);
    TRY_LET(const std::optional<StockDocument> document, stock.find(id));
    if (!document) {
        return Error{ErrorCode::NotFound, QStringLiteral("document")};
    }
    StockDocumentView view;
    view.document = *document;
    TRY_LET(const std::optional<Order> order, store::OrderRepository(connection).find(document->order));
    if (order) {
        view.orderNumber = order->number;
        view.priced = describe(order->type).priced;
    }
    store::CatalogueRepository catalogue(connection);
    TRY_LET(view.products, catalogue.productsOfOrder(document->order));
    TRY_LET(const std::optional<Warehouse> warehouse, catalogue.warehouse(document->warehouse));
    view.warehouse = warehouse ? warehouse->code + u' ' + warehouse->name : QString();
    if (document->partner) {
        TRY_LET(const std::optional<Partner> partner, catalogue.partner(document->partner));
        view.partner = partner ? partner->code + u' ' + partner->name : QString();
    }
    TRY_LET(view.postedBy, accountName(connection, document->postedBy));
    TRY_LET(view.serials, stock.serialsOf(id));
    return view;
}

Result<StockChoices> readStockChoices(store::Connection &connection)
{
    TRY_LET(const InterfaceSettings settings, store::SettingsRepository(connection).load());
    StockChoices choices{settings.owner, {}};
    TRY_LET(choices.warehouses, store::CatalogueRepository(connection).warehouses());
    return choices;
}

} // namespace ui
