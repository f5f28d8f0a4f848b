// SPDX-License-Identifier: Apache-2.0
#include "sheets/tablefile.h"
#include "unit/sheets/zipmaker.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using base::ErrorCode;
using sheets::Cell;
using sheets::cellText;
using sheets::isBlank;
using sheets::Limits;
using sheets::readTable;
using sheets::Table;

class TestXlsxReader final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryKindOfCell();
    void datesAsThePictureSays_data();
    void datesAsThePictureSays();
    void countsFrom1904();
    void sparseCellsKeepTheirPlaces();
    void textsAreUnescaped();
    void refusesWhatSwells();
    void refusesDocumentTypes();
    void refusesFarColumns();
    void refusesOldAndLockedFiles();
    void missingFileIsNamed();
    void truncatedFilesAreBroken();
    void damagedBytesNeverCrash();

private:
    base::Result<Table> read(const WorkbookText &text, const Limits &limits = {})
    {
        makeZip(path(), workbookParts(text));
        return readTable(path(), limits);
    }
    QString path() const { return m_directory.filePath(QStringLiteral("in.xlsx")); }
    QByteArray bytes() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QByteArray &bytes) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    QTemporaryDir m_directory;
};

void TestXlsxReader::readsEveryKindOfCell()
{
    const auto table = read({.rows = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c>"
                                     "<c r=\"B1\" t=\"inlineStr\"><is><t>in</t></is></c>"
                                     "<c r=\"C1\" t=\"str\"><f>A1</f><v>=formula</v></c></row>"
                                     "<row r=\"2\"><c r=\"A2\"><v>6936520811111</v></c>"
                                     "<c r=\"B2\"><v>2199.5</v></c><c r=\"C2\" t=\"e\"><v>#N/A</v></c>"
                                     "<c r=\"D2\" t=\"b\"><v>1</v></c></row>",
                             .strings = "<si><t>zero</t></si><si><r><t>商</t></r><r><rPr><b/></rPr><t>品</t>"
                                        "</r><rPh sb=\"0\" eb=\"1\"><t>shang</t></rPh></si>"});
    QVERIFY(table.ok());
    QCOMPARE(table->rows.size(), 2);
    QCOMPARE(cellText(table->rows[0].cells[0]), QStringLiteral("商品"));
    QCOMPARE(cellText(table->rows[0].cells[1]), QStringLiteral("in"));
    QCOMPARE(cellText(table->rows[0].cells[2]), QStringLiteral("=formula"));
    QCOMPARE(cellText(table->rows[1].cells[0]), QStringLiteral("6936520811111"));
    QCOMPARE(std::get<double>(table->rows[1].cells[1]), 2199.5);
    QVERIFY(isBlank(table->rows[1].cells[2]));
    QCOMPARE(cellText(table->rows[1].cells[3]), QStringLiteral("1"));
}

void TestXlsxReader::datesAsThePictureSays_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<QString>("expected");
    QTest::newRow("builtin day") << QByteArray("numFmtId=\"14\"") << QByteArray("45659")
                                 << QStringLiteral("2025-01-02");
    QTest::newRow("builtin time") << QByteArray("numFmtId=\"22\"") << QByteArray("45659.75")
                                  << QStringLiteral("2025-01-02 18:00:00");
    QTest::newRow("chinese") << QByteArray("numFmtId=\"31\"") << QByteArray("45659")
                             << QStringLiteral("2025-01-02");
    QTest::newRow("own") << QByteArray("numFmtId=\"170\"") << QByteArray("45659")
                         << QStringLiteral("2025-01-02");
    QTest::newRow("a colour is no date")
        << QByteArray("numFmtId=\"171\"") << QByteArray("45659") << QStringLiteral("45659");
    QTest::newRow("a unit is no date")
        << QByteArray("numFmtId=\"172\"") << QByteArray("45659") << QStringLiteral("45659");
    QTest::newRow("before March 1900")
        << QByteArray("numFmtId=\"14\"") << QByteArray("59") << QStringLiteral("1900-02-28");
    QTest::newRow("after February 1900")
        << QByteArray("numFmtId=\"14\"") << QByteArray("61") << QStringLiteral("1900-03-01");
    QTest::newRow("rounded to the second")
        << QByteArray("numFmtId=\"22\"") << QByteArray("45659.999999999") << QStringLiteral("2025-01-03");
    QTest::newRow("no day has it") << QByteArray("numFmtId=\"14\"") << QByteArray("-1")
                                   << QStringLiteral("-1");
}

void TestXlsxReader::datesAsThePictureSays()
{
    QFETCH(QByteArray, format);
    QFETCH(QByteArray, number);
    const auto table =
        read({.rows = "<row><c s=\"1\"><v>" + number + "</v></c></row>",
              .numberFormats = "<numFmt numFmtId=\"170\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/>"
                               "<numFmt numFmtId=\"171\" formatCode=\"[Red]#,##0\"/>"
                               "<numFmt numFmtId=\"172\" formatCode=\"0&quot; days&quot;\\d\"/>",
              .cellFormats = "<xf numFmtId=\"0\"/><xf " + format + "/>"});
    QVERIFY(table.ok());
    QTEST(cellText(table->rows.first().cells.first()), "expected");
}

