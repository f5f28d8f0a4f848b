// SPDX-License-Identifier: Apache-2.0
#include "flow/trade.h"
#include "support/backends.h"
#include "workflow/approveorder.h"
#include "workflow/receiveorder.h"

#include <QTest>

using namespace domain;
using base::ErrorCode;
using base::Result;
using flow::cable;
using flow::phone;
using flow::Trade;
using flow::watch;
using support::await;
using workflow::HandReceipt;
using workflow::HandReceiptOutcome;

namespace {

/// A valid IMEI of the number's own.
QString imei(int number)
{
    const QString body = QStringLiteral("86750105%1").arg(number, 6, 10, QLatin1Char('0'));
    for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
        if (const QString candidate = body + QChar(digit); isImei(candidate)) {
            return candidate;
        }
    }
    return {};
}

Handset handset(int number)
{
    return {imei(number), imei(number), imei(500'000 + number)};
}

QList<Handset> handsets(int first, int count)
{
    QList<Handset> all;
    for (int i = 0; i < count; ++i) {
        all.append(handset(first + i));
    }
    return all;
}

Result<HandReceiptOutcome> receive(Trade &trade, const HandReceipt &receipt, const char *login = "clerk")
{
    return await(trade.rig.company().session(login).run(
        [receipt](store::Transaction &transaction, const Actor &who, base::Instant now) {
            return workflow::receiveOrder(transaction, who, receipt, now);
        }));
}

HandReceipt receipt(Trade &trade, const Order &order, Stage stage, const QList<HandReceipt::Line> &lines)
{
    return {order.id, trade.rig.order(order.id).version, stage, lines};
}

QList<ErrorCode> codes(const QList<base::Error> &problems)
{
    QList<ErrorCode> all;
    for (const base::Error &problem : problems) {
        all.append(problem.code);
    }
    return all;
}

/// Goods in CK01, by hand: handsets 1 and on.
void stockUp(Trade &trade, int phones)
{
    const Order order = trade.purchase({{phone, phones}});
    const auto got = receive(trade, receipt(trade, order, Stage::In, {{1, phones, handsets(1, phones)}}));
    if (!got || !got->problems.isEmpty()) {
        qFatal("not stocked up");
    }
}

} // namespace

/// 引入: goods of orders that never went to IDEAL.
class TestByHand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void R62_receivedInPartsAndNeverPushed_data() { support::addBackends(); }
    void R62_receivedInPartsAndNeverPushed();
    void R17_pushedOrderIsNotReceived_data() { support::addBackends(); }
    void R17_pushedOrderIsNotReceived();
    void R64_secondClickFindsAConflict_data() { support::addBackends(); }
    void R64_secondClickFindsAConflict();
    void R64_twoDesksAtOnceMakeOneDocument_data() { support::addBackends(); }
    void R64_twoDesksAtOnceMakeOneDocument();
    void R65_allProblemsAtOnce_data() { support::addBackends(); }
    void R65_allProblemsAtOnce();
    void R65_outboundTakesWhatIsThere_data() { support::addBackends(); }
    void R65_outboundTakesWhatIsThere();
    void R34_wholesaleNeedsApproval_data() { support::addBackends(); }
    void R34_wholesaleNeedsApproval();
    void R4_transferMovesOutThenIn_data() { support::addBackends(); }
    void R4_transferMovesOutThenIn();
    void R6_wholesaleReturnBringsBack_data() { support::addBackends(); }
    void R6_wholesaleReturnBringsBack();
    void whatIsNoReceiptIsRefused_data() { support::addBackends(); }
    void whatIsNoReceiptIsRefused();
};

