// SPDX-License-Identifier: Apache-2.0
#include "flow/trade.h"
#include "gateway/childgateway.h"
#include "gateway/crashsteps.h"
#include "support/backends.h"

#include <QJsonArray>
#include <QTest>

using namespace domain;
using flow::phone;
using flow::Rig;
using flow::Trade;
using gatewayprocess::ChildGateway;
using gatewayprocess::patientIdeal;

namespace {

constexpr const char *pushSteps[] = {"push-claimed", "push-sent", "push-answered", "push-recorded"};
constexpr const char *newsSteps[] = {"callback-verified", "callback-stored", "return-claimed",
                                     "return-settled"};
constexpr const char *serialSteps[] = {"serials-fetched"};

constexpr qint64 quantity = 3;

bool clickTerminate(Trade &trade, const QList<Order> &orders)
{
    return std::all_of(orders.begin(), orders.end(),
                       [&trade](const Order &order) { return trade.terminate(order).ok(); });
}

/// How many callbacks of these orders are done with.
qsizetype settledNews(Rig &rig, const QList<Order> &orders)
{
    qsizetype settled = 0;
    for (const Order &order : orders) {
        const QList<store::InboxRow> inbox = rig.inbox(order.id);
        settled += std::count_if(inbox.begin(), inbox.end(), [](const store::InboxRow &row) {
            return row.state == store::InboxState::Settled;
        });
    }
    return settled;
}

/// A wholesale order that IDEAL has, and what it will say when it is asked to terminate it.
Order pushedOrder(Trade &trade, const char *answer = nullptr)
{
    const Order order = trade.wholesale({{phone, quantity}});
    trade.push(order);
    if (answer) {
        trade.rig.ideal().addFault(QStringLiteral("cancel:%1@%2").arg(QLatin1String(answer), order.number));
    }
    return order;
}

/// Wholesale orders that somebody has asked IDEAL to terminate while no gateway was running: it agrees to the
/// first at once, to the second later. So there are two requests, then two updates.
QList<Order> ordersToTerminate(Trade &trade)
{
    const QList<Order> orders{pushedOrder(trade, "approved"), pushedOrder(trade, "pending-then-approved")};
    trade.rig.stopGateway();
    if (!clickTerminate(trade, orders)) {
        qFatal("the order can't be terminated");
    }
    return orders;
}

bool allTerminated(Rig &rig, const QList<Order> &orders)
{
    return std::all_of(orders.begin(), orders.end(), [&rig](const Order &order) {
        const OrderState state = rig.order(order.id).state;
        return state.approval == ApprovalStatus::Terminated && state.cancel == CancelStatus::Done;
    });
}

bool anUpdateIsClaimed(Rig &rig, const QList<Order> &orders)
{
    return std::any_of(orders.begin(), orders.end(), [&rig](const Order &order) {
        const QList<store::OutboxRow> rows = rig.outbox(order.id);
        return rows.last().kind == store::OutboxKind::Terminate && rows.last().attempts > 0;
    });
}

/// The first thing that must be so and is not.
QString terminationDamage(Trade &trade, const QList<Order> &orders)
{
    Rig &rig = trade.rig;
    if (rig.ideal().state().value(QStringLiteral("cancels")).toArray().size() != orders.size()) {
        return QStringLiteral("not one request for each order");
    }
    for (const Order &order : orders) {
        const QString request = rig.order(order.id).cancelRequest;
        if (rig.outbox(order.id).size() != 3) {
            return order.number + QStringLiteral(": more than a create, a request and an update");
        }
        if (rig.ideal().requestCount(QStringLiteral("update/") + request) < 1) {
            return order.number + QStringLiteral(": never updated");
        }
        if (!rig.ideal()
                 .orderState(QStringLiteral("B2BCK"), order.number)
                 .value(QStringLiteral("closed"))
                 .toBool()) {
            return order.number + QStringLiteral(": goes on at IDEAL");
        }
        if (!rig.documents(order.id).isEmpty()) {
            return order.number + QStringLiteral(": goods");
        }
    }
    return trade.contradictions().join(u'\n');
}

/// Orders whose termination fails: IDEAL refuses two of them, and delivers the other two, one before it gets
/// the request and one behind it.
struct FailingTerminations
{
    QList<Order> refused;
    QList<Order> delivered;
};

FailingTerminations ordersThatGoOn(Trade &trade)
{
    if (!trade.run(trade.purchase({{phone, 4 * quantity}}))) {
        qFatal("nothing to sell");
    }
    const FailingTerminations orders{
        {pushedOrder(trade, "rejected"), pushedOrder(trade, "pending-then-rejected")},
        {pushedOrder(trade), pushedOrder(trade, "pending-then-delivered")}};
    trade.rig.stopGateway();
    if (!clickTerminate(trade, orders.refused + orders.delivered) ||
        !trade.complete(orders.delivered.first())) {
        qFatal("the orders can't be terminated");
    }
    return orders;
}

bool allGoOn(Rig &rig, const FailingTerminations &orders)
{
    const auto isRefused = [&rig](const Order &order) {
        return rig.order(order.id).state.cancel == CancelStatus::Rejected;
    };
    return std::all_of(orders.refused.begin(), orders.refused.end(), isRefused) &&
           std::all_of(orders.delivered.begin(), orders.delivered.end(), [&](const Order &order) {
               return isRefused(order) && rig.order(order.id).state.returned == ReturnStatus::Returned;
           });
}

/// The first thing of an order that is neither a refused termination nor a delivered one's.
QString failureDamage(Trade &trade, const FailingTerminations &orders)
{
    Rig &rig = trade.rig;
    for (const Order &order : orders.refused + orders.delivered) {
        if (rig.outbox(order.id).size() != 2) {
            return order.number + QStringLiteral(": more than a create and a request");
        }
        if (rig.order(order.id).state.push != PushStatus::Pushed) {
            return order.number + QStringLiteral(": not pushed any more");
        }
    }
    for (const Order &order : orders.refused) {
        const Order now = rig.order(order.id);
        if (now.state.approval != ApprovalStatus::ReadyToShip || !rig.documents(order.id).isEmpty() ||
            now.cancelError != u"仓库已拣货") {
            return order.number + QStringLiteral(": not merely refused");
        }
    }
    for (const Order &order : orders.delivered) {
        const Order now = rig.order(order.id);
        if (now.state.approval != ApprovalStatus::Shipped || rig.documents(order.id).size() != 1 ||
            now.cancelErrorCode == base::ErrorCode::Count_) {
            return order.number + QStringLiteral(": not delivered once, or nobody is told");
        }
    }
    if (trade.serials(SerialState::Sold) != 2 * quantity || trade.onHand("CK01", phone) != 2 * quantity) {
        return QStringLiteral("handsets lost or doubled");
    }
    return trade.contradictions().join(u'\n');
}

} // namespace

