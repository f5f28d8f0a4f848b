// SPDX-License-Identifier: Apache-2.0
#include "workflow/pollorder.h"
#include "workflow/recordpushanswer.h"

#include <QTest>

using workflow::PollPace;
using workflow::pollPauseMs;

class TestPollPause : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void R68_pausesDoubleUntilTheLongest();
    void R68_jitterOnlyAdds();
    void R7_whatMustNotBeLostGoesOnSlower();
};

void TestPollPause::R68_pausesDoubleUntilTheLongest()
{
    const PollPace pace{1000, 10'000, 0};
    const QList<qint64> expected{1000, 2000, 4000, 8000, 10'000, 10'000};
    for (int i = 0; i < expected.size(); ++i) {
        QCOMPARE(pollPauseMs(pace, i + 1, 0.5), expected[i]);
    }
    QCOMPARE(pollPauseMs(pace, 0, 0), 1000);
    QCOMPARE(pollPauseMs(pace, 1'000'000, 0), 10'000);
    QCOMPARE(pollPauseMs(PollPace(), 1, 0), 5 * 60'000);
    QCOMPARE(pollPauseMs(PollPace(), 50, 0), 6 * 3'600'000);
}

void TestPollPause::R68_jitterOnlyAdds()
{
    const PollPace pace{1000, 10'000, 20};
    QCOMPARE(pollPauseMs(pace, 1, 0), 1000);
    QCOMPARE(pollPauseMs(pace, 1, 0.5), 1100);
    QVERIFY(pollPauseMs(pace, 9, 0.999) < 12'000);
}

void TestPollPause::R7_whatMustNotBeLostGoesOnSlower()
{
    QCOMPARE(workflow::patientBackoffMs(1), workflow::backoffMs(1));
    QVERIFY(workflow::patientBackoffMs(workflow::maxAttempts) > workflow::backoffMs(workflow::maxAttempts));
    QCOMPARE(workflow::patientBackoffMs(1'000'000), workflow::patientBackoffMs(workflow::maxAttempts));
}

QTEST_APPLESS_MAIN(TestPollPause)
#include "tst_pollpause.moc"
