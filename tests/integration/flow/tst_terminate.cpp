// SPDX-License-Identifier: Apache-2.0
#include "flow/rawcallback.h"
#include "flow/trade.h"
#include "store/accountrepository.h"
#include "support/backends.h"
#include "workflow/recordpushanswer.h"
#include "workflow/terminateorder.h"

#include <QJsonDocument>
#include <QTest>

using namespace domain;
using base::ErrorCode;
using flow::Trade;
using support::await;

namespace {

QList<store::OutboxRow> rowsOf(Trade &trade, const Order &order, store::OutboxKind kind)
{
    QList<store::OutboxRow> rows = trade.rig.outbox(order.id);
    rows.removeIf([kind](const store::OutboxRow &row) { return row.kind != kind; });
    return rows;
}

QList<store::OutboxRow> asked(Trade &trade, const Order &order)
{
    return rowsOf(trade, order, store::OutboxKind::CancelRequest);
}

QList<store::OutboxRow> updates(Trade &trade, const Order &order)
{
    return rowsOf(trade, order, store::OutboxKind::Terminate);
}

int requests(Trade &trade, const char *kind, const Order &order)
{
    return trade.rig.ideal().requestCount(QLatin1String(kind) + u'/' +
                                          trade.rig.order(order.id).cancelRequest);
}

bool isTerminated(const Order &order)
{
    return order.state.approval == ApprovalStatus::Terminated && order.state.cancel == CancelStatus::Done;
}

/// The clock goes forward by what the next attempts wait for, and back again: signatures are of today.
void skipAndReturn(Trade &trade, qint64 milliseconds)
{
    trade.rig.skip(milliseconds);
    trade.rig.clock().skip(-milliseconds);
}

QString codeOf(const base::Result<OrderState> &outcome)
{
    return outcome ? QStringLiteral("done") : base::codeName(outcome.error().code);
}

} // namespace

/// 终止 of a wholesale order: at home, or by asking IDEAL, which may agree, refuse, take its time, or be
/// away.
class TestTerminate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void R8_neverPushedNeedsNoCall_data() { support::addBackends(); }
    void R8_neverPushedNeedsNoCall();
    void R8_refusedPushNeedsNoCall_data() { support::addBackends(); }
    void R8_refusedPushNeedsNoCall();
    void R7_approvedIsUpdatedAndAcknowledged_data() { support::addBackends(); }
    void R7_approvedIsUpdatedAndAcknowledged();
    void R7_rejectedKeepsIdealsReasonAndMayBeAskedAgain_data() { support::addBackends(); }
    void R7_rejectedKeepsIdealsReasonAndMayBeAskedAgain();
    void R7_pendingIsDecidedByACallback_data() { support::addBackends(); }
    void R7_pendingIsDecidedByACallback();
    void R7_lostResultIsFoundUnderTheSameId_data() { support::addBackends(); }
    void R7_lostResultIsFoundUnderTheSameId();
    void R7_deadNetworkAsksAgainUnderTheSameId_data() { support::addBackends(); }
    void R7_deadNetworkAsksAgainUnderTheSameId();
    void R7_lostAcknowledgementIsAskedForAgain_data() { support::addBackends(); }
    void R7_lostAcknowledgementIsAskedForAgain();
    void R7_updateIsNeverGivenUp_data() { support::addBackends(); }
    void R7_updateIsNeverGivenUp();
    void R7_anotherOpenRequestDoesNotWedgeTheOrder_data() { support::addBackends(); }
    void R7_anotherOpenRequestDoesNotWedgeTheOrder();
    void R7_unreadableAnswerIsAskedAgain_data() { support::addBackends(); }
    void R7_unreadableAnswerIsAskedAgain();
    void R7_secondClickIsRefused_data() { support::addBackends(); }
    void R7_secondClickIsRefused();
    void R7_whatCanNotBeTerminated_data() { support::addBackends(); }
    void R7_whatCanNotBeTerminated();
    void R7_askingNeedsAReason_data() { support::addBackends(); }
    void R7_askingNeedsAReason();
    void R7_clerksOnly_data() { support::addBackends(); }
    void R7_clerksOnly();
};

