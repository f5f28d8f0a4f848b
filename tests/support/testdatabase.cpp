// SPDX-License-Identifier: Apache-2.0
#include "support/testdatabase.h"

#include "store/migrator.h"
#include "support/postgresql.h"

#include <QCoreApplication>
#include <QFile>

namespace support {

using store::Backend;
using store::Connection;
using store::Database;
using store::DatabaseConfig;

namespace {

[[noreturn]] void giveUp(const char *what, const base::Error &error)
{
    qFatal("test database: %s: %s %s", what, qPrintable(base::codeName(error.code)),
           qPrintable(error.detail));
}

/// A migrated file to make copies of, once a process.
const QString &migratedFile()
{
    static const QTemporaryDir directory;
    static const QString file = [] {
        const QString made = directory.filePath(QStringLiteral("template.db"));
        const auto connection = Connection::open(DatabaseConfig::sqlite(made));
        if (!connection) {
            giveUp("open", connection.error());
        }
        if (const auto migrated = store::migrate(**connection); !migrated) {
            giveUp("migrate", migrated.error());
        }
        return made; // closing the connection brings the write-ahead log into the file
    }();
    return file;
}

QString freshName()
{
    static int counter = 0;
    return QStringLiteral("ideal_test_%1_%2").arg(QCoreApplication::applicationPid()).arg(++counter);
}

} // namespace

TestDatabase::TestDatabase(Backend backend, Schema schema)
{
    if (backend == Backend::PostgreSql) {
        m_config = PostgreSql::config(freshName());
        const QString origin =
            schema == Schema::Current ? PostgreSql::migratedTemplate() : QStringLiteral("template0");
        PostgreSql::administrate(
            {QStringLiteral("CREATE DATABASE %1 TEMPLATE %2").arg(m_config.name, origin)});
        return;
    }
    m_config = DatabaseConfig::sqlite(m_directory.filePath(QStringLiteral("test.db")));
    if (schema == Schema::Current && !QFile::copy(migratedFile(), m_config.file)) {
        qFatal("test database: can't copy to %s", qPrintable(m_config.file));
    }
}

TestDatabase::~TestDatabase()
{
    if (m_config.backend == Backend::PostgreSql) {
        PostgreSql::administrate({QStringLiteral("DROP DATABASE %1 WITH (FORCE)").arg(m_config.name)});
    }
}

std::unique_ptr<Connection> TestDatabase::connect() const
{
    auto connection = Connection::open(m_config);
    if (!connection) {
        giveUp("connect", connection.error());
    }
    return std::move(*connection);
}

std::unique_ptr<Database> TestDatabase::open(int readers) const
{
    auto database = Database::open(m_config, readers);
    if (!database) {
        giveUp("open", database.error());
    }
    return std::move(*database);
}

int TestDatabase::cutConnections() const
{
    if (m_config.backend != Backend::PostgreSql) {
        return 0;
    }
    const auto admin = Connection::open(PostgreSql::config(QStringLiteral("postgres")));
    if (!admin) {
        giveUp("connect", admin.error());
    }
    const auto cut =
        (*admin)->value<int>(QStringLiteral("SELECT count(*) FROM (SELECT pg_terminate_backend(pid, 10000) "
                                            "FROM pg_stat_activity WHERE datname = ?) AS cut"),
                             store::bind(m_config.name));
    if (!cut) {
        giveUp("cut connections", cut.error());
    }
    return *cut;
}

} // namespace support
