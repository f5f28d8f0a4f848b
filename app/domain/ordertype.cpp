// SPDX-License-Identifier: Apache-2.0
#include "domain/ordertype.h"

#include <algorithm>

namespace domain {

const StageDescription *OrderTypeDescription::stage(Stage which) const
{
    const auto found = std::find_if(stages.begin(), stages.end(),
                                    [which](const StageDescription &s) { return s.stage == which; });
    return found == stages.end() ? nullptr : &*found;
}

const OrderTypeDescription &describe(OrderType type)
{
    const auto found = std::find_if(orderTypes().begin(), orderTypes().end(),
                                    [type](const OrderTypeDescription &d) { return d.type == type; });
    Q_ASSERT_X(found != orderTypes().end(), "describe", "an order type without a description");
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
    return std::any_of(orderTypes().begin(), orderTypes().end(), [stored](const OrderTypeDescription &d) {
        return static_cast<int>(d.type) == stored;
    });
}

bool isDocumentType(int stored)
{
    return stored >= static_cast<int>(DocumentType::PurchaseReceipt) &&
           stored <= static_cast<int>(DocumentType::WholesaleReturn);
}

} // namespace domain
