// SPDX-License-Identifier: Apache-2.0
#include "gui/sixthtype/sixthtype.h"

#include "ideal/wiretypes.h"
#include "ui/widgets/ordertypelooks.h"

#include <vector>

// All that a further order type takes: a row that describes it, a row for the wire, a row for the screen. The
// linker finds these three functions here first and leaves the libraries' own out.

namespace domain {

std::span<const OrderTypeDescription> orderTypes()
{
    static const std::vector<OrderTypeDescription> types{
        {.type = OrderType::Purchase,
         .numberPrefix = QStringLiteral("CG"),
         .counterparty = Counterparty::Supplier,
         .secondWarehouse = false,
         .needsApproval = false,
         .canTerminate = false,
         .priced = true,
         .stages = {{Stage::In, DocumentType::PurchaseReceipt, SerialOrigin::New}}},
        {.type = consignment,
         .numberPrefix = QStringLiteral("DX"),
         .counterparty = Counterparty::Supplier,
         .secondWarehouse = false,
         .needsApproval = true,
         .canTerminate = false,
         .priced = true,
         .stages = {{Stage::In, DocumentType::PurchaseReceipt, SerialOrigin::New}}},
    };
    return types;
}

} // namespace domain

namespace ideal {

std::span<const WireType> wireTypes()
{
    static const std::vector<WireType> types{
        {domain::OrderType::Purchase, "CGRK", "/inbound-orders", "entryOrderCode", "IN", true, false, true},
        {consignment, "DXRK", "/inbound-orders", "entryOrderCode", "IN", true, false, true},
    };
    return types;
}

} // namespace ideal

namespace ui {

std::span<const OrderTypeLook> orderTypeLooks()
{
    static const std::vector<OrderTypeLook> looks{
        {domain::OrderType::Purchase, "Purchase order", Icon::Order, "orders.purchase"},
        {consignment, "Consignment order", Icon::Order, "orders.consignment"},
    };
    return looks;
}

} // namespace ui
