// SPDX-License-Identifier: Apache-2.0
#include "flow/rawcallback.h"
#include "flow/spoiltcallbacks.h"
#include "flow/stepgate.h"
#include "flow/trade.h"
#include "store/gatewayrepository.h"
#include "store/pollrepository.h"
#include "support/backends.h"
#include "workflow/pollorder.h"

#include <QJsonArray>
#include <QTest>

using namespace domain;
using base::ErrorCode;
using flow::Trade;
using support::await;

namespace {

constexpr qint64 firstMs = 20'000;

/// Short pauses, so that the clock need not go where signatures are too old.
flow::Rig::Options quick(int perMinute = 600)
{
    flow::Rig::Options options;
    options.serve = [perMinute](gateway::GatewayConfig &config) {
        config.pace.poll = {firstMs, 2 * firstMs, 0};
        config.pace.pollsPerMinute = perMinute;
    };
    return options;
}

qint64 polls(Trade &trade)
{
    return trade.rig.count(QStringLiteral("SELECT count(*) FROM exchange WHERE target LIKE '%/orders/%'"));
}

bool waitForPolls(Trade &trade, qint64 many)
{
    return support::awaitSignal(&trade.rig.database().changes(), &store::ChangeFeed::changed,
                                [&] { return polls(trade) >= many; });
}

/// What the order's inbox holds of goods: (found by asking, state).
QList<store::InboxRow> goods(Trade &trade, const Order &order)
{
    QList<store::InboxRow> rows = trade.rig.inbox(order.id);
    rows.removeIf([](const store::InboxRow &row) { return !row.body.contains("orderLines"); });
    return rows;
}

QJsonObject lastBody(Trade &trade, const char *type, const Order &order)
{
    return trade.rig.ideal()
        .orderState(QLatin1String(type), order.number)
        .value(QStringLiteral("confirmations"))
        .toArray()
        .last()
        .toObject();
}

store::GatewayCommand askNow(Trade &trade, const Order &order)
{
    const auto asked =
        await(trade.rig.company()
                  .session("supervisor")
                  .run([id = order.id](store::Transaction &transaction, const Actor &who, base::Instant now) {
                      return workflow::askAboutOrder(transaction, who, id, now);
                  }));
    if (!asked) {
        qFatal("can't be asked about");
    }
    store::GatewayCommand command;
    support::awaitSignal(&trade.rig.database().changes(), &store::ChangeFeed::changed, [&] {
        command = **await(trade.rig.database().read([id = *asked](store::Connection &connection) {
            return store::GatewayRepository(connection).find(id);
        }));
        return command.state != store::CommandState::Open;
    });
    return command;
}

} // namespace

/// Callbacks that never came are found by asking, and go down the same path as those that did.
class TestPolling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void R68_lostCallbackIsFound_data() { support::addBackends(); }
    void R68_lostCallbackIsFound();
    void R68_bothStagesOfATransferAreFound_data() { support::addBackends(); }
    void R68_bothStagesOfATransferAreFound();
    void R68_lateCallbackIsADuplicate_data() { support::addBackends(); }
    void R68_lateCallbackIsADuplicate();
    void R68_callbackThenQueryIsADuplicate_data() { support::addBackends(); }
    void R68_callbackThenQueryIsADuplicate();
    void R68_lostCancelResultIsFound_data() { support::addBackends(); }
    void R68_lostCancelResultIsFound();
    void R68_unknownOrderIsPushedIfIdealHasIt_data() { support::addBackends(); }
    void R68_unknownOrderIsPushedIfIdealHasIt();
    void R68_failingRetriesDoNotPutTheQuestionOff_data() { support::addBackends(); }
    void R68_failingRetriesDoNotPutTheQuestionOff();
    void R68_askedAgainWithPausesUntilItIsThere_data() { support::addBackends(); }
    void R68_askedAgainWithPausesUntilItIsThere();
    void R68_noMoreThanTheBudget_data() { support::addBackends(); }
    void R68_noMoreThanTheBudget();
    void R68_completeIsAskedNoMore_data() { support::addBackends(); }
    void R68_completeIsAskedNoMore();
    void R68_gatewaysShareTheWork_data() { support::addBackends(); }
    void R68_gatewaysShareTheWork();
    void R68_askedAtAClick_data() { support::addBackends(); }
    void R68_askedAtAClick();
    void R68_askingNeedsAnOrderThatIdealMayHave_data() { support::addBackends(); }
    void R68_askingNeedsAnOrderThatIdealMayHave();
};

