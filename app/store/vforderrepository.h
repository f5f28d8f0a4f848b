// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/estack.h"
#include "store/keysetlist.h"
#include "store/transaction.h"

namespace store {

/// A VF order and what has become of it here.
struct KeptVfOrder : domain::VfOrder
{
    qint64 id = 0;
    QString customerName; ///< e-stack's, as far as it is known
    domain::VfState state = domain::VfState::Held;
    base::Error problem{base::ErrorCode::Count_, {}, false}; ///< Count_ = none
    domain::OrderId order;
    QString orderNumber; ///< also of an order that is gone
};

/// VF orders of one owner (SPEC R32).
class VfOrderRepository
{
public:
    VfOrderRepository(Connection &connection, domain::OwnerId owner)
        : m_connection(connection), m_owner(owner)
    {
    }

    /// The row of that code, locked until the transaction ends; made if there is none yet.
    base::Result<KeptVfOrder> lock(const QString &code, base::Instant now);
    base::Result<std::optional<KeptVfOrder>> find(qint64 id);

    /// Head and lines as e-stack tells them.
    base::Outcome saveContent(const KeptVfOrder &order, base::Instant now);
    /// What has become of it.
    base::Outcome saveState(const KeptVfOrder &order);

    /// Those that are still without an order and may get one by themselves, behind an id.
    base::Result<QList<qint64>> held(qint64 afterId, int limit);

    /// Somebody deletes the order of a VF order.
    base::Outcome noteDeleted(domain::OrderId order);

    base::Result<std::optional<domain::Receiver>> receiver(const QString &code);

    /// What an order needs: the ERP's customer and product of e-stack's codes; none if they are not mapped.
    base::Result<domain::PartnerId> customer(const QString &customerCode);
    base::Result<QHash<QString, domain::ProductId>> products(const QStringList &itemCodes);

    base::Result<domain::WarehouseId> warehouse();
    base::Outcome setWarehouse(domain::WarehouseId warehouse);

private:
    base::Result<std::optional<KeptVfOrder>> findWhere(const QString &where, const Values &values);

    Connection &m_connection;
    domain::OwnerId m_owner;
};

/// Columns of vfOrderList(), in this order.
enum class VfOrderListColumn
{
    Code,
    OrderedAt,
    Customer,
    CustomerCode,
    TotalQuantity,
    TotalFen,
    State,
    Problem, ///< the code's name and the detail, a blank between
    OrderNumber,
    Receiver,
    FetchedAt,
    OrderId,
};
struct VfOrderListFilter
{
    std::optional<domain::VfState> state;
    QString number; ///< the beginning of the VF order's code, or of our order's number
    QDate from;
    QDate to;
};
ListQuery vfOrderList(domain::OwnerId owner, const VfOrderListFilter &filter, bool newestFirst = true);

} // namespace store
