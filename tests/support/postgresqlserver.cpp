// SPDX-License-Identifier: Apache-2.0
#include "support/postgresqlserver.h"

namespace support {

PostgreSqlServer::PostgreSqlServer()
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    // The script ends its server as soon as `cat` sees the end of our pipe, whether we close it or die.
    m_process.start(QStringLiteral(TEST_SUPPORT_DIR "/with-postgresql.sh"),
                    {QStringLiteral("sh"), QStringLiteral("-c"),
                     QStringLiteral("echo \"$IDEAL_TEST_PG\"; exec cat >/dev/null")});
    while (!m_process.canReadLine() && m_process.waitForReadyRead(60000)) {
    }
    m_directory = QString::fromLocal8Bit(m_process.readLine()).trimmed();
}

PostgreSqlServer::~PostgreSqlServer()
{
    m_process.closeWriteChannel();
    m_process.waitForFinished();
}

store::DatabaseConfig PostgreSqlServer::config(const QString &database, const QString &user) const
{
    store::DatabaseConfig config;
    config.backend = store::Backend::PostgreSql;
    config.host = m_directory;
    config.name = database;
    config.user = user;
    return config;
}

} // namespace support
