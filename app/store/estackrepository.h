// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/catalogue.h"
#include "domain/estack.h"
#include "store/transaction.h"

namespace store {

/// What e-stack told, of one owner: its products and customers, and how far its lists have been read. A page
/// of rows is a handful of statements.
class EstackRepository
{
public:
    EstackRepository(Connection &connection, domain::OwnerId owner) : m_connection(connection), m_owner(owner)
    {
    }

    base::Result<domain::EstackCursor> cursor(domain::EstackList list);

    /// False if somebody else has moved it meanwhile: then `from` is not where the list stands.
    base::Result<bool> moveCursor(domain::EstackList list, const domain::EstackCursor &from,
                                  const domain::EstackCursor &to);

    /// Takes rows in, new ones and known ones, and matches them (Matching). Gives how many were new or
    /// changed.
    base::Result<qint64> takeIn(const QList<domain::EstackProduct> &products);
    base::Result<qint64> takeIn(const QList<domain::EstackCustomer> &customers);

    /// Another owner code: every list is read from the start, and what is there counts for nothing until it
    /// comes again.
    base::Outcome startAnew();

private:
    Connection &m_connection;
    domain::OwnerId m_owner;
};

} // namespace store
