// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/imports/importdescription.h"
#include "ui/orders/orderlinesmodel.h"
#include "workflow/session.h"

namespace ui {

/// Order lines from a spreadsheet: product code or barcode, quantity, price, remark. `take` gets all of them,
/// with their products; `room` is how many lines the order has room for.
ImportDescription orderLinesImport(const workflow::Session &session, const domain::OrderTypeDescription &type,
                                   int room, std::function<void(const QList<OrderLinesModel::Entry> &)> take);

} // namespace ui
