// SPDX-License-Identifier: Apache-2.0
#include "domain/ordertype.h"

#include <algorithm>
#include <array>

namespace domain {

namespace {

const std::array<OrderTypeDescription, 5> &table()
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

} // namespace

const StageDescription *OrderTypeDescription::stage(Stage which) const
{
    const auto found = std::find_if(stages.begin(), stages.end(),
                                    [which](const StageDescription &s) { return s.stage == which; });
    return found == stages.end() ? nullptr : &*found;
}

std::span<const OrderTypeDescription> orderTypes()
{
    return table();
}

const OrderTypeDescription &describe(OrderType type)
{
    const auto found = std::find_if(table().begin(), table().end(),
                                    [type](const OrderTypeDescription &d) { return d.type == type; });
    Q_ASSERT_X(found != table().end(), "describe", "an order type without a description");
    return *found;
}

QString numberPrefix(DocumentType type)
{
    switch (type) {
    case DocumentType::PurchaseReceipt:
        return QStringLiteral("CGRK");
    case DocumentType::PurchaseReturn:
        return QStringLiteral("CGTH");
    case DocumentType::TransferOut:
        return QStringLiteral("YKCK");
    case DocumentType::TransferIn:
        return QStringLiteral("YKRK");
    case DocumentType::WholesaleIssue:
        return QStringLiteral("PFCK");
    case DocumentType::WholesaleReturn:
        return QStringLiteral("PFTH");
    }
    return {};
}

bool isOrderType(int stored)
{
    return std::any_of(table().begin(), table().end(), [stored](const OrderTypeDescription &d) {
        return static_cast<int>(d.type) == stored;
    });
}

bool isDocumentType(int stored)
{
    return stored >= static_cast<int>(DocumentType::PurchaseReceipt) &&
           stored <= static_cast<int>(DocumentType::WholesaleReturn);
}

} // namespace domain
