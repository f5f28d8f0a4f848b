// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "e2e/demooptions.h"

class QApplication;

namespace demo {

/// Plays the main job (or a scenario file) through the real widgets, and leaves pictures and summary.json in
/// the output folder. 0 only if every check held.
int runHeadless(QApplication &application, const Options &options);

} // namespace demo
