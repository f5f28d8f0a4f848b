// SPDX-License-Identifier: Apache-2.0
#include "workflow/handlereturn.h"

#include "domain/code.h"
#include "ideal/callbackmessages.h"
#include "store/accountrepository.h"
#include "store/cataloguerepository.h"
#include "store/inboxrepository.h"
#include "store/orderrepository.h"
#include "workflow/duty.h"
#include "workflow/postdocument.h"

#include <algorithm>

namespace workflow {

using namespace domain;
using base::Error;
using base::ErrorCode;
using base::Outcome;
using base::Result;

namespace {

Outcome audit(store::Transaction &transaction, const Actor &actor, const QString &action,
              const store::InboxRow &row, const QJsonObject &after, base::Instant now)
{
    return store::writeAudit(transaction,
                             {actor,
                              action,
                              QStringLiteral("return"),
                              row.id.value(),
                              row.orderNumber,
                              {{QStringLiteral("outBizCode"), row.outBizCode},
                               {QStringLiteral("reasonCode"), base::codeName(row.reasonCode)},
                               {QStringLiteral("reason"), row.reason}},
                              after},
                             now);
}

/// The order that a callback is about, if there is one by now.
Result<OrderId> orderOf(store::Connection &connection, const store::InboxRow &row)
{
    if (row.order) {
        return row.order;
    }
    TRY_LET(const std::optional<Order> order,
            store::OrderRepository(connection).findByNumber(row.owner, row.orderNumber));
    return order ? order->id : OrderId();
}

/// The stage of which a callback was the last word: IDEAL has nothing more to say about it.
std::optional<Stage> endedStage(const Confirmation &said)
{
    if (said.cancelResult) {
        return std::nullopt;
    }
    switch (said.status) {
    case ConfirmationStatus::Rejected:
    case ConfirmationStatus::Closed:
        return said.stage;
    case ConfirmationStatus::PartMoved:
    case ConfirmationStatus::Moved:
    case ConfirmationStatus::Exception:
        return said.final ? std::optional(said.stage) : std::nullopt;
    case ConfirmationStatus::Accepted:
    case ConfirmationStatus::Cancelled:
    case ConfirmationStatus::CancelFailed:
        return std::nullopt;
    }
    return std::nullopt;
}

/// The stage that ends with the callback's dismissal; none if it has ended before, or the callback is not
/// about this kind of order.
Result<std::optional<Stage>> stageToEnd(store::Connection &connection, const store::InboxRow &row)
{
    const auto parsed = ideal::parseCallback(row.event, row.body);
    const auto *good = std::get_if<ideal::ParsedCallback>(&parsed);
    if (row.order.isNull() || !good) {
        return std::optional<Stage>();
    }
    TRY_LET(const std::optional<Order> order, store::OrderRepository(connection).find(row.order));
    const std::optional<Stage> stage = endedStage(good->confirmation);
    if (!order || !stage || order->type != good->confirmation.orderType || !isLocked(order->state.push)) {
        return std::optional<Stage>();
    }
    TRY_LET(const bool before, store::InboxRepository(connection).stageIsFinal(order->id, *stage));
    return before ? std::optional<Stage>() : stage;
}

} // namespace

ReturnKind returnKind(const QString &event)
{
    const std::optional<ideal::EventMeaning> meaning = ideal::meaningOf(event);
    if (!meaning) {
        return ReturnKind::Other;
    }
    if (meaning->cancelResult) {
        return ReturnKind::Cancel;
    }
    if (!meaning->type) {
        return ReturnKind::Inbound;
    }
    if (*meaning->type == OrderType::Wholesale) {
        return ReturnKind::Sales;
    }
    return meaning->stage == Stage::Out ? ReturnKind::TransferOut : ReturnKind::TransferIn;
}

Result<StoredReturn> readReturn(store::Connection &connection, InboxId id)
{
    TRY_LET(const std::optional<store::InboxRow> row, store::InboxRepository(connection).find(id));
    if (!row) {
        return Error{ErrorCode::NotFound, {}};
    }
    StoredReturn stored;
    stored.row = *row;
    const auto parsed = ideal::parseCallback(row->event, row->body);
    if (const auto *good = std::get_if<ideal::ParsedCallback>(&parsed)) {
        stored.confirmation = good->confirmation;
    }
    TRY_LET(const OrderId order, orderOf(connection, *row));
    if (order) {
        TRY_LET(stored.order, store::OrderRepository(connection).find(order));
        TRY_LET(stored.products, store::CatalogueRepository(connection).productsOfOrder(order));
        TRY_LET(stored.itemCodes, store::OrderRepository(connection).itemCodes(order));
    }
    return stored;
}

Result<ReprocessOutcome> reprocessReturns(store::Transaction &transaction, const Actor &actor,
                                          const QList<InboxId> &returns, base::Instant now)
{
    TRY(require(actor, Duty::HandleReturns));
    store::InboxRepository inbox(transaction.connection());
    ReprocessOutcome outcome;
    QList<InboxId> sorted = returns; // two supervisors never wait for each other crosswise
    std::sort(sorted.begin(), sorted.end());
    for (const InboxId id : sorted) {
        TRY_LET(const std::optional<store::InboxRow> row, inbox.lock(id));
        if (!row || row->state != store::InboxState::Parked) {
            ++outcome.settledMeanwhile;
            continue;
        }
        TRY_LET(const OrderId order, orderOf(transaction.connection(), *row));
        TRY(inbox.reopen(id, order, now));
        TRY(audit(transaction, actor, QStringLiteral("return.reprocess"), *row, {}, now));
        if (order) {
            TRY(refreshReturnStatus(transaction, order, now));
        }
        ++outcome.reopened;
    }
    if (outcome.reopened > 0) {
        transaction.announce(store::Topic::Inbox | store::Topic::Orders);
    }
    return outcome;
}

Outcome acceptReturn(store::Transaction &transaction, const Actor &actor, InboxId id, const QString &reason,
                     base::Instant now)
{
    TRY(require(actor, Duty::HandleReturns));
    const QString given = reason.trimmed();
    if (given.isEmpty() || !isFreeText(given, maxRemarkLength)) {
        return Error{ErrorCode::InvalidInput, QStringLiteral("reason")};
    }
    store::InboxRepository inbox(transaction.connection());
    TRY_LET(const std::optional<store::InboxRow> row, inbox.lock(id));
    if (!row || row->state != store::InboxState::Parked) {
        return Error{ErrorCode::ReturnNotParked, row ? row->orderNumber : QString()};
    }
    TRY_LET(const std::optional<Stage> ended, stageToEnd(transaction.connection(), *row));
    TRY(inbox.dismiss(id, ended, now));
    TRY(audit(transaction, actor, QStringLiteral("return.accept"), *row,
              {{QStringLiteral("acceptedBecause"), given}}, now));
    if (row->order) {
        TRY(refreshReturnStatus(transaction, row->order, now));
    }
    transaction.announce(store::Topic::Inbox | store::Topic::Orders);
    return base::done;
}

} // namespace workflow
