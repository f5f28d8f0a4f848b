// SPDX-License-Identifier: Apache-2.0
#include "workflow/recordpushanswer.h"

#include <QTest>

class TestBackoff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pauses_data();
    void pauses();
    void growsAndStaysBounded();
};

void TestBackoff::pauses_data()
{
    QTest::addColumn<int>("attempts");
    QTest::addColumn<qint64>("seconds");
    // The contract's own schedule for callbacks; ours to IDEAL is the same.
    const QList<qint64> schedule{1, 2, 5, 10, 30, 60, 120, 300};
    for (int i = 0; i < schedule.size(); ++i) {
        QTest::addRow("behind attempt %d", i + 1) << i + 1 << schedule[i];
    }
    QTest::newRow("none made yet") << 0 << qint64(1);
    QTest::newRow("below nothing") << -5 << qint64(1);
    QTest::newRow("behind the last") << 12 << qint64(300);
    QTest::newRow("far behind") << 1'000'000 << qint64(300);
}

void TestBackoff::pauses()
{
    QFETCH(int, attempts);
    QFETCH(qint64, seconds);
    QCOMPARE(workflow::backoffMs(attempts), seconds * 1000);
}

void TestBackoff::growsAndStaysBounded()
{
    qint64 all = 0;
    for (int attempt = 1; attempt < workflow::maxAttempts; ++attempt) {
        QVERIFY(workflow::backoffMs(attempt) <= workflow::backoffMs(attempt + 1));
        all += workflow::backoffMs(attempt);
    }
    // A lunch break of an absent IDEAL is bridged without a person.
    QVERIFY(all > 20 * 60 * 1000);
}

QTEST_APPLESS_MAIN(TestBackoff)
#include "tst_backoff.moc"
