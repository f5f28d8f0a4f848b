// SPDX-License-Identifier: Apache-2.0
#include "flow/rig.h"
#include "flow/stepgate.h"
#include "support/backends.h"

#include <QTest>

using namespace domain;
using base::ErrorCode;
using flow::Rig;
using flow::StepGate;

namespace {

const QString phone = QStringLiteral("HN-MAGIC7-12-256-BK");
const QString cable = QStringLiteral("HN-CABLE-C-C");

Rig::Options without(int delayMs)
{
    Rig::Options options;
    options.delayMs = delayMs;
    return options;
}

/// IDEAL takes orders and does no more.
Rig::Options idle()
{
    return without(-1);
}

Order purchase(Rig &rig, qint64 quantity = 2)
{
    return rig.saveOrder(OrderType::Purchase, QStringLiteral("GB01"), QStringLiteral("CK01"),
                         {{phone, quantity}});
}

bool waitForPush(Rig &rig, const Order &order, PushStatus status)
{
    return rig.waitFor(order.id, [status](const Order &now) { return now.state.push == status; });
}

QString keyAtIdeal(const Order &order)
{
    return QStringLiteral("CGRK/") + order.number;
}

qsizetype ordersAtIdeal(Rig &rig)
{
    return rig.ideal().state().value(QStringLiteral("orders")).toArray().size();
}

} // namespace

/// What can become of a push: IDEAL refuses, is away, is slow, answers nonsense, or loses its answer.
class TestPush : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusedWithIdealsReasonAndEditableAgain_data() { support::addBackends(); }
    void refusedWithIdealsReasonAndEditableAgain();
    void R48_lostAnswerIsAskedAgainUnderTheSameKey_data() { support::addBackends(); }
    void R48_lostAnswerIsAskedAgainUnderTheSameKey();
    void R48_idealAwayIsAskedAgainUnderTheSameKey_data() { support::addBackends(); }
    void R48_idealAwayIsAskedAgainUnderTheSameKey();
    void throttledWaitsAsLongAsAsked_data() { support::addBackends(); }
    void throttledWaitsAsLongAsAsked();
    void serverFaultIsTriedAgain_data() { support::addBackends(); }
    void serverFaultIsTriedAgain();
    void wrongSignatureIsNotTriedAgain_data() { support::addBackends(); }
    void wrongSignatureIsNotTriedAgain();
    void R19_refusedSignatureAfterLostAnswerKeepsTheLock_data() { support::addBackends(); }
    void R19_refusedSignatureAfterLostAnswerKeepsTheLock();
    void clockSkewNamesTheSeconds_data() { support::addBackends(); }
    void clockSkewNamesTheSeconds();
    void redirectIsRefused_data() { support::addBackends(); }
    void redirectIsRefused();
    void nonsenseIsAskedAgain_data() { support::addBackends(); }
    void nonsenseIsAskedAgain();
    void slowAnswerMeetsTheDeadline_data() { support::addBackends(); }
    void slowAnswerMeetsTheDeadline();
    void R48_exhaustedAttemptsWaitForAClick_data() { support::addBackends(); }
    void R48_exhaustedAttemptsWaitForAClick();
    void R48_nothingIsPushedWithoutAClick_data() { support::addBackends(); }
    void R48_nothingIsPushedWithoutAClick();
    void longOrderIsPushedWhenAllPartsAre_data() { support::addBackends(); }
    void longOrderIsPushedWhenAllPartsAre();
    void schemesRoundTrip_data();
    void schemesRoundTrip();
};