void TestPolling::R68_lostCallbackIsFound()
{
    Trade trade(support::currentBackend(), quick());
    const Order order = trade.purchase({{flow::phone, 3}});
    trade.push(order);
    trade.rig.ideal().addFault(QStringLiteral("lost*1"));
    QVERIFY(trade.complete(order));
    QVERIFY(trade.rig.inbox(order.id).isEmpty());
    trade.rig.skip(firstMs);
    QVERIFY(trade.waitFor(order, ReturnStatus::Returned));
    QCOMPARE(trade.rig.documents(order.id).size(), 1);
    const QList<store::InboxRow> inbox = trade.rig.inbox(order.id);
    QCOMPARE(inbox.size(), 1);
    QVERIFY(inbox.first().fromPoll);
    // The raw messages have the question and its answer.
    const QList<store::Exchange> exchanges = trade.rig.exchanges(order.id);
    QVERIFY(std::any_of(exchanges.begin(), exchanges.end(), [&order](const store::Exchange &exchange) {
        return exchange.method == u"GET" && exchange.status == 200 &&
               exchange.target.contains(QStringLiteral("/orders/CGRK/") + order.number) &&
               exchange.answerBody.contains("confirmations");
    }));
    QCOMPARE(trade.contradictions(), QStringList());
}

void TestPolling::R68_bothStagesOfATransferAreFound()
{
    Trade trade(support::currentBackend(), quick());
    QVERIFY(trade.run(trade.purchase({{flow::phone, 2}})));
    const Order order = trade.transfer({{flow::phone, 2}});
    trade.push(order);
    trade.rig.ideal().addFault(QStringLiteral("lost*1"));
    QVERIFY(trade.complete(order));
    trade.rig.skip(firstMs);
    QVERIFY(trade.waitFor(order, ReturnStatus::Returned));
    QCOMPARE(trade.rig.documents(order.id).size(), 2);
    QCOMPARE(trade.onHand("CK02", flow::phone), 2);
    QCOMPARE(trade.contradictions(), QStringList());
}

void TestPolling::R68_lateCallbackIsADuplicate()
{
    Trade trade(support::currentBackend(), quick());
    const Order order = trade.purchase({{flow::phone, 2}});
    trade.push(order);
    trade.rig.ideal().addFault(QStringLiteral("lost*1"));
    QVERIFY(trade.complete(order));
    trade.rig.skip(firstMs);
    QVERIFY(trade.waitFor(order, ReturnStatus::Returned));

    flow::RawCallback late;
    late.credentials = flow::rigCredentials();
    late.body = flow::jsonText(lastBody(trade, "CGRK", order));
    const flow::RawAnswer answer = flow::sendRaw(trade.rig.callbackBase(), late);
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.duplicate());
    QCOMPARE(trade.rig.inbox(order.id).size(), 1);
    QCOMPARE(trade.rig.documents(order.id).size(), 1);
    QCOMPARE(trade.onHand("CK01", flow::phone), 2);
}

void TestPolling::R68_callbackThenQueryIsADuplicate()
{
    Trade trade(support::currentBackend(), quick());
    const Order order = trade.purchase({{flow::phone, 2}});
    QVERIFY(trade.run(order));
    const store::GatewayCommand command = askNow(trade, order);
    QCOMPARE(command.state, store::CommandState::Succeeded);
    QCOMPARE(command.result, QStringLiteral("0"));
    QCOMPARE(trade.rig.inbox(order.id).size(), 1);
    QVERIFY(!trade.rig.inbox(order.id).first().fromPoll);
    QCOMPARE(trade.rig.documents(order.id).size(), 1);
    QCOMPARE(trade.onHand("CK01", flow::phone), 2);
}

void TestPolling::R68_lostCancelResultIsFound()
{
    Trade trade(support::currentBackend(), quick());
    const Order order = trade.pushedWholesale();
    trade.rig.ideal().addFault(QStringLiteral("cancel:pending-then-rejected*1"));
    trade.rig.ideal().setCallbackBase(QUrl(QStringLiteral("http://127.0.0.1:9/nowhere")));
    QVERIFY(trade.terminate(order));
    QVERIFY(trade.rig.waitFor(order.id,
                              [&](const Order &) { return !lastBody(trade, "B2BCK", order).isEmpty(); }));
    const store::GatewayCommand command = askNow(trade, order);
    QCOMPARE(command.result, QStringLiteral("1"));
    QVERIFY(trade.waitForCancel(order, CancelStatus::Rejected));
}

