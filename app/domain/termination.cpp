// SPDX-License-Identifier: Apache-2.0
#include "domain/termination.h"

namespace domain {

namespace {

/// A CANCELEDFAIL names no request; one that happened before ours speaks of an earlier one. The wire knows
/// whole seconds only.
bool isAboutOpenRequest(const Order &order, const Confirmation &said)
{
    constexpr qint64 second = 1000;
    const qint64 asked = order.cancelRequestedAt.value_or(base::Instant{}).milliseconds;
    return said.operatedAt.milliseconds >= asked - asked % second;
}

TerminationStep stepOfResult(const Order &order, const Confirmation &said)
{
    // Once it is approved, the answer to the update decides.
    if (said.cancelRequestId != order.cancelRequest || order.state.cancel != CancelStatus::Requested) {
        return TerminationStep::Nothing;
    }
    return said.cancelApproved ? TerminationStep::Approve : TerminationStep::Reject;
}

} // namespace

bool isTerminationOpen(CancelStatus cancel)
{
    return cancel == CancelStatus::Requested || cancel == CancelStatus::Updating;
}

TerminationStep terminationStep(const Order &order, const Confirmation &said)
{
    if (said.cancelResult) {
        return stepOfResult(order, said);
    }
    if (said.status == ConfirmationStatus::Cancelled) {
        if (order.state.approval == ApprovalStatus::Terminated) {
            return TerminationStep::Nothing;
        }
        return isTerminationOpen(order.state.cancel) ? TerminationStep::Finish : TerminationStep::Unasked;
    }
    if (said.status == ConfirmationStatus::CancelFailed && order.state.cancel == CancelStatus::Requested &&
        isAboutOpenRequest(order, said)) {
        return TerminationStep::Reject;
    }
    return TerminationStep::Nothing;
}

} // namespace domain
