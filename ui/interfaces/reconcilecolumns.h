// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/reconciliation.h"
#include "ui/widgets/pagedcolumn.h"

namespace ui {

QString differenceText(domain::StockDifference cause);
QList<PagedColumn> reconcileColumns();

} // namespace ui
