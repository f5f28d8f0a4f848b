// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sheets/cell.h"

namespace sheets {

/// Whether a number with this format is shown as a day or a time. In a workbook a date is a number, and
/// nothing but its format says that it is one.
bool isDateFormat(int id);                    ///< of the formats that every program knows by number
bool isDateFormat(const QString &formatCode); ///< `yyyy"年"m"月"`, `[$-804]d/m/yy`

/// The day (and time) that a number of days stands for; the number itself where no day has it. `from1904`: as
/// old Macs count.
Cell dateCell(double days, bool from1904);

} // namespace sheets
