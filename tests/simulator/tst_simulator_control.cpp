// SPDX-License-Identifier: Apache-2.0
#include "simulator/testbench.h"

#include <QJsonDocument>
#include <QSignalSpy>

using namespace simulator;

namespace {

QString q(const char *text)
{
    return QString::fromLatin1(text);
}

struct ControlBench : TestBench
{
    ControlBench()
        : TestBench([] {
              Config config = TestBench::config();
              config.delayMs = -1;
              config.controlPort = 0;
              return config;
          }())
    {
    }

    Answer control(const char *method, const QByteArray &path, const QJsonObject &body = {})
    {
        const QByteArray text = QByteArray(method) == "POST" ? QJsonDocument(body).toJson() : QByteArray();
        return sendRaw(method, path, {}, text, ports.control);
    }
    QJsonObject state() { return control("GET", "/state").envelope; }
};

} // namespace

/// The control endpoint.
class TestSimulatorControl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stateTellsWhatHappened();
    void faults();
    void completesInPart();
    void completesATransferStageByStage();
    void stockAndCatalogue();
    void settings();
    void anyCallback();
    void quit();
    void unknownThings();
};

void TestSimulatorControl::stateTellsWhatHappened()
{
    ControlBench bench;
    const QJsonObject order = inboundOrder(q("CGRK"), q("CG-1"), {phone(1)});
    bench.post("/ideal/v1/inbound-orders", order);
    bench.post("/ideal/v1/inbound-orders", order);
    QCOMPARE(bench.control("POST", "/orders/CGRK/CG-1/complete").status, 200);
    QTRY_COMPARE(bench.received.size(), 1);
    QTRY_COMPARE(bench.state()[q("callbacks")][0][q("result")], QJsonValue(q("acknowledged")));
    const QJsonObject state = bench.state();
    QCOMPARE(state[q("orders")][0][q("status")], QJsonValue(q("FULFILLED")));
    QCOMPARE(state[q("orders")][0][q("serials")][0][q("sns")].toArray().size(), 1);
    QCOMPARE(state[q("requests")][0][q("key")], QJsonValue(q("CGRK/CG-1")));
    QCOMPARE(state[q("requests")][1][q("count")], QJsonValue(2));
    QCOMPARE(state[q("requests")][1][q("bodyHash")], state[q("requests")][0][q("bodyHash")]);
    QCOMPARE(state[q("inventory")][q("HN-WH-01")][0][q("quantity")], QJsonValue(1));
    QCOMPARE(state.value(q("warehouses")).toArray().size(), 6);
    QVERIFY(!QJsonDocument(state).toJson().contains("\"k1\"")); // the key stays inside
}

void TestSimulatorControl::faults()
{
    ControlBench bench;
    QCOMPARE(bench.control("POST", "/faults", {{q("fault"), q("status:500*1")}}).status, 200);
    QCOMPARE(
        bench.control("POST", "/faults", {{q("name"), q("throttle")}, {q("argument"), 3}, {q("times"), 1}})
            .status,
        200);
    QCOMPARE(bench.control("POST", "/faults", {{q("faults"), QJsonArray{q("slow:1"), q("lost")}}}).status,
             200);
    QCOMPARE(bench.control("POST", "/faults", {{q("fault"), q("nonsense")}}).status, 400);
    QCOMPARE(bench.state().value(q("faults")).toArray().size(), 4);
    QCOMPARE(bench.get("/ideal/v1/ping").status, 500);
    QCOMPARE(bench.get("/ideal/v1/ping").retryAfter, "3");
    QCOMPARE(bench.control("DELETE", "/faults").status, 200);
    QCOMPARE(bench.state().value(q("faults")).toArray().size(), 0);
}

void TestSimulatorControl::completesInPart()
{
    ControlBench bench;
    bench.post("/ideal/v1/inbound-orders", inboundOrder(q("CGRK"), q("CG-1"), {phone(3), cable(2)}));
    const QJsonArray one{QJsonObject{{q("orderLineNo"), q("1")}, {q("qty"), 1}}};
    QCOMPARE(bench.control("POST", "/orders/CGRK/CG-1/complete", {{q("lines"), one}}).status, 200);
    QTRY_COMPARE(bench.received.size(), 1);
    QCOMPARE(bench.received[0].text("status"), q("PARTFULFILLED"));
    QCOMPARE(bench.received[0].body.value(q("orderLines")).toArray().size(), 1);
    QCOMPARE(bench.control("POST", "/orders/CGRK/CG-1/complete").status, 200);
    QTRY_COMPARE(bench.received.size(), 2);
    QCOMPARE(bench.received[1].text("status"), q("FULFILLED"));
    QCOMPARE(bench.received[1].body[q("orderLines")][0][q("actualQty")], QJsonValue(2));
    QCOMPARE(bench.control("POST", "/orders/CGRK/CG-1/complete").status, 409); // closed
    QCOMPARE(bench.control("POST", "/orders/CGRK/CG-2/complete").status, 409);
}

