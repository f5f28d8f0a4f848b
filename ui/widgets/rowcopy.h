// SPDX-License-Identifier: Apache-2.0
#pragma once

class QTableView;

namespace ui {

/// Puts the selected rows on the clipboard as Excel takes them: visible columns in the order of the screen,
/// with headers. Does nothing if no row is selected. For tables that are all in memory; a PagedGrid has its
/// own.
void copySelectedRows(const QTableView &view);

} // namespace ui
