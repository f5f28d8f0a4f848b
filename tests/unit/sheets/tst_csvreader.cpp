// SPDX-License-Identifier: Apache-2.0
#include "sheets/csvreader.h"

#include <QTest>

using base::ErrorCode;
using sheets::cellText;
using sheets::Limits;
using sheets::readCsv;

class TestCsvReader final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void rowsKeepTheirNumbers();
    void refuses_data();
    void refuses();
    void anyBytesEndSomehow();
};

namespace {

QString joined(const sheets::Table &table)
{
    QStringList lines;
    for (const sheets::Row &row : table.rows) {
        QStringList cells;
        for (const sheets::Cell &cell : row.cells) {
            cells.append(cellText(cell));
        }
        lines.append(cells.join(QLatin1Char('|')));
    }
    return lines.join(QLatin1Char('/'));
}

} // namespace

void TestCsvReader::reads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &bytes, const QString &expected) {
        QTest::newRow(name) << bytes << expected;
    };
    row("comma", "a,b\r\n1,2\r\n", QStringLiteral("a|b/1|2"));
    row("no end of line", "a,b\n1,2", QStringLiteral("a|b/1|2"));
    row("semicolon", "a;b\n1,5;2\n", QStringLiteral("a|b/1,5|2"));
    row("tab", "a\tb\n1\t2\n", QStringLiteral("a|b/1|2"));
    row("old mac", "a,b\r1,2\r", QStringLiteral("a|b/1|2"));
    row("quotes", "\"a,\"\"x\"\"\",b\n\"1\n2\",3\n", QStringLiteral("a,\"x\"|b/1\n2|3"));
    row("separator in quotes", "\"a;b;c\",d\n", QStringLiteral("a;b;c|d"));
    row("guarded zeros", "code\n=\"007\"\n", QStringLiteral("code/007"));
    row("formula stays a text", "a\n=1+1\n", QStringLiteral("a/=1+1"));
    row("empty cells", "a,,c\n,,\n,2,\n", QStringLiteral("a||c/|2|"));
    row("utf-8 mark", "\xEF\xBB\xBF\xE5\x95\x86\xE5\x93\x81,b\n", QStringLiteral("商品|b"));
    row("utf-8", "\xE5\x95\x86\xE5\x93\x81,b\n", QStringLiteral("商品|b"));
    row("gbk", "\xC9\xCC\xC6\xB7,b\n", QStringLiteral("商品|b"));
    row("utf-16", QByteArray("\xFF\xFE\x46\x55\xC1\x54,\0b\0", 10), QStringLiteral("商品|b"));
    row("nothing", "", QString());
}

void TestCsvReader::reads()
{
    QFETCH(QByteArray, bytes);
    const auto table = readCsv(bytes, {});
    QVERIFY(table.ok());
    QTEST(joined(*table), "expected");
}

void TestCsvReader::rowsKeepTheirNumbers()
{
    const auto table = readCsv("a\n\n \n b \n", {});
    QVERIFY(table.ok());
    QCOMPARE(table->rows.size(), 2);
    QCOMPARE(table->rows[1].number, 4);
}

void TestCsvReader::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    QTest::newRow("open quote") << QByteArray("a,\"b\n1,2\n") << int(ErrorCode::SheetBroken);
    QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16)
                             << int(ErrorCode::SheetBroken);
    QTest::newRow("no encoding") << QByteArray("\xFF\xFF\xFF") << int(ErrorCode::SheetBroken);
    QTest::newRow("wide") << QByteArray(600, ',') << int(ErrorCode::SheetTooLarge);
    QTest::newRow("long") << QByteArray("1\n").repeated(200) << int(ErrorCode::SheetTooLarge);
}

void TestCsvReader::refuses()
{
    QFETCH(QByteArray, bytes);
    Limits limits;
    limits.cells = 100;
    const auto table = readCsv(bytes, limits);
    QVERIFY(!table.ok());
    QTEST(int(table.error().code), "code");
}

void TestCsvReader::anyBytesEndSomehow()
{
    // Every beginning of a file that has a bit of everything.
    const QByteArray whole("\xEF\xBB\xBF\"a\"\"b\",=\"1\";\t\xE5\x95\x86\r\n\"\r\n\",\xC9\xCC\r=\"");
    for (qsizetype length = 0; length <= whole.size(); ++length) {
        const auto table = readCsv(whole.left(length), {});
        QVERIFY(table.ok() || table.error().code == ErrorCode::SheetBroken);
    }
}

QTEST_APPLESS_MAIN(TestCsvReader)
#include "tst_csvreader.moc"