void TestPolling::R68_unknownOrderIsPushedIfIdealHasIt()
{
    flow::StepGate gate;
    flow::Rig::Options options = quick();
    options.hook = gate.hook();
    Trade trade(support::currentBackend(), options);
    trade.rig.ideal().addFault(QStringLiteral("drop-answer~inbound-orders*1"));
    const Order order = trade.purchase({{flow::phone, 2}});
    gate.close("push-recorded");
    QVERIFY(trade.rig.push(order.id).isEmpty());
    QVERIFY(gate.reached());
    QCOMPARE(trade.rig.order(order.id).state.push, PushStatus::Unknown);
    trade.rig.ideal().addFault(QStringLiteral("status:503~inbound-orders"));
    gate.open();
    trade.rig.skip(firstMs);
    QVERIFY(
        trade.rig.waitFor(order.id, [](const Order &now) { return now.state.push == PushStatus::Pushed; }));
    QCOMPARE(trade.rig.outbox(order.id).first().state, store::OutboxState::Accepted);
    QCOMPARE(trade.rig.order(order.id).pushErrorCode, ErrorCode::Count_);
}

void TestPolling::R68_failingRetriesDoNotPutTheQuestionOff()
{
    flow::StepGate gate;
    flow::Rig::Options options = quick();
    options.hook = gate.hook();
    Trade trade(support::currentBackend(), options);
    trade.rig.ideal().addFault(QStringLiteral("drop-answer~inbound-orders*1"));
    const Order order = trade.purchase({{flow::phone, 2}});
    const auto awaitFailure = [&] {
        const bool reached = gate.reached();
        trade.rig.ideal().addFault(QStringLiteral("status:503~inbound-orders"));
        return reached && trade.rig.order(order.id).state.push == PushStatus::Unknown;
    };
    gate.close("push-recorded");
    const base::Instant before = trade.rig.clock().now();
    QVERIFY(trade.rig.push(order.id).isEmpty());
    const base::Instant behind = trade.rig.clock().now();
    QVERIFY(awaitFailure());
    trade.rig.clock().skip(firstMs / 2); // long enough for a retry, too short for the question
    gate.open();
    gate.close("push-recorded");
    Q_EMIT trade.rig.database().changes().changed(store::Topic::Outbox);
    QVERIFY(awaitFailure());
    const auto due = await(trade.rig.database().read(
        [](store::Connection &connection) { return store::PollRepository(connection).nextDue(firstMs); }));
    trade.rig.clock().skip(firstMs / 2);
    gate.open();
    QVERIFY(due.ok() && *due);
    QVERIFY(**due >= before.plus(firstMs)); // since the click, not since the retry
    QVERIFY(**due <= behind.plus(firstMs));
    Q_EMIT trade.rig.database().changes().changed(store::Topic::Outbox);
    QVERIFY(
        trade.rig.waitFor(order.id, [](const Order &now) { return now.state.push == PushStatus::Pushed; }));
}

void TestPolling::R68_askedAgainWithPausesUntilItIsThere()
{
    Trade trade(support::currentBackend(), quick());
    const Order order = trade.purchase({{flow::phone, 2}});
    trade.push(order);
    trade.rig.skip(firstMs);
    QVERIFY(waitForPolls(trade, 1)); // IDEAL has nothing to tell yet
    QCOMPARE(trade.rig.order(order.id).state.returned, ReturnStatus::NotReturned);
    trade.rig.ideal().addFault(QStringLiteral("status:503~/orders/*1"));
    trade.rig.skip(firstMs);
    QVERIFY(waitForPolls(trade, 2)); // nor an answer
    trade.rig.ideal().addFault(QStringLiteral("lost*1"));
    QVERIFY(trade.complete(order));
    trade.rig.skip(2 * firstMs);
    QVERIFY(trade.waitFor(order, ReturnStatus::Returned));
    QCOMPARE(polls(trade), 3);
}

