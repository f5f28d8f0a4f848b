// SPDX-License-Identifier: Apache-2.0
#include "workflow/terminationsteps.h"

#include "ideal/cancelmessages.h"
#include "store/outboxrepository.h"
#include "store/settingsrepository.h"

namespace workflow {

using namespace domain;
using base::ErrorCode;
using base::Instant;
using base::Outcome;
using store::OutboxKind;
using store::OutboxState;

namespace {

void noteError(Order &order, const base::Error &error)
{
    order.cancelErrorCode = error.code;
    order.cancelError = error.detail;
}

Outcome settleBoth(store::Transaction &transaction, const Order &order, OutboxState state,
                   const QString &words, Instant now)
{
    store::OutboxRepository outbox(transaction.connection());
    TRY(outbox.settleOpen(order.id, OutboxKind::CancelRequest, state, words, now));
    TRY(outbox.settleOpen(order.id, OutboxKind::Terminate, state, words, now));
    transaction.announce(store::Topic::Orders);
    return base::done;
}

} // namespace

Outcome approveTermination(store::Transaction &transaction, Order &order, Instant now)
{
    store::OutboxRepository outbox(transaction.connection());
    TRY(outbox.settleOpen(order.id, OutboxKind::CancelRequest, OutboxState::Accepted, {}, now));
    TRY_LET(const InterfaceSettings settings, store::SettingsRepository(transaction.connection()).load());
    const ideal::KeyedCall call =
        ideal::terminateCall({settings.ownerCode, order.number, order.cancelRequest, {}, {}});
    store::OutboxRow row;
    row.order = order.id;
    row.kind = OutboxKind::Terminate;
    row.businessKey = call.businessKey;
    row.method = call.method;
    row.path = call.path;
    row.body = call.body;
    TRY(outbox.insert(row, now));
    order.state.cancel = CancelStatus::Updating;
    noteError(order, {ErrorCode::Count_, {}});
    transaction.announce(store::Topic::Orders | store::Topic::Outbox);
    return base::done;
}

Outcome rejectTermination(store::Transaction &transaction, Order &order, const base::Error &reason,
                          Instant now)
{
    order.state.cancel = CancelStatus::Rejected;
    noteError(order, reason);
    return settleBoth(transaction, order, OutboxState::Refused, base::codeName(reason.code), now);
}

Outcome finishTermination(store::Transaction &transaction, Order &order, Instant now)
{
    order.state.approval = ApprovalStatus::Terminated;
    order.state.cancel = CancelStatus::Done;
    noteError(order, {ErrorCode::Count_, {}});
    return settleBoth(transaction, order, OutboxState::Accepted, {}, now);
}

} // namespace workflow
