// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/estack.h"
#include "ui/imports/importdescription.h"
#include "workflow/session.h"

namespace ui {

/// Mappings of one kind from a spreadsheet: e-stack's code and the ERP's (SPEC R10). It reads what the export
/// of the list writes: rows without an ERP code are passed over, and what is mapped so already is no problem.
/// `mapped` is told how many are new.
ImportDescription mappingImport(const workflow::Session &session, domain::MappingKind kind,
                                const std::function<void(int)> &mapped);

} // namespace ui
