// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace domain {

inline constexpr qsizetype maxCodeLength = 64;
inline constexpr qsizetype maxNameLength = 200;
inline constexpr qsizetype maxRemarkLength = 500;

/// Whether a text can be a code, a number or an id on the wire: 1-64 characters, no control characters, no
/// blanks around it (CONTRACT, "Types"; the blanks are ours: nobody sees them and they never match).
bool isCode(QStringView text);

/// Whether a text can be a name or a remark: at most `maxLength` characters, no control characters but line
/// breaks and tabs in a remark.
bool isFreeText(QStringView text, qsizetype maxLength);

/// What a person typed or a scanner sent, cleaned up for use as a code: blanks around it gone, full-width
/// letters and digits made half-width.
QString cleanCode(const QString &typed);

} // namespace domain