void TestByHand::R62_receivedInPartsAndNeverPushed()
{
    Trade trade(support::currentBackend());
    const Order order = trade.purchase({{phone, 3}, {cable, 10}});
    const auto first = receive(trade, receipt(trade, order, Stage::In, {{1, 2, handsets(1, 2)}, {2, 4, {}}}));
    QVERIFY(first.ok());
    QCOMPARE(codes(first->problems), QList<ErrorCode>());
    Order now = trade.rig.order(order.id);
    QVERIFY(now.state.receivedByHand);
    QVERIFY(!now.state.completedByHand);
    QCOMPARE(now.lines[0].postedIn, 2);
    QCOMPARE(now.lines[1].postedIn, 4);
    // Nothing of it came from IDEAL (R45, R46).
    QCOMPARE(now.state.returned, ReturnStatus::NotReturned);
    QVERIFY(!now.returnedAt);
    QVERIFY(codes(trade.rig.push(order.id)).contains(ErrorCode::ReceivedByHand));
    QCOMPARE(trade.rig.edit(order.id, 5).error().code, ErrorCode::OrderStateForbids);

    const auto rest = receive(trade, receipt(trade, order, Stage::In, {{1, 1, handsets(3, 1)}, {2, 6, {}}}));
    QVERIFY(rest.ok() && rest->problems.isEmpty());
    now = trade.rig.order(order.id);
    QVERIFY(now.state.completedByHand);
    QCOMPARE(permission(now.state, OrderAction::ReceiveByHand), Permission::No);
    QCOMPARE(trade.onHand("CK01", phone), 3);
    QCOMPARE(trade.onHand("CK01", cable), 10);
    QCOMPARE(trade.rig.documents(order.id).size(), 2);
    QCOMPARE(trade.rig.count(QStringLiteral("SELECT count(*) FROM stock_document WHERE inbox_id IS NULL "
                                            "AND posted_by IS NOT NULL")),
             2);
    QCOMPARE(trade.rig.count(QStringLiteral("SELECT count(*) FROM stock_document WHERE final")), 1);
    QCOMPARE(trade.rig.count(QStringLiteral("SELECT count(*) FROM audit WHERE action = 'order.receive'")), 2);
    QCOMPARE(trade.contradictions(), QStringList());
}

void TestByHand::R17_pushedOrderIsNotReceived()
{
    Trade trade(support::currentBackend());
    const Order order = trade.purchase({{cable, 2}});
    trade.push(order);
    const auto refused = receive(trade, receipt(trade, order, Stage::In, {{1, 2, {}}}));
    QCOMPARE(refused.error().code, ErrorCode::OrderLocked);
    QCOMPARE(trade.onHand("CK01", cable), 0);
    QVERIFY(trade.rig.documents(order.id).isEmpty());
}

void TestByHand::R64_secondClickFindsAConflict()
{
    Trade trade(support::currentBackend());
    const Order order = trade.purchase({{cable, 10}});
    const HandReceipt half = receipt(trade, order, Stage::In, {{1, 5, {}}});
    QVERIFY(receive(trade, half).ok());
    const auto second = receive(trade, half);
    QCOMPARE(second.error().code, ErrorCode::Conflict);
    QCOMPARE(second.error().detail, QStringLiteral("周仓管")); // who it was
    QCOMPARE(trade.onHand("CK01", cable), 5);
    QCOMPARE(trade.rig.documents(order.id).size(), 1);
    QCOMPARE(trade.contradictions(), QStringList());
}

void TestByHand::R64_twoDesksAtOnceMakeOneDocument()
{
    Trade trade(support::currentBackend());
    const auto otherDesk = store::Database::open(trade.rig.databaseConfig());
    QVERIFY(otherDesk.ok());
    const Order order = trade.purchase({{phone, 2}});
    const HandReceipt all = receipt(trade, order, Stage::In, {{1, 2, handsets(1, 2)}});
    const Actor clerk = trade.rig.clerk().actor();
    const auto click = [&](store::Database &desk) {
        return desk.write([all, clerk, now = trade.rig.clock().now()](store::Transaction &transaction) {
            return workflow::receiveOrder(transaction, clerk, all, now);
        });
    };
    const auto one = click(trade.rig.database());
    const auto other = click(**otherDesk);
    const auto first = await(one);
    const auto second = await(other);
    QCOMPARE(int(first.ok()) + int(second.ok()), 1);
    QCOMPARE((first ? second : first).error().code, ErrorCode::Conflict);
    QCOMPARE(trade.rig.documents(order.id).size(), 1);
    QCOMPARE(trade.onHand("CK01", phone), 2);
    QCOMPARE(trade.contradictions(), QStringList());
}

