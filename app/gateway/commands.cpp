// SPDX-License-Identifier: Apache-2.0
#include "gateway/commands.h"

#include "base/log.h"
#include "base/whendone.h"
#include "workflow/synchronise.h"

#include <cstdlib>

namespace gateway {

using base::Error;
using base::ErrorCode;
using base::Instant;
using base::Result;
using store::CommandKind;
using store::CommandState;

namespace {
constexpr qint64 leaseMs = 600'000;
constexpr qint64 tolerableSkewSeconds = 60; // well inside the contract's 300, so that there is time to act
} // namespace

/// A synchronisation under way: products first, then customers, page by page.
struct Commands::Sync
{
    domain::CommandId id;
    QString list = QStringLiteral("products");
    int page = 1;
    QList<domain::EstackProduct> products;
    QList<domain::EstackCustomer> customers;
};

Commands::Commands(Environment &environment, RefreshPeer refreshPeer, QObject *parent)
    : QObject(parent), m_environment(environment), m_refreshPeer(std::move(refreshPeer)),
      m_reconciler(new Reconciler(environment, this))
{
}

void Commands::wake()
{
    if (m_busy) {
        m_again = true;
        return;
    }
    m_busy = true;
    m_again = false;
    const Instant now = m_environment.clock.now();
    base::whenDone(m_environment.database.write([now](store::Transaction &transaction) {
        return store::GatewayRepository(transaction.connection()).claim(now, now.plus(leaseMs));
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

void Commands::run(const store::GatewayCommand &command)
{
    const auto done = [this, id = command.id](const Error &error, const QString &result) {
        answer(id, error, result);
    };
    if (!m_environment.peer) {
        if (command.kind == CommandKind::Reconciliation) {
            m_reconciler->giveUp(command.id, m_peerProblem, done);
        } else {
            answer(command.id, m_peerProblem, {});
        }
        return;
    }
    if (command.kind == CommandKind::Reconciliation) {
        m_reconciler->start(command.id, done);
        return;
    }
    if (command.kind == CommandKind::ConnectionTest) {
        testConnection(command.id);
        return;
    }
    auto sync = std::make_shared<Sync>();
    sync->id = command.id;
    synchronise(sync);
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

void Commands::synchronise(const std::shared_ptr<Sync> &sync)
{
    if (!m_environment.peer) { // gone between two pages
        answer(sync->id, m_peerProblem, {});
        return;
    }
    const Peer &peer = *m_environment.peer;
    m_environment.client.send(
        ideal::estackPageCall(peer.settings.estackBase, sync->list, peer.settings.ownerCode, base::Instant{},
                              sync->page, ideal::estackPageSize),
        peer.credentials, [this, sync](const ideal::HttpResult &result) {
            const Instant now = m_environment.clock.now();
            const Result<QJsonObject> data = ideal::readAnswer(result, now);
            const Result<ideal::EstackPage> page =
                data ? ideal::readEstackPage(*data) : Result<ideal::EstackPage>(data.error());
            if (!page) {
                answer(sync->id, page.error(), {});
                return;
            }
            const bool products = sync->list == u"products";
            for (const QJsonValue &item : page->items) {
                // One odd row must not keep the whole catalogue out; it is told in the log.
                const QJsonObject object = item.toObject();
                if (products) {
                    if (auto product = ideal::readEstackProduct(object)) {
                        sync->products.append(*product);
                        continue;
                    }
                } else if (auto customer = ideal::readEstackCustomer(object)) {
                    sync->customers.append(*customer);
                    continue;
                }
                qCWarning(base::logGateway).noquote()
                    << "e-stack row left out" << base::field("list", sync->list);
            }
            if (sync->page < page->totalPages) {
                ++sync->page;
                synchronise(sync);
                return;
            }
            if (products) {
                sync->list = QStringLiteral("customers");
                sync->page = 1;
                synchronise(sync);
                return;
            }
            base::whenDone(
                m_environment.database.write([sync, now](store::Transaction &transaction) {
                    return workflow::takeInEstack(transaction, sync->products, sync->customers, now);
                }),
                this, [this, sync](const base::Outcome &taken) {
                    answer(sync->id, taken ? Error{ErrorCode::Count_, {}} : taken.error(),
                           QStringLiteral("%1/%2").arg(sync->products.size()).arg(sync->customers.size()));
                });
        });
}

void Commands::answer(domain::CommandId id, const Error &error, const QString &result)
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
                       m_busy = false;
                       wake(); // there may be another
                   });
}

} // namespace gateway
