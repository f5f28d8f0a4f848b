// SPDX-License-Identifier: Apache-2.0
#include "store/cataloguerepository.h"
#include "store/orderrepository.h"
#include "store/stockrepository.h"
#include "workflow/postdocument.h"
#include "workflow/returncase.h"
#include "workflow/returns.h"

#include <algorithm>

namespace workflow {

using namespace domain;
using base::Error;
using base::ErrorCode;
using base::Outcome;
using base::Result;

namespace {

Result<ReturnOutcome> park(store::Transaction &transaction, const ReturnCase &subject, const Error &reason,
                           base::Instant now)
{
    TRY(store::InboxRepository(transaction.connection())
            .park(subject.row.id, reason.code, reason.detail, now));
    transaction.announce(store::Topic::Orders | store::Topic::Inbox);
    if (subject.context) {
        TRY(refreshReturnStatus(transaction, subject.context->order.id, now));
    }
    return ReturnOutcome{ReturnOutcome::Kind::Parked, {}, reason};
}

Result<ReturnOutcome> note(store::Transaction &transaction, const ReturnCase &subject, base::Instant now)
{
    const Confirmation &said = subject.confirmation;
    const bool closes = said.status == ConfirmationStatus::Closed &&
                        subject.context->order.state.approval != ApprovalStatus::Terminated;
    TRY(store::InboxRepository(transaction.connection())
            .settle(subject.row.id, closes ? std::optional(said.stage) : std::nullopt, now));
    TRY(refreshReturnStatus(transaction, subject.context->order.id, now));
    transaction.announce(store::Topic::Orders);
    return ReturnOutcome{ReturnOutcome::Kind::Noted, {}, {}};
}

Result<QList<ExpectedSerials>> expectedSerials(store::Connection &connection, const ReturnCase &subject)
{
    const Order &order = subject.context->order;
    TRY_LET(const auto products, store::CatalogueRepository(connection).productsOfOrder(order.id));
    QHash<int, qint64> confirmed;
    for (const ConfirmedLine &line : subject.confirmation.lines) {
        confirmed[line.lineNo] += line.quantity;
    }
    QList<ExpectedSerials> expected;
    for (const OrderLine &line : order.lines) {
        if (confirmed.contains(line.lineNo)) {
            const Product product = products.value(line.product);
            expected.append({line.lineNo, product.code, product.serials, confirmed.value(line.lineNo)});
        }
    }
    return expected;
}

bool needSerials(const QList<ExpectedSerials> &expected)
{
    return std::any_of(expected.begin(), expected.end(),
                       [](const ExpectedSerials &line) { return line.attributes.serialManaged; });
}

/// A transfer's IN that came too early waits again now that goods have gone out (SPEC R63).
Outcome healEarlyArrivals(store::Transaction &transaction, OrderId order, base::Instant now)
{
    qint64 healed = 0;
    // With partial confirmations the quantity may have been there, but of other handsets.
    for (const ErrorCode reason : {ErrorCode::ReturnInBeforeOut, ErrorCode::SerialNotInWarehouse}) {
        TRY_LET(const qint64 reopened,
                store::InboxRepository(transaction.connection()).reopen(order, reason, now));
        healed += reopened;
    }
    if (healed > 0) {
        transaction.announce(store::Topic::Inbox);
    }
    return base::done;
}

} // namespace

Result<std::optional<SerialQuery>> serialQueryFor(store::Connection &connection, InboxId id)
{
    TRY_LET(const std::optional<store::InboxRow> row, store::InboxRepository(connection).find(id));
    if (!row || row->state != store::InboxState::Waiting) {
        return std::optional<SerialQuery>();
    }
    TRY_LET(const ReturnCase subject, readReturnCase(connection, *row, false));
    if (!subject.context || !subject.confirmation.movesStock() ||
        confirmationProblem(subject.confirmation, *subject.context)) {
        return std::optional<SerialQuery>();
    }
    TRY_LET(const QList<ExpectedSerials> expected, expectedSerials(connection, subject));
    if (!needSerials(expected)) {
        return std::optional<SerialQuery>();
    }
    const Confirmation &said = subject.confirmation;
    return std::optional(SerialQuery{said.orderType, said.orderNumber, said.stage, said.outBizCode});
}

Result<ReturnOutcome> settleReturn(store::Transaction &transaction, InboxId id,
                                   const std::optional<SerialReport> &serials, base::Instant now)
{
    store::InboxRepository inbox(transaction.connection());
    TRY_LET(const std::optional<store::InboxRow> row, inbox.lock(id));
    if (!row || row->state != store::InboxState::Waiting) {
        return ReturnOutcome{};
    }
    TRY_LET(const ReturnCase subject, readReturnCase(transaction.connection(), *row, true));
    TRY(keepExpressNumber(transaction, subject, now));
    if (!subject.context || !subject.confirmation.movesStock()) {
        TRY_LET(const std::optional<Error> problem, takeNews(transaction, subject, now));
        return problem ? park(transaction, subject, *problem, now) : note(transaction, subject, now);
    }
    if (const auto problem = confirmationProblem(subject.confirmation, *subject.context)) {
        return park(transaction, subject, *problem, now);
    }
    TRY_LET(const QList<ExpectedSerials> expected, expectedSerials(transaction.connection(), subject));
    if (!serials && needSerials(expected)) {
        return ReturnOutcome{ReturnOutcome::Kind::Unasked, {}, {}};
    }
    const Result<QList<CheckedLine>> checked = checkSerials(serials.value_or(SerialReport()), expected);
    if (!checked) {
        return park(transaction, subject, checked.error(), now);
    }
    const Posting posting{subject.context->order,
                          subject.confirmation.stage,
                          subject.row.id,
                          subject.confirmation.final,
                          expected,
                          *checked,
                          {}};
    TRY_LET(const std::optional<Error> unfit, postingProblem(transaction.connection(), posting));
    if (unfit) {
        return park(transaction, subject, *unfit, now);
    }
    TRY(overtakeTermination(transaction, subject, now));
    TRY_LET(const StockDocumentId document, postDocument(transaction, posting, now));
    TRY(inbox.settle(
        id, subject.confirmation.final ? std::optional(subject.confirmation.stage) : std::nullopt, now));
    if (subject.confirmation.stage == Stage::Out) {
        TRY(healEarlyArrivals(transaction, subject.context->order.id, now));
    }
    TRY(refreshReturnStatus(transaction, subject.context->order.id, now));
    transaction.announce(store::Topic::Orders | store::Topic::Stock);
    return ReturnOutcome{ReturnOutcome::Kind::Posted, document, {}};
}

Outcome parkReturn(store::Transaction &transaction, InboxId id, const Error &reason, base::Instant now)
{
    TRY_LET(const std::optional<store::InboxRow> row,
            store::InboxRepository(transaction.connection()).lock(id));
    if (!row || row->state != store::InboxState::Waiting) {
        return base::done;
    }
    TRY_LET(const ReturnCase subject, readReturnCase(transaction.connection(), *row, true));
    TRY(park(transaction, subject, reason, now));
    return base::done;
}

} // namespace workflow
