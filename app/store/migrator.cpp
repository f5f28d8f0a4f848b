// SPDX-License-Identifier: Apache-2.0
#include "store/migrator.h"

#include "base/log.h"
#include "store/grants.h"
#include "store/transaction.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace store {

using base::Error;
using base::ErrorCode;
using base::Outcome;
using base::Result;

namespace {

struct Migration
{
    int number;
    QString file;
};

QList<Migration> migrations(Backend backend)
{
    const QDir folder(QStringLiteral(":/schema/%1").arg(Dialect(backend).name()));
    QList<Migration> all;
    for (const QString &name : folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        all.append({name.section(u'_', 0, 0).toInt(), folder.filePath(name)});
    }
    return all;
}

Outcome apply(Transaction &transaction, const Migration &migration)
{
    TRY(executeScript(transaction.connection(), migration.file));
    TRY(transaction.connection().execute(
        QStringLiteral("INSERT INTO schema_version (version, name, compatible_from) VALUES (?, ?, ?)"),
        bind(migration.number, QDir(migration.file).dirName(), 1)));
    qCInfo(base::logStore) << "migrated to version" << migration.number;
    return base::done;
}

Outcome refuseNewer(Connection &connection, int known)
{
    TRY_LET(
        const int neededBy,
        connection.value<int>(
            QStringLiteral(
                "SELECT compatible_from FROM schema_version WHERE version > ? ORDER BY version DESC LIMIT 1"),
            bind(known)));
    if (neededBy > known) {
        return Error{ErrorCode::DatabaseNewer, QString::number(neededBy)};
    }
    return base::done;
}

/// A string, a quoted name, a $$ body, a word, or one character of anything else. (A doubled quote makes two
/// strings side by side, which comes to the same.)
QStringView nextToken(QStringView rest)
{
    for (const QStringView quote : {QStringView(u"'"), QStringView(u"\""), QStringView(u"$$")}) {
        if (rest.startsWith(quote)) {
            const qsizetype end = rest.indexOf(quote, quote.size());
            return end < 0 ? rest : rest.first(end + quote.size());
        }
    }
    const auto isWord = [](QChar c) { return c.isLetterOrNumber() || c == u'_'; };
    const auto end = std::find_if_not(rest.begin(), rest.end(), isWord);
    return rest.first(std::max<qsizetype>(1, end - rest.begin()));
}

} // namespace

QStringList splitStatements(const QString &script)
{
    QStringList statements;
    QString current;
    int nesting = 0; // of BEGIN … END and CASE … END; what PostgreSQL nests is inside $$
    const auto finish = [&] {
        if (const QString statement = current.trimmed(); !statement.isEmpty()) {
            statements.append(statement);
        }
        current.clear();
    };
    for (qsizetype at = 0; at < script.size();) {
        const QStringView rest = QStringView(script).sliced(at);
        if (rest.startsWith(u"--")) {
            const qsizetype lineEnd = rest.indexOf(u'\n');
            at = lineEnd < 0 ? script.size() : at + lineEnd;
            continue;
        }
        const QStringView token = nextToken(rest);
        at += token.size();
        if (token == u";" && nesting == 0) {
            finish();
            continue;
        }
        nesting += token == u"BEGIN" || token == u"CASE" ? 1 : token == u"END" ? -1 : 0;
        current += token;
    }
    finish();
    return statements;
}

Outcome executeScript(Connection &connection, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{ErrorCode::Internal, path};
    }
    for (const QString &statement : splitStatements(QString::fromUtf8(file.readAll()))) {
        TRY(connection.execute(statement));
    }
    return base::done;
}

int knownSchemaVersion(Backend backend)
{
    const QList<Migration> all = migrations(backend);
    return all.isEmpty() ? 0 : all.last().number;
}

Result<int> schemaVersion(Connection &connection)
{
    const QString exists =
        connection.dialect().backend() == Backend::Sqlite
            ? QStringLiteral("SELECT count(*) FROM sqlite_master WHERE name = 'schema_version'")
            : QStringLiteral("SELECT count(*) FROM pg_tables WHERE tablename = 'schema_version' "
                             "AND schemaname = current_schema()");
    TRY_LET(const int tables, connection.value<int>(exists));
    if (tables == 0) {
        return 0;
    }
    return connection.value<int>(QStringLiteral("SELECT max(version) FROM schema_version"));
}

Outcome migrate(Connection &connection)
{
    const QList<Migration> all = migrations(connection.dialect().backend());
    Q_ASSERT_X(!all.isEmpty(), "store::migrate", "the schema resources are not linked in");
    const int known = all.last().number;
    TRY_LET(const int before, schemaVersion(connection));
    if (before == known) {
        TRY_LET(const bool stale, grantsAreStale(connection, known));
        if (!stale) {
            return base::done;
        }
    }
    return inTransaction(connection, [&](Transaction &transaction) -> Outcome {
        if (connection.dialect().backend() == Backend::PostgreSql) {
            constexpr qint64 lockNumber = 0x1DEA1;
            TRY(connection.forEach(QStringLiteral("SELECT pg_advisory_xact_lock(?)"), bind(lockNumber),
                                   [](Row &) {}));
        }
        TRY(connection.execute(
            QStringLiteral("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL "
                           "PRIMARY KEY, name TEXT NOT NULL, compatible_from INTEGER NOT NULL)")));
        TRY_LET(const int current, schemaVersion(connection)); // again: somebody may have been faster
        TRY(refuseNewer(connection, known));
        for (const Migration &migration : all) {
            if (migration.number > current) {
                TRY(apply(transaction, migration));
            }
        }
        return refreshGrants(transaction, known);
    });
}

} // namespace store
