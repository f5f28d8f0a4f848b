// SPDX-License-Identifier: Apache-2.0
#include "store/outboxrepository.h"

namespace store {

using base::Instant;
using base::Outcome;
using base::Result;
using domain::OrderId;
using domain::OutboxId;

namespace {

const QString columns =
    QStringLiteral("id, order_id, (SELECT number FROM orders WHERE orders.id = outbox.order_id), "
                   "kind, business_key, method, path, body, state, attempts, last_error");

OutboxRow readOutboxRow(Row &row)
{
    OutboxRow r;
    row.into(r.id, r.order, r.orderNumber, r.kind, r.businessKey, r.method, r.path, r.body, r.state,
             r.attempts, r.lastError);
    return r;
}

} // namespace

Result<OutboxId> OutboxRepository::insert(const OutboxRow &r, Instant now)
{
    return m_connection.value<OutboxId>(
        QStringLiteral(
            "INSERT INTO outbox (order_id, kind, business_key, method, path, body, next_attempt_at, "
            "created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"),
        bind(r.order, r.kind, r.businessKey, r.method, r.path, r.body, now, now));
}

Result<QList<OutboxRow>> OutboxRepository::claim(int limit, const QString &holder, Instant now,
                                                 Instant leaseUntil)
{
    const QString sql =
        QStringLiteral(
            "UPDATE outbox SET attempts = attempts + 1, lease_until = ?, lease_token = ?, "
            "last_error = CASE WHEN lease_until > 0 THEN 'lease ran out' ELSE last_error END WHERE id IN "
            "(SELECT id FROM outbox "
            "WHERE state = 0 AND next_attempt_at <= ? AND lease_until <= ? ORDER BY next_attempt_at, id "
            "LIMIT ?%1) RETURNING %2")
            .arg(m_connection.dialect().skipLocked(), columns);
    return m_connection.select(sql, bind(leaseUntil, holder, now, now, limit), readOutboxRow);
}

Result<QList<OrderId>> OutboxRepository::releaseLeases(const QString &holder, Instant now)
{
    return m_connection.select(
        QStringLiteral("UPDATE outbox SET lease_until = 0, lease_token = '', next_attempt_at = ?, "
                       "last_error = 'interrupted' WHERE state = 0 AND lease_token = ? AND lease_until > 0 "
                       "RETURNING order_id"),
        bind(now, holder), [](Row &row) { return row.take<OrderId>(); });
}

Result<std::optional<OutboxRow>> OutboxRepository::find(OutboxId id)
{
    return m_connection.first(QStringLiteral("SELECT %1 FROM outbox WHERE id = ?").arg(columns), bind(id),
                              readOutboxRow);
}

Result<QList<OutboxRow>> OutboxRepository::ofOrder(OrderId order)
{
    return m_connection.select(
        QStringLiteral("SELECT %1 FROM outbox WHERE order_id = ? ORDER BY id").arg(columns), bind(order),
        readOutboxRow);
}

Outcome OutboxRepository::settle(OutboxId id, OutboxState state, const QString &error, Instant now)
{
    TRY(m_connection.execute(
        QStringLiteral(
            "UPDATE outbox SET state = ?, last_error = ?, lease_until = 0, settled_at = ? WHERE id = ?"),
        bind(state, error, now, id)));
    return base::done;
}

Outcome OutboxRepository::settleOpen(OrderId order, OutboxKind kind, OutboxState state, const QString &error,
                                     Instant now)
{
    TRY(m_connection.execute(
        QStringLiteral("UPDATE outbox SET state = ?, last_error = ?, lease_until = 0, settled_at = ? "
                       "WHERE order_id = ? AND kind = ? AND state IN (0, 3)"),
        bind(state, error, now, order, kind)));
    return base::done;
}

Outcome OutboxRepository::retryAt(OutboxId id, Instant at, const QString &error)
{
    TRY(m_connection.execute(
        QStringLiteral("UPDATE outbox SET next_attempt_at = ?, lease_until = 0, last_error = ? WHERE id = ?"),
        bind(at, error, id)));
    return base::done;
}

Result<qint64> OutboxRepository::rearm(OrderId order, Instant now)
{
    return m_connection.execute(
        QStringLiteral("UPDATE outbox SET state = 0, attempts = 0, next_attempt_at = ? "
                       "WHERE order_id = ? AND state IN (0, 3)"),
        bind(now, order));
}

Result<std::optional<Instant>> OutboxRepository::nextDue()
{
    TRY_LET(const std::optional<std::optional<Instant>> due,
            m_connection.first(
                QStringLiteral("SELECT min(CASE WHEN lease_until > next_attempt_at THEN lease_until "
                               "ELSE next_attempt_at END) FROM outbox WHERE state = 0"),
                {}, [](Row &row) { return row.take<std::optional<Instant>>(); }));
    return due.value_or(std::nullopt);
}

Outcome ExchangeRepository::insert(const Exchange &e)
{
    TRY(m_connection.execute(
        QStringLiteral("INSERT INTO exchange (order_id, order_number, direction, request_id, method, target, "
                       "request_headers, request_body, status, answer_body, error, started_at, duration_ms) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        bind(e.order, e.orderNumber, static_cast<int>(e.direction), e.requestId, e.method, e.target,
             e.requestHeaders, e.requestBody, e.status, e.answerBody, e.error, e.startedAt, e.durationMs)));
    return base::done;
}

namespace {

Exchange readExchange(Row &row)
{
    Exchange e;
    row.into(e.id, e.order, e.orderNumber, e.direction, e.requestId, e.method, e.target, e.requestHeaders,
             e.requestBody, e.status, e.answerBody, e.error, e.startedAt, e.durationMs);
    return e;
}

const QString exchangeColumns =
    QStringLiteral("id, order_id, order_number, direction, request_id, method, target, request_headers, "
                   "request_body, status, answer_body, error, started_at, duration_ms");
const QString exchangeHeadColumns =
    QStringLiteral("id, order_id, order_number, direction, request_id, method, target, '', "
                   "NULL, status, NULL, error, started_at, duration_ms");

} // namespace

Result<QList<Exchange>> ExchangeRepository::ofOrder(OrderId order)
{
    return m_connection.select(
        QStringLiteral("SELECT %1 FROM exchange WHERE order_id = ? ORDER BY id").arg(exchangeColumns),
        bind(order), readExchange);
}

Result<QList<Exchange>> ExchangeRepository::headsOfOrder(OrderId order)
{
    return m_connection.select(
        QStringLiteral("SELECT %1 FROM exchange WHERE order_id = ? ORDER BY id").arg(exchangeHeadColumns),
        bind(order), readExchange);
}

Result<std::optional<Exchange>> ExchangeRepository::find(qint64 id)
{
    return m_connection.first(QStringLiteral("SELECT %1 FROM exchange WHERE id = ?").arg(exchangeColumns),
                              bind(id), readExchange);
}

} // namespace store
