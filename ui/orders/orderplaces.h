// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/ordertype.h"
#include "ui/shell/place.h"

#include <vector>

namespace ui {

/// The kind of document (DocumentKind::id) as every page names it in PlaceContext::openDocument().
inline const QString orderKindId = QStringLiteral("order");

/// `orders.purchase` and so on: ids as in placenames.h.
QString orderPlaceId(domain::OrderType type);

/// The lists of the five types, in the manual's order.
std::vector<Place> orderPlaces();

/// An order. Hints of a new one (id 0): {"type": int}, {"copyOf": order id}, or {"draft":
/// domain::OrderDraft}.
DocumentKind orderKind();

} // namespace ui
