// SPDX-License-Identifier: Apache-2.0
#include "store/grants.h"

#include "base/log.h"
#include "store/migrator.h"

namespace store {

using base::Outcome;
using base::Result;
using domain::Roles;

namespace {

constexpr int combinations = 15; // of four roles, without none

/// Whether all of the server's roles are there, or this login may make them.
Result<bool> canHaveRoles(Connection &connection)
{
    return connection.value<bool>(
        QStringLiteral(
            "SELECT (SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user) OR "
            "(SELECT count(*) = ? FROM pg_roles WHERE rolname = 'ideal_desk' OR rolname IN "
            "(SELECT 'ideal_role_' || n FROM generate_series(1, ?) n))"),
        bind(combinations + 1, combinations));
}

} // namespace

QString databaseRole(Roles roles)
{
    return QStringLiteral("ideal_role_%1").arg(roles.toInt());
}

Result<bool> grantsAreStale(Connection &connection, int schemaVersion)
{
    if (connection.dialect().backend() == Backend::Sqlite) {
        return false;
    }
    TRY_LET(const bool ours, connection.value<bool>(QStringLiteral(
                                 "SELECT pg_has_role(relowner, 'USAGE') FROM pg_class WHERE oid = "
                                 "to_regclass('schema_version')")));
    if (!ours) {
        return false; // a desk's login; the owner's program sees to it
    }
    TRY_LET(const int schemaInUse,
            connection.value<int>(QStringLiteral("SELECT max(version) FROM schema_version")));
    if (schemaInUse != schemaVersion) {
        return false; // a newer program's
    }
    TRY_LET(const bool ever,
            connection.value<bool>(QStringLiteral("SELECT to_regclass('schema_grants') IS NOT NULL")));
    if (!ever) {
        return true;
    }
    // A dump that was restored elsewhere has the row, but not the privileges.
    TRY_LET(
        const int good,
        connection.value<int>(
            QStringLiteral("SELECT count(*) FROM schema_grants g JOIN pg_roles r ON r.rolname = 'ideal_desk' "
                           "WHERE g.version >= ? AND g.schema_version >= ? "
                           "AND has_table_privilege(r.oid, 'schema_grants', 'SELECT')"),
            bind(grantsVersion, schemaVersion)));
    return good == 0;
}

Outcome refreshGrants(Transaction &transaction, int schemaVersion)
{
    Connection &connection = transaction.connection();
    TRY_LET(const bool stale, grantsAreStale(connection, schemaVersion));
    if (!stale) {
        return base::done;
    }
    TRY_LET(const bool possible, canHaveRoles(connection));
    if (!possible) {
        qCWarning(base::logStore) << "the server has no roles of ours and this login may not create any:"
                                  << "roles are enforced by the program alone";
        return base::done;
    }
    TRY(connection.execute(
        QStringLiteral("CREATE TABLE IF NOT EXISTS schema_grants (version INTEGER NOT NULL, "
                       "schema_version INTEGER NOT NULL)")));
    TRY(executeScript(connection, QStringLiteral(":/schema/postgresql/roles/grants.sql")));
    TRY(connection.execute(QStringLiteral("DELETE FROM schema_grants")));
    TRY(connection.execute(
        QStringLiteral("INSERT INTO schema_grants (version, schema_version) VALUES (?, ?)"),
        bind(grantsVersion, schemaVersion)));
    qCInfo(base::logStore) << "granted to roles, version" << grantsVersion;
    return base::done;
}

Result<QList<Roles>> rolesToPutOn(Connection &connection)
{
    if (connection.dialect().backend() == Backend::Sqlite) {
        return QList<Roles>();
    }
    return connection.select(
        QStringLiteral(
            "SELECT n FROM generate_series(1, ?) n JOIN pg_roles r ON r.rolname = 'ideal_role_' || n "
            "WHERE pg_has_role(r.oid, 'MEMBER') "
            "AND has_table_privilege(r.oid, to_regclass('schema_grants'), 'SELECT')"),
        bind(combinations), [](Row &row) { return Roles::fromInt(row.take<int>()); });
}

} // namespace store
