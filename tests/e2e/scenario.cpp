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

/// The keys that a step of each kind may have, beside the common ones, and its lines' and its `expect`'s.
struct Keys
{
    Verb verb;
    QStringList step;
    QStringList line;
    QStringList expect;
};

const Keys &keysOf(Verb verb)
{
    static const QStringList states{QStringLiteral("pushStatus"),     QStringLiteral("returnStatus"),
                                    QStringLiteral("approvalStatus"), QStringLiteral("cancelStatus"),
                                    QStringLiteral("reason"),         QStringLiteral("documents"),
                                    QStringLiteral("serials")};
    static const QStringList refusal{QStringLiteral("refusal")};
    static const QStringList about{QStringLiteral("order"), QStringLiteral("id")};
    static const QStringList because = about + QStringList{QStringLiteral("reason")};
    static const QStringList head{QStringLiteral("partner"), QStringLiteral("warehouse"),
                                  QStringLiteral("remark"),  QStringLiteral("toWarehouse"),
                                  QStringLiteral("lines"),   QStringLiteral("manualOrderNumber")};
    static const QStringList line{QStringLiteral("product"), QStringLiteral("quantity"),
                                  QStringLiteral("price")};
    static const QStringList received{QStringLiteral("line"), QStringLiteral("quantity"),
                                      QStringLiteral("serials")};
    static const std::array<Keys, 14> all{{
        {Verb::Order,
         head + QStringList{QStringLiteral("id"), QStringLiteral("type"), QStringLiteral("push")}, line,
         states + refusal},
        {Verb::Edit, about + head, line + QStringList{QStringLiteral("remove")}, states + refusal},
        {Verb::Copy, about, {}, states},
        {Verb::Delete, about, {}, refusal},
        {Verb::Push, about, {}, states + refusal},
        {Verb::Approve, about, {}, states + refusal},
        {Verb::Terminate, because, {}, states + refusal},
        {Verb::Receive, about + QStringList{QStringLiteral("stage"), QStringLiteral("lines")}, received,
         states + refusal},
        {Verb::Reprocess, about, {}, states + refusal},
        {Verb::Accept, because, {}, states + refusal},
        {Verb::AskIdeal, about, {}, states},
        {Verb::SyncEstack, {}, {}, {QStringLiteral("products"), QStringLiteral("customers")}},
        {Verb::FetchVfOrders,
         {QStringLiteral("id"), QStringLiteral("warehouse")},
         {},
         {QStringLiteral("orders")}},
        {Verb::Simulate, {QStringLiteral("request"), QStringLiteral("body")}, {}, {}},
    }};
    return *std::find_if(all.begin(), all.end(), [verb](const Keys &keys) { return keys.verb == verb; });
}

template<class Names> auto named(const Names &names, const QString &name)
{
    return std::find_if(names.begin(), names.end(),
                        [&name](const auto &entry) { return name == QLatin1String(entry.first); });
}

Error wrong(int step, const QString &what)
{
    return {ErrorCode::InvalidInput, QStringLiteral("step %1: %2").arg(step).arg(what)};
}

/// Whatever is written is to be read: a key that nobody knows is a mistyped one.
base::Outcome knowsAll(const QJsonObject &object, const QStringList &known, int step, const QString &where)
{
    for (const QString &key : object.keys()) {
        if (!known.contains(key)) {
            return wrong(step, QStringLiteral("unknown \"%1\" in %2").arg(key, where));
        }
    }
    return base::done;
}

base::Outcome knowsAll(const QJsonObject &object, Verb verb, int step)
{
    const Keys &keys = keysOf(verb);
    const QString name = verbName(verb);
    TRY(knowsAll(object,
                 keys.step +
                     QStringList{QStringLiteral("do"), QStringLiteral("expect"), QStringLiteral("pictures")},
                 step, name));
    TRY(knowsAll(object.value(QStringLiteral("expect")).toObject(), keys.expect, step,
                 QStringLiteral("\"expect\" of ") + name));
    for (const QJsonValue &line : object.value(QStringLiteral("lines")).toArray()) {
        TRY(knowsAll(line.toObject(), keys.line, step, QStringLiteral("a line of ") + name));
        for (const QJsonValue &serial : line.toObject().value(QStringLiteral("serials")).toArray()) {
            TRY(knowsAll(serial.toObject(),
                         {QStringLiteral("sn"), QStringLiteral("imei1"), QStringLiteral("imei2")}, step,
                         QStringLiteral("a serial of ") + name));
        }
    }
    return base::done;
}

/// A price may be written as a number or as the wire's decimal string.
std::optional<base::Money> readPrice(const QJsonValue &value)
{
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
        const QJsonValue written = line.value(QStringLiteral("price"));
        const std::optional<base::Money> price = readPrice(written);
        if (!price && !written.isUndefined()) {
            return wrong(number, QStringLiteral("\"price\""));
        }
        read.append({line.value(QStringLiteral("product")).toString(),
                     line.value(QStringLiteral("quantity")).toInteger(), price,
                     line.value(QStringLiteral("remove")).toBool()});
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
    expect.products = object.value(QStringLiteral("products")).toInt(-1);
    expect.customers = object.value(QStringLiteral("customers")).toInt(-1);
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
    TRY(knowsAll(object, step.verb, number));
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
    if (step.verb == Verb::Order && !step.push && !step.expect.refusal.isEmpty()) {
        return wrong(number, QStringLiteral("\"refusal\" of order needs \"push\""));
    }
    return step;
}

} // namespace

bool Expectation::isEmpty() const
{
    return push.isEmpty() && returned.isEmpty() && approval.isEmpty() && cancel.isEmpty() &&
           reason.isEmpty() && !documentsGiven && serials < 0 && orders < 0 && products < 0 &&
           customers < 0 && refusal.isEmpty();
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
