// SPDX-License-Identifier: Apache-2.0
#include "simulator/testbench.h"

#include <QSet>

using namespace simulator;

namespace {

QString q(const char *text)
{
    return QString::fromLatin1(text);
}

const QByteArray since = "ownerCode=GD01&updatedSince=";

QStringList codesOf(const TestBench::Answer &answer, const char *field)
{
    QStringList codes;
    const QJsonArray items = answer.data().value(q("items")).toArray();
    for (const QJsonValue &item : items) {
        codes.append(item[q(field)].toString());
    }
    return codes;
}

} // namespace

/// What can be asked: serials, orders, inventory, e-stack's lists, and orders that come in parts.
class TestSimulatorQueries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void serialPagesBelongToASnapshot();
    void serialQueryRefusals_data();
    void serialQueryRefusals();
    void orderStateTellsEveryCallback();
    void inventoryPages();
    void estackPagesAreCompleteAndSorted_data();
    void estackPagesAreCompleteAndSorted();
    void updatedSinceIsInclusive();
    void estackRefusals_data();
    void estackRefusals();
    void vfOrdersAppear();
    void catalogueIsAsAsked();
    void orderInPartsWaitsForAll();
    void partsThatDoNotFit();
    void longConfirmationsAreCut();
};

void TestSimulatorQueries::serialPagesBelongToASnapshot()
{
    Config config = TestBench::config();
    config.snapshotMs = 60'000;
    TestBench bench(config);
    bench.post("/ideal/v1/inbound-orders", inboundOrder(q("CGRK"), q("CG-1"), {phone(3), watch(2)}));
    QTRY_COMPARE(bench.received.size(), 1);
    const QByteArray base = "ownerCode=GD01&orderType=CGRK&orderCode=CG-1&stage=IN&pageSize=4&outBizCode=" +
                            bench.received[0].text("outBizCode").toLatin1();
    const QByteArray path = "/ideal/v1/serial-numbers";
    const auto first = bench.get(path, base + "&page=1");
    QCOMPARE(first.data().value(q("totalCount")), QJsonValue(5));
    QCOMPARE(first.data().value(q("totalPage")), QJsonValue(2));
    QCOMPARE(first.data().value(q("items")).toArray().size(), 2); // three phones and a watch
    const QByteArray id = first.data().value(q("snapshotId")).toString().toLatin1();
    const auto second = bench.get(path, base + "&page=2&snapshotId=" + id);
    QCOMPARE(second.data().value(q("items")).toArray().size(), 1);
    QCOMPARE(second.data()[q("items")][0][q("sns")].toArray().size(), 1);
    QVERIFY(bench.get(path, base + "&page=3&snapshotId=" + id).data().value(q("items")).toArray().isEmpty());
    QCOMPARE(bench.get(path, base + "&page=2").code(), q("isv.param-missing"));
    QCOMPARE(bench.get(path, base + "&page=1&snapshotId=" + id).code(), q("isv.param-invalid"));
    QCOMPARE(bench.get(path, base + "&page=2&snapshotId=other").code(), q("isv.param-invalid"));
    bench.simulator.applySettings({{q("snapshotMs"), 0}});
    const auto brief = bench.get(path, base + "&page=1");
    QCOMPARE(brief.status, 400); // gone before it could be read: start again
    QCOMPARE(brief.code(), q("isv.param-invalid"));
}

void TestSimulatorQueries::serialQueryRefusals_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *tag, const char *from, const char *to, const char *code) {
        QTest::newRow(tag) << QByteArray(from) << QByteArray(to) << q(code);
    };
    row("owner", "ownerCode=GD01", "ownerCode=GD02", "isv.param-invalid");
    row("no owner", "ownerCode=GD01&", "", "isv.param-missing");
    row("type", "orderType=CGRK", "orderType=XX", "isv.param-invalid");
    row("other type", "orderType=CGRK", "orderType=THRK", "isv.order-not-found");
    row("order", "orderCode=CG-1", "orderCode=CG-2", "isv.order-not-found");
    row("stage", "stage=IN", "stage=OUT", "isv.order-not-found");
    row("no stage", "stage=IN&", "", "isv.param-missing");
    row("outBizCode", "outBizCode=", "outBizCode=X", "isv.order-not-found");
    row("page zero", "page=1", "page=0", "isv.param-invalid");
    row("page signed", "page=1", "page=%2B1", "isv.param-invalid");
    row("page size", "pageSize=500", "pageSize=501", "isv.param-invalid");
    row("no page size", "&pageSize=500", "", "isv.param-missing");
    row("twice", "page=1", "page=1&page=1", "isv.param-invalid");
}

