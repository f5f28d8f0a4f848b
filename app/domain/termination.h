// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/confirmation.h"

namespace domain {

/// What a cancel result or a sales status moves in the termination of an order (SPEC R7).
enum class TerminationStep
{
    Nothing, ///< news, a repetition, or about another request
    Approve, ///< 申请中 → 更新中
    Reject,  ///< → 驳回
    Finish,  ///< → 已终止
    Unasked, ///< IDEAL cancelled what nobody asked it to: it refused the order (R67)
};

/// Whether IDEAL was asked to terminate the order and the outcome is not known: 申请中 or 更新中.
bool isTerminationOpen(CancelStatus cancel);

/// What a confirmation that moves no goods means for the order's termination, in whatever order they come and
/// however often.
TerminationStep terminationStep(const Order &order, const Confirmation &said);

} // namespace domain
