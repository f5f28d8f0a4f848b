// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gateway/environment.h"
#include "ideal/httpserver.h"

#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QObject>
#include <QSslConfiguration>
#include <QThread>
#include <QTimer>

#include <memory>

namespace gateway {

class CallbackListener;
class Commands;
class Dispatcher;
class Poller;
class ReturnProcessor;

struct GatewayConfig
{
    QString name = QStringLiteral("desk"); ///< tells gateways on one database apart
    QHostAddress address = QHostAddress::LocalHost;
    quint16 port = 18090; ///< 0: any free one
    std::optional<QSslConfiguration> tls;
    ideal::ClientLimits limits;
    ideal::HttpLimits listenerLimits;
    Pace pace;
    /// Whether the app key is sealed to this gateway's own key pair instead of lying in the secret store.
    bool ownKeyPair = false;
    StepHook hook;
};

/// The running service: listener, dispatcher, return processor, poller, commands, health. Lives in one thread
/// with an event loop, in which start() and stop() are called; see GatewayThread.
class Gateway final : public QObject
{
    Q_OBJECT

public:
    Gateway(store::Database &database, secrets::SecretStore &secretStore, const base::Clock &clock,
            GatewayConfig config, QObject *parent = nullptr);
    ~Gateway() override;

    /// Reports itself to the database, recovers what a crash left, loads the key and begins. started() or
    /// failed().
    void start();

    /// Finishes what is in flight, then stopped(). What takes longer than a few seconds is left to its lease.
    void stop();

Q_SIGNALS:
    void started(quint16 port);
    void failed(const base::Error &error);
    void stopped();
    /// The peer is configured and its key is there (again).
    void ready();

private:
    void prepare(std::optional<secrets::KeyPair> keys);
    void listen();
    void reloadPeer(const std::function<void()> &then = {});
    void onChanged(store::Topics topics);
    void report(const QString &state);
    void onIdle();

    store::Database &m_database;
    secrets::SecretStore &m_secretStore;
    GatewayConfig m_config;
    QNetworkAccessManager m_network;
    ideal::IdealClient m_client;
    Environment m_environment;
    std::unique_ptr<CallbackListener> m_listener;
    std::unique_ptr<Dispatcher> m_dispatcher;
    std::unique_ptr<ReturnProcessor> m_returns;
    std::unique_ptr<Poller> m_poller;
    std::unique_ptr<Commands> m_commands;
    QTimer m_heartbeat;
    std::optional<secrets::KeyPair> m_keys;
    qint64 m_id = 0;
    quint16 m_port = 0;
    int m_loading = 0; ///< readings of settings and key under way
    base::ErrorCode m_problem = base::ErrorCode::Count_;
    bool m_listenerDrained = false;
    bool m_stopping = false;
    bool m_stopped = false;
};

/// A gateway in a thread of its own, as the desk runs it.
class GatewayThread final : public QObject
{
    Q_OBJECT

public:
    GatewayThread(store::Database &database, secrets::SecretStore &secretStore, const base::Clock &clock,
                  GatewayConfig config);

    /// Stops gracefully and waits for it.
    ~GatewayThread() override;

    void start();

Q_SIGNALS:
    void started(quint16 port);
    void failed(const base::Error &error);
    void ready();

private:
    QThread m_thread;
    std::unique_ptr<Gateway> m_gateway; ///< lives and dies in m_thread
};

} // namespace gateway

Q_DECLARE_METATYPE(base::Error)
