// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/place.h"

namespace ui {

/// `system.accounts` and `system.audit`.
std::vector<Place> systemPlaces();

} // namespace ui
