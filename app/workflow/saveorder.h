// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/account.h"
#include "domain/order.h"
#include "store/transaction.h"

namespace workflow {

struct OrderEdit
{
    domain::OrderId id;         ///< none for a new order
    qint64 expectedVersion = 0; ///< of the order as it was opened
    domain::OrderDraft draft;
};

/// Saves a new or an edited order and gives it back as saved, with its number. Fails with the first of
/// domain::problems(), with OrderLocked once pushed (SPEC R19), with Conflict if somebody else saved
/// meanwhile.
base::Result<domain::Order> saveOrder(store::Transaction &transaction, const domain::Actor &actor,
                                      const OrderEdit &edit, base::Instant now);

/// Deletes an order that was never pushed nor received (SPEC R18).
base::Outcome deleteOrder(store::Transaction &transaction, const domain::Actor &actor, domain::OrderId id,
                          base::Instant now);

/// What moves an order's version, as the audit trail names it.
QStringList versionActs();

/// The Conflict that tells who moved the order's version last, and so was faster.
base::Error conflict(store::Connection &connection, domain::OrderId order);

} // namespace workflow
