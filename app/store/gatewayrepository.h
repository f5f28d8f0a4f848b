// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/ids.h"
#include "store/transaction.h"

namespace store {

/// How a gateway fares, as it last said itself.
struct GatewayHealth
{
    qint64 id = 0;
    QString name;
    QString publicKey; ///< base64; secrets are sealed to it. Empty for one inside the desk
    base::Instant seenAt;
    QString listening; ///< where callbacks arrive, e.g. `http://127.0.0.1:18090/callback/v1`
    QString state;     ///< `running`, `stopping`, `stopped`
    base::ErrorCode problem = base::ErrorCode::Count_;
};

// The numbers are stored.
enum class CommandKind
{
    ConnectionTest = 1,
    EstackSync = 2,
    Reconciliation = 3
};
enum class CommandState
{
    Open = 0,
    Succeeded = 1,
    Failed = 2
};

/// Something that a person asks of whichever gateway is running.
struct GatewayCommand
{
    domain::CommandId id;
    CommandKind kind = CommandKind::ConnectionTest;
    CommandState state = CommandState::Open;
    base::ErrorCode resultCode = base::ErrorCode::Count_;
    QString result;
};

class GatewayRepository
{
public:
    explicit GatewayRepository(Connection &connection) : m_connection(connection) {}

    /// Says that a gateway of this name is there; gives its id.
    base::Result<qint64> report(const GatewayHealth &health);
    base::Result<QList<GatewayHealth>> all();

    base::Outcome putSealed(qint64 gateway, const QString &name, const QByteArray &sealed, base::Instant now);
    base::Result<QByteArray> sealed(qint64 gateway, const QString &name);

    base::Result<domain::CommandId> ask(CommandKind kind, domain::AccountId by, base::Instant now);
    base::Result<std::optional<GatewayCommand>> claim(base::Instant now, base::Instant leaseUntil);
    base::Outcome answer(domain::CommandId id, CommandState state, base::ErrorCode code,
                         const QString &result, base::Instant now);
    base::Result<std::optional<GatewayCommand>> find(domain::CommandId id);

private:
    Connection &m_connection;
};

} // namespace store
