// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>

#include <variant>

namespace sheets {

/// What stands in one cell of a spreadsheet: nothing, a text, a number, a day, or a day with a time (as the
/// clock on the wall shows it: a spreadsheet knows no time zone).
using Cell = std::variant<std::monostate, QString, double, QDate, QDateTime>;

/// As a person would type it: `6936520811111`, `2199.5`, `2025-01-02`; empty for an empty cell.
QString cellText(const Cell &cell);

/// Whether nothing, or nothing but blanks, stands there.
bool isBlank(const Cell &cell);

} // namespace sheets
