// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simulator/world.h"

namespace simulator {

/// Spoils the serials of the first line that has any, as the named faults ask: in what is told, not in stock.
void spoilSerials(World &world, const QMap<QString, QString> &faults, QList<LineSerials> &serials);

} // namespace simulator
