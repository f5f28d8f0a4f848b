// SPDX-License-Identifier: Apache-2.0
#include "flow/trade.h"
#include "support/backends.h"

#include <QTest>

using namespace domain;
using base::ErrorCode;
using flow::phone;
using flow::Trade;

namespace {

constexpr qint64 ordered = 2;

struct Case
{
    OrderType type;
    const char *fault; ///< with the stage that is misreported, for a transfer
    ErrorCode reason;
};

// What of R63 a purchase can't show, and that what it can show holds for the others.
constexpr Case parkedCases[] = {
    {OrderType::PurchaseReturn, "over-quantity", ErrorCode::ReturnOverQuantity},
    {OrderType::PurchaseReturn, "unknown-line", ErrorCode::ReturnLineUnknown},
    {OrderType::PurchaseReturn, "unknown-item", ErrorCode::ReturnLineUnknown},
    {OrderType::PurchaseReturn, "wrong-warehouse", ErrorCode::ReturnWrongWarehouse},
    {OrderType::Transfer, "over-quantity:OUT", ErrorCode::ReturnOverQuantity},
    {OrderType::Transfer, "over-quantity:IN", ErrorCode::ReturnOverQuantity},
    {OrderType::Transfer, "unknown-line:OUT", ErrorCode::ReturnLineUnknown},
    {OrderType::Transfer, "unknown-line:IN", ErrorCode::ReturnLineUnknown},
    {OrderType::Transfer, "wrong-warehouse:OUT", ErrorCode::ReturnWrongWarehouse},
    {OrderType::Transfer, "wrong-warehouse:IN", ErrorCode::ReturnWrongWarehouse},
    {OrderType::Wholesale, "over-quantity", ErrorCode::ReturnOverQuantity},
    {OrderType::Wholesale, "unknown-line", ErrorCode::ReturnLineUnknown},
    {OrderType::Wholesale, "unknown-item", ErrorCode::ReturnLineUnknown},
    {OrderType::WholesaleReturn, "over-quantity", ErrorCode::ReturnOverQuantity},
    {OrderType::WholesaleReturn, "unknown-line", ErrorCode::ReturnLineUnknown},
    {OrderType::WholesaleReturn, "wrong-warehouse", ErrorCode::ReturnWrongWarehouse},
};

Order make(Trade &trade, OrderType type)
{
    switch (type) {
    case OrderType::PurchaseReturn:
        return trade.purchaseReturn({{phone, ordered}});
    case OrderType::Transfer:
        return trade.transfer({{phone, ordered}});
    case OrderType::Wholesale:
        return trade.wholesale({{phone, ordered}});
    default:
        return trade.wholesaleReturn({{phone, ordered}});
    }
}

} // namespace

/// R63 for what is no purchase.
class TestOtherTypes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void R63_whatIsWrongIsParked_data();
    void R63_whatIsWrongIsParked();
    void R63_shortFinalDeliveryClosesTheOrder_data() { support::addBackends(); }
    void R63_shortFinalDeliveryClosesTheOrder();
    void R63_shortFinalOutClosesTheTransferWithWhatCame_data() { support::addBackends(); }
    void R63_shortFinalOutClosesTheTransferWithWhatCame();
};

void TestOtherTypes::R63_whatIsWrongIsParked_data()
{
    support::addBackendColumn();
    QTest::addColumn<int>("index");
    for (const store::Backend backend : support::testedBackends()) {
        int index = 0;
        for (const Case &one : parkedCases) {
            QTest::addRow("%s: %d %s", support::backendName(backend).constData(), static_cast<int>(one.type),
                          one.fault)
                << static_cast<int>(backend) << index++;
        }
    }
}

