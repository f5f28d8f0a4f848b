// SPDX-License-Identifier: Apache-2.0
#include "workflow/saveorder.h"

#include "store/accountrepository.h"
#include "store/cataloguerepository.h"
#include "store/orderrepository.h"
#include "store/settingsrepository.h"
#include "store/vforderrepository.h"
#include "workflow/duty.h"
#include "workflow/insertorder.h"

namespace workflow {

using namespace domain;
using base::Error;
using base::ErrorCode;
using base::Outcome;
using base::Result;

namespace {

/// The trail's name of a line; so many digits that the lines stay in order.
QString lineField(int lineNo)
{
    return QStringLiteral("line") + QString::number(lineNo).rightJustified(4, u'0');
}

QJsonObject lineFields(const OrderLine &line)
{
    return {{QStringLiteral("product"), line.product.value()},
            {QStringLiteral("quantity"), line.quantity},
            {QStringLiteral("price"), line.price.toString()},
            {QStringLiteral("inventory"), static_cast<int>(line.inventory)},
            {QStringLiteral("remark"), line.remark}};
}

QJsonObject auditFields(const Order &order)
{
    QJsonObject fields{{QStringLiteral("date"), order.date.toString(Qt::ISODate)},
                       {QStringLiteral("partner"), order.partner.value()},
                       {QStringLiteral("warehouse"), order.warehouse.value()},
                       {QStringLiteral("toWarehouse"), order.toWarehouse.value()},
                       {QStringLiteral("manualNumber"), order.manualNumber},
                       {QStringLiteral("remark"), order.remark},
                       {QStringLiteral("lines"), order.lines.size()},
                       {QStringLiteral("quantity"), totalQuantity(order.lines)},
                       {QStringLiteral("amount"), totalAmount(order.lines).toString()}};
    for (const OrderLine &line : order.lines) {
        fields.insert(lineField(line.lineNo), lineFields(line));
    }
    return fields;
}

/// A thousand lines are not told twice because of one.
void leaveOutEqual(QJsonObject &before, QJsonObject &after)
{
    const QStringList names = before.keys();
    for (const QString &name : names) {
        if (before.value(name).isObject() && before.value(name) == after.value(name)) {
            before.remove(name);
            after.remove(name);
        }
    }
}

/// A supplier's order names a supplier, a customer's a customer (SPEC R14).
Outcome rightPartner(store::Connection &connection, const OrderDraft &draft)
{
    const Counterparty wanted = describe(draft.type).counterparty;
    if (wanted == Counterparty::None) {
        return base::done;
    }
    TRY_LET(const std::optional<Partner> partner,
            store::CatalogueRepository(connection).partner(draft.partner));
    const PartnerKind kind = wanted == Counterparty::Supplier ? PartnerKind::Supplier : PartnerKind::Customer;
    if (!partner || partner->kind != kind) {
        return Error{ErrorCode::OrderWithoutPartner, {}};
    }
    return base::done;
}

/// Lines are numbered by their place; what was posted stays with the stored ones, never with a draft.
OrderDraft normalised(OrderDraft draft)
{
    const OrderTypeDescription &type = describe(draft.type);
    int lineNo = 0;
    for (OrderLine &line : draft.lines) {
        line.lineNo = ++lineNo;
        line.postedIn = 0;
        line.postedOut = 0;
        if (!type.priced) {
            line.price = {};
        }
    }
    if (!type.secondWarehouse) {
        draft.toWarehouse = {};
    }
    if (type.counterparty == Counterparty::None) {
        draft.partner = {};
    }
    draft.manualNumber = draft.manualNumber.trimmed();
    return draft;
}

} // namespace

Result<Order> insertOrder(store::Transaction &transaction, const Actor &actor, const OrderDraft &draft,
                          const QString &vfOrderCode, base::Instant now)
{
    store::OrderRepository orders(transaction.connection());
    TRY_LET(const InterfaceSettings settings, store::SettingsRepository(transaction.connection()).load());
    if (settings.owner.isNull()) {
        return Error{ErrorCode::InterfaceIncomplete, QStringLiteral("ownerCode")};
    }
    const OrderTypeDescription &type = describe(draft.type);
    Order order;
    static_cast<OrderDraft &>(order) = draft;
    order.owner = settings.owner;
    order.vfOrderCode = vfOrderCode;
    order.createdBy = actor.account;
    order.createdAt = now;
    order.state.approval = type.needsApproval ? ApprovalStatus::Pending : ApprovalStatus::None;
    TRY_LET(const qint64 sequence, orders.nextNumber(order.owner, type.numberPrefix, base::businessDay(now)));
    order.number = composeNumber(type.numberPrefix, base::businessDay(now), sequence);
    TRY_LET(order.id, orders.insert(order));
    TRY(store::writeAudit(transaction,
                          {actor,
                           QStringLiteral("order.create"),
                           QStringLiteral("order"),
                           order.id.value(),
                           order.number,
                           {},
                           auditFields(order)},
                          now));
    TRY_LET(const std::optional<Order> saved, orders.find(order.id));
    return *saved;
}

namespace {

Result<Order> updateExisting(store::Transaction &transaction, const Actor &actor, const OrderEdit &edit,
                             const OrderDraft &draft, base::Instant now)
{
    store::OrderRepository orders(transaction.connection());
    TRY_LET(const Order before, orders.lock(edit.id));
    if (isLocked(before.state.push)) {
        return Error{ErrorCode::OrderLocked, before.number};
    }
    if (permission(before.state, OrderAction::Edit) != Permission::Yes) {
        return Error{ErrorCode::OrderStateForbids, before.number};
    }
    if (before.version != edit.expectedVersion) {
        return conflict(transaction.connection(), before.id);
    }
    if (before.type != draft.type) {
        return Error{ErrorCode::InvalidInput, QStringLiteral("type")};
    }
    Order order = before;
    static_cast<OrderDraft &>(order) = draft;
    if (describe(order.type).needsApproval) {
        order.state.approval = ApprovalStatus::Pending; // what was approved was something else
    }
    TRY_LET(const bool updated, orders.update(order, edit.expectedVersion, now));
    if (!updated) {
        return conflict(transaction.connection(), before.id);
    }
    QJsonObject was = auditFields(before);
    QJsonObject is = auditFields(order);
    leaveOutEqual(was, is);
    TRY(store::writeAudit(transaction,
                          {actor, QStringLiteral("order.edit"), QStringLiteral("order"), order.id.value(),
                           order.number, was, is},
                          now));
    TRY_LET(const std::optional<Order> saved, orders.find(order.id));
    return *saved;
}

} // namespace

QStringList versionActs()
{
    return {QStringLiteral("order.edit"), QStringLiteral("order.receive")};
}

Error conflict(store::Connection &connection, OrderId order)
{
    const auto last = store::lastAct(connection, QStringLiteral("order"), order.value(), versionActs());
    if (!last) {
        return last.error();
    }
    return {ErrorCode::Conflict, *last ? (*last)->actor : QString()};
}

Result<Order> saveOrder(store::Transaction &transaction, const Actor &actor, const OrderEdit &edit,
                        base::Instant now)
{
    TRY(require(actor, Duty::EditOrders));
    const OrderDraft draft = normalised(edit.draft);
    if (const QList<Error> found = problems(draft); !found.isEmpty()) {
        return found.first();
    }
    TRY(rightPartner(transaction.connection(), draft));
    transaction.announce(store::Topic::Orders);
    return edit.id.isNull() ? insertOrder(transaction, actor, draft, {}, now)
                            : updateExisting(transaction, actor, edit, draft, now);
}

Outcome deleteOrder(store::Transaction &transaction, const Actor &actor, OrderId id, base::Instant now)
{
    TRY(require(actor, Duty::EditOrders));
    store::OrderRepository orders(transaction.connection());
    TRY_LET(const Order order, orders.lock(id));
    if (isLocked(order.state.push)) {
        return Error{ErrorCode::OrderLocked, order.number};
    }
    if (permission(order.state, OrderAction::Delete) != Permission::Yes) {
        return Error{ErrorCode::OrderStateForbids, order.number};
    }
    TRY(store::VfOrderRepository(transaction.connection(), order.owner).noteDeleted(id));
    TRY(orders.remove(id));
    TRY(store::writeAudit(transaction,
                          {actor,
                           QStringLiteral("order.delete"),
                           QStringLiteral("order"),
                           id.value(),
                           order.number,
                           auditFields(order),
                           {}},
                          now));
    transaction.announce(store::Topic::Orders);
    return base::done;
}

} // namespace workflow
