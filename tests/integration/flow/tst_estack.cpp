// SPDX-License-Identifier: Apache-2.0
#include "flow/rig.h"
#include "flow/stepgate.h"
#include "store/cataloguerepository.h"
#include "store/settingsrepository.h"
#include "support/backends.h"
#include "workflow/settings.h"

#include <QTest>

using namespace domain;
using base::ErrorCode;
using flow::Rig;
using flow::StepGate;
using store::CommandKind;
using store::CommandState;
using store::GatewayCommand;
using support::await;

namespace {

constexpr int products = 1300; // three pages
constexpr int customers = 700; // two

/// Nothing has been read from e-stack yet.
Rig::Options fresh(int productCount = products, int customerCount = customers)
{
    Rig::Options options;
    options.synchronised = false;
    options.delayMs = -1;
    options.simulate = [=](simulator::Config &config) {
        config.products = productCount;
        config.customers = customerCount;
    };
    return options;
}

InterfaceSettings settingsOf(Rig &rig)
{
    return *await(rig.database().read(
        [](store::Connection &connection) { return store::SettingsRepository(connection).load(); }));
}

qint64 rowsOf(Rig &rig, const char *table)
{
    return rig.count(QStringLiteral("SELECT count(*) FROM %1").arg(QLatin1String(table)));
}

void cancel(Rig &rig, CommandId id)
{
    const auto asked =
        await(rig.company().session("admin").run([id](auto &transaction, const Actor &who, auto now) {
            return workflow::cancelCommand(transaction, who, id, now);
        }));
    if (!asked) {
        qFatal("cancel");
    }
}

} // namespace

/// Reading e-stack's lists page by page: first wholly, then what has changed (SPEC R9, R10).
class TestEstack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void R9_firstTimeReadsAllThenWhatChanged_data() { support::addBackends(); }
    void R9_firstTimeReadsAllThenWhatChanged();
    void faultsOnTheWayAreTriedAgain_data() { support::addBackends(); }
    void faultsOnTheWayAreTriedAgain();
    void triesComeToAnEnd_data() { support::addBackends(); }
    void triesComeToAnEnd();
    void refusalIsNotTriedAgain_data() { support::addBackends(); }
    void refusalIsNotTriedAgain();
    void R9_cancelKeepsWhatCameAndIsNoSynchronisation_data() { support::addBackends(); }
    void R9_cancelKeepsWhatCameAndIsNoSynchronisation();
    void cancelWhileItWaits_data() { support::addBackends(); }
    void cancelWhileItWaits();
    void otherCommandsDoNotWait_data() { support::addBackends(); }
    void otherCommandsDoNotWait();
    void stoppedGatewayIsGoneOnWith_data() { support::addBackends(); }
    void stoppedGatewayIsGoneOnWith();
    void anotherOwnerCodeStartsAnew_data() { support::addBackends(); }
    void anotherOwnerCodeStartsAnew();
    void scheduleStartsBehindTheFirstSuccess_data() { support::addBackends(); }
    void scheduleStartsBehindTheFirstSuccess();
    void aWholeCountryPageByPage_data();
    void aWholeCountryPageByPage();
};

void TestEstack::R9_firstTimeReadsAllThenWhatChanged()
{
    Rig rig(support::currentBackend(), fresh());
    QVERIFY(!settingsOf(rig).estackSyncedAt);
    const GatewayCommand first = rig.settled(rig.ask(CommandKind::EstackSync));
    QCOMPARE(first.state, CommandState::Succeeded);
    QCOMPARE(first.result, QStringLiteral("%1/%2").arg(products).arg(customers));
    QCOMPARE(rowsOf(rig, "estack_product"), products);
    QCOMPARE(rowsOf(rig, "estack_customer"), customers);
    QVERIFY(settingsOf(rig).estackSyncedAt);

    rig.ideal().putProduct({{QStringLiteral("itemCode"), QStringLiteral("NEW-1")},
                            {QStringLiteral("itemName"), QStringLiteral("荣耀新品")},
                            {QStringLiteral("barCode"), QStringLiteral("690001")},
                            {QStringLiteral("isSNMgmt"), false}});
    rig.ideal().putCustomer({{QStringLiteral("customerCode"), QStringLiteral("HNC-0001")},
                             {QStringLiteral("customerName"), QStringLiteral("改名了")}});
    const int asked = rig.ideal().state().value(QStringLiteral("requestTotal")).toInt();
    const GatewayCommand second = rig.settled(rig.ask(CommandKind::EstackSync));
    QCOMPARE(second.result, QStringLiteral("1/1"));
    QCOMPARE(rig.ideal().state().value(QStringLiteral("requestTotal")).toInt() - asked, 2); // a page each
    QCOMPARE(rig.count(QStringLiteral("SELECT count(*) FROM estack_customer WHERE name = '改名了'")), 1);
}

