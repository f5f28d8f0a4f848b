// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/place.h"

namespace ui {

/// The kind of document (DocumentKind::id) as every page names it in PlaceContext::openDocument().
inline const QString stockDocumentKindId = QStringLiteral("document");

/// `stock.documents`: the list of all stock documents.
Place stockDocumentsPlace();

/// A stock document; read only.
DocumentKind stockDocumentKind();

} // namespace ui
