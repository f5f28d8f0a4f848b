// SPDX-License-Identifier: Apache-2.0
#include "ideal/callbackmessages.h"

#include "domain/code.h"
#include "ideal/ordermessages.h"
#include "ideal/wiretypes.h"

#include <algorithm>
#include <array>
#include <limits>

namespace ideal {

using namespace domain;
using Need = FieldReader::Need;

namespace {

constexpr qsizetype maxLines = 500;

/// What sets one callback apart from the next.
struct CallbackKind
{
    const char *event;
    const char *numberField;
    const char *warehouseField;    ///< or none
    std::optional<OrderType> type; ///< none: the body says
    Stage stage;
    bool sales;
    bool cancelResult;
};

constexpr std::array<CallbackKind, 5> kinds{{
    {"inbound-orders/confirm", "entryOrderCode", "warehouseCode", std::nullopt, Stage::In, false, false},
    {"transfer-orders/out-confirm", "transferOrderCode", "fromWarehouseCode", OrderType::Transfer, Stage::Out,
     false, false},
    {"transfer-orders/in-confirm", "transferOrderCode", "toWarehouseCode", OrderType::Transfer, Stage::In,
     false, false},
    {"sales-orders/status", "deliveryOrderCode", nullptr, OrderType::Wholesale, Stage::Out, true, false},
    {"sales-orders/cancel-result", "deliveryOrderCode", nullptr, OrderType::Wholesale, Stage::Out, true,
     true},
}};

const CallbackKind *kindOf(const QString &event)
{
    const auto found = std::find_if(kinds.begin(), kinds.end(), [&event](const CallbackKind &k) {
        return event == QLatin1String(k.event);
    });
    return found == kinds.end() ? nullptr : &*found;
}

struct StatusName
{
    const char *name;
    ConfirmationStatus status;
};

constexpr std::array<StatusName, 5> stockStatuses{{
    {"PARTFULFILLED", ConfirmationStatus::PartMoved},
    {"FULFILLED", ConfirmationStatus::Moved},
    {"EXCEPTION", ConfirmationStatus::Exception},
    {"REJECT", ConfirmationStatus::Rejected},
    {"CLOSED", ConfirmationStatus::Closed},
}};

constexpr std::array<StatusName, 8> salesStatuses{{
    {"ACCEPT", ConfirmationStatus::Accepted},
    {"PARTDELIVERED", ConfirmationStatus::PartMoved},
    {"DELIVERED", ConfirmationStatus::Moved},
    {"EXCEPTION", ConfirmationStatus::Exception},
    {"REJECT", ConfirmationStatus::Rejected},
    {"CANCELED", ConfirmationStatus::Cancelled},
    {"CANCELEDFAIL", ConfirmationStatus::CancelFailed},
    {"CLOSED", ConfirmationStatus::Closed},
}};

constexpr std::array<StatusName, 2> cancelStatuses{{
    {"CANCELED", ConfirmationStatus::Cancelled},
    {"CANCELEDFAIL", ConfirmationStatus::CancelFailed},
}};

template<class Names> void readStatus(FieldReader &read, const Names &names, Confirmation &out)
{
    QStringList words;
    for (const StatusName &name : names) {
        words.append(QLatin1String(name.name));
    }
    const QString word = read.word("status", words);
    for (const StatusName &name : names) {
        if (word == QLatin1String(name.name)) {
            out.status = name.status;
        }
    }
}

ConfirmedLine readLine(const QJsonObject &object, std::optional<FieldProblem> &problem)
{
    FieldReader read(object, problem, QStringLiteral("orderLines."));
    ConfirmedLine line;
    line.lineText = read.code("orderLineNo");
    line.itemCode = read.code("itemCode");
    read.integer("planQty", 1, std::numeric_limits<qint32>::max(), Need::Optional);
    line.quantity =
        read.integer("actualQty", std::numeric_limits<qint32>::min(), std::numeric_limits<qint32>::max())
            .value_or(0);
    const QString inventory =
        read.word("inventoryType", {QStringLiteral("ZP"), QStringLiteral("CC")}, Need::Optional);
    line.inventory = inventory == u"CC" ? InventoryType::Defective : InventoryType::Good;
    bool isNumber = false;
    const int lineNo = line.lineText.toInt(&isNumber);
    // "01" and "+1" are not what we sent.
    line.lineNo = isNumber && QString::number(lineNo) == line.lineText ? lineNo : 0;
    return line;
}

void readLines(FieldReader &read, std::optional<FieldProblem> &problem, Confirmation &out)
{
    read.integer("totalOrderLines", 0, std::numeric_limits<qint32>::max(), Need::Optional);
    if (!out.movesStock()) {
        return; // only goods that moved carry lines; anything else there is ignored
    }
    const QJsonArray lines = read.array("orderLines", maxLines);
    if (lines.isEmpty()) {
        read.fail(WireError::ParamMissing, "orderLines");
    }
    for (const QJsonValue &value : lines) {
        if (!value.isObject()) {
            read.fail(WireError::ParamInvalid, "orderLines");
            return;
        }
        const QJsonObject line = value.toObject();
        out.lines.append(readLine(line, problem));
    }
}

void readOrderType(FieldReader &read, const CallbackKind &kind, Confirmation &out)
{
    if (kind.type) {
        out.orderType = *kind.type;
        return;
    }
    QStringList words;
    for (const WireType &wire : wireTypes()) {
        if (wire.inbound) {
            words.append(QLatin1String(wire.name));
        }
    }
    const QString word = read.word("orderType", words);
    out.orderType = orderTypeFromWire(word).value_or(OrderType::Purchase);
    // Returned to the supplier, goods leave by the inbound interface.
    out.stage = describe(out.orderType).stages.first().stage;
}

} // namespace

std::optional<EventMeaning> meaningOf(const QString &event)
{
    const CallbackKind *kind = kindOf(event);
    return kind ? std::optional(EventMeaning{kind->type, kind->stage, kind->cancelResult}) : std::nullopt;
}

bool isCallbackEvent(const QString &event)
{
    return kindOf(event) != nullptr;
}

QString eventOf(const QJsonObject &body)
{
    const auto has = [&body](const char *name) { return body.contains(QLatin1String(name)); };
    for (const CallbackKind &kind : kinds) {
        if (has(kind.numberField) && (!kind.warehouseField || has(kind.warehouseField)) &&
            kind.cancelResult == has("cancelRequestId")) {
            return QLatin1String(kind.event);
        }
    }
    return {};
}

std::variant<ParsedCallback, FieldProblem> parseCallback(const QString &event, const QByteArray &body)
{
    const CallbackKind *kind = kindOf(event);
    if (!kind) {
        return FieldProblem{WireError::OrderNotFound, event};
    }
    const std::optional<QJsonObject> object = parseBody(body);
    if (!object) {
        return FieldProblem{WireError::ParamInvalid, QStringLiteral("body")};
    }
    std::optional<FieldProblem> problem;
    FieldReader read(*object, problem);
    ParsedCallback parsed;
    Confirmation &out = parsed.confirmation;
    out.event = event;
    out.stage = kind->stage;
    out.cancelResult = kind->cancelResult;
    parsed.ownerCode = read.code("ownerCode");
    out.orderNumber = read.code(kind->numberField);
    out.outBizCode = read.code("outBizCode");
    out.final = read.integer("confirmType", 0, 1) == 0;
    out.operatedAt = {read.time("operateTime").value_or(0)};
    out.reason = read.text("remark", maxRemarkLength);
    readOrderType(read, *kind, out);
    if (kind->warehouseField) {
        out.warehouseCode = read.code(kind->warehouseField);
    }
    if (kind->cancelResult) {
        readStatus(read, cancelStatuses, out);
        out.cancelRequestId = read.code("cancelRequestId");
        out.cancelApproved =
            read.word("result", {QStringLiteral("APPROVED"), QStringLiteral("REJECTED")}) == u"APPROVED";
        if (read.has("reason")) {
            out.reason = read.text("reason", maxRemarkLength);
        }
    } else if (kind->sales) {
        readStatus(read, salesStatuses, out);
        read.code("deliveryOrderId", Need::Optional);
        out.expressNumber = read.code("expressCode", Need::Optional);
        read.code("logisticsCode", Need::Optional);
    } else {
        readStatus(read, stockStatuses, out);
        read.code("entryOrderId", Need::Optional);
    }
    if (!problem) {
        readLines(read, problem, out);
    }
    if (problem) {
        return *problem;
    }
    parsed.canonical = canonicalJson(*object);
    return parsed;
}

} // namespace ideal
