// SPDX-License-Identifier: Apache-2.0
#include "ui/stock/stockplaces.h"

#include "ui/shell/placenames.h"
#include "ui/stock/stockdocumentlistpage.h"
#include "ui/stock/stockdocumentpage.h"

namespace ui {

Place stockDocumentsPlace()
{
    const QString id = QStringLiteral("stock.documents");
    return {id, placePath(id), Icon::Document,
            [](const PlaceContext &context, const QVariantMap &hints) -> QWidget * {
                auto *page = new StockDocumentListPage(context);
                page->takeHints(hints);
                return page;
            },
            domain::Duty::ReadOrders};
}

DocumentKind stockDocumentKind()
{
    return {stockDocumentKindId,
            [](const PlaceContext &context, qint64 id, const QVariantMap &) -> DocumentPage * {
                return new StockDocumentPage(context, domain::StockDocumentId(id));
            },
            Icon::Document, QStringLiteral("stock.documents")};
}

} // namespace ui
