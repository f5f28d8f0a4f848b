// SPDX-License-Identifier: Apache-2.0
#include "store/migrator.h"

#include <QTest>

class TestSplitStatements : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splits_data();
    void splits();
};

void TestSplitStatements::splits_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QStringList>("statements");
    const auto row = [](const char *name, const char *script, const QStringList &statements) {
        QTest::newRow(name) << QString::fromUtf8(script) << statements;
    };
    row("nothing", "", {});
    row("blanks and comments", "\n  \n-- only; a comment\n", {});
    row("two on lines of their own", "SELECT 1;\nSELECT 2;\n",
        {QStringLiteral("SELECT 1"), QStringLiteral("SELECT 2")});
    row("last without a semicolon", "SELECT 1;\nSELECT 2",
        {QStringLiteral("SELECT 1"), QStringLiteral("SELECT 2")});
    row("over several lines", "SELECT\n    1,\n    2;", {QStringLiteral("SELECT\n    1,\n    2")});
    row("comment between lines", "SELECT\n-- why; because\n    1;", {QStringLiteral("SELECT\n\n    1")});
    row("comment behind a line", "SELECT 1, -- one;\n2;", {QStringLiteral("SELECT 1, \n2")});
    row("semicolon in a string", "SELECT 'a;b';\nSELECT 2;",
        {QStringLiteral("SELECT 'a;b'"), QStringLiteral("SELECT 2")});
    row("string that ends a line with a semicolon", "SELECT 'a;\nb';", {QStringLiteral("SELECT 'a;\nb'")});
    row("dashes in a string", "SELECT '\n-- kept\n';", {QStringLiteral("SELECT '\n-- kept\n'")});
    row("doubled quote", "SELECT 'it''s;';\nSELECT 2;",
        {QStringLiteral("SELECT 'it''s;'"), QStringLiteral("SELECT 2")});
    row("Windows' line ends", "SELECT 1;\r\nSELECT 2;\r\n",
        {QStringLiteral("SELECT 1"), QStringLiteral("SELECT 2")});
    row("SQLite's trigger",
        "CREATE TRIGGER t BEFORE DELETE ON a\nBEGIN\n    SELECT 1;\n    SELECT 2;\nEND;\nSELECT 3;",
        {QStringLiteral("CREATE TRIGGER t BEFORE DELETE ON a\nBEGIN\n    SELECT 1;\n    SELECT 2;\nEND"),
         QStringLiteral("SELECT 3")});
    row("CASE inside a trigger",
        "CREATE TRIGGER t BEFORE DELETE ON a\nBEGIN\n    SELECT CASE WHEN 1 THEN 2 END;\nEND;",
        {QStringLiteral(
            "CREATE TRIGGER t BEFORE DELETE ON a\nBEGIN\n    SELECT CASE WHEN 1 THEN 2 END;\nEND")});
    row("words that only begin so", "SELECT BEGINNING, ENDS;\nSELECT 2;",
        {QStringLiteral("SELECT BEGINNING, ENDS"), QStringLiteral("SELECT 2")});
    row("several on a line", "SELECT 1; SELECT 2;", {QStringLiteral("SELECT 1"), QStringLiteral("SELECT 2")});
    row("PostgreSQL's body",
        "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$\nBEGIN\n    -- kept; inside\n    RETURN "
        "NEW;\n"
        "END;\n$$;\nSELECT 3;",
        {QStringLiteral(
             "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$\nBEGIN\n    -- kept; inside\n"
             "    RETURN NEW;\nEND;\n$$"),
         QStringLiteral("SELECT 3")});
}

void TestSplitStatements::splits()
{
    QFETCH(QString, script);
    QFETCH(QStringList, statements);
    QCOMPARE(store::splitStatements(script), statements);
}

QTEST_APPLESS_MAIN(TestSplitStatements)
#include "tst_splitstatements.moc"
