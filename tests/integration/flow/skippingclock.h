// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"

#include <atomic>

namespace flow {

/// The machine's clock, which a test can put forward: pauses of minutes are over at once. Safe from any
/// thread.
class SkippingClock final : public base::Clock
{
public:
    base::Instant now() const override { return m_system.now().plus(m_ahead.load()); }
    void skip(qint64 milliseconds) { m_ahead += milliseconds; }

private:
    base::SystemClock m_system;
    std::atomic<qint64> m_ahead = 0;
};

} // namespace flow
