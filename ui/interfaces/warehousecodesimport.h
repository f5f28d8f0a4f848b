// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/imports/importdescription.h"
#include "ui/interfaces/warehousemappingmodel.h"

namespace ui {

/// Warehouse mappings from a spreadsheet: ERP code and IDEAL code. They go into the model as one step of undo
/// and are saved like what was typed. The model outlives the import.
ImportDescription warehouseCodesImport(WarehouseMappingModel &model);

} // namespace ui
