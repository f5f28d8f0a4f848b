// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/reconciliation.h"
#include "store/keysetlist.h"
#include "store/transaction.h"

namespace store {

// The numbers are stored.
enum class ReconciliationState
{
    Running = 0,
    Finished = 1,
    Failed = 2,
    Stopped = 3
};

/// One comparison of our stock with IDEAL's.
struct ReconciliationRun
{
    qint64 id = 0;
    domain::OwnerId owner;
    QString askedBy;
    base::Instant askedAt;
    ReconciliationState state = ReconciliationState::Running;
    bool stopAsked = false;
    int warehouses = 0;
    int warehousesDone = 0;
    std::optional<base::Instant> finishedAt;
    base::Error error; ///< of a failed one
    qint64 rows = 0;   ///< of a finished one
    qint64 differing = 0;
};

class ReconciliationRepository
{
public:
    explicit ReconciliationRepository(Connection &connection) : m_connection(connection) {}

    base::Result<qint64> insert(domain::OwnerId owner, domain::CommandId command, domain::AccountId by,
                                const QString &byName, base::Instant now);
    base::Result<std::optional<ReconciliationRun>> ofCommand(domain::CommandId command);
    base::Result<std::optional<ReconciliationRun>> find(qint64 run);
    base::Result<std::optional<ReconciliationRun>> running(domain::OwnerId owner);
    base::Result<std::optional<ReconciliationRun>> last(domain::OwnerId owner);
    /// The one whose rows are there to be seen.
    base::Result<std::optional<ReconciliationRun>> lastFinished(domain::OwnerId owner);

    /// Forgets what was fetched: a run begins, perhaps not for the first time.
    base::Outcome begin(qint64 run, int warehouses);
    base::Outcome askStop(qint64 run);
    base::Outcome addTheirs(qint64 run, const QList<domain::StockCount> &counts);
    base::Outcome noteWarehouseDone(qint64 run);
    base::Outcome end(qint64 run, ReconciliationState state, const base::Error &error, base::Instant now);

    base::Result<QList<domain::StockCount>> theirs(qint64 run);
    /// Balances of the warehouses that are mapped, with the item code of each product.
    base::Result<QList<domain::StockCount>> ours(domain::OwnerId owner);
    /// What pushed orders have yet to move, line by line.
    base::Result<QList<domain::StockUnderway>> underway(domain::OwnerId owner);
    base::Outcome putRows(qint64 run, const QList<domain::ReconciledStock> &rows);
    /// All runs of the owner but this one.
    base::Outcome removeOthers(domain::OwnerId owner, qint64 run);

private:
    Connection &m_connection;
};

/// The rows of a comparison; columns in the order of ReconciliationColumn.
enum class ReconciliationColumn
{
    Warehouse,
    ItemCode,
    ProductCode,
    ProductName,
    Inventory,
    Ours,
    Theirs,
    Difference,
    Cause,
    InTransit,
    ExpectedIn,
    ExpectedOut,
};
struct ReconciliationFilter
{
    bool differencesOnly = true;
    domain::WarehouseId warehouse; ///< none: all
    std::optional<domain::StockDifference> cause;
    QString code; ///< the beginning of an item's or a product's code
};
ListQuery reconciliationRows(qint64 run, const ReconciliationFilter &filter);

} // namespace store