void TestPush::refusedWithIdealsReasonAndEditableAgain()
{
    Rig rig(support::currentBackend(), idle());
    rig.ideal().addFault(QStringLiteral("refuse-create:isv.item-unmapped*1"));
    const Order order = purchase(rig);
    QVERIFY(!rig.edit(order.id, 3).value().id.isNull());
    QCOMPARE(rig.push(order.id), QList<base::Error>());
    QVERIFY(waitForPush(rig, order, PushStatus::Refused));
    const Order refused = rig.order(order.id);
    QCOMPARE(refused.pushErrorCode, ErrorCode::PeerRefused);
    QVERIFY2(refused.pushError.contains(u"isv.item-unmapped"), qPrintable(refused.pushError));

    QVERIFY(rig.edit(order.id, 5));
    QCOMPARE(rig.push(order.id), QList<base::Error>());
    QVERIFY(waitForPush(rig, order, PushStatus::Pushed));
    QVERIFY(rig.order(order.id).pushError.isEmpty());
    const QJsonObject atIdeal = rig.ideal().orderState(QStringLiteral("CGRK"), order.number);
    QCOMPARE(atIdeal.value(QStringLiteral("linesReceived")).toInt(), 1);
    QVERIFY(rig.ideal().complete(QStringLiteral("CGRK"), order.number));
    QVERIFY(rig.waitFor(order.id, [](const Order &o) { return o.state.returned == ReturnStatus::Returned; }));
    QCOMPARE(rig.documents(order.id).first().quantity, 5);
}

