// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QString>
#include <QStringList>
#include <QVariant>

class QSqlError;

namespace store {

enum class Backend
{
    Sqlite,
    PostgreSql
};

/// Everything in which the two databases differ beyond their schema files.
class Dialect
{
public:
    explicit Dialect(Backend backend) : m_backend(backend) {}

    Backend backend() const { return m_backend; }

    /// `sqlite` or `postgresql`: the folder of the schema files, and the name in benches and logs.
    QString name() const;

    /// Opens a transaction that is going to write. SQLite takes the write lock now: a deferred transaction
    /// that turns to writing later fails at once when somebody else wrote in between.
    QString beginWrite() const;
    QString beginRead() const;

    /// A table function that turns one bound value into rows: `value` in SQLite, `value` in PostgreSQL too.
    /// Use it as `SELECT value FROM ` + rows(); bind list() for it.
    QString rows() const;
    QVariant list(const QStringList &values) const;

    /// Behind a SELECT that picks rows to work on: other workers skip them.
    QString skipLocked() const;

    /// Behind a SELECT of a row that this transaction is going to change.
    QString forUpdate() const;

    base::Error classify(const QSqlError &error) const;

private:
    Backend m_backend;
};

} // namespace store
