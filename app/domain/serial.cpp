// SPDX-License-Identifier: Apache-2.0
#include "domain/serial.h"

#include <QSet>

#include <algorithm>

namespace domain {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

constexpr qsizetype imeiLength = 15;

/// Blank, wrong length, or no IMEI where one must be.
std::optional<Error> valueProblem(const QString &value, const SerialAttributes &attributes, bool isImeiField,
                                  const QString &productCode)
{
    const QString where = QStringLiteral("%1: %2").arg(productCode, value);
    if (value.isEmpty()) {
        return Error{ErrorCode::SerialBlank, productCode};
    }
    if (!isImeiField && attributes.serialLength > 0 && value.size() != attributes.serialLength) {
        return Error{ErrorCode::SerialLengthWrong, where};
    }
    if ((isImeiField || attributes.serialsAreImeis()) && !isImei(value)) {
        return Error{ErrorCode::SerialNotImei, where};
    }
    return std::nullopt;
}

std::optional<Error> handsetProblem(const Handset &handset, const ExpectedSerials &line)
{
    if (auto problem = valueProblem(handset.sn, line.attributes, false, line.productCode)) {
        return problem;
    }
    for (const QString *imei : {&handset.imei1, &handset.imei2}) {
        if (!imei->isEmpty() || line.attributes.multiSerial) {
            if (auto problem = valueProblem(*imei, line.attributes, true, line.productCode)) {
                return problem;
            }
        }
    }
    if (line.attributes.multiSerial && handset.imei1 == handset.imei2) {
        return Error{ErrorCode::SerialTwice, QStringLiteral("%1: %2").arg(line.productCode, handset.imei1)};
    }
    return std::nullopt;
}

} // namespace

SerialState stateAfter(DocumentType document)
{
    switch (document) {
    case DocumentType::PurchaseReceipt:
    case DocumentType::TransferIn:
    case DocumentType::WholesaleReturn:
        return SerialState::InStock;
    case DocumentType::TransferOut:
        return SerialState::InTransit;
    case DocumentType::WholesaleIssue:
        return SerialState::Sold;
    case DocumentType::PurchaseReturn:
        return SerialState::ReturnedToSupplier;
    }
    return SerialState::InStock;
}

bool isImei(QStringView text)
{
    if (text.size() != imeiLength) {
        return false;
    }
    int sum = 0;
    for (qsizetype i = 0; i < imeiLength; ++i) {
        const int digit = text[i].unicode() - u'0';
        if (digit < 0 || digit > 9) {
            return false;
        }
        const int doubled = i % 2 == 1 ? digit * 2 : digit;
        sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 == 0;
}

QStringList identities(const Handset &handset)
{
    QStringList all{handset.sn};
    for (const QString &imei : {handset.imei1, handset.imei2}) {
        if (!imei.isEmpty() && !all.contains(imei)) {
            all.append(imei);
        }
    }
    return all;
}

Result<QList<CheckedLine>> checkSerials(const SerialReport &report, const QList<ExpectedSerials> &expected)
{
    QList<CheckedLine> checked;
    QSet<QString> seen;
    qsizetype reportedTotal = 0;
    for (const SerialReportLine &line : report) {
        reportedTotal += line.handsets.size();
    }
    qsizetype used = 0;
    for (const ExpectedSerials &line : expected) {
        CheckedLine out{line.lineNo, {}};
        for (const SerialReportLine &reported : report) {
            if (reported.lineNo != line.lineNo) {
                continue;
            }
            for (const Handset &raw : reported.handsets) {
                const Handset handset{raw.sn.trimmed(), raw.imei1.trimmed(), raw.imei2.trimmed()};
                ++used;
                if (!line.attributes.serialManaged) {
                    return Error{ErrorCode::SerialUnexpected,
                                 QStringLiteral("%1: %2").arg(line.productCode, handset.sn)};
                }
                if (auto problem = handsetProblem(handset, line)) {
                    return *problem;
                }
                for (const QString &identity : identities(handset)) {
                    if (seen.contains(identity)) {
                        return Error{ErrorCode::SerialTwice,
                                     QStringLiteral("%1: %2").arg(line.productCode, identity)};
                    }
                    seen.insert(identity);
                }
                out.handsets.append(handset);
            }
        }
        if (line.attributes.serialManaged && out.handsets.size() != line.quantity) {
            return Error{ErrorCode::SerialCountDiffers, QStringLiteral("%1: %2 ≠ %3")
                                                            .arg(line.productCode)
                                                            .arg(out.handsets.size())
                                                            .arg(line.quantity)};
        }
        checked.append(out);
    }
    if (used != reportedTotal) {
        return Error{ErrorCode::SerialUnexpected, {}};
    }
    return checked;
}

} // namespace domain
