// SPDX-License-Identifier: Apache-2.0
#include "workflow/synchronise.h"

#include "store/cataloguerepository.h"
#include "store/settingsrepository.h"

namespace workflow {

using base::Error;
using base::ErrorCode;
using base::Outcome;

Outcome takeInEstack(store::Transaction &transaction, const QList<domain::EstackProduct> &products,
                     const QList<domain::EstackCustomer> &customers, base::Instant now)
{
    store::SettingsRepository settings(transaction.connection());
    TRY_LET(const domain::InterfaceSettings current, settings.load());
    if (current.owner.isNull()) {
        return Error{ErrorCode::InterfaceIncomplete, QStringLiteral("ownerCode")};
    }
    store::MappingRepository mappings(transaction.connection(), current.owner);
    for (const domain::EstackProduct &product : products) {
        TRY(mappings.upsert(product));
    }
    for (const domain::EstackCustomer &customer : customers) {
        TRY(mappings.upsert(customer));
    }
    TRY(settings.setEstackSynced(current.owner, now));
    transaction.announce(store::Topic::Catalogue | store::Topic::Settings);
    return base::done;
}

} // namespace workflow
