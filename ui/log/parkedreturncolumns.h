// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/filterbar.h"
#include "ui/widgets/pagedcolumn.h"

namespace ui {

/// Received at, callback, order number, reason, details, attempts, and hidden at first the callback's key.
QList<PagedColumn> parkedReturnColumns();

/// Every reason for which a callback can be parked; values are stored code names.
QList<FilterBar::Choice> parkedReasonChoices();

/// A reason in a few words, for a column; errorText() has the sentence.
QString parkedReasonText(const QString &codeName);

} // namespace ui
