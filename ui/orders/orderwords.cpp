// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/orderwords.h"

#include "ui/widgets/celltext.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/statetext.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui {

using namespace domain;
using base::Error;
using base::ErrorCode;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::OrderWords)
};

using Statements = QList<OrderStatement>;

/// Who it was and when, in front of what that means; `known` takes both, `unknown` is the same without them.
QString byWhom(const OrderView *view, const QString &known, const QString &unknown)
{
    return view && view->lastAct && !view->lastAct->actor.isEmpty()
               ? known.arg(view->lastAct->actor, instantText(view->lastAct->at))
               : unknown;
}

QString changedText(const OrderSituation &situation)
{
    constexpr qsizetype most = 6;
    QString text = conflictSentence(situation.view ? situation.view->lastAct : std::nullopt);
    if (!situation.differences.isEmpty()) {
        QStringList named = situation.differences.first(std::min(most, situation.differences.size()));
        if (situation.differences.size() > most) {
            named.append(QStringLiteral("…"));
        }
        //: %1 is a list of fields
        text += u' ' + Words::tr("Theirs and yours differ in: %1.").arg(named.join(Words::tr(", ")));
    }
    return text + u' ' +
           Words::tr("What you entered is still here: compare, then take theirs or save yours over it.");
}

void tellOthers(const OrderSituation &situation, Statements &all)
{
    const OrderView *view = situation.view;
    switch (situation.others) {
    case OrderSituation::Others::Changed:
        all.append({Tone::Warning, changedText(situation)});
        break;
    case OrderSituation::Others::Locked:
        all.append({Tone::Warning,
                    byWhom(view, Words::tr("%1 pushed the order to IDEAL on %2; it is locked now."),
                           Words::tr("The order was pushed to IDEAL meanwhile and is locked now.")) +
                        u' ' +
                        Words::tr("What you entered is still here, but can't be saved: copy it into a new "
                                  "order, or load the order as it was pushed.")});
        break;
    case OrderSituation::Others::Received:
        all.append({Tone::Warning,
                    byWhom(view, Words::tr("%1 received goods of the order by hand on %2."),
                           Words::tr("Goods of the order were received by hand meanwhile.")) +
                        u' ' +
                        Words::tr("What you entered is still here, but can't be saved: copy it into a new "
                                  "order, or load the order as it is.")});
        break;
    case OrderSituation::Others::Gone:
        all.append({Tone::Warning, byWhom(view, Words::tr("%1 deleted the order on %2."),
                                          Words::tr("The order was deleted meanwhile.")) +
                                       u' ' + Words::tr("What you see can be copied into a new order.")});
        break;
    case OrderSituation::Others::Nothing:
        break;
    }
}

QString lockedText()
{
    return Words::tr(
        "Pushed orders can't be changed, deleted, taken back or received by hand; the stock documents "
        "come by themselves when the warehouse is done. To order something else, copy this order into "
        "a new one.");
}

void tellParked(const OrderView &view, Statements &all)
{
    QString text =
        Words::tr("IDEAL reported back, but it could not be posted. A supervisor can handle it among "
                  "the parked returns.");
    for (const Error &reason : view.parked) {
        text += u'\n' + errorText(reason);
    }
    all.append({Tone::Warning, text, true});
}

void tellReturn(const OrderView &view, Statements &all)
{
    const Order &order = view.order;
    switch (order.state.returned) {
    case ReturnStatus::Exception:
        tellParked(view, all);
        break;
    case ReturnStatus::Returned:
        all.append({Tone::Good,
                    order.returnedAt
                        ? Words::tr("Completed: IDEAL reported the last of it on %1. The stock documents "
                                    "are below.")
                              .arg(instantText(*order.returnedAt))
                        : Words::tr("Completed. The stock documents are below.")});
        return;
    case ReturnStatus::OutReturned:
        all.append(
            {Tone::Busy, Words::tr("The goods have left and are on their way to the other warehouse.")});
        break;
    case ReturnStatus::Partial:
        all.append({Tone::Busy, Words::tr("A part has been reported; the rest is awaited.")});
        break;
    case ReturnStatus::NotReturned:
        break;
    }
    const QString when = order.pushedAt
                             ? Words::tr("Pushed to IDEAL on %1.").arg(instantText(*order.pushedAt))
                             : Words::tr("Pushed to IDEAL.");
    all.append({Tone::Busy, when + u' ' + lockedText()});
}

void tellPush(const OrderView &view, Statements &all)
{
    const Order &order = view.order;
    switch (order.state.push) {
    case PushStatus::Pushing:
        all.append({Tone::Busy,
                    Words::tr("The order is being sent to IDEAL and locked meanwhile; this page shows the "
                              "answer as soon as it is there.")});
        break;
    case PushStatus::Unknown:
        all.append(
            {Tone::Warning,
             Words::tr("IDEAL has not answered, so nobody knows whether it has the order; it stays locked. "
                       "Ask IDEAL again: it is the same push under the same key and can't make a second "
                       "order.") +
                 (order.pushErrorCode == ErrorCode::Count_
                      ? QString()
                      : u'\n' + errorText({order.pushErrorCode, order.pushError}))});
        break;
    case PushStatus::Refused:
        all.append(
            {Tone::Bad, order.pushErrorCode == ErrorCode::PeerRefused
                            ? Words::tr("IDEAL refused the order: %1. Correct it, save it and push it again.")
                                  .arg(order.pushError)
                            : Words::tr("IDEAL refused the order. %1")
                                  .arg(errorText({order.pushErrorCode, order.pushError}))});
        break;
    case PushStatus::Pushed:
        tellReturn(view, all);
        break;
    case PushStatus::NotPushed:
        break;
    }
}

