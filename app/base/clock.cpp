// SPDX-License-Identifier: Apache-2.0
#include "base/clock.h"

namespace base {

namespace {
constexpr int chinaOffsetSeconds = 8 * 3600;
constexpr qsizetype dateLength = 10;

QString dateFormat()
{
    return QStringLiteral("yyyy-MM-dd");
}
QString timeFormat()
{
    return QStringLiteral("HH:mm:ss");
}
} // namespace

Instant SystemClock::now() const
{
    return {QDateTime::currentMSecsSinceEpoch()};
}

QDateTime businessTime(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(instant.milliseconds, Qt::OffsetFromUTC, chinaOffsetSeconds);
}

QString toWireTime(Instant instant)
{
    return businessTime(instant).toString(dateFormat() + u' ' + timeFormat());
}

std::optional<Instant> fromWireTime(QStringView text)
{
    if (text.size() <= dateLength || text[dateLength] != u' ') {
        return std::nullopt;
    }
    // Day and time apart: read as one they would go through the local zone, which may skip that very hour.
    const QDate date = QDate::fromString(text.first(dateLength).toString(), dateFormat());
    const QTime time = QTime::fromString(text.sliced(dateLength + 1).toString(), timeFormat());
    if (!date.isValid() || !time.isValid()) {
        return std::nullopt;
    }
    return Instant{QDateTime(date, time, Qt::OffsetFromUTC, chinaOffsetSeconds).toMSecsSinceEpoch()};
}

QDate businessDay(Instant instant)
{
    return businessTime(instant).date();
}

} // namespace base
