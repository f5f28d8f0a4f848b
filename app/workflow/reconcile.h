// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/account.h"
#include "store/reconciliationrepository.h"

namespace workflow {

/// 库存对账: asks the running gateway to compare our stock with IDEAL's. While one comparison runs there is
/// no second: its number is given back again.
base::Result<qint64> askReconciliation(store::Transaction &transaction, const domain::Actor &actor,
                                       base::Instant now);

/// Asks the running comparison to end before its next page. What was shown so far stays.
base::Outcome stopReconciliation(store::Transaction &transaction, const domain::Actor &actor, qint64 run,
                                 base::Instant now);

// What the gateway does for it, in this order. Each step renews its hold on the command; the steps of a
// gateway from which another has taken it over change nothing and give Conflict.

struct ReconciliationHold
{
    domain::CommandId command;
    int claim = 0; ///< by which it is carried out
    base::Instant leaseUntil;
};

struct ReconciliationPlan
{
    struct Warehouse
    {
        domain::WarehouseId id;
        QString idealCode;
    };
    QList<Warehouse> warehouses;
};
/// Also of a run that a gateway began and did not live to end.
base::Result<ReconciliationPlan> beginReconciliation(store::Transaction &transaction,
                                                     const ReconciliationHold &hold);

/// One page of IDEAL's stock. Cancelled once somebody has asked to stop.
base::Outcome takeInventoryPage(store::Transaction &transaction, const ReconciliationHold &hold,
                                const QList<domain::StockCount> &counts, bool lastOfWarehouse);

/// Compares, with our books as they are at this moment, puts the rows where they are seen, and settles the
/// command with the number of differences.
base::Outcome finishReconciliation(store::Transaction &transaction, const ReconciliationHold &hold,
                                   base::Instant now);

/// It came to nothing, and the command is settled so: the last comparison that did stays.
base::Outcome failReconciliation(store::Transaction &transaction, const ReconciliationHold &hold,
                                 const base::Error &error, base::Instant now);

} // namespace workflow
