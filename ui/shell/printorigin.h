// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workflow/session.h"

#include <QString>

namespace ui {

/// At the foot of a printed page: who printed it and when.
QString printOrigin(const workflow::Session &session);

} // namespace ui
