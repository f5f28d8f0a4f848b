// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "sheets/table.h"

namespace sheets {

/// Reads the first visible sheet of an .xlsx workbook, or a CSV file; which of them it is, is seen from the
/// content. Blocks; any thread. FileUnreadable, SheetBroken, SheetTooLarge or SheetUnsupported (with the
/// file's path or what is wrong as detail).
base::Result<Table> readTable(const QString &path, const Limits &limits = {});

} // namespace sheets
