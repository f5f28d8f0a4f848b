// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/confirmation.h"
#include "store/inboxrepository.h"
#include "store/transaction.h"

namespace workflow {

/// A stored callback with all that is needed to judge it.
struct ReturnCase
{
    store::InboxRow row;
    domain::Confirmation confirmation;
    std::optional<domain::ReturnContext> context; ///< none: the order is unknown
};

/// Reads it; with `lockOrder` nobody else changes the order until the transaction ends.
base::Result<ReturnCase> readReturnCase(store::Connection &connection, store::InboxRow row, bool lockOrder);

/// What a confirmation that moves no goods means for the order: changes its termination (SPEC R7, R67) and
/// gives the reason why the callback must be parked, if there is one. Needs the order locked.
base::Result<std::optional<base::Error>> takeNews(store::Transaction &transaction, const ReturnCase &subject,
                                                  base::Instant now);

/// Adds the express number, if the callback tells one that is not known yet. Needs the order locked.
base::Outcome keepExpressNumber(store::Transaction &transaction, const ReturnCase &subject,
                                base::Instant now);

/// Goods are about to be posted: a termination that is under way has come too late (SPEC R66). Needs the
/// order locked.
base::Outcome overtakeTermination(store::Transaction &transaction, const ReturnCase &subject,
                                  base::Instant now);

} // namespace workflow
