// SPDX-License-Identifier: Apache-2.0
#include "ui/receipts/receiptplaces.h"

#include "ui/receipts/receiptpage.h"

namespace ui {

DocumentKind receiptKind()
{
    return {receiptKindId,
            [](const PlaceContext &context, qint64 id, const QVariantMap &) -> DocumentPage * {
                return new ReceiptPage(context, domain::OrderId(id));
            },
            Icon::Stock,
            {}};
}

} // namespace ui
