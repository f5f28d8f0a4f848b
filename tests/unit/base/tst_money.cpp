// SPDX-License-Identifier: Apache-2.0
#include "base/money.h"

#include <QTest>

using base::Money;

class TestMoney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void writes_data();
    void writes();
    void calculatesWithoutRounding();
};

void TestMoney::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("fen");
    QTest::newRow("nothing") << QStringLiteral("0") << qint64(0);
    QTest::newRow("whole") << QStringLiteral("12") << qint64(1200);
    QTest::newRow("one decimal") << QStringLiteral("12.3") << qint64(1230);
    QTest::newRow("two decimals") << QStringLiteral("12.34") << qint64(1234);
    QTest::newRow("fen only") << QStringLiteral("0.05") << qint64(5);
    QTest::newRow("leading zeros") << QStringLiteral("007.10") << qint64(710);
    QTest::newRow("most") << QStringLiteral("999999999999.99") << qint64(99999999999999);
}

void TestMoney::reads()
{
    QFETCH(QString, text);
    QFETCH(qint64, fen);
    const std::optional<Money> money = Money::parse(text);
    QVERIFY(money.has_value());
    QCOMPARE(money->fen(), fen);
}

void TestMoney::refuses_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", ".", ".5", "5.", "1.234", "-1", "+1", "1,000", "1e3", " 1", "1 ", "1.-5",
                             "1..2", "1.2.3", "1000000000000", "0x10", "¥1"}) {
        QTest::newRow(*text ? text : "empty") << QString::fromUtf8(text);
    }
    QTest::newRow("full-width digits") << QString::fromUtf8("１２");
    QTest::newRow("arabic digits") << QString::fromUtf8("١٢");
}

void TestMoney::refuses()
{
    QFETCH(QString, text);
    QVERIFY(!Money::parse(text).has_value());
}

void TestMoney::writes_data()
{
    QTest::addColumn<qint64>("fen");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << qint64(0) << QStringLiteral("0.00");
    QTest::newRow("fen") << qint64(5) << QStringLiteral("0.05");
    QTest::newRow("yuan") << qint64(120000) << QStringLiteral("1200.00");
    QTest::newRow("both") << qint64(123456789) << QStringLiteral("1234567.89");
    QTest::newRow("negative fen") << qint64(-5) << QStringLiteral("-0.05");
    QTest::newRow("negative") << qint64(-1205) << QStringLiteral("-12.05");
    QTest::newRow("most") << qint64(99999999999999) << QStringLiteral("999999999999.99");
}

void TestMoney::writes()
{
    QFETCH(qint64, fen);
    QFETCH(QString, text);
    QCOMPARE(Money::fromFen(fen).toString(), text);
}

void TestMoney::calculatesWithoutRounding()
{
    const Money third = *Money::parse(u"0.33");
    QCOMPARE((third * 3).toString(), QStringLiteral("0.99"));
    Money sum;
    for (int i = 0; i < 10; ++i) {
        sum += *Money::parse(u"0.1"); // ten times 0.1 is not 1 in binary fractions
    }
    QVERIFY(sum == *Money::parse(u"1"));
    QVERIFY(sum + third > sum);
}

QTEST_APPLESS_MAIN(TestMoney)
#include "tst_money.moc"
