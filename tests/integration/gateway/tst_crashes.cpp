// SPDX-License-Identifier: Apache-2.0
#include "flow/trade.h"
#include "gateway/childgateway.h"
#include "gateway/crashsteps.h"
#include "support/backends.h"

#include <QJsonArray>
#include <QRandomGenerator>
#include <QTest>
#include <QTimer>

using namespace domain;
using flow::phone;
using flow::Rig;
using flow::Trade;
using gatewayprocess::addSteps;
using gatewayprocess::ChildGateway;
using gatewayprocess::patientIdeal;

namespace {

constexpr const char *steps[] = {"push-claimed",   "push-sent",         "push-answered",
                                 "push-recorded",  "callback-verified", "callback-stored",
                                 "return-claimed", "serials-fetched",   "return-settled"};

constexpr qint64 quantity = 3;

/// Orders that somebody has pushed while no gateway was running.
QList<Order> pushedOrders(Rig &rig, int count)
{
    QList<Order> orders;
    for (int i = 0; i < count; ++i) {
        const Order order = rig.saveOrder(OrderType::Purchase, QStringLiteral("GB01"), QStringLiteral("CK01"),
                                          {{phone, quantity}});
        if (!rig.push(order.id).isEmpty()) {
            qFatal("the order can't be pushed");
        }
        orders.append(order);
    }
    return orders;
}

bool allReturned(Rig &rig, const QList<Order> &orders)
{
    return std::all_of(orders.begin(), orders.end(), [&rig](const Order &order) {
        const OrderState state = rig.order(order.id).state;
        return state.push == PushStatus::Pushed && state.returned == ReturnStatus::Returned;
    });
}

/// What must be so however often the gateway died: the first thing that is not.
QString damage(Trade &trade, const QList<Order> &orders)
{
    Rig &rig = trade.rig;
    const qsizetype atIdeal = rig.ideal().state().value(QStringLiteral("orders")).toArray().size();
    if (atIdeal != orders.size()) {
        return QStringLiteral("IDEAL has %1 orders").arg(atIdeal);
    }
    for (const Order &order : orders) {
        if (rig.outbox(order.id).size() != 1) {
            return order.number + QStringLiteral(": more than one key");
        }
        if (rig.ideal().requestCount(QStringLiteral("CGRK/") + order.number) < 1) {
            return order.number + QStringLiteral(": never asked");
        }
        if (rig.inbox(order.id).size() != 1 || rig.documents(order.id).size() != 1) {
            return order.number + QStringLiteral(": not one document for one confirmation");
        }
    }
    if (trade.serials(SerialState::InStock) != orders.size() * quantity ||
        trade.onHand("CK01", phone) != orders.size() * quantity) {
        return QStringLiteral("handsets lost or doubled");
    }
    return trade.contradictions().join(u'\n');
}

} // namespace

/// The gateway as a process that is killed: nothing is lost, nothing happens twice (SPEC R48, R64).
class TestCrashes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void R64_diesAtEveryStep_data() { addSteps(steps, {1, 3}); }
    void R64_diesAtEveryStep();
    void R68_diesWhileItAsks_data();
    void R68_diesWhileItAsks();
    void R64_diesAtRandomMoments_data() { support::addBackends(); }
    void R64_diesAtRandomMoments();
    void R9_diesWhileReadingEstack_data() { support::addBackends(); }
    void R9_diesWhileReadingEstack();
};

void TestCrashes::R64_diesAtEveryStep()
{
    QFETCH(QByteArray, step);
    QFETCH(int, times);
    Trade trade(support::currentBackend(), patientIdeal());
    trade.rig.ideal().applySettings({{QStringLiteral("delayMs"), 0}});
    trade.rig.stopGateway();
    const QList<Order> orders = pushedOrders(trade.rig, 4);

    ChildGateway gateway(trade.rig.databaseConfig(), quint16(trade.rig.callbackBase().port()));
    gateway.start(step, times);
    QVERIFY2(gateway.waitForDeath(), gateway.errorOutput());
    QVERIFY(!allReturned(trade.rig, orders) || step == "return-settled");

    QVERIFY2(gateway.start(), gateway.errorOutput());
    QVERIFY2(gateway.waitUntil([&] { return allReturned(trade.rig, orders); }), gateway.errorOutput());
    gateway.kill();
    QCOMPARE(damage(trade, orders), QString());
}

