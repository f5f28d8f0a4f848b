// SPDX-License-Identifier: Apache-2.0
#include "flow/rawcallback.h"
#include "flow/spoiltcallbacks.h"
#include "flow/stepgate.h"
#include "flow/trade.h"
#include "secrets/memorysecretstore.h"
#include "support/backends.h"
#include "workflow/pushorder.h"
#include "workflow/settings.h"

#include <QJsonArray>
#include <QTest>

using namespace domain;
using flow::phone;
using flow::Rig;
using flow::StepGate;
using flow::Trade;
using support::await;

namespace {

/// A second gateway of another name, with connections and a key of its own, as on another machine.
class SecondGateway
{
public:
    explicit SecondGateway(const store::DatabaseConfig &config)
    {
        auto opened = store::Database::open(config, 1);
        if (!opened) {
            qFatal("second gateway: %s", qPrintable(opened.error().detail));
        }
        m_database = std::move(*opened);
        m_secrets.write(workflow::appKeyName(support::CompanySettings().ownerCode),
                        secrets::SecretBytes(flow::rigCredentials().appKey));
        gateway::GatewayConfig settings;
        settings.name = QStringLiteral("second");
        settings.port = 0;
        m_gateway = std::make_unique<gateway::GatewayThread>(*m_database, m_secrets, m_clock, settings);
        QObject::connect(m_gateway.get(), &gateway::GatewayThread::started, m_gateway.get(),
                         [this](quint16 port) { m_port = port; });
        m_gateway->start();
        if (!support::awaitSignal(m_gateway.get(), &gateway::GatewayThread::ready,
                                  [this] { return m_port != 0; })) {
            qFatal("the second gateway does not start");
        }
    }

    store::ChangeFeed &changes() { return m_database->changes(); }
    QUrl callbackBase() const { return QUrl(QStringLiteral("http://127.0.0.1:%1/callback/v1").arg(m_port)); }

private:
    base::SystemClock m_clock;
    secrets::MemorySecretStore m_secrets;
    std::unique_ptr<store::Database> m_database;
    std::unique_ptr<gateway::GatewayThread> m_gateway;
    quint16 m_port = 0;
};

/// Forgets its key when told to, and counts who asks for it.
class ForgetfulStore final : public secrets::SecretStore
{
public:
    QFuture<base::Result<secrets::SecretBytes>> read(const QString &name) override
    {
        ++asked;
        return m_kept.read(forgotten ? QStringLiteral("forgotten") : name);
    }
    QFuture<base::Outcome> write(const QString &name, const secrets::SecretBytes &value) override
    {
        return m_kept.write(name, value);
    }
    QFuture<base::Outcome> remove(const QString &name) override { return m_kept.remove(name); }
    QFuture<base::Outcome> probe() override { return m_kept.probe(); }
    QString describe() const override { return QStringLiteral("forgetful"); }

    std::atomic<bool> forgotten = false;
    std::atomic<int> asked = 0;

private:
    secrets::MemorySecretStore m_kept;
};

} // namespace

/// Several gateways on one database, and one that ends while it works.
class TestGateways : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void R48_R64_twoGatewaysDoNothingTwice_data() { support::addBackends(); }
    void R48_R64_twoGatewaysDoNothingTwice();
    void R64_bothTakeTheSameCallbackOnce_data() { support::addBackends(); }
    void R64_bothTakeTheSameCallbackOnce();
    void stopFinishesWhatIsInFlight_data() { support::addBackends(); }
    void stopFinishesWhatIsInFlight();
    void keyGoneBetweenClaimAndSendLosesNothing_data() { support::addBackends(); }
    void keyGoneBetweenClaimAndSendLosesNothing();
};

void TestGateways::R48_R64_twoGatewaysDoNothingTwice()
{
    constexpr int count = 12;
    Trade trade(support::currentBackend());
    Rig &rig = trade.rig;
    rig.ideal().applySettings({{QStringLiteral("delayMs"), 10}});
    SecondGateway second(rig.databaseConfig());
    // On SQLite the feed ends at the process, or here at the database object; PostgreSQL tells twice.
    connect(&second.changes(), &store::ChangeFeed::changed, &rig.database().changes(),
            &store::ChangeFeed::changed);
    QList<Order> orders;
    for (int i = 0; i < count; ++i) {
        // Callbacks come to one or the other, as a load balancer would have it.
        rig.ideal().setCallbackBase(i % 2 == 0 ? rig.callbackBase() : second.callbackBase());
        orders.append(trade.purchase({{phone, 2}}));
        QCOMPARE(rig.push(orders.last().id), QList<base::Error>());
    }
    for (const Order &order : orders) {
        QVERIFY(trade.waitFor(order, ReturnStatus::Returned));
        QCOMPARE(rig.ideal().requestCount(QStringLiteral("CGRK/") + order.number), 1);
        QCOMPARE(rig.documents(order.id).size(), 1);
        QCOMPARE(rig.outbox(order.id).size(), 1);
    }
    QCOMPARE(trade.serials(SerialState::InStock), 2 * count);
    QCOMPARE(trade.contradictions(), QStringList());
}

