// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace sheets {

/// GB18030, which holds GBK and GB2312: what a Chinese Excel writes as CSV. Nothing if it is not that.
std::optional<QString> fromGb18030(const QByteArray &bytes);

} // namespace sheets
