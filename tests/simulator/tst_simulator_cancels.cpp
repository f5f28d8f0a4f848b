// SPDX-License-Identifier: Apache-2.0
#include "simulator/testbench.h"

#include <QSignalSpy>

using namespace simulator;

namespace {

QString q(const char *text)
{
    return QString::fromLatin1(text);
}

QJsonObject cancelBody(const char *id)
{
    return {{q("cancelRequestId"), q(id)},
            {q("ownerCode"), q("GD01")},
            {q("cancelReason"), QStringLiteral("客户不要了")},
            {q("operatorCode"), q("clerk1")}};
}

QJsonObject terminateBody(const char *id)
{
    return {{q("cancelRequestId"), q(id)}, {q("ownerCode"), q("GD01")}, {q("updateType"), q("TERMINATE")}};
}

constexpr const char *cancelPath = "/ideal/v1/sales-orders/SO-1/cancel-requests";
constexpr const char *orderPath = "/ideal/v1/sales-orders/SO-1";

/// A wholesale order that the warehouse has and does not touch until told.
struct OrderBench : TestBench
{
    OrderBench()
        : TestBench([] {
              Config config = TestBench::config();
              config.delayMs = -1;
              config.initialStock = 3;
              return config;
          }())
    {
        post("/ideal/v1/sales-orders", salesOrder(q("SO-1"), {phone(2)}));
    }

    Answer cancel(const char *id) { return post(cancelPath, cancelBody(id)); }
    Answer terminate(const char *id) { return put(orderPath, terminateBody(id)); }
    QString resultOf(const Answer &answer) { return answer.data().value(q("result")).toString(); }
};

} // namespace

/// Stopping a wholesale order.
class TestSimulatorCancels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void approvedThenTerminated();
    void rejectedGoesOn();
    void pendingThenApproved();
    void pendingThenRejected();
    void deliveredWinsOverAPendingCancel();
    void tooLate();
    void oneRequestAtATime();
    void repeatedRequestAnswersAsOfNow();
    void terminatingNeedsApproval();
    void fields_data();
    void fields();
    void approvedOrderIsNotDeliveredMeanwhile();
};

void TestSimulatorCancels::approvedThenTerminated()
{
    OrderBench bench;
    QCOMPARE(bench.resultOf(bench.cancel("C-1")), q("APPROVED"));
    QVERIFY(bench.received.isEmpty());
    const auto answer = bench.terminate("C-1");
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.data().value(q("status")), QJsonValue(q("CANCELED")));
    QTRY_COMPARE(bench.statuses(), QList{q("CANCELED")});
    QCOMPARE(bench.received[0].event, q("sales-orders/status"));
    QCOMPARE(bench.received[0].body.value(q("confirmType")), QJsonValue(0));
    QCOMPARE(bench.terminate("C-1").data().value(q("status")), QJsonValue(q("CANCELED")));
    QCOMPARE(bench.get("/ideal/v1/orders/B2BCK/SO-1", "ownerCode=GD01")
                 .data()
                 .value(q("confirmations"))
                 .toArray()
                 .size(),
             1); // said once
    QVERIFY(!bench.simulator.complete(q("B2BCK"), q("SO-1")));
}

void TestSimulatorCancels::rejectedGoesOn()
{
    OrderBench bench;
    bench.simulator.addFault(q("cancel:rejected*1"));
    const auto answer = bench.cancel("C-1");
    QCOMPARE(bench.resultOf(answer), q("REJECTED"));
    QVERIFY(!answer.data().value(q("reason")).toString().isEmpty());
    QCOMPARE(bench.terminate("C-1").code(), q("isv.state-forbids"));
    QCOMPARE(bench.resultOf(bench.cancel("C-2")), q("APPROVED")); // a rejected one is no longer open
}

void TestSimulatorCancels::pendingThenApproved()
{
    OrderBench bench;
    bench.simulator.addFault(q("cancel:pending-then-approved"));
    QCOMPARE(bench.resultOf(bench.cancel("C-1")), q("PENDING"));
    QTRY_COMPARE(bench.received.size(), 1);
    const auto callback = bench.received[0];
    QCOMPARE(callback.event, q("sales-orders/cancel-result"));
    QCOMPARE(callback.text("cancelRequestId"), q("C-1"));
    QCOMPARE(callback.text("result"), q("APPROVED"));
    QCOMPARE(callback.text("status"), q("CANCELED"));
    QCOMPARE(callback.body.value(q("confirmType")), QJsonValue(0));
    QVERIFY(!callback.body.contains(q("orderLines")));
    QCOMPARE(bench.terminate("C-1").status, 200);
    QTRY_COMPARE(bench.of(q("sales-orders/status")).size(), 1);
}

void TestSimulatorCancels::pendingThenRejected()
{
    OrderBench bench;
    bench.simulator.addFault(q("cancel:pending-then-rejected"));
    bench.simulator.applySettings({{q("delayMs"), 0}}); // the warehouse may go on when it is decided
    QCOMPARE(bench.resultOf(bench.cancel("C-1")), q("PENDING"));
    QTRY_COMPARE(bench.of(q("sales-orders/cancel-result")).size(), 1);
    const auto callback = bench.of(q("sales-orders/cancel-result"))[0];
    QCOMPARE(callback.text("result"), q("REJECTED"));
    QCOMPARE(callback.text("status"), q("CANCELEDFAIL"));
    QTRY_VERIFY(bench.statuses().contains(q("DELIVERED")));
}

