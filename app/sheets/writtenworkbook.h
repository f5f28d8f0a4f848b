// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

namespace sheets {

/// Reads a workbook of ours back: whether each sheet has that many rows, all of them, and nothing is damaged.
bool isWholeWorkbook(const QString &path, const QList<qint64> &rowsOfSheets);

} // namespace sheets
