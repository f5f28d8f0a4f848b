// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/ids.h"
#include "domain/ordertype.h"
#include "store/transaction.h"

namespace store {

// The numbers are stored.
enum class InboxState
{
    Waiting = 0,
    Settled = 1,   ///< posted, or taken note of when there was nothing to post
    Parked = 2,    ///< R63: could not be posted; a supervisor sees it
    Dismissed = 3, ///< a supervisor accepted it as it is
};

/// One callback as it came: a fact, whatever becomes of it.
struct InboxRow
{
    domain::InboxId id;
    domain::OwnerId owner;
    QString event; ///< the path behind /callback/v1/
    QString outBizCode;
    QString orderNumber;
    domain::OrderId order; ///< none while the order is not known
    QByteArray body;
    QString bodyCanonical; ///< the body's JSON with sorted keys: equal values are equal text
    bool fromPoll = false; ///< found by asking (R68)
    base::Instant receivedAt;
    InboxState state = InboxState::Waiting;
    int attempts = 0;
    base::ErrorCode reasonCode = base::ErrorCode::Count_;
    QString reason;
};

class InboxRepository
{
public:
    explicit InboxRepository(Connection &connection) : m_connection(connection) {}

    /// Uses up a nonce; false if it was used before. Forgets those that have expired.
    base::Result<bool> useNonce(const QString &appId, const QString &nonce, base::Instant now,
                                base::Instant expiresAt);

    /// Stores a callback; none if its key is taken already.
    base::Result<std::optional<domain::InboxId>> insert(const InboxRow &row);

    base::Result<std::optional<InboxRow>> findByKey(domain::OwnerId owner, const QString &event,
                                                    const QString &outBizCode);
    base::Result<std::optional<InboxRow>> find(domain::InboxId id);

    /// As find(), held until the transaction ends.
    base::Result<std::optional<InboxRow>> lock(domain::InboxId id);

    /// Waiting rows whose time has come, oldest first; each is put off until `leaseUntil`, so that another
    /// gateway leaves it alone meanwhile.
    base::Result<QList<InboxRow>> claim(int limit, base::Instant now, base::Instant leaseUntil);
    base::Result<QList<InboxRow>> ofOrder(domain::OrderId order);

    base::Outcome settle(domain::InboxId id, std::optional<domain::Stage> finalStage, base::Instant now);
    base::Outcome park(domain::InboxId id, base::ErrorCode code, const QString &reason, base::Instant now);
    base::Outcome retryAt(domain::InboxId id, base::Instant at, base::ErrorCode code, const QString &reason);

    /// Parked rows of an order with this reason wait again (a transfer's IN once its OUT has come).
    base::Result<qint64> reopen(domain::OrderId order, base::ErrorCode reason, base::Instant now);

    /// One parked row waits again, as if it had just come; `order` is the one that its number names now.
    base::Outcome reopen(domain::InboxId id, domain::OrderId order, base::Instant now);

    /// A parked row is accepted as it is. With a stage, nothing more is expected of that stage.
    base::Outcome dismiss(domain::InboxId id, std::optional<domain::Stage> finalStage, base::Instant now);

    /// Whether a final confirmation of the stage is settled, or was accepted as it is.
    base::Result<bool> stageIsFinal(domain::OrderId order, domain::Stage stage);
    /// That confirmation, if there is one.
    base::Result<std::optional<InboxRow>> finalOf(domain::OrderId order, domain::Stage stage);
    base::Result<qint64> countParked(domain::OrderId order);

    base::Result<std::optional<base::Instant>> nextDue();

private:
    base::Result<std::optional<InboxRow>> findWhere(const QString &where, const Values &values);

    Connection &m_connection;
};

} // namespace store
