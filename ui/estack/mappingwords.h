// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/estack.h"
#include "ui/orders/searchedit.h"
#include "ui/widgets/icons.h"
#include "workflow/session.h"

#include <functional>

namespace ui {

/// Everything in which the mapping of products and that of customers differ on the screen. The texts are
/// asked again when the language changes.
struct MappingWords
{
    using Text = std::function<QString()>;

    QString placeId; ///< also what the grid's columns are remembered under
    Icon icon;
    bool attributes; ///< barcode and serial attributes, or an address
    Text erpName;    ///< "ERP product"
    Text model;      ///< what stands behind the name: model and colour, or the address
    Text create;     ///< of one row: "Create the ERP product"
    Text searchHint;
    Text empty;                                      ///< nothing has been synchronised yet
    std::function<QString(int count)> confirmCreate; ///< asks before a bulk
    std::function<SearchEdit::Search(const workflow::Session &)> search;
    Text importTitle;
    Text templateName; ///< of the import's template, without suffix
};
const MappingWords &mappingWords(domain::MappingKind kind);

} // namespace ui
