// SPDX-License-Identifier: Apache-2.0
#include "interleavings/town.h"

#include "support/backends.h"

#include <QTest>

using interleavings::Town;

/// Thousands of steps of two desks, two gateways and IDEAL, in an order that only a seed knows. After each,
/// the books must agree (flow::contradictions), a locked order must be what and where it was, and nothing may
/// be at IDEAL that nobody pushed; at the end everything that moved is posted exactly once.
///
///     IDEAL_SEED=17 build/dev/bin/tst_interleavings        plays one seed again, and tells its diary
///     IDEAL_SEEDS=500 build/dev/bin/tst_interleavings      plays so many of them
class TestInterleavings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void R17_R18_R19_R20_R48_R64_holdWhateverTheOrder_data();
    void R17_R18_R19_R20_R48_R64_holdWhateverTheOrder();
};

void TestInterleavings::R17_R18_R19_R20_R48_R64_holdWhateverTheOrder_data()
{
    QTest::addColumn<int>("backend");
    QTest::addColumn<quint64>("seed");
    constexpr int usualSeeds = 8;
    const bool one = qEnvironmentVariableIsSet("IDEAL_SEED");
    const int wished = qEnvironmentVariableIntValue("IDEAL_SEEDS");
    const quint64 first = one ? qEnvironmentVariable("IDEAL_SEED").toULongLong() : 1;
    const int seeds = one ? 1 : wished > 0 ? wished : usualSeeds;
    for (const store::Backend backend : support::testedBackends()) {
        // PostgreSQL tells little that SQLite does not: both run the same statements. A few seeds see to the
        // few.
        const int count = backend == store::Backend::Sqlite ? seeds : std::max(1, seeds / 4);
        for (int i = 0; i < count; ++i) {
            QTest::addRow("%s seed %llu", support::backendName(backend).constData(), first + quint64(i))
                << static_cast<int>(backend) << first + quint64(i);
        }
    }
}

void TestInterleavings::R17_R18_R19_R20_R48_R64_holdWhateverTheOrder()
{
    QFETCH(int, backend);
    QFETCH(quint64, seed);
    constexpr int steps = 250;
    Town town(static_cast<store::Backend>(backend), seed);
    const bool told = qEnvironmentVariableIsSet("IDEAL_SEED");
    const auto tell = [&](const QStringList &wrong) {
        constexpr qsizetype last = 15;
        return QStringLiteral("IDEAL_SEED=%1 plays it again. Step %2:\n%3\n-- what happened last --\n%4")
            .arg(seed)
            .arg(town.diary().size())
            .arg(wrong.join(u'\n'), town.diary().mid(town.diary().size() - last).join(u'\n'))
            .toUtf8();
    };
    for (int i = 0; i < steps; ++i) {
        const QString step = town.step();
        if (told) {
            qInfo("%d %s", i + 1, qPrintable(step));
        }
        const QStringList wrong = town.wrongs();
        QVERIFY2(wrong.isEmpty(), tell(wrong).constData());
    }
    town.settle();
    const QStringList wrong = town.leftOver();
    QVERIFY2(wrong.isEmpty(), tell(wrong).constData());
}

QTEST_GUILESS_MAIN(TestInterleavings)
#include "tst_interleavings.moc"
