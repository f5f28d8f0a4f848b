// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "sheets/table.h"

namespace sheets {

/// Comma-, semicolon- or tab-separated text, whichever the first line has most of; quotes as everybody writes
/// them. UTF-8, UTF-16 with a byte-order mark, or GB18030. Every cell is a text.
base::Result<Table> readCsv(const QByteArray &bytes, const Limits &limits);

} // namespace sheets
