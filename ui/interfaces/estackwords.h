// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "store/gatewayrepository.h"

#include <QString>

class QProgressBar;

namespace ui {

// How the reading of e-stack's lists is told, wherever it is shown.

/// `Products: page 12 of 100, 5,500 new or changed so far`
QString estackProgressText(const store::CommandProgress &progress);

/// The bar goes from 0 to 100 as far as that is known, and to and fro while it is not.
void showEstackProgress(QProgressBar &bar, const store::CommandProgress &progress);

/// What a command has done, from its result.
QString estackDoneText(store::CommandKind kind, const QString &result);
/// Why it did not come to its end; a person's Cancel is told as what had come.
QString estackFailedText(store::CommandKind kind, const base::Error &error);

} // namespace ui
