// SPDX-License-Identifier: Apache-2.0
#include "sheets/cell.h"

#include <cmath>

namespace sheets {

namespace {

struct Text
{
    QString operator()(std::monostate) const { return {}; }
    QString operator()(const QString &text) const { return text; }
    QString operator()(double number) const
    {
        // Codes and IMEIs that somebody typed as numbers: digits, not powers of ten.
        constexpr double exact = 1e15;
        return std::abs(number) < exact && number == std::floor(number)
                   ? QString::number(static_cast<qint64>(number))
                   : QString::number(number, 'g', 15);
    }
    QString operator()(QDate date) const { return date.toString(Qt::ISODate); }
    QString operator()(const QDateTime &time) const
    {
        return time.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    }
};

} // namespace

QString cellText(const Cell &cell)
{
    return std::visit(Text{}, cell);
}

bool isBlank(const Cell &cell)
{
    const auto *text = std::get_if<QString>(&cell);
    return std::holds_alternative<std::monostate>(cell) || (text && text->trimmed().isEmpty());
}

} // namespace sheets
