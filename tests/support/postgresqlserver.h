// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/connection.h"

#include <QProcess>

namespace support {

/// A PostgreSQL of this object's own (see with-postgresql.sh), for tests of what a whole server has only
/// once, e.g. roles. It ends with this object, also when the process is killed.
class PostgreSqlServer
{
public:
    PostgreSqlServer();
    ~PostgreSqlServer();
    PostgreSqlServer(const PostgreSqlServer &) = delete;
    PostgreSqlServer &operator=(const PostgreSqlServer &) = delete;

    /// Its socket's; empty if there is no PostgreSQL here.
    const QString &directory() const { return m_directory; }

    /// How to reach a database as somebody; `ideal` is the superuser, and nobody has a password.
    store::DatabaseConfig config(const QString &database,
                                 const QString &user = QStringLiteral("ideal")) const;

private:
    QProcess m_process;
    QString m_directory;
};

} // namespace support