void TestPush::R48_lostAnswerIsAskedAgainUnderTheSameKey()
{
    StepGate gate;
    Rig::Options options = idle();
    options.hook = gate.hook();
    Rig rig(support::currentBackend(), options);
    rig.ideal().addFault(QStringLiteral("drop-answer~inbound-orders*1"));
    const Order order = purchase(rig);
    gate.close("push-recorded");
    QCOMPARE(rig.push(order.id), QList<base::Error>());
    QVERIFY(gate.reached());
    QCOMPARE(rig.order(order.id).state.push, PushStatus::Unknown);
    QCOMPARE(rig.edit(order.id, 3).error().code, ErrorCode::OrderLocked);
    gate.open();
    rig.skip(10'000);
    QVERIFY(waitForPush(rig, order, PushStatus::Pushed));
    QCOMPARE(rig.ideal().requestCount(keyAtIdeal(order)), 2);
    QCOMPARE(ordersAtIdeal(rig), 1);
    QCOMPARE(rig.outbox(order.id).size(), 1);
    QCOMPARE(rig.order(order.id).pushErrorCode, ErrorCode::Count_);
}

void TestPush::R48_idealAwayIsAskedAgainUnderTheSameKey()
{
    Rig rig(support::currentBackend(), idle());
    rig.stopIdeal();
    const Order order = purchase(rig);
    QCOMPARE(rig.push(order.id), QList<base::Error>());
    QVERIFY(waitForPush(rig, order, PushStatus::Unknown));
    QCOMPARE(rig.order(order.id).pushErrorCode, ErrorCode::ConnectionRefused);
    rig.startIdeal();
    rig.skip(60'000);
    QVERIFY(waitForPush(rig, order, PushStatus::Pushed));
    QCOMPARE(rig.ideal().requestCount(keyAtIdeal(order)), 1);
    QCOMPARE(rig.outbox(order.id).size(), 1);
    QVERIFY(rig.outbox(order.id).first().attempts >= 2);
}

void TestPush::throttledWaitsAsLongAsAsked()
{
    Rig rig(support::currentBackend(), idle());
    rig.ideal().addFault(QStringLiteral("throttle:100~inbound-orders*1"));
    const Order order = purchase(rig);
    QCOMPARE(rig.push(order.id), QList<base::Error>());
    QVERIFY(
        rig.waitFor(order.id, [](const Order &now) { return now.pushErrorCode == ErrorCode::Throttled; }));
    // A throttled request was certainly not taken in.
    QCOMPARE(rig.order(order.id).state.push, PushStatus::Pushing);
    const qint64 asked = rig.exchanges(order.id).first().startedAt.milliseconds;
    const qint64 due = rig.count(QStringLiteral("SELECT next_attempt_at FROM outbox"));
    QVERIFY2(due >= asked + 100'000 && due < asked + 130'000, QByteArray::number(due - asked));
    rig.skip(100'000 + 30'000);
    QVERIFY(waitForPush(rig, order, PushStatus::Pushed));
    QCOMPARE(rig.outbox(order.id).first().attempts, 2);
}

void TestPush::serverFaultIsTriedAgain()
{
    Rig rig(support::currentBackend(), idle());
    rig.ideal().addFault(QStringLiteral("status:503~inbound-orders*1"));
    rig.ideal().addFault(QStringLiteral("status:500~inbound-orders*1"));
    const Order order = purchase(rig);
    QCOMPARE(rig.push(order.id), QList<base::Error>());
    QVERIFY(waitForPush(rig, order, PushStatus::Pushed));
    QCOMPARE(rig.outbox(order.id).first().attempts, 3);
    QCOMPARE(rig.ideal().requestCount(keyAtIdeal(order)), 1);
    const auto exchanges = rig.exchanges(order.id);
    QCOMPARE(exchanges.size(), 3);
    QCOMPARE(exchanges[0].status, 503);
    QCOMPARE(exchanges[1].status, 500);
    // Each attempt says the same thing.
    QCOMPARE(exchanges[1].requestBody, exchanges[0].requestBody);
    QCOMPARE(exchanges[2].requestBody, exchanges[0].requestBody);
    QVERIFY(exchanges[1].requestHeaders != exchanges[0].requestHeaders);
}

void TestPush::wrongSignatureIsNotTriedAgain()
{
    Rig rig(support::currentBackend(), idle());
    rig.ideal().addFault(QStringLiteral("refuse:isv.sign-invalid~inbound-orders*1"));
    const Order order = purchase(rig);
    QCOMPARE(rig.push(order.id), QList<base::Error>());
    QVERIFY(waitForPush(rig, order, PushStatus::Refused));
    QCOMPARE(rig.order(order.id).pushErrorCode, ErrorCode::SignatureRefused);
    QCOMPARE(rig.outbox(order.id).first().attempts, 1);
    QVERIFY(rig.edit(order.id, 4));
}

void TestPush::R19_refusedSignatureAfterLostAnswerKeepsTheLock()
{
    StepGate gate;
    Rig::Options options = idle();
    options.hook = gate.hook();
    Rig rig(support::currentBackend(), options);
    rig.ideal().addFault(QStringLiteral("drop-answer~inbound-orders*1"));
    const Order order = purchase(rig);
    gate.close("push-recorded");
    QCOMPARE(rig.push(order.id), QList<base::Error>());
    QVERIFY(gate.reached());
    QVERIFY(rig.ideal().addFault(QStringLiteral("refuse:isv.sign-invalid~inbound-orders*2")));
    gate.open();
    rig.skip(10'000);
    QVERIFY(rig.waitFor(order.id,
                        [](const Order &now) { return now.pushErrorCode == ErrorCode::SignatureRefused; }));
    // IDEAL has the order already; that it does not like a later signature says nothing about that.
    QCOMPARE(rig.order(order.id).state.push, PushStatus::Unknown);
    QCOMPARE(rig.edit(order.id, 3).error().code, ErrorCode::OrderLocked);

    // A click asks again, is refused again, and still nothing is certain.
    QCOMPARE(rig.push(order.id), QList<base::Error>());
    QVERIFY(rig.waitFor(order.id,
                        [](const Order &now) { return now.pushErrorCode == ErrorCode::SignatureRefused; }));
    QCOMPARE(rig.order(order.id).state.push, PushStatus::Unknown);

    QCOMPARE(rig.push(order.id), QList<base::Error>());
    QVERIFY(waitForPush(rig, order, PushStatus::Pushed));
    QCOMPARE(ordersAtIdeal(rig), 1);
    QCOMPARE(rig.outbox(order.id).size(), 1);
}

void TestPush::clockSkewNamesTheSeconds()
{
    Rig rig(support::currentBackend(), idle());
    rig.clock().skip(400'000);
    const Order order = purchase(rig);
    QCOMPARE(rig.push(order.id), QList<base::Error>());
    QVERIFY(waitForPush(rig, order, PushStatus::Refused));
    const Order refused = rig.order(order.id);
    QCOMPARE(refused.pushErrorCode, ErrorCode::ClockSkew);
    bool isNumber = false;
    const int seconds = refused.pushError.toInt(&isNumber);
    QVERIFY2(isNumber && seconds >= 399 && seconds <= 402, qPrintable(refused.pushError));
}

void TestPush::redirectIsRefused()
{
    Rig rig(support::currentBackend(), idle());
    rig.ideal().addFault(QStringLiteral("redirect~inbound-orders*1"));
    const Order order = purchase(rig);
    QCOMPARE(rig.push(order.id), QList<base::Error>());
    QVERIFY(rig.waitFor(order.id,
                        [](const Order &now) { return now.pushErrorCode == ErrorCode::RedirectRefused; }));
    QCOMPARE(rig.ideal().requestCount(keyAtIdeal(order)), 1);
    QVERIFY(rig.order(order.id).state.push != PushStatus::Pushed);
}

void TestPush::nonsenseIsAskedAgain()
{
    StepGate gate;
    Rig::Options options = idle();
    options.hook = gate.hook();
    Rig rig(support::currentBackend(), options);
    rig.ideal().addFault(QStringLiteral("malformed-answer~inbound-orders*1"));
    const Order order = purchase(rig);
    gate.close("push-recorded");
    QCOMPARE(rig.push(order.id), QList<base::Error>());
    QVERIFY(gate.reached());
    QCOMPARE(rig.order(order.id).state.push, PushStatus::Unknown);
    QCOMPARE(rig.order(order.id).pushErrorCode, ErrorCode::AnswerMalformed);
    gate.open();
    rig.skip(10'000);
    QVERIFY(waitForPush(rig, order, PushStatus::Pushed));
    QCOMPARE(rig.ideal().requestCount(keyAtIdeal(order)), 2);
}

void TestPush::slowAnswerMeetsTheDeadline()
{
    Rig::Options options = idle();
    options.limits = {700, 500, 1024 * 1024};
    Rig rig(support::currentBackend(), options);
    rig.ideal().addFault(QStringLiteral("hold~inbound-orders*1"));
    const Order order = purchase(rig);
    QCOMPARE(rig.push(order.id), QList<base::Error>());
    QVERIFY(waitForPush(rig, order, PushStatus::Unknown));
    QCOMPARE(rig.exchanges(order.id).first().status, 0);
    rig.ideal().clearFaults(); // IDEAL takes it after all, when nobody waits for its answer any more
    rig.skip(10'000);
    QVERIFY(waitForPush(rig, order, PushStatus::Pushed));
    QCOMPARE(ordersAtIdeal(rig), 1);
}

void TestPush::R48_exhaustedAttemptsWaitForAClick()
{
    Rig rig(support::currentBackend(), idle());
    rig.stopIdeal();
    const Order order = purchase(rig);
    QCOMPARE(rig.push(order.id), QList<base::Error>());
    constexpr int attempts = 12;
    constexpr qint64 longestPause = 301'000;
    for (int attempt = 1; attempt <= attempts; ++attempt) {
        QVERIFY(rig.waitFor(order.id, [&](const Order &) {
            const QList<store::Exchange> said = rig.exchanges(order.id); // it is asked about, too (R68)
            return std::count_if(said.begin(), said.end(),
                                 [](const store::Exchange &e) { return e.method == u"POST"; }) >= attempt;
        }));
        rig.skip(longestPause);
    }
    QVERIFY(rig.waitFor(order.id, [&](const Order &) {
        return rig.outbox(order.id).first().state == store::OutboxState::Exhausted;
    }));
    QCOMPARE(rig.order(order.id).state.push, PushStatus::Unknown);
    QCOMPARE(rig.outbox(order.id).first().attempts, attempts);

    rig.clock().skip(-attempts * longestPause);
    rig.startIdeal();
    const Order other = purchase(rig);
    QCOMPARE(rig.push(other.id), QList<base::Error>());
    QVERIFY(waitForPush(rig, other, PushStatus::Pushed));
    QCOMPARE(rig.order(order.id).state.push, PushStatus::Unknown); // nobody has clicked

    QCOMPARE(rig.push(order.id), QList<base::Error>());
    QVERIFY(waitForPush(rig, order, PushStatus::Pushed));
    QCOMPARE(rig.ideal().requestCount(keyAtIdeal(order)), 1);
    QCOMPARE(rig.outbox(order.id).size(), 1);
}

void TestPush::R48_nothingIsPushedWithoutAClick()
{
    Rig rig(support::currentBackend(), idle());
    const Order saved = purchase(rig);
    QVERIFY(rig.edit(saved.id, 7));
    rig.stopGateway();
    rig.startGateway();
    rig.skip(60'000);
    const Order other = purchase(rig);
    QCOMPARE(rig.push(other.id), QList<base::Error>());
    QVERIFY(waitForPush(rig, other, PushStatus::Pushed));
    QCOMPARE(rig.order(saved.id).state.push, PushStatus::NotPushed);
    QVERIFY(rig.outbox(saved.id).isEmpty());
    QCOMPARE(ordersAtIdeal(rig), 1);
}

void TestPush::longOrderIsPushedWhenAllPartsAre()
{
    Rig rig(support::currentBackend(), idle());
    rig.ideal().addFault(QStringLiteral("throttle:100~inbound-orders*1"));
    const QList<QPair<QString, qint64>> lines(1001, {cable, 1});
    const Order order =
        rig.saveOrder(OrderType::Purchase, QStringLiteral("GB01"), QStringLiteral("CK01"), lines);
    QCOMPARE(rig.push(order.id), QList<base::Error>());
    const auto accepted = [&] {
        const auto parts = rig.outbox(order.id);
        return std::count_if(parts.begin(), parts.end(),
                             [](const auto &part) { return part.state == store::OutboxState::Accepted; });
    };
    QVERIFY(rig.waitFor(order.id, [&](const Order &now) {
        return accepted() == 2 && now.pushErrorCode == ErrorCode::Throttled;
    }));
    QCOMPARE(rig.outbox(order.id).size(), 3);
    QCOMPARE(rig.order(order.id).state.push, PushStatus::Pushing);
    QVERIFY(!rig.ideal()
                 .orderState(QStringLiteral("CGRK"), order.number)
                 .value(QStringLiteral("complete"))
                 .toBool());
    rig.skip(130'000);
    QVERIFY(waitForPush(rig, order, PushStatus::Pushed));
    QVERIFY(rig.ideal().complete(QStringLiteral("CGRK"), order.number));
    // The confirmation comes in parts too, all at once: whichever is settled first, each is posted.
    QVERIFY(rig.waitFor(order.id, [&](const Order &) { return rig.documents(order.id).size() == 3; }));
    QCOMPARE(rig.order(order.id).state.returned, ReturnStatus::Returned);
    QCOMPARE(rig.count(QStringLiteral("SELECT sum(quantity) FROM stock_balance")), 1001);
}

void TestPush::schemesRoundTrip_data()
{
    support::addBackendColumn();
    QTest::addColumn<QString>("scheme");
    for (const store::Backend backend : support::testedBackends()) {
        for (const char *scheme : {"v1", "top-hmac-sha256", "top-md5"}) {
            QTest::addRow("%s, %s", support::backendName(backend).constData(), scheme)
                << static_cast<int>(backend) << QString::fromLatin1(scheme);
        }
    }
}

void TestPush::schemesRoundTrip()
{
    QFETCH(QString, scheme);
    Rig::Options options;
    options.scheme = scheme;
    Rig rig(support::currentBackend(), options);
    const Order order = purchase(rig);
    QCOMPARE(rig.push(order.id), QList<base::Error>());
    QVERIFY(rig.waitFor(order.id, [](const Order &o) { return o.state.returned == ReturnStatus::Returned; }));
    QCOMPARE(rig.documents(order.id).first().quantity, 2);
}

QTEST_GUILESS_MAIN(TestPush)
#include "tst_push.moc"