void TestPolling::R68_noMoreThanTheBudget()
{
    Trade trade(support::currentBackend(), quick(1));
    for (int i = 0; i < 3; ++i) {
        trade.push(trade.purchase({{flow::phone, 1}}));
    }
    trade.rig.skip(firstMs);
    QVERIFY(waitForPolls(trade, 1));
    for (qint64 asked = 2; asked <= 3; ++asked) {
        // Everything is due; only time lets the next one through.
        trade.rig.skip(1000);
        QCOMPARE(polls(trade), asked - 1);
        trade.rig.skip(59'000);
        QVERIFY(waitForPolls(trade, asked));
        QCOMPARE(polls(trade), asked);
    }
}

void TestPolling::R68_completeIsAskedNoMore()
{
    Trade trade(support::currentBackend(), quick());
    const Order order = trade.purchase({{flow::phone, 2}});
    trade.push(order);
    trade.rig.ideal().addFault(QStringLiteral("serials-missing*1")); // parked: 回传异常, but all is here
    QVERIFY(trade.complete(order));
    QVERIFY(trade.waitFor(order, ReturnStatus::Exception));
    trade.rig.skip(firstMs);
    QVERIFY(waitForPolls(trade, 1));
    QVERIFY(trade.rig.waitFor(order.id, [&](const Order &) {
        return trade.rig.count(QStringLiteral("SELECT count(*) FROM orders WHERE poll_at IS NULL")) == 1;
    }));
    QCOMPARE(goods(trade, order).size(), 1);
}

void TestPolling::R68_gatewaysShareTheWork()
{
    Trade trade(support::currentBackend());
    const Order order = trade.purchase({{flow::phone, 1}});
    trade.push(order);
    trade.rig.stopGateway();
    const base::Instant pushed = *trade.rig.order(order.id).pushedAt;
    const auto claim = [&trade, pushed](qint64 behindMs) {
        const base::Instant now = pushed.plus(behindMs);
        const auto taken = await(trade.rig.database().write([now](store::Transaction &transaction) {
            return store::PollRepository(transaction.connection()).claim(9, now, now.plus(1000), firstMs);
        }));
        return taken ? taken->size() : -1;
    };
    QCOMPARE(claim(firstMs - 1), 0);
    QCOMPARE(claim(firstMs), 1);
    QCOMPARE(claim(firstMs + 999), 0);  // another gateway has it
    QCOMPARE(claim(firstMs + 1000), 1); // and died
}

void TestPolling::R68_askedAtAClick()
{
    Trade trade(support::currentBackend());
    const Order order = trade.purchase({{flow::phone, 2}});
    trade.push(order);
    trade.rig.ideal().addFault(QStringLiteral("lost*1"));
    QVERIFY(trade.complete(order));
    const store::GatewayCommand command = askNow(trade, order);
    QCOMPARE(command.state, store::CommandState::Succeeded);
    QCOMPARE(command.result, QStringLiteral("1"));
    QVERIFY(trade.waitFor(order, ReturnStatus::Returned));
    trade.rig.ideal().addFault(QStringLiteral("status:503~/orders/*1"));
    const store::GatewayCommand failed = askNow(trade, order);
    QCOMPARE(failed.state, store::CommandState::Failed);
    QCOMPARE(failed.resultCode, ErrorCode::PeerFault);
}

void TestPolling::R68_askingNeedsAnOrderThatIdealMayHave()
{
    Trade trade(support::currentBackend());
    const Order order = trade.purchase({{flow::phone, 2}});
    const auto ask = [&](const char *login, OrderId id) {
        const auto asked = await(trade.rig.company().session(login).run(
            [id](store::Transaction &transaction, const Actor &who, base::Instant now) {
                return workflow::askAboutOrder(transaction, who, id, now);
            }));
        return asked ? ErrorCode::Count_ : asked.error().code;
    };
    QCOMPARE(ask("clerk", order.id), ErrorCode::OrderStateForbids);
    QCOMPARE(ask("clerk", OrderId(4711)), ErrorCode::NotFound);
    trade.push(order);
    QCOMPARE(ask("vendor", order.id), ErrorCode::Forbidden);
    QCOMPARE(ask("clerk", order.id), ErrorCode::Count_);
}

QTEST_GUILESS_MAIN(TestPolling)
#include "tst_polling.moc"
