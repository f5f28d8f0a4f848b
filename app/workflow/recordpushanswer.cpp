// SPDX-License-Identifier: Apache-2.0
#include "workflow/recordpushanswer.h"

#include "store/orderrepository.h"

#include <algorithm>
#include <array>

namespace workflow {

using namespace domain;
using base::ErrorCode;
using base::Outcome;
using store::OutboxRow;
using store::OutboxState;

namespace {

/// Longer than that nobody waits without a click, whatever the peer wishes.
constexpr int maxRetryAfterSeconds = 3600;

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

Outcome settleAccepted(store::Transaction &transaction, const OutboxRow &row, Order &order,
                       const PushAnswer &answer, base::Instant now)
{
    store::OutboxRepository outbox(transaction.connection());
    TRY(outbox.settle(row.id, OutboxState::Accepted, {}, now));
    TRY_LET(const QList<OutboxRow> parts, outbox.ofOrder(order.id));
    const bool complete = std::none_of(parts.begin(), parts.end(), [](const OutboxRow &part) {
        return part.kind == store::OutboxKind::Create &&
               (part.state == OutboxState::Due || part.state == OutboxState::Exhausted);
    });
    if (!answer.idealId.isEmpty()) {
        order.idealId = answer.idealId;
    }
    if (complete && isLocked(order.state.push)) {
        order.state.push = PushStatus::Pushed;
        order.pushedAt = now;
        order.pushErrorCode = ErrorCode::Count_;
        order.pushError.clear();
    }
    return base::done;
}

Outcome settleRefused(store::Transaction &transaction, const OutboxRow &row, Order &order,
                      const PushAnswer &answer, base::Instant now)
{
    store::OutboxRepository outbox(transaction.connection());
    // The other parts of a long order make no sense without this one.
    TRY_LET(const QList<OutboxRow> parts, outbox.ofOrder(order.id));
    for (const OutboxRow &part : parts) {
        if (part.id == row.id || (part.kind == store::OutboxKind::Create && part.state == OutboxState::Due)) {
            TRY(outbox.settle(part.id, OutboxState::Refused, answer.error.detail, now));
        }
    }
    order.state.push = PushStatus::Refused;
    order.pushErrorCode = answer.error.code;
    order.pushError = answer.error.detail;
    return base::done;
}

/// Trying again by itself makes no sense, yet IDEAL may have the order: only the same key can tell, at a
/// click.
Outcome leaveUnknown(store::Transaction &transaction, const OutboxRow &row, Order &order,
                     const PushAnswer &answer, base::Instant now)
{
    TRY(store::OutboxRepository(transaction.connection())
            .settle(row.id, OutboxState::Exhausted, row.lastError, now));
    order.state.push = PushStatus::Unknown;
    order.pushErrorCode = answer.error.code;
    order.pushError = answer.error.detail;
    return base::done;
}

Outcome tryLater(store::Transaction &transaction, const OutboxRow &row, Order &order,
                 const PushAnswer &answer, base::Instant now)
{
    store::OutboxRepository outbox(transaction.connection());
    const QString words = base::codeName(answer.error.code) + u' ' + answer.error.detail;
    if (row.attempts >= maxAttempts) {
        TRY(outbox.settle(row.id, OutboxState::Exhausted, words, now));
    } else {
        const qint64 wish = qint64(std::min(answer.retryAfterSeconds, maxRetryAfterSeconds)) * 1000;
        TRY(outbox.retryAt(row.id, now.plus(std::max(backoffMs(row.attempts), wish)),
                           certainlyNotTaken(answer.error) ? row.lastError : words));
    }
    if (!certainlyNotTaken(answer.error) || row.attempts >= maxAttempts) {
        order.state.push = PushStatus::Unknown;
    }
    order.pushErrorCode = answer.error.code;
    order.pushError = answer.error.detail;
    return base::done;
}

} // namespace

qint64 backoffMs(int attempts)
{
    constexpr std::array<qint64, 8> pauses{1'000, 2'000, 5'000, 10'000, 30'000, 60'000, 120'000, 300'000};
    const size_t index = size_t(std::clamp(attempts, 1, int(pauses.size()))) - 1;
    return pauses[index];
}

Outcome recordPushAnswer(store::Transaction &transaction, OutboxId id, const PushAnswer &answer,
                         base::Instant now)
{
    TRY_LET(const std::optional<OutboxRow> row, store::OutboxRepository(transaction.connection()).find(id));
    if (!row || row->state != OutboxState::Due) {
        return base::done; // another gateway's attempt under the same key was answered first
    }
    store::OrderRepository orders(transaction.connection());
    TRY_LET(Order order, orders.lock(row->order));
    if (answer.accepted) {
        TRY(settleAccepted(transaction, *row, order, answer, now));
    } else if (answer.error.retryable) {
        TRY(tryLater(transaction, *row, order, answer, now));
    } else if (!isAboutTheOrder(answer.error) && !row->lastError.isEmpty()) {
        TRY(leaveUnknown(transaction, *row, order, answer, now));
    } else {
        TRY(settleRefused(transaction, *row, order, answer, now));
    }
    TRY(orders.saveState(order, now));
    transaction.announce(store::Topic::Orders);
    return base::done;
}

Outcome recoverInterrupted(store::Transaction &transaction, const QString &gateway, base::Instant now)
{
    TRY_LET(const QList<OrderId> interrupted,
            store::OutboxRepository(transaction.connection()).releaseLeases(gateway, now));
    store::OrderRepository orders(transaction.connection());
    for (const OrderId id : interrupted) {
        TRY_LET(Order order, orders.lock(id));
        if (order.state.push == PushStatus::Pushing) {
            order.state.push = PushStatus::Unknown;
            order.pushErrorCode = ErrorCode::ConnectionLost;
            TRY(orders.saveState(order, now));
        }
    }
    if (!interrupted.isEmpty()) {
        transaction.announce(store::Topic::Orders | store::Topic::Outbox);
    }
    return base::done;
}

} // namespace workflow
