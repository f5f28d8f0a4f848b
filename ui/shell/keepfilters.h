// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/place.h"

namespace ui {

class FilterBar;

/// Lets whoever is signed in keep filters of this place under names (SavedFilters).
void keepFilters(const PlaceContext &context, FilterBar &bar, const QString &placeId);

} // namespace ui
