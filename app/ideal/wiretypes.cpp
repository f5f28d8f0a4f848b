// SPDX-License-Identifier: Apache-2.0
#include "ideal/wiretypes.h"

#include <array>

namespace ideal {

using domain::OrderType;

// The table alone, so that a test program can bring one with a row more.
std::span<const WireType> wireTypes()
{
    static constexpr std::array<WireType, 5> types{{
        {OrderType::Purchase, "CGRK", "/inbound-orders", "entryOrderCode", "IN", true, false, true},
        {OrderType::PurchaseReturn, "CGTH", "/inbound-orders", "entryOrderCode", "OUT", true, false, true},
        {OrderType::Transfer, "DB", "/transfer-orders", "transferOrderCode", nullptr, false, false, false},
        {OrderType::Wholesale, "B2BCK", "/sales-orders", "deliveryOrderCode", nullptr, true, true, false},
        {OrderType::WholesaleReturn, "THRK", "/inbound-orders", "entryOrderCode", "IN", true, false, true},
    }};
    return types;
}

} // namespace ideal
