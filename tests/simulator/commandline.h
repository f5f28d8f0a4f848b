// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "simulator/config.h"
#include "simulator/faults.h"

#include <QStringList>

namespace simulator {

struct CommandLine
{
    Config config;
    QList<Fault> faults;
};

/// Reads the program's arguments; detail says which one is wrong. `--help` and `--version` end the program.
base::Result<CommandLine> readCommandLine(const QStringList &arguments);

} // namespace simulator
