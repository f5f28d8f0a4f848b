// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/account.h"
#include "domain/estack.h"
#include "store/transaction.h"

namespace workflow {

/// Takes VF orders in as e-stack tells them (SPEC R32). Each becomes one wholesale order, to be approved, in
/// the same transaction; what can't yet is held with the reason. One that e-stack cancels ends its unpushed
/// order (SPEC R8); a pushed one is only marked, for a person to decide. The same again changes nothing.
/// Gives how many were new or changed.
base::Result<int> takeInVfOrders(store::Transaction &transaction, domain::OwnerId owner,
                                 const QList<domain::VfOrder> &orders, base::Instant now);

/// Tries again what is held, in the gateway's name: some of it, behind an id. Gives the id to go on behind, 0
/// at the end.
base::Result<qint64> retryHeldVfOrders(store::Transaction &transaction, qint64 afterId, base::Instant now);

/// Tries again what a person chose: held ones, and those whose order was deleted. Gives how many orders were
/// made.
base::Result<int> retryVfOrders(store::Transaction &transaction, const domain::Actor &actor,
                                const QList<qint64> &ids, base::Instant now);

/// The warehouse that VF orders are shipped from; without one they are held.
base::Outcome setVfWarehouse(store::Transaction &transaction, const domain::Actor &actor,
                             domain::WarehouseId warehouse, base::Instant now);

} // namespace workflow
