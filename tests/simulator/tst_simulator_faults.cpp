// SPDX-License-Identifier: Apache-2.0
#include "simulator/testbench.h"

#include <QSet>
#include <QSignalSpy>
#include <QTimer>

using namespace simulator;

namespace {

QString q(const char *text)
{
    return QString::fromLatin1(text);
}

constexpr const char *inbound = "/ideal/v1/inbound-orders";

QJsonObject purchase(const char *code, int quantity = 2)
{
    return inboundOrder(q("CGRK"), q(code), {phone(quantity)});
}

} // namespace

/// Everything that can be made to go wrong.
class TestSimulatorFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void faultsAreReadAndWritten();
    void countedFaultsAreUsedUp();
    void dropRequestLeavesNoTrace();
    void dropAnswerHasTakenTheOrder();
    void statusesBeforeAnythingIsLookedAt();
    void refusalsOnDemand();
    void spoiltAnswers();
    void slowAnswersLate();
    void heldAnswersWhenCleared();
    void lostIsFoundByAsking();
    void duplicateComesAgainUnchanged();
    void outOfOrderBringsInBeforeOut();
    void partsAddUp();
    void shortByOneIsFinal();
    void rejectEndsTheOrder_data();
    void rejectEndsTheOrder();
    void wrongLines();
    void wrongWarehouseAndStage();
    void wrongSerials_data();
    void wrongSerials();
    void onlyTheOrderItIsAimedAt();
};

void TestSimulatorFaults::faultsAreReadAndWritten()
{
    const auto full = Fault::parse(q("status:502@SO-1~sales-orders*3"));
    QVERIFY(full);
    QCOMPARE(full->kind, FaultKind::Status);
    QCOMPARE(full->argument, q("502"));
    QCOMPARE(full->orderCode, q("SO-1"));
    QCOMPARE(full->path, q("sales-orders"));
    QCOMPARE(full->times, 3);
    QCOMPARE(Fault::fromJson(full->toJson())->toJson(), full->toJson());
    QCOMPARE(Fault::parse(q("lost"))->times, -1);
    for (const char *bad : {"", "nonsense", "slow:5*x", "Slow", "lost*"}) {
        QVERIFY2(!Fault::parse(q(bad)), bad);
    }
}

void TestSimulatorFaults::countedFaultsAreUsedUp()
{
    TestBench bench;
    QVERIFY(bench.simulator.addFault(q("status:503*2")));
    QCOMPARE(bench.get("/ideal/v1/ping").status, 503);
    QCOMPARE(bench.get("/ideal/v1/ping").status, 503);
    QCOMPARE(bench.get("/ideal/v1/ping").status, 200);
    bench.simulator.addFault(q("status"));
    QCOMPARE(bench.get("/ideal/v1/ping").status, 503);
    bench.simulator.clearFaults();
    QCOMPARE(bench.get("/ideal/v1/ping").status, 200);
    bench.simulator.addFault(q("status~estack"));
    QCOMPARE(bench.get("/ideal/v1/ping").status, 200);
}

void TestSimulatorFaults::dropRequestLeavesNoTrace()
{
    TestBench bench;
    bench.simulator.addFault(q("drop-request@CG-1"));
    QCOMPARE(bench.post(inbound, purchase("CG-1")).status, 0);
    QVERIFY(bench.simulator.orderState(q("CGRK"), q("CG-1")).isEmpty());
}

void TestSimulatorFaults::dropAnswerHasTakenTheOrder()
{
    TestBench bench;
    bench.simulator.addFault(q("drop-answer@CG-1"));
    QCOMPARE(bench.post(inbound, purchase("CG-1")).status, 0);
    bench.simulator.clearFaults();
    QCOMPARE(bench.post(inbound, purchase("CG-1")).data().value(q("duplicate")), QJsonValue(true));
}

