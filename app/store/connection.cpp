// SPDX-License-Identifier: Apache-2.0
#include "store/connection.h"

#include "base/log.h"

#include <QSqlError>
#include <QThread>
#include <QUrlQuery>

#include <atomic>

namespace store {

using base::Error;
using base::ErrorCode;
using base::Outcome;
using base::Result;

namespace {

/// More than the program has statements; a bound only against one that is built with ever-new text.
constexpr qsizetype maxPrepared = 400;

/// PostgreSQL prepares statements that read and write rows, and no others.
bool canBePrepared(Backend backend, const QString &sql)
{
    if (backend == Backend::Sqlite) {
        return true;
    }
    for (const char *verb : {"SELECT", "INSERT", "UPDATE", "DELETE", "WITH", "VALUES"}) {
        if (sql.startsWith(QLatin1String(verb))) {
            return true;
        }
    }
    return false;
}

QString nextConnectionName()
{
    static std::atomic<int> counter = 0;
    return QStringLiteral("ideal-%1").arg(++counter);
}

} // namespace

DatabaseConfig DatabaseConfig::sqlite(const QString &file)
{
    DatabaseConfig config;
    config.file = file;
    return config;
}

Result<DatabaseConfig> DatabaseConfig::fromUrl(const QString &text)
{
    const QString sqlitePrefix = QStringLiteral("sqlite:");
    if (text.size() > sqlitePrefix.size() && text.startsWith(sqlitePrefix)) {
        return sqlite(text.mid(sqlitePrefix.size()));
    }
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || (url.scheme() != u"postgresql" && url.scheme() != u"postgres") ||
        url.path().size() < 2) {
        return Error{ErrorCode::InvalidInput, QStringLiteral("database")};
    }
    DatabaseConfig config;
    config.backend = Backend::PostgreSql;
    const QString socket = QUrlQuery(url).queryItemValue(QStringLiteral("host"), QUrl::FullyDecoded);
    config.host = socket.isEmpty() ? url.host() : socket;
    config.port = url.port(5432);
    config.name = url.path().mid(1);
    config.user = url.userName(QUrl::FullyDecoded);
    config.password = url.password(QUrl::FullyDecoded);
    return config;
}

QString DatabaseConfig::toString() const
{
    return backend == Backend::Sqlite
               ? QStringLiteral("sqlite:%1").arg(file)
               : QStringLiteral("postgresql://%1@%2:%3/%4").arg(user, host).arg(port).arg(name);
}

Connection::Connection(const DatabaseConfig &config, QString name)
    : m_dialect(config.backend), m_name(std::move(name)), m_thread(QThread::currentThread())
{
}

