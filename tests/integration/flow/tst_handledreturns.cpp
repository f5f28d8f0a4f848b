// SPDX-License-Identifier: Apache-2.0
#include "flow/rawcallback.h"
#include "flow/spoiltcallbacks.h"
#include "flow/trade.h"
#include "store/listviews.h"
#include "support/backends.h"
#include "workflow/handlereturn.h"

#include <QTest>

using namespace domain;
using base::ErrorCode;
using flow::cable;
using flow::phone;
using flow::Trade;
using store::InboxState;
using support::await;

namespace {

base::Result<workflow::ReprocessOutcome> reprocess(Trade &trade, const QList<InboxId> &ids,
                                                   const char *login = "supervisor")
{
    return await(trade.rig.company().session(login).run([ids](auto &t, const Actor &who, base::Instant now) {
        return workflow::reprocessReturns(t, who, ids, now);
    }));
}

base::Outcome accept(Trade &trade, InboxId id, const QString &reason = QStringLiteral("仓库已确认"),
                     const char *login = "supervisor")
{
    return await(
        trade.rig.company().session(login).run([id, reason](auto &t, const Actor &who, base::Instant now) {
            return workflow::acceptReturn(t, who, id, reason, now);
        }));
}

/// An order with one callback that is parked for the reason that the simulator's fault makes.
Order parked(Trade &trade, const Order &order, const char *fault)
{
    trade.push(order);
    if (!trade.rig.ideal().addFault(QLatin1String(fault) + QStringLiteral("*1")) || !trade.complete(order) ||
        !trade.waitFor(order, ReturnStatus::Exception)) {
        qFatal("not parked: %s", fault);
    }
    return trade.rig.order(order.id);
}

InboxId parkedId(Trade &trade, const Order &order)
{
    for (const store::InboxRow &row : trade.rig.inbox(order.id)) {
        if (row.state == InboxState::Parked) {
            return row.id;
        }
    }
    return {};
}

qint64 listed(Trade &trade, const store::ParkedReturnFilter &filter)
{
    return await(trade.rig.database().read([filter](store::Connection &connection) {
               return store::buildIndex(connection, store::parkedReturns(filter), {});
           }))
        .value()
        .rows;
}

} // namespace

/// What a supervisor does with 回传异常 (R63).
class TestHandledReturns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void R63_reprocessedOnceTheReasonIsGone_data() { support::addBackends(); }
    void R63_reprocessedOnceTheReasonIsGone();
    void R63_impossibleOneParksAgain_data() { support::addBackends(); }
    void R63_impossibleOneParksAgain();
    void R63_unknownOrderIsFoundLater_data() { support::addBackends(); }
    void R63_unknownOrderIsFoundLater();
    void R63_acceptedFinalClosesTheOrder_data() { support::addBackends(); }
    void R63_acceptedFinalClosesTheOrder();
    void R63_acceptedPartLeavesTheOrderOpen_data() { support::addBackends(); }
    void R63_acceptedPartLeavesTheOrderOpen();
    void R67_acceptedRejectionOfATransferCloses_data() { support::addBackends(); }
    void R67_acceptedRejectionOfATransferCloses();
    void settledMeanwhileIsTold_data() { support::addBackends(); }
    void settledMeanwhileIsTold();
    void onlySupervisorsAndOnlyWithAReason_data() { support::addBackends(); }
    void onlySupervisorsAndOnlyWithAReason();
    void theListHoldsWhatIsParked_data() { support::addBackends(); }
    void theListHoldsWhatIsParked();
};

void TestHandledReturns::R63_reprocessedOnceTheReasonIsGone()
{
    Trade trade(support::currentBackend());
    // The fault is of the serial query, so a second one gets it right.
    const Order order =
        parked(trade, trade.purchase({{phone, 2}}), "refuse:isv.order-not-found~serial-numbers");
    const auto outcome = reprocess(trade, {parkedId(trade, order)});
    QVERIFY(outcome.ok());
    QCOMPARE(outcome->reopened, 1);
    QVERIFY(trade.waitFor(order, ReturnStatus::Returned));
    QCOMPARE(trade.onHand("CK01", phone), 2);
    QCOMPARE(trade.rig.documents(order.id).size(), 1);
    QCOMPARE(trade.rig.count(QStringLiteral("SELECT count(*) FROM audit WHERE action = 'return.reprocess'")),
             1);
    QCOMPARE(trade.contradictions(), QStringList());
}

