// SPDX-License-Identifier: Apache-2.0
#include "store/inboxrepository.h"

namespace store {

using namespace domain;
using base::ErrorCode;
using base::Instant;
using base::Outcome;
using base::Result;

namespace {

const QString columns =
    QStringLiteral("id, owner_id, event, out_biz_code, order_number, order_id, body, "
                   "body_canonical, from_poll, received_at, state, attempts, reason_code, reason");

InboxRow readRow(Row &row)
{
    InboxRow r;
    QString reasonCode;
    row.into(r.id, r.owner, r.event, r.outBizCode, r.orderNumber, r.order, r.body, r.bodyCanonical,
             r.fromPoll, r.receivedAt, r.state, r.attempts, reasonCode, r.reason);
    r.reasonCode = reasonCode.isEmpty() ? ErrorCode::Count_ : base::codeFromName(reasonCode);
    return r;
}

} // namespace

Result<bool> InboxRepository::useNonce(const QString &appId, const QString &nonce, Instant now,
                                       Instant expiresAt)
{
    TRY(m_connection.execute(QStringLiteral("DELETE FROM nonce WHERE expires_at < ?"), bind(now)));
    TRY_LET(
        const qint64 inserted,
        m_connection.execute(QStringLiteral("INSERT INTO nonce (app_id, nonce, expires_at) VALUES (?, ?, ?) "
                                            "ON CONFLICT DO NOTHING"),
                             bind(appId, nonce, expiresAt)));
    return inserted == 1;
}

Result<std::optional<InboxId>> InboxRepository::insert(const InboxRow &r)
{
    return m_connection.first(
        QStringLiteral(
            "INSERT INTO inbox (owner_id, event, out_biz_code, order_number, order_id, body, "
            "body_canonical, from_poll, received_at, next_attempt_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
            "ON CONFLICT (owner_id, event, out_biz_code) DO NOTHING RETURNING id"),
        bind(r.owner, r.event, r.outBizCode, r.orderNumber, r.order, r.body, r.bodyCanonical, r.fromPoll,
             r.receivedAt, r.receivedAt),
        [](Row &row) { return row.take<InboxId>(); });
}

Result<std::optional<InboxRow>> InboxRepository::findWhere(const QString &where, const Values &values)
{
    return m_connection.first(QStringLiteral("SELECT %1 FROM inbox WHERE %2").arg(columns, where), values,
                              readRow);
}

Result<std::optional<InboxRow>> InboxRepository::findByKey(OwnerId owner, const QString &event,
                                                           const QString &outBizCode)
{
    return findWhere(QStringLiteral("owner_id = ? AND event = ? AND out_biz_code = ?"),
                     bind(owner, event, outBizCode));
}

Result<std::optional<InboxRow>> InboxRepository::find(InboxId id)
{
    return findWhere(QStringLiteral("id = ?"), bind(id));
}

Result<std::optional<InboxRow>> InboxRepository::lock(InboxId id)
{
    return findWhere(QStringLiteral("id = ?") + m_connection.dialect().forUpdate(), bind(id));
}

Result<QList<InboxRow>> InboxRepository::claim(int limit, Instant now, Instant leaseUntil)
{
    const QString sql =
        QStringLiteral(
            "UPDATE inbox SET attempts = attempts + 1, next_attempt_at = ? WHERE id IN (SELECT id FROM "
            "inbox WHERE state = 0 AND next_attempt_at <= ? ORDER BY next_attempt_at, id LIMIT ?%1) "
            "RETURNING %2")
            .arg(m_connection.dialect().skipLocked(), columns);
    return m_connection.select(sql, bind(leaseUntil, now, limit), readRow);
}

Result<QList<InboxRow>> InboxRepository::ofOrder(OrderId order)
{
    return m_connection.select(
        QStringLiteral("SELECT %1 FROM inbox WHERE order_id = ? ORDER BY id").arg(columns), bind(order),
        readRow);
}

Outcome InboxRepository::settle(InboxId id, std::optional<Stage> finalStage, Instant now)
{
    TRY(m_connection.execute(
        QStringLiteral(
            "UPDATE inbox SET state = 1, final_stage = ?, reason_code = '', reason = '', settled_at = ? "
            "WHERE id = ?"),
        bind(finalStage ? static_cast<int>(*finalStage) : 0, now, id)));
    return base::done;
}

Outcome InboxRepository::park(InboxId id, ErrorCode code, const QString &reason, Instant now)
{
    TRY(m_connection.execute(
        QStringLiteral(
            "UPDATE inbox SET state = 2, reason_code = ?, reason = ?, settled_at = ? WHERE id = ?"),
        bind(base::codeName(code), reason, now, id)));
    return base::done;
}

Outcome InboxRepository::retryAt(InboxId id, Instant at, ErrorCode code, const QString &reason)
{
    TRY(m_connection.execute(
        QStringLiteral(
            "UPDATE inbox SET next_attempt_at = ?, reason_code = ?, reason = ? WHERE id = ? AND state = 0"),
        bind(at, base::codeName(code), reason, id)));
    return base::done;
}

Result<qint64> InboxRepository::reopen(OrderId order, ErrorCode reason, Instant now)
{
    return m_connection.execute(
        QStringLiteral("UPDATE inbox SET state = 0, attempts = 0, next_attempt_at = ? "
                       "WHERE order_id = ? AND state = 2 AND reason_code = ?"),
        bind(now, order, base::codeName(reason)));
}

Outcome InboxRepository::reopen(InboxId id, OrderId order, Instant now)
{
    TRY(m_connection.execute(QStringLiteral("UPDATE inbox SET state = 0, attempts = 0, next_attempt_at = ?, "
                                            "order_id = coalesce(order_id, ?) WHERE id = ? AND state = 2"),
                             bind(now, order, id)));
    return base::done;
}

Outcome InboxRepository::dismiss(InboxId id, std::optional<Stage> finalStage, Instant now)
{
    TRY(m_connection.execute(
        QStringLiteral(
            "UPDATE inbox SET state = 3, final_stage = ?, settled_at = ? WHERE id = ? AND state = 2"),
        bind(finalStage ? static_cast<int>(*finalStage) : 0, now, id)));
    return base::done;
}

Result<bool> InboxRepository::stageIsFinal(OrderId order, Stage stage)
{
    TRY_LET(const qint64 finals,
            m_connection.value<qint64>(
                QStringLiteral(
                    "SELECT count(*) FROM inbox WHERE order_id = ? AND state IN (1, 3) AND final_stage = ?"),
                bind(order, stage)));
    return finals > 0;
}

Result<std::optional<InboxRow>> InboxRepository::finalOf(OrderId order, Stage stage)
{
    return findWhere(QStringLiteral("order_id = ? AND state IN (1, 3) AND final_stage = ?"),
                     bind(order, stage));
}

Result<qint64> InboxRepository::countParked(OrderId order)
{
    return m_connection.value<qint64>(
        QStringLiteral("SELECT count(*) FROM inbox WHERE order_id = ? AND state = 2"), bind(order));
}

Result<std::optional<Instant>> InboxRepository::nextDue()
{
    TRY_LET(const std::optional<std::optional<Instant>> due,
            m_connection.first(QStringLiteral("SELECT min(next_attempt_at) FROM inbox WHERE state = 0"), {},
                               [](Row &row) { return row.take<std::optional<Instant>>(); }));
    return due.value_or(std::nullopt);
}

} // namespace store
