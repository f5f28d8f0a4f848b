// SPDX-License-Identifier: Apache-2.0
#include "simulator/testbench.h"

#include <QJsonDocument>

using namespace simulator;

namespace {

QString q(const char *text)
{
    return QString::fromLatin1(text);
}

QJsonObject withLine(const QJsonObject &order, const QJsonObject &line)
{
    return with(order, "orderLines", QJsonArray{line});
}

constexpr const char *inbound = "/ideal/v1/inbound-orders";
constexpr const char *transfers = "/ideal/v1/transfer-orders";
constexpr const char *sales = "/ideal/v1/sales-orders";

} // namespace

/// Everything that the simulator must not take.
class TestSimulatorRefusals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checksComeInTheContractsOrder();
    void nonceWorksOnce();
    void pathsAndMethods();
    void bodiesThatAreNoJson_data();
    void bodiesThatAreNoJson();
    void fields_data();
    void fields();
    void whatIsLenientOnPurpose();
    void sameKeySameBodyIsADuplicate();
    void refusedCreateLeavesTheKeyFree();
};

void TestSimulatorRefusals::checksComeInTheContractsOrder()
{
    TestBench bench;
    using Headers = QList<QPair<QByteArray, QByteArray>>;
    const QByteArray nowText = QByteArray::number(base::SystemClock().now().milliseconds / 1000);
    const Headers unsigned_{
        {"X-App-Id", "A1"}, {"X-Timestamp", nowText}, {"X-Nonce", "0123456789abcdef"}, {"X-Sign", "v1=00"}};
    Headers old = unsigned_;
    old[1].second = "1000000000";
    Headers stranger = old;
    stranger[0].second = "A2";
    const auto code = [&](const Headers &headers) {
        return bench.sendRaw("GET", "/nowhere", headers, {}).code();
    };
    QCOMPARE(code({}), q("isv.param-missing"));
    QCOMPARE(code(stranger), q("isv.app-disabled"));
    const auto late = bench.sendRaw("GET", "/nowhere", old, {});
    QCOMPARE(late.code(), q("isv.timestamp-expired"));
    QVERIFY(base::fromWireTime(late.data().value(q("serverTime")).toString()));
    QCOMPARE(code(unsigned_), q("isv.sign-invalid"));
    QCOMPARE(bench.get("/nowhere").code(), q("isv.order-not-found"));
}

void TestSimulatorRefusals::nonceWorksOnce()
{
    TestBench bench;
    const auto credentials = TestBench::config().credentials;
    const auto parts = ideal::sign(credentials, "GET", "/ideal/v1/ping", {}, {}, base::SystemClock().now(),
                                   q("0123456789abcdef"));
    auto spoilt = parts.headers;
    spoilt[3].second = "v1=00";
    QCOMPARE(bench.sendRaw("GET", "/ideal/v1/ping", spoilt, {}).code(), q("isv.sign-invalid"));
    QCOMPARE(bench.sendRaw("GET", "/ideal/v1/ping", parts.headers, {}).status,
             200); // not used up by a bad one
    const auto again = bench.sendRaw("GET", "/ideal/v1/ping", parts.headers, {});
    QCOMPARE(again.status, 401);
    QCOMPARE(again.code(), q("isv.nonce-replayed"));
}

void TestSimulatorRefusals::pathsAndMethods()
{
    TestBench bench;
    for (const char *path : {"/", "/ideal/v1/ping/", "/ideal/v2/ping", "/ideal/v1/orders/B2BCK",
                             "/ideal/v1/orders//x", "/ideal/v1/sales-orders/SO-1/cancel-request"}) {
        const auto answer = bench.get(path, "ownerCode=GD01");
        QCOMPARE(answer.status, 404);
        QCOMPARE(answer.code(), q("isv.order-not-found"));
    }
    QCOMPARE(bench.post("/ideal/v1/ping", {}).status, 405);
    QCOMPARE(bench.get(sales).status, 405);
    QCOMPARE(bench.get("/ideal/v1/sales-orders/SO-1").status, 405);
    QCOMPARE(bench.get("/ideal/v1/orders/B2BCK/SO-1", "ownerCode=GD01").code(), q("isv.order-not-found"));
    QCOMPARE(bench.get("/ideal/v1/orders/B2BCK/SO-1").code(), q("isv.param-missing"));
    QCOMPARE(bench.get("/ideal/v1/orders/B2BCK/SO-1", "ownerCode=GD02").code(), q("isv.param-invalid"));
}

