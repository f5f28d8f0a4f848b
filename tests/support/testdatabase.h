// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/database.h"

#include <QTemporaryDir>

#include <memory>

namespace support {

/// A fresh database of the test's own, gone with this object: a SQLite file in a temporary directory, or a
/// PostgreSQL database (see PostgreSql). Whatever fails here ends the test program with the reason.
///
///     TestDatabase database(currentBackend());
///     const auto connection = database.connect();
class TestDatabase
{
public:
    enum class Schema
    {
        Current,
        None
    };

    explicit TestDatabase(store::Backend backend, Schema schema = Schema::Current);
    /// Connections to it must be closed by then (PostgreSQL cuts those that are not).
    ~TestDatabase();
    TestDatabase(const TestDatabase &) = delete;
    TestDatabase &operator=(const TestDatabase &) = delete;

    const store::DatabaseConfig &config() const { return m_config; }

    /// A connection of the calling thread.
    std::unique_ptr<store::Connection> connect() const;

    /// The program's own way in, with its threads.
    std::unique_ptr<store::Database> open(int readers = 1) const;

    /// PostgreSQL: ends every other connection to this database on the server's side, as a restart of the
    /// server would. Gives how many there were; SQLite has none.
    int cutConnections() const;

private:
    QTemporaryDir m_directory; ///< SQLite's
    store::DatabaseConfig m_config;
};

} // namespace support
