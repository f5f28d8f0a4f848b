// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/connection.h"

#include <QStringList>

#include <atomic>
#include <memory>

namespace store {

/// A list of unbounded length: one table, stored columns only, ordered by one indexed column and the id.
/// Column names come from code, never from input.
struct ListQuery
{
    struct Condition
    {
        QString sql; ///< e.g. `push_status = ?`
        Values values;
    };

    QString table;
    QStringList columns; ///< read into each row, behind the id
    QList<Condition> conditions;
    QString sortColumn;
    bool descending = true;

    bool operator==(const ListQuery &other) const;
};

/// Where every thousandth row of a list begins, and with that its exact length: any page is then found by
/// key, at most a thousand rows away, however long the list is.
struct SparseIndex
{
    struct Key
    {
        QVariant sort;
        qint64 id = 0;
    };

    static constexpr qint64 step = 1000;

    QList<Key> keys;
    qint64 rows = 0;
};

struct ListRow
{
    qint64 id = 0;
    QVariantList values; ///< in the order of ListQuery::columns
};

/// Hops through the list; gives up with Cancelled once `cancelled` is set.
base::Result<SparseIndex> buildIndex(Connection &connection, const ListQuery &query,
                                     const std::shared_ptr<std::atomic<bool>> &cancelled);

/// Rows `first`, `first + 1`, …, at most `count`. Without an index (empty keys) only from the start.
base::Result<QList<ListRow>> readPage(Connection &connection, const ListQuery &query,
                                      const SparseIndex &index, qint64 first, qint64 count);

/// A piece of a list that is walked from its beginning to its end, and where to go on.
struct ListStretch
{
    QList<ListRow> rows;
    SparseIndex::Key last; ///< of the last row; meaningless if there is none
};

/// The rows behind `after` (null: from the start), at most `count`. Walked like this, a list gives every row
/// once, however it changes meanwhile, but those whose place in the order changes.
base::Result<ListStretch> readOn(Connection &connection, const ListQuery &query,
                                 const SparseIndex::Key *after, qint64 count);

} // namespace store
