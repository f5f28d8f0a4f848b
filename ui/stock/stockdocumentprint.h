// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/printing/printeddocument.h"
#include "ui/stock/stockqueries.h"

namespace ui {

/// A stock document for the paper, handset by handset.
PrintedDocument printedStockDocument(const StockDocumentView &view, const QString &origin);

} // namespace ui