void TestSimulatorFaults::statusesBeforeAnythingIsLookedAt()
{
    TestBench bench;
    bench.simulator.addFault(q("status:502*1"));
    const auto bad = bench.sendRaw("GET", "/x", {}, {});
    QCOMPARE(bad.status, 502);
    QCOMPARE(bad.code(), q("isp.system-error"));
    bench.simulator.addFault(q("throttle:7*1"));
    const auto throttled = bench.get("/ideal/v1/ping");
    QCOMPARE(throttled.status, 429);
    QCOMPARE(throttled.code(), q("isp.throttled"));
    QCOMPARE(throttled.retryAfter, "7");
}

void TestSimulatorFaults::refusalsOnDemand()
{
    TestBench bench;
    bench.simulator.addFault(q("refuse:isv.app-disabled*1"));
    const auto disabled = bench.get("/ideal/v1/ping");
    QCOMPARE(disabled.status, 401);
    QCOMPARE(disabled.code(), q("isv.app-disabled"));
    bench.simulator.addFault(q("refuse-create:isv.item-unmapped*1"));
    QCOMPARE(bench.post(inbound, purchase("CG-1")).code(), q("isv.item-unmapped"));
    QCOMPARE(bench.post(inbound, purchase("CG-1")).status, 200);
}

void TestSimulatorFaults::spoiltAnswers()
{
    TestBench bench;
    bench.simulator.addFault(q("malformed-answer*1"));
    const auto malformed = bench.get("/ideal/v1/ping");
    QCOMPARE(malformed.status, 200);
    QVERIFY(malformed.envelope.isEmpty());
    bench.simulator.addFault(q("redirect*1"));
    QCOMPARE(bench.get("/ideal/v1/ping").status, 307);
}

void TestSimulatorFaults::slowAnswersLate()
{
    TestBench bench;
    bench.simulator.addFault(q("slow:30"));
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(bench.get("/ideal/v1/ping").status, 200);
    QVERIFY(timer.elapsed() >= 29);
}

void TestSimulatorFaults::heldAnswersWhenCleared()
{
    TestBench bench;
    bench.simulator.addFault(q("hold*1"));
    bool cleared = false;
    QTimer held;
    connect(&held, &QTimer::timeout, this, [&] {
        if (bench.simulator.state().value(q("faults")).toArray().isEmpty()) { // it has come, and is kept
            held.stop();
            cleared = true;
            bench.simulator.clearFaults();
        }
    });
    held.start(0);
    QCOMPARE(bench.get("/ideal/v1/ping").status, 200);
    QVERIFY(cleared);
}

void TestSimulatorFaults::lostIsFoundByAsking()
{
    TestBench bench;
    bench.simulator.addFault(q("lost"));
    QSignalSpy closed(&bench.simulator, &Simulator::orderClosed);
    bench.post(inbound, purchase("CG-1"));
    QTRY_COMPARE(closed.size(), 1);
    const auto answer = bench.get("/ideal/v1/orders/CGRK/CG-1", "ownerCode=GD01");
    QCOMPARE(answer.data().value(q("status")), QJsonValue(q("FULFILLED")));
    const QJsonObject body = answer.data()[q("confirmations")][0].toObject();
    QCOMPARE(bench.serials(q("CGRK"), q("CG-1"), q("IN"), body.value(q("outBizCode")).toString()).size(), 2);
    QVERIFY(bench.received.isEmpty());
    QCOMPARE(bench.simulator.state()[q("callbacks")][0][q("result")], QJsonValue(q("lost")));
}

void TestSimulatorFaults::duplicateComesAgainUnchanged()
{
    TestBench bench;
    bench.simulator.addFault(q("duplicate:2"));
    QSignalSpy acknowledged(&bench.simulator, &Simulator::callbackAcknowledged);
    bench.post(inbound, purchase("CG-1"));
    QTRY_COMPARE(acknowledged.size(), 3);
    QCOMPARE(bench.received[1].raw, bench.received[0].raw);
    QCOMPARE(bench.received[2].raw, bench.received[0].raw);
    QVERIFY(bench.received[1].nonce != bench.received[0].nonce);
    QCOMPARE(acknowledged[0][2], QVariant(false));
    QCOMPARE(acknowledged[2][2], QVariant(true));
}

