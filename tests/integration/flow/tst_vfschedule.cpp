// SPDX-License-Identifier: Apache-2.0
#include "flow/trade.h"
#include "gateway/estackschedule.h"
#include "secrets/initialize.h"
#include "store/settingsrepository.h"
#include "support/backends.h"
#include "support/fakeclock.h"
#include "workflow/vforders.h"

#include <QCoreApplication>
#include <QNetworkAccessManager>
#include <QTest>

using namespace domain;
using flow::Rig;
using store::CommandKind;
using support::await;

namespace {

constexpr qint64 everyMs = 60'000; // less than the clocks of two machines may differ by

Rig::Options scheduled()
{
    Rig::Options options;
    options.delayMs = -1;
    options.serve = [](gateway::GatewayConfig &config) { config.pace.vfOrdersEveryMs = everyMs; };
    return options;
}

void chooseWarehouse(Rig &rig)
{
    const WarehouseId warehouse(rig.count(QStringLiteral("SELECT id FROM warehouse WHERE code = 'CK01'")));
    const auto chosen = await(rig.company().session("admin").run(
        [warehouse](store::Transaction &transaction, const Actor &who, base::Instant now) {
            return workflow::setVfWarehouse(transaction, who, warehouse, now);
        }));
    if (!chosen) {
        qFatal("warehouse");
    }
}

/// The clock goes forward and the schedule looks; the answer to a test of the connection, whatever it says of
/// the clock, comes behind that.
void look(Rig &rig, qint64 laterMs)
{
    rig.clock().skip(laterMs);
    Q_EMIT rig.database().changes().changed(store::Topic::Gateways);
    rig.settled(rig.ask(CommandKind::ConnectionTest));
}

qint64 fetches(Rig &rig, const char *which = "TRUE")
{
    return rig.count(QStringLiteral("SELECT count(*) FROM gateway_command WHERE kind = %1 AND %2")
                         .arg(int(CommandKind::VfFetch))
                         .arg(QLatin1String(which)));
}

bool fetched(Rig &rig, qint64 times)
{
    return support::awaitSignal(&rig.database().changes(), &store::ChangeFeed::changed,
                                [&] { return fetches(rig, "state <> 0") == times; });
}

qint64 wholesaleOrders(Rig &rig)
{
    return rig.count(
        QStringLiteral("SELECT count(*) FROM orders WHERE type = %1").arg(int(OrderType::Wholesale)));
}

/// A company whose e-stack was read at `synchronisedAt`, and a gateway's schedule for it: how many of so many
/// gateways that start then would ask for VF orders at a given time.
class Country
{
public:
    Country() : m_test(support::currentBackend()), m_database(m_test.open()), m_client(m_network, clock, {})
    {
        support::Company company(*m_database, clock);
        company.found(secrets::PasswordCost::ForTests);
        support::CompanySettings settings;
        settings.idealBase = QUrl(QStringLiteral("http://127.0.0.1:9/ideal/v1"));
        settings.estackBase = QUrl(QStringLiteral("http://127.0.0.1:9/estack/v1"));
        secrets::MemorySecretStore keys;
        company.configure(settings, keys, secrets::SecretBytes(QByteArrayLiteral("a-key-of-the-schedule")));
        write(QStringLiteral("UPDATE interface_settings SET estack_synced_at = %1")
                  .arg(clock.now().milliseconds));
        gateway::Pace pace;
        pace.estackEveryMs = 0;
        pace.vfOrdersEveryMs = everyMs;
        m_environment.emplace(gateway::Environment{
            *m_database, clock, m_client, QStringLiteral("gateway"), gateway::Peer(), {}, pace});
    }

    int asking(int gateways)
    {
        int count = 0;
        for (int i = 0; i < gateways; ++i) {
            gateway::EstackSchedule schedule(*m_environment);
            schedule.wake();
            // It reads and then writes by the same threads: this comes behind each, its news included.
            const auto behind =
                await(m_database->read([](store::Connection &) { return base::Outcome(base::done); }));
            if (!behind) {
                qFatal("no database");
            }
            QCoreApplication::processEvents();
            count += write(QStringLiteral("DELETE FROM gateway_command"));
        }
        return count;
    }

    support::FakeClock clock;

private:
    int write(const QString &sql)
    {
        const auto changed = await(m_database->write(
            [sql](store::Transaction &transaction) { return transaction.connection().execute(sql); }));
        if (!changed) {
            qFatal("%s", qPrintable(changed.error().detail));
        }
        return int(*changed);
    }

    support::TestDatabase m_test;
    std::unique_ptr<store::Database> m_database;
    QNetworkAccessManager m_network;
    ideal::IdealClient m_client;
    std::optional<gateway::Environment> m_environment;
};

} // namespace

/// VF orders that are fetched by the clock.
class TestVfSchedule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(secrets::initialize()); }
    void R32_fetchedWithoutAClickAndOnce_data() { support::addBackends(); }
    void R32_fetchedWithoutAClickAndOnce();
    void gatewaysDoNotKnockAtTheSameSecond_data() { support::addBackends(); }
    void gatewaysDoNotKnockAtTheSameSecond();
};

void TestVfSchedule::R32_fetchedWithoutAClickAndOnce()
{
    Rig rig(support::currentBackend(), scheduled());
    chooseWarehouse(rig);
    rig.ideal().putVfOrder({{QStringLiteral("vfOrderCode"), QStringLiteral("VF-1")}});
    look(rig, 0);
    QCOMPARE(fetches(rig), 0); // it is not due yet

    look(rig, everyMs * 11 / 10);
    QVERIFY(fetched(rig, 1));
    QCOMPARE(fetches(rig, "asked_by IS NULL"), 1);
    QCOMPARE(wholesaleOrders(rig), 1);
    look(rig, 0);
    QCOMPARE(fetches(rig), 1); // nor is it again

    rig.ideal().putVfOrder({{QStringLiteral("vfOrderCode"), QStringLiteral("VF-2")}});
    look(rig, everyMs * 11 / 10);
    QVERIFY(fetched(rig, 2));
    QCOMPARE(wholesaleOrders(rig), 2); // VF-1 has its order
    QCOMPARE(rig.count(QStringLiteral("SELECT count(*) FROM vf_order WHERE order_id IS NOT NULL")), 2);
}

void TestVfSchedule::gatewaysDoNotKnockAtTheSameSecond()
{
    constexpr int gateways = 40;
    Country country;
    country.clock.advance(everyMs * 9 / 10 - 1);
    QCOMPARE(country.asking(gateways), 0);
    country.clock.advance(everyMs / 10 + 1); // about half of them
    const int early = country.asking(gateways);
    QVERIFY2(early > 0 && early < gateways, QByteArray::number(early));
    country.clock.advance(everyMs / 10);
    QCOMPARE(country.asking(gateways), gateways);
}

QTEST_GUILESS_MAIN(TestVfSchedule)
#include "tst_vfschedule.moc"
