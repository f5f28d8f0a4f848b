// SPDX-License-Identifier: Apache-2.0
#include "simulator/creates.h"

#include "simulator/orderfields.h"

#include <algorithm>

namespace simulator {

using ideal::WireError;

namespace {

QString idField(Creates::Interface interface)
{
    switch (interface) {
    case Creates::Interface::Inbound:
        return QStringLiteral("entryOrderId");
    case Creates::Interface::Transfer:
        return QStringLiteral("transferOrderId");
    case Creates::Interface::Sales:
        return QStringLiteral("deliveryOrderId");
    }
    Q_UNREACHABLE();
}

Reply accepted(const Order &order, const QString &field, bool duplicate)
{
    return Reply::success({{field, order.id}, {QStringLiteral("duplicate"), duplicate}});
}

} // namespace

QString Creates::orderCodeField(Interface interface)
{
    switch (interface) {
    case Interface::Inbound:
        return QStringLiteral("entryOrderCode");
    case Interface::Transfer:
        return QStringLiteral("transferOrderCode");
    case Interface::Sales:
        return QStringLiteral("deliveryOrderCode");
    }
    Q_UNREACHABLE();
}

QString Creates::keyOf(Interface interface, const QJsonObject &body)
{
    const QString type = interface == Interface::Transfer
                             ? QStringLiteral("DB")
                             : body.value(QStringLiteral("orderType")).toString();
    return type + u'/' + body.value(orderCodeField(interface)).toString();
}

Reply Creates::create(Interface interface, const QJsonObject &body)
{
    CreateFields fields = readCreate(interface, body, m_world.config.ownerCode);
    if (fields.refusal) {
        return Reply::failure(*fields.refusal);
    }
    if (const auto fault = m_world.faults.take(FaultKind::RefuseCreate, fields.order.code)) {
        return Reply::failure(ideal::wireErrorFromName(fault->argument).value_or(WireError::StateForbids),
                              QStringLiteral("Refused on demand"));
    }
    Order *known = m_world.order(fields.order.type, fields.order.code);
    if (known) {
        // What was accepted is answered again whatever has become of it or of the mappings since.
        if (known->parts.contains(body)) {
            return accepted(*known, idField(interface), true);
        }
        const bool sameLines = std::any_of(fields.lines.begin(), fields.lines.end(), [&](const OrderLine &l) {
            return known->line(l.lineNo) != nullptr;
        });
        if (sameLines || known->head != fields.order.head ||
            known->lines.size() + fields.lines.size() > known->totalLines) {
            return Reply::failure(WireError::KeyReused, QStringLiteral("The same order with another body"));
        }
    }
    if (const auto refusal = unmapped(fields.order, fields.rawLines)) {
        return Reply::failure(*refusal);
    }
    if (!known) {
        fields.order.id = m_world.derivedCode(QStringLiteral("ID"), {fields.order.type, fields.order.code});
        auto &slot = m_world.orders[fields.order.type + u'/' + fields.order.code];
        slot = std::make_unique<Order>(fields.order);
        known = slot.get();
    }
    return addPart(*known, body, fields.lines, idField(interface));
}

Reply Creates::addPart(Order &order, const QJsonObject &body, const QList<OrderLine> &lines,
                       const QString &field)
{
    order.parts.append(body);
    order.lines += lines;
    if (order.complete()) {
        m_fulfilment.begin(order);
    }
    return accepted(order, field, false);
}

/// What IDEAL has not in its books, or otherwise.
std::optional<Refusal> Creates::unmapped(const Order &order, const QJsonArray &lines) const
{
    for (const QString &warehouse : {order.warehouse, order.toWarehouse}) {
        if (!warehouse.isEmpty() && !m_world.hasWarehouse(warehouse)) {
            return Refusal{WireError::WarehouseUnmapped, warehouse};
        }
    }
    if (!order.customer.isEmpty() && !m_world.catalogue.customer(order.customer)) {
        return Refusal{WireError::CustomerUnmapped, order.customer};
    }
    for (const QJsonValue &value : lines) {
        const QJsonObject line = value.toObject();
        const QString itemCode = line.value(QStringLiteral("itemCode")).toString();
        const Product *product = m_world.catalogue.product(itemCode);
        if (!product) {
            return Refusal{WireError::ItemUnmapped, itemCode};
        }
        const bool serials = line.value(QStringLiteral("isSNMgmt")).toBool();
        if (serials != product->isSNMgmt ||
            line.value(QStringLiteral("multiSn")).toBool() != product->multiSn ||
            (serials && line.value(QStringLiteral("snLength")).toInt() != product->snLength)) {
            return Refusal{WireError::SnAttrMismatch, itemCode};
        }
    }
    return std::nullopt;
}

} // namespace simulator
