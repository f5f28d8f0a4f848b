// SPDX-License-Identifier: Apache-2.0
#include "domain/preflight.h"

namespace domain {

using base::Error;
using base::ErrorCode;

namespace {

void checkState(const OrderState &state, QList<Error> &found)
{
    if (!state.saved) {
        found.append({ErrorCode::OrderNotSaved, {}});
        return;
    }
    if (state.push == PushStatus::Pushed || state.push == PushStatus::Pushing) {
        found.append({ErrorCode::AlreadyPushed, {}});
        return;
    }
    if (state.receivedByHand) {
        found.append({ErrorCode::ReceivedByHand, {}});
        return;
    }
    if (state.approval == ApprovalStatus::Pending) {
        found.append({ErrorCode::NotApproved, {}});
    } else if (permission(state, OrderAction::Push) == Permission::No) {
        found.append({ErrorCode::OrderStateForbids, {}});
    }
}

void checkSettings(const Order &order, const InterfaceSettings &settings, QList<Error> &found)
{
    if (settings.owner.isNull()) {
        found.append({ErrorCode::InterfaceIncomplete, {}});
        return;
    }
    if (!settings.appKeySet) {
        found.append({ErrorCode::InterfaceIncomplete, QStringLiteral("appKey")});
    }
    if (!settings.enabled) {
        found.append({ErrorCode::InterfaceDisabled, {}});
    }
    if (!settings.estackSyncedAt) {
        found.append({ErrorCode::EstackNotReady, {}});
    }
    if (order.date < settings.enableDate) {
        found.append({ErrorCode::BeforeEnableDate, settings.enableDate.toString(Qt::ISODate)});
    }
}

void checkMappings(const Order &order, const PushContext &context, QList<Error> &found)
{
    QList<WarehouseId> warehouses{order.warehouse};
    if (describe(order.type).secondWarehouse) {
        warehouses.append(order.toWarehouse);
    }
    for (const WarehouseId warehouse : warehouses) {
        if (context.warehouseMapping.value(warehouse).isEmpty()) {
            found.append({ErrorCode::WarehouseNotMapped, context.warehouseNames.value(warehouse)});
        }
    }
    if (describe(order.type).counterparty == Counterparty::Customer && context.customerCode.isEmpty()) {
        found.append({ErrorCode::CustomerNotMapped, context.partnerName});
    }
    QSet<ProductId> seen;
    for (const OrderLine &line : order.lines) {
        if (seen.contains(line.product)) {
            continue;
        }
        seen.insert(line.product);
        const ProductMapping mapping = context.products.value(line.product);
        if (mapping.itemCode.isEmpty() || !mapping.valid) {
            found.append({ErrorCode::ProductNotMapped, mapping.productCode});
        } else if (mapping.ours != mapping.theirs) {
            found.append({ErrorCode::ProductAttributesDiffer, mapping.productCode});
        }
    }
}

} // namespace

QList<Error> pushProblems(const Order &order, const PushContext &context)
{
    QList<Error> found;
    checkState(order.state, found);
    checkSettings(order, context.settings, found);
    checkMappings(order, context, found);
    return found;
}

} // namespace domain
