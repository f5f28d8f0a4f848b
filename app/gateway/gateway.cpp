// SPDX-License-Identifier: Apache-2.0
#include "gateway/gateway.h"

#include "base/log.h"
#include "base/whendone.h"
#include "gateway/callbacklistener.h"
#include "gateway/commands.h"
#include "gateway/dispatcher.h"
#include "gateway/poller.h"
#include "gateway/returnprocessor.h"
#include "store/gatewayrepository.h"
#include "workflow/recordpushanswer.h"

namespace gateway {

using base::Error;
using base::ErrorCode;
using base::Result;
using secrets::KeyPair;

namespace {

constexpr int heartbeatMs = 10'000;
constexpr int patienceAtStopMs = 5'000;

/// The gateway's own key pair: made once, kept in its secret store.
QFuture<Result<KeyPair>> ownKeys(secrets::SecretStore &store)
{
    const QString name = QLatin1String(gatewayKeyName);
    return store.read(name)
        .then([&store, name](const Result<secrets::SecretBytes> &kept) -> QFuture<Result<KeyPair>> {
            if (kept) {
                return QtFuture::makeReadyFuture(KeyPair::fromSecret(*kept));
            }
            if (kept.error().code != ErrorCode::SecretMissing) {
                return QtFuture::makeReadyFuture(Result<KeyPair>(kept.error()));
            }
            const KeyPair fresh = KeyPair::generate();
            return store.write(name, fresh.toSecret())
                .then([fresh, missing = kept.error()](const base::Outcome &wrote) {
                    // A store that takes nothing must be given the pair: say that it is missing, not that it
                    // is full.
                    return wrote ? Result<KeyPair>(fresh) : Result<KeyPair>(missing);
                });
        })
        .unwrap();
}

} // namespace

store::Exchange toExchange(const ideal::HttpResult &result, domain::OrderId order, const QString &orderNumber)
{
    store::Exchange exchange;
    exchange.order = order;
    exchange.orderNumber = orderNumber;
    exchange.direction = store::Exchange::Direction::ToIdeal;
    exchange.requestId = result.requestId;
    exchange.method = result.method;
    exchange.target = result.target;
    exchange.requestHeaders = result.headers;
    exchange.requestBody = result.requestBody;
    exchange.status = result.status;
    exchange.answerBody = result.body;
    exchange.error = result.transportFailed
                         ? (base::codeName(result.transport.code) + u' ' + result.transport.detail).trimmed()
                         : QString();
    exchange.startedAt = result.startedAt;
    exchange.durationMs = result.durationMs;
    return exchange;
}

Gateway::Gateway(store::Database &database, secrets::SecretStore &secretStore, const base::Clock &clock,
                 GatewayConfig config, QObject *parent)
    : QObject(parent), m_database(database), m_secretStore(secretStore), m_config(std::move(config)),
      m_client(m_network, clock, m_config.limits), m_environment{database,      clock,        m_client,
                                                                 m_config.name, std::nullopt, m_config.hook,
                                                                 m_config.pace}
{
    qRegisterMetaType<base::Error>();
    m_listener = std::make_unique<CallbackListener>(m_environment, m_config.listenerLimits);
    m_dispatcher = std::make_unique<Dispatcher>(m_environment);
    m_returns = std::make_unique<ReturnProcessor>(m_environment);
    m_poller = std::make_unique<Poller>(m_environment);
    m_commands = std::make_unique<Commands>(m_environment, *m_poller,
                                            [this](std::function<void()> then) { reloadPeer(then); });
    m_network.setAutoDeleteReplies(false);
    connect(m_listener.get(), &CallbackListener::drained, this, [this] {
        m_listenerDrained = true;
        onIdle();
    });
    connect(m_dispatcher.get(), &Dispatcher::idle, this, &Gateway::onIdle);
    connect(m_returns.get(), &ReturnProcessor::idle, this, &Gateway::onIdle);
    connect(m_poller.get(), &Poller::idle, this, &Gateway::onIdle);
    m_heartbeat.setParent(this);
    m_heartbeat.setInterval(heartbeatMs);
    connect(&m_heartbeat, &QTimer::timeout, this, [this] {
        report(QStringLiteral("running"));
        if (!m_environment.peer) {
            reloadPeer();
        }
    });
    connect(&m_database.changes(), &store::ChangeFeed::changed, this, &Gateway::onChanged);
}

Gateway::~Gateway() = default;

void Gateway::start()
{
    if (!m_config.ownKeyPair) {
        prepare(std::nullopt);
        return;
    }
    base::whenDone(ownKeys(m_secretStore), this, [this](const Result<KeyPair> &keys) {
        if (!keys) {
            Q_EMIT failed(keys.error());
            return;
        }
        prepare(*keys);
    });
}

void Gateway::prepare(std::optional<KeyPair> keys)
{
    m_keys = std::move(keys);
    store::GatewayHealth health;
    health.name = m_config.name;
    health.publicKey = m_keys ? m_keys->publicKey().toText() : QString();
    health.state = QStringLiteral("starting");
    health.seenAt = m_environment.clock.now();
    base::whenDone(
        m_database.write([health, now = health.seenAt](store::Transaction &transaction) -> Result<qint64> {
            TRY(workflow::recoverInterrupted(transaction, health.name, now));
            transaction.announce(store::Topic::Gateways);
            return store::GatewayRepository(transaction.connection()).report(health);
        }),
        this, [this](const Result<qint64> &id) {
            if (!id) {
                Q_EMIT failed(id.error());
                return;
            }
            m_id = *id;
            listen();
        });
}

void Gateway::listen()
{
    const Result<quint16> port = m_listener->listen(m_config.address, m_config.port, m_config.tls);
    if (!port) {
        m_problem = port.error().code;
        report(QStringLiteral("failed"));
        Q_EMIT failed(port.error());
        return;
    }
    m_port = *port;
    m_heartbeat.start();
    report(QStringLiteral("running"));
    reloadPeer();
    qCInfo(base::logGateway).noquote()
        << "listening" << base::field("address", m_config.address.toString()) << base::field("port", m_port);
    Q_EMIT started(m_port);
}

void Gateway::reloadPeer(const std::function<void()> &then)
{
    ++m_loading; // the secret store must outlive this, so stop() waits for it
    base::whenDone(loadPeer(m_database, KeySource{m_secretStore, m_keys, m_id}), this,
                   [this, then](const Result<Peer> &peer) {
                       --m_loading;
                       if (m_stopping) {
                           onIdle();
                           return;
                       }
                       const bool wasReady = m_environment.peer.has_value();
                       m_environment.peer = peer ? std::optional(*peer) : std::nullopt;
                       m_problem = peer ? ErrorCode::Count_ : peer.error().code;
                       if (!peer) {
                           m_commands->setPeerProblem(peer.error());
                       }
                       if (wasReady != peer.ok()) {
                           report(QStringLiteral("running"));
                       }
                       m_dispatcher->wake();
                       m_returns->wake();
                       m_poller->wake();
                       m_commands->wake();
                       if (then) {
                           then();
                       }
                       if (peer) {
                           Q_EMIT ready();
                       }
                   });
}

void Gateway::onChanged(store::Topics topics)
{
    if (m_stopping || m_port == 0) {
        return;
    }
    if (topics.testFlag(store::Topic::Settings)) {
        reloadPeer();
    }
    if (topics.testFlag(store::Topic::Outbox)) {
        m_dispatcher->wake();
        m_poller->wake(); // what is pushed will have to come back
    }
    if (topics.testFlag(store::Topic::Inbox)) {
        m_returns->wake();
    }
    if (topics.testFlag(store::Topic::Gateways)) {
        m_commands->wake();
    }
}

void Gateway::report(const QString &state)
{
    store::GatewayHealth health;
    health.name = m_config.name;
    health.publicKey = m_keys ? m_keys->publicKey().toText() : QString();
    health.seenAt = m_environment.clock.now();
    health.listening = m_port == 0 ? QString()
                                   : QStringLiteral("%1://%2:%3/callback/v1")
                                         .arg(m_config.tls ? QStringLiteral("https") : QStringLiteral("http"),
                                              m_config.address.toString())
                                         .arg(m_port);
    health.state = state;
    health.problem = m_problem;
    m_database.write([health](store::Transaction &transaction) {
        transaction.announce(store::Topic::Gateways);
        return store::GatewayRepository(transaction.connection()).report(health);
    });
}

void Gateway::stop()
{
    if (m_stopping) {
        return;
    }
    m_stopping = true;
    m_heartbeat.stop();
    report(QStringLiteral("stopped"));
    QTimer::singleShot(patienceAtStopMs, this, [this] {
        m_listenerDrained = true;
        m_client.abortAll();
        onIdle();
    });
    m_dispatcher->stop();
    m_returns->stop();
    m_poller->stop();
    m_listener->stop();
}

void Gateway::onIdle()
{
    if (m_stopping && !m_stopped && m_loading == 0 && m_listenerDrained && m_dispatcher->isIdle() &&
        m_returns->isIdle() && m_poller->isIdle()) {
        m_stopped = true;
        Q_EMIT stopped();
    }
}

GatewayThread::GatewayThread(store::Database &database, secrets::SecretStore &secretStore,
                             const base::Clock &clock, GatewayConfig config)
{
    m_thread.setObjectName(QStringLiteral("gateway"));
    m_thread.start();
    auto context = std::make_unique<QObject>();
    context->moveToThread(&m_thread);
    QMetaObject::invokeMethod(
        context.get(),
        [&] { m_gateway = std::make_unique<Gateway>(database, secretStore, clock, std::move(config)); },
        Qt::BlockingQueuedConnection);
    context.release()->deleteLater();
    connect(m_gateway.get(), &Gateway::started, this, &GatewayThread::started);
    connect(m_gateway.get(), &Gateway::failed, this, &GatewayThread::failed);
    connect(m_gateway.get(), &Gateway::ready, this, &GatewayThread::ready);
    connect(
        m_gateway.get(), &Gateway::stopped, m_gateway.get(),
        [this] {
            m_gateway.release()->deleteLater(); // carried out in its own thread, as that ends
            m_thread.quit();
        },
        Qt::QueuedConnection);
}

GatewayThread::~GatewayThread()
{
    if (m_gateway) {
        QMetaObject::invokeMethod(m_gateway.get(), &Gateway::stop, Qt::QueuedConnection);
    }
    m_thread.wait();
}

void GatewayThread::start()
{
    QMetaObject::invokeMethod(m_gateway.get(), &Gateway::start, Qt::QueuedConnection);
}

} // namespace gateway
