// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/filterbar.h"
#include "ui/widgets/pagedcolumn.h"

namespace ui {

/// The manual's columns in the manual's order (SPEC R40-R46), and behind them what people may add: partner,
/// warehouse, manual number, quantity, reason.
QList<PagedColumn> pushLogColumns();

QList<FilterBar::Choice> orderTypeChoices(); ///< exactly the five (R41)
QList<FilterBar::Choice> pushStatusChoices();
/// The return statuses, and awaitingReturn for "pushed, and not all of it has come back".
QList<FilterBar::Choice> returnStatusChoices();

inline constexpr int awaitingReturn = -1;

} // namespace ui
