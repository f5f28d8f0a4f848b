// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QDateTime>

#include <compare>
#include <optional>

namespace base {

/// A moment, in milliseconds since 1970 UTC: how times are kept everywhere inside.
struct Instant
{
    qint64 milliseconds = 0;

    constexpr Instant plus(qint64 ms) const { return {milliseconds + ms}; }
    constexpr auto operator<=>(const Instant &) const = default;
};

/// Tells the time. An interface because the tests bring a clock that they wind themselves.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};

/// The machine's clock. Safe from any thread.
class SystemClock final : public Clock
{
public:
    Instant now() const override;
};

/// The wire's form: `yyyy-MM-dd HH:mm:ss` in GMT+8, whatever zone this machine is in (CONTRACT).
QString toWireTime(Instant instant);

/// Reads the wire's form; nothing for anything else.
std::optional<Instant> fromWireTime(QStringView text);

/// The time in GMT+8, which the screens, the sheets and the prints show too: a document dated today was
/// posted today, whatever zone this machine is in.
QDateTime businessTime(Instant instant);

/// The calendar day in GMT+8, by which documents are dated and numbered.
QDate businessDay(Instant instant);

} // namespace base
