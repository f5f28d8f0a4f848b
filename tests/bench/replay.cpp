// SPDX-License-Identifier: Apache-2.0
#include "bench/replay.h"

#include "bench/measure.h"

#include <libpq-fe.h>
#include <sqlite3.h>

namespace bench {

namespace {

void bindSqlite(sqlite3_stmt *statement, int index, const QVariant &value)
{
    if (value.isNull()) {
        sqlite3_bind_null(statement, index);
    } else if (value.typeId() == QMetaType::QString) {
        const QByteArray text = value.toString().toUtf8();
        sqlite3_bind_text(statement, index, text.constData(), int(text.size()), SQLITE_TRANSIENT);
    } else if (value.typeId() == QMetaType::QByteArray) {
        const QByteArray bytes = value.toByteArray();
        sqlite3_bind_blob(statement, index, bytes.constData(), int(bytes.size()), SQLITE_TRANSIENT);
    } else {
        sqlite3_bind_int64(statement, index, value.toLongLong());
    }
}

double replaySqlite(const QString &file, const Recording &recording)
{
    sqlite3 *database = nullptr;
    if (sqlite3_open(file.toUtf8().constData(), &database) != SQLITE_OK) {
        qFatal("can't open %s", qPrintable(file));
    }
    sqlite3_exec(database,
                 "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; "
                 "PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY",
                 nullptr, nullptr, nullptr);
    QHash<QString, sqlite3_stmt *> prepared;
    const double milliseconds = timed([&] {
        for (const Recorded &step : recording) {
            sqlite3_stmt *&statement = prepared[step.sql];
            if (!statement && sqlite3_prepare_v2(database, step.sql.toUtf8().constData(), -1, &statement,
                                                 nullptr) != SQLITE_OK) {
                qFatal("replay: %s", sqlite3_errmsg(database));
            }
            for (qsizetype i = 0; i < step.values.size(); ++i) {
                bindSqlite(statement, int(i) + 1, step.values[i]);
            }
            int result = SQLITE_ROW;
            while (result == SQLITE_ROW) {
                result = sqlite3_step(statement);
            }
            if (result != SQLITE_DONE) {
                qFatal("replay: %s", sqlite3_errmsg(database));
            }
            sqlite3_reset(statement);
        }
    });
    for (sqlite3_stmt *statement : std::as_const(prepared)) {
        sqlite3_finalize(statement);
    }
    sqlite3_close(database);
    return milliseconds;
}

QByteArray numbered(const QString &sql)
{
    QString out;
    int next = 0;
    for (const QChar c : sql) {
        out += c == u'?' ? QStringLiteral("$%1").arg(++next) : QString(c);
    }
    return out.toUtf8();
}

/// A value in PostgreSQL's text form.
QByteArray asText(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::QByteArray:
        return "\\x" + value.toByteArray().toHex();
    case QMetaType::Bool:
        return value.toBool() ? "t" : "f";
    default:
        return value.toString().toUtf8();
    }
}

void require(PGconn *connection, PGresult *result)
{
    const ExecStatusType status = PQresultStatus(result);
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) {
        qFatal("replay: %s", PQerrorMessage(connection));
    }
    PQclear(result);
}

double replayPostgreSql(const store::DatabaseConfig &config, const Recording &recording)
{
    const QByteArray info = QStringLiteral("host=%1 port=%2 dbname=%3 user=%4")
                                .arg(config.host)
                                .arg(config.port)
                                .arg(config.name, config.user)
                                .toUtf8();
    PGconn *connection = PQconnectdb(info.constData());
    if (PQstatus(connection) != CONNECTION_OK) {
        qFatal("replay: %s", PQerrorMessage(connection));
    }
    QHash<QString, QByteArray> prepared;
    const double milliseconds = timed([&] {
        for (const Recorded &step : recording) {
            QList<QByteArray> texts;
            std::vector<const char *> values;
            texts.reserve(step.values.size());
            for (const QVariant &value : step.values) {
                texts.append(asText(value));
                values.push_back(value.isNull() ? nullptr : texts.last().constData());
            }
            if (values.empty()) { // BEGIN and its like can't be prepared
                require(connection, PQexec(connection, step.sql.toUtf8().constData()));
                continue;
            }
            QByteArray &name = prepared[step.sql];
            if (name.isEmpty()) {
                name = "s" + QByteArray::number(prepared.size());
                require(connection,
                        PQprepare(connection, name, numbered(step.sql), int(values.size()), nullptr));
            }
            require(connection,
                    PQexecPrepared(connection, name, int(values.size()), values.data(), nullptr, nullptr, 0));
        }
    });
    PQfinish(connection);
    return milliseconds;
}

} // namespace

double replay(const store::DatabaseConfig &database, const Recording &recording)
{
    return database.backend == store::Backend::Sqlite ? replaySqlite(database.file, recording)
                                                      : replayPostgreSql(database, recording);
}

} // namespace bench
