// SPDX-License-Identifier: Apache-2.0
#include "secrets/secretstore.h"

#include <algorithm>

namespace secrets {

bool isSecretName(QStringView name)
{
    constexpr qsizetype maxLength = 128;
    return !name.isEmpty() && name.size() <= maxLength && name.front() != u'.' &&
           std::all_of(name.begin(), name.end(), [](QChar c) {
               return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') ||
                      c == u'.' || c == u'-' || c == u'_';
           });
}

} // namespace secrets
