// SPDX-License-Identifier: Apache-2.0
#include "workflow/pollorder.h"

#include "base/log.h"
#include "domain/confirmation.h"
#include "ideal/callbackmessages.h"
#include "store/gatewayrepository.h"
#include "store/orderrepository.h"
#include "store/outboxrepository.h"
#include "workflow/duty.h"
#include "workflow/recordcallback.h"

#include <algorithm>

namespace workflow {

using namespace domain;
using base::Error;
using base::ErrorCode;
using base::Instant;
using base::Outcome;
using base::Result;

namespace {

/// IDEAL has the order whose push was never answered. Of one that went in several parts it may have some
/// only: their own keys must tell.
Outcome settleUnknown(store::Transaction &transaction, OrderId id, Instant now)
{
    store::OrderRepository orders(transaction.connection());
    store::OutboxRepository outbox(transaction.connection());
    TRY_LET(Order order, orders.lock(id));
    TRY_LET(const QList<store::OutboxRow> rows, outbox.ofOrder(id));
    const auto open = std::count_if(rows.begin(), rows.end(), [](const store::OutboxRow &row) {
        return row.kind == store::OutboxKind::Create && row.state != store::OutboxState::Refused;
    });
    if (order.state.push != PushStatus::Unknown || open != 1) {
        return base::done;
    }
    TRY(outbox.settleOpen(id, store::OutboxKind::Create, store::OutboxState::Accepted, {}, now));
    order.state.push = PushStatus::Pushed;
    order.pushedAt = now;
    order.pushErrorCode = ErrorCode::Count_;
    order.pushError.clear();
    transaction.announce(store::Topic::Orders);
    return orders.saveState(order, now);
}

/// Stores one; tells whether it is of this order and was not known.
Result<bool> takeIn(store::Transaction &transaction, const store::PolledOrder &order,
                    const ideal::ReportedConfirmation &reported, QList<Confirmation> &understood, Instant now)
{
    const auto parsed = ideal::parseCallback(reported.event, reported.body);
    const auto *good = std::get_if<ideal::ParsedCallback>(&parsed);
    if (!good || good->confirmation.orderNumber != order.number) {
        qCWarning(base::logReturn).noquote() << "confirmation left out" << base::field("order", order.number);
        return false;
    }
    understood.append(good->confirmation);
    TRY_LET(const CallbackAnswer said, recordFound(transaction, reported.event, reported.body, now));
    if (said.refusal) {
        // The callback came and said something else under the same key: what was stored first stands.
        qCWarning(base::logReturn).noquote() << "confirmation differs" << base::field("order", order.number)
                                             << base::field("code", ideal::wireName(*said.refusal));
    }
    return !said.refusal && !said.duplicate;
}

} // namespace

qint64 pollPauseMs(const PollPace &pace, int asked, double chance)
{
    constexpr int mostDoublings = 20; // far beyond any longest pause
    const qint64 doubled = pace.firstMs << std::clamp(asked - 1, 0, mostDoublings);
    const qint64 pause = std::min(doubled, pace.longestMs);
    return pause + qint64(double(pause) * pace.jitterPercent / 100 * chance);
}

Result<PollOutcome> recordOrderReport(store::Transaction &transaction, const store::PolledOrder &order,
                                      const ideal::OrderReport &report, Instant now)
{
    PollOutcome outcome;
    QList<Confirmation> understood;
    for (const ideal::ReportedConfirmation &reported : report.confirmations) {
        TRY_LET(const bool fresh, takeIn(transaction, order, reported, understood, now));
        outcome.found += fresh ? 1 : 0;
    }
    outcome.complete = isComplete(order.type, understood);
    TRY(settleUnknown(transaction, order.id, now));
    if (outcome.complete) {
        TRY(store::PollRepository(transaction.connection()).askNoMore(order.id));
    }
    return outcome;
}

Result<CommandId> askAboutOrder(store::Transaction &transaction, const Actor &actor, OrderId id, Instant now)
{
    TRY(require(actor, Duty::BrowseLog));
    TRY_LET(const std::optional<Order> order, store::OrderRepository(transaction.connection()).find(id));
    if (!order) {
        return Error{ErrorCode::NotFound, QStringLiteral("order")};
    }
    if (order->state.push != PushStatus::Pushed && order->state.push != PushStatus::Unknown) {
        return Error{ErrorCode::OrderStateForbids, order->number};
    }
    transaction.announce(store::Topic::Gateways);
    return store::GatewayRepository(transaction.connection())
        .ask(store::CommandKind::OrderReport, actor.account, now, id);
}

} // namespace workflow
