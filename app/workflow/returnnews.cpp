// SPDX-License-Identifier: Apache-2.0
#include "domain/termination.h"
#include "store/orderrepository.h"
#include "workflow/returncase.h"
#include "workflow/terminationsteps.h"

#include <algorithm>

namespace workflow {

using namespace domain;
using base::Error;
using base::ErrorCode;
using base::Outcome;
using base::Result;

namespace {

bool nothingPosted(const Order &order, Stage stage)
{
    return std::all_of(order.lines.begin(), order.lines.end(),
                       [stage](const OrderLine &line) { return line.posted(stage) == 0; });
}

/// Why a status that moves no goods can't be taken as it is; nothing if it is just news.
std::optional<Error> newsProblem(const ReturnCase &subject)
{
    const Confirmation &said = subject.confirmation;
    if (!subject.context || subject.context->order.type != said.orderType) {
        return Error{ErrorCode::ReturnOrderUnknown, said.orderNumber};
    }
    const Order &order = subject.context->order;
    if (!isLocked(order.state.push)) {
        return Error{ErrorCode::ReturnOrderNotPushed, order.number};
    }
    switch (said.status) {
    case ConfirmationStatus::Exception:
        return Error{ErrorCode::ReturnReportedException, said.reason};
    case ConfirmationStatus::Rejected:
        if (order.state.approval == ApprovalStatus::Terminated) {
            return std::nullopt; // it is what was asked for
        }
        return Error{ErrorCode::ReturnRejected, said.reason};
    case ConfirmationStatus::Closed:
        if (order.state.approval == ApprovalStatus::Terminated) {
            return std::nullopt;
        }
        // Short on final: the order closes with what came (SPEC R63); with nothing, it was refused (R67).
        if (subject.context->stageFinal) {
            return Error{ErrorCode::ReturnAfterFinal, said.outBizCode};
        }
        return nothingPosted(order, said.stage) ? std::optional(Error{ErrorCode::ReturnRejected, said.reason})
                                                : std::nullopt;
    default:
        return std::nullopt;
    }
}

Outcome moveTermination(store::Transaction &transaction, Order &order, TerminationStep step,
                        const QString &reason, base::Instant now)
{
    switch (step) {
    case TerminationStep::Approve:
        return approveTermination(transaction, order, now);
    case TerminationStep::Reject:
        return rejectTermination(transaction, order, {ErrorCode::TerminationRejected, reason}, now);
    case TerminationStep::Finish:
        return finishTermination(transaction, order, now);
    case TerminationStep::Nothing:
    case TerminationStep::Unasked:
        return base::done;
    }
    return base::done;
}

/// Several parcels have several numbers; each is told once.
QString withNumber(const QString &numbers, const QString &another)
{
    const QString gap = QStringLiteral(", ");
    if (another.isEmpty() || numbers.split(gap).contains(another)) {
        return numbers;
    }
    return numbers.isEmpty() ? another : numbers + gap + another;
}

} // namespace

Result<std::optional<Error>> takeNews(store::Transaction &transaction, const ReturnCase &subject,
                                      base::Instant now)
{
    if (std::optional<Error> problem = newsProblem(subject)) {
        return problem;
    }
    const Confirmation &said = subject.confirmation;
    store::OrderRepository orders(transaction.connection());
    TRY_LET(Order order, orders.lock(subject.context->order.id)); // as it has become meanwhile
    const TerminationStep step = terminationStep(order, said);
    if (step == TerminationStep::Unasked) {
        return std::optional(Error{ErrorCode::ReturnRejected, said.reason});
    }
    if (step != TerminationStep::Nothing) {
        TRY(moveTermination(transaction, order, step, said.reason, now));
        TRY(orders.saveState(order, now));
    }
    return std::optional<Error>();
}

Outcome keepExpressNumber(store::Transaction &transaction, const ReturnCase &subject, base::Instant now)
{
    const Confirmation &said = subject.confirmation;
    if (!subject.context || subject.context->order.type != said.orderType ||
        !isLocked(subject.context->order.state.push)) {
        return base::done;
    }
    Order order = subject.context->order;
    const QString numbers = withNumber(order.expressNumber, said.expressNumber);
    if (numbers == order.expressNumber) {
        return base::done;
    }
    order.expressNumber = numbers;
    return store::OrderRepository(transaction.connection()).saveState(order, now);
}

Outcome overtakeTermination(store::Transaction &transaction, const ReturnCase &subject, base::Instant now)
{
    store::OrderRepository orders(transaction.connection());
    TRY_LET(Order order, orders.lock(subject.context->order.id)); // as it has become meanwhile
    if (!isTerminationOpen(order.state.cancel)) {
        return base::done;
    }
    TRY(rejectTermination(transaction, order,
                          {ErrorCode::TerminationOvertaken, subject.confirmation.expressNumber}, now));
    return orders.saveState(order, now);
}

} // namespace workflow
