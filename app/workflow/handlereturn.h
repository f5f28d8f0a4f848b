// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/account.h"
#include "store/transaction.h"

namespace workflow {

struct ReprocessOutcome
{
    int reopened = 0;
    int settledMeanwhile = 0; ///< not parked any more: nothing was done to them
};

/// Lets parked callbacks wait again, as if they had just come; a gateway settles them (SPEC R63). One about
/// an order that was unknown goes to the order that has that number now.
base::Result<ReprocessOutcome> reprocessReturns(store::Transaction &transaction, const domain::Actor &actor,
                                                const QList<domain::InboxId> &returns, base::Instant now);

/// 接受现状: the parked callback is dismissed with a reason and nothing is posted for it. If it was the last
/// word of its stage, nothing more is expected of that stage, so that the order can close. Fails with
/// ReturnNotParked if it was settled meanwhile.
base::Outcome acceptReturn(store::Transaction &transaction, const domain::Actor &actor, domain::InboxId id,
                           const QString &reason, base::Instant now);

} // namespace workflow
