// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/ids.h"
#include "domain/ordertype.h"
#include "store/transaction.h"

namespace store {

/// An order of which IDEAL is asked what it has reported (SPEC R68).
struct PolledOrder
{
    domain::OrderId id;
    domain::OrderType type = domain::OrderType::Purchase;
    QString number;
    int asked = 0; ///< how often by itself, including this time
};

/// When which order is asked about. In question are orders that IDEAL has or may have and of which not all
/// has come back; one that turns into such an order is found here without anybody saying so.
class PollRepository
{
public:
    explicit PollRepository(Connection &connection) : m_connection(connection) {}

    /// Takes up to `limit` orders whose time has come and puts each off until `leaseUntil`, so that no other
    /// gateway asks meanwhile. One that is new here has its time `firstMs` after its push.
    base::Result<QList<PolledOrder>> claim(int limit, base::Instant now, base::Instant leaseUntil,
                                           qint64 firstMs);
    base::Result<std::optional<PolledOrder>> find(domain::OrderId id);

    base::Outcome askAt(domain::OrderId id, base::Instant at);
    /// There was no answer: the same time again counts as the same.
    base::Outcome askAgainAt(domain::OrderId id, base::Instant at);
    /// Nothing more is to come.
    base::Outcome askNoMore(domain::OrderId id);

    base::Result<std::optional<base::Instant>> nextDue(qint64 firstMs);

private:
    Connection &m_connection;
};

} // namespace store