void TestCrashes::R68_diesWhileItAsks_data()
{
    static constexpr const char *asking[] = {"poll-claimed", "poll-answered", "poll-recorded"};
    addSteps(asking, {1, 2});
}

void TestCrashes::R68_diesWhileItAsks()
{
    QFETCH(QByteArray, step);
    QFETCH(int, times);
    Trade trade(support::currentBackend(), patientIdeal());
    QList<Order> orders;
    for (int i = 0; i < 2; ++i) {
        orders.append(trade.purchase({{phone, quantity}}));
        trade.push(orders.last());
    }
    trade.rig.stopGateway();
    trade.rig.ideal().addFault(QStringLiteral("lost"));
    for (const Order &order : std::as_const(orders)) {
        QVERIFY(trade.complete(order));
    }

    ChildGateway gateway(trade.rig.databaseConfig(), quint16(trade.rig.callbackBase().port()));
    gateway.setPollPause(1);
    gateway.start(step, times);
    QVERIFY2(gateway.waitForDeath(), gateway.errorOutput());
    QVERIFY(!allReturned(trade.rig, orders));

    QVERIFY2(gateway.start(), gateway.errorOutput());
    QVERIFY2(gateway.waitUntil([&] { return allReturned(trade.rig, orders); }), gateway.errorOutput());
    gateway.kill();
    QCOMPARE(damage(trade, orders), QString());
}

void TestCrashes::R64_diesAtRandomMoments()
{
    constexpr int deaths = 10;
    constexpr int shortestLifeMs = 5;
    constexpr int longestLifeMs = 250;
    const quint32 seed = qEnvironmentVariableIsSet("IDEAL_TEST_SEED")
                             ? qEnvironmentVariable("IDEAL_TEST_SEED").toUInt()
                             : QRandomGenerator::global()->generate();
    qInfo("IDEAL_TEST_SEED=%u", seed);
    QRandomGenerator random(seed);

    Trade trade(support::currentBackend(), patientIdeal());
    trade.rig.ideal().applySettings({{QStringLiteral("delayMs"), 20}});
    trade.rig.stopGateway();
    const QList<Order> orders = pushedOrders(trade.rig, 10);
    ChildGateway gateway(trade.rig.databaseConfig(), quint16(trade.rig.callbackBase().port()));
    for (int death = 0; death < deaths; ++death) {
        QVERIFY2(gateway.start(), gateway.errorOutput());
        QTimer::singleShot(random.bounded(shortestLifeMs, longestLifeMs), &gateway, &ChildGateway::kill);
        QVERIFY(gateway.waitForDeath());
    }
    QVERIFY2(gateway.start(), gateway.errorOutput());
    QVERIFY2(gateway.waitUntil([&] { return allReturned(trade.rig, orders); }), gateway.errorOutput());
    gateway.kill();
    QCOMPARE(damage(trade, orders), QString());
}

void TestCrashes::R9_diesWhileReadingEstack()
{
    constexpr int products = 1300; // three pages
    Rig::Options options;
    options.synchronised = false;
    options.simulate = [](simulator::Config &config) { config.products = products; };
    Rig rig(support::currentBackend(), options);
    rig.stopGateway();
    const CommandId command = rig.ask(store::CommandKind::EstackSync);
    const auto rows = [&] { return rig.count(QStringLiteral("SELECT count(*) FROM estack_product")); };
    const auto synchronised = [&] {
        return rig.count(
            QStringLiteral("SELECT count(*) FROM interface_settings WHERE estack_synced_at IS NOT NULL"));
    };

    ChildGateway gateway(rig.databaseConfig(), quint16(rig.callbackBase().port()));
    gateway.start("estack-page-stored", 2);
    QVERIFY2(gateway.waitForDeath(), gateway.errorOutput());
    const qint64 kept = rows(); // two pages, the second of which begins with the last row of the first
    QVERIFY2(kept > 900 && kept < products, QByteArray::number(kept));
    QCOMPARE(synchronised(), 0);

    QVERIFY2(gateway.start(), gateway.errorOutput());
    QVERIFY2(gateway.waitUntil([&] { return rows() == products; }), gateway.errorOutput());
    QTRY_VERIFY_WITH_TIMEOUT(rig.command(command).state == store::CommandState::Succeeded, 30'000);
    gateway.kill();
    QCOMPARE(rig.command(command).result.section(u'/', 0, 0), QString::number(products - kept));
    QCOMPARE(synchronised(), 1);
}

QTEST_GUILESS_MAIN(TestCrashes)
#include "tst_crashes.moc"
