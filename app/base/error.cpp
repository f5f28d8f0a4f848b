// SPDX-License-Identifier: Apache-2.0
#include "base/error.h"

#include <QMetaEnum>

namespace base {

QString codeName(ErrorCode code)
{
    const char *name = QMetaEnum::fromType<ErrorCode>().valueToKey(static_cast<int>(code));
    return name ? QString::fromLatin1(name) : QStringLiteral("Internal");
}

ErrorCode codeFromName(QStringView name)
{
    bool known = false;
    const int value = QMetaEnum::fromType<ErrorCode>().keyToValue(name.toLatin1().constData(), &known);
    return known && value != static_cast<int>(ErrorCode::Count_) ? static_cast<ErrorCode>(value)
                                                                 : ErrorCode::Internal;
}

} // namespace base
