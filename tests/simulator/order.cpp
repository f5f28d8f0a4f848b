// SPDX-License-Identifier: Apache-2.0
#include "simulator/order.h"

#include <algorithm>

namespace simulator {

QJsonObject Handset::toJson() const
{
    QJsonObject object{{QStringLiteral("sn"), sn}};
    if (!imei1.isEmpty()) {
        object.insert(QStringLiteral("imei1"), imei1);
        object.insert(QStringLiteral("imei2"), imei2);
    }
    return object;
}

Handset Handset::fromJson(const QJsonObject &object)
{
    return {object.value(QStringLiteral("sn")).toString(), object.value(QStringLiteral("imei1")).toString(),
            object.value(QStringLiteral("imei2")).toString()};
}

QString stageName(Stage stage)
{
    return stage == Stage::Out ? QStringLiteral("OUT") : QStringLiteral("IN");
}

std::optional<Stage> stageFromName(QStringView name)
{
    if (name == u"OUT") {
        return Stage::Out;
    }
    return name == u"IN" ? std::optional(Stage::In) : std::nullopt;
}

OrderLine *Order::line(const QString &lineNo)
{
    const auto found = std::find_if(lines.begin(), lines.end(),
                                    [&lineNo](const OrderLine &l) { return l.lineNo == lineNo; });
    return found == lines.end() ? nullptr : &*found;
}

QList<Stage> Order::stages() const
{
    if (type == u"DB") {
        return {Stage::Out, Stage::In};
    }
    return {type == u"CGTH" || type == u"B2BCK" ? Stage::Out : Stage::In};
}

QString Order::status() const
{
    return confirmations.isEmpty()
               ? QStringLiteral("ACCEPT")
               : confirmations.constLast().body.value(QStringLiteral("status")).toString();
}

QJsonObject Order::toJson() const
{
    QJsonArray bodies;
    QJsonArray serials;
    for (const Confirmation &confirmation : confirmations) {
        bodies.append(confirmation.body);
        for (const LineSerials &line : confirmation.serials) {
            QJsonArray sns;
            for (const Handset &handset : line.handsets) {
                sns.append(handset.toJson());
            }
            serials.append(QJsonObject{{QStringLiteral("outBizCode"), confirmation.outBizCode},
                                       {QStringLiteral("stage"), stageName(*confirmation.stage)},
                                       {QStringLiteral("orderLineNo"), line.lineNo},
                                       {QStringLiteral("itemCode"), line.itemCode},
                                       {QStringLiteral("sns"), sns}});
        }
    }
    QJsonObject object = head;
    object.insert(QStringLiteral("orderType"), type);
    object.insert(QStringLiteral("orderCode"), code);
    object.insert(QStringLiteral("orderId"), id);
    object.insert(QStringLiteral("status"), status());
    object.insert(QStringLiteral("linesReceived"), lines.size());
    object.insert(QStringLiteral("complete"), complete());
    object.insert(QStringLiteral("closed"), closed);
    object.insert(QStringLiteral("goodsMoved"), goodsMoved);
    object.insert(QStringLiteral("held"), held);
    object.insert(QStringLiteral("confirmations"), bodies);
    object.insert(QStringLiteral("serials"), serials);
    return object;
}

} // namespace simulator
