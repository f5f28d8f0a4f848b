// SPDX-License-Identifier: Apache-2.0
#include "base/money.h"

namespace base {

namespace {
constexpr qsizetype maxYuanDigits = 12;
constexpr qsizetype maxFenDigits = 2;
} // namespace

std::optional<Money> Money::parse(QStringView text)
{
    const qsizetype point = text.indexOf(u'.');
    const QStringView yuan = point < 0 ? text : text.first(point);
    const QStringView rest = point < 0 ? QStringView() : text.sliced(point + 1);
    if (yuan.isEmpty() || yuan.size() > maxYuanDigits || rest.size() > maxFenDigits ||
        (point >= 0 && rest.isEmpty())) {
        return std::nullopt;
    }
    qint64 fen = 0;
    for (const QStringView part : {yuan, rest}) {
        for (const QChar digit : part) {
            if (digit < u'0' || digit > u'9') {
                return std::nullopt;
            }
            fen = fen * 10 + (digit.unicode() - u'0');
        }
    }
    for (qsizetype missing = rest.size(); missing < maxFenDigits; ++missing) {
        fen *= 10;
    }
    return fromFen(fen);
}

QString Money::toString() const
{
    const qint64 absolute = m_fen < 0 ? -m_fen : m_fen;
    return QStringLiteral("%1%2.%3")
        .arg(m_fen < 0 ? QStringLiteral("-") : QString())
        .arg(absolute / 100)
        .arg(absolute % 100, 2, 10, QLatin1Char('0'));
}

} // namespace base
