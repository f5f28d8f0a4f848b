// SPDX-License-Identifier: Apache-2.0
#include "flow/rawcallback.h"
#include "flow/trade.h"
#include "support/backends.h"

#include <QTest>

using namespace domain;
using base::ErrorCode;
using flow::Trade;

namespace {

/// Posted wholly, and the clerk is told why the order was not terminated.
bool deliveryWon(const Order &order)
{
    return order.state.returned == ReturnStatus::Returned &&
           order.state.approval == ApprovalStatus::Shipped && order.state.cancel == CancelStatus::Rejected &&
           order.cancelErrorCode == ErrorCode::TerminationOvertaken;
}

/// IDEAL has the request and has not decided.
bool isPending(Trade &trade, const Order &order)
{
    trade.rig.ideal().addFault(QStringLiteral("cancel:pending*1"));
    return trade.terminate(order) && trade.rig.waitFor(order.id, [&](const Order &now) {
        return trade.rig.ideal().requestCount(QStringLiteral("cancel/") + now.cancelRequest) == 1;
    });
}

bool nothingIsDue(Trade &trade, const Order &order)
{
    const QList<store::OutboxRow> rows = trade.rig.outbox(order.id);
    return std::none_of(rows.begin(), rows.end(), [](const store::OutboxRow &row) {
        return row.state == store::OutboxState::Due || row.state == store::OutboxState::Exhausted;
    });
}

} // namespace

/// A delivery and a termination that meet: the delivery is posted, and the termination ends as rejected.
class TestDeliveredWins : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void R66_deliveredBeforeTheAnswer_data() { support::addBackends(); }
    void R66_deliveredBeforeTheAnswer();
    void R66_deliveredBeforeTheResult_data() { support::addBackends(); }
    void R66_deliveredBeforeTheResult();
    void R66_deliveredBehindTheApproval_data() { support::addBackends(); }
    void R66_deliveredBehindTheApproval();
    void R66_partlyDelivered_data() { support::addBackends(); }
    void R66_partlyDelivered();
    void R66_approvalBehindTheDeliveryChangesNothing_data() { support::addBackends(); }
    void R66_approvalBehindTheDeliveryChangesNothing();
    void R7_goodsOfATerminatedOrderAreParked_data() { support::addBackends(); }
    void R7_goodsOfATerminatedOrderAreParked();
};

