// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/ordertype.h"
#include "ui/widgets/pagedcolumn.h"

namespace ui {

/// The columns of the list of one type over store::orderList(), as its description wants them: no partner and
/// no amount for transfers, approval and termination for wholesale. What a clerk looks for first comes first.
QList<PagedColumn> orderListColumns(const domain::OrderTypeDescription &type);

} // namespace ui
