// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/whendone.h"

namespace ui {

/// How pages wait for a session's answer: whenDone(session.ask(query), this, [this](const auto &answer) { …
/// });
using base::whenDone;

} // namespace ui
