// SPDX-License-Identifier: Apache-2.0
#include "workflow/pushorder.h"

#include "ideal/ordermessages.h"
#include "store/accountrepository.h"
#include "store/cataloguerepository.h"
#include "store/orderrepository.h"
#include "store/outboxrepository.h"
#include "store/settingsrepository.h"
#include "store/vforderrepository.h"
#include "workflow/duty.h"

namespace workflow {

using namespace domain;
using base::Error;
using base::ErrorCode;
using base::Outcome;
using base::Result;

namespace {

Result<PushContext> pushContext(store::Connection &connection, const Order &order)
{
    PushContext context;
    TRY_LET(context.settings, store::SettingsRepository(connection).load());
    store::MappingRepository mappings(connection, context.settings.owner);
    store::CatalogueRepository catalogue(connection);
    TRY_LET(context.products, mappings.productsOfOrder(order.id));
    TRY_LET(context.warehouseMapping, mappings.warehouseCodes());
    for (const WarehouseId id : {order.warehouse, order.toWarehouse}) {
        if (id) {
            TRY_LET(const std::optional<Warehouse> warehouse, catalogue.warehouse(id));
            context.warehouseNames.insert(id, warehouse ? warehouse->name : QString());
        }
    }
    if (order.partner) {
        TRY_LET(const std::optional<Partner> partner, catalogue.partner(order.partner));
        context.partnerName = partner ? partner->name : QString();
        TRY_LET(context.customerCode, mappings.customerCode(order.partner));
    }
    return context;
}

/// Puts the create into the outbox as it is now: every later attempt says the same.
Outcome queueCreate(store::Transaction &transaction, const Order &order, const PushContext &context,
                    base::Instant now)
{
    ideal::CreateContext wire;
    wire.ownerCode = context.settings.ownerCode;
    wire.warehouseCode = context.warehouseMapping.value(order.warehouse);
    wire.toWarehouseCode = context.warehouseMapping.value(order.toWarehouse);
    wire.customerCode = context.customerCode;
    wire.products = context.products;
    if (order.partner) {
        TRY_LET(const std::optional<Partner> partner,
                store::CatalogueRepository(transaction.connection()).partner(order.partner));
        wire.partner = partner.value_or(Partner{});
    }
    if (!order.vfOrderCode.isEmpty()) {
        TRY_LET(wire.receiver,
                store::VfOrderRepository(transaction.connection(), order.owner).receiver(order.vfOrderCode));
    }
    store::OrderRepository orders(transaction.connection());
    for (const OrderLine &line : order.lines) {
        TRY(orders.setItemCode(order.id, line.lineNo, context.products.value(line.product).itemCode));
    }
    store::OutboxRepository outbox(transaction.connection());
    for (const ideal::CreateCall &call : ideal::createCalls(order, wire)) {
        store::OutboxRow row;
        row.order = order.id;
        row.kind = store::OutboxKind::Create;
        row.businessKey = call.businessKey;
        row.method = call.method;
        row.path = call.path;
        row.body = call.body;
        TRY(outbox.insert(row, now));
    }
    return base::done;
}

} // namespace

Result<PushCheck> checkPush(store::Connection &connection, OrderId id)
{
    TRY_LET(const std::optional<Order> order, store::OrderRepository(connection).find(id));
    if (!order) {
        return Error{ErrorCode::NotFound, QStringLiteral("order")};
    }
    if (permission(order->state, OrderAction::Push) == Permission::SameKeyOnly) {
        return PushCheck{*order, {}};
    }
    TRY_LET(const PushContext context, pushContext(connection, *order));
    return PushCheck{*order, pushProblems(*order, context)};
}

Result<PushOutcome> pushOrder(store::Transaction &transaction, const Actor &actor, OrderId id,
                              base::Instant now)
{
    TRY(require(actor, Duty::EditOrders));
    store::OrderRepository orders(transaction.connection());
    TRY_LET(Order order, orders.lock(id));
    if (permission(order.state, OrderAction::Push) == Permission::SameKeyOnly) {
        TRY(store::OutboxRepository(transaction.connection()).rearm(id, now));
    } else {
        TRY_LET(const PushContext context, pushContext(transaction.connection(), order));
        if (QList<Error> found = pushProblems(order, context); !found.isEmpty()) {
            return PushOutcome{found, order.state.push};
        }
        TRY(queueCreate(transaction, order, context, now));
    }
    order.state.push = PushStatus::Pushing;
    order.pushErrorCode = ErrorCode::Count_;
    order.pushError.clear();
    TRY(orders.saveState(order, now));
    TRY(store::writeAudit(
        transaction,
        {actor, QStringLiteral("order.push"), QStringLiteral("order"), id.value(), order.number, {}, {}},
        now));
    transaction.announce(store::Topic::Orders | store::Topic::Outbox);
    return PushOutcome{{}, order.state.push};
}

} // namespace workflow
