// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/place.h"

namespace ui {

/// 引入: a receipt by hand; the document's id is the order's.
inline const QString receiptKindId = QStringLiteral("receipt");

DocumentKind receiptKind();

} // namespace ui
