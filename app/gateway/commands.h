// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gateway/environment.h"
#include "gateway/reconciler.h"
#include "store/gatewayrepository.h"

#include <QObject>

#include <functional>
#include <memory>

namespace gateway {

/// Does what people ask of the gateway by a row: test the connection, synchronise with e-stack, compare the
/// stock. The key never
/// leaves the gateway for that, on whichever machine it runs.
class Commands final : public QObject
{
    Q_OBJECT

public:
    /// Reads settings and key anew, then calls back: what is tested is what was just saved.
    using RefreshPeer = std::function<void(std::function<void()> then)>;

    Commands(Environment &environment, RefreshPeer refreshPeer, QObject *parent = nullptr);

    void wake();

    /// The reason for which there is no peer; what a connection test then answers.
    void setPeerProblem(const base::Error &problem) { m_peerProblem = problem; }

private:
    struct Sync;

    void run(const store::GatewayCommand &command);
    void testConnection(domain::CommandId id);
    void synchronise(const std::shared_ptr<Sync> &sync);
    void answer(domain::CommandId id, const base::Error &error, const QString &result);

    Environment &m_environment;
    RefreshPeer m_refreshPeer;
    Reconciler *m_reconciler;
    base::Error m_peerProblem{base::ErrorCode::InterfaceIncomplete, {}};
    bool m_busy = false;
    bool m_again = false;
};

} // namespace gateway