void TestSimulatorQueries::serialQueryRefusals()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, code);
    TestBench bench;
    bench.post("/ideal/v1/inbound-orders", inboundOrder(q("CGRK"), q("CG-1"), {phone(1)}));
    QTRY_COMPARE(bench.received.size(), 1);
    QByteArray query =
        "ownerCode=GD01&orderType=CGRK&orderCode=CG-1&stage=IN&page=1&pageSize=500&outBizCode=" +
        bench.received[0].text("outBizCode").toLatin1();
    QCOMPARE(bench.get("/ideal/v1/serial-numbers", query).status, 200);
    QCOMPARE(bench.get("/ideal/v1/serial-numbers", query.replace(from, to)).code(), code);
}

void TestSimulatorQueries::orderStateTellsEveryCallback()
{
    Config config = TestBench::config();
    config.delayMs = -1;
    config.initialStock = 5;
    TestBench bench(config);
    bench.post("/ideal/v1/sales-orders", salesOrder(q("SO-1"), {phone(2)}));
    const auto state = [&] { return bench.get("/ideal/v1/orders/B2BCK/SO-1", "ownerCode=GD01").data(); };
    QCOMPARE(state().value(q("status")), QJsonValue(q("ACCEPT")));
    QVERIFY(state().value(q("confirmations")).toArray().isEmpty());
    bench.simulator.complete(q("B2BCK"), q("SO-1"));
    QTRY_COMPARE(bench.received.size(), 2);
    QCOMPARE(state().value(q("status")), QJsonValue(q("DELIVERED")));
    QCOMPARE(state().value(q("confirmations")).toArray().size(), 2);
    QVERIFY(state().value(q("confirmations")).toArray().contains(bench.received[1].body));
}

void TestSimulatorQueries::inventoryPages()
{
    Config config = TestBench::config();
    config.initialStock = 2;
    TestBench bench(config);
    bench.simulator.addStock(q("HN-WH-01"), q("HN-CABLE-C-C"), 1, q("CC"));
    const QByteArray base = "ownerCode=GD01&warehouseCode=HN-WH-01&pageSize=30&page=";
    const auto first = bench.get("/ideal/v1/inventory", base + "1");
    QCOMPARE(first.data().value(q("totalPage")), QJsonValue(2));
    QCOMPARE(first.data().value(q("items")).toArray().size(), 30);
    QCOMPARE(bench.get("/ideal/v1/inventory", base + "2").data().value(q("items")).toArray().size(), 11);
    QVERIFY(bench.get("/ideal/v1/inventory", base + "3").data().value(q("items")).toArray().isEmpty());
    const QByteArray other = "ownerCode=GD01&warehouseCode=X&pageSize=30&page=1";
    QCOMPARE(bench.get("/ideal/v1/inventory", other).code(), q("isv.warehouse-unmapped"));
}

void TestSimulatorQueries::estackPagesAreCompleteAndSorted_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<int>("rows");
    QTest::newRow("products") << QByteArray("/estack/v1/products") << QByteArray("itemCode") << 1234;
    QTest::newRow("customers") << QByteArray("/estack/v1/customers") << QByteArray("customerCode") << 555;
}

