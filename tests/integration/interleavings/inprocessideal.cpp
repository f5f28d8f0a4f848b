// SPDX-License-Identifier: Apache-2.0
#include "interleavings/inprocessideal.h"

#include <QJsonDocument>

namespace interleavings {

namespace {

QString keyOf(const simulator::Order &order)
{
    return order.type + u'/' + order.code;
}

simulator::Stage nextStage(const simulator::Order &order)
{
    const QList<simulator::Stage> stages = order.stages();
    for (const simulator::Stage stage : stages) {
        if (!order.finals.value(stage)) {
            return stage;
        }
    }
    return stages.last();
}

} // namespace

InProcessIdeal::InProcessIdeal(const simulator::Config &config)
    : m_world(config), m_callbacks(std::make_unique<simulator::Callbacks>(m_world, nullptr)),
      m_fulfilment(std::make_unique<simulator::Fulfilment>(m_world, *m_callbacks, nullptr)),
      m_cancels(std::make_unique<simulator::Cancels>(m_world, *m_fulfilment, nullptr)),
      m_door(std::make_unique<simulator::FrontDoor>(m_world, *m_fulfilment, *m_cancels, nullptr)),
      m_handler(m_door->handler(simulator::FrontDoor::Ideal | simulator::FrontDoor::Estack))
{
    // The simulator itself sends nothing: what occurs is only written down, and mail() takes it from there.
    m_world.faults.add(*simulator::Fault::parse(QStringLiteral("lost")));
}

InProcessIdeal::~InProcessIdeal() = default;

ideal::HttpResult InProcessIdeal::call(const ideal::Call &call)
{
    ideal::HttpResult result;
    result.requestId = ideal::newRequestId();
    result.method = QString::fromLatin1(call.method);
    result.requestBody = call.body;
    ideal::HttpRequest request;
    request.method = call.method;
    request.path = call.base.path(QUrl::FullyEncoded).toLatin1() + call.path;
    request.body = call.body;
    const ideal::SignedParts parts = ideal::sign(m_world.config.credentials, request.method, request.path,
                                                 call.query, call.body, m_world.now(), result.requestId);
    request.query = parts.query;
    request.headers = parts.headers;
    m_handler(request, [&result](const ideal::HttpAnswer &answer) {
        result.status = answer.drop ? 0 : answer.status;
        result.body = answer.body;
        result.transportFailed = answer.drop;
    });
    if (result.transportFailed) {
        result.transport = {base::ErrorCode::ConnectionLost, {}, true};
    }
    return result;
}

ideal::HttpResult InProcessIdeal::callAndLoseTheAnswer(const ideal::Call &given)
{
    ideal::HttpResult result = call(given);
    result.status = 0;
    result.body.clear();
    result.transportFailed = true;
    result.transport = {base::ErrorCode::TimedOut, {}, true};
    return result;
}

simulator::Order *InProcessIdeal::openOrder(const std::function<int(int)> &choose)
{
    QList<simulator::Order *> open;
    for (const auto &[key, order] : m_world.orders) {
        if (!order->closed && !order->held && order->complete()) {
            open.append(order.get());
        }
    }
    return open.isEmpty() ? nullptr : open[choose(int(open.size()))];
}

bool InProcessIdeal::work(simulator::Order &order, int most, bool final)
{
    if (most == 0) {
        return m_fulfilment->confirm(order, nextStage(order), {}, true);
    }
    simulator::Quantities quantities;
    const simulator::Stage stage = nextStage(order);
    for (const simulator::OrderLine &line : std::as_const(order.lines)) {
        quantities.insert(line.lineNo, std::min<qint64>(most, line.remaining(stage)));
    }
    return m_fulfilment->confirm(order, stage, quantities, final);
}

QList<Mail> &InProcessIdeal::mail()
{
    for (const auto &[key, order] : m_world.orders) {
        qsizetype &taken = m_taken[keyOf(*order)];
        for (; taken < order->confirmations.size(); ++taken) {
            const simulator::Confirmation &said = order->confirmations[taken];
            m_mail.append({said.event, order->type, order->code, said.outBizCode,
                           QJsonDocument(said.body).toJson(QJsonDocument::Compact), said.stage.has_value(),
                           0});
        }
    }
    return m_mail;
}

} // namespace interleavings