void TestEstack::faultsOnTheWayAreTriedAgain()
{
    Rig rig(support::currentBackend(), fresh());
    for (const char *fault : {"status:503~products*1", "malformed-answer~products*1",
                              "drop-answer~products*1", "throttle:0~customers*1"}) {
        QVERIFY2(rig.ideal().addFault(QString::fromLatin1(fault)), fault);
    }
    const GatewayCommand done = rig.settled(rig.ask(CommandKind::EstackSync));
    QCOMPARE(done.state, CommandState::Succeeded);
    QCOMPARE(rowsOf(rig, "estack_product"), products);
    QCOMPARE(rowsOf(rig, "estack_customer"), customers);
}

void TestEstack::triesComeToAnEnd()
{
    Rig rig(support::currentBackend(), fresh());
    QVERIFY(rig.ideal().addFault(QStringLiteral("status:503~customers")));
    const GatewayCommand done = rig.settled(rig.ask(CommandKind::EstackSync));
    QCOMPARE(done.state, CommandState::Failed);
    QCOMPARE(done.resultCode, ErrorCode::PeerFault);
    QCOMPARE(rowsOf(rig, "estack_product"), products);
    QVERIFY(!settingsOf(rig).estackSyncedAt);

    rig.ideal().clearFaults();
    QCOMPARE(rig.settled(rig.ask(CommandKind::EstackSync)).result, QStringLiteral("0/%1").arg(customers));
    QVERIFY(settingsOf(rig).estackSyncedAt);
}

void TestEstack::refusalIsNotTriedAgain()
{
    Rig rig(support::currentBackend(), fresh());
    QVERIFY(rig.ideal().addFault(QStringLiteral("refuse:isv.app-disabled~products*1")));
    const GatewayCommand done = rig.settled(rig.ask(CommandKind::EstackSync));
    QCOMPARE(done.state, CommandState::Failed);
    QCOMPARE(done.resultCode, ErrorCode::SignatureRefused);
    QCOMPARE(rowsOf(rig, "estack_product"), 0);
}

void TestEstack::R9_cancelKeepsWhatCameAndIsNoSynchronisation()
{
    StepGate gate;
    Rig::Options options = fresh();
    options.hook = gate.hook();
    Rig rig(support::currentBackend(), options);
    gate.close("estack-page-fetched");
    const CommandId id = rig.ask(CommandKind::EstackSync);
    QVERIFY(gate.reached());
    cancel(rig, id);
    cancel(rig, id); // a second click
    gate.open();
    const GatewayCommand done = rig.settled(id);
    QCOMPARE(done.state, CommandState::Failed);
    QCOMPARE(done.resultCode, ErrorCode::Cancelled);
    QCOMPARE(done.result, QStringLiteral("500"));
    QCOMPARE(done.progress.list, int(EstackList::Products));
    QCOMPARE(done.progress.donePages, 1);
    QCOMPARE(done.progress.totalPages, 3);
    QCOMPARE(rowsOf(rig, "estack_product"), 500); // the page in flight
    QVERIFY(!settingsOf(rig).estackSyncedAt);

    // The next one goes on from there.
    QCOMPARE(rig.settled(rig.ask(CommandKind::EstackSync)).result,
             QStringLiteral("%1/%2").arg(products - 500).arg(customers));
    QVERIFY(settingsOf(rig).estackSyncedAt);
}

