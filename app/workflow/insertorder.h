// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/account.h"
#include "domain/order.h"
#include "store/transaction.h"

namespace workflow {

/// Inserts a complete draft as a new order: number, lines, audit. For workflows that have asked for the duty
/// and for domain::problems() themselves. `vfOrderCode` is empty for one entered by hand (SPEC R32).
base::Result<domain::Order> insertOrder(store::Transaction &transaction, const domain::Actor &actor,
                                        const domain::OrderDraft &draft, const QString &vfOrderCode,
                                        base::Instant now);

} // namespace workflow
