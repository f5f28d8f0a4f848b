// SPDX-License-Identifier: Apache-2.0
#include "ideal/ordermessages.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace domain;
using ideal::CreateCall;
using ideal::CreateContext;

namespace {

constexpr SerialAttributes dualSim{true, 15, true};

OrderLine line(int lineNo, qint64 quantity, qint64 fen)
{
    OrderLine made;
    made.lineNo = lineNo;
    made.product = ProductId(lineNo);
    made.quantity = quantity;
    made.price = base::Money::fromFen(fen);
    return made;
}

/// The order that the golden files tell of.
Order orderOf(OrderType type, const QString &number)
{
    Order order;
    order.type = type;
    order.number = number;
    order.manualNumber = QStringLiteral("SL-77");
    order.remark = QStringLiteral("加急");
    order.createdAt = {1735783200000};
    order.lines = {line(1, 5, 399900), line(2, 20, 5)};
    order.lines[0].remark = QStringLiteral("轻放");
    order.lines[1].inventory = InventoryType::Defective;
    return order;
}

CreateContext contextOf(OrderType type)
{
    CreateContext context;
    context.ownerCode = QStringLiteral("HN-DEMO");
    context.warehouseCode = QStringLiteral("HN-WH-01");
    context.toWarehouseCode = QStringLiteral("HN-WH-02");
    context.products.insert(ProductId(1), {QStringLiteral("P1"), dualSim, QStringLiteral("HN-PHONE"),
                                           QStringLiteral("荣耀手机"), dualSim, true});
    context.products.insert(
        ProductId(2),
        {QStringLiteral("P2"), {}, QStringLiteral("HN-CABLE"), QStringLiteral("数据线"), {}, true});
    if (describe(type).counterparty == Counterparty::Supplier) {
        context.partner.code = QStringLiteral("GB01");
        context.partner.name = QStringLiteral("松联国包");
    } else {
        context.customerCode = QStringLiteral("HNC-0001");
        context.partner.name = QStringLiteral("长沙恒信");
        context.partner.contact = QStringLiteral("陈店长");
        context.partner.phone = QStringLiteral("13800138000");
        context.partner.province = QStringLiteral("湖南省");
        context.partner.city = QStringLiteral("长沙市");
        context.partner.area = QStringLiteral("芙蓉区");
        context.partner.address = QStringLiteral("人民路1号");
    }
    return context;
}

QJsonObject bodyOf(const CreateCall &call)
{
    return QJsonDocument::fromJson(call.body).object();
}

} // namespace

/// What a push says to IDEAL, against bodies written down from the contract by hand.
class TestOrderMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void createsAreAsWrittenDown_data();
    void createsAreAsWrittenDown();
    void R16_emptyFieldsAreLeftOut();
    void R32_vfOrderNamesItsSource();
    void R32_vfOrdersReceiverComesFirst();
    void longOrderIsDivided_data();
    void longOrderIsDivided();
    void wireNamesAreBothWays();
};

void TestOrderMessages::createsAreAsWrittenDown_data()
{
    QTest::addColumn<OrderType>("type");
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("key");
    QTest::newRow("purchase") << OrderType::Purchase << QStringLiteral("CG202501020001")
                              << QStringLiteral("/inbound-orders")
                              << QStringLiteral("create/HN-DEMO/CGRK/CG202501020001/1");
    QTest::newRow("purchasereturn") << OrderType::PurchaseReturn << QStringLiteral("CT202501020001")
                                    << QStringLiteral("/inbound-orders")
                                    << QStringLiteral("create/HN-DEMO/CGTH/CT202501020001/1");
    QTest::newRow("transfer") << OrderType::Transfer << QStringLiteral("YK202501020001")
                              << QStringLiteral("/transfer-orders")
                              << QStringLiteral("create/HN-DEMO/DB/YK202501020001/1");
    QTest::newRow("wholesale") << OrderType::Wholesale << QStringLiteral("PF202501020001")
                               << QStringLiteral("/sales-orders")
                               << QStringLiteral("create/HN-DEMO/B2BCK/PF202501020001/1");
    QTest::newRow("wholesalereturn") << OrderType::WholesaleReturn << QStringLiteral("PT202501020001")
                                     << QStringLiteral("/inbound-orders")
                                     << QStringLiteral("create/HN-DEMO/THRK/PT202501020001/1");
}

void TestOrderMessages::createsAreAsWrittenDown()
{
    QFETCH(OrderType, type);
    QFETCH(QString, number);
    QFile golden(QStringLiteral(GOLDEN_DIR "/%1.json").arg(QLatin1String(QTest::currentDataTag())));
    QVERIFY(golden.open(QIODevice::ReadOnly));
    const QList<CreateCall> calls = ideal::createCalls(orderOf(type, number), contextOf(type));
    QCOMPARE(calls.size(), 1);
    QTEST(calls.first().path, "path");
    QTEST(calls.first().businessKey, "key");
    QCOMPARE(calls.first().method, QStringLiteral("POST"));
    const QJsonDocument sent = QJsonDocument::fromJson(calls.first().body);
    const QJsonDocument expected = QJsonDocument::fromJson(golden.readAll());
    QVERIFY(!expected.isNull());
    QVERIFY2(sent == expected, sent.toJson());
}

