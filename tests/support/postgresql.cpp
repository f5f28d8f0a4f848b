// SPDX-License-Identifier: Apache-2.0
#include "support/postgresql.h"

#include "store/migrator.h"
#include "support/postgresqlserver.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

namespace support {

using store::Backend;
using store::Connection;
using store::DatabaseConfig;

namespace {

void require(const base::Outcome &outcome, const QString &what)
{
    if (!outcome) {
        qFatal("test database: %s: %s %s", qPrintable(what), qPrintable(base::codeName(outcome.error().code)),
               qPrintable(outcome.error().detail));
    }
}

base::Outcome executeAll(const QString &database, const QStringList &statements)
{
    TRY_LET(const std::unique_ptr<Connection> connection, Connection::open(PostgreSql::config(database)));
    for (const QString &statement : statements) {
        TRY(connection->execute(statement));
    }
    return base::done;
}

/// Changes when a schema file does, so that a server which outlives a build is not left with an old template.
QString schemaFingerprint()
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    for (const char *path : {":/schema/postgresql", ":/schema/postgresql/roles"}) {
        const QDir folder(QString::fromLatin1(path));
        for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
            QFile file(folder.filePath(name));
            if (file.open(QIODevice::ReadOnly)) {
                hash.addData(file.readAll());
            }
        }
    }
    return QString::fromLatin1(hash.result().toHex().left(12));
}

/// Under a lock of the whole server, because several test programs may be at it.
base::Outcome makeTemplate(const QString &name)
{
    TRY_LET(const std::unique_ptr<Connection> admin,
            Connection::open(PostgreSql::config(QStringLiteral("postgres"))));
    TRY(admin->execute(QStringLiteral("SELECT pg_advisory_lock(4711)")));
    TRY_LET(const int existing,
            admin->value<int>(QStringLiteral("SELECT count(*) FROM pg_database WHERE datname = ?"),
                              store::bind(name)));
    if (existing > 0) {
        return base::done;
    }
    const QString unfinished = name + QStringLiteral("_unfinished");
    TRY(admin->execute(QStringLiteral("DROP DATABASE IF EXISTS %1 WITH (FORCE)").arg(unfinished)));
    TRY(admin->execute(QStringLiteral("CREATE DATABASE %1").arg(unfinished)));
    {
        TRY_LET(const std::unique_ptr<Connection> fresh, Connection::open(PostgreSql::config(unfinished)));
        TRY(store::migrate(*fresh));
    }
    TRY(admin->execute(QStringLiteral("ALTER DATABASE %1 RENAME TO %2").arg(unfinished, name)));
    return base::done;
}

} // namespace

const QString &PostgreSql::socketDirectory()
{
    static const QString shared = qEnvironmentVariable("IDEAL_TEST_PG");
    if (!shared.isEmpty()) {
        return shared;
    }
    static const PostgreSqlServer server;
    return server.directory();
}

bool PostgreSql::isAvailable()
{
    return !socketDirectory().isEmpty();
}

DatabaseConfig PostgreSql::config(const QString &database)
{
    DatabaseConfig config;
    config.backend = Backend::PostgreSql;
    config.host = socketDirectory();
    config.name = database;
    config.user = qEnvironmentVariable("IDEAL_TEST_PG_USER", QStringLiteral("ideal"));
    return config;
}

void PostgreSql::administrate(const QStringList &statements)
{
    require(executeAll(QStringLiteral("postgres"), statements), statements.join(u';'));
}

QString PostgreSql::migratedTemplate()
{
    static const QString name = [] {
        const QString made = QStringLiteral("ideal_template_") + schemaFingerprint();
        require(makeTemplate(made), made);
        return made;
    }();
    return name;
}

} // namespace support
