// SPDX-License-Identifier: Apache-2.0
// Windows has the table itself; Qt is built without ICU there.
#include "sheets/gbtext.h"

#include <windows.h>

namespace sheets {

std::optional<QString> fromGb18030(const QByteArray &bytes)
{
    constexpr UINT gb18030 = 54936;
    if (bytes.isEmpty()) {
        return QString();
    }
    const int length = int(bytes.size());
    const int needed =
        MultiByteToWideChar(gb18030, MB_ERR_INVALID_CHARS, bytes.constData(), length, nullptr, 0);
    if (needed <= 0) {
        return std::nullopt;
    }
    std::wstring text(size_t(needed), L'\0');
    MultiByteToWideChar(gb18030, MB_ERR_INVALID_CHARS, bytes.constData(), length, text.data(), needed);
    return QString::fromStdWString(text);
}

} // namespace sheets