void TestSimulatorFaults::outOfOrderBringsInBeforeOut()
{
    TestBench bench;
    bench.simulator.addStock(q("HN-WH-01"), q("HN-CABLE-C-C"), 2);
    bench.simulator.addFault(q("out-of-order"));
    bench.post("/ideal/v1/transfer-orders", transferOrder(q("DB-1"), {cable(2)}));
    QTRY_COMPARE(bench.received.size(), 2);
    QCOMPARE(bench.received[0].event, q("transfer-orders/in-confirm"));
    QCOMPARE(bench.received[1].event, q("transfer-orders/out-confirm"));
    // Asked for, they come in the order of occurrence.
    const auto answer = bench.get("/ideal/v1/orders/DB/DB-1", "ownerCode=GD01");
    QCOMPARE(answer.data()[q("confirmations")][0].toObject(), bench.received[1].body);
    QCOMPARE(answer.data()[q("confirmations")][1].toObject(), bench.received[0].body);
}

void TestSimulatorFaults::partsAddUp()
{
    TestBench bench;
    bench.simulator.addFault(q("parts:3"));
    bench.post(inbound, inboundOrder(q("CGRK"), q("CG-1"), {phone(7), cable(1)}));
    QTRY_COMPARE(bench.received.size(), 3);
    QList<QString> statuses = bench.statuses();
    statuses.sort(); // each comes on a connection of its own, and a busy machine mixes them
    QCOMPARE(statuses, (QList{q("FULFILLED"), q("PARTFULFILLED"), q("PARTFULFILLED")}));
    int phones = 0;
    int cables = 0;
    QSet<QString> sns;
    QSet<QString> codes;
    for (const auto &callback : std::as_const(bench.received)) {
        QCOMPARE(callback.body.value(q("confirmType")),
                 QJsonValue(callback.text("status") == u"FULFILLED" ? 0 : 1));
        const QJsonArray lines = callback.body.value(q("orderLines")).toArray();
        for (const QJsonValue &line : lines) {
            (line[q("orderLineNo")] == q("1") ? phones : cables) += line[q("actualQty")].toInt();
        }
        codes.insert(callback.text("outBizCode"));
        const QJsonArray some = bench.serials(q("CGRK"), q("CG-1"), q("IN"), callback.text("outBizCode"));
        for (const QJsonValue &handset : some) {
            sns.insert(handset[q("sn")].toString());
        }
    }
    QCOMPARE(phones, 7);
    QCOMPARE(cables, 1);
    QCOMPARE(sns.size(), 7);
    QCOMPARE(codes.size(), 3);
}

void TestSimulatorFaults::shortByOneIsFinal()
{
    TestBench bench;
    bench.simulator.addFault(q("short"));
    bench.post(inbound, purchase("CG-1"));
    QTRY_COMPARE(bench.received.size(), 1);
    QCOMPARE(bench.received[0].text("status"), q("FULFILLED"));
    QCOMPARE(bench.received[0].body[q("orderLines")][0][q("actualQty")], QJsonValue(1));
}

void TestSimulatorFaults::rejectEndsTheOrder_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("status");
    QTest::newRow("reject") << q("reject") << q("REJECT");
    QTest::newRow("closed") << q("reject:CLOSED") << q("CLOSED");
    QTest::newRow("exception") << q("reject:EXCEPTION") << q("EXCEPTION");
}

void TestSimulatorFaults::rejectEndsTheOrder()
{
    QFETCH(QString, fault);
    QFETCH(QString, status);
    TestBench bench;
    bench.simulator.addFault(fault);
    bench.post(inbound, purchase("CG-1"));
    QTRY_COMPARE(bench.statuses(), QList{status});
    QCOMPARE(bench.received[0].body.value(q("confirmType")), QJsonValue(0));
    QVERIFY(!bench.received[0].body.contains(q("orderLines")));
    QVERIFY(!bench.simulator.complete(q("CGRK"), q("CG-1")));
}

