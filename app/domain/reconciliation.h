// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/catalogue.h"
#include "domain/ids.h"

#include <QList>
#include <QString>

namespace domain {

/// Why IDEAL's stock differs from ours, as far as the books tell. The numbers are stored.
enum class StockDifference
{
    None = 0,
    InTransit = 1,   ///< a transfer has left its first warehouse and not come into this one here
    Underway = 2,    ///< pushed orders that have not come back, or not wholly, would make up for it
    NotMapped = 3,   ///< one side has what the other has no name for
    Unexplained = 4, ///< somebody must look
};

/// Some of one product in one warehouse. `itemCode` is IDEAL's and empty for a product that is not mapped.
struct StockCount
{
    WarehouseId warehouse;
    QString itemCode;
    ProductId product; ///< none for what IDEAL has and we know nothing of
    InventoryType inventory = InventoryType::Good;
    qint64 quantity = 0;
};

/// What pushed orders have yet to move in one warehouse.
struct StockUnderway
{
    StockCount in;        ///< to come in; with what is in transit
    qint64 out = 0;       ///< to go out
    qint64 inTransit = 0; ///< of what is to come in: moved out elsewhere already
};

struct ReconciledStock
{
    StockCount ours; ///< names the place; its quantity is ours
    qint64 theirs = 0;
    qint64 in = 0;
    qint64 out = 0;
    qint64 inTransit = 0;
    StockDifference cause = StockDifference::None;

    /// What IDEAL has more than we.
    qint64 difference() const { return theirs - ours.quantity; }
};

/// Both sides put together, by warehouse, item code and kind of stock. What neither side has is left out;
/// rows of the same place are added up.
QList<ReconciledStock> reconcile(const QList<StockCount> &ours, const QList<StockCount> &theirs,
                                 const QList<StockUnderway> &underway);

} // namespace domain
