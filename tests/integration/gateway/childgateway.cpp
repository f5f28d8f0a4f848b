// SPDX-License-Identifier: Apache-2.0
#include "gateway/childgateway.h"

#include "flow/rig.h"
#include "support/await.h"

#include <QProcessEnvironment>

namespace gatewayprocess {

QString databaseUrl(const store::DatabaseConfig &config)
{
    return config.backend == store::Backend::Sqlite
               ? QStringLiteral("sqlite:") + config.file
               : QStringLiteral("postgresql://%1@localhost:%2/%3?host=%4")
                     .arg(config.user)
                     .arg(config.port)
                     .arg(config.name, config.host);
}

ChildGateway::ChildGateway(const store::DatabaseConfig &database, quint16 port)
    : m_database(databaseUrl(database)), m_port(port)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("IDEAL_DATABASE"), m_database);
    m_process.setProcessEnvironment(environment);
    m_process.setProgram(QStringLiteral(CRASHING_GATEWAY));
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &ChildGateway::read);
    connect(&m_process, &QProcess::readyReadStandardError, this,
            [this] { m_errors += m_process.readAllStandardError(); });
    connect(&m_process, &QProcess::finished, this, &ChildGateway::stepped);
}

ChildGateway::~ChildGateway()
{
    kill();
}

void ChildGateway::read()
{
    while (m_process.canReadLine()) {
        const QByteArray line = m_process.readLine().trimmed();
        if (line.startsWith("port ")) {
            m_port = quint16(line.mid(5).toUInt());
            m_listening = true;
        } else if (line.startsWith("failed")) {
            qWarning("crashing-gateway: %s", line.constData());
        }
        Q_EMIT stepped();
    }
}

bool ChildGateway::start(const QByteArray &dieAt, int times)
{
    m_listening = false;
    QStringList arguments{QStringLiteral("--port"), QString::number(m_port), QStringLiteral("--poll"),
                          QString::number(m_pollPauseMs)};
    if (!dieAt.isEmpty()) {
        arguments += {QStringLiteral("--die-at"), QString::fromLatin1(dieAt), QStringLiteral("--times"),
                      QString::number(times)};
    }
    m_process.setArguments(arguments);
    m_process.start();
    m_process.write(support::CompanySettings().ownerCode.toUtf8() + '\n' + flow::rigCredentials().appKey +
                    '\n');
    m_process.closeWriteChannel();
    // It may have died at its first step before we saw that it listened.
    return waitUntil([this] { return m_listening || m_process.state() == QProcess::NotRunning; }) &&
           m_listening;
}

bool ChildGateway::waitForDeath()
{
    return waitUntil([this] { return m_process.state() == QProcess::NotRunning; }) &&
           m_process.exitStatus() == QProcess::CrashExit;
}

void ChildGateway::kill()
{
    if (m_process.state() != QProcess::NotRunning) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

bool ChildGateway::waitUntil(const std::function<bool()> &reached)
{
    return support::awaitSignal(this, &ChildGateway::stepped, reached);
}

} // namespace gatewayprocess
