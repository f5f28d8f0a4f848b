// SPDX-License-Identifier: Apache-2.0
#include "gateway/reconciler.h"

#include "base/log.h"
#include "base/whendone.h"

#include <QPointer>

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

Reconciler::Reconciler(Environment &environment, const store::GatewayCommand &command, QObject *parent)
    : QObject(parent), m_environment(environment), m_command(command)
{
}

void Reconciler::start(Done done)
{
    m_done = std::move(done);
    base::whenDone(m_environment.database.write([hold = hold()](store::Transaction &transaction) {
        return workflow::beginReconciliation(transaction, hold);
    }),
                   this, [this](const Result<ReconciliationPlan> &plan) {
                       if (!plan) {
                           fail(plan.error());
                           return;
                       }
                       m_plan = *plan;
                       readPage();
                   });
}

void Reconciler::giveUp(const Error &problem, Done done)
{
    m_done = std::move(done);
    fail(problem);
}

workflow::ReconciliationHold Reconciler::hold() const
{
    return {m_command.id, m_command.claim, m_environment.clock.now().plus(m_environment.pace.commandLeaseMs)};
}

void Reconciler::readPage()
{
    if (m_warehouse == m_plan.warehouses.size()) {
        finish();
        return;
    }
    if (m_page > mostPages) {
        fail({ErrorCode::AnswerTooLarge, {}});
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
        peer.credentials, [guard = QPointer<Reconciler>(this)](const ideal::HttpResult &result) {
            if (guard) {
                guard->takeAnswer(result);
            }
        });
}

void Reconciler::takeAnswer(const ideal::HttpResult &result)
{
    const auto data = ideal::readAnswer(result, m_environment.clock.now());
    const auto page = data ? ideal::readInventoryPage(*data) : Result<ideal::InventoryPage>(data.error());
    if (page) {
        take(*page);
    } else {
        fail(page.error());
    }
}

void Reconciler::take(const ideal::InventoryPage &page)
{
    QList<domain::StockCount> counts = page.counts;
    for (domain::StockCount &count : counts) {
        count.warehouse = m_plan.warehouses[m_warehouse].id;
    }
    const bool last = m_page >= page.totalPages;
    m_environment.step("inventory-page-fetched");
    base::whenDone(
        m_environment.database.write([hold = hold(), counts, last](store::Transaction &transaction) {
            return workflow::takeInventoryPage(transaction, hold, counts, last);
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

void Reconciler::finish()
{
    const Instant now = m_environment.clock.now();
    base::whenDone(m_environment.database.write([hold = hold(), now](store::Transaction &transaction) {
        return workflow::finishReconciliation(transaction, hold, now);
    }),
                   this, [this](const Outcome &finished) {
                       if (finished) {
                           m_done();
                       } else {
                           fail(finished.error());
                       }
                   });
}

/// Of a run that another gateway has taken over nothing is changed: that one settles it.
void Reconciler::fail(const Error &error)
{
    const Instant now = m_environment.clock.now();
    base::whenDone(m_environment.database.write([hold = hold(), error, now](store::Transaction &transaction) {
        return workflow::failReconciliation(transaction, hold, error, now);
    }),
                   this, [this](const Outcome &failed) {
                       if (!failed) {
                           qCWarning(base::logGateway).noquote()
                               << "a comparison is left to whoever claims it"
                               << base::field("code", base::codeName(failed.error().code));
                       }
                       m_done();
                   });
}

} // namespace gateway
