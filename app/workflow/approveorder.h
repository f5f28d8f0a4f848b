// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/account.h"
#include "domain/order.h"
#include "store/transaction.h"

namespace workflow {

/// 待审核 → 待发货 (SPEC R34); for order types that need it, by those who may.
base::Outcome approveOrder(store::Transaction &transaction, const domain::Actor &actor, domain::OrderId id,
                           base::Instant now);

} // namespace workflow
