// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/connection.h"

#include <QProcess>

namespace gatewayprocess {

/// The address of a test's database as a command or its environment takes it.
QString databaseUrl(const store::DatabaseConfig &config);

/// A crashing-gateway on a rig's database. Its steps are the only sign of life that a test on SQLite gets:
/// the change feed of a SQLite file ends at the process.
class ChildGateway final : public QObject
{
    Q_OBJECT

public:
    ChildGateway(const store::DatabaseConfig &database, quint16 port);
    ~ChildGateway() override;

    /// Starts it, to die at the step's nth time (or never, without a step). False if it does not even listen.
    bool start(const QByteArray &dieAt = {}, int times = 1);

    /// The pause before it asks for lost callbacks, from the next start on.
    void setPollPause(qint64 milliseconds) { m_pollPauseMs = milliseconds; }

    /// Waits until it has died of itself.
    bool waitForDeath();
    void kill();

    /// Waits, looking whenever it has come a step further, until `reached` holds.
    bool waitUntil(const std::function<bool()> &reached);

    quint16 port() const { return m_port; }
    qint64 processId() const { return m_process.processId(); }
    const QByteArray &errorOutput() const { return m_errors; }

Q_SIGNALS:
    void stepped();

private:
    void read();

    QString m_database;
    quint16 m_port;
    QProcess m_process;
    QByteArray m_errors;
    bool m_listening = false;
    qint64 m_pollPauseMs = 300'000;
};

} // namespace gatewayprocess
