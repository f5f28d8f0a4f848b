// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "flow/rig.h"
#include "store/reconciliationrepository.h"

namespace flow {

/// Asks for a comparison of the stock, as a supervisor would, and gives its number.
qint64 askComparison(Rig &rig);

/// Waits until it has ended, one way or the other.
store::ReconciliationRun awaitComparison(Rig &rig, qint64 run);

} // namespace flow