void TestSimulatorCancels::deliveredWinsOverAPendingCancel()
{
    OrderBench bench;
    bench.simulator.addFault(q("cancel:pending-then-delivered"));
    QCOMPARE(bench.resultOf(bench.cancel("C-1")), q("PENDING"));
    QTRY_VERIFY(bench.statuses().contains(q("DELIVERED")) && bench.statuses().contains(q("CANCELEDFAIL")));
    QCOMPARE(bench.terminate("C-1").code(), q("isv.state-forbids"));
}

void TestSimulatorCancels::tooLate()
{
    OrderBench bench;
    QVERIFY(bench.simulator.complete(
        q("B2BCK"), q("SO-1"),
        {{q("lines"), QJsonArray{QJsonObject{{q("orderLineNo"), q("1")}, {q("qty"), 1}}}}}));
    const auto answer = bench.cancel("C-1");
    QCOMPARE(answer.status, 200);
    QCOMPARE(bench.resultOf(answer), q("REJECTED"));
    QVERIFY(!answer.data().value(q("reason")).toString().isEmpty());
    QCOMPARE(bench.post("/ideal/v1/sales-orders/SO-X/cancel-requests", cancelBody("C-2")).code(),
             q("isv.order-not-found"));
}

void TestSimulatorCancels::oneRequestAtATime()
{
    OrderBench bench;
    bench.simulator.addFault(q("cancel:pending"));
    QCOMPARE(bench.resultOf(bench.cancel("C-1")), q("PENDING"));
    const auto second = bench.cancel("C-2");
    QCOMPARE(second.status, 409);
    QCOMPARE(second.code(), q("isv.state-forbids"));
}

void TestSimulatorCancels::repeatedRequestAnswersAsOfNow()
{
    OrderBench bench;
    bench.simulator.addFault(q("cancel:pending-then-approved"));
    QSignalSpy decided(&bench.simulator, &Simulator::cancelDecided);
    QCOMPARE(bench.resultOf(bench.cancel("C-1")), q("PENDING"));
    QTRY_COMPARE(decided.size(), 1);
    QCOMPARE(bench.resultOf(bench.cancel("C-1")), q("APPROVED"));
    const auto other = bench.post(cancelPath, with(cancelBody("C-1"), "cancelReason", q("another")));
    QCOMPARE(other.status, 409);
    QCOMPARE(other.code(), q("isv.key-reused"));
    QCOMPARE(bench.simulator.requestCount(q("cancel/C-1")), 3);
}

void TestSimulatorCancels::terminatingNeedsApproval()
{
    OrderBench bench;
    QCOMPARE(bench.terminate("C-1").code(), q("isv.state-forbids"));
    bench.cancel("C-1");
    QCOMPARE(bench.terminate("C-2").code(), q("isv.state-forbids"));
    QVERIFY(bench.simulator.complete(q("B2BCK"), q("SO-1"))); // the lorry left all the same
    const auto answer = bench.terminate("C-1");
    QCOMPARE(answer.status, 409);
    QCOMPARE(answer.code(), q("isv.state-forbids"));
}

void TestSimulatorCancels::fields_data()
{
    QTest::addColumn<bool>("put");
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<QString>("code");
    for (const char *name : {"cancelRequestId", "ownerCode", "cancelReason", "operatorCode"}) {
        QTest::addRow("cancel without %s", name)
            << false << without(cancelBody("C-1"), name) << q("isv.param-missing");
    }
    for (const char *name : {"cancelRequestId", "ownerCode", "updateType"}) {
        QTest::addRow("update without %s", name)
            << true << without(terminateBody("C-1"), name) << q("isv.param-missing");
    }
    QTest::newRow("other owner") << false << with(cancelBody("C-1"), "ownerCode", q("X"))
                                 << q("isv.param-invalid");
    QTest::newRow("long reason") << false << with(cancelBody("C-1"), "cancelReason", QString(501, u'x'))
                                 << q("isv.param-invalid");
    QTest::newRow("other update") << true << with(terminateBody("C-1"), "updateType", q("CHANGE"))
                                  << q("isv.param-invalid");
}

void TestSimulatorCancels::fields()
{
    QFETCH(bool, put);
    QFETCH(QJsonObject, body);
    QFETCH(QString, code);
    OrderBench bench;
    QCOMPARE((put ? bench.put(orderPath, body) : bench.post(cancelPath, body)).code(), code);
}

void TestSimulatorCancels::approvedOrderIsNotDeliveredMeanwhile()
{
    Config config = TestBench::config();
    config.initialStock = 3;
    config.delayMs = 20;
    TestBench bench(config);
    bench.post("/ideal/v1/sales-orders", salesOrder(q("SO-1"), {phone(2)}));
    bench.post("/ideal/v1/sales-orders", with(salesOrder(q("SO-2"), {cable(1)}), "remark", q("later")));
    QCOMPARE(bench.post(cancelPath, cancelBody("C-1")).data().value(q("result")), QJsonValue(q("APPROVED")));
    QTRY_VERIFY(bench.statuses().contains(q("DELIVERED"))); // SO-2, which came later
    for (const auto &callback : std::as_const(bench.received)) {
        QVERIFY(callback.text("deliveryOrderCode") != q("SO-1") || callback.text("status") == u"ACCEPT");
    }
}

QTEST_GUILESS_MAIN(TestSimulatorCancels)
#include "tst_simulator_cancels.moc"
