// SPDX-License-Identifier: Apache-2.0
#include "store/pollrepository.h"

namespace store {

using base::Instant;
using base::Outcome;
using base::Result;
using domain::OrderId;

namespace {

/// Word for word what the partial index orders_poll holds.
const QString inQuestion =
    QStringLiteral("push_status IN (2, 4) AND return_status <> 3 AND approval_status <> 5");

/// Scheduled at a time; a burst of pushes takes a few more.
constexpr int mostNew = 500;

PolledOrder readPolled(Row &row)
{
    PolledOrder order;
    row.into(order.id, order.type, order.number, order.asked);
    return order;
}

} // namespace

Result<QList<PolledOrder>> PollRepository::claim(int limit, Instant now, Instant leaseUntil, qint64 firstMs)
{
    const QString skipLocked = m_connection.dialect().skipLocked();
    TRY(m_connection.execute(
        QStringLiteral("UPDATE orders SET poll_at = coalesce(pushed_at, waiting_since) + ? WHERE id IN "
                       "(SELECT id FROM orders WHERE %1 AND poll_at = 0 LIMIT ?%2)")
            .arg(inQuestion, skipLocked),
        bind(firstMs, mostNew)));
    return m_connection.select(
        QStringLiteral("UPDATE orders SET poll_at = ?, poll_count = poll_count + 1 WHERE id IN "
                       "(SELECT id FROM orders WHERE %1 AND poll_at > 0 AND poll_at <= ? "
                       "ORDER BY poll_at LIMIT ?%2) RETURNING id, type, number, poll_count")
            .arg(inQuestion, skipLocked),
        bind(leaseUntil, now, limit), readPolled);
}

Result<std::optional<PolledOrder>> PollRepository::find(OrderId id)
{
    return m_connection.first(QStringLiteral("SELECT id, type, number, poll_count FROM orders WHERE id = ?"),
                              bind(id), readPolled);
}

Outcome PollRepository::askAt(OrderId id, Instant at)
{
    TRY(m_connection.execute(QStringLiteral("UPDATE orders SET poll_at = ? WHERE id = ?"), bind(at, id)));
    return base::done;
}

Outcome PollRepository::askAgainAt(OrderId id, Instant at)
{
    TRY(m_connection.execute(
        QStringLiteral("UPDATE orders SET poll_at = ?, poll_count = poll_count - 1 WHERE id = ?"),
        bind(at, id)));
    return base::done;
}

Outcome PollRepository::askNoMore(OrderId id)
{
    TRY(m_connection.execute(QStringLiteral("UPDATE orders SET poll_at = NULL WHERE id = ?"), bind(id)));
    return base::done;
}

Result<std::optional<Instant>> PollRepository::nextDue(qint64 firstMs)
{
    const auto earliest = [](Row &row) { return row.take<std::optional<Instant>>(); };
    TRY_LET(const auto scheduled,
            m_connection.first(
                QStringLiteral("SELECT min(poll_at) FROM orders WHERE %1 AND poll_at > 0").arg(inQuestion),
                {}, earliest));
    TRY_LET(const auto fresh,
            m_connection.first(QStringLiteral("SELECT min(coalesce(pushed_at, waiting_since)) FROM orders "
                                              "WHERE %1 AND poll_at = 0")
                                   .arg(inQuestion),
                               {}, earliest));
    std::optional<Instant> due = scheduled.value_or(std::nullopt);
    if (fresh && *fresh && (!due || (*fresh)->plus(firstMs) < *due)) {
        due = (*fresh)->plus(firstMs);
    }
    return due;
}

} // namespace store
