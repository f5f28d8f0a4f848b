// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/celltext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace ui {

QString instantText(base::Instant instant)
{
    return base::businessTime(instant).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString instantTextWithSeconds(base::Instant instant)
{
    return base::businessTime(instant).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QString dateText(QDate date)
{
    return date.toString(Qt::ISODate);
}

QString moneyText(base::Money money)
{
    // Not by way of a double: twelve digits and two decimals would not survive it.
    const qint64 fen = money.fen();
    const qint64 part = qAbs(fen % 100);
    const QString sign = fen < 0 ? QStringLiteral("-") : QString();
    return sign + numberText(qAbs(fen / 100)) + QLatin1Char('.') +
           QString::number(part).rightJustified(2, QLatin1Char('0'));
}

QString numberText(qint64 number)
{
    return QLocale(QLocale::English).toString(number);
}

const StoredText storedInstant{sheets::Format::Time, [](const QVariant &milliseconds) {
                                   return milliseconds.isNull() ? QString()
                                                                : instantText({milliseconds.toLongLong()});
                               }};

const StoredText storedInstantWithSeconds{
    sheets::Format::Time, [](const QVariant &milliseconds) {
        return milliseconds.isNull() ? QString() : instantTextWithSeconds({milliseconds.toLongLong()});
    }};

const StoredText storedDate{sheets::Format::Date, [](const QVariant &isoDate) {
                                return isoDate.toString(); // it is stored as it is shown
                            }};

const StoredText storedMoney{sheets::Format::Money, [](const QVariant &fen) {
                                 return fen.isNull() ? QString()
                                                     : moneyText(base::Money::fromFen(fen.toLongLong()));
                             }};

const StoredText storedNumber{sheets::Format::Number, [](const QVariant &number) {
                                  return number.isNull() ? QString() : numberText(number.toLongLong());
                              }};

QString storedLine(const QVariant &text)
{
    return text.toString().simplified();
}

QString storedYesNo(const QVariant &flag)
{
    if (flag.isNull()) {
        return {};
    }
    return flag.toBool() ? QCoreApplication::translate("ui::Words", "Yes")
                         : QCoreApplication::translate("ui::Words", "No");
}

} // namespace ui
