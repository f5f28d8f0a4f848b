// SPDX-License-Identifier: Apache-2.0
#include "store/dialect.h"

#include "store/jsonrows.h"

#include <QSqlError>

namespace store {

using base::Error;
using base::ErrorCode;

namespace {

Error classifySqlite(const QSqlError &error)
{
    constexpr int primaryCode = 0xFF; // the rest of an extended result code says more than we need
    switch (error.nativeErrorCode().toInt() & primaryCode) {
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
        return {ErrorCode::DatabaseBusy, error.databaseText(), true};
    case 13: // SQLITE_FULL
        return {ErrorCode::DatabaseFull, error.databaseText(), true};
    case 19: // SQLITE_CONSTRAINT
        return {ErrorCode::DatabaseConstraint, error.databaseText()};
    case 8:  // SQLITE_READONLY
    case 10: // SQLITE_IOERR
    case 11: // SQLITE_CORRUPT
    case 14: // SQLITE_CANTOPEN
    case 26: // SQLITE_NOTADB
        return {ErrorCode::DatabaseUnavailable, error.databaseText()};
    default:
        return {error.type() == QSqlError::ConnectionError ? ErrorCode::DatabaseUnavailable
                                                           : ErrorCode::Internal,
                error.text()};
    }
}

Error classifyPostgreSql(const QSqlError &error)
{
    const QString state = error.nativeErrorCode();
    if (state.startsWith(u"23")) {
        return {ErrorCode::DatabaseConstraint, error.databaseText()};
    }
    if (state == u"42501") { // insufficient_privilege: the role of who asks may not, see grants.sql
        return {ErrorCode::Forbidden, error.databaseText()};
    }
    if (state == u"40001" || state == u"40P01" || state == u"55P03") {
        return {ErrorCode::DatabaseBusy, error.databaseText(), true};
    }
    if (state == u"53100") {
        return {ErrorCode::DatabaseFull, error.databaseText(), true};
    }
    if (state.isEmpty() || state.startsWith(u"08") || state.startsWith(u"57P") || state.startsWith(u"53") ||
        state.startsWith(u"28") || state.startsWith(u"3D")) {
        return {ErrorCode::DatabaseUnavailable, error.text(), true};
    }
    return {ErrorCode::Internal, error.text()};
}

} // namespace

QString Dialect::name() const
{
    return m_backend == Backend::Sqlite ? QStringLiteral("sqlite") : QStringLiteral("postgresql");
}

QString Dialect::beginWrite() const
{
    return m_backend == Backend::Sqlite ? QStringLiteral("BEGIN IMMEDIATE") : QStringLiteral("BEGIN");
}

QString Dialect::beginRead() const
{
    return m_backend == Backend::Sqlite ? QStringLiteral("BEGIN")
                                        : QStringLiteral("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
}

QString Dialect::rows() const
{
    return m_backend == Backend::Sqlite
               ? QStringLiteral("json_each(?)")
               : QStringLiteral("jsonb_array_elements_text(CAST(? AS jsonb)) AS given(value)");
}

QVariant Dialect::list(const QStringList &values) const
{
    return jsonTexts(values);
}

QString Dialect::skipLocked() const
{
    return m_backend == Backend::Sqlite ? QString() : QStringLiteral(" FOR UPDATE SKIP LOCKED");
}

QString Dialect::forUpdate() const
{
    return m_backend == Backend::Sqlite ? QString() : QStringLiteral(" FOR UPDATE");
}

Error Dialect::classify(const QSqlError &error) const
{
    return m_backend == Backend::Sqlite ? classifySqlite(error) : classifyPostgreSql(error);
}

} // namespace store
