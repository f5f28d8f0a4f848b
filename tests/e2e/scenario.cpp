// SPDX-License-Identifier: Apache-2.0
#include "e2e/scenario.h"

#include "domain/states.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMetaEnum>

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

Result<Step> readStep(const QJsonObject &object, int number)
{
    const auto text = [&object](const char *name) { return object.value(QLatin1String(name)).toString(); };
    if (text("do") != u"order") {
        return wrong(number, QStringLiteral("\"do\" must be \"order\""));
    }
    Step step;
    const auto type = std::find_if(typeNames.begin(), typeNames.end(), [&](const auto &entry) {
        return text("type") == QLatin1String(entry.first);
    });
    if (type == typeNames.end()) {
        return wrong(number, QStringLiteral("unknown \"type\""));
    }
    step.type = type->second;
    step.id = text("id");
    step.partner = text("partner");
    step.warehouse = text("warehouse");
    step.toWarehouse = text("toWarehouse");
    step.manualOrderNumber = text("manualOrderNumber");
    step.remark = text("remark");
    step.push = object.value(QStringLiteral("push")).toBool();
    for (const QJsonValue &value : object.value(QStringLiteral("lines")).toArray()) {
        const QJsonObject line = value.toObject();
        const std::optional<base::Money> price = readPrice(line.value(QStringLiteral("price")));
        if (!price) {
            return wrong(number, QStringLiteral("\"price\""));
        }
        step.lines.append({line.value(QStringLiteral("product")).toString(),
                           qint64(line.value(QStringLiteral("quantity")).toDouble()), *price});
    }
    const QJsonObject expect = object.value(QStringLiteral("expect")).toObject();
    step.expectPush = expect.value(QStringLiteral("pushStatus")).toString();
    step.expectReturn = expect.value(QStringLiteral("returnStatus")).toString();
    if (!isName<domain::PushStatus>(step.expectPush) || !isName<domain::ReturnStatus>(step.expectReturn)) {
        return wrong(number, QStringLiteral("\"expect\" names a status that there is not"));
    }
    return step;
}

} // namespace

QString typeName(OrderType type)
{
    for (const auto &[name, value] : typeNames) {
        if (value == type) {
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
    Step step;
    step.id = QStringLiteral("a");
    step.partner = QStringLiteral("GB01");
    step.warehouse = QStringLiteral("CK01");
    step.manualOrderNumber = QStringLiteral("SL-2024-0815");
    step.remark = QStringLiteral("双十一备货");
    const std::array<const char *, 5> products{"HN-MAGIC7-12-256-BK", "HN-MAGIC7P-16-512-BL",
                                               "HN-300-8-256-PU", "HN-X60-8-256-GN", "HN-GT-12-256-BK"};
    qint64 fen = 219'900;
    for (const char *product : products) {
        step.lines.append({QLatin1String(product), 60, base::Money::fromFen(fen)});
        fen += 50'000;
    }
    step.push = true;
    step.expectPush = QStringLiteral("Pushed");
    step.expectReturn = QStringLiteral("Returned");
    return {step};
}

} // namespace demo
