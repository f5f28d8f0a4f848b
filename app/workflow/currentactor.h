// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/account.h"
#include "store/transaction.h"

namespace workflow {

/// Who somebody is by the database of this moment: roles may have been taken away and the account closed
/// since he signed in. Forbidden if it is closed or gone. The gateway, which has no account, stays as it is.
base::Result<domain::Actor> currentActor(store::Transaction &transaction, const domain::Actor &signedIn);

} // namespace workflow