void TestTerminate::R8_neverPushedNeedsNoCall()
{
    Trade trade(support::currentBackend());
    const Order order = trade.wholesale({{flow::phone, 2}});
    const auto terminated = trade.terminate(order, QStringLiteral(" 客户不要了 "));
    QVERIFY(terminated);
    QCOMPARE(terminated->approval, ApprovalStatus::Terminated);
    const Order now = trade.rig.order(order.id);
    QCOMPARE(now.state.cancel, CancelStatus::None);
    QCOMPARE(now.cancelReason, QStringLiteral("客户不要了"));
    QVERIFY(trade.rig.outbox(order.id).isEmpty());
    QVERIFY(trade.rig.exchanges(order.id).isEmpty());
    QVERIFY(!trade.rig.push(order.id).isEmpty());
    QVERIFY(!trade.rig.edit(order.id, 3));
    QCOMPARE(codeOf(trade.terminate(order)), QStringLiteral("OrderStateForbids"));
    QCOMPARE(trade.rig.count(QStringLiteral("SELECT count(*) FROM audit WHERE action = 'order.terminate'")),
             1);
    // One that waits for approval needs none to be terminated, and no reason.
    const Order waiting = trade.rig.saveOrder(OrderType::Wholesale, QStringLiteral("HNC-0001"),
                                              QStringLiteral("CK01"), {{flow::phone, 1}});
    QVERIFY(trade.terminate(waiting, {}));
}

void TestTerminate::R8_refusedPushNeedsNoCall()
{
    Trade trade(support::currentBackend());
    trade.rig.ideal().addFault(QStringLiteral("refuse-create:isv.item-unmapped*1"));
    const Order order = trade.wholesale({{flow::phone, 2}});
    QVERIFY(trade.rig.push(order.id).isEmpty());
    QVERIFY(
        trade.rig.waitFor(order.id, [](const Order &now) { return now.state.push == PushStatus::Refused; }));
    QVERIFY(trade.terminate(order));
    QCOMPARE(trade.rig.order(order.id).state.approval, ApprovalStatus::Terminated);
    QVERIFY(asked(trade, order).isEmpty());
}

void TestTerminate::R7_approvedIsUpdatedAndAcknowledged()
{
    Trade trade(support::currentBackend());
    const Order order = trade.pushedWholesale();
    const auto asking = trade.terminate(order);
    QVERIFY(asking);
    QCOMPARE(asking->cancel, CancelStatus::Requested);
    QCOMPARE(asking->approval, ApprovalStatus::ReadyToShip); // not before it is acknowledged
    QVERIFY(trade.rig.waitFor(order.id, isTerminated));
    QCOMPARE(requests(trade, "cancel", order), 1);
    QCOMPARE(requests(trade, "update", order), 1);
    // The CANCELED that follows is news, and nothing else.
    QVERIFY(trade.rig.waitFor(order.id, [&](const Order &) {
        const QList<store::InboxRow> inbox = trade.rig.inbox(order.id);
        return inbox.size() == 1 && inbox.first().state == store::InboxState::Settled;
    }));
    const Order now = trade.rig.order(order.id);
    QVERIFY(isTerminated(now));
    QCOMPARE(now.state.push, PushStatus::Pushed);
    QCOMPARE(now.state.returned, ReturnStatus::NotReturned);
    QCOMPARE(now.cancelErrorCode, ErrorCode::Count_);
    QVERIFY(trade.rig.documents(order.id).isEmpty());
    const QJsonObject sent = QJsonDocument::fromJson(asked(trade, order).first().body).object();
    QCOMPARE(sent.value(QStringLiteral("cancelReason")).toString(), QStringLiteral("客户不要了"));
    QCOMPARE(sent.value(QStringLiteral("operatorCode")).toString(), QStringLiteral("clerk"));
    QVERIFY(trade.rig.ideal()
                .orderState(QStringLiteral("B2BCK"), order.number)
                .value(QStringLiteral("closed"))
                .toBool());
    QCOMPARE(trade.contradictions(), QStringList());
}

