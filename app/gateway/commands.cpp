// SPDX-License-Identifier: Apache-2.0
#include "gateway/commands.h"

#include "base/whendone.h"
#include "gateway/estacksync.h"
#include "gateway/reconciler.h"

#include <algorithm>
#include <cstdlib>

namespace gateway {

using base::Error;
using base::ErrorCode;
using base::Instant;
using base::Result;
using store::CommandKind;
using store::CommandState;

namespace {
constexpr qint64 tolerableSkewSeconds = 60; // well inside the contract's 300, so that there is time to act
} // namespace

Commands::Commands(Environment &environment, Poller &poller, RefreshPeer refreshPeer, QObject *parent)
    : QObject(parent), m_environment(environment), m_poller(poller), m_refreshPeer(std::move(refreshPeer))
{
}

void Commands::wake()
{
    for (EstackSync *sync : std::as_const(m_syncs)) {
        sync->wake();
    }
    if (m_busy) {
        m_again = true;
        return;
    }
    if (m_stopping) {
        return;
    }
    m_busy = true;
    m_again = false;
    const Instant now = m_environment.clock.now();
    base::whenDone(m_environment.database.write([now, name = m_environment.name,
                                                 lease = m_environment.pace.commandLeaseMs](
                                                    store::Transaction &transaction) {
        return store::GatewayRepository(transaction.connection()).claim(now, now.plus(lease), name);
    }),
                   this, [this](const Result<std::optional<store::GatewayCommand>> &command) {
                       if (command && *command) {
                           m_refreshPeer([this, next = **command] { run(next); });
                           return;
                       }
                       m_busy = false;
                       if (m_again) {
                           wake();
                       }
                   });
}

void Commands::claimNext()
{
    m_busy = false;
    wake();
}

void Commands::stop()
{
    m_stopping = true;
    // What they have not read is read by the next run; the lease is given back with the gateway's goodbye.
    qDeleteAll(m_syncs);
    m_syncs.clear();
    qDeleteAll(m_reconcilers);
    m_reconcilers.clear();
}

void Commands::run(const store::GatewayCommand &command)
{
    if (m_stopping) {
        return; // its lease is given back with the gateway's goodbye
    }
    if (command.kind == CommandKind::Reconciliation) {
        compareStock(command);
        claimNext(); // it takes its time, as the lists do
        return;
    }
    if (!m_environment.peer) {
        answer(command.id, m_peerProblem, {});
        return;
    }
    switch (command.kind) {
    case CommandKind::ConnectionTest:
        testConnection(command.id);
        return;
    case CommandKind::OrderReport:
        askAbout(command.id, command.order);
        return;
    case CommandKind::Reconciliation:
    case CommandKind::EstackSync:
    case CommandKind::VfFetch:
        break;
    }
    synchronise(command);
    claimNext(); // the lists take their time
}

void Commands::askAbout(domain::CommandId id, domain::OrderId order)
{
    m_poller.ask(order,
                 [this, id](const Error &error, int found) { answer(id, error, QString::number(found)); });
}

void Commands::testConnection(domain::CommandId id)
{
    const Peer &peer = *m_environment.peer;
    m_environment.client.send(ideal::pingCall(peer.settings.idealBase), peer.credentials,
                              [this, id, owner = peer.settings.ownerCode](const ideal::HttpResult &result) {
                                  const Instant now = m_environment.clock.now();
                                  const Result<QJsonObject> data = ideal::readAnswer(result, now);
                                  if (!data) {
                                      answer(id, data.error(), {});
                                      return;
                                  }
                                  const std::optional<qint64> ahead = ideal::clockAhead(*data, now);
                                  if (ahead && std::llabs(*ahead) > tolerableSkewSeconds) {
                                      answer(id, {ErrorCode::ClockSkew, QString::number(*ahead)}, {});
                                      return;
                                  }
                                  const QString theirs = ideal::pingOwner(*data);
                                  if (!theirs.isEmpty() && theirs != owner) {
                                      answer(id, {ErrorCode::InvalidInput, QStringLiteral("ownerCode")}, {});
                                      return;
                                  }
                                  answer(id, {ErrorCode::Count_, {}}, QString::number(result.durationMs));
                              });
}

void Commands::synchronise(const store::GatewayCommand &command)
{
    auto *sync = new EstackSync(m_environment, command, this);
    m_syncs.append(sync);
    sync->start([this, sync](const Error &error, const QString &result) {
        m_syncs.removeOne(sync);
        sync->deleteLater();
        // What had come when it was stopped stays, and is told.
        settle(sync->command(), error.code == ErrorCode::Cancelled ? Error{error.code, result} : error,
               result);
    });
}

void Commands::compareStock(const store::GatewayCommand &command)
{
    // Its lease ran out, as after a night asleep, and another may have been at it since: from the beginning.
    const auto same = [&command](const Reconciler *running) { return running->command() == command.id; };
    for (Reconciler *stale : QList<Reconciler *>(m_reconcilers)) {
        if (same(stale)) {
            m_reconcilers.removeOne(stale);
            delete stale;
        }
    }
    auto *reconciler = new Reconciler(m_environment, command, this);
    m_reconcilers.append(reconciler);
    const auto done = [this, reconciler] {
        m_reconcilers.removeOne(reconciler);
        reconciler->deleteLater();
        wake();
    };
    if (m_environment.peer) {
        reconciler->start(done);
    } else {
        reconciler->giveUp(m_peerProblem, done);
    }
}

void Commands::answer(domain::CommandId id, const Error &error, const QString &result)
{
    m_busy = false;
    settle(id, error, result);
}

void Commands::settle(domain::CommandId id, const Error &error, const QString &result)
{
    const bool good = error.code == ErrorCode::Count_;
    const QString words = good ? result : error.detail;
    const Instant now = m_environment.clock.now();
    base::whenDone(m_environment.database.write([id, good, code = error.code, words,
                                                 now](store::Transaction &transaction) {
        transaction.announce(store::Topic::Gateways);
        return store::GatewayRepository(transaction.connection())
            .answer(id, good ? CommandState::Succeeded : CommandState::Failed, code, words, now);
    }),
                   this, [this](const base::Outcome &) {
                       wake(); // there may be another
                   });
}

} // namespace gateway
