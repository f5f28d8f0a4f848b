// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simulator/fulfilment.h"
#include "simulator/world.h"

namespace simulator {

/// 创建入库指令, 调拨单创建, 销售订单创建: checks the fields, keeps the key, puts the parts together.
class Creates
{
public:
    enum class Interface
    {
        Inbound,
        Transfer,
        Sales
    };

    Creates(World &world, Fulfilment &fulfilment) : m_world(world), m_fulfilment(fulfilment) {}

    Reply create(Interface interface, const QJsonObject &body);

    /// `CGRK/CG-1`, as far as the body tells: the idempotency key, for the journal and for faults.
    static QString keyOf(Interface interface, const QJsonObject &body);
    static QString orderCodeField(Interface interface);

private:
    Reply addPart(Order &order, const QJsonObject &body, const QList<OrderLine> &lines,
                  const QString &idField);
    std::optional<Refusal> unmapped(const Order &order, const QJsonArray &lines) const;

    World &m_world;
    Fulfilment &m_fulfilment;
};

} // namespace simulator
