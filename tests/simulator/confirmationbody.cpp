// SPDX-License-Identifier: Apache-2.0
#include "simulator/confirmationbody.h"

#include "simulator/serialfaults.h"

namespace simulator {

namespace {

constexpr qsizetype linesPerCallback = 500;

QString eventOf(const Order &order, Stage stage)
{
    if (order.type == u"B2BCK") {
        return QStringLiteral("sales-orders/status");
    }
    if (order.type == u"DB") {
        return stage == Stage::Out ? QStringLiteral("transfer-orders/out-confirm")
                                   : QStringLiteral("transfer-orders/in-confirm");
    }
    return QStringLiteral("inbound-orders/confirm");
}

/// The part of the body that says which order it is about.
QJsonObject identity(const Order &order, Stage stage)
{
    if (order.type == u"B2BCK") {
        return {{QStringLiteral("deliveryOrderCode"), order.code},
                {QStringLiteral("deliveryOrderId"), order.id}};
    }
    if (order.type == u"DB") {
        const QString warehouse =
            stage == Stage::Out ? QStringLiteral("fromWarehouseCode") : QStringLiteral("toWarehouseCode");
        return {{QStringLiteral("transferOrderCode"), order.code},
                {warehouse, stage == Stage::Out ? order.warehouse : order.toWarehouse}};
    }
    return {{QStringLiteral("entryOrderCode"), order.code},
            {QStringLiteral("entryOrderId"), order.id},
            {QStringLiteral("orderType"), order.type},
            {QStringLiteral("warehouseCode"), order.warehouse}};
}

/// `number` tells apart the callbacks of one order that are made before the first of them is written down.
Confirmation frame(const World &world, const Order &order, Stage stage, const QString &status, bool final,
                   qsizetype number)
{
    Confirmation confirmation;
    confirmation.event = eventOf(order, stage);
    confirmation.outBizCode =
        world.derivedCode(QStringLiteral("BZ"), {order.type, order.code, QString::number(number)});
    confirmation.body = identity(order, stage);
    confirmation.body.insert(QStringLiteral("ownerCode"), world.config.ownerCode);
    confirmation.body.insert(QStringLiteral("outBizCode"), confirmation.outBizCode);
    confirmation.body.insert(QStringLiteral("confirmType"), final ? 0 : 1);
    confirmation.body.insert(QStringLiteral("status"), status);
    confirmation.body.insert(QStringLiteral("operateTime"), world.wireNow());
    return confirmation;
}

QString goodsStatus(const Order &order, bool final)
{
    if (order.type == u"B2BCK") {
        return final ? QStringLiteral("DELIVERED") : QStringLiteral("PARTDELIVERED");
    }
    return final ? QStringLiteral("FULFILLED") : QStringLiteral("PARTFULFILLED");
}

QJsonArray linesOf(const Order &order, const Goods &goods)
{
    QJsonArray lines;
    for (const OrderLine &line : order.lines) {
        const qint64 quantity = goods.quantities.value(line.lineNo);
        if (quantity > 0) {
            lines.append(QJsonObject{{QStringLiteral("orderLineNo"), line.lineNo},
                                     {QStringLiteral("itemCode"), line.itemCode},
                                     {QStringLiteral("planQty"), line.planQty},
                                     {QStringLiteral("actualQty"), quantity},
                                     {QStringLiteral("inventoryType"), line.inventoryType}});
        }
    }
    return lines;
}

/// Whether the order's faults belong into these goods: the first that move, unless the fault names a stage.
QMap<QString, QString> faultsDue(Order &order, Stage stage)
{
    QMap<QString, QString> due;
    for (auto fault = order.quirks.bodyOnce.begin(); fault != order.quirks.bodyOnce.end();) {
        const std::optional<Stage> only = stageFromName(fault.value());
        if (!only || *only == stage) {
            due.insert(fault.key(), fault.value());
            fault = order.quirks.bodyOnce.erase(fault);
        } else {
            ++fault;
        }
    }
    return due;
}

/// Spoils the first line as asked. The books of the warehouse stay right; only what it tells is wrong.
void spoilFirstLine(World &world, const QMap<QString, QString> &faults, QJsonArray &lines,
                    QList<LineSerials> &serials)
{
    QJsonObject first = lines.first().toObject();
    const QString lineNo = first.value(QStringLiteral("orderLineNo")).toString();
    const QString itemCode = first.value(QStringLiteral("itemCode")).toString();
    const auto ofLine = std::find_if(serials.begin(), serials.end(),
                                     [&](const LineSerials &s) { return s.lineNo == lineNo; });
    if (faults.contains(QStringLiteral("over-quantity"))) {
        first.insert(QStringLiteral("actualQty"), first.value(QStringLiteral("actualQty")).toInteger() + 1);
        if (ofLine != serials.end()) {
            ofLine->handsets += world.makeGoods(itemCode, 1).handsets;
        }
    }
    if (faults.contains(QStringLiteral("unknown-line"))) {
        first.insert(QStringLiteral("orderLineNo"), QStringLiteral("999999"));
    }
    if (faults.contains(QStringLiteral("unknown-item"))) {
        first.insert(QStringLiteral("itemCode"), QStringLiteral("HN-UNKNOWN"));
    }
    lines[0] = first;
    if (ofLine != serials.end()) {
        ofLine->lineNo = first.value(QStringLiteral("orderLineNo")).toString();
        ofLine->itemCode = first.value(QStringLiteral("itemCode")).toString();
    }
}

/// Another warehouse of the list than the one that the body names.
void misplace(const World &world, QJsonObject &body)
{
    for (const QString &name : {QStringLiteral("warehouseCode"), QStringLiteral("fromWarehouseCode"),
                                QStringLiteral("toWarehouseCode")}) {
        if (!body.contains(name)) {
            continue;
        }
        for (const QString &warehouse : world.config.warehouses) {
            if (warehouse != body.value(name).toString()) {
                body.insert(name, warehouse);
                break;
            }
        }
    }
}

} // namespace

QList<Confirmation> confirmationsOf(World &world, Order &order, Goods goods)
{
    QJsonArray lines = linesOf(order, goods);
    const QMap<QString, QString> faults = faultsDue(order, goods.stage);
    if (!lines.isEmpty()) {
        spoilSerials(world, faults, goods.serials);
        spoilFirstLine(world, faults, lines, goods.serials);
    }
    QList<Confirmation> confirmations;
    for (qsizetype from = 0; from < lines.size(); from += linesPerCallback) {
        const bool last = from + linesPerCallback >= lines.size();
        const bool final = goods.final && last;
        Confirmation confirmation = frame(world, order, goods.stage, goodsStatus(order, final), final,
                                          order.confirmations.size() + confirmations.size());
        QJsonArray chunk;
        for (qsizetype i = from; i < std::min(from + linesPerCallback, lines.size()); ++i) {
            chunk.append(lines[i]);
            const QString lineNo = lines[i].toObject().value(QStringLiteral("orderLineNo")).toString();
            for (const LineSerials &line : std::as_const(goods.serials)) {
                if (line.lineNo == lineNo) {
                    confirmation.serials.append(line);
                }
            }
        }
        confirmation.stage = goods.stage;
        confirmation.body.insert(QStringLiteral("totalOrderLines"), lines.size());
        confirmation.body.insert(QStringLiteral("orderLines"), chunk);
        if (order.type == u"B2BCK") {
            confirmation.body.insert(QStringLiteral("logisticsCode"), QStringLiteral("SF"));
            confirmation.body.insert(QStringLiteral("expressCode"),
                                     world.derivedCode(QStringLiteral("SF"), {order.code}).first(14));
        }
        if (faults.contains(QStringLiteral("wrong-warehouse"))) {
            misplace(world, confirmation.body);
        }
        confirmations.append(confirmation);
    }
    return confirmations;
}

Confirmation stateOnly(const World &world, const Order &order, const QString &status, bool final,
                       const QString &remark)
{
    const QList<Stage> stages = order.stages();
    const Stage stage = order.finals.value(stages.first()) ? stages.last() : stages.first();
    Confirmation confirmation = frame(world, order, stage, status, final, order.confirmations.size());
    if (!remark.isEmpty()) {
        confirmation.body.insert(QStringLiteral("remark"), remark);
    }
    return confirmation;
}

Confirmation cancelResultOf(const World &world, const Order &order, const CancelRequest &request)
{
    const bool approved = request.result == u"APPROVED";
    Confirmation confirmation = stateOnly(
        world, order, approved ? QStringLiteral("CANCELED") : QStringLiteral("CANCELEDFAIL"), true, {});
    confirmation.event = QStringLiteral("sales-orders/cancel-result");
    confirmation.body.remove(QStringLiteral("deliveryOrderId"));
    confirmation.body.insert(QStringLiteral("cancelRequestId"), request.id);
    confirmation.body.insert(QStringLiteral("result"), request.result);
    if (!request.reason.isEmpty()) {
        confirmation.body.insert(QStringLiteral("reason"), request.reason);
    }
    return confirmation;
}

} // namespace simulator
