// SPDX-License-Identifier: Apache-2.0
#include "simulator/orderfields.h"

#include <limits>

namespace simulator {

namespace {

constexpr qint64 most32 = std::numeric_limits<qint32>::max();
constexpr qsizetype longestName = 200;
constexpr qsizetype longestRemark = 500;
constexpr qsizetype mostLines = 500;
constexpr qint64 longestSerial = 64;

OrderLine readLine(const QJsonObject &object, qsizetype index, Fields &message)
{
    Fields fields(object, QStringLiteral("orderLines[%1].").arg(index));
    OrderLine line;
    line.lineNo = fields.code(QStringLiteral("orderLineNo"));
    line.itemCode = fields.code(QStringLiteral("itemCode"));
    fields.text(QStringLiteral("itemName"), longestName);
    line.planQty = fields.integer(QStringLiteral("planQty"), 1, most32);
    line.inventoryType = fields.oneOf(QStringLiteral("inventoryType"),
                                      {QStringLiteral("ZP"), QStringLiteral("CC")}, Need::Optional);
    if (line.inventoryType.isEmpty()) {
        line.inventoryType = QStringLiteral("ZP");
    }
    fields.price(QStringLiteral("price"));
    const bool serials = fields.flag(QStringLiteral("isSNMgmt"));
    fields.integer(QStringLiteral("snLength"), serials ? 1 : 0, longestSerial,
                   serials ? Need::Required : Need::Optional);
    fields.flag(QStringLiteral("multiSn"));
    fields.text(QStringLiteral("remark"), longestRemark);
    message.join(fields);
    return line;
}

void readLines(Fields &fields, CreateFields &result)
{
    result.order.totalLines = fields.integer(QStringLiteral("totalOrderLines"), 1, most32);
    result.rawLines = fields.array(QStringLiteral("orderLines"), mostLines);
    QStringList numbers;
    for (qsizetype i = 0; i < result.rawLines.size(); ++i) {
        if (!result.rawLines[i].isObject()) {
            fields.invalid(QStringLiteral("orderLines"));
            return;
        }
        result.lines.append(readLine(result.rawLines[i].toObject(), i, fields));
        numbers.append(result.lines.constLast().lineNo);
    }
    if (numbers.removeDuplicates() > 0 || numbers.size() > result.order.totalLines) {
        fields.invalid(QStringLiteral("orderLines"));
    }
}

void readInbound(Fields &fields, Order &order)
{
    order.code = fields.code(QStringLiteral("entryOrderCode"));
    order.type = fields.oneOf(QStringLiteral("orderType"),
                              {QStringLiteral("CGRK"), QStringLiteral("CGTH"), QStringLiteral("THRK")});
    const bool out = order.type == u"CGTH";
    const bool fromCustomer = order.type == u"THRK";
    fields.oneOf(QStringLiteral("stockDirection"), {out ? QStringLiteral("OUT") : QStringLiteral("IN")});
    order.warehouse = fields.code(QStringLiteral("warehouseCode"));
    fields.code(QStringLiteral("supplierCode"), fromCustomer ? Need::Optional : Need::Required);
    fields.text(QStringLiteral("supplierName"), longestName);
    const QString customer =
        fields.code(QStringLiteral("customerCode"), fromCustomer ? Need::Required : Need::Optional);
    order.customer = fromCustomer ? customer : QString();
    fields.text(QStringLiteral("customerName"), longestName);
}

void readTransfer(Fields &fields, Order &order)
{
    order.type = QStringLiteral("DB");
    order.code = fields.code(QStringLiteral("transferOrderCode"));
    order.warehouse = fields.code(QStringLiteral("fromWarehouseCode"));
    order.toWarehouse = fields.code(QStringLiteral("toWarehouseCode"));
    if (order.warehouse == order.toWarehouse) {
        fields.invalid(QStringLiteral("toWarehouseCode"));
    }
}

void readSales(Fields &fields, Order &order)
{
    order.code = fields.code(QStringLiteral("deliveryOrderCode"));
    order.type = fields.oneOf(QStringLiteral("orderType"), {QStringLiteral("B2BCK")});
    const QString source =
        fields.oneOf(QStringLiteral("source"), {QStringLiteral("MANUAL"), QStringLiteral("VF")});
    fields.code(QStringLiteral("vfOrderCode"), source == u"VF" ? Need::Required : Need::Optional);
    order.warehouse = fields.code(QStringLiteral("warehouseCode"));
    order.customer = fields.code(QStringLiteral("customerCode"));
    if (const auto receiver = fields.object(QStringLiteral("receiverInfo"))) {
        Fields part(*receiver, QStringLiteral("receiverInfo."));
        for (const char *name : {"name", "mobile", "province", "city", "area", "detailAddress"}) {
            part.text(QString::fromLatin1(name), longestName);
        }
        fields.join(part);
    }
}

} // namespace

CreateFields readCreate(Creates::Interface interface, const QJsonObject &body, const QString &ownerCode)
{
    CreateFields result;
    Fields fields(body);
    switch (interface) {
    case Creates::Interface::Inbound:
        readInbound(fields, result.order);
        break;
    case Creates::Interface::Transfer:
        readTransfer(fields, result.order);
        break;
    case Creates::Interface::Sales:
        readSales(fields, result.order);
        break;
    }
    if (fields.code(QStringLiteral("ownerCode")) != ownerCode) {
        fields.invalid(QStringLiteral("ownerCode"));
    }
    fields.wireTime(QStringLiteral("orderCreateTime"));
    fields.code(QStringLiteral("manualOrderCode"), Need::Optional);
    fields.text(QStringLiteral("remark"), longestRemark);
    readLines(fields, result);
    result.refusal = fields.refusal();
    result.order.head = body;
    result.order.head.remove(QStringLiteral("orderLines"));
    return result;
}

} // namespace simulator
