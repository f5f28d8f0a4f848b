// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QList>
#include <QString>

namespace ui {

/// What went wrong and what to do next, as a full sentence in the language of the screen. There is one for
/// every code; the detail is in it wherever it means something to a person.
QString errorText(const base::Error &error);

/// Several reasons at once (pre-flight), one per line, each once.
QString errorText(const QList<base::Error> &errors);

/// The same from what a table keeps: a code's name and its detail. Empty for an empty name.
QString storedErrorText(const QString &codeName, const QString &detail);

} // namespace ui
