// SPDX-License-Identifier: Apache-2.0
#include "workflow/terminateorder.h"

#include "domain/code.h"
#include "ideal/cancelmessages.h"
#include "ideal/wireerror.h"
#include "store/accountrepository.h"
#include "store/orderrepository.h"
#include "store/outboxrepository.h"
#include "store/settingsrepository.h"
#include "workflow/duty.h"

namespace workflow {

using namespace domain;
using base::Error;
using base::ErrorCode;
using base::Instant;
using base::Outcome;
using base::Result;

namespace {

Outcome askIdeal(store::Transaction &transaction, const Actor &actor, Order &order, Instant now)
{
    TRY_LET(const InterfaceSettings settings, store::SettingsRepository(transaction.connection()).load());
    TRY_LET(const QString login, store::AccountRepository(transaction.connection()).login(actor.account));
    order.cancelRequest = ideal::newRequestId();
    const ideal::KeyedCall call = ideal::cancelRequestCall(
        {settings.ownerCode, order.number, order.cancelRequest, order.cancelReason, login});
    store::OutboxRow row;
    row.order = order.id;
    row.kind = store::OutboxKind::CancelRequest;
    row.businessKey = call.businessKey;
    row.method = call.method;
    row.path = call.path;
    row.body = call.body;
    TRY(store::OutboxRepository(transaction.connection()).insert(row, now));
    order.state.cancel = CancelStatus::Requested;
    order.cancelRequestedAt = now;
    transaction.announce(store::Topic::Outbox);
    return base::done;
}

Outcome keep(store::Transaction &transaction, const Actor &actor, const Order &order,
             const QJsonObject &audited, Instant now)
{
    TRY(store::OrderRepository(transaction.connection()).saveState(order, now));
    TRY(store::writeAudit(transaction,
                          {actor,
                           QStringLiteral("order.terminate"),
                           QStringLiteral("order"),
                           order.id.value(),
                           order.number,
                           {},
                           audited},
                          now));
    transaction.announce(store::Topic::Orders);
    return base::done;
}

} // namespace

Outcome terminateHere(store::Transaction &transaction, const Actor &actor, Order &order,
                      const QJsonObject &audited, Instant now)
{
    Q_ASSERT(permission(order.state, OrderAction::Terminate) == Permission::Locally);
    order.state.approval = ApprovalStatus::Terminated;
    return keep(transaction, actor, order, audited, now);
}

Result<OrderState> terminateOrder(store::Transaction &transaction, const Actor &actor, OrderId id,
                                  const QString &reason, Instant now)
{
    TRY(require(actor, Duty::EditOrders));
    store::OrderRepository orders(transaction.connection());
    TRY_LET(Order order, orders.lock(id));
    const Permission allowed = permission(order.state, OrderAction::Terminate);
    if (allowed == Permission::No) {
        return Error{ErrorCode::OrderStateForbids, order.number};
    }
    order.cancelReason = reason.trimmed();
    if (order.cancelReason.size() > maxRemarkLength ||
        (allowed == Permission::ByRequest && order.cancelReason.isEmpty())) {
        return Error{ErrorCode::InvalidInput, QStringLiteral("reason")};
    }
    order.cancelErrorCode = ErrorCode::Count_;
    order.cancelError.clear();
    QJsonObject audited{{QStringLiteral("reason"), order.cancelReason}};
    if (allowed == Permission::ByRequest) {
        TRY(askIdeal(transaction, actor, order, now));
        audited.insert(QStringLiteral("cancelRequestId"), order.cancelRequest);
        TRY(keep(transaction, actor, order, audited, now));
    } else {
        TRY(terminateHere(transaction, actor, order, audited, now));
    }
    return order.state;
}

} // namespace workflow
