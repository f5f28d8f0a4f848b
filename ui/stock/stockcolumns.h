// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/stock/stockqueries.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/pagedcolumn.h"

namespace ui {

/// The columns of store::stockOnHand().
QList<PagedColumn> onHandColumns();

/// The columns of store::stockLedger(); without those that are the same in every row of one place.
QList<PagedColumn> ledgerColumns(bool ofOnePlace);

/// The columns of store::handsetsInStock().
QList<PagedColumn> handsetColumns();

/// Good and defective, for a filter.
QList<FilterBar::Choice> inventoryChoices();

/// The warehouses, for a filter; the value is the id.
QList<FilterBar::Choice> warehouseChoices(const StockChoices &choices);

} // namespace ui
