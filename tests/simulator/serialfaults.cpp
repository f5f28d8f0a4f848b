// SPDX-License-Identifier: Apache-2.0
#include "simulator/serialfaults.h"

namespace simulator {

namespace {

/// The last digit one further: the check digit no longer fits.
QString withWrongLastDigit(QString serial)
{
    const int digit = std::max(0, serial.back().digitValue());
    serial.back() = QChar(u'0' + (digit + 1) % 10);
    return serial;
}

/// `sn` and, where it repeats it, `imei1` keep saying the same.
void replaceSerial(Handset &handset, const QString &serial)
{
    if (handset.imei1 == handset.sn && !handset.imei1.isEmpty()) {
        handset.imei1 = serial;
    }
    handset.sn = serial;
}

} // namespace

void spoilSerials(World &world, const QMap<QString, QString> &faults, QList<LineSerials> &serials)
{
    const auto line = std::find_if(serials.begin(), serials.end(),
                                   [](const LineSerials &s) { return !s.handsets.isEmpty(); });
    if (line == serials.end()) {
        return;
    }
    QList<Handset> &handsets = line->handsets;
    if (faults.contains(QStringLiteral("serial-bad-luhn"))) {
        replaceSerial(handsets.first(), withWrongLastDigit(handsets.constFirst().sn));
    }
    if (faults.contains(QStringLiteral("serial-bad-length"))) {
        replaceSerial(handsets.first(), handsets.constFirst().sn.chopped(1));
    }
    if (faults.contains(QStringLiteral("serial-blank"))) {
        replaceSerial(handsets.first(), QStringLiteral(" "));
    }
    if (faults.contains(QStringLiteral("serial-duplicate"))) {
        if (handsets.size() > 1) {
            handsets.last() = handsets.constFirst();
        } else {
            handsets.append(handsets.constFirst()); // one handset alone can only be told twice
        }
    }
    if (faults.contains(QStringLiteral("serials-missing"))) {
        handsets.removeLast();
    }
    if (faults.contains(QStringLiteral("serials-extra"))) {
        handsets += world.makeGoods(line->itemCode, 1).handsets;
    }
}

} // namespace simulator
