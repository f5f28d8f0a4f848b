// SPDX-License-Identifier: Apache-2.0
#include "flow/comparison.h"

#include "workflow/reconcile.h"

namespace flow {

using support::await;

qint64 askComparison(Rig &rig)
{
    const auto run =
        await(rig.company()
                  .session("supervisor")
                  .run([](store::Transaction &transaction, const domain::Actor &who, base::Instant now) {
                      return workflow::askReconciliation(transaction, who, now);
                  }));
    if (!run) {
        qFatal("ask for a comparison: %s", qPrintable(base::codeName(run.error().code)));
    }
    return *run;
}

store::ReconciliationRun awaitComparison(Rig &rig, qint64 run)
{
    store::ReconciliationRun found;
    support::awaitSignal(&rig.database().changes(), &store::ChangeFeed::changed, [&] {
        const auto read = await(rig.database().read([run](store::Connection &connection) {
            return store::ReconciliationRepository(connection).find(run);
        }));
        if (!read || !*read) {
            return false;
        }
        found = **read;
        return found.state != store::ReconciliationState::Running;
    });
    return found;
}

} // namespace flow
