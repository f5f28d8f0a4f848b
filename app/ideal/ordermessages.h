// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/estack.h"
#include "domain/order.h"
#include "domain/preflight.h"
#include "ideal/keyedcall.h"

#include <QByteArray>
#include <QList>

namespace ideal {

/// The wire's name of an order type: CGRK, CGTH, THRK, DB, B2BCK.
QString wireOrderType(domain::OrderType type);
std::optional<domain::OrderType> orderTypeFromWire(QStringView name);
QString wireStage(domain::Stage stage);

/// What a create says beside the order itself.
struct CreateContext
{
    QString ownerCode;
    QString warehouseCode;   ///< IDEAL's
    QString toWarehouseCode; ///< a transfer's
    domain::Partner partner;
    QString customerCode;                     ///< e-stack's
    std::optional<domain::Receiver> receiver; ///< a VF order's own; none: the partner's
    QHash<domain::ProductId, domain::ProductMapping> products;
};

/// One request of a push; its key is (owner, type, number, part).
using CreateCall = KeyedCall;

/// The create of an order; several calls when it has more lines than one request may carry (CONTRACT: 500).
QList<CreateCall> createCalls(const domain::Order &order, const CreateContext &context);

inline constexpr int maxLinesPerRequest = 500;

} // namespace ideal
