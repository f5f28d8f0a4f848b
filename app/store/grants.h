// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/account.h"
#include "store/transaction.h"

namespace store {

// PostgreSQL enforces the roles of SPEC's table "People" as well:
// resources/schema/postgresql/roles/grants.sql makes a role `ideal_role_N` for each combination of them and
// says what it may do; Transaction::actAs() puts one on. Where the server has no such roles and this login
// may make none, or on SQLite, the workflows alone do it.

/// Raised with every change of grants.sql; an older program leaves a newer one's grants alone.
inline constexpr int grantsVersion = 1;

/// The database's name of a combination of roles: `ideal_role_5`.
QString databaseRole(domain::Roles roles);

/// Whether refreshGrants() has something to do in a database of this schema. Only the tables' owner has.
base::Result<bool> grantsAreStale(Connection &connection, int schemaVersion);

/// Brings roles and grants to what this program says; part of migrate(). Does nothing, and says so in the
/// log, where the roles are missing and this login can't make any.
base::Outcome refreshGrants(Transaction &transaction, int schemaVersion);

/// The combinations that this login may put on here; none on SQLite.
base::Result<QList<domain::Roles>> rolesToPutOn(Connection &connection);

} // namespace store