void TestSimulatorQueries::estackPagesAreCompleteAndSorted()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, field);
    QFETCH(int, rows);
    Config config = TestBench::config();
    config.products = 1234;
    config.customers = 555;
    TestBench bench(config);
    QStringList codes;
    QString before;
    for (int page = 1, pages = 1; page <= pages; ++page) {
        const auto answer = bench.get(
            path, since + "2000-01-01%2000%3A00%3A00&pageSize=500&page=" + QByteArray::number(page));
        pages = answer.data().value(q("totalPage")).toInt();
        const QJsonArray items = answer.data().value(q("items")).toArray();
        for (const QJsonValue &item : items) {
            const QString key =
                item[q("updateTime")].toString() + item[QString::fromLatin1(field)].toString();
            QVERIFY(before < key);
            before = key;
        }
        codes += codesOf(answer, field);
    }
    QCOMPARE(codes.size(), rows);
    QCOMPARE(QSet<QString>(codes.begin(), codes.end()).size(), rows);
}

void TestSimulatorQueries::updatedSinceIsInclusive()
{
    TestBench bench;
    const QJsonObject row = bench.simulator.putProduct({{q("itemCode"), q("NEW-1")}, {q("isSNMgmt"), false}});
    const QByteArray time = row.value(q("updateTime")).toString().toLatin1().toPercentEncoding();
    const auto answer = bench.get("/estack/v1/products", since + time + "&page=1&pageSize=10");
    QCOMPARE(codesOf(answer, "itemCode"), QStringList{q("NEW-1")});
    // It may be left out, and then everything comes.
    QCOMPARE(
        codesOf(bench.get("/estack/v1/products", "ownerCode=GD01&page=1&pageSize=500"), "itemCode").size(),
        41);
    QCOMPARE(bench.get("/estack/v1/products", since + "2999-01-01%2000:00:00&page=1&pageSize=10")
                 .data()
                 .value(q("totalPage")),
             QJsonValue(0));
}

void TestSimulatorQueries::estackRefusals_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QString>("code");
    QTest::newRow("other time") << since + "2024-01-01T00:00:00Z&page=1&pageSize=1" << q("isv.param-invalid");
    QTest::newRow("owner") << QByteArray("ownerCode=X&updatedSince=2024-01-01%2000:00:00&page=1&pageSize=1")
                           << q("isv.param-invalid");
    QTest::newRow("no page") << since + "2024-01-01%2000:00:00&pageSize=1" << q("isv.param-missing");
    QTest::newRow("page size") << since + "2024-01-01%2000:00:00&page=1&pageSize=0" << q("isv.param-invalid");
}

void TestSimulatorQueries::estackRefusals()
{
    QFETCH(QByteArray, query);
    QFETCH(QString, code);
    TestBench bench;
    for (const char *path : {"/estack/v1/products", "/estack/v1/customers", "/estack/v1/vf-orders"}) {
        QCOMPARE(bench.get(path, query).code(), code);
    }
}

void TestSimulatorQueries::vfOrdersAppear()
{
    TestBench bench;
    const QByteArray query = since + "2024-01-01%2000:00:00&page=1&pageSize=10";
    QCOMPARE(codesOf(bench.get("/estack/v1/vf-orders", query), "vfOrderCode"), QStringList());
    const QJsonObject made = bench.simulator.putVfOrder({});
    const auto answer = bench.get("/estack/v1/vf-orders", query);
    QCOMPARE(answer.data()[q("items")][0].toObject(), made);
    for (const char *field : {"vfOrderCode", "customerCode", "status", "createTime", "updateTime",
                              "receiverInfo", "orderLines"}) {
        QVERIFY2(made.contains(q(field)), field);
    }
    bench.simulator.putVfOrder(
        {{q("vfOrderCode"), made.value(q("vfOrderCode"))}, {q("status"), q("CANCELED")}});
    QCOMPARE(bench.get("/estack/v1/vf-orders", query).data()[q("items")][0][q("status")],
             QJsonValue(q("CANCELED")));
}

