// SPDX-License-Identifier: Apache-2.0
#include "ui/receipts/scanjudge.h"

#include "workflow/postdocument.h"

#include <algorithm>

namespace ui {

using namespace domain;
using base::Error;
using base::ErrorCode;

namespace {

bool isSingle(const Handset &handset)
{
    return identities(handset).size() == 1 && (handset.imei1.isEmpty() || handset.imei2.isEmpty());
}

bool hasRoom(const ScanSituation &situation, const OrderLine &line)
{
    return situation.scanned(line.lineNo) < receivable(situation.view->order, line, situation.stage);
}

/// The line of a product that still has room, else the product's first one; null if there is none.
const OrderLine *lineOf(const ScanSituation &situation, const store::KnownSerial &serial)
{
    const OrderLine *first = nullptr;
    for (const OrderLine &line : situation.view->order.lines) {
        const bool same = line.product == serial.product &&
                          (situation.stage == Stage::In || line.inventory == serial.inventory);
        if (same && hasRoom(situation, line)) {
            return &line;
        }
        first = same && !first ? &line : first;
    }
    return first;
}

/// The line that was chosen, if serials belong there; else the first that waits for some.
const OrderLine *chosenLine(const ScanSituation &situation, int hint)
{
    const ReceiptView &view = *situation.view;
    const OrderLine *chosen = view.line(hint);
    if (chosen && view.product(*chosen).serials.serialManaged) {
        return chosen;
    }
    const auto &lines = view.order.lines;
    const auto found = std::find_if(lines.begin(), lines.end(), [&](const OrderLine &line) {
        return view.product(line).serials.serialManaged && hasRoom(situation, line);
    });
    return found == lines.end() ? nullptr : &*found;
}

/// Puts a further value into a handset that waits for it.
Handset completed(Handset handset, const QString &value, const SerialAttributes &attributes)
{
    if (!attributes.serialsAreImeis() && handset.imei1.isEmpty()) {
        handset.imei1 = value;
    } else {
        handset.imei2 = value;
    }
    return handset;
}

std::optional<Error> problemOf(const JudgedScan &judged, const QStringList &ownAlready,
                               const ScanSituation &situation, const KnownSerials &known)
{
    const ReceiptView &view = *situation.view;
    const OrderLine *line = view.line(judged.lineNo);
    if (!line) {
        return Error{ErrorCode::SerialUnexpected, judged.handset.sn};
    }
    const Product product = view.product(*line);
    ExpectedSerials expected{line->lineNo, product.code, product.serials, 1};
    if (!judged.isComplete) { // what is there already is checked at once
        expected.attributes.multiSerial = false;
    }
    if (auto problem = handsetProblem(judged.handset, expected)) {
        return problem;
    }
    for (const QString &identity : identities(judged.handset)) {
        if (!ownAlready.contains(identity) && situation.isTaken(identity)) {
            return Error{ErrorCode::SerialTwice, QStringLiteral("%1: %2").arg(product.code, identity)};
        }
    }
    if (ownAlready.isEmpty() && !hasRoom(situation, *line)) {
        const qint64 most = receivable(view.order, *line, situation.stage);
        return Error{ErrorCode::ReceiptOverQuantity,
                     QStringLiteral("%1: %2 > %3").arg(line->lineNo).arg(most + 1).arg(most)};
    }
    return workflow::whereaboutsProblem(view.order, situation.stage, line->lineNo, product.code,
                                        judged.handset, known);
}

} // namespace

JudgedScan judgeScan(const Scan &scan, const std::optional<JudgedScan> &open, const ScanSituation &situation,
                     const KnownSerials &known)
{
    JudgedScan judged;
    judged.handset = scan.handset;
    const QString value = scan.handset.sn;
    const auto serial = known.constFind(value);
    const bool isKnown = serial != known.cend();
    if (open && !isKnown && isSingle(scan.handset) && !identities(open->handset).contains(value)) {
        judged.isOfOpenOne = true;
        judged.lineNo = open->lineNo;
        judged.handset = completed(open->handset, value,
                                   situation.view->product(*situation.view->line(open->lineNo)).serials);
    } else if (const OrderLine *line = isKnown ? lineOf(situation, *serial) : nullptr) {
        judged.lineNo = line->lineNo;
        if (isSingle(scan.handset)) { // one of its identities stands for all
            judged.handset = serial->handset;
        }
    } else if (const OrderLine *chosen = chosenLine(situation, scan.lineHint)) {
        judged.lineNo = chosen->lineNo;
    }
    if (const OrderLine *line = situation.view->line(judged.lineNo)) {
        const SerialAttributes attributes = situation.view->product(*line).serials;
        if (attributes.multiSerial) {
            if (attributes.serialsAreImeis() && judged.handset.imei1.isEmpty()) {
                judged.handset.imei1 = judged.handset.sn;
            }
            judged.isComplete = !judged.handset.imei1.isEmpty() && !judged.handset.imei2.isEmpty();
        }
    }
    const QStringList ownAlready = judged.isOfOpenOne ? identities(open->handset) : QStringList();
    judged.problem = problemOf(judged, ownAlready, situation, known);
    if (judged.problem && !isKnown) {
        judged.handset = scan.handset; // a bad one is shown as it came
    }
    return judged;
}

} // namespace ui
