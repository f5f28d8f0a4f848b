// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/place.h"

namespace ui {

/// The kind of document (DocumentKind::id) as every page names it in PlaceContext::openDocument().
inline const QString stockDocumentKindId = QStringLiteral("document");

/// One warehouse and product; the id is store::StockPlace's.
inline const QString stockPlaceKindId = QStringLiteral("stock-place");

/// Takes the hint "serial".
inline const QString serialHistoryPlaceId = QStringLiteral("stock.serial");

/// `stock.documents`, `stock.on-hand`, `stock.ledger`, `stock.serial`.
std::vector<Place> stockPlaces();

/// A stock document, and what is in one place; both read only.
std::vector<DocumentKind> stockDocumentKinds();

} // namespace ui
