// SPDX-License-Identifier: Apache-2.0
#include "ui/receipts/receiptqueries.h"

#include "store/accountrepository.h"
#include "store/cataloguerepository.h"
#include "store/orderrepository.h"
#include "workflow/saveorder.h"

#include <algorithm>

namespace ui {

using namespace domain;
using base::Error;
using base::ErrorCode;
using base::Result;

const OrderLine *ReceiptView::line(int lineNo) const
{
    const auto found = std::find_if(order.lines.begin(), order.lines.end(),
                                    [lineNo](const OrderLine &one) { return one.lineNo == lineNo; });
    return found == order.lines.end() ? nullptr : &*found;
}

Result<ReceiptView> readReceipt(store::Connection &connection, OrderId id)
{
    TRY_LET(const std::optional<Order> order, store::OrderRepository(connection).find(id));
    if (!order) {
        return Error{ErrorCode::NotFound, QStringLiteral("order")};
    }
    ReceiptView view;
    view.order = *order;
    store::CatalogueRepository catalogue(connection);
    TRY_LET(view.products, catalogue.productsOfOrder(id));
    TRY_LET(const std::optional<Warehouse> warehouse, catalogue.warehouse(order->warehouse));
    view.warehouse = warehouse ? warehouse->name : QString();
    if (order->toWarehouse) {
        TRY_LET(const std::optional<Warehouse> second, catalogue.warehouse(order->toWarehouse));
        view.toWarehouse = second ? second->name : QString();
    }
    if (order->partner) {
        TRY_LET(const std::optional<Partner> partner, catalogue.partner(order->partner));
        view.partner = partner ? partner->name : QString();
    }
    TRY_LET(const std::optional<store::LastAct> last,
            store::lastAct(connection, QStringLiteral("order"), id.value(), workflow::versionActs()));
    view.lastActor = last ? last->actor : QString();
    return view;
}

Result<KnownSerials> readKnownSerials(store::Connection &connection, OwnerId owner, const QStringList &values)
{
    KnownSerials known;
    if (values.isEmpty()) {
        return known;
    }
    TRY_LET(const QList<store::KnownSerial> rows, store::StockRepository(connection).known(owner, values));
    for (const store::KnownSerial &row : rows) {
        known.insert(row.value, row);
        for (const QString &identity : identities(row.handset)) { // one of them stands for all
            known.insert(identity, row);
        }
    }
    return known;
}

} // namespace ui
