// SPDX-License-Identifier: Apache-2.0
#include "ideal/answers.h"

#include "domain/code.h"
#include "ideal/json.h"

#include <limits>

namespace ideal {

using base::Error;
using base::ErrorCode;
using base::Result;
using Need = FieldReader::Need;

namespace {

constexpr int httpThrottled = 429;
constexpr int httpServerError = 500;

/// The peer's time, as epoch seconds or as the wire's time; both are met in the field.
std::optional<base::Instant> serverTime(const QJsonObject &data)
{
    const QJsonValue value = data.value(QStringLiteral("serverTime"));
    if (value.isDouble()) {
        return base::Instant{qint64(value.toDouble()) * 1000};
    }
    bool isNumber = false;
    const qint64 seconds = value.toString().toLongLong(&isNumber);
    return isNumber ? base::Instant{seconds * 1000} : base::fromWireTime(value.toString());
}

Error classify(const QString &code, const QString &message, const QJsonObject &data, int status,
               base::Instant now)
{
    const QString words = message.isEmpty() ? code : QStringLiteral("%1 (%2)").arg(message, code);
    const std::optional<WireError> known = wireErrorFromName(code);
    if (known == WireError::TimestampExpired) {
        const std::optional<base::Instant> theirs = serverTime(data);
        return {ErrorCode::ClockSkew,
                theirs ? QString::number((now.milliseconds - theirs->milliseconds) / 1000) : QString()};
    }
    if (known == WireError::NonceReplayed) {
        // The network layer may repeat a request by itself when a connection breaks: the first copy was taken
        // in, and what became of it only the same key can tell.
        return {ErrorCode::ConnectionLost, words, true};
    }
    if (known == WireError::SignInvalid || known == WireError::AppDisabled) {
        return {ErrorCode::SignatureRefused, words};
    }
    if (known == WireError::Throttled || status == httpThrottled) {
        return {ErrorCode::Throttled, words, true};
    }
    if (code.startsWith(u"isp.") || status >= httpServerError) {
        return {ErrorCode::PeerFault, words, true};
    }
    return {ErrorCode::PeerRefused, words};
}

Error malformed(const char *what)
{
    return {ErrorCode::AnswerMalformed, QString::fromLatin1(what), true};
}

} // namespace

Result<QJsonObject> readAnswer(const HttpResult &result, base::Instant now)
{
    if (result.transportFailed) {
        return result.transport;
    }
    if (result.status >= 300 && result.status < 400) {
        return Error{ErrorCode::RedirectRefused, QString::number(result.status)};
    }
    const std::optional<QJsonObject> envelope = parseBody(result.body);
    const QString flag = envelope ? envelope->value(QStringLiteral("flag")).toString() : QString();
    const QJsonObject data = envelope ? envelope->value(QStringLiteral("data")).toObject() : QJsonObject();
    if (result.status == 200) {
        if (flag == u"success") {
            return data;
        }
        return malformed("HTTP 200 without success");
    }
    if (flag == u"failure") {
        return classify(envelope->value(QStringLiteral("code")).toString(),
                        envelope->value(QStringLiteral("message")).toString(), data, result.status, now);
    }
    if (result.status == httpThrottled || result.status == 408) {
        return Error{ErrorCode::Throttled, QStringLiteral("HTTP %1").arg(result.status), true};
    }
    if (result.status >= httpServerError) {
        return Error{ErrorCode::PeerFault, QStringLiteral("HTTP %1").arg(result.status), true};
    }
    return Error{ErrorCode::PeerRefused, QStringLiteral("HTTP %1").arg(result.status)};
}

std::optional<WireError> refusalOf(const HttpResult &result)
{
    const std::optional<QJsonObject> envelope =
        result.transportFailed ? std::nullopt : parseBody(result.body);
    if (!envelope || envelope->value(QStringLiteral("flag")).toString() != u"failure") {
        return std::nullopt;
    }
    return wireErrorFromName(envelope->value(QStringLiteral("code")).toString());
}

QString createdId(const QJsonObject &data)
{
    for (const char *name : {"entryOrderId", "transferOrderId", "deliveryOrderId"}) {
        const QString id = data.value(QLatin1String(name)).toString();
        if (!id.isEmpty()) {
            return id;
        }
    }
    return {};
}

Result<SerialPage> readSerialPage(const QJsonObject &data)
{
    std::optional<FieldProblem> problem;
    FieldReader read(data, problem);
    SerialPage page;
    page.snapshotId = read.code("snapshotId");
    page.totalPages = read.integer("totalPage", 0, std::numeric_limits<qint32>::max()).value_or(0);
    page.totalCount = read.integer("totalCount", 0, std::numeric_limits<qint32>::max()).value_or(0);
    for (const QJsonValue &value : read.array("items", std::numeric_limits<qint32>::max())) {
        const QJsonObject item = value.toObject();
        FieldReader readItem(item, problem, QStringLiteral("items."));
        domain::SerialReportLine line;
        line.lineNo = readItem.code("orderLineNo").toInt();
        line.itemCode = readItem.code("itemCode");
        for (const QJsonValue &sn : readItem.array("sns", std::numeric_limits<qint32>::max())) {
            // Blank or odd serials are for the serial check to refuse (SPEC R65), not for the parser.
            const QJsonObject handset = sn.toObject();
            line.handsets.append({handset.value(QStringLiteral("sn")).toString(),
                                  handset.value(QStringLiteral("imei1")).toString(),
                                  handset.value(QStringLiteral("imei2")).toString()});
        }
        page.lines.append(line);
    }
    if (problem) {
        return malformed("serial page");
    }
    return page;
}

std::optional<qint64> clockAhead(const QJsonObject &pingData, base::Instant now)
{
    const std::optional<base::Instant> theirs = serverTime(pingData);
    return theirs ? std::optional((now.milliseconds - theirs->milliseconds) / 1000) : std::nullopt;
}

QString pingOwner(const QJsonObject &pingData)
{
    return pingData.value(QStringLiteral("ownerCode")).toString();
}

Result<InventoryPage> readInventoryPage(const QJsonObject &data)
{
    std::optional<FieldProblem> problem;
    FieldReader read(data, problem);
    InventoryPage page;
    page.totalPages = read.integer("totalPage", 0, std::numeric_limits<qint32>::max()).value_or(0);
    const QJsonArray items = read.array("items", std::numeric_limits<qint32>::max());
    for (const QJsonValue &value : items) {
        const QJsonObject item = value.toObject(); // the reader keeps only a reference
        FieldReader readItem(item, problem);
        domain::StockCount count;
        count.itemCode = readItem.code("itemCode");
        count.quantity =
            readItem
                .integer("quantity", std::numeric_limits<qint32>::min(), std::numeric_limits<qint32>::max())
                .value_or(0);
        const QString kind =
            readItem.word("inventoryType", {QStringLiteral("ZP"), QStringLiteral("CC")}, Need::Optional);
        count.inventory = kind == u"CC" ? domain::InventoryType::Defective : domain::InventoryType::Good;
        page.counts.append(count);
    }
    if (problem) {
        // A list with holes would show differences that are none.
        return malformed("stock page");
    }
    return page;
}

Result<EstackPage> readEstackPage(const QJsonObject &data)
{
    std::optional<FieldProblem> problem;
    FieldReader read(data, problem);
    EstackPage page;
    page.totalPages = read.integer("totalPage", 0, std::numeric_limits<qint32>::max()).value_or(0);
    page.items = read.array("items", std::numeric_limits<qint32>::max());
    if (problem) {
        return malformed("e-stack page");
    }
    return page;
}

Result<domain::EstackProduct> readEstackProduct(const QJsonObject &item)
{
    std::optional<FieldProblem> problem;
    FieldReader read(item, problem);
    domain::EstackProduct p;
    p.itemCode = read.code("itemCode");
    p.name = read.text("itemName", domain::maxNameLength, Need::Required);
    p.barcode = read.code("barCode", Need::Optional);
    p.model = read.text("model", domain::maxNameLength);
    p.color = read.text("color", domain::maxNameLength);
    p.serials.serialManaged = read.flag("isSNMgmt").value_or(false);
    p.serials.multiSerial = read.flag("multiSn", Need::Optional).value_or(false);
    p.serials.serialLength =
        int(read.integer("snLength", 0, domain::maxCodeLength, Need::Optional).value_or(0));
    if (!p.serials.serialManaged) {
        p.serials = {};
    }
    p.valid = read.flag("isValid", Need::Optional).value_or(true);
    p.updatedAt = {read.time("updateTime").value_or(0)};
    if (problem) {
        return Error{ErrorCode::AnswerMalformed, QStringLiteral("products.%1").arg(problem->field)};
    }
    return p;
}

Result<domain::EstackCustomer> readEstackCustomer(const QJsonObject &item)
{
    std::optional<FieldProblem> problem;
    FieldReader read(item, problem);
    domain::EstackCustomer c;
    c.customerCode = read.code("customerCode");
    c.name = read.text("customerName", domain::maxNameLength, Need::Required);
    c.address = read.text("address", domain::maxRemarkLength);
    c.valid = read.flag("isValid", Need::Optional).value_or(true);
    c.updatedAt = {read.time("updateTime").value_or(0)};
    if (problem) {
        return Error{ErrorCode::AnswerMalformed, QStringLiteral("customers.%1").arg(problem->field)};
    }
    return c;
}

Result<domain::VfOrder> readVfOrder(const QJsonObject &item)
{
    std::optional<FieldProblem> problem;
    FieldReader read(item, problem);
    domain::VfOrder order;
    order.code = read.code("vfOrderCode");
    order.customerCode = read.code("customerCode");
    order.canceled = read.word("status", {QStringLiteral("NEW"), QStringLiteral("CANCELED")}) == u"CANCELED";
    order.updatedAt = {read.time("updateTime").value_or(0)};
    order.orderedAt = {read.time("createTime", Need::Optional).value_or(order.updatedAt.milliseconds)};
    const QJsonObject receiverObject = item.value(QStringLiteral("receiverInfo")).toObject();
    FieldReader receiver(receiverObject, problem, QStringLiteral("receiverInfo."));
    order.receiver = {receiver.text("name", domain::maxNameLength),
                      receiver.text("mobile", domain::maxNameLength),
                      receiver.text("province", domain::maxNameLength),
                      receiver.text("city", domain::maxNameLength),
                      receiver.text("area", domain::maxNameLength),
                      receiver.text("detailAddress", domain::maxRemarkLength)};
    for (const QJsonValue &value : read.array("orderLines", std::numeric_limits<qint32>::max())) {
        const QJsonObject object = value.toObject();
        FieldReader line(object, problem, QStringLiteral("orderLines."));
        const QString price = object.value(QStringLiteral("price")).toString();
        const std::optional<base::Money> amount = price.isEmpty() ? base::Money() : base::Money::parse(price);
        if (!amount) {
            line.fail(WireError::ParamInvalid, "price");
        }
        order.lines.append({line.code("orderLineNo"), line.code("itemCode"),
                            line.integer("planQty", 1, std::numeric_limits<qint32>::max()).value_or(0),
                            amount.value_or(base::Money())});
    }
    if (problem) {
        return Error{ErrorCode::AnswerMalformed, QStringLiteral("vf-orders.%1").arg(problem->field)};
    }
    return order;
}

} // namespace ideal
