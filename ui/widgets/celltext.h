// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/money.h"
#include "sheets/sheetwriter.h"

#include <QString>
#include <QVariant>

namespace ui {

// How values look on the screen. The functions that take a QVariant take what a column of the database holds
// and give an empty text for NULL; they fit PagedColumn::text.

QString instantText(base::Instant instant); ///< `2025-01-02 10:00`, in GMT+8
QString instantTextWithSeconds(base::Instant instant);
QString dateText(QDate date);         ///< `2025-01-02`
QString moneyText(base::Money money); ///< `1,234.50`
QString numberText(qint64 number);    ///< `1,234`

/// One of them. An object rather than a function so that an export of a list can ask it what the values are.
struct StoredText
{
    sheets::Format format;
    QString (*text)(const QVariant &value);

    QString operator()(const QVariant &value) const { return text(value); }
};
extern const StoredText storedInstant; ///< UTC milliseconds
extern const StoredText storedInstantWithSeconds;
extern const StoredText storedDate;  ///< ISO
extern const StoredText storedMoney; ///< fen
extern const StoredText storedNumber;
QString storedLine(const QVariant &text); ///< as it is, on one line
QString storedYesNo(const QVariant &flag);

} // namespace ui
