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

/// Whether all of the stage can be moved at once; one piece more is then more than was ordered, whatever
/// arrives before it.
bool canDoAll(const simulator::World &world, const simulator::Order &order, simulator::Stage stage)
{
    if (order.type == u"THRK") {
        return false; // what was sold is the simulator's own
    }
    QMap<simulator::Stock::Place, qint64> left;
    for (const simulator::OrderLine &line : order.lines) {
        const qint64 wanted = line.remaining(stage);
        if (wanted < line.planQty) {
            return false;
        }
        if (stage == simulator::Stage::Out) {
            const simulator::Stock::Place place{order.warehouse, line.itemCode, line.inventoryType};
            left.insert(place, left.value(place, world.stock.quantity(place)) - wanted);
        } else if (order.type == u"DB" && line.inTransit.size() + line.inTransitPlain < wanted) {
            return false;
        }
    }
    return std::all_of(left.begin(), left.end(), [](qint64 rest) { return rest >= 0; });
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
    collect();
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

bool InProcessIdeal::work(simulator::Order &order, int most, bool final, Spoiling spoiling)
{
    const simulator::Stage stage = nextStage(order);
    if (spoiling == Spoiling::OverQuantity && !canDoAll(m_world, order, stage)) {
        return false;
    }
    if (spoiling == Spoiling::WrongWarehouse && order.type == u"B2BCK") {
        return false; // a sales status names none
    }
    if (spoiling != Spoiling::None) {
        const QString fault = spoiling == Spoiling::OverQuantity ? QStringLiteral("over-quantity")
                                                                 : QStringLiteral("wrong-warehouse");
        if (order.quirks.taken) {
            order.quirks.bodyOnce.insert(fault, {});
        } else {
            m_world.faults.add(*simulator::Fault::parse(QStringLiteral("%1@%2*1").arg(fault, order.code)));
        }
    }
    simulator::Quantities quantities;
    for (const simulator::OrderLine &line : std::as_const(order.lines)) {
        const qint64 left = line.remaining(stage);
        quantities.insert(line.lineNo, most == 0 ? left : std::min<qint64>(most, left));
    }
    const bool done = m_fulfilment->confirm(order, stage, quantities, final);
    collect(spoiling != Spoiling::None);
    return done;
}

bool InProcessIdeal::refuse(simulator::Order &order, const QString &status)
{
    if (status == u"EXCEPTION") {
        m_fulfilment->report(order, status, false, QStringLiteral("库存不足"));
    } else if (order.quirks.taken) {
        return false;
    } else {
        m_world.faults.add(
            *simulator::Fault::parse(QStringLiteral("reject:%1@%2*1").arg(status, order.code)));
        m_fulfilment->completeNow(order);
    }
    collect();
    return true;
}

void InProcessIdeal::refuseCreate(const domain::Order &order)
{
    const bool known = std::any_of(m_world.orders.begin(), m_world.orders.end(),
                                   [&](const auto &entry) { return entry.second->code == order.number; });
    if (!known) {
        m_world.faults.add(*simulator::Fault::parse(QStringLiteral("refuse-create@%1*1").arg(order.number)));
    }
}

/// Puts what has occurred since into the mailbox. It moved goods once at most.
void InProcessIdeal::collect(bool spoilt)
{
    QMap<simulator::Stock::Place, qint64> moved;
    for (const auto &[place, holding] : m_world.stock.all()) {
        const qint64 change = holding.quantity() - m_stock.value(place);
        if (change != 0) {
            moved.insert(place, change);
            m_stock.insert(place, holding.quantity());
        }
    }
    for (const auto &[key, order] : m_world.orders) {
        qsizetype &taken = m_taken[keyOf(*order)];
        for (; taken < order->confirmations.size(); ++taken) {
            const simulator::Confirmation &said = order->confirmations[taken];
            Mail mail{said.event,
                      order->type,
                      order->code,
                      said.outBizCode,
                      QJsonDocument(said.body).toJson(QJsonDocument::Compact),
                      said.stage.has_value(),
                      0,
                      {},
                      {},
                      spoilt && said.stage.has_value()};
            if (mail.movesStock) {
                mail.moved = std::exchange(moved, {});
            }
            for (const simulator::LineSerials &line : said.serials) {
                for (const simulator::Handset &handset : line.handsets) {
                    mail.serials.append(handset.sn);
                }
            }
            m_mail.append(mail);
        }
    }
    if (!moved.isEmpty()) {
        qFatal("IDEAL moved goods and said nothing");
    }
}

} // namespace interleavings
