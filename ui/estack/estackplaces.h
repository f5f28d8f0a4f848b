// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/place.h"

#include <vector>

namespace ui {

/// 商品映射, 客户映射 and e栈VF订单.
std::vector<Place> estackPlaces();

} // namespace ui
