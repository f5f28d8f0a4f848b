// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gateway/poller.h"
#include "store/gatewayrepository.h"

#include <QObject>

#include <functional>

namespace gateway {

class EstackSync;
class Reconciler;

/// Does what people ask of the gateway by a row: test the connection, read e-stack's lists, ask what IDEAL
/// has reported of an order, compare the stock. The key never leaves the gateway for that, on whichever
/// machine it runs. Lists and comparisons take their time; other commands do not wait for them.
class Commands final : public QObject
{
    Q_OBJECT

public:
    /// Reads settings and key anew, then calls back: what is tested is what was just saved.
    using RefreshPeer = std::function<void(std::function<void()> then)>;

    Commands(Environment &environment, Poller &poller, RefreshPeer refreshPeer, QObject *parent = nullptr);

    void wake();

    /// Takes nothing new and gives up what reads e-stack's lists or IDEAL's stock; another run goes on from
    /// there, or begins again.
    void stop();

    /// The reason for which there is no peer; what a connection test then answers.
    void setPeerProblem(const base::Error &problem) { m_peerProblem = problem; }

private:
    void claimNext();
    void run(const store::GatewayCommand &command);
    void testConnection(domain::CommandId id);
    void askAbout(domain::CommandId id, domain::OrderId order);
    void synchronise(const store::GatewayCommand &command);
    void compareStock(const store::GatewayCommand &command);
    /// Of the command that the others wait for.
    void answer(domain::CommandId id, const base::Error &error, const QString &result);
    void settle(domain::CommandId id, const base::Error &error, const QString &result);

    Environment &m_environment;
    Poller &m_poller;
    RefreshPeer m_refreshPeer;
    base::Error m_peerProblem{base::ErrorCode::InterfaceIncomplete, {}};
    QList<EstackSync *> m_syncs;       ///< children
    QList<Reconciler *> m_reconcilers; ///< children
    bool m_busy = false;
    bool m_again = false;
    bool m_stopping = false;
};

} // namespace gateway
