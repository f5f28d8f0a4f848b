// SPDX-License-Identifier: Apache-2.0
#include "domain/serial.h"

#include <QSet>

#include <limits>

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

} // namespace

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

namespace {

/// Goes through a report and collects what is wrong, at most `most` problems.
class SerialCheck
{
public:
    explicit SerialCheck(qsizetype most) : m_most(most) {}

    void run(const SerialReport &report, const QList<ExpectedSerials> &expected)
    {
        qsizetype reported = 0;
        for (const SerialReportLine &line : report) {
            reported += line.handsets.size();
        }
        for (const ExpectedSerials &line : expected) {
            takeLine(report, line);
            if (isFull()) {
                return;
            }
        }
        if (m_used != reported) {
            problems.append({ErrorCode::SerialUnexpected, {}});
        }
    }

    QList<CheckedLine> checked;
    QList<Error> problems;

private:
    bool isFull() const { return problems.size() >= m_most; }

    void takeLine(const SerialReport &report, const ExpectedSerials &line)
    {
        CheckedLine out{line.lineNo, {}};
        for (const SerialReportLine &reported : report) {
            if (reported.lineNo != line.lineNo) {
                continue;
            }
            for (const Handset &raw : reported.handsets) {
                takeHandset({raw.sn.trimmed(), raw.imei1.trimmed(), raw.imei2.trimmed()}, line, out);
                if (isFull()) {
                    return;
                }
            }
        }
        if (line.attributes.serialManaged && out.handsets.size() != line.quantity) {
            problems.append({ErrorCode::SerialCountDiffers, QStringLiteral("%1: %2 ≠ %3")
                                                                .arg(line.productCode)
                                                                .arg(out.handsets.size())
                                                                .arg(line.quantity)});
        }
        checked.append(out);
    }

    void takeHandset(const Handset &handset, const ExpectedSerials &line, CheckedLine &out)
    {
        ++m_used;
        out.handsets.append(handset);
        if (!line.attributes.serialManaged) {
            problems.append(
                {ErrorCode::SerialUnexpected, QStringLiteral("%1: %2").arg(line.productCode, handset.sn)});
            return;
        }
        if (auto problem = handsetProblem(handset, line)) {
            problems.append(*problem);
            return;
        }
        for (const QString &identity : identities(handset)) {
            if (m_seen.contains(identity)) {
                problems.append(
                    {ErrorCode::SerialTwice, QStringLiteral("%1: %2").arg(line.productCode, identity)});
                return;
            }
            m_seen.insert(identity);
        }
    }

    const qsizetype m_most;
    qsizetype m_used = 0;
    QSet<QString> m_seen;
};

} // namespace

Result<QList<CheckedLine>> checkSerials(const SerialReport &report, const QList<ExpectedSerials> &expected)
{
    SerialCheck check(1);
    check.run(report, expected);
    if (!check.problems.isEmpty()) {
        return check.problems.first();
    }
    return check.checked;
}

QList<Error> serialProblems(const SerialReport &report, const QList<ExpectedSerials> &expected)
{
    SerialCheck check(std::numeric_limits<qsizetype>::max());
    check.run(report, expected);
    return check.problems;
}

} // namespace domain