void TestEstack::cancelWhileItWaits()
{
    StepGate gate;
    Rig::Options options = fresh();
    options.hook = gate.hook();
    options.serve = [](gateway::GatewayConfig &config) { config.pace.estackRetryMs = 60'000; };
    Rig rig(support::currentBackend(), options);
    QVERIFY(rig.ideal().addFault(QStringLiteral("status:503~products")));
    gate.close("estack-waits");
    const CommandId id = rig.ask(CommandKind::EstackSync);
    QVERIFY(gate.reached());
    gate.open();
    cancel(rig, id);
    QCOMPARE(rig.settled(id).resultCode, ErrorCode::Cancelled);
    QCOMPARE(rowsOf(rig, "estack_product"), 0);
}

void TestEstack::otherCommandsDoNotWait()
{
    Rig::Options options = fresh();
    options.serve = [](gateway::GatewayConfig &config) { config.pace.estackRetryMs = 60'000; };
    Rig rig(support::currentBackend(), options);
    QVERIFY(rig.ideal().addFault(QStringLiteral("status:503~products")));
    const CommandId sync = rig.ask(CommandKind::EstackSync);
    QCOMPARE(rig.ask(CommandKind::EstackSync), sync); // the one that runs is not asked for twice
    QCOMPARE(rig.settled(rig.ask(CommandKind::ConnectionTest)).state, CommandState::Succeeded);
    QCOMPARE(rig.settled(rig.ask(CommandKind::VfFetch)).state, CommandState::Succeeded);
    QCOMPARE(rig.command(sync).state, CommandState::Open);
    cancel(rig, sync);
    QCOMPARE(rig.settled(sync).resultCode, ErrorCode::Cancelled);
}

void TestEstack::stoppedGatewayIsGoneOnWith()
{
    StepGate gate;
    Rig::Options options = fresh();
    options.hook = gate.hook();
    Rig rig(support::currentBackend(), options);
    gate.close("estack-page-stored");
    const CommandId id = rig.ask(CommandKind::EstackSync);
    QVERIFY(gate.reached());
    QCOMPARE(rowsOf(rig, "estack_product"), 500);
    QVERIFY(rig.ideal().addFault(QStringLiteral("hold~products*1")));
    gate.open();
    rig.stopGateway();
    QCOMPARE(rig.command(id).state, CommandState::Open);
    QVERIFY(!settingsOf(rig).estackSyncedAt);

    rig.ideal().clearFaults();
    rig.startGateway(); // its lease was given back: nobody waits for it
    const GatewayCommand done = rig.settled(id);
    QCOMPARE(done.state, CommandState::Succeeded);
    QCOMPARE(done.result, QStringLiteral("%1/%2").arg(products - 500).arg(customers));
    QCOMPARE(rowsOf(rig, "estack_product"), products);
}

void TestEstack::anotherOwnerCodeStartsAnew()
{
    StepGate gate;
    Rig::Options options = fresh();
    options.hook = gate.hook();
    Rig rig(support::currentBackend(), options);
    QCOMPARE(rig.settled(rig.ask(CommandKind::EstackSync)).state, CommandState::Succeeded);

    // It changes while a page of the old one is under way: that page is not taken in.
    rig.ideal().putProduct(
        {{QStringLiteral("itemCode"), QStringLiteral("LATE")}, {QStringLiteral("isSNMgmt"), false}});
    gate.close("estack-page-fetched");
    const CommandId id = rig.ask(CommandKind::EstackSync);
    QVERIFY(gate.reached());
    InterfaceSettings changed = settingsOf(rig);
    changed.ownerCode = QStringLiteral("OTHER");
    QVERIFY(
        await(rig.company().session("admin").run([changed](auto &transaction, const Actor &who, auto now) {
            return workflow::saveSettings(transaction, who, changed, now);
        })));
    gate.open();
    QCOMPARE(rig.settled(id).resultCode, ErrorCode::Cancelled);
    QVERIFY(!settingsOf(rig).estackSyncedAt);
    QCOMPARE(rig.count(QStringLiteral("SELECT count(*) FROM estack_cursor")), 0);
    QCOMPARE(rig.count(QStringLiteral("SELECT count(*) FROM estack_product WHERE match_state <> 4")), 0);
    QCOMPARE(rig.count(QStringLiteral("SELECT count(*) FROM estack_product WHERE item_code = 'LATE'")), 0);
}

void TestEstack::scheduleStartsBehindTheFirstSuccess()
{
    Rig::Options options = fresh(5, 5);
    options.serve = [](gateway::GatewayConfig &config) { config.pace.estackEveryMs = 1; };
    Rig rig(support::currentBackend(), options);
    // Due again with every millisecond, yet nobody has synchronised by hand. The test's answer comes behind
    // the schedule's look.
    for (int look = 0; look < 3; ++look) {
        Q_EMIT rig.database().changes().changed(store::Topic::Gateways);
        QCOMPARE(rig.settled(rig.ask(CommandKind::ConnectionTest)).state, CommandState::Succeeded);
    }
    QCOMPARE(rowsOf(rig, "gateway_command"), 3);
    QCOMPARE(rig.settled(rig.ask(CommandKind::EstackSync)).state, CommandState::Succeeded);

    rig.ideal().putProduct(
        {{QStringLiteral("itemCode"), QStringLiteral("NEW-1")}, {QStringLiteral("isSNMgmt"), false}});
    QVERIFY(support::awaitSignal(&rig.database().changes(), &store::ChangeFeed::changed,
                                 [&] { return rowsOf(rig, "estack_product") == 6; }));
    QVERIFY(rig.count(QStringLiteral("SELECT count(*) FROM gateway_command WHERE asked_by IS NULL")) > 0);
    rig.stopGateway();
}

void TestEstack::aWholeCountryPageByPage_data()
{
    // Once is enough: the simulator takes its time over so many.
    support::addBackendColumn();
    const store::Backend backend = support::testedBackends().last();
    QTest::addRow("%s", support::backendName(backend).constData()) << int(backend);
}

void TestEstack::aWholeCountryPageByPage()
{
    constexpr int manyProducts = 50'000;
    constexpr int manyCustomers = 20'000;
    Rig::Options options = fresh(manyProducts, manyCustomers);
    std::atomic<int> pages = 0;
    options.hook = [&pages](const char *step) {
        pages += QByteArrayView(step) == "estack-page-stored" ? 1 : 0;
    };
    Rig rig(support::currentBackend(), options);
    const CommandId id = rig.ask(CommandKind::EstackSync);
    // Each page is a transaction of its own: while it runs, others read what came and write what they like.
    int seenBetween = 0;
    int writtenBetween = 0;
    const auto settled = [&] {
        if (rig.command(id).state != CommandState::Open) {
            return true;
        }
        const qint64 rows = rowsOf(rig, "estack_product");
        seenBetween += rows > 0 && rows < manyProducts ? 1 : 0;
        if (pages > 10 * writtenBetween) {
            const auto wrote = await(rig.database().write([](store::Transaction &transaction) {
                return store::CatalogueRepository(transaction.connection()).warehouses();
            }));
            writtenBetween += wrote ? 1 : 0;
        }
        return false;
    };
    QVERIFY(support::awaitSignal(&rig.database().changes(), &store::ChangeFeed::changed, settled,
                                 std::chrono::minutes(4)));
    QVERIFY(seenBetween > 0);
    QVERIFY(writtenBetween > 0);
    QCOMPARE(rig.command(id).result, QStringLiteral("%1/%2").arg(manyProducts).arg(manyCustomers));
    QCOMPARE(rowsOf(rig, "estack_product"), manyProducts);
    QVERIFY2(pages >= 140, QByteArray::number(pages));
}

QTEST_GUILESS_MAIN(TestEstack)
#include "tst_estack.moc"
