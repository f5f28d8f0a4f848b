// SPDX-License-Identifier: Apache-2.0
#include "simulator/testbench.h"

#include "ideal/signature.h"

#include <QSet>
#include <QSignalSpy>

using namespace simulator;

namespace {

QString q(const char *text)
{
    return QString::fromLatin1(text);
}

int stockOf(TestBench &bench, const char *warehouse, const char *item)
{
    const auto answer = bench.get(
        "/ideal/v1/inventory", QByteArray("ownerCode=GD01&page=1&pageSize=500&warehouseCode=") + warehouse);
    const QJsonArray items = answer.data().value(q("items")).toArray();
    for (const QJsonValue &row : items) {
        if (row[q("itemCode")] == q(item)) {
            return row[q("quantity")].toInt();
        }
    }
    return 0;
}

constexpr const char *magic7 = "HN-MAGIC7-12-256-BK";

} // namespace

/// The way of each order type when nothing goes wrong.
class TestSimulatorOrders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void purchaseBringsFreshSerials();
    void purchaseReturnTakesThemOut();
    void salesOrderIsAcceptedThenDelivered();
    void wholesaleReturnBringsBackWhatWasSold();
    void transferGoesOutThenIn();
    void shortStockIsAnExceptionOrAShortDelivery();
    void sameSeedSameSerials();
    void ordersFarTooLargeDoNotEatTheMachine();
    void everySchemeBothWays_data();
    void everySchemeBothWays();
    void estackOnItsOwnPort();
    void worksInAThreadOfItsOwn();
    void codesMayNeedEncoding();
};

void TestSimulatorOrders::purchaseBringsFreshSerials()
{
    TestBench bench;
    const auto answer = bench.post("/ideal/v1/inbound-orders",
                                   inboundOrder(q("CGRK"), q("CG-1"), {phone(3), watch(2), cable(5)}));
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.data().value(q("duplicate")), QJsonValue(false));
    QTRY_COMPARE(bench.received.size(), 1);
    const auto callback = bench.received.constFirst();
    QVERIFY(callback.verified);
    QCOMPARE(callback.event, q("inbound-orders/confirm"));
    QCOMPARE(callback.text("status"), q("FULFILLED"));
    QCOMPARE(callback.text("entryOrderId"), answer.data().value(q("entryOrderId")).toString());
    QCOMPARE(callback.body.value(q("confirmType")), QJsonValue(0));
    QCOMPARE(callback.body.value(q("orderLines")).toArray().size(), 3);
    const QJsonArray sns = bench.serials(q("CGRK"), q("CG-1"), q("IN"), callback.text("outBizCode"), 2);
    QCOMPARE(sns.size(), 5);
    QSet<QString> all;
    for (int i = 0; i < 5; ++i) {
        const QJsonObject handset = sns[i].toObject();
        const QString sn = handset.value(q("sn")).toString();
        all.insert(sn);
        if (i < 3) {
            QVERIFY(isImei(sn));
            QCOMPARE(handset.value(q("imei1")).toString(), sn);
            QVERIFY(isImei(handset.value(q("imei2")).toString()));
            all.insert(handset.value(q("imei2")).toString());
        } else {
            QCOMPARE(sn.size(), 16);
            QVERIFY(!handset.contains(q("imei1")));
        }
    }
    QCOMPARE(all.size(), 8);
    QCOMPARE(stockOf(bench, "HN-WH-01", magic7), 3);
    QCOMPARE(stockOf(bench, "HN-WH-01", "HN-CABLE-C-C"), 5);
}

void TestSimulatorOrders::purchaseReturnTakesThemOut()
{
    TestBench bench;
    bench.simulator.addStock(q("HN-WH-01"), q(magic7), 3);
    bench.post("/ideal/v1/inbound-orders", inboundOrder(q("CGTH"), q("TH-1"), {phone(2)}));
    QTRY_COMPARE(bench.statuses(), QList{q("FULFILLED")});
    QCOMPARE(bench.serials(q("CGTH"), q("TH-1"), q("OUT"), bench.received[0].text("outBizCode")).size(), 2);
    QCOMPARE(stockOf(bench, "HN-WH-01", magic7), 1);
}

