// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "flow/skippingclock.h"
#include "gateway/gateway.h"
#include "secrets/memorysecretstore.h"
#include "simulator/simulator.h"
#include "store/gatewayrepository.h"
#include "store/inboxrepository.h"
#include "store/outboxrepository.h"
#include "store/stockrepository.h"
#include "support/await.h"
#include "support/company.h"
#include "support/testdatabase.h"
#include "workflow/saveorder.h"

namespace flow {

/// A company, a gateway and a simulator that speak real HTTP to each other, on a database of their own.
class Rig
{
public:
    struct Options
    {
        int delayMs = 0;
        QString scheme = QStringLiteral("v1");
        gateway::StepHook hook;
        QUrl idealVia;  ///< a proxy in front of the simulator; empty: straight to it
        QUrl estackVia; ///< the same for e-stack
        ideal::ClientLimits limits{5000, 3000, 1024 * 1024};
        std::function<void(gateway::GatewayConfig &)> serve; ///< changes what the gateway is started with
        std::function<void(simulator::Config &)> simulate;   ///< changes what the simulator is started with
        bool synchronised = true; ///< whether e-stack has been read and adopted once
    };

    explicit Rig(store::Backend backend) : Rig(backend, Options()) {}
    Rig(store::Backend backend, Options options);
    ~Rig();

    simulator::Simulator &ideal() { return m_simulator->simulator(); }
    support::Company &company() { return *m_company; }
    store::Database &database() { return *m_database; }
    SkippingClock &clock() { return m_clock; }
    QUrl idealBase() const;
    const QUrl &callbackBase() const { return m_callbackBase; }
    workflow::Session clerk() { return m_company->session("clerk"); }

    secrets::MemorySecretStore &secretStore() { return m_secrets; }
    const store::DatabaseConfig &databaseConfig() const { return m_testDatabase.config(); }

    /// Asks the gateway for something; as an administrator, who may ask for all of it.
    domain::CommandId ask(store::CommandKind kind);
    store::GatewayCommand command(domain::CommandId id);
    /// Waits until it is settled.
    store::GatewayCommand settled(domain::CommandId id);

    void startGateway();
    void stopGateway();

    /// IDEAL goes away and comes back under the same address; what it knew is gone.
    void stopIdeal();
    void startIdeal();

    /// Puts the clock forward and lets the gateway look what has become due.
    void skip(qint64 milliseconds);

    /// A saved order: `lines` are (e-stack item code, quantity); partner and warehouse by code.
    domain::Order saveOrder(domain::OrderType type, const QString &partner, const QString &warehouse,
                            const QList<QPair<QString, qint64>> &lines, const QString &toWarehouse = {});
    QList<base::Error> push(domain::OrderId order);
    /// Saves the order again with other quantities in its first line.
    base::Result<domain::Order> edit(domain::OrderId order, qint64 quantity);
    domain::Order order(domain::OrderId id);
    QList<store::StockRepository::DocumentHead> documents(domain::OrderId id);
    QList<store::OutboxRow> outbox(domain::OrderId id);
    QList<store::InboxRow> inbox(domain::OrderId id);
    QList<store::Exchange> exchanges(domain::OrderId id);

    /// A number out of the database, by a SELECT without values.
    qint64 count(const QString &sql);

    /// Waits, by the change feed, until the order is as `reached` wants it; false after the deadline.
    bool waitFor(domain::OrderId id, const std::function<bool(const domain::Order &)> &reached);

private:
    Options m_options;
    void makeIdeal();

    SkippingClock m_clock;
    support::TestDatabase m_testDatabase;
    std::unique_ptr<store::Database> m_database;
    secrets::MemorySecretStore m_secrets;
    std::unique_ptr<simulator::SimulatorThread> m_simulator;
    std::unique_ptr<support::Company> m_company;
    std::unique_ptr<gateway::GatewayThread> m_gateway;
    simulator::Ports m_ports;
    QUrl m_callbackBase;
};

/// What both sides of a rig sign with.
ideal::Credentials rigCredentials(const QString &scheme = QStringLiteral("v1"));

} // namespace flow
