// SPDX-License-Identifier: Apache-2.0
#include "workflow/currentactor.h"

#include "store/accountrepository.h"

namespace workflow {

using namespace domain;
using base::Error;
using base::ErrorCode;
using base::Result;

Result<Actor> currentActor(store::Transaction &transaction, const Actor &signedIn)
{
    if (signedIn.account.isNull()) {
        return signedIn;
    }
    TRY_LET(const std::optional<Account> found,
            store::AccountRepository(transaction.connection()).find(signedIn.account));
    if (!found || !found->active) {
        return Error{ErrorCode::Forbidden, {}};
    }
    return Actor{signedIn.account, found->name, found->roles};
}

} // namespace workflow
