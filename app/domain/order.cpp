// SPDX-License-Identifier: Apache-2.0
#include "domain/order.h"

#include "domain/code.h"

#include <algorithm>

namespace domain {

using base::Error;
using base::ErrorCode;

qint64 totalQuantity(const QList<OrderLine> &lines)
{
    qint64 total = 0;
    for (const OrderLine &line : lines) {
        total += line.quantity;
    }
    return total;
}

base::Money totalAmount(const QList<OrderLine> &lines)
{
    base::Money total;
    for (const OrderLine &line : lines) {
        total += line.amount();
    }
    return total;
}

qint64 receivable(const Order &order, const OrderLine &line, Stage stage)
{
    const StageDescription *step = describe(order.type).stage(stage);
    if (!step) {
        return 0;
    }
    const qint64 left = line.quantity - line.posted(stage);
    return step->origin == SerialOrigin::InTransit ? std::min(left, line.postedOut - line.postedIn) : left;
}

QList<Stage> openStages(const Order &order)
{
    QList<Stage> open;
    for (const StageDescription &step : describe(order.type).stages) {
        if (std::any_of(order.lines.begin(), order.lines.end(),
                        [&](const OrderLine &line) { return receivable(order, line, step.stage) > 0; })) {
            open.append(step.stage);
        }
    }
    return open;
}

QList<Error> problems(const OrderDraft &draft)
{
    const OrderTypeDescription &type = describe(draft.type);
    QList<Error> found;
    if (!draft.date.isValid()) {
        found.append({ErrorCode::InvalidInput, QStringLiteral("date")});
    }
    if (type.counterparty != Counterparty::None && draft.partner.isNull()) {
        found.append({ErrorCode::OrderWithoutPartner, {}});
    }
    if (draft.warehouse.isNull() || (type.secondWarehouse && draft.toWarehouse.isNull())) {
        found.append({ErrorCode::OrderWithoutWarehouse, {}});
    } else if (type.secondWarehouse && draft.warehouse == draft.toWarehouse) {
        found.append({ErrorCode::OrderSameWarehouses, {}});
    }
    if (!draft.manualNumber.isEmpty() && !isCode(draft.manualNumber)) {
        found.append({ErrorCode::InvalidInput, QStringLiteral("manualNumber")});
    }
    if (!isFreeText(draft.remark, maxRemarkLength)) {
        found.append({ErrorCode::InvalidInput, QStringLiteral("remark")});
    }
    if (draft.lines.isEmpty()) {
        found.append({ErrorCode::OrderWithoutLines, {}});
    } else if (draft.lines.size() > maxOrderLines) {
        found.append({ErrorCode::OrderTooManyLines, QString::number(maxOrderLines)});
    }
    for (const OrderLine &line : draft.lines) {
        const QString lineNo = QString::number(line.lineNo);
        if (line.product.isNull()) {
            found.append({ErrorCode::OrderLineWithoutProduct, lineNo});
        }
        if (line.quantity < 1 || line.quantity > maxLineQuantity) {
            found.append({ErrorCode::OrderLineQuantity, lineNo});
        }
        // The amount must be one, too: the largest price times the largest quantity is more than 64 bits.
        if (line.price < base::Money() ||
            line.price.fen() > base::Money::max().fen() / std::max<qint64>(1, line.quantity)) {
            found.append({ErrorCode::InvalidInput, QStringLiteral("line %1 price").arg(lineNo)});
        }
        if (!isFreeText(line.remark, maxRemarkLength)) {
            found.append({ErrorCode::InvalidInput, QStringLiteral("line %1 remark").arg(lineNo)});
        }
    }
    return found;
}

QString composeNumber(const QString &prefix, QDate day, qint64 sequence)
{
    return prefix + day.toString(QStringLiteral("yyyyMMdd")) +
           QString::number(sequence).rightJustified(4, QLatin1Char('0'));
}

} // namespace domain
