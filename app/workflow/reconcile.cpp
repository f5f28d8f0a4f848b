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
using store::Transaction;

Result<qint64> askReconciliation(Transaction &transaction, const Actor &actor, Instant now)
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

Outcome stopReconciliation(Transaction &transaction, const Actor &actor, qint64 run, Instant now)
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

namespace {

Outcome renew(Transaction &transaction, const ReconciliationHold &hold)
{
    TRY_LET(
        const bool held,
        store::GatewayRepository(transaction.connection()).renew(hold.command, hold.claim, hold.leaseUntil));
    return held ? Outcome(base::done) : Error{ErrorCode::Conflict, QStringLiteral("gateway")};
}

/// The run, as long as it is this gateway's to go on with.
Result<ReconciliationRun> goOn(Transaction &transaction, const ReconciliationHold &hold)
{
    TRY(renew(transaction, hold));
    TRY_LET(const std::optional<ReconciliationRun> run,
            ReconciliationRepository(transaction.connection()).ofCommand(hold.command));
    if (!run || run->state != ReconciliationState::Running) {
        return Error{ErrorCode::NotFound, QStringLiteral("reconciliation")};
    }
    if (run->stopAsked) {
        return Error{ErrorCode::Cancelled, {}};
    }
    return *run;
}

} // namespace

Result<ReconciliationPlan> beginReconciliation(Transaction &transaction, const ReconciliationHold &hold)
{
    TRY_LET(const ReconciliationRun run, goOn(transaction, hold));
    store::Connection &connection = transaction.connection();
    ReconciliationPlan plan;
    TRY_LET(const auto rows, store::MappingRepository(connection, run.owner).warehouses());
    for (const auto &row : rows) {
        if (!row.idealCode.isEmpty()) {
            plan.warehouses.append({row.warehouse.id, row.idealCode});
        }
    }
    TRY(ReconciliationRepository(connection).begin(run.id, int(plan.warehouses.size())));
    transaction.announce(store::Topic::Gateways);
    return plan;
}

Outcome takeInventoryPage(Transaction &transaction, const ReconciliationHold &hold,
                          const QList<StockCount> &counts, bool lastOfWarehouse)
{
    TRY_LET(const ReconciliationRun run, goOn(transaction, hold));
    ReconciliationRepository runs(transaction.connection());
    TRY(runs.addTheirs(run.id, counts));
    if (lastOfWarehouse) {
        TRY(runs.noteWarehouseDone(run.id));
        transaction.announce(store::Topic::Gateways);
    }
    return base::done;
}

Outcome finishReconciliation(Transaction &transaction, const ReconciliationHold &hold, Instant now)
{
    TRY_LET(const ReconciliationRun run, goOn(transaction, hold));
    store::Connection &connection = transaction.connection();
    ReconciliationRepository runs(connection);
    TRY_LET(const QList<StockCount> ours, runs.ours(run.owner));
    TRY_LET(const QList<StockCount> theirs, runs.theirs(run.id));
    TRY_LET(const QList<StockUnderway> underway, runs.underway(run.owner));
    TRY(runs.putRows(run.id, reconcile(ours, theirs, underway)));
    TRY(runs.end(run.id, ReconciliationState::Finished, {ErrorCode::Count_, {}}, now));
    TRY(runs.removeOthers(run.owner, run.id));
    TRY_LET(const std::optional<ReconciliationRun> finished, runs.find(run.id));
    TRY(store::GatewayRepository(connection)
            .answer(hold.command, store::CommandState::Succeeded, ErrorCode::Count_,
                    QString::number(finished ? finished->differing : 0), now));
    transaction.announce(store::Topic::Gateways | store::Topic::Stock);
    return base::done;
}

Outcome failReconciliation(Transaction &transaction, const ReconciliationHold &hold, const Error &error,
                           Instant now)
{
    TRY(renew(transaction, hold));
    store::Connection &connection = transaction.connection();
    ReconciliationRepository runs(connection);
    TRY_LET(const std::optional<ReconciliationRun> run, runs.ofCommand(hold.command));
    if (run) {
        const bool stopped = error.code == ErrorCode::Cancelled;
        TRY(runs.end(run->id, stopped ? ReconciliationState::Stopped : ReconciliationState::Failed, error,
                     now));
    }
    TRY(store::GatewayRepository(connection)
            .answer(hold.command, store::CommandState::Failed, error.code, error.detail, now));
    transaction.announce(store::Topic::Gateways);
    return base::done;
}

} // namespace workflow
