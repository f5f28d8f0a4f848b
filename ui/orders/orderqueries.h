// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/order.h"
#include "store/accountrepository.h"
#include "store/cataloguerepository.h"
#include "store/stockrepository.h"

#include <QHash>

namespace ui {

// What the order screens read, each in one go on a reader thread.

using Products = QHash<domain::ProductId, domain::Product>;

/// Everything that a form shows of a saved order.
struct OrderView
{
    domain::Order order;
    Products products;
    std::optional<domain::Partner> partner;
    QList<base::Error> pushProblems; ///< workflow::checkPush()
    QList<store::StockRepository::DocumentHead> documents;
    std::optional<store::LastAct> lastAct; ///< who pushed it, else who changed it last, if anybody did
    QList<base::Error> parked;             ///< why callbacks of the order could not be posted (R63)
};
base::Result<OrderView> readOrder(store::Connection &connection, domain::OrderId id);

/// What a draft's ids mean, for a copy of an order.
struct DraftView
{
    domain::OrderDraft draft;
    Products products;
    std::optional<domain::Partner> partner;
};
base::Result<DraftView> readDraft(store::Connection &connection, const domain::OrderDraft &draft);

/// A saved order as the draft of another one: without manual number and progress, dated `today`.
base::Result<DraftView> readCopy(store::Connection &connection, domain::OrderId id, QDate today);

/// What stands in the warehouse boxes: active ones, and whether IDEAL knows them (R13).
struct WarehouseChoices
{
    domain::OwnerId owner; ///< none until the interface settings were saved
    QList<store::MappingRepository::WarehouseRow> warehouses;
};
base::Result<WarehouseChoices> readWarehouses(store::Connection &connection);

/// The product that a code or a barcode names, or nothing.
base::Result<std::optional<domain::Product>> findProduct(store::Connection &connection,
                                                         const QString &codeOrBarcode);

/// The same for many at once; what names no product is not in the answer.
base::Result<QHash<QString, domain::Product>> findProducts(store::Connection &connection,
                                                           const QStringList &codesOrBarcodes);

} // namespace ui
