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
    OrderReport = 3, ///< asks IDEAL what it has reported of one order (SPEC R68)
    VfFetch = 4,
    Reconciliation = 5
};
enum class CommandState
{
    Open = 0,
    Succeeded = 1,
    Failed = 2
};

/// How far a command that reads e-stack's lists has come.
struct CommandProgress
{
    int list = 0; ///< which of domain::EstackList; 0: none yet
    int donePages = 0;
    int totalPages = 0; ///< of this list, as far as e-stack has told; grows as rows change
    QString doneRows;   ///< as the result will be: rows of each list, `/` between
};

/// Something that a person or the schedule asks of whichever gateway is running.
struct GatewayCommand
{
    domain::CommandId id;
    CommandKind kind = CommandKind::ConnectionTest;
    domain::OrderId order; ///< of an OrderReport
    CommandState state = CommandState::Open;
    base::ErrorCode resultCode = base::ErrorCode::Count_;
    QString result;
    CommandProgress progress;
    bool cancelAsked = false;
    int claim = 0; ///< the how manieth it is
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

    base::Result<domain::CommandId> ask(CommandKind kind, domain::AccountId by, base::Instant now,
                                        domain::OrderId order = {});
    /// The oldest open command that nobody is at, unless it reads lists that somebody is reading already.
    base::Result<std::optional<GatewayCommand>> claim(base::Instant now, base::Instant leaseUntil,
                                                      const QString &gateway = {});
    /// At its start: what a gateway of this name was carrying out when it died is anybody's.
    base::Outcome releaseCommands(const QString &gateway);
    /// Says that whoever made this claim is still at it. False if it is not his any more: settled, or claimed
    /// anew after the lease had run out. Names would not do: two PCs may give their gateways the same one.
    base::Result<bool> renew(domain::CommandId id, int claim, base::Instant leaseUntil);
    base::Outcome answer(domain::CommandId id, CommandState state, base::ErrorCode code,
                         const QString &result, base::Instant now);
    base::Result<std::optional<GatewayCommand>> find(domain::CommandId id);
    /// The one that is being carried out or waits; none if no such thing was asked.
    base::Result<std::optional<GatewayCommand>> openOf(CommandKind kind);

    /// Says how far it is and that somebody is still at it. Gives whether it is to stop: somebody asked for
    /// that, or it is settled already.
    base::Result<bool> noteProgress(domain::CommandId id, const CommandProgress &progress,
                                    base::Instant leaseUntil);
    /// False if it is settled already.
    base::Result<bool> askCancel(domain::CommandId id);

    /// Asks in nobody's name, unless such a command is open or was asked behind `since`. Forgets what the
    /// schedule asked long ago.
    base::Result<bool> askIfDue(CommandKind kind, base::Instant now, base::Instant since);
    /// When such a command was asked last.
    base::Result<std::optional<base::Instant>> lastAsked(CommandKind kind);

private:
    Connection &m_connection;
};

} // namespace store
