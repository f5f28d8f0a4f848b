// SPDX-License-Identifier: Apache-2.0
#include "gateway/reconciler.h"

#include "base/whendone.h"

namespace gateway {

using base::Error;
using base::ErrorCode;
using base::Instant;
using base::Outcome;
using base::Result;
using workflow::ReconciliationPlan;

namespace {

constexpr int pageSize = 500;
constexpr int mostPages = 1000; ///< of one warehouse; a peer that never ends is not followed for ever

} // namespace

Reconciler::Reconciler(Environment &environment, QObject *parent)
    : QObject(parent), m_environment(environment)
{
}

void Reconciler::start(domain::CommandId command, Done done)
{
    m_done = std::move(done);
    m_plan = {};
    base::whenDone(m_environment.database.write([command](store::Transaction &transaction) {
        return workflow::beginReconciliation(transaction, command);
    }),
                   this, [this, command](const Result<ReconciliationPlan> &plan) {
                       if (!plan) {
                           giveUp(command, plan.error(), m_done);
                           return;
                       }
                       m_plan = *plan;
                       m_warehouse = 0;
                       m_page = 1;
                       readPage();
                   });
}

void Reconciler::giveUp(domain::CommandId command, const Error &problem, Done done)
{
    const Instant now = m_environment.clock.now();
    base::whenDone(m_environment.database.write([command, problem,
                                                 now](store::Transaction &transaction) -> Outcome {
        store::ReconciliationRepository runs(transaction.connection());
        TRY_LET(const auto run, runs.ofCommand(command));
        return run ? workflow::failReconciliation(transaction, run->id, problem, now) : Outcome(base::done);
    }),
                   this, [problem, done = std::move(done)](const Outcome &) { done(problem, {}); });
}

void Reconciler::readPage()
{
    if (m_warehouse == m_plan.warehouses.size()) {
        finish();
        return;
    }
    if (!m_environment.peer) { // gone between two pages
        fail({ErrorCode::InterfaceIncomplete, {}});
        return;
    }
    const Peer &peer = *m_environment.peer;
    m_environment.client.send(
        ideal::inventoryPageCall(peer.settings.idealBase, peer.settings.ownerCode,
                                 m_plan.warehouses[m_warehouse].idealCode, m_page, pageSize),
        peer.credentials, [this](const ideal::HttpResult &result) {
            const auto data = ideal::readAnswer(result, m_environment.clock.now());
            take(data ? ideal::readInventoryPage(*data) : Result<ideal::InventoryPage>(data.error()));
        });
}

void Reconciler::take(const Result<ideal::InventoryPage> &page)
{
    if (!page) {
        fail(page.error());
        return;
    }
    if (m_page > mostPages) {
        fail({ErrorCode::AnswerTooLarge, {}});
        return;
    }
    QList<domain::StockCount> counts = page->counts;
    for (domain::StockCount &count : counts) {
        count.warehouse = m_plan.warehouses[m_warehouse].id;
    }
    const bool last = m_page >= page->totalPages;
    m_environment.step("inventory page");
    base::whenDone(
        m_environment.database.write([run = m_plan.run, counts, last](store::Transaction &transaction) {
            return workflow::takeInventoryPage(transaction, run, counts, last);
        }),
        this, [this, last](const Outcome &taken) {
            if (!taken) {
                fail(taken.error());
                return;
            }
            m_warehouse += last ? 1 : 0;
            m_page = last ? 1 : m_page + 1;
            readPage();
        });
}

void Reconciler::fail(const Error &error)
{
    const Instant now = m_environment.clock.now();
    base::whenDone(
        m_environment.database.write([run = m_plan.run, error, now](store::Transaction &transaction) {
            return workflow::failReconciliation(transaction, run, error, now);
        }),
        this, [this, error](const Outcome &) { m_done(error, {}); });
}

void Reconciler::finish()
{
    const Instant now = m_environment.clock.now();
    base::whenDone(m_environment.database.write([run = m_plan.run, now](store::Transaction &transaction) {
        return workflow::finishReconciliation(transaction, run, now);
    }),
                   this, [this](const Result<qint64> &differences) {
                       if (!differences) {
                           fail(differences.error());
                           return;
                       }
                       m_done({ErrorCode::Count_, {}}, QString::number(*differences));
                   });
}

} // namespace gateway
