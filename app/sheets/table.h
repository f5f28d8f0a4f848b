// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sheets/cell.h"

#include <QList>

namespace sheets {

struct Row
{
    int number = 0; ///< as the spreadsheet counts, from 1: blank rows are left out, so numbers may jump
    QList<Cell> cells;
};

/// The rows of a file that are not blank.
struct Table
{
    QList<Row> rows;

    /// How many columns the widest row has.
    qsizetype columns() const
    {
        qsizetype widest = 0;
        for (const Row &row : rows) {
            widest = qMax(widest, row.cells.size());
        }
        return widest;
    }
};

/// What a file may cost before it is refused: a few kilobytes of zip can stand for gigabytes.
struct Limits
{
    qint64 fileBytes = 64 * 1024 * 1024;
    qint64 unzippedBytes = 256 * 1024 * 1024; ///< of all parts that are read, together
    qint64 cells = 2'000'000;                 ///< blank ones between others count
    int columns = 512;
};

} // namespace sheets
