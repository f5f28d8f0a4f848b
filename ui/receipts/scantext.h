// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/confirmation.h"

#include <optional>

namespace ui {

/// The handsets in what was scanned, typed or pasted: one a line, its serial first, then its IMEIs if they
/// are there; between them tabs, commas, semicolons or blanks. A row that begins without a digit is a header.
/// Quotes are dropped, and full-width digits are made half-width. Cheap, and pure: fit for any thread.
QList<domain::Handset> readHandsets(const QString &text);

/// A file with serials may not be larger (10,000 handsets with two IMEIs take half a megabyte).
inline constexpr qint64 maxScanFileBytes = 8 * 1024 * 1024;

struct ScanFile
{
    enum class Problem
    {
        Unreadable,
        TooLarge,
        Empty ///< no serial in it
    };
    std::optional<Problem> problem;
    QString reason; ///< the system's own, of an unreadable one
    QList<domain::Handset> handsets;
};
/// Reads a text or CSV file, or the first sheet of an Excel workbook; blocking, so not on the GUI thread.
ScanFile readScanFile(const QString &path);

} // namespace ui
