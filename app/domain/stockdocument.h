// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/order.h"

namespace domain {

struct StockDocumentLine
{
    int lineNo = 0; ///< the order's
    ProductId product;
    qint64 quantity = 0;
    base::Money price;
    InventoryType inventory = InventoryType::Good;
};

/// 采购入库单 and its five siblings. Posted once, never changed.
struct StockDocument
{
    StockDocumentId id;
    OwnerId owner;
    DocumentType type = DocumentType::PurchaseReceipt;
    QString number;
    OrderId order;
    InboxId inbox; ///< the callback that made it; none for one made by hand (引入)
    Stage stage = Stage::In;
    bool final = false;
    QDate date;
    WarehouseId warehouse;
    PartnerId partner;
    base::Instant postedAt;
    AccountId postedBy; ///< none for the gateway
    QList<StockDocumentLine> lines;
};

} // namespace domain
