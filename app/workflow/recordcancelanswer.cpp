// SPDX-License-Identifier: Apache-2.0
#include "ideal/cancelmessages.h"
#include "workflow/outboxanswers.h"
#include "workflow/terminationsteps.h"

namespace workflow {

using namespace domain;
using base::Error;
using base::ErrorCode;
using base::Outcome;
using base::Result;

namespace {

/// Not decided yet: the same id is asked again, unless a callback tells before.
Outcome wait(const AnsweredRow &answered)
{
    answered.order.cancelErrorCode = ErrorCode::Count_;
    answered.order.cancelError.clear();
    return store::OutboxRepository(answered.transaction.connection())
        .retryAt(answered.row.id, nextAttempt(answered, patientBackoffMs(answered.row.attempts)), {});
}

Outcome takeVerdict(const AnsweredRow &answered, const ideal::CancelAnswer &said)
{
    switch (said.verdict) {
    case ideal::CancelVerdict::Approved:
        return approveTermination(answered.transaction, answered.order, answered.now);
    case ideal::CancelVerdict::Rejected:
        return rejectTermination(answered.transaction, answered.order,
                                 {ErrorCode::TerminationRejected, said.reason}, answered.now);
    case ideal::CancelVerdict::Pending:
        return wait(answered);
    }
    return wait(answered);
}

} // namespace

Outcome takeCancelAnswer(const AnsweredRow &answered)
{
    if (answered.order.state.cancel != CancelStatus::Requested) {
        return store::OutboxRepository(answered.transaction.connection())
            .settle(answered.row.id, store::OutboxState::Accepted, {}, answered.now);
    }
    const PushAnswer &answer = answered.answer;
    if (answer.accepted) {
        const Result<ideal::CancelAnswer> said = ideal::readCancelAnswer(answer.data);
        if (said) {
            return takeVerdict(answered, *said);
        }
        const PushAnswer unreadable{false, {}, {}, said.error(), {}, 0};
        return askAgainPatiently(
            {answered.transaction, answered.row, answered.order, unreadable, answered.now});
    }
    // A refusal in the contract's own words is a verdict (another request may be open at IDEAL): the clerk
    // may ask again under another id. Anything else says nothing about this request, which may have been
    // approved.
    if (answer.error.code == ErrorCode::PeerRefused && answer.refusal) {
        return rejectTermination(answered.transaction, answered.order,
                                 {ErrorCode::TerminationRejected, answer.error.detail}, answered.now);
    }
    return askAgainPatiently(answered);
}

} // namespace workflow
