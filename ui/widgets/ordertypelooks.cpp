// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/ordertypelooks.h"

#include <QtGlobal>

#include <array>

namespace ui {

using domain::OrderType;

// The table alone, so that a test program can bring one with a row more.
std::span<const OrderTypeLook> orderTypeLooks()
{
    static constexpr std::array<OrderTypeLook, 5> looks{{
        {OrderType::Purchase, QT_TRANSLATE_NOOP("ui::StateText", "Purchase order"), Icon::Order,
         "orders.purchase"},
        {OrderType::PurchaseReturn, QT_TRANSLATE_NOOP("ui::StateText", "Purchase return order"), Icon::Return,
         "orders.purchase-return"},
        {OrderType::Transfer, QT_TRANSLATE_NOOP("ui::StateText", "Transfer order"), Icon::Transfer,
         "orders.transfer"},
        {OrderType::Wholesale, QT_TRANSLATE_NOOP("ui::StateText", "Wholesale order"), Icon::Order,
         "orders.wholesale"},
        {OrderType::WholesaleReturn, QT_TRANSLATE_NOOP("ui::StateText", "Wholesale return order"),
         Icon::Return, "orders.wholesale-return"},
    }};
    return looks;
}

} // namespace ui
