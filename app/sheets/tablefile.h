// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "sheets/table.h"

namespace sheets {

/// Whether a file that begins so is for readTable() as a workbook: an .xlsx, or an old or locked .xls, which
/// it refuses by name.
bool isWorkbook(const QByteArray &beginning);

/// Reads the first visible sheet of an .xlsx workbook, or a CSV file; which of them it is, is seen from the
/// content. Blocks; any thread. FileUnreadable, SheetBroken, SheetTooLarge or SheetUnsupported (with the
/// file's path or what is wrong as detail).
base::Result<Table> readTable(const QString &path, const Limits &limits = {});

} // namespace sheets