void TestByHand::R65_allProblemsAtOnce()
{
    Trade trade(support::currentBackend());
    stockUp(trade, 1);
    const Order order = trade.purchase({{phone, 3}, {watch, 1}, {cable, 2}});
    const qint64 audited = trade.rig.count(QStringLiteral("SELECT count(*) FROM audit"));
    Handset bad = handset(20);
    bad.imei2 = QStringLiteral("867501050000009");
    const auto refused = receive(trade, receipt(trade, order, Stage::In,
                                                {{1, 3, {handset(10), handset(10), bad}},
                                                 {2, 1, {}},
                                                 {3, 5, {{QStringLiteral("X"), {}, {}}}}}));
    QVERIFY(refused.ok());
    QCOMPARE(
        codes(refused->problems),
        (QList<ErrorCode>{ErrorCode::ReceiptOverQuantity, ErrorCode::SerialTwice, ErrorCode::SerialNotImei,
                          ErrorCode::SerialCountDiffers, ErrorCode::SerialUnexpected}));
    // What only the stock knows comes next: one is here already.
    const auto known = receive(trade, receipt(trade, order, Stage::In, {{1, 2, handsets(1, 2)}}));
    QCOMPARE(codes(known->problems), QList<ErrorCode>{ErrorCode::SerialInStock});
    QVERIFY(!trade.rig.order(order.id).state.receivedByHand);
    QVERIFY(trade.rig.documents(order.id).isEmpty());
    QCOMPARE(trade.rig.count(QStringLiteral("SELECT count(*) FROM audit")), audited);
}

void TestByHand::R65_outboundTakesWhatIsThere()
{
    Trade trade(support::currentBackend());
    stockUp(trade, 3);
    const Order order = trade.purchaseReturn({{phone, 2}, {cable, 1}});
    const auto refused =
        receive(trade, receipt(trade, order, Stage::Out, {{1, 2, {handset(1), handset(99)}}, {2, 1, {}}}));
    QCOMPARE(codes(refused->problems),
             (QList<ErrorCode>{ErrorCode::SerialNotInWarehouse, ErrorCode::StockInsufficient}));
    const auto posted = receive(trade, receipt(trade, order, Stage::Out, {{1, 2, handsets(1, 2)}}));
    QVERIFY(posted.ok() && posted->problems.isEmpty());
    QCOMPARE(trade.onHand("CK01", phone), 1);
    QCOMPARE(trade.serials(SerialState::ReturnedToSupplier), 2);
    QCOMPARE(trade.contradictions(), QStringList());
}

void TestByHand::R34_wholesaleNeedsApproval()
{
    Trade trade(support::currentBackend());
    stockUp(trade, 2);
    const Order order = trade.rig.saveOrder(OrderType::Wholesale, QStringLiteral("HNC-0001"),
                                            QStringLiteral("CK01"), {{phone, 2}});
    const auto early = receive(trade, receipt(trade, order, Stage::Out, {{1, 1, handsets(1, 1)}}));
    QCOMPARE(early.error().code, ErrorCode::NotApproved);
    QVERIFY(
        await(trade.rig.company().session("supervisor").run([id = order.id](auto &t, auto &who, auto now) {
            return workflow::approveOrder(t, who, id, now);
        })).ok());
    QVERIFY(receive(trade, receipt(trade, order, Stage::Out, {{1, 1, handsets(1, 1)}})).ok());
    QCOMPARE(trade.rig.order(order.id).state.approval, ApprovalStatus::PartlyShipped);
    QVERIFY(receive(trade, receipt(trade, order, Stage::Out, {{1, 1, handsets(2, 1)}})).ok());
    const Order now = trade.rig.order(order.id);
    QCOMPARE(now.state.approval, ApprovalStatus::Shipped);
    QCOMPARE(now.state.returned, ReturnStatus::NotReturned);
    QCOMPARE(trade.serials(SerialState::Sold), 2);
    QCOMPARE(trade.contradictions(), QStringList());
}