void TestOrderMessages::R16_emptyFieldsAreLeftOut()
{
    Order order = orderOf(OrderType::Purchase, QStringLiteral("CG1"));
    order.manualNumber.clear();
    order.remark.clear();
    order.lines[0].remark.clear();
    const QJsonObject body = bodyOf(ideal::createCalls(order, contextOf(order.type)).first());
    QVERIFY(!body.contains(QStringLiteral("manualOrderCode")));
    QVERIFY(!body.contains(QStringLiteral("remark")));
    QVERIFY(!body.value(QStringLiteral("orderLines"))
                 .toArray()
                 .first()
                 .toObject()
                 .contains(QStringLiteral("remark")));
}

void TestOrderMessages::R32_vfOrderNamesItsSource()
{
    Order order = orderOf(OrderType::Wholesale, QStringLiteral("PF1"));
    order.vfOrderCode = QStringLiteral("VF-9");
    const QJsonObject body = bodyOf(ideal::createCalls(order, contextOf(order.type)).first());
    QCOMPARE(body.value(QStringLiteral("source")).toString(), QStringLiteral("VF"));
    QCOMPARE(body.value(QStringLiteral("vfOrderCode")).toString(), QStringLiteral("VF-9"));
}

void TestOrderMessages::R32_vfOrdersReceiverComesFirst()
{
    Order order = orderOf(OrderType::Wholesale, QStringLiteral("PF1"));
    order.vfOrderCode = QStringLiteral("VF-9");
    ideal::CreateContext context = contextOf(order.type);
    context.receiver =
        Receiver{QStringLiteral("王店长"), QStringLiteral("138"), {}, {}, {}, QStringLiteral("人民路")};
    const QJsonObject receiver =
        bodyOf(ideal::createCalls(order, context).first()).value(QStringLiteral("receiverInfo")).toObject();
    QCOMPARE(receiver, (QJsonObject{{QStringLiteral("name"), QStringLiteral("王店长")},
                                    {QStringLiteral("mobile"), QStringLiteral("138")},
                                    {QStringLiteral("detailAddress"), QStringLiteral("人民路")}}));
}

void TestOrderMessages::longOrderIsDivided_data()
{
    QTest::addColumn<int>("lines");
    QTest::addColumn<QList<int>>("parts");
    QTest::newRow("500") << 500 << QList<int>{500};
    QTest::newRow("501") << 501 << QList<int>{500, 1};
    QTest::newRow("1000") << 1000 << QList<int>{500, 500};
    QTest::newRow("1001") << 1001 << QList<int>{500, 500, 1};
}

void TestOrderMessages::longOrderIsDivided()
{
    QFETCH(int, lines);
    QFETCH(QList<int>, parts);
    Order order = orderOf(OrderType::Purchase, QStringLiteral("CG1"));
    order.lines.clear();
    for (int i = 1; i <= lines; ++i) {
        order.lines.append(line(i, 1, 100));
    }
    const QList<CreateCall> calls = ideal::createCalls(order, contextOf(order.type));
    QList<int> sizes;
    QStringList keys;
    QSet<QString> lineNumbers;
    for (const CreateCall &call : calls) {
        QJsonObject body = bodyOf(call);
        const QJsonArray sent = body.take(QStringLiteral("orderLines")).toArray();
        sizes.append(int(sent.size()));
        keys.append(call.businessKey);
        for (const QJsonValue &value : sent) {
            lineNumbers.insert(value.toObject().value(QStringLiteral("orderLineNo")).toString());
        }
        // Each part repeats the same head, which tells how many lines there are in all.
        QCOMPARE(body.value(QStringLiteral("totalOrderLines")).toInt(), lines);
        QJsonObject first = bodyOf(calls.first());
        first.remove(QStringLiteral("orderLines"));
        QCOMPARE(body, first);
    }
    QCOMPARE(sizes, parts);
    QCOMPARE(keys.removeDuplicates(), 0);
    QCOMPARE(lineNumbers.size(), lines);
}

void TestOrderMessages::wireNamesAreBothWays()
{
    for (const OrderTypeDescription &type : orderTypes()) {
        QCOMPARE(ideal::orderTypeFromWire(ideal::wireOrderType(type.type)), std::optional(type.type));
    }
    QVERIFY(!ideal::orderTypeFromWire(u"cgrk"));
    QVERIFY(!ideal::orderTypeFromWire(u""));
    QCOMPARE(ideal::wireStage(Stage::Out), QStringLiteral("OUT"));
    QCOMPARE(ideal::wireStage(Stage::In), QStringLiteral("IN"));
}

QTEST_APPLESS_MAIN(TestOrderMessages)
#include "tst_ordermessages.moc"
