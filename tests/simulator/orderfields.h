// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simulator/creates.h"

namespace simulator {

/// A create's body, read: an order without id, and the lines of this part.
struct CreateFields
{
    Order order;
    QList<OrderLine> lines;
    QJsonArray rawLines;
    std::optional<Refusal> refusal;
};

/// Checks every field rule of the contract; what needs our books (mapping, keys) is not looked at.
CreateFields readCreate(Creates::Interface interface, const QJsonObject &body, const QString &ownerCode);

} // namespace simulator