void TestDeliveredWins::R66_deliveredBeforeTheAnswer()
{
    Trade trade(support::currentBackend());
    const Order order = trade.pushedWholesale();
    // The request has not left yet when the lorry does.
    trade.rig.ideal().addFault(QStringLiteral("status:503~cancel-requests*1"));
    QVERIFY(trade.terminate(order));
    QVERIFY(trade.rig.waitFor(order.id,
                              [](const Order &now) { return now.cancelErrorCode == ErrorCode::PeerFault; }));
    QVERIFY(trade.complete(order));
    QVERIFY(trade.rig.waitFor(order.id, deliveryWon));
    QVERIFY(nothingIsDue(trade, order));
    QCOMPARE(trade.rig.documents(order.id).size(), 1);
    trade.rig.skip(10'000);
    QCOMPARE(
        trade.rig.ideal().requestCount(QStringLiteral("cancel/") + trade.rig.order(order.id).cancelRequest),
        0);
    QCOMPARE(trade.contradictions(), QStringList());
}

void TestDeliveredWins::R66_deliveredBeforeTheResult()
{
    Trade trade(support::currentBackend());
    const Order order = trade.pushedWholesale();
    trade.rig.ideal().addFault(QStringLiteral("cancel:pending-then-delivered*1"));
    QVERIFY(trade.terminate(order));
    // DELIVERED and the rejected result may be settled in either order: both say the same in the end.
    QVERIFY(trade.rig.waitFor(order.id, [](const Order &now) {
        return now.state.returned == ReturnStatus::Returned && now.state.cancel == CancelStatus::Rejected;
    }));
    QCOMPARE(trade.rig.order(order.id).state.approval, ApprovalStatus::Shipped);
    QVERIFY(nothingIsDue(trade, order));
    QCOMPARE(trade.rig.documents(order.id).size(), 1);
    QCOMPARE(trade.serials(SerialState::Sold), 2);
    QCOMPARE(trade.contradictions(), QStringList());
}

void TestDeliveredWins::R66_deliveredBehindTheApproval()
{
    Trade trade(support::currentBackend());
    const Order order = trade.pushedWholesale();
    QVERIFY(isPending(trade, order));
    const QString request = trade.rig.order(order.id).cancelRequest;
    trade.rig.ideal().addFault(QStringLiteral("status:503~sales-orders/") + order.number);
    QVERIFY(trade.sendAndSettle(flow::cancelEvent, flow::cancelResult(order.number, QStringLiteral("QX-1"),
                                                                      request, QStringLiteral("APPROVED"))));
    QCOMPARE(trade.rig.order(order.id).state.cancel, CancelStatus::Updating);
    QVERIFY(trade.complete(order));
    QVERIFY(trade.rig.waitFor(order.id, deliveryWon));
    QVERIFY(nothingIsDue(trade, order));
    trade.rig.ideal().clearFaults();
    trade.rig.skip(60'000);
    QCOMPARE(trade.rig.ideal().requestCount(QStringLiteral("update/") + request), 0);
    QCOMPARE(trade.contradictions(), QStringList());
}

void TestDeliveredWins::R66_partlyDelivered()
{
    Trade trade(support::currentBackend());
    const Order order = trade.pushedWholesale(3);
    QVERIFY(isPending(trade, order));
    QVERIFY(trade.confirm(order, 1, false));
    QVERIFY(trade.waitFor(order, ReturnStatus::Partial));
    const Order partly = trade.rig.order(order.id);
    QCOMPARE(partly.state.cancel, CancelStatus::Rejected);
    QCOMPARE(partly.cancelErrorCode, ErrorCode::TerminationOvertaken);
    QCOMPARE(partly.state.approval, ApprovalStatus::PartlyShipped);
    QVERIFY(!trade.terminate(order)); // 部分回传
    QVERIFY(trade.confirm(order, 2, true));
    QVERIFY(trade.rig.waitFor(order.id, deliveryWon));
    QCOMPARE(trade.rig.documents(order.id).size(), 2);
    QCOMPARE(trade.contradictions(), QStringList());
}

void TestDeliveredWins::R66_approvalBehindTheDeliveryChangesNothing()
{
    Trade trade(support::currentBackend());
    const Order order = trade.pushedWholesale();
    QVERIFY(isPending(trade, order));
    QVERIFY(trade.complete(order));
    QVERIFY(trade.rig.waitFor(order.id, deliveryWon));
    const QString request = trade.rig.order(order.id).cancelRequest;
    QVERIFY(trade.sendAndSettle(flow::cancelEvent, flow::cancelResult(order.number, QStringLiteral("QX-1"),
                                                                      request, QStringLiteral("APPROVED"))));
    QVERIFY(deliveryWon(trade.rig.order(order.id)));
    QVERIFY(nothingIsDue(trade, order));
}

void TestDeliveredWins::R7_goodsOfATerminatedOrderAreParked()
{
    Trade trade(support::currentBackend());
    const Order order = trade.pushedWholesale();
    QVERIFY(trade.terminate(order));
    QVERIFY(trade.waitForCancel(order, CancelStatus::Done));
    QJsonObject delivered =
        flow::inboundConfirmation(order.number, QStringLiteral("CK-1"), 2); // for its lines
    QVERIFY(trade.sendAndSettle(
        flow::salesEvent,
        flow::salesStatus(order.number, QStringLiteral("CK-1"), QStringLiteral("DELIVERED"),
                          {{QStringLiteral("orderLines"), delivered.value(QStringLiteral("orderLines"))}})));
    QCOMPARE(trade.parkedReason(order), ErrorCode::ReturnAfterTermination);
    const Order now = trade.rig.order(order.id);
    QCOMPARE(now.state.approval, ApprovalStatus::Terminated);
    QCOMPARE(now.state.returned, ReturnStatus::Exception);
    QVERIFY(trade.rig.documents(order.id).isEmpty());
}

QTEST_GUILESS_MAIN(TestDeliveredWins)
#include "tst_deliveredwins.moc"
