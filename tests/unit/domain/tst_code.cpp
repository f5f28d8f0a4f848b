// SPDX-License-Identifier: Apache-2.0
#include "domain/code.h"

#include <QTest>

class TestCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codes_data();
    void codes();
    void freeText_data();
    void freeText();
    void cleaning_data();
    void cleaning();
};

void TestCode::codes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    QTest::newRow("one character") << QStringLiteral("A") << true;
    QTest::newRow("usual") << QStringLiteral("WH-01/a.b_c") << true;
    QTest::newRow("blank inside") << QStringLiteral("A B") << true;
    QTest::newRow("chinese") << QString::fromUtf8("松联") << true;
    QTest::newRow("longest") << QString(64, u'x') << true;
    QTest::newRow("too long") << QString(65, u'x') << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("blank before") << QStringLiteral(" A") << false;
    QTest::newRow("blank behind") << QStringLiteral("A ") << false;
    QTest::newRow("ideographic blank behind") << QStringLiteral("A") + QChar(0x3000) << false;
    QTest::newRow("line break") << QStringLiteral("A\nB") << false;
    QTest::newRow("zero") << QStringLiteral("A") + QChar(0) << false;
    QTest::newRow("delete") << QStringLiteral("A") + QChar(0x7F) + u'B' << false;
}

void TestCode::codes()
{
    QFETCH(QString, text);
    QFETCH(bool, good);
    QCOMPARE(domain::isCode(text), good);
}

void TestCode::freeText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    QTest::newRow("empty") << QString() << true;
    QTest::newRow("blanks around") << QStringLiteral(" a ") << true;
    QTest::newRow("lines and tabs") << QStringLiteral("a\nb\tc") << true;
    QTest::newRow("longest") << QString(10, u'x') << true;
    QTest::newRow("too long") << QString(11, u'x') << false;
    QTest::newRow("bell") << QString(QChar(7)) << false;
    QTest::newRow("zero") << QString(QChar(0)) << false;
}

void TestCode::freeText()
{
    QFETCH(QString, text);
    QFETCH(bool, good);
    QCOMPARE(domain::isFreeText(text, 10), good);
}

void TestCode::cleaning_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("clean");
    QTest::newRow("clean already") << QStringLiteral("AB-1") << QStringLiteral("AB-1");
    QTest::newRow("scanner's line end") << QStringLiteral("AB-1\r\n") << QStringLiteral("AB-1");
    QTest::newRow("blanks around") << QStringLiteral(" \tAB 1 ") << QStringLiteral("AB 1");
    QTest::newRow("full width") << QString::fromUtf8("ＡＢｚ－０９") << QStringLiteral("ABz-09");
    QTest::newRow("ideographic blanks around") << QString::fromUtf8("　A　") << QStringLiteral("A");
    QTest::newRow("chinese stays") << QString::fromUtf8("松联１") << QString::fromUtf8("松联1");
    QTest::newRow("empty") << QString() << QString();
}

void TestCode::cleaning()
{
    QFETCH(QString, typed);
    QFETCH(QString, clean);
    QCOMPARE(domain::cleanCode(typed), clean);
}

QTEST_APPLESS_MAIN(TestCode)
#include "tst_code.moc"
