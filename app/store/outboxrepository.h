// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/ids.h"
#include "store/transaction.h"

namespace store {

// The numbers are stored.
enum class OutboxKind
{
    Create = 1,
    CancelRequest = 2,
    Terminate = 3
};
enum class OutboxState
{
    Due = 0, ///< to be sent when its time comes
    Accepted = 1,
    Refused = 2,   ///< IDEAL said no, or it was withdrawn; the same key may be used again with another body
    Exhausted = 3, ///< no answer after all attempts; waits for a person's click (same key)
};

/// One request that must reach IDEAL. The body is kept as it was at the click, so that every attempt, also
/// after a crash or a changed mapping, says the same thing under the same key.
struct OutboxRow
{
    domain::OutboxId id;
    domain::OrderId order;
    QString orderNumber;
    OutboxKind kind = OutboxKind::Create;
    QString businessKey; ///< unique among open rows
    QString method;
    QString path; ///< behind the base address, percent-encoded
    QByteArray body;
    OutboxState state = OutboxState::Due;
    int attempts = 0; ///< including the one under way
    /// How an earlier attempt ended after which IDEAL may have the request; empty if it can't have it.
    QString lastError;
};

class OutboxRepository
{
public:
    explicit OutboxRepository(Connection &connection) : m_connection(connection) {}

    base::Result<domain::OutboxId> insert(const OutboxRow &row, base::Instant now);

    /// Takes up to `limit` due rows for sending: counts the attempt and leases each until `leaseUntil`, so
    /// that no other gateway sends it meanwhile, and one that dies holding it loses nothing.
    base::Result<QList<OutboxRow>> claim(int limit, const QString &holder, base::Instant now,
                                         base::Instant leaseUntil);

    /// Gives back what a holder had leased when it died; the orders concerned.
    base::Result<QList<domain::OrderId>> releaseLeases(const QString &holder, base::Instant now);

    base::Result<std::optional<OutboxRow>> find(domain::OutboxId id);
    base::Result<QList<OutboxRow>> ofOrder(domain::OrderId order);

    base::Outcome settle(domain::OutboxId id, OutboxState state, const QString &error, base::Instant now);
    /// Settles every row of this kind that an order has not had answered: the answer came another way, or is
    /// not wanted any more. One that is on its way is then answered to nobody.
    base::Outcome settleOpen(domain::OrderId order, OutboxKind kind, OutboxState state, const QString &error,
                             base::Instant now);
    base::Outcome retryAt(domain::OutboxId id, base::Instant at, const QString &error);

    /// Makes an order's unanswered rows due at once (the click on 结果未知). Gives how many there were.
    base::Result<qint64> rearm(domain::OrderId order, base::Instant now);

    /// When the next row is due, if any; also counts leases that will run out.
    base::Result<std::optional<base::Instant>> nextDue();

private:
    Connection &m_connection;
};

/// One request and its answer as they went over the wire, secrets taken out: the order's raw messages.
struct Exchange
{
    enum class Direction
    {
        ToIdeal = 1,
        FromIdeal = 2
    };

    qint64 id = 0;
    domain::OrderId order;
    QString orderNumber;
    Direction direction = Direction::ToIdeal;
    QString requestId;
    QString method;
    QString target;
    QString requestHeaders;
    QByteArray requestBody;
    int status = 0; ///< HTTP; 0 when there was no answer
    QByteArray answerBody;
    QString error;
    base::Instant startedAt;
    qint64 durationMs = 0;
};

class ExchangeRepository
{
public:
    explicit ExchangeRepository(Connection &connection) : m_connection(connection) {}

    base::Outcome insert(const Exchange &exchange);
    base::Result<QList<Exchange>> ofOrder(domain::OrderId order);
    /// The same without headers and bodies, which may be large.
    base::Result<QList<Exchange>> headsOfOrder(domain::OrderId order);
    base::Result<std::optional<Exchange>> find(qint64 id);

private:
    Connection &m_connection;
};

} // namespace store
