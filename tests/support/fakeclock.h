// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"

#include <atomic>

namespace support {

/// A clock that stands still until the test winds it. Safe from any thread.
class FakeClock final : public base::Clock
{
public:
    /// 2025-01-02 10:00:00 in GMT+8, unless the test says otherwise.
    explicit FakeClock(base::Instant start = {1735783200000}) : m_now(start.milliseconds) {}

    base::Instant now() const override { return {m_now.load()}; }
    void set(base::Instant instant) { m_now = instant.milliseconds; }
    void advance(qint64 milliseconds) { m_now += milliseconds; }

private:
    std::atomic<qint64> m_now;
};

} // namespace support