void TestGateways::R64_bothTakeTheSameCallbackOnce()
{
    Trade trade(support::currentBackend());
    const SecondGateway second(trade.rig.databaseConfig());
    const Order order = trade.purchase({{flow::cable, 5}});
    trade.push(order);
    flow::RawCallback callback;
    callback.credentials = flow::rigCredentials();
    callback.body = flow::jsonText(flow::inboundConfirmation(order.number, QStringLiteral("BZ-1"), 5));
    callback.nonce = ideal::newRequestId();
    QVERIFY(!flow::sendRaw(trade.rig.callbackBase(), callback).duplicate());
    QCOMPARE(flow::sendRaw(second.callbackBase(), callback).code(), QStringLiteral("isv.nonce-replayed"));
    callback.nonce.clear();
    QVERIFY(flow::sendRaw(second.callbackBase(), callback).duplicate());
    QVERIFY(trade.waitFor(order, ReturnStatus::Returned));
    QCOMPARE(trade.rig.documents(order.id).size(), 1);
}

void TestGateways::stopFinishesWhatIsInFlight()
{
    StepGate gate;
    Rig::Options options;
    options.hook = gate.hook();
    Trade trade(support::currentBackend(), options);
    Rig &rig = trade.rig;
    QVERIFY(rig.ideal().addFault(QStringLiteral("slow:800~inbound-orders*1")));
    const Order order = trade.purchase({{phone, 1}});
    gate.close("push-sent");
    QCOMPARE(rig.push(order.id), QList<base::Error>());
    QVERIFY(gate.reached());
    gate.open();
    rig.stopGateway();
    QCOMPARE(rig.order(order.id).state.push, PushStatus::Pushed);
    QCOMPARE(rig.ideal().requestCount(QStringLiteral("CGRK/") + order.number), 1);
    QCOMPARE(rig.count(QStringLiteral("SELECT count(*) FROM gateway WHERE state = 'stopped'")), 1);
}

void TestGateways::keyGoneBetweenClaimAndSendLosesNothing()
{
    Trade trade(support::currentBackend());
    Rig &rig = trade.rig;
    rig.stopGateway();
    ForgetfulStore keys;
    QVERIFY(await(keys.write(workflow::appKeyName(support::CompanySettings().ownerCode),
                             secrets::SecretBytes(flow::rigCredentials().appKey)))
                .ok());
    gateway::GatewayConfig settings;
    settings.port = 0;
    gateway::GatewayThread service(rig.database(), keys, rig.clock(), settings);
    bool ready = false;
    connect(&service, &gateway::GatewayThread::ready, this, [&ready] { ready = true; });
    service.start();
    QVERIFY(support::awaitSignal(&service, &gateway::GatewayThread::ready, [&ready] { return ready; }));

    // The writer is held up behind the click, so that the claim waits while the key goes away.
    const Order order = trade.purchase({{phone, 1}});
    QSemaphore hold;
    const auto pushed = rig.clerk().run(
        [id = order.id](store::Transaction &transaction, const Actor &who, base::Instant now) {
            return workflow::pushOrder(transaction, who, id, now);
        });
    const auto held = rig.database().write([&hold](store::Transaction &) -> base::Outcome {
        hold.acquire();
        return base::done;
    });
    QVERIFY(await(pushed)->problems.isEmpty());
    Q_EMIT rig.database().changes().changed(store::Topic::Outbox); // now, whenever the notification comes
    keys.forgotten = true;
    for (int round = 0; round < 3; ++round) {
        const int before = keys.asked;
        Q_EMIT rig.database().changes().changed(store::Topic::Settings);
        QTRY_VERIFY(keys.asked > before);
    }
    hold.release();
    QVERIFY(await(held));
    const QString givenBack =
        QStringLiteral("SELECT count(*) FROM outbox WHERE attempts = 1 AND lease_until = 0");
    QTRY_COMPARE_WITH_TIMEOUT(rig.count(givenBack), 1, 30'000);

    keys.forgotten = false;
    Q_EMIT rig.database().changes().changed(store::Topic::Settings);
    QVERIFY(rig.waitFor(order.id, [](const Order &o) { return o.state.push == PushStatus::Pushed; }));
    QCOMPARE(rig.ideal().requestCount(QStringLiteral("CGRK/") + order.number), 1);
}

QTEST_GUILESS_MAIN(TestGateways)
#include "tst_gateways.moc"