void TestSimulatorFaults::wrongLines()
{
    TestBench bench;
    bench.simulator.addFault(q("over-quantity@CG-1"));
    bench.simulator.addFault(q("unknown-line@CG-2"));
    bench.simulator.addFault(q("unknown-item@CG-3"));
    for (int i = 1; i <= 3; ++i) {
        bench.post(inbound, purchase(qPrintable(QStringLiteral("CG-%1").arg(i))));
        QTRY_COMPARE(bench.received.size(), i);
    }
    const auto line = [&](int i) { return bench.received[i].body[q("orderLines")][0].toObject(); };
    QCOMPARE(line(0).value(q("actualQty")), QJsonValue(3));
    QCOMPARE(bench.serials(q("CGRK"), q("CG-1"), q("IN"), bench.received[0].text("outBizCode")).size(), 3);
    QCOMPARE(line(1).value(q("orderLineNo")), QJsonValue(q("999999")));
    QCOMPARE(line(2).value(q("itemCode")), QJsonValue(q("HN-UNKNOWN")));
    QCOMPARE(bench.serials(q("CGRK"), q("CG-3"), q("IN"), bench.received[2].text("outBizCode")).size(), 2);
}

void TestSimulatorFaults::wrongWarehouseAndStage()
{
    TestBench bench;
    bench.simulator.addStock(q("HN-WH-01"), q("HN-CABLE-C-C"), 2);
    bench.simulator.addFault(q("wrong-warehouse:IN"));
    bench.post("/ideal/v1/transfer-orders", transferOrder(q("DB-1"), {cable(2)}));
    QTRY_COMPARE(bench.received.size(), 2);
    QCOMPARE(bench.of(q("transfer-orders/out-confirm"))[0].text("fromWarehouseCode"), q("HN-WH-01"));
    QVERIFY(bench.of(q("transfer-orders/in-confirm"))[0].text("toWarehouseCode") != q("HN-WH-02"));
}

void TestSimulatorFaults::wrongSerials_data()
{
    QTest::addColumn<QString>("fault");
    for (const char *fault : {"serials-missing", "serials-extra", "serial-bad-luhn", "serial-bad-length",
                              "serial-blank", "serial-duplicate"}) {
        QTest::newRow(fault) << q(fault);
    }
}

void TestSimulatorFaults::wrongSerials()
{
    QFETCH(QString, fault);
    TestBench bench;
    bench.simulator.addFault(fault);
    bench.post(inbound, inboundOrder(q("CGRK"), q("CG-1"), {cable(1), phone(3)}));
    QTRY_COMPARE(bench.received.size(), 1);
    const QJsonArray sns = bench.serials(q("CGRK"), q("CG-1"), q("IN"), bench.received[0].text("outBizCode"));
    const QString first = sns[0][q("sn")].toString();
    QCOMPARE(sns.size(), fault == u"serials-missing" ? 2 : fault == u"serials-extra" ? 4 : 3);
    QCOMPARE(isImei(first),
             fault != u"serial-bad-luhn" && fault != u"serial-bad-length" && fault != u"serial-blank");
    QCOMPARE(first.size(), fault == u"serial-bad-length" ? 14 : fault == u"serial-blank" ? 1 : 15);
    QCOMPARE(sns[0][q("imei1")].toString(), first);
    QCOMPARE(sns.last() == sns.first(), fault == u"serial-duplicate");
    // The confirmation itself is right.
    QCOMPARE(bench.received[0].body[q("orderLines")][1][q("actualQty")], QJsonValue(3));
}

void TestSimulatorFaults::onlyTheOrderItIsAimedAt()
{
    TestBench bench;
    bench.simulator.addFault(q("reject@CG-2*1"));
    bench.post(inbound, purchase("CG-1"));
    bench.post(inbound, purchase("CG-2"));
    QTRY_COMPARE(bench.received.size(), 2);
    for (const auto &callback : std::as_const(bench.received)) {
        QCOMPARE(callback.text("status"),
                 callback.text("entryOrderCode") == u"CG-2" ? q("REJECT") : q("FULFILLED"));
    }
}

QTEST_GUILESS_MAIN(TestSimulatorFaults)
#include "tst_simulator_faults.moc"
