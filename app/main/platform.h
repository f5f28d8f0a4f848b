// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

/// The few things that each system does in its own way.
namespace wiring {

/// From now on a crash of this process leaves no picture of its memory behind, which would hold the app key.
/// First thing in main().
void forbidCrashDumps();

/// Calls `stop` from the event loop when the system asks the program to end: SIGTERM and SIGINT, or Ctrl+C,
/// closing the console and logging off on Windows. Once in a process; needs a QCoreApplication.
void onStopSignal(std::function<void()> stop);

} // namespace wiring
