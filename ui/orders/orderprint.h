// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/orders/orderqueries.h"
#include "ui/printing/printeddocument.h"

namespace ui {

/// A saved order for the paper. The names of its warehouses are the form's to know.
PrintedDocument printedOrder(const OrderView &view, const QString &warehouse, const QString &toWarehouse,
                             const QString &origin);

} // namespace ui