void TestByHand::R4_transferMovesOutThenIn()
{
    Trade trade(support::currentBackend());
    stockUp(trade, 2);
    const Order order = trade.transfer({{phone, 2}});
    const auto early = receive(trade, receipt(trade, order, Stage::In, {{1, 1, handsets(1, 1)}}));
    QVERIFY(codes(early->problems).contains(ErrorCode::ReceiptInBeforeOut));
    QVERIFY(receive(trade, receipt(trade, order, Stage::Out, {{1, 2, handsets(1, 2)}}))->problems.isEmpty());
    QCOMPARE(trade.serials(SerialState::InTransit), 2);
    QVERIFY(!trade.rig.order(order.id).state.completedByHand);
    const auto foreign = receive(trade, receipt(trade, order, Stage::In, {{1, 1, handsets(7, 1)}}));
    QCOMPARE(codes(foreign->problems), QList<ErrorCode>{ErrorCode::SerialNotInWarehouse});
    QVERIFY(receive(trade, receipt(trade, order, Stage::In, {{1, 1, handsets(1, 1)}}))->problems.isEmpty());
    QVERIFY(!trade.rig.order(order.id).state.completedByHand);
    QVERIFY(receive(trade, receipt(trade, order, Stage::In, {{1, 1, handsets(2, 1)}}))->problems.isEmpty());
    QVERIFY(trade.rig.order(order.id).state.completedByHand);
    QCOMPARE(trade.onHand("CK01", phone), 0);
    QCOMPARE(trade.onHand("CK02", phone), 2);
    QCOMPARE(trade.contradictions(), QStringList());
}

void TestByHand::R6_wholesaleReturnBringsBack()
{
    Trade trade(support::currentBackend());
    stockUp(trade, 1);
    const Order sold = trade.wholesale({{phone, 1}});
    QVERIFY(receive(trade, receipt(trade, sold, Stage::Out, {{1, 1, handsets(1, 1)}}))->problems.isEmpty());
    const Order back = trade.wholesaleReturn({{phone, 1}});
    const auto never = receive(trade, receipt(trade, back, Stage::In, {{1, 1, handsets(2, 1)}}));
    QCOMPARE(codes(never->problems), QList<ErrorCode>{ErrorCode::SerialNeverSold});
    QVERIFY(receive(trade, receipt(trade, back, Stage::In, {{1, 1, handsets(1, 1)}}))->problems.isEmpty());
    QCOMPARE(trade.onHand("CK01", phone), 1);
    QCOMPARE(trade.contradictions(), QStringList());
}

void TestByHand::whatIsNoReceiptIsRefused()
{
    Trade trade(support::currentBackend());
    const Order order = trade.purchase({{cable, 2}});
    const auto problems = [&](const QList<HandReceipt::Line> &lines) {
        return codes(receive(trade, receipt(trade, order, Stage::In, lines))->problems);
    };
    QCOMPARE(problems({}), QList<ErrorCode>{ErrorCode::ReceiptEmpty});
    QCOMPARE(problems({{1, 0, {}}}), QList<ErrorCode>{ErrorCode::ReceiptEmpty});
    QVERIFY(problems({{1, -1, {}}}).contains(ErrorCode::InvalidInput));
    QVERIFY(problems({{9, 1, {}}}).contains(ErrorCode::InvalidInput));
    QVERIFY(problems({{1, 1, {}}, {1, 1, {}}}).contains(ErrorCode::InvalidInput));
    QCOMPARE(receive(trade, receipt(trade, order, Stage::Out, {{1, 1, {}}})).error().code,
             ErrorCode::OrderStateForbids);
    for (const char *login : {"supervisor", "vendor"}) {
        QCOMPARE(receive(trade, receipt(trade, order, Stage::In, {{1, 1, {}}}), login).error().code,
                 ErrorCode::Forbidden);
    }
    QCOMPARE(trade.onHand("CK01", cable), 0);
}

QTEST_GUILESS_MAIN(TestByHand)
#include "tst_byhand.moc"
