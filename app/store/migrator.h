// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/connection.h"

#include <QStringList>

namespace store {

/// Brings a database to this program's schema: the numbered files of resources/schema/, each applied in one
/// transaction with its version (PostgreSQL: under an advisory lock, so that two programs may start at once),
/// and what the roles may do with them (see grants.h).
/// Fails with DatabaseNewer when the data were made by a newer program that says this one can't read them.
base::Outcome migrate(Connection &connection);

/// The last schema number that this program knows, and the one that a database has (0 when it is empty).
int knownSchemaVersion(Backend backend);
base::Result<int> schemaVersion(Connection &connection);

/// Runs a schema file, statement by statement.
base::Outcome executeScript(Connection &connection, const QString &path);

/// Splits a schema file into statements. Knows strings, comments, SQLite's BEGIN … END in triggers and
/// PostgreSQL's $$ bodies.
QStringList splitStatements(const QString &script);

} // namespace store
