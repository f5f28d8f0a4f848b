// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "domain/account.h"
#include "store/dialect.h"
#include "store/values.h"

#include <QHash>
#include <QSqlDatabase>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>

class QThread;

namespace store {

/// Where the data lie.
struct DatabaseConfig
{
    Backend backend = Backend::Sqlite;
    QString file; ///< SQLite
    QString host; ///< PostgreSQL: a name, an address, or the directory of a unix socket
    int port = 5432;
    QString name;
    QString user;
    QString password; ///< empty: the server's other ways (peer, ~/.pgpass)

    static DatabaseConfig sqlite(const QString &file);

    /// `sqlite:/path/to/file.db` or `postgresql://user:password@host:port/name?host=/socket/directory`.
    static base::Result<DatabaseConfig> fromUrl(const QString &url);

    /// For logs and the status bar; without the password.
    QString toString() const;
};

/// One open database connection. Belongs to the thread that opened it and says so loudly when another one
/// uses it, because QtSql would silently go along. Statements are prepared once and kept.
class Connection
{
public:
    static base::Result<std::unique_ptr<Connection>> open(const DatabaseConfig &config);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    const Dialect &dialect() const { return m_dialect; }
    bool inTransaction() const { return m_inTransaction; }

    /// Whether the connection is still good; asks the server.
    bool isAlive();

    /// Runs a statement that returns no rows; gives the number of rows it changed.
    base::Result<qint64> execute(const QString &sql, const Values &values = {});

    /// Runs a SELECT (or a statement with RETURNING) and hands each row to `use`.
    base::Outcome forEach(const QString &sql, const Values &values, const std::function<void(Row &)> &use);

    /// All rows as values; `make` is `T(Row &)`.
    template<class F>
    auto select(const QString &sql, const Values &values, F make)
        -> base::Result<QList<std::invoke_result_t<F, Row &>>>
    {
        QList<std::invoke_result_t<F, Row &>> all;
        TRY(forEach(sql, values, [&](Row &row) { all.append(make(row)); }));
        return all;
    }

    /// The first row's value, or nothing if there is no row.
    template<class F>
    auto first(const QString &sql, const Values &values, F make)
        -> base::Result<std::optional<std::invoke_result_t<F, Row &>>>
    {
        std::optional<std::invoke_result_t<F, Row &>> found;
        TRY(forEach(sql, values, [&](Row &row) {
            if (!found) {
                found = make(row);
            }
        }));
        return found;
    }

    /// The first column of the first row, or T{} if there is no row.
    template<class T> base::Result<T> value(const QString &sql, const Values &values = {})
    {
        TRY_LET(const std::optional<T> found, first(sql, values, [](Row &row) { return row.take<T>(); }));
        return found.value_or(T{});
    }

    /// Told of each statement with its values just before it runs: for benches that repeat the same work
    /// elsewhere. Values are data of people and must not go into a log.
    using Observer = std::function<void(const QString &sql, const Values &values)>;
    void observe(Observer observer) { m_observer = std::move(observer); }

    /// The driver's handle; for LISTEN, and for nothing else.
    QSqlDatabase handle() const;

private:
    friend class Transaction;

    Connection(const DatabaseConfig &config, QString name);
    base::Outcome setUp(const DatabaseConfig &config);
    base::Outcome useWal();
    base::Result<QSqlQuery *> run(const QString &sql, const Values &values);
    base::Error failed(QSqlQuery &query, const QString &sql) const;

    Dialect m_dialect;
    QString m_name;
    QThread *m_thread;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_prepared;
    std::unique_ptr<QSqlQuery> m_unprepared; ///< the last statement that PostgreSQL does not prepare
    Observer m_observer;
    bool m_inTransaction = false;
    std::optional<QList<domain::Roles>> m_rolesToPutOn; ///< asked for once, see Transaction::actAs()
};

} // namespace store
