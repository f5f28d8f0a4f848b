// SPDX-License-Identifier: Apache-2.0
#include "simulator/cancels.h"

#include <QTimer>

namespace simulator {

using ideal::WireError;

namespace {

constexpr qsizetype longestReason = 500;

QString approved()
{
    return QStringLiteral("APPROVED");
}
QString rejected()
{
    return QStringLiteral("REJECTED");
}
QString pending()
{
    return QStringLiteral("PENDING");
}

} // namespace

Cancels::Cancels(World &world, Fulfilment &fulfilment, QObject *parent)
    : QObject(parent), m_world(world), m_fulfilment(fulfilment)
{
}

Reply Cancels::answer(const CancelRequest &request) const
{
    QJsonObject data{{QStringLiteral("result"), request.result}};
    if (!request.reason.isEmpty()) {
        data.insert(QStringLiteral("reason"), request.reason);
    }
    return Reply::success(data);
}

Reply Cancels::request(const QString &orderCode, const QJsonObject &body)
{
    Fields fields(body);
    const QString id = fields.code(QStringLiteral("cancelRequestId"));
    if (fields.code(QStringLiteral("ownerCode")) != m_world.config.ownerCode) {
        fields.invalid(QStringLiteral("ownerCode"));
    }
    fields.text(QStringLiteral("cancelReason"), longestReason, Need::Required);
    fields.code(QStringLiteral("operatorCode"));
    if (fields.refusal()) {
        return Reply::failure(*fields.refusal());
    }
    Order *order = m_world.order(QStringLiteral("B2BCK"), orderCode);
    if (!order) {
        return Reply::failure(WireError::OrderNotFound, orderCode);
    }
    if (const auto known = m_world.cancels.find(id); known != m_world.cancels.end()) {
        const bool same = known->second.body == body && known->second.orderCode == orderCode;
        return same ? answer(known->second)
                    : Reply::failure(WireError::KeyReused,
                                     QStringLiteral("The same request with another body"));
    }
    if (!order->openCancel.isEmpty()) {
        return Reply::failure(WireError::StateForbids, QStringLiteral("Another request is open"));
    }
    CancelRequest &request = m_world.cancels[id] = {id, orderCode, body, {}, {}};
    decide(request, *order);
    return answer(request);
}

void Cancels::decide(CancelRequest &request, Order &order)
{
    if (order.goodsMoved || order.closed) {
        request.result = rejected();
        request.reason = order.goodsMoved ? QStringLiteral("货物已出库") : QStringLiteral("订单已关闭");
        return;
    }
    const auto fault = m_world.faults.take(FaultKind::Cancel, order.code);
    const QString mode = fault ? fault->argument : QStringLiteral("approved");
    if (mode == u"rejected") {
        request.result = rejected();
        request.reason = QStringLiteral("仓库已拣货");
        return;
    }
    order.openCancel = request.id;
    if (!mode.startsWith(QStringLiteral("pending"))) {
        request.result = approved();
        m_fulfilment.hold(order);
        return;
    }
    request.result = pending();
    if (mode != u"pending-then-delivered") {
        m_fulfilment.hold(order);
    }
    if (mode != u"pending") {
        decideLater(request.id, mode);
    }
}

void Cancels::decideLater(const QString &id, const QString &outcome)
{
    QTimer::singleShot(std::max(0, m_world.config.delayMs), this,
                       [this, id, outcome] { settle(id, outcome); });
}

void Cancels::settle(const QString &id, const QString &outcome)
{
    CancelRequest &request = m_world.cancels.at(id);
    Order &order = *m_world.order(QStringLiteral("B2BCK"), request.orderCode);
    if (outcome == u"pending-then-delivered" && !order.goodsMoved) {
        m_fulfilment.completeNow(order); // the lorry had left already (delivered wins)
    }
    const bool approve = outcome == u"pending-then-approved" && !order.goodsMoved && !order.closed;
    request.result = approve ? approved() : rejected();
    if (!approve) {
        request.reason = order.goodsMoved ? QStringLiteral("货物已出库") : QStringLiteral("仓库已拣货");
        order.openCancel.clear();
    }
    m_fulfilment.reportCancelResult(order, request);
    if (!approve) {
        m_fulfilment.release(order);
    }
    Q_EMIT decided(request.id, request.result);
}

Reply Cancels::update(const QString &orderCode, const QJsonObject &body)
{
    Fields fields(body);
    if (fields.code(QStringLiteral("ownerCode")) != m_world.config.ownerCode) {
        fields.invalid(QStringLiteral("ownerCode"));
    }
    fields.oneOf(QStringLiteral("updateType"), {QStringLiteral("TERMINATE")});
    const QString id = fields.code(QStringLiteral("cancelRequestId"));
    if (fields.refusal()) {
        return Reply::failure(*fields.refusal());
    }
    Order *order = m_world.order(QStringLiteral("B2BCK"), orderCode);
    if (!order) {
        return Reply::failure(WireError::OrderNotFound, orderCode);
    }
    const auto request = m_world.cancels.find(id);
    if (request == m_world.cancels.end() || request->second.orderCode != orderCode ||
        request->second.result != approved() || order->goodsMoved) {
        return Reply::failure(WireError::StateForbids,
                              QStringLiteral("Not approved, or the goods have moved"));
    }
    if (!order->closed) {
        m_fulfilment.terminate(*order);
    }
    return Reply::success({{QStringLiteral("status"), QStringLiteral("CANCELED")}});
}

} // namespace simulator