void TestSimulatorRefusals::bodiesThatAreNoJson_data()
{
    QTest::addColumn<QByteArray>("body");
    const QByteArray good = QJsonDocument(inboundOrder(q("CGRK"), q("CG-1"), {phone(1)})).toJson();
    const auto deep = [&](int levels) {
        return "{\"x\":" + QByteArray(levels - 1, '[') + QByteArray(levels - 1, ']') + ',' +
               good.trimmed().mid(1);
    };
    QTest::newRow("nothing") << QByteArray(" ");
    QTest::newRow("array") << "[" + good + "]";
    QTest::newRow("byte order mark") << "\xef\xbb\xbf" + good;
    QTest::newRow("something behind") << good + "x";
    QTest::newRow("a second value") << good + good;
    QTest::newRow("NaN") << "{\"x\":NaN," + good.trimmed().mid(1);
    QTest::newRow("not UTF-8") << "{\"x\":\"\xc3\x28\"," + good.trimmed().mid(1);
    QTest::newRow("33 deep") << deep(33);
    QTest::newRow("100000 deep") << deep(100'000);
    QTest::newRow("cut off") << good.chopped(3);
}

void TestSimulatorRefusals::bodiesThatAreNoJson()
{
    QFETCH(QByteArray, body);
    TestBench bench;
    const auto answer = bench.send("POST", inbound, {}, body);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.code(), q("isv.param-invalid"));
}

void TestSimulatorRefusals::fields_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<QString>("code");
    const QJsonObject purchase = inboundOrder(q("CGRK"), q("CG-1"), {phone(1)});
    const QJsonObject giveBack = inboundOrder(q("THRK"), q("PT-1"), {phone(1)});
    const QJsonObject transfer = transferOrder(q("DB-1"), {phone(1)});
    const QJsonObject sale = salesOrder(q("SO-1"), {phone(1)});
    const QString missing = q("isv.param-missing");
    const QString invalid = q("isv.param-invalid");
    const auto row = [](const char *tag, const char *path, const QJsonObject &body, const QString &code) {
        QTest::newRow(tag) << QByteArray(path) << body << code;
    };
    for (const auto &[path, body] : {std::pair(inbound, purchase), {transfers, transfer}, {sales, sale}}) {
        for (auto field = body.begin(); field != body.end(); ++field) {
            if (field.key() == u"receiverInfo") {
                continue;
            }
            const QByteArray name = field.key().toLatin1();
            QTest::addRow("%s without %s", path, name.constData())
                << QByteArray(path) << without(body, name) << missing;
            QTest::addRow("%s null %s", path, name.constData())
                << QByteArray(path) << with(body, name, QJsonValue::Null) << missing;
            QTest::addRow("%s array %s", path, name.constData())
                << QByteArray(path) << with(body, name, QJsonArray()) << invalid;
        }
    }
    row("empty code", inbound, with(purchase, "entryOrderCode", q("")), missing);
    row("long code", inbound, with(purchase, "entryOrderCode", QString(65, u'x')), invalid);
    row("control character", inbound, with(purchase, "entryOrderCode", q("a\tb")), invalid);
    row("type unknown", inbound, with(purchase, "orderType", q("XXXX")), invalid);
    row("direction wrong", inbound, with(purchase, "stockDirection", q("OUT")), invalid);
    row("return direction wrong", inbound,
        with(inboundOrder(q("CGTH"), q("TH-1"), {phone(1)}), "stockDirection", q("IN")), invalid);
    row("return without customer", inbound, without(giveBack, "customerCode"), missing);
    row("other owner", inbound, with(purchase, "ownerCode", q("GD02")), invalid);
    row("time", inbound, with(purchase, "orderCreateTime", q("2025-01-02T03:04:05")), invalid);
    row("date that is none", inbound, with(purchase, "orderCreateTime", q("2025-02-30 03:04:05")), invalid);
    row("manual code a number", inbound, with(purchase, "manualOrderCode", 7), invalid);
    row("remark long", inbound, with(purchase, "remark", QString(501, u'长')), invalid);
    row("name long", inbound, with(purchase, "supplierName", QString(201, u'长')), invalid);
    row("total zero", inbound, with(purchase, "totalOrderLines", 0), invalid);
    row("total text", inbound, with(purchase, "totalOrderLines", q("1")), invalid);
    row("more lines than the total", inbound,
        with(inboundOrder(q("CGRK"), q("CG-1"), {phone(1), watch(1)}), "totalOrderLines", 1), invalid);
    row("line number twice", inbound, inboundOrder(q("CGRK"), q("CG-1"), {phone(1), watch(1, q("1"))}),
        invalid);
    row("line no object", inbound, with(purchase, "orderLines", QJsonArray{1}), invalid);
    QJsonArray many;
    for (int i = 0; i < 501; ++i) {
        many.append(cable(1, QString::number(i)));
    }
    row("501 lines", inbound, inboundOrder(q("CGRK"), q("CG-1"), many), invalid);
    row("same warehouses", transfers, with(transfer, "toWarehouseCode", q("HN-WH-01")), invalid);
    row("VF without its code", sales, with(sale, "source", q("VF")), missing);
    row("source unknown", sales, with(sale, "source", q("WEB")), invalid);
    row("receiver no object", sales, with(sale, "receiverInfo", q("x")), invalid);
    row("receiver name long", sales,
        with(sale, "receiverInfo", QJsonObject{{q("name"), QString(201, u'长')}}), invalid);
    const auto line = [&](const char *tag, const QJsonObject &changed, const QString &code) {
        row(tag, inbound, withLine(purchase, changed), code);
    };
    line("line without number", without(phone(1), "orderLineNo"), missing);
    line("line without item", without(phone(1), "itemCode"), missing);
    line("quantity zero", phone(0), invalid);
    line("quantity negative", phone(-1), invalid);
    line("quantity fraction", with(phone(1), "planQty", 1.5), invalid);
    line("quantity text", with(phone(1), "planQty", q("1")), invalid);
    line("quantity beyond 32 bits", with(phone(1), "planQty", 2147483648.0), invalid);
    line("inventory type", with(phone(1), "inventoryType", q("XX")), invalid);
    line("price a number", with(phone(1), "price", 39.5), invalid);
    line("price with three decimals", with(phone(1), "price", q("1.005")), invalid);
    line("price with line break", with(phone(1), "price", q("1.00\n")), invalid);
    line("flag missing", without(phone(1), "isSNMgmt"), missing);
    line("flag a number", with(phone(1), "isSNMgmt", 1), invalid);
    line("flag text", with(phone(1), "multiSn", q("true")), invalid);
    line("length missing", without(phone(1), "snLength"), missing);
    line("item unknown", with(phone(1), "itemCode", q("HN-NONE")), q("isv.item-unmapped"));
    line("serials not told", with(phone(1), "isSNMgmt", false), q("isv.sn-attr-mismatch"));
    line("length otherwise", with(phone(1), "snLength", 16), q("isv.sn-attr-mismatch"));
    line("one serial only", with(phone(1), "multiSn", false), q("isv.sn-attr-mismatch"));
    row("warehouse", inbound, with(purchase, "warehouseCode", q("WH-X")), q("isv.warehouse-unmapped"));
    row("second warehouse", transfers, with(transfer, "toWarehouseCode", q("WH-X")),
        q("isv.warehouse-unmapped"));
    row("customer", sales, with(sale, "customerCode", q("C-X")), q("isv.customer-unmapped"));
    row("returning customer", inbound, with(giveBack, "customerCode", q("C-X")), q("isv.customer-unmapped"));
}

