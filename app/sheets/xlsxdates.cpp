// SPDX-License-Identifier: Apache-2.0
#include "sheets/xlsxdates.h"

#include <cmath>

namespace sheets {

bool isDateFormat(int id)
{
    // 27–36 and 50–58 are the dates of East Asian editions.
    return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) ||
           (id >= 50 && id <= 58);
}

bool isDateFormat(const QString &formatCode)
{
    // Letters count only outside of quotes, brackets and escapes.
    for (qsizetype i = 0; i < formatCode.size(); ++i) {
        const QChar c = formatCode[i].toLower();
        if (c == QLatin1Char('"') || c == QLatin1Char('[')) {
            const QChar end = c == QLatin1Char('"') ? c : QLatin1Char(']');
            const qsizetype close = formatCode.indexOf(end, i + 1);
            if (close < 0) {
                return false;
            }
            i = close;
        } else if (c == QLatin1Char('\\') || c == QLatin1Char('_') || c == QLatin1Char('*')) {
            ++i;
        } else if (QLatin1String("ymdhs").contains(c)) {
            return true;
        }
    }
    return false;
}

Cell dateCell(double days, bool from1904)
{
    constexpr double largest = 2'958'466; // the end of the year 9999
    if (!(days >= 0 && days < largest)) {
        return days;
    }
    // Counted from 1900 there is a 29th of February 1900, which never was.
    const QDate zero = from1904 ? QDate(1904, 1, 1) : QDate(1899, 12, days < 60 ? 31 : 30);
    constexpr qint64 dayMs = 24 * 60 * 60 * 1000;
    qint64 whole = qint64(std::floor(days));
    // Fractions of a day are never exact; no finer than a second was meant.
    qint64 ms = std::llround((days - double(whole)) * double(dayMs) / 1000.0) * 1000;
    if (ms == dayMs) {
        ms = 0;
        ++whole;
    }
    const QDate date = zero.addDays(whole);
    if (ms == 0) {
        return date;
    }
    return QDateTime(date, QTime::fromMSecsSinceStartOfDay(int(ms)));
}

} // namespace sheets
