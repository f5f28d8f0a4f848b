// SPDX-License-Identifier: Apache-2.0
#include "store/keysetlist.h"

namespace store {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

struct Clause
{
    QString sql;
    Values values;
};

enum class From
{
    Row,   ///< the key's own row first
    Behind ///< the row behind it
};

/// WHERE … ORDER BY …; with a key, from there on.
Clause clause(const ListQuery &query, const SparseIndex::Key *from, From start = From::Row)
{
    Clause out;
    QStringList parts;
    for (const ListQuery::Condition &condition : query.conditions) {
        parts.append(condition.sql);
        out.values += condition.values;
    }
    if (from) {
        const QString less = start == From::Row ? QStringLiteral("<=") : QStringLiteral("<");
        const QString more = start == From::Row ? QStringLiteral(">=") : QStringLiteral(">");
        parts.append(
            QStringLiteral("(%1, id) %2 (?, ?)").arg(query.sortColumn, query.descending ? less : more));
        out.values += Values{from->sort, from->id};
    }
    if (!parts.isEmpty()) {
        out.sql = QStringLiteral(" WHERE ") + parts.join(QStringLiteral(" AND "));
    }
    out.sql += QStringLiteral(" ORDER BY %1 %2, id %2")
                   .arg(query.sortColumn, query.descending ? QStringLiteral("DESC") : QStringLiteral("ASC"));
    return out;
}

QString selected(const ListQuery &query)
{
    return query.columns.isEmpty() ? QString()
                                   : QStringLiteral(", ") + query.columns.join(QStringLiteral(", "));
}

/// The id and the columns behind it.
ListRow readRow(Row &row, qsizetype columns)
{
    ListRow out;
    out.id = row.take<qint64>();
    for (qsizetype i = 0; i < columns; ++i) {
        out.values.append(row.take<QVariant>());
    }
    return out;
}

} // namespace

bool ListQuery::operator==(const ListQuery &other) const
{
    const auto same = [](const Condition &a, const Condition &b) {
        return a.sql == b.sql && a.values == b.values;
    };
    return table == other.table && columns == other.columns && sortColumn == other.sortColumn &&
           descending == other.descending &&
           std::equal(conditions.begin(), conditions.end(), other.conditions.begin(), other.conditions.end(),
                      same);
}

Result<SparseIndex> buildIndex(Connection &connection, const ListQuery &query,
                               const std::shared_ptr<std::atomic<bool>> &cancelled)
{
    SparseIndex index;
    const auto keyAt = [&](const SparseIndex::Key *from, qint64 offset) {
        const Clause where = clause(query, from);
        return connection.first(QStringLiteral("SELECT %1, id FROM %2%3 LIMIT 1 OFFSET %4")
                                    .arg(query.sortColumn, query.table, where.sql)
                                    .arg(offset),
                                where.values, [](Row &row) {
                                    SparseIndex::Key key;
                                    key.sort = row.take<QVariant>();
                                    key.id = row.take<qint64>();
                                    return key;
                                });
    };
    TRY_LET(std::optional<SparseIndex::Key> key, keyAt(nullptr, 0));
    while (key) {
        index.keys.append(*key);
        if (cancelled && *cancelled) {
            return Error{ErrorCode::Cancelled, {}};
        }
        TRY_LET(key, keyAt(&index.keys.last(), SparseIndex::step));
    }
    if (!index.keys.isEmpty()) {
        // What lies behind the last key is less than one step.
        const Clause where = clause(query, &index.keys.last());
        TRY_LET(const qint64 tail,
                connection.value<qint64>(QStringLiteral("SELECT count(*) FROM (SELECT id FROM %1%2) AS tail")
                                             .arg(query.table, where.sql),
                                         where.values));
        index.rows = (index.keys.size() - 1) * SparseIndex::step + tail;
    }
    return index;
}

Result<QList<ListRow>> readPage(Connection &connection, const ListQuery &query, const SparseIndex &index,
                                qint64 first, qint64 count)
{
    const qint64 slot = first / SparseIndex::step;
    const SparseIndex::Key *from = slot > 0 && slot < index.keys.size() ? &index.keys[slot] : nullptr;
    if (slot > 0 && !from) {
        return QList<ListRow>{};
    }
    const Clause where = clause(query, from);
    return connection.select(
        QStringLiteral("SELECT id%1 FROM %2%3 LIMIT ? OFFSET ?").arg(selected(query), query.table, where.sql),
        where.values + bind(count, first - slot * SparseIndex::step),
        [columns = query.columns.size()](Row &row) { return readRow(row, columns); });
}

Result<ListStretch> readOn(Connection &connection, const ListQuery &query, const SparseIndex::Key *after,
                           qint64 count)
{
    const Clause where = clause(query, after, From::Behind);
    ListStretch stretch;
    TRY(connection.forEach(QStringLiteral("SELECT %1, id%2 FROM %3%4 LIMIT ?")
                               .arg(query.sortColumn, selected(query), query.table, where.sql),
                           where.values + bind(count), [&](Row &row) {
                               stretch.last.sort = row.take<QVariant>();
                               stretch.rows.append(readRow(row, query.columns.size()));
                               stretch.last.id = stretch.rows.last().id;
                           }));
    return stretch;
}

} // namespace store