/// The sentence, and on the next line what stands in the way.
QString withReason(const QString &sentence, ErrorCode code, const QString &detail)
{
    return code == ErrorCode::Count_ ? sentence : sentence + u'\n' + errorText({code, detail});
}

QString terminatedText(const Order &order)
{
    return order.cancelReason.isEmpty()
               ? Words::tr("The order is terminated. Copy it into a new one to order again.")
               : Words::tr("The order is terminated (reason: %1). Copy it into a new one to order again.")
                     .arg(order.cancelReason);
}

void tellTermination(const Order &order, Statements &all)
{
    switch (order.state.cancel) {
    case CancelStatus::Requested:
        all.append(
            {Tone::Busy,
             withReason(
                 Words::tr("IDEAL was asked on %1 to terminate the order and has not decided yet. "
                           "Reason given: %2")
                     .arg(instantText(order.cancelRequestedAt.value_or(base::Instant())), order.cancelReason),
                 order.cancelErrorCode, order.cancelError)});
        return;
    case CancelStatus::Updating:
        all.append(
            {Tone::Busy, withReason(Words::tr("IDEAL has agreed to terminate the order; the termination "
                                              "is being carried out."),
                                    order.cancelErrorCode, order.cancelError)});
        return;
    case CancelStatus::Rejected:
        all.append(
            {Tone::Warning, withReason(order.state.returned == ReturnStatus::Returned
                                           ? Words::tr("The termination was rejected.")
                                           : Words::tr("The termination was rejected: the order goes on."),
                                       order.cancelErrorCode, order.cancelError)});
        return;
    case CancelStatus::Done:
    case CancelStatus::None:
        break;
    }
    if (order.state.approval == ApprovalStatus::Terminated) {
        all.append({Tone::Neutral, terminatedText(order)});
    }
}

} // namespace

QString conflictSentence(const std::optional<store::LastAct> &act)
{
    return act && !act->actor.isEmpty()
               ? Words::tr("%1 changed this order on %2, while you were at it too.")
                     .arg(act->actor, instantText(act->at))
               : Words::tr("Somebody else changed this order, while you were at it too.");
}

QString newOrderText(OrderType type)
{
    return Words::tr("New %1").arg(stateText(type));
}

QString partnerText(Counterparty counterparty)
{
    return counterparty == Counterparty::Customer ? Words::tr("Customer") : Words::tr("Supplier");
}

QString warehouseText(const OrderTypeDescription &type)
{
    return type.secondWarehouse ? Words::tr("From warehouse") : Words::tr("Warehouse");
}

QString toWarehouseText()
{
    return Words::tr("To warehouse");
}

QString whyNotTerminated(const OrderState &state)
{
    if (state.approval == ApprovalStatus::Terminated) {
        return Words::tr("The order is terminated already.");
    }
    if (state.cancel == CancelStatus::Requested || state.cancel == CancelStatus::Updating) {
        return Words::tr("IDEAL has been asked to terminate the order; wait for its decision.");
    }
    if (state.push == PushStatus::Pushing) {
        return Words::tr("The order is being pushed; wait for IDEAL's answer.");
    }
    if (state.push == PushStatus::Unknown) {
        return Words::tr("Nobody knows yet whether IDEAL has the order. Ask IDEAL again first.");
    }
    if (state.approval == ApprovalStatus::Shipped || state.returned == ReturnStatus::Returned) {
        return Words::tr("The goods have been delivered: there is nothing left to terminate.");
    }
    if (state.returned == ReturnStatus::Exception) {
        return Words::tr(
            "IDEAL has reported back on this order and it could not be posted; that comes first.");
    }
    return Words::tr("A part of the goods has been delivered; the rest can't be terminated any more.");
}

QString problemText(const Error &problem)
{
    if (problem.code == ErrorCode::InvalidInput && problem.detail == QLatin1String("manualNumber")) {
        return Words::tr("The manual order number may have 64 characters at most and no blanks around it.");
    }
    if (problem.code == ErrorCode::InvalidInput && problem.detail == QLatin1String("date")) {
        return Words::tr("The date is missing.");
    }
    if (problem.code == ErrorCode::InvalidInput && problem.detail.contains(QLatin1String("remark"))) {
        return Words::tr("A remark may have 500 characters at most.");
    }
    if (problem.code == ErrorCode::InvalidInput && problem.detail.endsWith(QLatin1String("price"))) {
        return Words::tr("Line %1: price times quantity is more than an amount can be.")
            .arg(problem.detail.section(u' ', 1, 1));
    }
    return errorText(problem);
}

QList<OrderStatement> orderStatements(const OrderSituation &situation)
{
    Statements all;
    tellOthers(situation, all);
    if (situation.view) {
        const Order &order = situation.view->order;
        if (order.state.approval != ApprovalStatus::Terminated) { // then nothing is waited for any more
            tellPush(*situation.view, all);
        } else if (order.state.returned == ReturnStatus::Exception) {
            tellParked(*situation.view, all);
        }
        tellTermination(order, all);
        if (order.state.receivedByHand) {
            all.append(
                {Tone::Neutral, Words::tr("Goods of this order were received by hand: it can't be changed or "
                                          "pushed any more.")});
        }
    }
    if (!situation.mayEdit) {
        all.append({Tone::Neutral, Words::tr("Your account may read orders, not change them.")});
    }
    return all;
}

} // namespace ui
