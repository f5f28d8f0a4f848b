// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/stockdocument.h"
#include "store/stockrepository.h"

#include <QHash>

namespace ui {

/// Everything that the page of a stock document shows, read in one go on a reader thread.
struct StockDocumentView
{
    domain::StockDocument document;
    QString orderNumber;
    QString warehouse;
    QString partner;  ///< empty for a transfer
    QString postedBy; ///< empty: IDEAL's callback made it
    bool priced = true;
    QHash<domain::ProductId, domain::Product> products;
    QList<store::StockRepository::DocumentSerial> serials;
};
base::Result<StockDocumentView> readStockDocument(store::Connection &connection, domain::StockDocumentId id);

/// Whose stock it is, and the warehouses to choose from, inactive ones too: they may still hold something.
struct StockChoices
{
    domain::OwnerId owner; ///< none before the interface settings are saved for the first time
    QList<domain::Warehouse> warehouses;
};
base::Result<StockChoices> readStockChoices(store::Connection &connection);

} // namespace ui