void TestSimulatorQueries::catalogueIsAsAsked()
{
    TestBench bench;
    const auto answer = bench.get("/estack/v1/products", since + "2024-01-01%2000:00:00&page=1&pageSize=500");
    const QJsonArray items = answer.data().value(q("items")).toArray();
    QCOMPARE(items.size(), 40);
    for (const QJsonValue &item : items) {
        const QString barCode = item[q("barCode")].toString();
        QCOMPARE(barCode.size(), 13);
        QVERIFY(barCode.startsWith(u"69"));
        int sum = 0;
        for (int i = 0; i < 13; ++i) {
            sum += barCode[i].digitValue() * (i % 2 ? 3 : 1);
        }
        QCOMPARE(sum % 10, 0); // EAN-13
        const bool serials = item[q("isSNMgmt")].toBool();
        const int length = item[q("snLength")].toInt();
        QCOMPARE(length, item[q("multiSn")].toBool() ? 15 : serials ? 16 : 0);
    }
}

void TestSimulatorQueries::orderInPartsWaitsForAll()
{
    TestBench bench;
    const QJsonObject first =
        with(inboundOrder(q("CGRK"), q("CG-1"), {phone(1), watch(1)}), "totalOrderLines", 3);
    const QJsonObject second = with(first, "orderLines", QJsonArray{cable(1)});
    const auto a = bench.post("/ideal/v1/inbound-orders", first);
    QCOMPARE(a.status, 200);
    QVERIFY(!bench.simulator.complete(q("CGRK"), q("CG-1"))); // not whole
    QCOMPARE(bench.post("/ideal/v1/inbound-orders", first).data().value(q("duplicate")), QJsonValue(true));
    QVERIFY(bench.received.isEmpty());
    const auto b = bench.post("/ideal/v1/inbound-orders", second);
    QCOMPARE(b.data().value(q("duplicate")), QJsonValue(false));
    QCOMPARE(b.data().value(q("entryOrderId")), a.data().value(q("entryOrderId")));
    QTRY_COMPARE(bench.received.size(), 1);
    QCOMPARE(bench.received[0].body.value(q("orderLines")).toArray().size(), 3);
}

void TestSimulatorQueries::partsThatDoNotFit()
{
    TestBench bench;
    const QJsonObject first = with(inboundOrder(q("CGRK"), q("CG-1"), {phone(1)}), "totalOrderLines", 2);
    bench.post("/ideal/v1/inbound-orders", first);
    const auto code = [&](const QJsonObject &body) {
        return bench.post("/ideal/v1/inbound-orders", body).code();
    };
    QCOMPARE(code(with(first, "orderLines", QJsonArray{phone(2)})), q("isv.key-reused"));
    QCOMPARE(code(with(with(first, "orderLines", QJsonArray{watch(1)}), "remark", q("other head"))),
             q("isv.key-reused"));
    QCOMPARE(code(with(first, "orderLines", QJsonArray{watch(1), cable(1)})),
             q("isv.key-reused")); // three of two
    QCOMPARE(code(with(first, "orderLines", QJsonArray{watch(1)})), q("0"));
}

void TestSimulatorQueries::longConfirmationsAreCut()
{
    TestBench bench;
    QJsonArray lines;
    for (int i = 0; i < 620; ++i) {
        lines.append(cable(1, QString::number(i)));
    }
    QJsonArray head;
    QJsonArray tail;
    for (int i = 0; i < lines.size(); ++i) {
        (i < 500 ? head : tail).append(lines[i]);
    }
    const QJsonObject first = with(inboundOrder(q("CGRK"), q("CG-1"), head), "totalOrderLines", 620);
    bench.post("/ideal/v1/inbound-orders", first);
    bench.post("/ideal/v1/inbound-orders", with(first, "orderLines", tail));
    QTRY_COMPARE(bench.received.size(), 2);
    QMap<int, QString> bySize;
    for (const auto &callback : std::as_const(bench.received)) {
        const auto size = static_cast<int>(callback.body.value(q("orderLines")).toArray().size());
        bySize.insert(size, callback.text("status"));
        QCOMPARE(callback.body.value(q("confirmType")), QJsonValue(size == 500 ? 1 : 0));
    }
    QCOMPARE(bySize, (QMap<int, QString>{{120, q("FULFILLED")}, {500, q("PARTFULFILLED")}}));
}

QTEST_GUILESS_MAIN(TestSimulatorQueries)
#include "tst_simulator_queries.moc"
