// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/order.h"

namespace ui {

/// Whether both would be saved as the same order.
bool isSame(const domain::OrderDraft &a, const domain::OrderDraft &b);

/// Without lines in which nothing was entered yet: those make no order dirty.
domain::OrderDraft withoutBlanks(domain::OrderDraft draft);

} // namespace ui
