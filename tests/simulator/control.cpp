// SPDX-License-Identifier: Apache-2.0
#include "simulator/control.h"

#include "simulator/jsontext.h"

#include <QJsonDocument>

namespace simulator {

using ideal::HttpRequest;
using ideal::HttpServer;

Control::Control(World &world, Fulfilment &fulfilment, Callbacks &callbacks, QObject *parent)
    : QObject(parent), m_world(world), m_fulfilment(fulfilment), m_callbacks(callbacks)
{
}

HttpServer::Handler Control::handler()
{
    return [this](const HttpRequest &request, const HttpServer::Answer &send) {
        const Answer given = answer(request);
        send({given.status, QJsonDocument(given.data).toJson(QJsonDocument::Compact), {}, false});
    };
}

Control::Answer Control::answer(const HttpRequest &request)
{
    const Answer unknown{404, {{QStringLiteral("error"), QStringLiteral("no such path or thing")}}};
    QStringList path;
    for (const QByteArray &segment : request.path.mid(1).split('/')) {
        path.append(QString::fromUtf8(QByteArray::fromPercentEncoding(segment)));
    }
    if (request.method == "GET") {
        return path == QStringList{QStringLiteral("state")} ? Answer{200, state()} : unknown;
    }
    if (request.method == "DELETE" && path == QStringList{QStringLiteral("faults")}) {
        m_world.faults.clear();
        return {};
    }
    if (request.method != "POST") {
        return unknown;
    }
    const auto body = request.body.isEmpty() ? QJsonObject() : readObject(request.body);
    if (!body) {
        return {400, {{QStringLiteral("error"), QStringLiteral("the body is not a JSON object")}}};
    }
    return answerPost(path, *body);
}

Control::Answer Control::answerPost(const QStringList &path, const QJsonObject &body)
{
    const QString &verb = path.constFirst();
    if (path.size() == 4 && verb == u"orders" && path[3] == u"complete") {
        return complete(path[1], path[2], body)
                   ? Answer{}
                   : Answer{409,
                            {{QStringLiteral("error"),
                              QStringLiteral("unknown, not whole, closed or short of stock")}}};
    }
    if (path.size() != 1) {
        return {404, {}};
    }
    if (verb == u"faults") {
        return addFaults(body);
    }
    if (verb == u"vf-orders") {
        return {200, m_world.catalogue.putVfOrder(body, m_world.wireNow())};
    }
    if (verb == u"products") {
        return {200, m_world.catalogue.putProduct(body, m_world.wireNow())};
    }
    if (verb == u"customers") {
        return {200, m_world.catalogue.putCustomer(body, m_world.wireNow())};
    }
    if (verb == u"inventory") {
        addStock(body);
        return {};
    }
    if (verb == u"settings") {
        applySettings(body);
        return {};
    }
    if (verb == u"callbacks") {
        sendCallback(body.value(QStringLiteral("event")).toString(),
                     body.value(QStringLiteral("body")).toObject());
        return {};
    }
    if (verb == u"quit") {
        QMetaObject::invokeMethod(this, &Control::quitRequested, Qt::QueuedConnection);
        return {};
    }
    return {404, {}};
}

/// One fault as an object, or as text under `fault`, or several under `faults`.
Control::Answer Control::addFaults(const QJsonObject &body)
{
    QJsonArray asked = body.value(QStringLiteral("faults")).toArray();
    if (body.contains(QStringLiteral("fault"))) {
        asked.append(body.value(QStringLiteral("fault")));
    } else if (body.contains(QStringLiteral("name"))) {
        asked.append(body);
    }
    QList<Fault> faults;
    for (const QJsonValue &value : std::as_const(asked)) {
        const auto fault =
            value.isString() ? Fault::parse(value.toString()) : Fault::fromJson(value.toObject());
        if (!fault) {
            return {400, {{QStringLiteral("error"), QStringLiteral("unknown fault")}}};
        }
        faults.append(*fault);
    }
    for (const Fault &fault : std::as_const(faults)) {
        m_world.faults.add(fault);
    }
    return {};
}

bool Control::complete(const QString &orderType, const QString &orderCode, const QJsonObject &options)
{
    Order *order = m_world.order(orderType, orderCode);
    if (!order || !order->complete() || order->closed) {
        return false;
    }
    if (options.isEmpty()) {
        m_fulfilment.completeNow(*order);
        return order->closed;
    }
    Quantities quantities;
    const QJsonArray lines = options.value(QStringLiteral("lines")).toArray();
    for (const QJsonValue &value : lines) {
        const QJsonObject line = value.toObject();
        const QString lineNo = line.value(QStringLiteral("orderLineNo")).toString();
        if (!order->line(lineNo)) {
            return false;
        }
        quantities.insert(lineNo, line.value(QStringLiteral("qty")).toInteger());
    }
    const QList<Stage> stages = order->stages();
    const Stage next = order->finals.value(stages.first()) ? stages.last() : stages.first();
    const QString asked = options.value(QStringLiteral("stage")).toString();
    const Stage stage = asked.isEmpty() ? next : stageFromName(asked).value_or(next);
    return m_fulfilment.confirm(*order, stage, quantities,
                                options.value(QStringLiteral("final")).toBool(lines.isEmpty()));
}

void Control::addStock(const QJsonObject &fields)
{
    const Stock::Place place{fields.value(QStringLiteral("warehouseCode")).toString(),
                             fields.value(QStringLiteral("itemCode")).toString(),
                             fields.value(QStringLiteral("inventoryType")).toString(QStringLiteral("ZP"))};
    Holding given;
    const QJsonArray serials = fields.value(QStringLiteral("serials")).toArray();
    for (const QJsonValue &value : serials) {
        given.handsets.append(Handset::fromJson(value.toObject()));
    }
    m_world.stock.add(place, given);
    m_world.conjure(
        place, std::max(0LL, static_cast<long long>(fields.value(QStringLiteral("quantity")).toInteger())));
}

void Control::applySettings(const QJsonObject &fields)
{
    Config &config = m_world.config;
    const QString base = fields.value(QStringLiteral("callbackBase")).toString();
    if (!base.isEmpty()) {
        config.callbackBase = QUrl(base);
    }
    config.delayMs = fields.value(QStringLiteral("delayMs")).toInt(config.delayMs);
    config.retryScale = fields.value(QStringLiteral("retryScale")).toDouble(config.retryScale);
    config.silenceMs = fields.value(QStringLiteral("silenceMs")).toInt(config.silenceMs);
    config.snapshotMs = fields.value(QStringLiteral("snapshotMs")).toInt(config.snapshotMs);
    if (fields.contains(QStringLiteral("shortStock"))) {
        config.shortStock = fields.value(QStringLiteral("shortStock")) == QStringLiteral("deliver")
                                ? ShortStock::Deliver
                                : ShortStock::Exception;
    }
}

void Control::sendCallback(const QString &event, QJsonObject body)
{
    const QString field = QStringLiteral("outBizCode");
    if (!body.contains(field)) {
        body.insert(field, ideal::newRequestId());
    }
    m_callbacks.send({event, {}, body.value(field).toString(), body, 0, false});
}

QJsonObject Control::stockState() const
{
    QJsonObject warehouses;
    for (const auto &[place, holding] : m_world.stock.all()) {
        QJsonArray serials;
        for (const Handset &handset : holding.handsets) {
            serials.append(handset.toJson());
        }
        QJsonArray rows = warehouses.value(place.warehouse).toArray();
        rows.append(QJsonObject{{QStringLiteral("itemCode"), place.itemCode},
                                {QStringLiteral("inventoryType"), place.inventoryType},
                                {QStringLiteral("quantity"), holding.quantity()},
                                {QStringLiteral("serials"), serials}});
        warehouses.insert(place.warehouse, rows);
    }
    return warehouses;
}

QJsonObject Control::state() const
{
    QJsonArray orders;
    for (const auto &[key, order] : m_world.orders) {
        orders.append(order->toJson());
    }
    QJsonArray cancels;
    for (const auto &[id, request] : m_world.cancels) {
        cancels.append(QJsonObject{{QStringLiteral("cancelRequestId"), id},
                                   {QStringLiteral("orderCode"), request.orderCode},
                                   {QStringLiteral("result"), request.result},
                                   {QStringLiteral("reason"), request.reason}});
    }
    QJsonArray faults;
    for (const Fault &fault : m_world.faults.all()) {
        faults.append(fault.toJson());
    }
    return {{QStringLiteral("orders"), orders},
            {QStringLiteral("cancels"), cancels},
            {QStringLiteral("requests"), m_world.journal.toJson()},
            {QStringLiteral("requestTotal"), m_world.journal.total()},
            {QStringLiteral("callbacks"), m_callbacks.toJson()},
            {QStringLiteral("busy"), m_callbacks.busy()},
            {QStringLiteral("inventory"), stockState()},
            {QStringLiteral("warehouses"), QJsonArray::fromStringList(m_world.config.warehouses)},
            {QStringLiteral("faults"), faults}};
}

} // namespace simulator
