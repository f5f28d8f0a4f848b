// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/icons.h"

#include <QPainterPath>

namespace ui {

/// An icon on a grid of 16 by 16: what is drawn with a line and what is filled.
struct IconPaths
{
    QPainterPath lines;
    QPainterPath fills;
};

IconPaths iconPaths(Icon which);

} // namespace ui