/// A gateway that is killed while orders are being terminated: what IDEAL decides is what becomes of them.
class TestTerminationCrashes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void R7_diesAtEveryStepOfATermination_data();
    void R7_diesAtEveryStepOfATermination();
    void R7_R66_diesWhileATerminationFails_data();
    void R7_R66_diesWhileATerminationFails();
};

void TestTerminationCrashes::R7_diesAtEveryStepOfATermination_data()
{
    gatewayprocess::addStepColumns();
    gatewayprocess::addStepRows(pushSteps, {1, 2, 3, 4}); // the third and the fourth are the updates
    gatewayprocess::addStepRows(newsSteps, {1, 2, 3});
}

void TestTerminationCrashes::R7_diesAtEveryStepOfATermination()
{
    QFETCH(QByteArray, step);
    QFETCH(int, times);
    Trade trade(support::currentBackend(), patientIdeal());
    const QList<Order> orders = ordersToTerminate(trade);

    ChildGateway gateway(trade.rig.databaseConfig(), quint16(trade.rig.callbackBase().port()));
    gateway.start(step, times);
    QVERIFY2(gateway.waitForDeath(), gateway.errorOutput());
    QVERIFY(!step.startsWith("push-") || times < 3 || anUpdateIsClaimed(trade.rig, orders));

    // The later approval, and of each that it has stopped.
    QVERIFY2(gateway.start(), gateway.errorOutput());
    QVERIFY2(gateway.waitUntil(
                 [&] { return allTerminated(trade.rig, orders) && settledNews(trade.rig, orders) == 3; }),
             gateway.errorOutput());
    gateway.kill();
    QCOMPARE(terminationDamage(trade, orders), QString());
}

void TestTerminationCrashes::R7_R66_diesWhileATerminationFails_data()
{
    gatewayprocess::addStepColumns();
    gatewayprocess::addStepRows(pushSteps, {1, 3});
    gatewayprocess::addStepRows(newsSteps, {1, 3});
    gatewayprocess::addStepRows(serialSteps, {1, 2});
}

void TestTerminationCrashes::R7_R66_diesWhileATerminationFails()
{
    QFETCH(QByteArray, step);
    QFETCH(int, times);
    Trade trade(support::currentBackend(), patientIdeal());
    const FailingTerminations orders = ordersThatGoOn(trade);

    ChildGateway gateway(trade.rig.databaseConfig(), quint16(trade.rig.callbackBase().port()));
    gateway.start(step, times);
    QVERIFY2(gateway.waitForDeath(), gateway.errorOutput());

    QVERIFY2(gateway.start(), gateway.errorOutput());
    // The two later answers, and of each delivery that it was accepted and done.
    const QList<Order> all = orders.refused + orders.delivered;
    QVERIFY2(
        gateway.waitUntil([&] { return allGoOn(trade.rig, orders) && settledNews(trade.rig, all) == 6; }),
        gateway.errorOutput());
    gateway.kill();
    QCOMPARE(failureDamage(trade, orders), QString());
}

QTEST_GUILESS_MAIN(TestTerminationCrashes)
#include "tst_terminationcrashes.moc"
