// SPDX-License-Identifier: Apache-2.0
#include "e2e/scenario.h"

#include "domain/states.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMetaEnum>

#include <algorithm>
#include <array>

namespace demo {

using base::Error;
using base::ErrorCode;
using base::Result;
using domain::OrderType;

namespace {

constexpr std::array<std::pair<const char *, OrderType>, 5> typeNames{{
    {"purchase", OrderType::Purchase},
    {"purchaseReturn", OrderType::PurchaseReturn},
    {"transfer", OrderType::Transfer},
    {"wholesale", OrderType::Wholesale},
    {"wholesaleReturn", OrderType::WholesaleReturn},
}};

constexpr std::array<std::pair<const char *, Verb>, 14> verbNames{{
    {"order", Verb::Order},
    {"edit", Verb::Edit},
    {"copy", Verb::Copy},
    {"delete", Verb::Delete},
    {"push", Verb::Push},
    {"approve", Verb::Approve},
    {"terminate", Verb::Terminate},
    {"receive", Verb::Receive},
    {"reprocess", Verb::Reprocess},
    {"accept", Verb::Accept},
    {"askIdeal", Verb::AskIdeal},
    {"syncEstack", Verb::SyncEstack},
    {"fetchVfOrders", Verb::FetchVfOrders},
    {"simulate", Verb::Simulate},
}};

template<class Names> auto named(const Names &names, const QString &name)
{
    return std::find_if(names.begin(), names.end(),
                        [&name](const auto &entry) { return name == QLatin1String(entry.first); });
}

Error wrong(int step, const QString &what)
{
    return {ErrorCode::InvalidInput, QStringLiteral("step %1: %2").arg(step).arg(what)};
}

/// A price may be written as a number or as the wire's decimal string.
std::optional<base::Money> readPrice(const QJsonValue &value)
{
    if (value.isUndefined()) {
        return base::Money();
    }
    return value.isDouble() ? base::Money::parse(QString::number(value.toDouble(), 'f', 2))
                            : base::Money::parse(value.toString());
}

template<class Enum> bool isName(const QString &name)
{
    bool known = false;
    QMetaEnum::fromType<Enum>().keyToValue(name.toLatin1().constData(), &known);
    return name.isEmpty() || known;
}

/// A serial alone, or `{"sn","imei1","imei2"}`.
domain::Handset readHandset(const QJsonValue &value)
{
    if (value.isString()) {
        return {value.toString(), {}, {}};
    }
    const QJsonObject object = value.toObject();
    return {object.value(QStringLiteral("sn")).toString(), object.value(QStringLiteral("imei1")).toString(),
            object.value(QStringLiteral("imei2")).toString()};
}

QList<Step::Received> readReceived(const QJsonArray &lines)
{
    QList<Step::Received> received;
    for (const QJsonValue &value : lines) {
        const QJsonObject object = value.toObject();
        Step::Received line;
        line.lineNo = object.value(QStringLiteral("line")).toInt(int(received.size()) + 1);
        for (const QJsonValue &serial : object.value(QStringLiteral("serials")).toArray()) {
            line.handsets.append(readHandset(serial));
        }
        const qint64 all = line.handsets.isEmpty() ? -1 : line.handsets.size();
        line.quantity = object.value(QStringLiteral("quantity")).toInteger(all);
        received.append(line);
    }
    return received;
}

Result<QList<Step::Line>> readLines(const QJsonArray &lines, int number)
{
    QList<Step::Line> read;
    for (const QJsonValue &value : lines) {
        const QJsonObject line = value.toObject();
        const std::optional<base::Money> price = readPrice(line.value(QStringLiteral("price")));
        if (!price) {
            return wrong(number, QStringLiteral("\"price\""));
        }
        read.append({line.value(QStringLiteral("product")).toString(),
                     line.value(QStringLiteral("quantity")).toInteger(), *price});
    }
    return read;
}

Result<Expectation> readExpectation(const QJsonObject &object, int number)
{
    const auto text = [&object](const char *name) { return object.value(QLatin1String(name)).toString(); };
    Expectation expect;
    expect.push = text("pushStatus");
    expect.returned = text("returnStatus");
    expect.approval = text("approvalStatus");
    expect.cancel = text("cancelStatus");
    expect.reason = text("reason");
    const QJsonValue refusal = object.value(QStringLiteral("refusal"));
    expect.refusal =
        refusal.isBool() ? (refusal.toBool() ? QStringLiteral("any") : QString()) : refusal.toString();
    expect.documentsGiven = object.contains(QStringLiteral("documents"));
    for (const QJsonValue &value : object.value(QStringLiteral("documents")).toArray()) {
        expect.documents.append(value.toString());
    }
    expect.serials = object.value(QStringLiteral("serials")).toInt(-1);
    expect.orders = object.value(QStringLiteral("orders")).toInt(-1);
    if (!isName<domain::PushStatus>(expect.push) || !isName<domain::ReturnStatus>(expect.returned) ||
        !isName<domain::ApprovalStatus>(expect.approval) || !isName<domain::CancelStatus>(expect.cancel)) {
        return wrong(number, QStringLiteral("\"expect\" names a status that there is not"));
    }
    return expect;
}

bool isAboutAnOrder(Verb verb)
{
    switch (verb) {
    case Verb::Order:
    case Verb::SyncEstack:
    case Verb::FetchVfOrders:
    case Verb::Simulate:
        return false;
    default:
        return true;
    }
}

Result<Step> readStep(const QJsonObject &object, int number)
{
    const auto text = [&object](const char *name) { return object.value(QLatin1String(name)).toString(); };
    Step step;
    const auto verb = named(verbNames, text("do"));
    if (verb == verbNames.end()) {
        return wrong(number, QStringLiteral("unknown \"do\""));
    }
    step.verb = verb->second;
    const auto type = named(typeNames, text("type"));
    if (step.verb == Verb::Order && type == typeNames.end()) {
        return wrong(number, QStringLiteral("unknown \"type\""));
    }
    step.type = type == typeNames.end() ? OrderType::Purchase : type->second;
    step.id = text("id");
    step.order = text("order");
    if (isAboutAnOrder(step.verb) && step.order.isEmpty()) {
        // `id` alone names the order, unless the step makes another one.
        if (step.verb == Verb::Copy || step.id.isEmpty()) {
            return wrong(number, QStringLiteral("\"order\" is missing"));
        }
        step.order = step.id;
    }
    step.partner = text("partner");
    step.warehouse = text("warehouse");
    step.toWarehouse = text("toWarehouse");
    step.manualOrderNumber = text("manualOrderNumber");
    step.remark = text("remark");
    step.push = object.value(QStringLiteral("push")).toBool();
    step.reason = text("reason");
    step.stage = text("stage");
    step.request = text("request");
    step.body = object.value(QStringLiteral("body")).toObject();
    step.pictures = object.value(QStringLiteral("pictures")).toBool();
    const QJsonArray lines = object.value(QStringLiteral("lines")).toArray();
    if (step.verb == Verb::Receive) {
        step.received = readReceived(lines);
    } else {
        TRY_LET(step.lines, readLines(lines, number));
    }
    TRY_LET(step.expect, readExpectation(object.value(QStringLiteral("expect")).toObject(), number));
    return step;
}

} // namespace

bool Expectation::isEmpty() const
{
    return push.isEmpty() && returned.isEmpty() && approval.isEmpty() && cancel.isEmpty() &&
           reason.isEmpty() && !documentsGiven && serials < 0;
}

QString typeName(OrderType type)
{
    for (const auto &[name, value] : typeNames) {
        if (value == type) {
            return QLatin1String(name);
        }
    }
    return {};
}

QString verbName(Verb verb)
{
    for (const auto &[name, value] : verbNames) {
        if (value == verb) {
            return QLatin1String(name);
        }
    }
    return {};
}

Result<QList<Step>> readScenario(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject()) {
        return Error{ErrorCode::InvalidInput, error.errorString()};
    }
    QList<Step> steps;
    for (const QJsonValue &value : document.object().value(QStringLiteral("steps")).toArray()) {
        TRY_LET(const Step step, readStep(value.toObject(), int(steps.size()) + 1));
        steps.append(step);
    }
    if (steps.isEmpty()) {
        return Error{ErrorCode::InvalidInput, QStringLiteral("no steps")};
    }
    return steps;
}

QList<Step> builtInScenario()
{
    QFile file(QStringLiteral(":/e2e/builtin.json"));
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("the built-in scenario is missing");
    }
    const Result<QList<Step>> steps = readScenario(file.readAll());
    if (!steps) {
        qFatal("the built-in scenario: %s", qPrintable(steps.error().detail));
    }
    return *steps;
}

} // namespace demo
