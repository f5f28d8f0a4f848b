// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/ordertype.h"
#include "ui/widgets/icons.h"

#include <span>

namespace ui {

/// How an order type appears on the desk.
struct OrderTypeLook
{
    domain::OrderType type;
    const char *label; ///< English, of the context ui::StateText
    Icon icon;
    const char *place; ///< of its list in the navigation
};

/// A row for each of domain::orderTypes().
std::span<const OrderTypeLook> orderTypeLooks();

/// Null for a type that a newer program stored.
const OrderTypeLook *lookOf(domain::OrderType type);

} // namespace ui
