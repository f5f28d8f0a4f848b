// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/serial.h"
#include "domain/stockdocument.h"
#include "store/keysetlist.h"

namespace store {

// What is where, as lists over stored columns (see listviews.h).

/// One warehouse, product and stock type; the row of a balance.
struct StockPlace
{
    qint64 id = 0;
    domain::OwnerId owner;
    domain::WarehouseId warehouse;
    domain::ProductId product;
    domain::InventoryType inventory = domain::InventoryType::Good;
    QString warehouseName;
    QString productCode;
    QString productName;
    qint64 quantity = 0;
    qint64 inTransit = 0;
};
base::Result<std::optional<StockPlace>> stockPlace(Connection &connection, qint64 id);

struct OnHandFilter
{
    domain::WarehouseId warehouse;
    std::optional<domain::InventoryType> inventory;
    QString product;    ///< the beginning of its code or name
    bool empty = false; ///< also places where nothing is and nothing is on its way to
};
enum class OnHandColumn
{
    WarehouseName,
    ProductCode,
    ProductName,
    Inventory,
    Quantity,
    InTransit,
};
ListQuery stockOnHand(domain::OwnerId owner, const OnHandFilter &filter, bool descending);

struct StockTotals
{
    qint64 quantity = 0;
    qint64 inTransit = 0;
};
/// Over all rows of a stockOnHand().
base::Result<StockTotals> stockTotals(Connection &connection, const ListQuery &onHand);

struct LedgerFilter
{
    domain::WarehouseId warehouse;
    std::optional<domain::InventoryType> inventory;
    domain::ProductId productId;
    QString product; ///< the whole code or barcode of one product
    QDate from;      ///< days of this machine's time zone
    QDate to;
};
enum class LedgerColumn
{
    At,
    DocumentType,
    DocumentNumber,
    OrderNumber,
    WarehouseName,
    ProductCode,
    ProductName,
    Inventory,
    Quantity, ///< below 0: went out
    Balance,
    DocumentId,
};
ListQuery stockLedger(domain::OwnerId owner, const LedgerFilter &filter, bool newestFirst = true);

enum class HandsetColumn
{
    Sn,
    Imei1,
    Imei2,
};
/// The handsets that are in stock in one place, in the order in which we first saw them.
ListQuery handsetsInStock(const StockPlace &place, bool descending = false);

} // namespace store
