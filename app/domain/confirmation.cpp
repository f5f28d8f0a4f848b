// SPDX-License-Identifier: Apache-2.0
#include "domain/confirmation.h"

#include <algorithm>

namespace domain {

using base::Error;
using base::ErrorCode;

namespace {

std::optional<Error> lineProblem(const ConfirmedLine &line, const ReturnContext &context,
                                 QHash<int, qint64> &confirmedNow, Stage stage, bool needsOut)
{
    const auto ordered = std::find_if(context.order.lines.begin(), context.order.lines.end(),
                                      [&line](const OrderLine &l) { return l.lineNo == line.lineNo; });
    if (ordered == context.order.lines.end() || context.itemCodes.value(line.lineNo) != line.itemCode ||
        ordered->inventory != line.inventory) {
        return Error{ErrorCode::ReturnLineUnknown,
                     QStringLiteral("%1 %2").arg(line.lineText, line.itemCode).trimmed()};
    }
    if (line.quantity < 1) {
        return Error{ErrorCode::ReturnQuantityImpossible,
                     QStringLiteral("%1: %2").arg(line.lineText).arg(line.quantity)};
    }
    qint64 &now = confirmedNow[line.lineNo];
    now += line.quantity;
    if (ordered->posted(stage) + now > ordered->quantity) {
        return Error{ErrorCode::ReturnOverQuantity, QStringLiteral("%1: %2 > %3")
                                                        .arg(line.lineText)
                                                        .arg(ordered->posted(stage) + now)
                                                        .arg(ordered->quantity)};
    }
    if (needsOut && ordered->postedIn + now > ordered->postedOut) {
        return Error{ErrorCode::ReturnInBeforeOut, line.lineText};
    }
    return std::nullopt;
}

} // namespace

std::optional<Error> confirmationProblem(const Confirmation &confirmation, const ReturnContext &context)
{
    const Order &order = context.order;
    const StageDescription *stage = describe(order.type).stage(confirmation.stage);
    if (!stage || order.type != confirmation.orderType) {
        return Error{ErrorCode::ReturnOrderUnknown, confirmation.orderNumber};
    }
    if (!isLocked(order.state.push)) {
        return Error{ErrorCode::ReturnOrderNotPushed, order.number};
    }
    if (order.state.approval == ApprovalStatus::Terminated) {
        return Error{ErrorCode::ReturnAfterTermination, order.number};
    }
    if (context.stageFinal) {
        return Error{ErrorCode::ReturnAfterFinal, confirmation.outBizCode};
    }
    if (!confirmation.warehouseCode.isEmpty() && confirmation.warehouseCode != context.warehouseCode) {
        return Error{ErrorCode::ReturnWrongWarehouse,
                     QStringLiteral("%1 ≠ %2").arg(confirmation.warehouseCode, context.warehouseCode)};
    }
    if (confirmation.lines.isEmpty()) {
        return Error{ErrorCode::ReturnWithoutLines, confirmation.outBizCode};
    }
    const bool needsOut = stage->origin == SerialOrigin::InTransit;
    QHash<int, qint64> confirmedNow;
    for (const ConfirmedLine &line : confirmation.lines) {
        if (auto problem = lineProblem(line, context, confirmedNow, confirmation.stage, needsOut)) {
            return problem;
        }
    }
    return std::nullopt;
}

bool isComplete(OrderType type, const QList<Confirmation> &reported)
{
    const auto ends = [](ConfirmationStatus status) {
        return status != ConfirmationStatus::Accepted && status != ConfirmationStatus::Exception &&
               status != ConfirmationStatus::CancelFailed;
    };
    const QList<StageDescription> &stages = describe(type).stages;
    return std::all_of(stages.begin(), stages.end(), [&](const StageDescription &stage) {
        return std::any_of(reported.begin(), reported.end(), [&](const Confirmation &said) {
            return said.final && !said.cancelResult && said.stage == stage.stage && ends(said.status);
        });
    });
}

} // namespace domain
