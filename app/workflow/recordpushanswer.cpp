// SPDX-License-Identifier: Apache-2.0
#include "workflow/recordpushanswer.h"

#include "store/orderrepository.h"
#include "workflow/outboxanswers.h"

#include <algorithm>
#include <array>

namespace workflow {

using namespace domain;
using base::ErrorCode;
using base::Instant;
using base::Outcome;
using store::OutboxKind;
using store::OutboxRow;
using store::OutboxState;

namespace {

/// Longer than that nobody waits without a click, whatever the peer wishes.
constexpr int maxRetryAfterSeconds = 3600;

/// The pause of what goes on behind maxAttempts.
constexpr qint64 patientPauseMs = 1'800'000;

struct Meaning
{
    OutboxKind kind;
    Outcome (*take)(const AnsweredRow &answered);
};

constexpr std::array<Meaning, 3> meanings{{
    {OutboxKind::Create, takeCreateAnswer},
    {OutboxKind::CancelRequest, takeCancelAnswer},
    {OutboxKind::Terminate, takeTerminateAnswer},
}};

const Meaning &meaningOf(OutboxKind kind)
{
    const auto found = std::find_if(meanings.begin(), meanings.end(),
                                    [kind](const Meaning &meaning) { return meaning.kind == kind; });
    Q_ASSERT_X(found != meanings.end(), "workflow", "an outbox kind whose answers mean nothing");
    return *found;
}

} // namespace

PushAnswer readPushAnswer(const ideal::HttpResult &result, base::Instant now)
{
    const base::Result<QJsonObject> data = ideal::readAnswer(result, now);
    PushAnswer answer;
    answer.accepted = data.ok();
    answer.data = data ? *data : QJsonObject();
    answer.idealId = ideal::createdId(answer.data);
    answer.error = data ? base::Error{} : data.error();
    answer.refusal = ideal::refusalOf(result);
    answer.retryAfterSeconds = result.retryAfterSeconds;
    return answer;
}

qint64 backoffMs(int attempts)
{
    constexpr std::array<qint64, 8> pauses{1'000, 2'000, 5'000, 10'000, 30'000, 60'000, 120'000, 300'000};
    const size_t index = size_t(std::clamp(attempts, 1, int(pauses.size()))) - 1;
    return pauses[index];
}

qint64 patientBackoffMs(int attempts)
{
    return attempts < maxAttempts ? backoffMs(attempts) : patientPauseMs;
}

QString words(const base::Error &error)
{
    return (base::codeName(error.code) + u' ' + error.detail).trimmed();
}

Instant nextAttempt(const AnsweredRow &answered, qint64 pauseMs)
{
    const qint64 wish = qint64(std::min(answered.answer.retryAfterSeconds, maxRetryAfterSeconds)) * 1000;
    return answered.now.plus(std::max(pauseMs, wish));
}

Outcome askAgainPatiently(const AnsweredRow &answered)
{
    const base::Error &error = answered.answer.error;
    answered.order.cancelErrorCode = error.code;
    answered.order.cancelError = error.detail;
    return store::OutboxRepository(answered.transaction.connection())
        .retryAt(answered.row.id, nextAttempt(answered, patientBackoffMs(answered.row.attempts)),
                 words(error));
}

Outcome recordPushAnswer(store::Transaction &transaction, OutboxId id, const PushAnswer &answer, Instant now)
{
    store::OutboxRepository outbox(transaction.connection());
    TRY_LET(std::optional<OutboxRow> row, outbox.find(id));
    if (!row) {
        return base::done;
    }
    store::OrderRepository orders(transaction.connection());
    TRY_LET(Order order, orders.lock(row->order));
    // Read again now that nobody else changes it: another gateway's attempt under the same key may have been
    // answered first, or a callback may have made the answer pointless.
    TRY_LET(row, outbox.find(id));
    if (!row || row->state != OutboxState::Due) {
        return base::done;
    }
    TRY(meaningOf(row->kind).take({transaction, *row, order, answer, now}));
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
