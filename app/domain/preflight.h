// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/order.h"
#include "domain/settings.h"

#include <QHash>
#include <QSet>

#include <optional>

namespace domain {

/// What a product's line needs to know of the mapping (R10, R47).
struct ProductMapping
{
    QString productCode;
    SerialAttributes ours;
    QString itemCode; ///< e-stack's; empty while unmapped
    QString itemName;
    SerialAttributes theirs;
    bool valid = true; ///< e-stack still sells it
};

/// What surrounds an order at the moment of a push.
struct PushContext
{
    InterfaceSettings settings;
    QHash<ProductId, ProductMapping> products;
    QHash<WarehouseId, QString> warehouseNames;
    QHash<WarehouseId, QString> warehouseMapping; ///< IDEAL's codes, mapped warehouses only
    QString partnerName;
    QString customerCode; ///< e-stack's code of the order's customer; empty while unmapped
};

/// Every reason why the order can't be pushed now, all at once; empty if it can
/// (SPEC R9, R10, R11, R13, R15, R27, R34, R47, R60, R61, R62 and the state table).
QList<base::Error> pushProblems(const Order &order, const PushContext &context);

} // namespace domain