void TestSimulatorRefusals::fields()
{
    QFETCH(QByteArray, path);
    QFETCH(QJsonObject, body);
    QFETCH(QString, code);
    TestBench bench;
    const auto answer = bench.post(path, body);
    QCOMPARE(answer.code(), code);
    QCOMPARE(answer.status, code.contains(u"param") ? 400 : 422);
    QCOMPARE(answer.data(), QJsonObject());
    QVERIFY(bench.simulator.state().value(q("orders")).toArray().isEmpty());
}

void TestSimulatorRefusals::whatIsLenientOnPurpose()
{
    TestBench bench;
    QJsonObject order = inboundOrder(q("CGRK"), q("CG-1"), {with(cable(1), "remark", QJsonValue::Null)});
    order = with(with(with(order, "unknownField", 7), "supplierName", QJsonValue::Null), "manualOrderCode",
                 q(""));
    QCOMPARE(bench.post(inbound, order).status, 200);
    // 64 characters of which each takes two UTF-16 units are still 64.
    const QString code = QString::fromUcs4(U"\U0001F4E6").repeated(64);
    QCOMPARE(bench.post(inbound, inboundOrder(q("CGRK"), code, {cable(1)})).status, 200);
}

void TestSimulatorRefusals::sameKeySameBodyIsADuplicate()
{
    TestBench bench;
    const QJsonObject order = inboundOrder(q("CGRK"), q("CG-1"), {phone(1), cable(1)});
    const auto first = bench.post(inbound, order);
    const auto second = bench.post(inbound, order);
    QCOMPARE(second.status, 200);
    QCOMPARE(second.data().value(q("duplicate")), QJsonValue(true));
    QCOMPARE(second.data().value(q("entryOrderId")), first.data().value(q("entryOrderId")));
    QTRY_COMPARE(bench.received.size(), 1); // completed: a duplicate in any state
    bench.simulator.putProduct({{q("itemCode"), q("HN-MAGIC7-12-256-BK")}, {q("multiSn"), false}});
    QCOMPARE(bench.post(inbound, order).data().value(q("duplicate")), QJsonValue(true));
    const auto other = bench.post(inbound, with(order, "remark", q("changed")));
    QCOMPARE(other.status, 409);
    QCOMPARE(other.code(), q("isv.key-reused"));
    QCOMPARE(bench.post(inbound, inboundOrder(q("CGRK"), q("CG-1"), {phone(2), cable(1)})).status, 409);
    QCOMPARE(bench.simulator.requestCount(q("CGRK/CG-1")), 5);
    // Another type is another key.
    QCOMPARE(bench.post(sales, salesOrder(q("CG-1"), {cable(1)})).data().value(q("duplicate")),
             QJsonValue(false));
}

void TestSimulatorRefusals::refusedCreateLeavesTheKeyFree()
{
    TestBench bench;
    const QJsonObject order = inboundOrder(q("CGRK"), q("CG-1"), {phone(1)});
    QCOMPARE(bench.post(inbound, with(order, "warehouseCode", q("WH-X"))).status, 422);
    QCOMPARE(bench.post(inbound, order).data().value(q("duplicate")), QJsonValue(false));
}

QTEST_GUILESS_MAIN(TestSimulatorRefusals)
#include "tst_simulator_refusals.moc"