void TestHandledReturns::R63_impossibleOneParksAgain()
{
    Trade trade(support::currentBackend());
    const Order order = parked(trade, trade.purchase({{cable, 2}}), "over-quantity");
    const InboxId id = parkedId(trade, order);
    QCOMPARE(reprocess(trade, {id})->reopened, 1);
    QVERIFY(trade.rig.waitFor(order.id, [&](const Order &now) {
        return now.state.returned == ReturnStatus::Exception && parkedId(trade, order) == id;
    }));
    QCOMPARE(trade.parkedReason(order), ErrorCode::ReturnOverQuantity);
    QVERIFY(trade.rig.documents(order.id).isEmpty());
    QCOMPARE(trade.onHand("CK01", cable), 0);
}

void TestHandledReturns::R63_unknownOrderIsFoundLater()
{
    Trade trade(support::currentBackend());
    // IDEAL speaks of an order under a number that is given out only later.
    const Order before = trade.purchase({{cable, 5}});
    QString number = before.number;
    number.chop(4);
    number += QStringLiteral("%1").arg(before.number.right(4).toInt() + 1, 4, 10, QLatin1Char('0'));
    flow::RawCallback callback;
    callback.credentials = flow::rigCredentials();
    callback.body = flow::jsonText(flow::inboundConfirmation(number, QStringLiteral("BZ-1"), 5));
    QCOMPARE(flow::sendRaw(trade.rig.callbackBase(), callback).status, 200);
    const QString strays = QStringLiteral("SELECT count(*) FROM inbox WHERE state = 2 AND order_id IS NULL "
                                          "AND reason_code = 'ReturnOrderUnknown'");
    QVERIFY(support::awaitSignal(&trade.rig.database().changes(), &store::ChangeFeed::changed,
                                 [&] { return trade.rig.count(strays) == 1; }));
    const InboxId id(trade.rig.count(QStringLiteral("SELECT id FROM inbox")));

    const Order order = trade.purchase({{cable, 5}});
    QCOMPARE(order.number, number);
    // Before it is pushed it can't be IDEAL's; the callback is its own now, though.
    QCOMPARE(reprocess(trade, {id})->reopened, 1);
    QVERIFY(trade.waitFor(order, ReturnStatus::Exception));
    QCOMPARE(trade.parkedReason(order), ErrorCode::ReturnOrderNotPushed);
    trade.push(order);
    QCOMPARE(reprocess(trade, {id})->reopened, 1);
    QVERIFY(trade.waitFor(order, ReturnStatus::Returned));
    QCOMPARE(trade.rig.inbox(order.id).first().id, id);
    QCOMPARE(trade.rig.documents(order.id).size(), 1);
    QCOMPARE(trade.rig.documents(order.id).first().quantity, 5);
    QCOMPARE(trade.onHand("CK01", cable), 5);
    QCOMPARE(trade.contradictions(), QStringList());
}

void TestHandledReturns::R63_acceptedFinalClosesTheOrder()
{
    Trade trade(support::currentBackend());
    const Order order = parked(trade, trade.purchase({{cable, 2}}), "over-quantity");
    const InboxId id = parkedId(trade, order);
    QVERIFY(accept(trade, id).ok());
    const Order now = trade.rig.order(order.id);
    QCOMPARE(now.state.returned, ReturnStatus::Returned); // nothing more comes: it does not wait for ever
    QVERIFY(now.returnedAt);
    QVERIFY(trade.rig.documents(order.id).isEmpty());
    QCOMPARE(trade.onHand("CK01", cable), 0);
    QCOMPARE(trade.rig.inbox(order.id).first().state, InboxState::Dismissed);
    QCOMPARE(trade.rig.count(QStringLiteral("SELECT count(*) FROM audit WHERE action = 'return.accept' AND "
                                            "after_json LIKE '%仓库已确认%'")),
             1);
    // It is done with: neither again nor a second time.
    QCOMPARE(reprocess(trade, {id})->settledMeanwhile, 1);
    QCOMPARE(accept(trade, id).error().code, ErrorCode::ReturnNotParked);
}

