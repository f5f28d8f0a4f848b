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

GatewayCommand readCommand(Row &row)
{
    GatewayCommand c;
    QString code;
    row.into(c.id, c.kind, c.order, c.state, code, c.result);
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

Result<std::optional<GatewayCommand>> GatewayRepository::claim(Instant now, Instant leaseUntil)
{
    const QString sql =
        QStringLiteral("UPDATE gateway_command SET lease_until = ? WHERE id IN (SELECT id FROM "
                       "gateway_command WHERE state = 0 AND lease_until <= ? ORDER BY id LIMIT 1%1) "
                       "RETURNING id, kind, order_id, state, result_code, result")
            .arg(m_connection.dialect().skipLocked());
    return m_connection.first(sql, bind(leaseUntil, now), readCommand);
}

Outcome GatewayRepository::answer(CommandId id, CommandState state, ErrorCode code, const QString &result,
                                  Instant now)
{
    TRY(m_connection.execute(
        QStringLiteral("UPDATE gateway_command SET state = ?, result_code = ?, result = ?, "
                       "settled_at = ? WHERE id = ?"),
        bind(state, codeColumn(code), result, now, id)));
    return base::done;
}

Result<std::optional<GatewayCommand>> GatewayRepository::find(CommandId id)
{
    return m_connection.first(
        QStringLiteral(
            "SELECT id, kind, order_id, state, result_code, result FROM gateway_command WHERE id = ?"),
        bind(id), readCommand);
}

} // namespace store
