// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/orders/orderqueries.h"

namespace ui {

/// Two drafts of the same order, theirs and mine, with what their ids mean.
struct OrderComparison
{
    OrderView theirs;
    DraftView mine;
    QHash<domain::WarehouseId, QString> warehouses;
};
base::Result<OrderComparison> readComparison(store::Connection &connection, domain::OrderId id,
                                             const domain::OrderDraft &mine);

/// One thing in which they differ, in words; empty where one of them has not got it.
struct OrderDifference
{
    QString what; ///< "Remark", "HN-X60 quantity"
    QString theirs;
    QString mine;

    bool operator==(const OrderDifference &) const = default;
};
/// Head fields first, then lines, which are told apart by product and stock type, not by number: one that was
/// put in between does not make all that follow differ. Empty if they are the same.
QList<OrderDifference> orderDifferences(const OrderComparison &both);

} // namespace ui
