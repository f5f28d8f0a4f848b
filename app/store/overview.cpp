// SPDX-License-Identifier: Apache-2.0
#include "store/overview.h"

#include "domain/states.h"

namespace store {

using namespace domain;
using base::Result;

namespace {

Result<qint64> countUpToLimit(Connection &connection, const QString &from, const Values &values)
{
    return connection.value<qint64>(
        QStringLiteral("SELECT count(*) FROM (SELECT 1 FROM %1 LIMIT %2) AS bounded")
            .arg(from)
            .arg(overviewCountLimit),
        values);
}

Result<qint64> countPushed(Connection &connection, OwnerId owner, PushStatus status)
{
    return countUpToLimit(connection,
                          QStringLiteral("orders WHERE owner_id = ? AND in_scope = ? AND push_status = ?"),
                          bind(owner, true, status));
}

} // namespace

Result<OverviewCounts> overviewCounts(Connection &connection, OwnerId owner)
{
    OverviewCounts counts;
    TRY_LET(counts.notPushed, countPushed(connection, owner, PushStatus::NotPushed));
    TRY_LET(counts.pushing, countPushed(connection, owner, PushStatus::Pushing));
    TRY_LET(counts.unknown, countPushed(connection, owner, PushStatus::Unknown));
    TRY_LET(counts.refused, countPushed(connection, owner, PushStatus::Refused));
    // Literals, because the partial indexes are chosen by them.
    TRY_LET(counts.awaitingReturn,
            countUpToLimit(connection,
                           QStringLiteral("orders WHERE owner_id = ? AND push_status = 2 "
                                          "AND return_status IN (0, 1, 2) AND approval_status <> 5"),
                           bind(owner)));
    TRY_LET(counts.exceptions,
            countUpToLimit(connection,
                           QStringLiteral("orders WHERE owner_id = ? AND in_scope = ? AND return_status = ?"),
                           bind(owner, true, ReturnStatus::Exception)));
    TRY_LET(counts.strayCallbacks,
            countUpToLimit(
                connection,
                QStringLiteral("inbox WHERE owner_id = ? AND state = 2 AND order_id IS NULL ORDER BY id"),
                bind(owner)));
    return counts;
}

Result<std::optional<Exchange>> latestExchange(Connection &connection)
{
    return connection.first(
        QStringLiteral("SELECT id, order_number, direction, method, target, status, error, started_at, "
                       "duration_ms FROM exchange ORDER BY id DESC LIMIT 1"),
        {}, [](Row &row) {
            Exchange e;
            row.into(e.id, e.orderNumber, e.direction, e.method, e.target, e.status, e.error, e.startedAt,
                     e.durationMs);
            return e;
        });
}

} // namespace store
