// SPDX-License-Identifier: Apache-2.0
#include "store/orderrepository.h"
#include "workflow/outboxanswers.h"

#include <algorithm>

namespace workflow {

using namespace domain;
using base::ErrorCode;
using base::Outcome;
using store::OutboxRow;
using store::OutboxState;

namespace {

/// Whether after this failure IDEAL certainly does not have the request.
bool certainlyNotTaken(const base::Error &error)
{
    return error.code == ErrorCode::Throttled;
}

/// Whether IDEAL has judged the order itself. A signature, a clock or a redirect that did not suit it says
/// nothing about an earlier attempt whose answer was lost.
bool isAboutTheOrder(const base::Error &error)
{
    return error.code == ErrorCode::PeerRefused;
}

Outcome settleAccepted(const AnsweredRow &answered)
{
    Order &order = answered.order;
    store::OutboxRepository outbox(answered.transaction.connection());
    TRY(outbox.settle(answered.row.id, OutboxState::Accepted, {}, answered.now));
    TRY_LET(const QList<OutboxRow> parts, outbox.ofOrder(order.id));
    const bool complete = std::none_of(parts.begin(), parts.end(), [](const OutboxRow &part) {
        return part.kind == store::OutboxKind::Create &&
               (part.state == OutboxState::Due || part.state == OutboxState::Exhausted);
    });
    if (!answered.answer.idealId.isEmpty()) {
        order.idealId = answered.answer.idealId;
    }
    if (complete && isLocked(order.state.push)) {
        order.state.push = PushStatus::Pushed;
        order.pushedAt = answered.now;
        order.pushErrorCode = ErrorCode::Count_;
        order.pushError.clear();
    }
    return base::done;
}

void noteError(const AnsweredRow &answered)
{
    answered.order.pushErrorCode = answered.answer.error.code;
    answered.order.pushError = answered.answer.error.detail;
}

Outcome settleRefused(const AnsweredRow &answered)
{
    store::OutboxRepository outbox(answered.transaction.connection());
    // The other parts of a long order make no sense without this one.
    TRY_LET(const QList<OutboxRow> parts, outbox.ofOrder(answered.order.id));
    for (const OutboxRow &part : parts) {
        if (part.id == answered.row.id ||
            (part.kind == store::OutboxKind::Create && part.state == OutboxState::Due)) {
            TRY(outbox.settle(part.id, OutboxState::Refused, answered.answer.error.detail, answered.now));
        }
    }
    answered.order.state.push = PushStatus::Refused;
    noteError(answered);
    return base::done;
}

/// Trying again by itself makes no sense, yet IDEAL may have the order: only the same key can tell, at a
/// click.
Outcome leaveUnknown(const AnsweredRow &answered)
{
    TRY(store::OutboxRepository(answered.transaction.connection())
            .settle(answered.row.id, OutboxState::Exhausted, answered.row.lastError, answered.now));
    answered.order.state.push = PushStatus::Unknown;
    noteError(answered);
    return base::done;
}

Outcome tryLater(const AnsweredRow &answered)
{
    const OutboxRow &row = answered.row;
    const base::Error &error = answered.answer.error;
    store::OutboxRepository outbox(answered.transaction.connection());
    if (row.attempts >= maxAttempts) {
        TRY(outbox.settle(row.id, OutboxState::Exhausted, words(error), answered.now));
    } else {
        TRY(outbox.retryAt(row.id, nextAttempt(answered, backoffMs(row.attempts)),
                           certainlyNotTaken(error) ? row.lastError : words(error)));
    }
    if (!certainlyNotTaken(error) || row.attempts >= maxAttempts) {
        answered.order.state.push = PushStatus::Unknown;
    }
    noteError(answered);
    return base::done;
}

} // namespace

Outcome takeCreateAnswer(const AnsweredRow &answered)
{
    const base::Error &error = answered.answer.error;
    if (answered.answer.accepted) {
        return settleAccepted(answered);
    }
    if (error.retryable) {
        return tryLater(answered);
    }
    if (!isAboutTheOrder(error) && !answered.row.lastError.isEmpty()) {
        return leaveUnknown(answered);
    }
    return settleRefused(answered);
}

} // namespace workflow
