// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/imports/importdescription.h"
#include "workflow/masterdata.h"
#include "workflow/session.h"

namespace ui {

// Master data from a spreadsheet. A code that is new is added, one that is there is changed; an empty cell,
// or a column that the file does not have, leaves what is there. `done` is told what came of it.

using ImportDone = std::function<void(const workflow::ImportResult &result)>;

ImportDescription productsImport(const workflow::Session &session, const ImportDone &done);
ImportDescription warehousesImport(const workflow::Session &session, const ImportDone &done);
ImportDescription partnersImport(const workflow::Session &session, domain::PartnerKind kind,
                                 const ImportDone &done);

} // namespace ui