void TestOtherTypes::R63_whatIsWrongIsParked()
{
    QFETCH(int, index);
    const Case &wrong = parkedCases[index];
    const QByteArray fault(wrong.fault);
    Trade trade(support::currentBackend());
    QVERIFY(trade.run(trade.purchase({{phone, 2 * ordered + 1}})));
    if (wrong.type == OrderType::WholesaleReturn) {
        QVERIFY(trade.run(trade.wholesale({{phone, ordered + 1}})));
    }
    const Order order = make(trade, wrong.type);
    trade.push(order);
    QVERIFY(trade.rig.ideal().addFault(QString::fromLatin1(fault) + QStringLiteral("*1")));
    qsizetype documents = 0;
    if (fault.endsWith(":IN")) {
        QVERIFY(trade.confirm(order, 0, true, "OUT"));
        QVERIFY(trade.waitFor(order, ReturnStatus::OutReturned));
        documents = 1;
    }
    const qint64 central = trade.onHand("CK01", phone);
    QVERIFY(trade.confirm(order, 0, true, wrong.type == OrderType::Transfer && documents == 0 ? "OUT" : ""));
    QVERIFY(trade.waitFor(order, ReturnStatus::Exception));
    QCOMPARE(trade.parkedReason(order), wrong.reason);
    QCOMPARE(trade.rig.documents(order.id).size(), documents);
    QCOMPARE(trade.onHand("CK01", phone), central);
    QCOMPARE(trade.onHand("CK02", phone), 0);
    QCOMPARE(trade.rig.order(order.id).state.push, PushStatus::Pushed);
    QCOMPARE(trade.rig.edit(order.id, 1).error().code, ErrorCode::OrderLocked);
    QCOMPARE(trade.contradictions(), QStringList());
}

void TestOtherTypes::R63_shortFinalDeliveryClosesTheOrder()
{
    Trade trade(support::currentBackend());
    const Order order = trade.pushedWholesale(4);
    QVERIFY(trade.confirm(order, 1, false));
    QVERIFY(trade.rig.waitFor(order.id, [](const Order &now) {
        return now.state.returned == ReturnStatus::Partial &&
               now.state.approval == ApprovalStatus::PartlyShipped;
    }));
    QVERIFY(trade.confirm(order, 2, true));
    QVERIFY(trade.rig.waitFor(order.id, [](const Order &now) {
        return now.state.returned == ReturnStatus::Returned && now.state.approval == ApprovalStatus::Shipped;
    }));
    QCOMPARE(trade.rig.order(order.id).lines.first().postedOut, 3);
    QCOMPARE(trade.rig.documents(order.id).size(), 2);
    QCOMPARE(trade.onHand("CK01", phone), 1);
    QCOMPARE(trade.serials(SerialState::Sold), 3);
    QVERIFY(!trade.terminate(order));
    QCOMPARE(trade.contradictions(), QStringList());
}

void TestOtherTypes::R63_shortFinalOutClosesTheTransferWithWhatCame()
{
    Trade trade(support::currentBackend());
    QVERIFY(trade.run(trade.purchase({{phone, 4}})));
    const Order order = trade.transfer({{phone, 4}});
    trade.push(order);
    QVERIFY(trade.confirm(order, 3, true, "OUT"));
    QVERIFY(trade.waitFor(order, ReturnStatus::OutReturned));
    QCOMPARE(trade.onHand("CK01", phone), 1);
    QCOMPARE(trade.serials(SerialState::InTransit), 3);
    QVERIFY(trade.confirm(order, 0, true, "IN"));
    QVERIFY(trade.waitFor(order, ReturnStatus::Returned));
    QCOMPARE(trade.rig.order(order.id).lines.first().postedIn, 3);
    QCOMPARE(trade.rig.documents(order.id).size(), 2);
    QCOMPARE(trade.onHand("CK02", phone), 3);
    QCOMPARE(trade.serials(SerialState::InTransit), 0);
    QCOMPARE(trade.contradictions(), QStringList());
}

QTEST_GUILESS_MAIN(TestOtherTypes)
#include "tst_othertypes.moc"