void TestSimulatorControl::completesATransferStageByStage()
{
    ControlBench bench;
    bench.control(
        "POST", "/inventory",
        {{q("warehouseCode"), q("HN-WH-01")}, {q("itemCode"), q("HN-CABLE-C-C")}, {q("quantity"), 3}});
    bench.post("/ideal/v1/transfer-orders", transferOrder(q("DB-1"), {cable(3)}));
    QCOMPARE(bench.control("POST", "/orders/DB/DB-1/complete", {{q("stage"), q("OUT")}}).status, 200);
    QTRY_COMPARE(bench.received.size(), 1);
    QCOMPARE(bench.received[0].event, q("transfer-orders/out-confirm"));
    QCOMPARE(bench.control("POST", "/orders/DB/DB-1/complete", {{q("stage"), q("IN")}}).status, 200);
    QTRY_COMPARE(bench.received.size(), 2);
    QCOMPARE(bench.received[1].event, q("transfer-orders/in-confirm"));
}

void TestSimulatorControl::stockAndCatalogue()
{
    ControlBench bench;
    const QJsonObject handset{{q("sn"), q("860000000000008")},
                              {q("imei1"), q("860000000000008")},
                              {q("imei2"), q("860000000000016")}};
    bench.control("POST", "/inventory",
                  {{q("warehouseCode"), q("HN-WH-01")},
                   {q("itemCode"), q("HN-MAGIC7-12-256-BK")},
                   {q("serials"), QJsonArray{handset}}});
    bench.post("/ideal/v1/sales-orders", salesOrder(q("SO-1"), {phone(1)}));
    bench.control("POST", "/orders/B2BCK/SO-1/complete");
    QTRY_COMPARE(bench.received.size(), 2);
    const QJsonArray sns =
        bench.serials(q("B2BCK"), q("SO-1"), q("OUT"), bench.received[1].text("outBizCode"));
    QCOMPARE(sns, QJsonArray{handset});
    QCOMPARE(
        bench.control("POST", "/vf-orders", {{q("vfOrderCode"), q("VF-9")}}).envelope.value(q("vfOrderCode")),
        QJsonValue(q("VF-9")));
    QCOMPARE(bench.control("POST", "/products", {{q("itemCode"), q("P-9")}}).envelope.value(q("itemCode")),
             QJsonValue(q("P-9")));
    QCOMPARE(bench.control("POST", "/customers", {{q("customerCode"), q("C-9")}})
                 .envelope.value(q("customerCode")),
             QJsonValue(q("C-9")));
}

void TestSimulatorControl::settings()
{
    ControlBench bench;
    bench.control("POST", "/settings", {{q("delayMs"), 0}});
    bench.post("/ideal/v1/inbound-orders", inboundOrder(q("CGRK"), q("CG-1"), {phone(1)}));
    QTRY_COMPARE(bench.received.size(), 1);
}

void TestSimulatorControl::anyCallback()
{
    ControlBench bench;
    const QJsonObject body{{q("entryOrderCode"), q("NEVER-PUSHED")}, {q("status"), q("FULFILLED")}};
    bench.control("POST", "/callbacks", {{q("event"), q("inbound-orders/confirm")}, {q("body"), body}});
    QTRY_COMPARE(bench.received.size(), 1);
    QVERIFY(bench.received[0].verified);
    QVERIFY(!bench.received[0].text("outBizCode").isEmpty());
    QCOMPARE(bench.received[0].text("entryOrderCode"), q("NEVER-PUSHED"));
}

void TestSimulatorControl::quit()
{
    ControlBench bench;
    QSignalSpy asked(&bench.simulator, &Simulator::quitRequested);
    QCOMPARE(bench.control("POST", "/quit").status, 200);
    QTRY_COMPARE(asked.size(), 1);
}

void TestSimulatorControl::unknownThings()
{
    ControlBench bench;
    QCOMPARE(bench.control("GET", "/nothing").status, 404);
    QCOMPARE(bench.control("POST", "/nothing").status, 404);
    QCOMPARE(bench.control("POST", "/orders/CGRK/CG-1").status, 404);
    QCOMPARE(bench.control("PUT", "/state").status, 404);
    QCOMPARE(bench.sendRaw("POST", "/faults", {}, "[", bench.ports.control).status, 400);
}

QTEST_GUILESS_MAIN(TestSimulatorControl)
#include "tst_simulator_control.moc"
