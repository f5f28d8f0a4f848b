// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simulator/fulfilment.h"
#include "simulator/world.h"

#include <QObject>

namespace simulator {

/// 取消申请 and 销售订单更新: whether a wholesale order may still be stopped, and stopping it.
class Cancels final : public QObject
{
    Q_OBJECT

public:
    Cancels(World &world, Fulfilment &fulfilment, QObject *parent);

    Reply request(const QString &orderCode, const QJsonObject &body);
    Reply update(const QString &orderCode, const QJsonObject &body);

Q_SIGNALS:
    /// A request that was PENDING has its answer.
    void decided(const QString &cancelRequestId, const QString &result);

private:
    Reply answer(const CancelRequest &request) const;
    void decide(CancelRequest &request, Order &order);
    void decideLater(const QString &id, const QString &outcome);
    void settle(const QString &id, const QString &outcome);

    World &m_world;
    Fulfilment &m_fulfilment;
};

} // namespace simulator