void TestSimulatorOrders::salesOrderIsAcceptedThenDelivered()
{
    TestBench bench;
    bench.simulator.addStock(q("HN-WH-01"), q(magic7), 2);
    QSignalSpy closed(&bench.simulator, &Simulator::orderClosed);
    bench.post("/ideal/v1/sales-orders", salesOrder(q("SO-1"), {phone(2)}));
    QTRY_COMPARE(bench.statuses(), (QList{q("ACCEPT"), q("DELIVERED")}));
    QVERIFY(!bench.received[0].body.contains(q("orderLines")));
    QCOMPARE(bench.received[0].body.value(q("confirmType")), QJsonValue(1));
    QVERIFY(!bench.received[1].text("expressCode").isEmpty());
    QCOMPARE(closed.size(), 1);
    QCOMPARE(stockOf(bench, "HN-WH-01", magic7), 0);
}

void TestSimulatorOrders::wholesaleReturnBringsBackWhatWasSold()
{
    TestBench bench;
    bench.simulator.addStock(q("HN-WH-01"), q(magic7), 2);
    bench.post("/ideal/v1/sales-orders", salesOrder(q("SO-1"), {phone(2)}));
    QTRY_COMPARE(bench.received.size(), 2);
    const QJsonArray sold =
        bench.serials(q("B2BCK"), q("SO-1"), q("OUT"), bench.received[1].text("outBizCode"));
    bench.post("/ideal/v1/inbound-orders", inboundOrder(q("THRK"), q("PT-1"), {phone(1)}));
    QTRY_COMPARE(bench.received.size(), 3);
    const QJsonArray back =
        bench.serials(q("THRK"), q("PT-1"), q("IN"), bench.received[2].text("outBizCode"));
    QCOMPARE(back.size(), 1);
    QCOMPARE(back[0], sold[0]);
    QCOMPARE(stockOf(bench, "HN-WH-01", magic7), 1);
}

void TestSimulatorOrders::transferGoesOutThenIn()
{
    TestBench bench;
    bench.simulator.addStock(q("HN-WH-01"), q(magic7), 2);
    bench.simulator.addStock(q("HN-WH-01"), q("HN-CABLE-C-C"), 2);
    bench.post("/ideal/v1/transfer-orders", transferOrder(q("DB-1"), {phone(2), cable(2)}));
    QTRY_COMPARE(bench.received.size(), 2);
    const auto out = bench.of(q("transfer-orders/out-confirm"));
    const auto in = bench.of(q("transfer-orders/in-confirm"));
    QCOMPARE(out.size(), 1);
    QCOMPARE(in.size(), 1);
    QCOMPARE(out[0].text("fromWarehouseCode"), q("HN-WH-01"));
    QCOMPARE(in[0].text("toWarehouseCode"), q("HN-WH-02"));
    const QJsonArray left = bench.serials(q("DB"), q("DB-1"), q("OUT"), out[0].text("outBizCode"));
    QCOMPARE(left.size(), 2);
    QCOMPARE(bench.serials(q("DB"), q("DB-1"), q("IN"), in[0].text("outBizCode")), left);
    QCOMPARE(stockOf(bench, "HN-WH-01", magic7), 0);
    QCOMPARE(stockOf(bench, "HN-WH-02", magic7), 2);
    QCOMPARE(stockOf(bench, "HN-WH-02", "HN-CABLE-C-C"), 2);
}

void TestSimulatorOrders::shortStockIsAnExceptionOrAShortDelivery()
{
    TestBench bench;
    bench.simulator.addStock(q("HN-WH-01"), q(magic7), 1);
    bench.post("/ideal/v1/sales-orders", salesOrder(q("SO-1"), {phone(2)}));
    QTRY_COMPARE(bench.statuses(), (QList{q("ACCEPT"), q("EXCEPTION")}));
    QVERIFY(!bench.received[1].text("remark").isEmpty());
    QCOMPARE(stockOf(bench, "HN-WH-01", magic7), 1);
    bench.simulator.applySettings({{q("shortStock"), q("deliver")}});
    QVERIFY(bench.simulator.complete(q("B2BCK"), q("SO-1")));
    QTRY_COMPARE(bench.received.size(), 3);
    QCOMPARE(bench.received[2].text("status"), q("DELIVERED"));
    QCOMPARE(bench.received[2].body[q("orderLines")][0][q("actualQty")], QJsonValue(1));
    QCOMPARE(bench.received[2].body[q("orderLines")][0][q("planQty")], QJsonValue(2));
}

