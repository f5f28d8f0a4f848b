// SPDX-License-Identifier: Apache-2.0
#include "base/clock.h"

#include <QTest>
#include <QTimeZone>

#include <ctime>

using base::Instant;

namespace {

/// Sets the machine's zone as the operating system's user would, and takes it back.
class LocalZone
{
public:
    explicit LocalZone(const QByteArray &zone)
        : m_before(qgetenv("TZ")), m_wasSet(qEnvironmentVariableIsSet("TZ"))
    {
        qputenv("TZ", zone);
        apply();
    }
    ~LocalZone()
    {
        if (m_wasSet) {
            qputenv("TZ", m_before);
        } else {
            qunsetenv("TZ");
        }
        apply();
    }

private:
    static void apply()
    {
        // Any use of the local zone makes the C library look at TZ again.
        const std::time_t now = 0;
        (void)std::mktime(std::localtime(&now));
    }

    QByteArray m_before;
    bool m_wasSet;
};

const QList<QByteArray> zones{"UTC",           "Asia/Shanghai",       "America/New_York",
                              "Europe/Berlin", "Australia/Lord_Howe", "America/Sao_Paulo"};

} // namespace

class TestWireTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isGmt8WhateverTheZone_data();
    void isGmt8WhateverTheZone();
    void refuses_data();
    void refuses();
    void millisecondsAreCutOff();
    void businessDayTurnsAtMidnightInChina_data();
    void businessDayTurnsAtMidnightInChina();
};

void TestWireTime::isGmt8WhateverTheZone_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("milliseconds");
    const QList<QPair<QString, qint64>> times{
        {QStringLiteral("1970-01-01 08:00:00"), 0},
        {QStringLiteral("2025-01-02 10:00:00"), 1735783200000},
        {QStringLiteral("2025-03-09 02:30:00"), 1741458600000}, // does not exist in New York
        {QStringLiteral("2025-03-30 02:30:00"), 1743273000000}, // nor in Berlin
        {QStringLiteral("2025-10-05 02:15:00"), 1759601700000}, // nor on Lord Howe
        {QStringLiteral("2017-10-15 00:30:00"), 1507998600000}, // nor in São Paulo, where a day began at one
        {QStringLiteral("2025-11-02 01:30:00"), 1762018200000}, // twice in New York
        {QStringLiteral("1990-05-01 00:00:00"),
         641491200000}, // China itself had summer time then, the wire has not
        {QStringLiteral("2024-02-29 23:59:59"), 1709222399000},
    };
    for (const QByteArray &zone : zones) {
        for (const auto &[text, milliseconds] : times) {
            QTest::newRow((zone + " " + text.toLatin1()).constData()) << zone << text << milliseconds;
        }
    }
}

void TestWireTime::isGmt8WhateverTheZone()
{
    QFETCH(QByteArray, zone);
    QFETCH(QString, text);
    QFETCH(qint64, milliseconds);
    const LocalZone local(zone);
    const std::optional<Instant> read = base::fromWireTime(text);
    QVERIFY(read.has_value());
    QCOMPARE(read->milliseconds, milliseconds);
    QCOMPARE(base::toWireTime(Instant{milliseconds}), text);
}

void TestWireTime::refuses_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "2025-01-02", "2025-01-02T10:00:00", "2025-01-02 10:00", "2025-1-2 10:00:00",
                             "2025-01-02 24:00:00", "2025-02-29 10:00:00", "2025-13-01 10:00:00",
                             "2025-01-02 10:60:00", "2025-01-02 10:00:00Z", " 2025-01-02 10:00:00",
                             "2025-01-02 10:00:00 ", "20250102100000", "1735783200000", "now"}) {
        QTest::newRow(*text ? text : "empty") << QString::fromLatin1(text);
    }
}

void TestWireTime::refuses()
{
    QFETCH(QString, text);
    QVERIFY(!base::fromWireTime(text).has_value());
}

void TestWireTime::millisecondsAreCutOff()
{
    QCOMPARE(base::toWireTime(Instant{1735783200999}), QStringLiteral("2025-01-02 10:00:00"));
}

void TestWireTime::businessDayTurnsAtMidnightInChina_data()
{
    QTest::addColumn<QByteArray>("zone");
    for (const QByteArray &zone : zones) {
        QTest::newRow(zone.constData()) << zone;
    }
}

void TestWireTime::businessDayTurnsAtMidnightInChina()
{
    QFETCH(QByteArray, zone);
    const LocalZone local(zone);
    const Instant midnight = *base::fromWireTime(u"2025-01-03 00:00:00");
    QCOMPARE(base::businessDay(midnight), QDate(2025, 1, 3));
    QCOMPARE(base::businessDay(midnight.plus(-1)), QDate(2025, 1, 2));
}

QTEST_APPLESS_MAIN(TestWireTime)
#include "tst_wiretime.moc"