void TestXlsxReader::countsFrom1904()
{
    const auto table = read({.rows = "<row><c s=\"0\"><v>44197</v></c></row>",
                             .cellFormats = "<xf numFmtId=\"14\"/>",
                             .properties = "date1904=\"1\""});
    QVERIFY(table.ok());
    QCOMPARE(std::get<QDate>(table->rows.first().cells.first()), QDate(2025, 1, 2));
}

void TestXlsxReader::sparseCellsKeepTheirPlaces()
{
    const auto table = read({.rows = "<row r=\"3\"><c r=\"C3\"><v>1</v></c></row><row r=\"4\"/>"
                                     "<row r=\"1000000\"><c r=\"A1000000\"><v>2</v></c></row>"});
    QVERIFY(table.ok());
    QCOMPARE(table->rows.size(), 2);
    QCOMPARE(table->rows[0].number, 3);
    QCOMPARE(table->rows[0].cells.size(), 3);
    QCOMPARE(table->rows[1].number, 1'000'000);
}

void TestXlsxReader::textsAreUnescaped()
{
    const auto table =
        read({.rows = "<row><c t=\"inlineStr\"><is><t>a_x000A_b_x0000__xZZZZ_</t></is></c></row>"});
    QVERIFY(table.ok());
    QCOMPARE(cellText(table->rows.first().cells.first()), QStringLiteral("a\nb\uFFFD_xZZZZ_"));
}

void TestXlsxReader::refusesWhatSwells()
{
    Limits limits;
    limits.unzippedBytes = 4 * 1024 * 1024;
    const auto bomb =
        read({.rows = "<row><c t=\"str\"><v>" + QByteArray(8 * 1024 * 1024, 'a') + "</v></c></row>"}, limits);
    QVERIFY(!bomb.ok());
    QCOMPARE(bomb.error().code, ErrorCode::SheetTooLarge);
    QVERIFY(bytes().size() < 100'000);

    limits.cells = 1000;
    const auto cells =
        read({.rows = QByteArray("<row><c r=\"CV1\"><v>1</v></c></row>").repeated(11)}, limits);
    QVERIFY(!cells.ok());
    QCOMPARE(cells.error().code, ErrorCode::SheetTooLarge);
}

void TestXlsxReader::refusesDocumentTypes()
{
    QList<ZipPart> parts = workbookParts({.rows = "<row><c><v>1</v></c></row>"});
    parts.last().bytes.replace("<worksheet",
                               "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;\">]><worksheet");
    makeZip(path(), parts);
    const auto table = readTable(path());
    QVERIFY(!table.ok());
    QCOMPARE(table.error().code, ErrorCode::SheetBroken);
}

void TestXlsxReader::refusesFarColumns()
{
    const auto table = read({.rows = "<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>"});
    QVERIFY(!table.ok());
    QCOMPARE(table.error().code, ErrorCode::SheetTooLarge);
}

void TestXlsxReader::refusesOldAndLockedFiles()
{
    write("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and so on");
    QCOMPARE(readTable(path()).error().code, ErrorCode::SheetUnsupported);
}

void TestXlsxReader::missingFileIsNamed()
{
    const auto table = readTable(m_directory.filePath(QStringLiteral("none.xlsx")));
    QVERIFY(!table.ok());
    QCOMPARE(table.error().code, ErrorCode::FileUnreadable);
    QVERIFY(table.error().detail.endsWith(QLatin1String("none.xlsx")));
}

void TestXlsxReader::truncatedFilesAreBroken()
{
    QVERIFY(read({.rows = "<row><c><v>1</v></c></row>"}).ok());
    const QByteArray whole = bytes();
    for (qsizetype length = 2; length < whole.size(); length += 37) {
        write(whole.left(length));
        const auto table = readTable(path());
        QVERIFY(!table.ok());
        QCOMPARE(table.error().code, ErrorCode::SheetBroken);
    }
}

void TestXlsxReader::damagedBytesNeverCrash()
{
    QVERIFY(read({.rows = "<row><c t=\"s\"><v>0</v></c><c s=\"1\"><v>45659</v></c></row>",
                  .strings = "<si><t>text</t></si>",
                  .cellFormats = "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>"})
                .ok());
    const QByteArray whole = bytes();
    QRandomGenerator random(4711); // the same damage each time
    Limits limits;
    limits.unzippedBytes = 1024 * 1024;
    int refused = 0;
    for (int round = 0; round < 500; ++round) {
        QByteArray damaged = whole;
        for (int i = 0; i < 3; ++i) {
            damaged[random.bounded(damaged.size())] = char(random.bounded(256));
        }
        write(damaged);
        const auto table = readTable(path(), limits);
        refused += table.ok() ? 0 : 1;
    }
    QVERIFY(refused > 250); // check sums see most of it
}

QTEST_APPLESS_MAIN(TestXlsxReader)
#include "tst_xlsxreader.moc"
