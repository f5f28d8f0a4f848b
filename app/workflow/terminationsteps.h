// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/order.h"
#include "store/transaction.h"

namespace workflow {

// What moves a termination on (SPEC R7), whether IDEAL says it by an answer or by a callback. Each changes
// the order, which must be locked and is saved by the caller, and settles the outbox rows that have become
// pointless.

/// 申请中 → 更新中: the sales-order update is queued in the same transaction.
base::Outcome approveTermination(store::Transaction &transaction, domain::Order &order, base::Instant now);

/// → 驳回, for this reason.
base::Outcome rejectTermination(store::Transaction &transaction, domain::Order &order,
                                const base::Error &reason, base::Instant now);

/// → 已终止.
base::Outcome finishTermination(store::Transaction &transaction, domain::Order &order, base::Instant now);

} // namespace workflow
