// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/ordertype.h"

#include <span>

namespace ideal {

/// How an order type is spoken of on the wire: everything in which the creates and their callbacks differ.
struct WireType
{
    domain::OrderType type;
    const char *name;      ///< of creates, serial queries and status queries
    const char *path;      ///< of the create
    const char *codeField; ///< the order's own number
    const char *direction; ///< stockDirection, or none
    bool sendsType;        ///< whether the create carries orderType
    bool sale;             ///< whether it carries source and receiverInfo
    /// Whether its goods are reported through inbound-orders/confirm, which says the type in its body.
    bool inbound;
};

/// A row for each of domain::orderTypes().
std::span<const WireType> wireTypes();

} // namespace ideal
