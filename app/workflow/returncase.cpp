// SPDX-License-Identifier: Apache-2.0
#include "workflow/returncase.h"

#include "ideal/callbackmessages.h"
#include "store/cataloguerepository.h"
#include "store/orderrepository.h"

namespace workflow {

using namespace domain;
using base::Result;

namespace {

Confirmation read(const store::InboxRow &row)
{
    const auto parsed = ideal::parseCallback(row.event, row.body);
    const auto *good = std::get_if<ideal::ParsedCallback>(&parsed);
    Q_ASSERT_X(good, "workflow", "a callback was stored that does not parse");
    return good->confirmation;
}

base::Instant operatedAt(const store::InboxRow &row)
{
    return read(row).operatedAt;
}

} // namespace

Result<ReturnCase> readReturnCase(store::Connection &connection, store::InboxRow row, bool lockOrder)
{
    ReturnCase out;
    out.confirmation = read(row);
    store::OrderRepository orders(connection);
    std::optional<Order> order;
    if (row.order && lockOrder) {
        TRY_LET(order, orders.lock(row.order));
    } else {
        TRY_LET(order, row.order ? orders.find(row.order) : orders.findByNumber(row.owner, row.orderNumber));
    }
    if (order) {
        ReturnContext context;
        context.order = *order;
        TRY_LET(context.itemCodes, orders.itemCodes(order->id));
        const StageDescription *stage = describe(order->type).stage(out.confirmation.stage);
        const bool second = stage && stage->inSecondWarehouse;
        TRY_LET(const auto codes, store::MappingRepository(connection, order->owner).warehouseCodes());
        context.warehouseCode = codes.value(second ? order->toWarehouse : order->warehouse);
        TRY_LET(const std::optional<store::InboxRow> last,
                store::InboxRepository(connection).finalOf(order->id, out.confirmation.stage));
        context.stageFinal =
            last && (out.confirmation.final || out.confirmation.operatedAt > operatedAt(*last));
        out.context = context;
    }
    out.row = std::move(row);
    return out;
}

} // namespace workflow
