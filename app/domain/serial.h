// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "domain/confirmation.h"

#include <QHash>

namespace domain {

/// Where a handset is. The numbers are stored.
enum class SerialState
{
    InStock = 1,
    InTransit = 2, ///< between a transfer's OUT and IN
    Sold = 3,      ///< left by wholesale
    ReturnedToSupplier = 4,
};

/// Where the serials of a posted document go.
SerialState stateAfter(DocumentType document);

/// Whether fifteen digits end in the right Luhn check digit.
bool isImei(QStringView text);

/// A line's product and what a confirmation says of it, as the serial check needs them.
struct ExpectedSerials
{
    int lineNo = 0;
    QString productCode;
    SerialAttributes attributes;
    qint64 quantity = 0;
};

/// One line's handsets, trimmed and checked.
struct CheckedLine
{
    int lineNo = 0;
    QList<Handset> handsets;
};

/// R65, all of it that needs no database: trimmed, not blank, length, IMEI and Luhn, count of handsets equal
/// to the quantity, none twice (serial and both IMEIs share one namespace; a handset may repeat its own
/// value).
base::Result<QList<CheckedLine>> checkSerials(const SerialReport &report,
                                              const QList<ExpectedSerials> &expected);

/// The same, but every problem instead of the first; for people, who correct them all in one go.
QList<base::Error> serialProblems(const SerialReport &report, const QList<ExpectedSerials> &expected);

/// What one handset of a line has wrong in itself: blank, length, IMEI, equal IMEIs. Values are trimmed.
std::optional<base::Error> handsetProblem(const Handset &handset, const ExpectedSerials &line);

/// All identities of one handset, each once: what the namespace holds.
QStringList identities(const Handset &handset);

} // namespace domain
