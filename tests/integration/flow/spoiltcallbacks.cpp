// SPDX-License-Identifier: Apache-2.0
#include "flow/spoiltcallbacks.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace flow {

namespace {

void spoilBody(RawCallback &callback, const std::function<QJsonObject(const QJsonObject &)> &change)
{
    callback.body = jsonText(change(QJsonDocument::fromJson(callback.body).object()));
}

std::function<void(RawCallback &)> fieldIs(const char *name, const QJsonValue &value)
{
    return [name, value](RawCallback &c) {
        spoilBody(c, [&](const QJsonObject &o) { return changed(o, name, value); });
    };
}

std::function<void(RawCallback &)> lineFieldIs(const char *name, const QJsonValue &value)
{
    return [name, value](RawCallback &c) {
        spoilBody(c, [&](const QJsonObject &o) { return changedLine(o, name, value); });
    };
}

std::function<void(RawCallback &)> fieldIsMissing(const char *name)
{
    return [name](RawCallback &c) { spoilBody(c, [&](const QJsonObject &o) { return lacking(o, name); }); };
}

std::function<void(RawCallback &)> bodyIs(const QByteArray &body)
{
    return [body](RawCallback &c) { c.body = body; };
}

/// Broken before the body is looked at.
QList<Spoilt> spoiltEnvelopes()
{
    const auto withoutHeader = [](const char *name) {
        return [name](RawCallback &c) {
            c.tamper = [name](QByteArray &bytes) { bytes.replace(name, "X-Other"); };
        };
    };
    return {
        {"unsigned", 400, "isv.param-missing", [](RawCallback &c) { c.isSigned = false; }},
        {"no nonce", 400, "isv.param-missing", withoutHeader("X-Nonce")},
        {"no signature", 400, "isv.param-missing", withoutHeader("X-Sign")},
        {"nonce too short", 400, "isv.param-invalid",
         [](RawCallback &c) {
             c.tamper = [](QByteArray &bytes) { bytes.replace("X-Nonce: ", "X-Nonce: a\r\nX-Old: "); };
         }},
        {"wrong key", 401, "isv.sign-invalid", [](RawCallback &c) { c.credentials.appKey = "another"; }},
        {"body changed after signing", 401, "isv.sign-invalid",
         [](RawCallback &c) {
             c.tamper = [](QByteArray &bytes) { bytes.replace("\"actualQty\":5", "\"actualQty\":6"); };
         }},
        {"path changed after signing", 401, "isv.sign-invalid",
         [](RawCallback &c) {
             c.tamper = [](QByteArray &bytes) {
                 bytes.replace("inbound-orders/confirm", "sales-orders/status");
             };
         }},
        {"another scheme", 400, "isv.param-missing",
         [](RawCallback &c) { c.credentials.scheme = ideal::SignatureScheme::TopHmacSha256; }},
        {"stale", 401, "isv.timestamp-expired", [](RawCallback &c) { c.aheadMs = -310'000; }},
        {"from the future", 401, "isv.timestamp-expired", [](RawCallback &c) { c.aheadMs = 310'000; }},
        {"wrong app id", 401, "isv.app-disabled",
         [](RawCallback &c) { c.credentials.appId = QStringLiteral("somebody"); }},
        {"unknown path", 404, "isv.order-not-found",
         [](RawCallback &c) { c.path = "/callback/v1/inbound-orders"; }},
        {"outside the base", 404, "isv.order-not-found",
         [](RawCallback &c) { c.path = "/inbound-orders/confirm"; }},
        {"GET", 405, "isv.param-invalid",
         [](RawCallback &c) {
             c.method = "GET";
             c.body.clear();
         }},
        {"oversized", 413, "isv.body-too-large", bodyIs(QByteArray(1024 * 1024 + 1, ' '))},
    };
}

QList<Spoilt> spoiltJson()
{
    const auto around = [](const QByteArray &before, const QByteArray &behind) {
        return [before, behind](RawCallback &c) { c.body = before + c.body + behind; };
    };
    QByteArray deep = R"("x":)";
    deep += QByteArray(32, '[') + QByteArray(32, ']');
    return {
        {"no JSON", 400, "isv.param-invalid", bodyIs("status=FULFILLED")},
        {"empty", 400, "isv.param-invalid", bodyIs({})},
        {"an array", 400, "isv.param-invalid", around("[", "]")},
        {"BOM", 400, "isv.param-invalid", around("\xEF\xBB\xBF", {})},
        {"trailing garbage", 400, "isv.param-invalid", around({}, "x")},
        {"two values", 400, "isv.param-invalid", around({}, "{}")},
        {"depth 33", 400, "isv.param-invalid",
         [deep](RawCallback &c) { c.body = '{' + deep + ',' + c.body.mid(1); }},
        {"NaN", 400, "isv.param-invalid",
         [](RawCallback &c) { c.body.replace("\"actualQty\":5", "\"actualQty\":NaN"); }},
        {"broken UTF-8", 400, "isv.param-invalid",
         [](RawCallback &c) { c.body.replace("BZ-1", "BZ-\xC3\x28"); }},
        {"cut off", 400, "isv.param-invalid", [](RawCallback &c) { c.body.chop(1); }},
    };
}

QList<Spoilt> spoiltFields()
{
    QList<Spoilt> all;
    for (const char *name : {"ownerCode", "outBizCode", "confirmType", "status", "operateTime",
                             "entryOrderCode", "orderType", "warehouseCode", "orderLines"}) {
        all.append({name, 400, "isv.param-missing", fieldIsMissing(name)});
    }
    all += QList<Spoilt>{
        {"null outBizCode", 400, "isv.param-missing", fieldIs("outBizCode", QJsonValue::Null)},
        {"empty outBizCode", 400, "isv.param-missing", fieldIs("outBizCode", QString())},
        {"empty lines", 400, "isv.param-missing", fieldIs("orderLines", QJsonArray())},
        {"outBizCode too long", 400, "isv.param-invalid", fieldIs("outBizCode", QString(65, u'x'))},
        {"outBizCode with a control character", 400, "isv.param-invalid",
         fieldIs("outBizCode", QStringLiteral("a\nb"))},
        {"outBizCode a number", 400, "isv.param-invalid", fieldIs("outBizCode", 7)},
        {"confirmType as text", 400, "isv.param-invalid", fieldIs("confirmType", QStringLiteral("0"))},
        {"confirmType 2", 400, "isv.param-invalid", fieldIs("confirmType", 2)},
        {"confirmType 0.5", 400, "isv.param-invalid", fieldIs("confirmType", 0.5)},
        {"status of another callback", 400, "isv.param-invalid",
         fieldIs("status", QStringLiteral("DELIVERED"))},
        {"status in small letters", 400, "isv.param-invalid", fieldIs("status", QStringLiteral("fulfilled"))},
        {"a day that is none", 400, "isv.param-invalid",
         fieldIs("operateTime", QStringLiteral("2025-02-30 10:00:00"))},
        {"ISO time", 400, "isv.param-invalid", fieldIs("operateTime", QStringLiteral("2025-02-03T10:00:00"))},
        {"orderType of a transfer", 400, "isv.param-invalid", fieldIs("orderType", QStringLiteral("DB"))},
        {"lines an object", 400, "isv.param-invalid", fieldIs("orderLines", QJsonObject())},
        {"line a text", 400, "isv.param-invalid", fieldIs("orderLines", QJsonArray{QStringLiteral("1")})},
        {"line number a number", 400, "isv.param-invalid", lineFieldIs("orderLineNo", 1)},
        {"no item code", 400, "isv.param-missing", lineFieldIs("itemCode", QJsonValue::Null)},
        {"quantity as text", 400, "isv.param-invalid", lineFieldIs("actualQty", QStringLiteral("5"))},
        {"quantity a fraction", 400, "isv.param-invalid", lineFieldIs("actualQty", 1.5)},
        {"quantity above 32 bits", 400, "isv.param-invalid", lineFieldIs("actualQty", 2147483648.0)},
        {"quantity below 32 bits", 400, "isv.param-invalid", lineFieldIs("actualQty", -2147483649.0)},
        {"planned quantity 0", 400, "isv.param-invalid", lineFieldIs("planQty", 0)},
        {"other inventory type", 400, "isv.param-invalid",
         lineFieldIs("inventoryType", QStringLiteral("XX"))},
        {"another owner", 400, "isv.param-invalid", fieldIs("ownerCode", QStringLiteral("GD-OTHER"))},
        {"remark too long", 400, "isv.param-invalid", fieldIs("remark", QString(501, u'x'))},
    };
    return all;
}

} // namespace

QList<Spoilt> spoiltCallbacks()
{
    return spoiltEnvelopes() + spoiltJson() + spoiltFields();
}

QByteArray jsonText(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject changed(QJsonObject object, const char *name, const QJsonValue &value)
{
    object.insert(QLatin1String(name), value);
    return object;
}

QJsonObject changedLine(const QJsonObject &object, const char *name, const QJsonValue &value)
{
    QJsonArray lines = object.value(QStringLiteral("orderLines")).toArray();
    lines[0] = changed(lines[0].toObject(), name, value);
    return changed(object, "orderLines", lines);
}

QJsonObject lacking(QJsonObject object, const char *name)
{
    object.remove(QLatin1String(name));
    return object;
}

} // namespace flow
