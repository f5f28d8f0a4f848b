// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/order.h"
#include "store/transaction.h"

namespace store {

class OrderRepository
{
public:
    explicit OrderRepository(Connection &connection) : m_connection(connection) {}

    base::Result<std::optional<domain::Order>> find(domain::OrderId id);
    base::Result<std::optional<domain::Order>> findByNumber(domain::OwnerId owner, const QString &number);

    /// As find(), and nobody else may change the order until this transaction ends. NotFound if it is gone.
    base::Result<domain::Order> lock(domain::OrderId id);

    /// Inserts the order with its lines; owner, number and state must be set.
    base::Result<domain::OrderId> insert(const domain::Order &order);

    /// Replaces head and lines; false if the version has moved meanwhile.
    base::Result<bool> update(const domain::Order &order, qint64 expectedVersion, base::Instant now);

    base::Outcome remove(domain::OrderId id);

    /// The number of an order that left for a warehouse and has not come back wholly; empty if there is none.
    base::Result<QString> underWay(domain::OwnerId owner, domain::WarehouseId warehouse);

    /// The next sequence number of a prefix on a day; no gap unless a transaction is rolled back on
    /// PostgreSQL.
    base::Result<qint64> nextNumber(domain::OwnerId owner, const QString &prefix, QDate day);

    /// The state columns, how push and termination fare, and IDEAL's ids; `order` is otherwise not touched.
    base::Outcome saveState(const domain::Order &order, base::Instant now);

    /// As saveState(), for goods received by hand: only if the version has not moved, and it moves. False:
    /// somebody was faster, nothing is changed (R64).
    base::Result<bool> saveReceipt(const domain::Order &order, qint64 expectedVersion, base::Instant now);

    /// Of these the approval and the return alone, which a supervisor may change too.
    base::Outcome saveReturn(const domain::Order &order, base::Instant now);

    /// Remembers what the order's lines are called at IDEAL, as pushed.
    base::Outcome setItemCode(domain::OrderId order, int lineNo, const QString &itemCode);
    base::Result<QHash<int, QString>> itemCodes(domain::OrderId order);

    base::Outcome addPosted(domain::OrderId order, int lineNo, domain::Stage stage, qint64 quantity);

private:
    base::Outcome insertLines(domain::OrderId order, const QList<domain::OrderLine> &lines);
    base::Result<std::optional<domain::Order>> findWhere(const QString &where, const Values &values);

    Connection &m_connection;
};

} // namespace store
