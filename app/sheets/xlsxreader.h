// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "sheets/table.h"

class QIODevice;

namespace sheets {

/// The first visible sheet of an Office Open XML workbook. Formulas count as what they gave when the file was
/// saved; merged cells as their first one.
base::Result<Table> readXlsx(QIODevice &file, const Limits &limits);

} // namespace sheets
