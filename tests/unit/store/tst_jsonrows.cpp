// SPDX-License-Identifier: Apache-2.0
#include "store/jsonrows.h"

#include "domain/ids.h"
#include "domain/serial.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using store::JsonRows;

/// What we write by hand must be what any JSON parser reads.
class TestJsonRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsSurvive_data();
    void textsSurvive();
    void fieldsKeepTheirKind();
    void noRowsAreAnEmptyList();
};

void TestJsonRows::textsSurvive_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("read");
    const auto same = [](const char *name, const QString &text) { QTest::newRow(name) << text << text; };
    same("empty", QString());
    same("digits", QStringLiteral("860000000079193"));
    same("quotes and backslashes", QStringLiteral("a\"b\\c\\\""));
    same("control characters", QStringLiteral("a\tb\nc\x01\x1f"));
    same("Chinese", QString::fromUtf8("荣耀Magic7 绒黑色"));
    same("beyond the first plane", QString::fromUcs4(U"x\U0001F4F1y"));
    same("placeholders", QStringLiteral("%1 %2 ?"));
    QTest::newRow("NUL, which no database's text holds")
        << QString(QChar(u'\0')) << QString(QChar(QChar::ReplacementCharacter));
}

void TestJsonRows::textsSurvive()
{
    QFETCH(QString, given);
    QFETCH(QString, read);
    JsonRows rows{store::Dialect(store::Backend::Sqlite)};
    rows.append(given, 1);
    rows.append(2, given);
    const QJsonArray parsed = QJsonDocument::fromJson(rows.value().toString().toUtf8()).array();
    QCOMPARE(parsed, (QJsonArray{QJsonArray{read, 1}, QJsonArray{2, read}}));
    QCOMPARE(QJsonDocument::fromJson(store::jsonTexts({given, given}).toUtf8()).array(),
             (QJsonArray{read, read}));
}

void TestJsonRows::fieldsKeepTheirKind()
{
    JsonRows rows{store::Dialect(store::Backend::PostgreSql)};
    rows.append(domain::SerialId(7), domain::SerialId(), domain::SerialState::Sold, true,
                base::Instant{1'735'758'245'000}, base::Money::fromFen(-5), qint64(9'000'000'000'000));
    const QJsonArray parsed = QJsonDocument::fromJson(rows.value().toString().toUtf8()).array();
    const QJsonArray row{7,  QJsonValue(QJsonValue::Null), 3, 1, qint64(1'735'758'245'000),
                         -5, qint64(9'000'000'000'000)};
    QCOMPARE(parsed, QJsonArray{row});
}

void TestJsonRows::noRowsAreAnEmptyList()
{
    const JsonRows rows{store::Dialect(store::Backend::Sqlite)};
    QVERIFY(rows.isEmpty());
    QCOMPARE(rows.value().toString(), QStringLiteral("[]"));
    QCOMPARE(store::jsonTexts({}), QStringLiteral("[]"));
}

QTEST_APPLESS_MAIN(TestJsonRows)
#include "tst_jsonrows.moc"
