// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/ordertype.h"

/// 代销入库订单, goods that a supplier leaves with us on consignment: no type of the program's. Its three
/// rows are in sixthtype.cpp, and this program has them in place of the program's own tables.
inline constexpr auto consignment = static_cast<domain::OrderType>(6);