void TestSimulatorOrders::sameSeedSameSerials()
{
    QJsonArray runs;
    for (const quint32 seed : {7U, 7U, 8U}) {
        Config config = TestBench::config();
        config.seed = seed;
        TestBench bench(config);
        bench.post("/ideal/v1/inbound-orders", inboundOrder(q("CGRK"), q("CG-1"), {phone(50), watch(50)}));
        QTRY_COMPARE(bench.received.size(), 1);
        runs.append(bench.serials(q("CGRK"), q("CG-1"), q("IN"), bench.received[0].text("outBizCode")));
        QCOMPARE(runs.last().toArray().size(), 100);
    }
    QCOMPARE(runs[0], runs[1]);
    QVERIFY(runs[0] != runs[2]);
}

void TestSimulatorOrders::ordersFarTooLargeDoNotEatTheMachine()
{
    TestBench bench;
    bench.post("/ideal/v1/inbound-orders", inboundOrder(q("CGRK"), q("CG-1"), {phone(2'000'000'000)}));
    QTRY_COMPARE(bench.statuses(), QList{q("EXCEPTION")});
}

void TestSimulatorOrders::everySchemeBothWays_data()
{
    QTest::addColumn<QString>("scheme");
    for (const char *scheme : {"v1", "top-hmac-sha256", "top-md5"}) {
        QTest::newRow(scheme) << q(scheme);
    }
}

void TestSimulatorOrders::everySchemeBothWays()
{
    QFETCH(QString, scheme);
    Config config = TestBench::config();
    config.credentials.scheme = *ideal::schemeFromName(scheme);
    TestBench bench(config);
    const auto ping = bench.get("/ideal/v1/ping");
    QCOMPARE(ping.status, 200);
    QCOMPARE(ping.data().value(q("ownerCode")), QJsonValue(q("GD01")));
    QCOMPARE(
        bench.get("/ideal/v1/inventory", "ownerCode=GD01&warehouseCode=HN-WH-01&page=1&pageSize=1").status,
        200);
    bench.post("/ideal/v1/inbound-orders", inboundOrder(q("CGRK"), q("CG-1"), {phone(1)}));
    QTRY_COMPARE(bench.received.size(), 1);
    QVERIFY(bench.received[0].verified);
}

void TestSimulatorOrders::estackOnItsOwnPort()
{
    Config config = TestBench::config();
    config.estackPort = 0;
    TestBench bench(config);
    QVERIFY(bench.ports.estack != bench.ports.ideal);
    const QByteArray query = "ownerCode=GD01&updatedSince=2024-01-01%2000:00:00&page=1&pageSize=10";
    QCOMPARE(bench.get("/estack/v1/products", query).status, 200);
    bench.ports.estack = bench.ports.ideal;
    QCOMPARE(bench.get("/estack/v1/products", query).status, 404);
}

void TestSimulatorOrders::worksInAThreadOfItsOwn()
{
    SimulatorThread thread(TestBench::config());
    QSignalSpy acknowledged(&thread.simulator(), &Simulator::callbackGivenUp);
    const auto ports = thread->start();
    QVERIFY(ports);
    QVERIFY(ports->ideal > 0);
    QVERIFY(thread->addFault(q("slow:1")));
    QVERIFY(!thread->addFault(q("nonsense")));
    QCOMPARE(thread->state().value(q("faults")).toArray().size(), 1);
    QVERIFY(!thread->complete(q("CGRK"), q("none")));
    thread->setCallbackBase(QUrl(q("http://127.0.0.1:1/callback/v1"))); // nobody listens
    thread->sendCallback(q("inbound-orders/confirm"), {});
    QVERIFY(acknowledged.wait());
}

void TestSimulatorOrders::codesMayNeedEncoding()
{
    TestBench bench;
    const QString code = QStringLiteral("单/1 %");
    bench.simulator.addStock(q("HN-WH-01"), q(magic7), 2);
    QCOMPARE(bench.post("/ideal/v1/sales-orders", salesOrder(code, {phone(1)})).status, 200);
    const auto answer = bench.get("/ideal/v1/orders/B2BCK/" + ideal::encodeSegment(code), "ownerCode=GD01");
    QCOMPARE(answer.status, 200);
}

QTEST_GUILESS_MAIN(TestSimulatorOrders)
#include "tst_simulator_orders.moc"
