// SPDX-License-Identifier: Apache-2.0
#include "workflow/outboxanswers.h"
#include "workflow/terminationsteps.h"

namespace workflow {

using namespace domain;
using base::ErrorCode;
using base::Outcome;

Outcome takeTerminateAnswer(const AnsweredRow &answered)
{
    if (answered.order.state.cancel != CancelStatus::Updating) {
        return store::OutboxRepository(answered.transaction.connection())
            .settle(answered.row.id, store::OutboxState::Accepted, {}, answered.now);
    }
    if (answered.answer.accepted) {
        return finishTermination(answered.transaction, answered.order, answered.now);
    }
    // The goods have moved in the meantime. Any other refusal leaves an order that IDEAL holds back and
    // nobody stops, so it is asked until it is acknowledged.
    if (answered.answer.refusal == ideal::WireError::StateForbids) {
        return rejectTermination(answered.transaction, answered.order,
                                 {ErrorCode::TerminationRejected, answered.answer.error.detail},
                                 answered.now);
    }
    return askAgainPatiently(answered);
}

} // namespace workflow
