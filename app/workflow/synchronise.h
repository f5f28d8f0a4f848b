// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/account.h"
#include "domain/catalogue.h"
#include "store/transaction.h"

namespace workflow {

/// Takes in what e-stack answered, all pages (SPEC R9, R10), and notes that a synchronisation succeeded.
base::Outcome takeInEstack(store::Transaction &transaction, const QList<domain::EstackProduct> &products,
                           const QList<domain::EstackCustomer> &customers, base::Instant now);

} // namespace workflow