Connection::~Connection()
{
    m_prepared.clear();
    m_unprepared.reset();
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<Connection>> Connection::open(const DatabaseConfig &config)
{
    std::unique_ptr<Connection> connection(new Connection(config, nextConnectionName()));
    TRY(connection->setUp(config));
    return connection;
}

Outcome Connection::setUp(const DatabaseConfig &config)
{
    const bool sqlite = config.backend == Backend::Sqlite;
    QSqlDatabase database =
        QSqlDatabase::addDatabase(sqlite ? QStringLiteral("QSQLITE") : QStringLiteral("QPSQL"), m_name);
    if (!database.isValid()) {
        return Error{ErrorCode::DatabaseUnavailable,
                     QStringLiteral("no driver for %1").arg(m_dialect.name())};
    }
    if (sqlite) {
        database.setDatabaseName(config.file);
        database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=10000"));
    } else {
        database.setHostName(config.host);
        database.setPort(config.port);
        database.setDatabaseName(config.name);
        database.setUserName(config.user);
        database.setPassword(config.password);
        database.setConnectOptions(QStringLiteral("connect_timeout=10;application_name=ideal-desk"));
    }
    if (!database.open()) {
        return m_dialect.classify(database.lastError());
    }
    if (sqlite) {
        // Without recursive triggers a REPLACE removes a row behind the back of its delete trigger (R18).
        // WAL lets readers go on beside the writer; FULL because an acknowledged callback must survive a
        // power cut.
        TRY(useWal());
        for (const char *pragma :
             {"PRAGMA synchronous = FULL", "PRAGMA foreign_keys = ON", "PRAGMA recursive_triggers = ON",
              "PRAGMA cache_size = -65536", "PRAGMA temp_store = MEMORY", "PRAGMA trusted_schema = OFF"}) {
            TRY(forEach(QString::fromLatin1(pragma), {}, [](Row &) {}));
        }
        m_prepared.clear();
    } else {
        TRY(execute(QStringLiteral("SET client_min_messages = warning")));
        TRY(execute(QStringLiteral("SET TIME ZONE 'UTC'")));
        // "$user" means another schema as soon as a transaction puts on a role.
        TRY(forEach(QStringLiteral("SELECT set_config('search_path', coalesce(quote_ident(current_schema()), "
                                   "current_setting('search_path')), false)"),
                    {}, [](Row &) {}));
    }
    return base::done;
}

/// Programs that open a new file at the same moment are in each other's way here: SQLite answers "busy" at
/// once, without the busy timeout, to whoever would have to wait with a lock in its hand. So who is refused
/// waits for the others by a transaction, which does know the timeout, and tries again.
Outcome Connection::useWal()
{
    constexpr int attempts = 20;
    for (int attempt = 1;; ++attempt) {
        const Outcome switched = forEach(QStringLiteral("PRAGMA journal_mode = WAL"), {}, [](Row &) {});
        if (switched || switched.error().code != ErrorCode::DatabaseBusy || attempt == attempts) {
            return switched;
        }
        m_prepared.clear();
        TRY(execute(QStringLiteral("BEGIN EXCLUSIVE")));
        TRY(execute(QStringLiteral("COMMIT")));
    }
}

QSqlDatabase Connection::handle() const
{
    Q_ASSERT_X(QThread::currentThread() == m_thread, "store::Connection", "used in a foreign thread");
    return QSqlDatabase::database(m_name, false);
}

bool Connection::isAlive()
{
    return handle().isOpen() && value<int>(QStringLiteral("SELECT 1")).ok();
}

Error Connection::failed(QSqlQuery &query, const QString &sql) const
{
    const Error error = m_dialect.classify(query.lastError());
    query.finish();
    qCInfo(base::logStore).noquote() << "statement failed" << base::field("code", base::codeName(error.code))
                                     << base::field("detail", error.detail.simplified().left(300))
                                     << base::field("sql", sql.simplified().left(200));
    return error;
}

Result<QSqlQuery *> Connection::run(const QString &sql, const Values &values)
{
    Q_ASSERT_X(QThread::currentThread() == m_thread, "store::Connection", "used in a foreign thread");
    if (m_observer) {
        m_observer(sql, values);
    }
    if (!canBePrepared(m_dialect.backend(), sql)) {
        Q_ASSERT_X(values.isEmpty(), "store::Connection", "values for a statement that can't have any");
        m_unprepared = std::make_unique<QSqlQuery>(handle());
        m_unprepared->setForwardOnly(true);
        return m_unprepared->exec(sql) ? Result<QSqlQuery *>(m_unprepared.get()) : failed(*m_unprepared, sql);
    }
    if (m_prepared.size() >= maxPrepared) {
        m_prepared.clear();
    }
    std::shared_ptr<QSqlQuery> &query = m_prepared[sql];
    if (!query) {
        auto fresh = std::make_shared<QSqlQuery>(handle());
        fresh->setForwardOnly(true);
        if (!fresh->prepare(sql)) {
            m_prepared.remove(sql);
            return failed(*fresh, sql);
        }
        query = std::move(fresh);
    }
    for (qsizetype i = 0; i < values.size(); ++i) {
        query->bindValue(int(i), values[i]);
    }
    return query->exec() ? Result<QSqlQuery *>(query.get()) : failed(*query, sql);
}

Result<qint64> Connection::execute(const QString &sql, const Values &values)
{
    TRY_LET(QSqlQuery *const query, run(sql, values));
    const qint64 affected = query->numRowsAffected();
    query->finish();
    return affected;
}

Outcome Connection::forEach(const QString &sql, const Values &values, const std::function<void(Row &)> &use)
{
    TRY_LET(QSqlQuery *const query, run(sql, values));
    while (query->next()) {
        Row row(*query);
        use(row);
    }
    const QSqlError error = query->lastError();
    query->finish(); // an unfinished SELECT would keep SQLite from checkpointing
    if (error.isValid()) {
        return m_dialect.classify(error);
    }
    return base::done;
}

} // namespace store
