// SPDX-License-Identifier: Apache-2.0
#include "ideal/ordermessages.h"

#include "ideal/wiretypes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace ideal {

using namespace domain;

namespace {

const WireType &wireType(OrderType type)
{
    const std::span<const WireType> types = wireTypes();
    const auto found =
        std::find_if(types.begin(), types.end(), [type](const WireType &w) { return w.type == type; });
    Q_ASSERT_X(found != types.end(), "ideal", "an order type without a wire name");
    return *found;
}

void put(QJsonObject &object, const char *name, const QString &value)
{
    if (!value.isEmpty()) {
        object.insert(QLatin1String(name), value);
    }
}

QJsonObject lineObject(const OrderLine &line, const ProductMapping &product, bool priced)
{
    QJsonObject object{
        {QStringLiteral("orderLineNo"), QString::number(line.lineNo)},
        {QStringLiteral("itemCode"), product.itemCode},
        {QStringLiteral("planQty"), line.quantity},
        {QStringLiteral("inventoryType"),
         line.inventory == InventoryType::Good ? QStringLiteral("ZP") : QStringLiteral("CC")},
        {QStringLiteral("isSNMgmt"), product.ours.serialManaged},
        {QStringLiteral("multiSn"), product.ours.multiSerial},
    };
    put(object, "itemName", product.itemName);
    put(object, "remark", line.remark);
    if (priced) {
        object.insert(QStringLiteral("price"), line.price.toString());
    }
    if (product.ours.serialManaged) {
        object.insert(QStringLiteral("snLength"), product.ours.serialLength);
    }
    return object;
}

Receiver receiverOf(const Partner &partner)
{
    return {partner.contact.isEmpty() ? partner.name : partner.contact,
            partner.phone,
            partner.province,
            partner.city,
            partner.area,
            partner.address};
}

QJsonObject receiverInfo(const Receiver &receiver)
{
    QJsonObject object;
    put(object, "name", receiver.name);
    put(object, "mobile", receiver.mobile);
    put(object, "province", receiver.province);
    put(object, "city", receiver.city);
    put(object, "area", receiver.area);
    put(object, "detailAddress", receiver.address);
    return object;
}

void putCounterparty(QJsonObject &head, const Order &order, const CreateContext &context)
{
    switch (describe(order.type).counterparty) {
    case Counterparty::Supplier:
        put(head, "supplierCode", context.partner.code);
        put(head, "supplierName", context.partner.name);
        break;
    case Counterparty::Customer:
        put(head, "customerCode", context.customerCode);
        put(head, "customerName", context.partner.name);
        break;
    case Counterparty::None:
        break;
    }
}

QJsonObject headObject(const Order &order, const CreateContext &context)
{
    const WireType &wire = wireType(order.type);
    QJsonObject head{
        {QLatin1String(wire.codeField), order.number},
        {QStringLiteral("ownerCode"), context.ownerCode},
        {QStringLiteral("orderCreateTime"), base::toWireTime(order.createdAt)},
        {QStringLiteral("totalOrderLines"), order.lines.size()},
    };
    if (wire.sendsType) {
        head.insert(QStringLiteral("orderType"), QLatin1String(wire.name));
    }
    if (wire.direction) {
        head.insert(QStringLiteral("stockDirection"), QLatin1String(wire.direction));
    }
    if (describe(order.type).secondWarehouse) {
        head.insert(QStringLiteral("fromWarehouseCode"), context.warehouseCode);
        head.insert(QStringLiteral("toWarehouseCode"), context.toWarehouseCode);
    } else {
        head.insert(QStringLiteral("warehouseCode"), context.warehouseCode);
    }
    put(head, "manualOrderCode", order.manualNumber);
    put(head, "remark", order.remark);
    putCounterparty(head, order, context);
    if (wire.sale) {
        head.insert(QStringLiteral("source"),
                    order.vfOrderCode.isEmpty() ? QStringLiteral("MANUAL") : QStringLiteral("VF"));
        put(head, "vfOrderCode", order.vfOrderCode);
        head.insert(QStringLiteral("receiverInfo"),
                    receiverInfo(context.receiver.value_or(receiverOf(context.partner))));
        head.remove(QStringLiteral("customerName"));
    }
    return head;
}

} // namespace

QString wireOrderType(OrderType type)
{
    return QLatin1String(wireType(type).name);
}

std::optional<OrderType> orderTypeFromWire(QStringView name)
{
    for (const WireType &wire : wireTypes()) {
        if (name == QLatin1String(wire.name)) {
            return wire.type;
        }
    }
    return std::nullopt;
}

QString wireStage(Stage stage)
{
    return stage == Stage::Out ? QStringLiteral("OUT") : QStringLiteral("IN");
}

QList<CreateCall> createCalls(const Order &order, const CreateContext &context)
{
    const WireType &wire = wireType(order.type);
    QList<CreateCall> calls;
    for (qsizetype first = 0; first < order.lines.size(); first += maxLinesPerRequest) {
        QJsonArray lines;
        for (const OrderLine &line : order.lines.mid(first, maxLinesPerRequest)) {
            lines.append(lineObject(line, context.products.value(line.product), describe(order.type).priced));
        }
        QJsonObject body = headObject(order, context);
        body.insert(QStringLiteral("orderLines"), lines);
        calls.append({QStringLiteral("create/%1/%2/%3/%4")
                          .arg(context.ownerCode, QLatin1String(wire.name), order.number)
                          .arg(first / maxLinesPerRequest + 1),
                      QStringLiteral("POST"), QLatin1String(wire.path),
                      QJsonDocument(body).toJson(QJsonDocument::Compact)});
    }
    return calls;
}

} // namespace ideal
