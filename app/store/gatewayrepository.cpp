// SPDX-License-Identifier: Apache-2.0
#include "store/gatewayrepository.h"

namespace store {

using base::ErrorCode;
using base::Instant;
using base::Outcome;
using base::Result;
using domain::CommandId;

namespace {

QString codeColumn(ErrorCode code)
{
    return code == ErrorCode::Count_ ? QString() : base::codeName(code);
}

ErrorCode codeValue(const QString &column)
{
    return column.isEmpty() ? ErrorCode::Count_ : base::codeFromName(column);
}

const QString commandColumns = QStringLiteral(
    "id, kind, order_id, state, result_code, result, list, done_pages, total_pages, done_rows, cancel_asked, "
    "claims");

GatewayCommand readCommand(Row &row)
{
    GatewayCommand c;
    QString code;
    row.into(c.id, c.kind, c.order, c.state, code, c.result, c.progress.list, c.progress.donePages,
             c.progress.totalPages, c.progress.doneRows, c.cancelAsked, c.claim);
    c.resultCode = codeValue(code);
    return c;
}

} // namespace

Result<qint64> GatewayRepository::report(const GatewayHealth &h)
{
    return m_connection.value<qint64>(
        QStringLiteral(
            "INSERT INTO gateway (name, public_key, seen_at, listening, state, problem) "
            "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (name) DO UPDATE SET public_key = excluded.public_key, "
            "seen_at = excluded.seen_at, listening = excluded.listening, state = excluded.state, "
            "problem = excluded.problem RETURNING id"),
        bind(h.name, h.publicKey, h.seenAt, h.listening, h.state, codeColumn(h.problem)));
}

Result<QList<GatewayHealth>> GatewayRepository::all()
{
    return m_connection.select(
        QStringLiteral(
            "SELECT id, name, public_key, seen_at, listening, state, problem FROM gateway ORDER BY id"),
        {}, [](Row &row) {
            GatewayHealth h;
            QString problem;
            row.into(h.id, h.name, h.publicKey, h.seenAt, h.listening, h.state, problem);
            h.problem = codeValue(problem);
            return h;
        });
}

Outcome GatewayRepository::putSealed(qint64 gateway, const QString &name, const QByteArray &sealed,
                                     Instant now)
{
    TRY(m_connection.execute(
        QStringLiteral("INSERT INTO sealed_secret (gateway_id, name, sealed, updated_at) VALUES (?, ?, ?, ?) "
                       "ON CONFLICT (gateway_id, name) DO UPDATE SET sealed = excluded.sealed, "
                       "updated_at = excluded.updated_at"),
        bind(gateway, name, sealed, now)));
    return base::done;
}

Result<QByteArray> GatewayRepository::sealed(qint64 gateway, const QString &name)
{
    return m_connection.value<QByteArray>(
        QStringLiteral("SELECT sealed FROM sealed_secret WHERE gateway_id = ? AND name = ?"),
        bind(gateway, name));
}

Result<CommandId> GatewayRepository::ask(CommandKind kind, domain::AccountId by, Instant now,
                                         domain::OrderId order)
{
    return m_connection.value<CommandId>(
        QStringLiteral("INSERT INTO gateway_command (kind, asked_by, asked_at, order_id) VALUES (?, ?, ?, ?) "
                       "RETURNING id"),
        bind(kind, by, now, order));
}

Result<std::optional<GatewayCommand>> GatewayRepository::claim(Instant now, Instant leaseUntil,
                                                               const QString &gateway)
{
    const QString sql =
        QStringLiteral(
            "UPDATE gateway_command SET lease_until = ?, taken_by = ?, claims = claims + 1 WHERE id = "
            "(SELECT c.id FROM "
            "gateway_command c WHERE c.state = 0 AND c.lease_until <= ? AND (c.kind = ? OR NOT EXISTS "
            "(SELECT 1 FROM gateway_command o WHERE o.kind = c.kind AND o.state = 0 AND o.lease_until > ?)) "
            "ORDER BY c.id LIMIT 1%1) RETURNING %2")
            .arg(m_connection.dialect().skipLocked(), commandColumns);
    return m_connection.first(sql, bind(leaseUntil, gateway, now, CommandKind::ConnectionTest, now),
                              readCommand);
}

Outcome GatewayRepository::releaseCommands(const QString &gateway)
{
    TRY(m_connection.execute(
        QStringLiteral("UPDATE gateway_command SET lease_until = 0 WHERE state = 0 AND taken_by = ?"),
        bind(gateway)));
    return base::done;
}

Result<bool> GatewayRepository::renew(CommandId id, int claim, Instant leaseUntil)
{
    TRY_LET(const qint64 changed,
            m_connection.execute(QStringLiteral("UPDATE gateway_command SET lease_until = ? WHERE id = ? AND "
                                                "state = 0 AND claims = ?"),
                                 bind(leaseUntil, id, claim)));
    return changed == 1;
}

Outcome GatewayRepository::answer(CommandId id, CommandState state, ErrorCode code, const QString &result,
                                  Instant now)
{
    TRY(m_connection.execute(
        QStringLiteral("UPDATE gateway_command SET state = ?, result_code = ?, result = ?, "
                       "settled_at = ? WHERE id = ? AND state = 0"),
        bind(state, codeColumn(code), result, now, id)));
    return base::done;
}

Result<std::optional<GatewayCommand>> GatewayRepository::find(CommandId id)
{
    return m_connection.first(
        QStringLiteral("SELECT %1 FROM gateway_command WHERE id = ?").arg(commandColumns), bind(id),
        readCommand);
}

Result<std::optional<GatewayCommand>> GatewayRepository::openOf(CommandKind kind)
{
    return m_connection.first(QStringLiteral("SELECT %1 FROM gateway_command WHERE state = 0 AND kind = ? "
                                             "ORDER BY lease_until DESC, id LIMIT 1")
                                  .arg(commandColumns),
                              bind(kind), readCommand);
}

Result<bool> GatewayRepository::noteProgress(CommandId id, const CommandProgress &p, Instant leaseUntil)
{
    TRY_LET(const std::optional<bool> cancelAsked,
            m_connection.first(
                QStringLiteral("UPDATE gateway_command SET list = ?, done_pages = ?, total_pages = ?, "
                               "done_rows = ?, lease_until = ? WHERE id = ? AND state = 0 "
                               "RETURNING cancel_asked"),
                bind(p.list, p.donePages, p.totalPages, p.doneRows, leaseUntil, id),
                [](Row &row) { return row.take<bool>(); }));
    return cancelAsked.value_or(true);
}

Result<bool> GatewayRepository::askCancel(CommandId id)
{
    TRY_LET(const qint64 changed,
            m_connection.execute(
                QStringLiteral("UPDATE gateway_command SET cancel_asked = TRUE WHERE id = ? AND state = 0"),
                bind(id)));
    return changed == 1;
}

Result<bool> GatewayRepository::askIfDue(CommandKind kind, Instant now, Instant since)
{
    constexpr qint64 keptMs = 7LL * 24 * 3600 * 1000;
    TRY_LET(const qint64 asked,
            m_connection.execute(
                QStringLiteral("INSERT INTO gateway_command (kind, asked_at) SELECT CAST(? AS INT), "
                               "CAST(? AS BIGINT) WHERE NOT EXISTS (SELECT 1 FROM gateway_command "
                               "WHERE kind = ? AND (state = 0 OR asked_at > ?))"),
                bind(kind, now, kind, since)));
    if (asked == 0) {
        return false;
    }
    TRY(m_connection.execute(
        QStringLiteral("DELETE FROM gateway_command WHERE kind = ? AND state <> 0 AND asked_by IS NULL "
                       "AND asked_at < ?"),
        bind(kind, now.plus(-keptMs))));
    return true;
}

Result<std::optional<Instant>> GatewayRepository::lastAsked(CommandKind kind)
{
    return m_connection.first(
        QStringLiteral("SELECT asked_at FROM gateway_command WHERE kind = ? ORDER BY asked_at DESC LIMIT 1"),
        bind(kind), [](Row &row) { return row.take<Instant>(); });
}

} // namespace store