void TestTerminate::R7_rejectedKeepsIdealsReasonAndMayBeAskedAgain()
{
    Trade trade(support::currentBackend());
    const Order order = trade.pushedWholesale();
    trade.rig.ideal().addFault(QStringLiteral("cancel:rejected*1"));
    QVERIFY(trade.terminate(order));
    QVERIFY(trade.waitForCancel(order, CancelStatus::Rejected));
    const Order rejected = trade.rig.order(order.id);
    QCOMPARE(rejected.cancelErrorCode, ErrorCode::TerminationRejected);
    QCOMPARE(rejected.cancelError, QStringLiteral("仓库已拣货"));
    QCOMPARE(rejected.state.approval, ApprovalStatus::ReadyToShip);
    QCOMPARE(rejected.state.push, PushStatus::Pushed);
    QVERIFY(updates(trade, order).isEmpty());

    QVERIFY(trade.terminate(order, QStringLiteral("再问一次")));
    QVERIFY(trade.rig.waitFor(order.id, isTerminated));
    const QList<store::OutboxRow> rows = asked(trade, order);
    QCOMPARE(rows.size(), 2);
    QVERIFY(rows.first().businessKey != rows.last().businessKey);
}

void TestTerminate::R7_pendingIsDecidedByACallback()
{
    Trade trade(support::currentBackend());
    const Order order = trade.pushedWholesale();
    trade.rig.ideal().addFault(QStringLiteral("cancel:pending-then-rejected*1"));
    trade.rig.ideal().addFault(QStringLiteral("cancel:pending-then-approved*1"));
    trade.rig.ideal().addFault(QStringLiteral("duplicate:2"));
    QVERIFY(trade.terminate(order));
    QVERIFY(trade.waitForCancel(order, CancelStatus::Rejected));
    QCOMPARE(trade.rig.order(order.id).cancelError, QStringLiteral("仓库已拣货"));
    QCOMPARE(asked(trade, order).first().state, store::OutboxState::Refused); // it is asked no more

    QVERIFY(trade.terminate(order));
    QVERIFY(trade.rig.waitFor(order.id, isTerminated));
    QCOMPARE(updates(trade, order).size(), 1);
}

