// SPDX-License-Identifier: Apache-2.0
#include "workflow/reconcile.h"

#include "store/accountrepository.h"
#include "store/cataloguerepository.h"
#include "store/gatewayrepository.h"
#include "store/settingsrepository.h"
#include "workflow/duty.h"

namespace workflow {

using namespace domain;
using base::Error;
using base::ErrorCode;
using base::Instant;
using base::Outcome;
using base::Result;
using store::ReconciliationRepository;
using store::ReconciliationRun;
using store::ReconciliationState;

Result<qint64> askReconciliation(store::Transaction &transaction, const Actor &actor, Instant now)
{
    TRY(require(actor, Duty::BrowseLog));
    store::Connection &connection = transaction.connection();
    TRY_LET(const InterfaceSettings settings, store::SettingsRepository(connection).load());
    if (settings.owner.isNull()) {
        return Error{ErrorCode::InterfaceIncomplete, QStringLiteral("ownerCode")};
    }
    ReconciliationRepository runs(connection);
    TRY_LET(const std::optional<ReconciliationRun> running, runs.running(settings.owner));
    if (running) {
        return running->id;
    }
    TRY_LET(const CommandId command,
            store::GatewayRepository(connection).ask(store::CommandKind::Reconciliation, actor.account, now));
    TRY_LET(const qint64 run, runs.insert(settings.owner, command, actor.account, actor.name, now));
    TRY(store::writeAudit(
        transaction,
        {actor, QStringLiteral("stock.reconcile"), QStringLiteral("reconciliation"), run, {}, {}, {}}, now));
    transaction.announce(store::Topic::Gateways);
    return run;
}

Outcome stopReconciliation(store::Transaction &transaction, const Actor &actor, qint64 run, Instant now)
{
    TRY(require(actor, Duty::BrowseLog));
    TRY(ReconciliationRepository(transaction.connection()).askStop(run));
    TRY(store::writeAudit(
        transaction,
        {actor, QStringLiteral("stock.reconcile.stop"), QStringLiteral("reconciliation"), run, {}, {}, {}},
        now));
    transaction.announce(store::Topic::Gateways);
    return base::done;
}

Result<ReconciliationPlan> beginReconciliation(store::Transaction &transaction, CommandId command)
{
    store::Connection &connection = transaction.connection();
    ReconciliationRepository runs(connection);
    TRY_LET(const std::optional<ReconciliationRun> run, runs.ofCommand(command));
    if (!run || run->state != ReconciliationState::Running) {
        return Error{ErrorCode::NotFound, QStringLiteral("reconciliation")};
    }
    if (run->stopAsked) {
        return Error{ErrorCode::Cancelled, {}};
    }
    ReconciliationPlan plan;
    plan.run = run->id;
    TRY_LET(const auto rows, store::MappingRepository(connection, run->owner).warehouses());
    for (const auto &row : rows) {
        if (!row.idealCode.isEmpty()) {
            plan.warehouses.append({row.warehouse.id, row.idealCode});
        }
    }
    TRY(runs.begin(run->id, int(plan.warehouses.size())));
    transaction.announce(store::Topic::Gateways);
    return plan;
}

Outcome takeInventoryPage(store::Transaction &transaction, qint64 run, const QList<StockCount> &counts,
                          bool lastOfWarehouse)
{
    ReconciliationRepository runs(transaction.connection());
    TRY_LET(const std::optional<ReconciliationRun> now, runs.find(run));
    if (!now || now->stopAsked || now->state != ReconciliationState::Running) {
        return Error{ErrorCode::Cancelled, {}};
    }
    TRY(runs.addTheirs(run, counts));
    if (lastOfWarehouse) {
        TRY(runs.noteWarehouseDone(run));
        transaction.announce(store::Topic::Gateways);
    }
    return base::done;
}

Result<qint64> finishReconciliation(store::Transaction &transaction, qint64 run, Instant now)
{
    ReconciliationRepository runs(transaction.connection());
    TRY_LET(const std::optional<ReconciliationRun> found, runs.find(run));
    if (!found || found->stopAsked) {
        return Error{ErrorCode::Cancelled, {}};
    }
    TRY_LET(const QList<StockCount> ours, runs.ours(found->owner));
    TRY_LET(const QList<StockCount> theirs, runs.theirs(run));
    TRY_LET(const QList<StockUnderway> underway, runs.underway(found->owner));
    TRY(runs.putRows(run, reconcile(ours, theirs, underway)));
    TRY(runs.end(run, ReconciliationState::Finished, {ErrorCode::Count_, {}}, now));
    TRY(runs.removeOthers(found->owner, run));
    TRY_LET(const std::optional<ReconciliationRun> finished, runs.find(run));
    transaction.announce(store::Topic::Gateways | store::Topic::Stock);
    return finished ? finished->differing : 0;
}

Outcome failReconciliation(store::Transaction &transaction, qint64 run, const Error &error, Instant now)
{
    const bool stopped = error.code == ErrorCode::Cancelled;
    TRY(ReconciliationRepository(transaction.connection())
            .end(run, stopped ? ReconciliationState::Stopped : ReconciliationState::Failed, error, now));
    transaction.announce(store::Topic::Gateways);
    return base::done;
}

} // namespace workflow