void TestHandledReturns::R63_acceptedPartLeavesTheOrderOpen()
{
    Trade trade(support::currentBackend());
    const Order order = trade.purchase({{cable, 6}});
    trade.push(order);
    QVERIFY(trade.rig.ideal().addFault(QStringLiteral("unknown-item*1")));
    QVERIFY(trade.confirm(order, 2, false));
    QVERIFY(trade.waitFor(order, ReturnStatus::Exception));
    QVERIFY(accept(trade, parkedId(trade, order)).ok());
    QCOMPARE(trade.rig.order(order.id).state.returned, ReturnStatus::NotReturned);
    QVERIFY(!trade.rig.order(order.id).returnedAt);
    QVERIFY(trade.confirm(order, 4, true));
    QVERIFY(trade.waitFor(order, ReturnStatus::Returned));
    QCOMPARE(trade.onHand("CK01", cable), 4);
    QCOMPARE(trade.contradictions(), QStringList());
}

void TestHandledReturns::R67_acceptedRejectionOfATransferCloses()
{
    Trade trade(support::currentBackend());
    QVERIFY(trade.run(trade.purchase({{cable, 2}})));
    const Order order = parked(trade, trade.transfer({{cable, 2}}), "reject:REJECT");
    QVERIFY(accept(trade, parkedId(trade, order)).ok());
    // Nothing has left, so nothing will arrive.
    QCOMPARE(trade.rig.order(order.id).state.returned, ReturnStatus::Returned);
    QCOMPARE(trade.onHand("CK01", cable), 2);
    QCOMPARE(trade.contradictions(), QStringList());
}

void TestHandledReturns::settledMeanwhileIsTold()
{
    Trade trade(support::currentBackend());
    const Order order = parked(trade, trade.purchase({{cable, 2}}), "over-quantity");
    const Order other = parked(trade, trade.purchase({{cable, 3}}), "over-quantity");
    const InboxId id = parkedId(trade, order);
    QVERIFY(accept(trade, id).ok());
    const auto outcome = reprocess(trade, {id, parkedId(trade, other), InboxId(999'999)});
    QCOMPARE(outcome->reopened, 1);
    QCOMPARE(outcome->settledMeanwhile, 2);
}

void TestHandledReturns::onlySupervisorsAndOnlyWithAReason()
{
    Trade trade(support::currentBackend());
    const Order order = parked(trade, trade.purchase({{cable, 2}}), "over-quantity");
    const InboxId id = parkedId(trade, order);
    for (const char *login : {"clerk", "vendor"}) {
        QCOMPARE(reprocess(trade, {id}, login).error().code, ErrorCode::Forbidden);
        QCOMPARE(accept(trade, id, QStringLiteral("why"), login).error().code, ErrorCode::Forbidden);
    }
    for (const QString &reason : {QString(), QStringLiteral("  \t "), QString(501, u'x')}) {
        QCOMPARE(accept(trade, id, reason).error().code, ErrorCode::InvalidInput);
    }
    QCOMPARE(parkedId(trade, order), id);
    QVERIFY(accept(trade, id, QString(500, u'x')).ok());
}

void TestHandledReturns::theListHoldsWhatIsParked()
{
    Trade trade(support::currentBackend());
    const Order order = parked(trade, trade.purchase({{cable, 2}}), "over-quantity");
    const Order other = parked(trade, trade.purchase({{cable, 3}}), "unknown-item");
    QCOMPARE(listed(trade, {}), 2);
    store::ParkedReturnFilter filter;
    filter.reason = QStringLiteral("ReturnOverQuantity");
    QCOMPARE(listed(trade, filter), 1);
    filter = {};
    filter.number = other.number;
    QCOMPARE(listed(trade, filter), 1);
    filter = {};
    const base::Instant now = trade.rig.clock().now();
    filter.from = now.plus(60'000);
    QCOMPARE(listed(trade, filter), 0);
    filter.from = now.plus(-3'600'000);
    filter.until = now.plus(3'600'000);
    QCOMPARE(listed(trade, filter), 2);
    QVERIFY(accept(trade, parkedId(trade, order)).ok());
    QCOMPARE(listed(trade, {}), 1);
}

QTEST_GUILESS_MAIN(TestHandledReturns)
#include "tst_handledreturns.moc"
