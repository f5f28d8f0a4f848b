// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/ids.h"

#include <QList>
#include <QString>

#include <span>

namespace domain {

// The numbers are stored: never reuse one, only add.

enum class OrderType
{
    Purchase = 1,        ///< 采购订单
    PurchaseReturn = 2,  ///< 采购退货订单
    Transfer = 3,        ///< 移库订单
    Wholesale = 4,       ///< 批发订单
    WholesaleReturn = 5, ///< 批发退货订单
};

enum class DocumentType
{
    PurchaseReceipt = 1, ///< 采购入库单
    PurchaseReturn = 2,  ///< 采购退货单
    TransferOut = 3,     ///< 移出库单
    TransferIn = 4,      ///< 移入库单
    WholesaleIssue = 5,  ///< 批发出库单
    WholesaleReturn = 6, ///< 批发退货单
};

enum class Stage
{
    Out = 1,
    In = 2
};

/// Whom an order is with.
enum class Counterparty
{
    None,
    Supplier,
    Customer
};

/// Where the serials of an inbound document may come from.
enum class SerialOrigin
{
    New,       ///< bought: not in stock anywhere under this owner code
    InTransit, ///< moved out by the same order before
    Sold,      ///< sold by us before (R65)
    InStock,   ///< outbound: in the order's warehouse
};

/// One physical step of an order and the document that it makes.
struct StageDescription
{
    Stage stage;
    DocumentType document;
    SerialOrigin origin;
    /// Whether it happens in the order's second warehouse (the receiving end of a transfer).
    bool inSecondWarehouse = false;
};

/// Everything in which one order type differs from another. A further type is a further row.
struct OrderTypeDescription
{
    OrderType type;
    QString numberPrefix; ///< of the order's number, before yyyyMMdd and the sequence
    Counterparty counterparty;
    bool secondWarehouse;           ///< a transfer's 移入仓
    bool needsApproval;             ///< 待审核 before it can be pushed (R34)
    bool canTerminate;              ///< R7, R8
    bool priced;                    ///< a transfer moves goods, not money
    QList<StageDescription> stages; ///< in the order in which they must happen

    const StageDescription *stage(Stage which) const;
};

/// The five types in the order in which the manual names them.
std::span<const OrderTypeDescription> orderTypes();
const OrderTypeDescription &describe(OrderType type);

/// The prefix of a stock document's number.
QString numberPrefix(DocumentType type);

/// Whether a stored number is a type that this program knows.
bool isOrderType(int stored);
bool isDocumentType(int stored);

} // namespace domain
