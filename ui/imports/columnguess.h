// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sheets/table.h"
#include "ui/imports/importdescription.h"

namespace ui {

/// Which row of a file holds its headers, and which of its columns are which of ours.
struct ColumnGuess
{
    qsizetype headerRow = 0;     ///< index among the table's rows
    QHash<QString, int> columns; ///< by key; what was not found is not there
};

/// Looks for known names among the first rows: a title may stand above the headers.
ColumnGuess guessColumns(const sheets::Table &table, const QList<ImportColumn> &columns);

} // namespace ui
