// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/connection.h"

namespace support {

/// The PostgreSQL that the tests use: the one of IDEAL_TEST_PG (see with-postgresql.sh), which a whole test
/// run shares, or else one that this process starts when it is first asked and that ends with this process,
/// also when the process is killed.
class PostgreSql
{
public:
    static bool isAvailable();

    /// How to reach the database of this name.
    static store::DatabaseConfig config(const QString &database);

    /// Runs statements that belong to no database of ours, e.g. CREATE DATABASE; ends the test program on
    /// failure.
    static void administrate(const QStringList &statements);

    /// The name of a database with the current schema to make copies of. Made once for all processes of a
    /// test run.
    static QString migratedTemplate();

private:
    static const QString &socketDirectory();
};

} // namespace support
