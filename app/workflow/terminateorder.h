// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/account.h"
#include "domain/order.h"
#include "store/transaction.h"

#include <QJsonObject>

namespace workflow {

/// 终止 of a wholesale order. One that IDEAL does not have is 已终止 at once, with no call (SPEC R8); for a
/// pushed one IDEAL is asked under an id of its own, and the order is 申请中 until it has answered (R7).
/// Asking needs a reason of 1 to 500 characters. Gives the state that the order has now.
base::Result<domain::OrderState> terminateOrder(store::Transaction &transaction, const domain::Actor &actor,
                                                domain::OrderId id, const QString &reason, base::Instant now);

/// The end of a locked order that IDEAL does not have and that may be terminated at once, for whoever has the
/// say; `audited` is what stands in the audit trail about why.
base::Outcome terminateHere(store::Transaction &transaction, const domain::Actor &actor, domain::Order &order,
                            const QJsonObject &audited, base::Instant now);

} // namespace workflow