void TestTerminate::R7_lostResultIsFoundUnderTheSameId()
{
    Trade trade(support::currentBackend());
    const Order order = trade.pushedWholesale();
    trade.rig.ideal().addFault(QStringLiteral("cancel:pending-then-approved*1"));
    trade.rig.ideal().setCallbackBase(QUrl(QStringLiteral("http://127.0.0.1:9/nowhere")));
    QVERIFY(trade.terminate(order));
    QVERIFY(trade.rig.waitFor(order.id, [&](const Order &) {
        return trade.rig.ideal().requestCount(QStringLiteral("cancel/") +
                                              trade.rig.order(order.id).cancelRequest) >= 1 &&
               !trade.rig.exchanges(order.id).isEmpty() &&
               trade.rig.exchanges(order.id).last().target.contains(u"cancel-requests");
    }));
    QCOMPARE(trade.rig.order(order.id).state.cancel, CancelStatus::Requested);
    skipAndReturn(trade, 60'000);
    QVERIFY(trade.rig.waitFor(order.id, isTerminated));
    QCOMPARE(asked(trade, order).size(), 1);
    QVERIFY(requests(trade, "cancel", order) >= 2);
}

void TestTerminate::R7_deadNetworkAsksAgainUnderTheSameId()
{
    Trade trade(support::currentBackend());
    const Order order = trade.pushedWholesale();
    trade.rig.ideal().addFault(QStringLiteral("status:503~cancel-requests*1"));
    trade.rig.ideal().addFault(QStringLiteral("drop-answer~cancel-requests*1"));
    QVERIFY(trade.terminate(order));
    QVERIFY(trade.rig.waitFor(order.id,
                              [](const Order &now) { return now.cancelErrorCode == ErrorCode::PeerFault; }));
    QCOMPARE(trade.rig.order(order.id).state.cancel, CancelStatus::Requested);
    const QString request = trade.rig.order(order.id).cancelRequest;
    trade.rig.skip(10'000);
    QVERIFY(trade.rig.waitFor(
        order.id, [](const Order &now) { return now.cancelErrorCode == ErrorCode::ConnectionLost; }));
    trade.rig.skip(30'000);
    QVERIFY(trade.rig.waitFor(order.id, isTerminated));
    QCOMPARE(trade.rig.order(order.id).cancelRequest, request);
    QCOMPARE(asked(trade, order).size(), 1);
    QVERIFY(requests(trade, "cancel", order) >= 2);
}

void TestTerminate::R7_lostAcknowledgementIsAskedForAgain()
{
    Trade trade(support::currentBackend());
    const Order order = trade.pushedWholesale();
    trade.rig.ideal().addFault(QStringLiteral("cancel:pending*1"));
    QVERIFY(trade.terminate(order));
    QVERIFY(
        trade.rig.waitFor(order.id, [&](const Order &) { return requests(trade, "cancel", order) == 1; }));
    trade.rig.ideal().addFault(QStringLiteral("status:503~sales-orders/") + order.number);
    const QString request = trade.rig.order(order.id).cancelRequest;
    QVERIFY(trade.sendAndSettle(flow::cancelEvent, flow::cancelResult(order.number, QStringLiteral("QX-1"),
                                                                      request, QStringLiteral("APPROVED"))));
    QCOMPARE(trade.rig.order(order.id).state.cancel, CancelStatus::Updating);
    QVERIFY(trade.rig.waitFor(order.id,
                              [](const Order &now) { return now.cancelErrorCode == ErrorCode::PeerFault; }));
    QCOMPARE(trade.rig.order(order.id).state.cancel, CancelStatus::Updating);
    // The status that follows a TERMINATE tells as much as its answer.
    QVERIFY(trade.sendAndSettle(flow::salesEvent, flow::salesStatus(order.number, QStringLiteral("ZT-1"),
                                                                    QStringLiteral("CANCELED"))));
    QVERIFY(isTerminated(trade.rig.order(order.id)));
    QCOMPARE(updates(trade, order).first().state, store::OutboxState::Accepted);
    QCOMPARE(trade.rig.order(order.id).state.returned, ReturnStatus::NotReturned);
}

void TestTerminate::R7_updateIsNeverGivenUp()
{
    Trade trade(support::currentBackend());
    const Order order = trade.pushedWholesale();
    trade.rig.ideal().addFault(QStringLiteral("cancel:pending*1"));
    QVERIFY(trade.terminate(order));
    QVERIFY(
        trade.rig.waitFor(order.id, [&](const Order &) { return requests(trade, "cancel", order) == 1; }));
    const QString request = trade.rig.order(order.id).cancelRequest;
    trade.rig.stopGateway();
    workflow::PushAnswer approved;
    approved.accepted = true;
    approved.data = {{QStringLiteral("result"), QStringLiteral("APPROVED")}};
    const auto answer = [&trade](OutboxId id, const workflow::PushAnswer &given) {
        QVERIFY(await(trade.rig.database().write(
            [id, given, now = trade.rig.clock().now()](store::Transaction &transaction) {
                return workflow::recordPushAnswer(transaction, id, given, now);
            })));
    };
    answer(asked(trade, order).first().id, approved);
    QCOMPARE(trade.rig.order(order.id).state.cancel, CancelStatus::Updating);
    workflow::PushAnswer nothing;
    nothing.error = {ErrorCode::TimedOut, {}, true};
    workflow::PushAnswer denied; // not by IDEAL's own judgement: a proxy, say
    denied.error = {ErrorCode::PeerRefused, QStringLiteral("HTTP 403")};
    for (int attempt = 0; attempt < 2 * workflow::maxAttempts; ++attempt) {
        trade.rig.clock().skip(3'600'000);
        const auto taken = await(
            trade.rig.database().write([now = trade.rig.clock().now()](store::Transaction &transaction) {
                return store::OutboxRepository(transaction.connection())
                    .claim(10, QStringLiteral("test"), now, now.plus(1000));
            }));
        QVERIFY(taken);
        QCOMPARE(taken->size(), 1);
        answer(taken->first().id, attempt % 2 == 0 ? nothing : denied);
        QCOMPARE(trade.rig.order(order.id).state.cancel, CancelStatus::Updating);
    }
    QCOMPARE(updates(trade, order).first().state, store::OutboxState::Due);
    workflow::PushAnswer forbidden; // the goods have moved
    forbidden.error = {ErrorCode::PeerRefused, QStringLiteral("货物已出库 (isv.state-forbids)")};
    forbidden.refusal = ideal::WireError::StateForbids;
    answer(updates(trade, order).first().id, forbidden);
    const Order now = trade.rig.order(order.id);
    QCOMPARE(now.state.cancel, CancelStatus::Rejected);
    QVERIFY(now.cancelError.contains(u"货物已出库"));
    QCOMPARE(now.cancelRequest, request);
}

void TestTerminate::R7_anotherOpenRequestDoesNotWedgeTheOrder()
{
    Trade trade(support::currentBackend());
    const Order order = trade.pushedWholesale();
    trade.rig.ideal().addFault(QStringLiteral("refuse:isv.state-forbids~cancel-requests*1"));
    QVERIFY(trade.terminate(order));
    QVERIFY(trade.waitForCancel(order, CancelStatus::Rejected));
    QVERIFY(trade.rig.order(order.id).cancelError.contains(u"isv.state-forbids"));
    QVERIFY(trade.terminate(order));
    QVERIFY(trade.rig.waitFor(order.id, isTerminated));
}

void TestTerminate::R7_unreadableAnswerIsAskedAgain()
{
    Trade trade(support::currentBackend());
    const Order order = trade.pushedWholesale();
    trade.rig.ideal().addFault(QStringLiteral("malformed-answer~cancel-requests*1"));
    QVERIFY(trade.terminate(order));
    QVERIFY(trade.rig.waitFor(
        order.id, [](const Order &now) { return now.cancelErrorCode == ErrorCode::AnswerMalformed; }));
    QCOMPARE(trade.rig.order(order.id).state.cancel, CancelStatus::Requested);
    trade.rig.skip(10'000);
    QVERIFY(trade.rig.waitFor(order.id, isTerminated));
}

void TestTerminate::R7_secondClickIsRefused()
{
    Trade trade(support::currentBackend());
    const Order order = trade.pushedWholesale();
    trade.rig.ideal().addFault(QStringLiteral("cancel:pending"));
    QVERIFY(trade.terminate(order));
    QCOMPARE(codeOf(trade.terminate(order)), QStringLiteral("OrderStateForbids"));
    QCOMPARE(asked(trade, order).size(), 1);
}

void TestTerminate::R7_whatCanNotBeTerminated()
{
    Trade trade(support::currentBackend());
    const Order delivered = trade.pushedWholesale();
    QVERIFY(trade.complete(delivered));
    QVERIFY(trade.waitFor(delivered, ReturnStatus::Returned));
    QCOMPARE(codeOf(trade.terminate(delivered)), QStringLiteral("OrderStateForbids"));
    const Order purchase = trade.purchase({{flow::phone, 1}});
    QCOMPARE(codeOf(trade.terminate(purchase)), QStringLiteral("OrderStateForbids"));
    trade.push(purchase);
    QCOMPARE(codeOf(trade.terminate(purchase)), QStringLiteral("OrderStateForbids"));
    Order none = purchase;
    none.id = OrderId(4711);
    QCOMPARE(codeOf(trade.terminate(none)), QStringLiteral("NotFound"));
}

void TestTerminate::R7_askingNeedsAReason()
{
    Trade trade(support::currentBackend());
    const Order order = trade.pushedWholesale();
    for (const QString &reason : {QString(), QStringLiteral("  \n"), QString(501, u'x')}) {
        QCOMPARE(codeOf(trade.terminate(order, reason)), QStringLiteral("InvalidInput"));
    }
    QCOMPARE(trade.rig.order(order.id).state.cancel, CancelStatus::None);
    QVERIFY(trade.terminate(order, QString(500, u'由')));
    QVERIFY(trade.rig.waitFor(order.id, isTerminated));
}

void TestTerminate::R7_clerksOnly()
{
    Trade trade(support::currentBackend());
    const Order order = trade.wholesale({{flow::phone, 1}});
    for (const char *login : {"supervisor", "vendor"}) {
        const auto refused = await(trade.rig.company().session(login).run(
            [id = order.id](store::Transaction &transaction, const Actor &who, base::Instant now) {
                return workflow::terminateOrder(transaction, who, id, QStringLiteral("x"), now);
            }));
        QCOMPARE(codeOf(refused), QStringLiteral("Forbidden"));
    }
}

QTEST_GUILESS_MAIN(TestTerminate)
#include "tst_terminate.moc"
