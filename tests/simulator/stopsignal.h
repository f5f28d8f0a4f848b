// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include <functional>

namespace simulator {

/// Calls `stop` in the owner's thread, soon after the first SIGINT or SIGTERM. Once a program.
void onStopSignal(QObject *owner, std::function<void()> stop);

} // namespace simulator
