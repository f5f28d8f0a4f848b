// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/orderqueries.h"

#include "store/inboxrepository.h"
#include "store/orderrepository.h"
#include "store/settingsrepository.h"
#include "workflow/pushorder.h"
#include "workflow/saveorder.h"

namespace ui {

using namespace domain;
using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

Result<std::optional<Partner>> partnerOf(store::CatalogueRepository &catalogue, PartnerId id)
{
    if (id.isNull()) {
        return std::optional<Partner>();
    }
    return catalogue.partner(id);
}

Result<QList<Error>> parkedReasons(store::Connection &connection, OrderId id)
{
    TRY_LET(const QList<store::InboxRow> rows, store::InboxRepository(connection).ofOrder(id));
    QList<Error> reasons;
    for (const store::InboxRow &row : rows) {
        if (row.state == store::InboxState::Parked) {
            reasons.append({row.reasonCode, row.reason});
        }
    }
    return reasons;
}

} // namespace

Result<OrderView> readOrder(store::Connection &connection, OrderId id)
{
    OrderView view;
    TRY_LET(workflow::PushCheck check, workflow::checkPush(connection, id));
    view.order = std::move(check.order);
    view.pushProblems = std::move(check.problems);
    store::CatalogueRepository catalogue(connection);
    TRY_LET(view.products, catalogue.productsOfOrder(id));
    TRY_LET(view.partner, partnerOf(catalogue, view.order.partner));
    TRY_LET(view.documents, store::StockRepository(connection).ofOrder(id));
    TRY_LET(view.lastAct,
            store::lastAct(connection, QStringLiteral("order"), id.value(),
                           isLocked(view.order.state.push) ? QStringList{QStringLiteral("order.push")}
                                                           : workflow::versionActs()));
    TRY_LET(view.parked, parkedReasons(connection, id));
    return view;
}

Result<DraftView> readDraft(store::Connection &connection, const OrderDraft &draft)
{
    DraftView view{draft, {}, {}};
    store::CatalogueRepository catalogue(connection);
    TRY_LET(view.partner, partnerOf(catalogue, draft.partner));
    for (const OrderLine &line : draft.lines) {
        if (line.product.isNull() || view.products.contains(line.product)) {
            continue;
        }
        TRY_LET(const std::optional<Product> product, catalogue.product(line.product));
        if (product) {
            view.products.insert(line.product, *product);
        }
    }
    return view;
}

Result<DraftView> readCopy(store::Connection &connection, OrderId id, QDate today)
{
    TRY_LET(const std::optional<Order> order, store::OrderRepository(connection).find(id));
    if (!order) {
        return Error{ErrorCode::NotFound, QStringLiteral("order")};
    }
    auto draft = static_cast<const OrderDraft &>(*order);
    draft.date = today;
    // The upstream's sales number belongs to one order only.
    draft.manualNumber.clear();
    for (OrderLine &line : draft.lines) {
        line.id = {};
        line.postedIn = 0;
        line.postedOut = 0;
    }
    return readDraft(connection, draft);
}

Result<WarehouseChoices> readWarehouses(store::Connection &connection)
{
    WarehouseChoices choices;
    TRY_LET(const InterfaceSettings settings, store::SettingsRepository(connection).load());
    choices.owner = settings.owner;
    TRY_LET(choices.warehouses, store::MappingRepository(connection, settings.owner).warehouses());
    return choices;
}

Result<std::optional<Product>> findProduct(store::Connection &connection, const QString &codeOrBarcode)
{
    store::CatalogueRepository catalogue(connection);
    // Exact matches come first in a search, so the first few tell.
    TRY_LET(const QList<Product> found, catalogue.searchProducts(codeOrBarcode, 3));
    for (const Product &product : found) {
        if (product.code.compare(codeOrBarcode, Qt::CaseInsensitive) == 0 ||
            product.barcode == codeOrBarcode) {
            return std::optional<Product>(product);
        }
    }
    return std::optional<Product>();
}

Result<QHash<QString, Product>> findProducts(store::Connection &connection,
                                             const QStringList &codesOrBarcodes)
{
    store::CatalogueRepository catalogue(connection);
    QHash<QString, Product> found;
    for (const QString &code : codesOrBarcodes) {
        if (code.isEmpty() || found.contains(code)) {
            continue;
        }
        TRY_LET(std::optional<Product> product, catalogue.productByCode(code));
        if (!product || !product->active) {
            TRY_LET(product, findProduct(connection, code));
        }
        if (product) {
            found.insert(code, *product);
        }
    }
    return found;
}

} // namespace ui
