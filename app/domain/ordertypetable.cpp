// SPDX-License-Identifier: Apache-2.0
#include "domain/ordertype.h"

#include <array>

namespace domain {

// The table alone, so that a test program can bring one with a row more.
std::span<const OrderTypeDescription> orderTypes()
{
    static const std::array<OrderTypeDescription, 5> types{{
        {.type = OrderType::Purchase,
         .numberPrefix = QStringLiteral("CG"),
         .counterparty = Counterparty::Supplier,
         .secondWarehouse = false,
         .needsApproval = false,
         .canTerminate = false,
         .priced = true,
         .stages = {{Stage::In, DocumentType::PurchaseReceipt, SerialOrigin::New}}},
        {.type = OrderType::PurchaseReturn,
         .numberPrefix = QStringLiteral("CT"),
         .counterparty = Counterparty::Supplier,
         .secondWarehouse = false,
         .needsApproval = false,
         .canTerminate = false,
         .priced = true,
         .stages = {{Stage::Out, DocumentType::PurchaseReturn, SerialOrigin::InStock}}},
        {.type = OrderType::Transfer,
         .numberPrefix = QStringLiteral("YK"),
         .counterparty = Counterparty::None,
         .secondWarehouse = true,
         .needsApproval = false,
         .canTerminate = false,
         .priced = false,
         .stages = {{Stage::Out, DocumentType::TransferOut, SerialOrigin::InStock},
                    {Stage::In, DocumentType::TransferIn, SerialOrigin::InTransit, true}}},
        {.type = OrderType::Wholesale,
         .numberPrefix = QStringLiteral("PF"),
         .counterparty = Counterparty::Customer,
         .secondWarehouse = false,
         .needsApproval = true,
         .canTerminate = true,
         .priced = true,
         .stages = {{Stage::Out, DocumentType::WholesaleIssue, SerialOrigin::InStock}}},
        {.type = OrderType::WholesaleReturn,
         .numberPrefix = QStringLiteral("PT"),
         .counterparty = Counterparty::Customer,
         .secondWarehouse = false,
         .needsApproval = false,
         .canTerminate = false,
         .priced = true,
         .stages = {{Stage::In, DocumentType::WholesaleReturn, SerialOrigin::Sold}}},
    }};
    return types;
}

} // namespace domain
