// SPDX-License-Identifier: Apache-2.0
#include "sheets/sheetwriter.h"
#include "sheets/tablefile.h"
#include "sheets/ziparchive.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/resource.h>
#endif

using base::ErrorCode;
using sheets::Cell;
using sheets::cellText;
using sheets::Column;
using sheets::Format;
using sheets::SheetWriter;

class TestSheetWriter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void writesWhatIsReadBack();
    void textsAreNeverFormulas();
    void goesOnOnTheNextSheet();
    void hardTextsAreTexts();
    void givenUpLeavesTheOldFile();
    void cancelledAtTheEndLeavesTheOldFile();
    void fullDiskLeavesTheOldFile();
    void forbiddenFolderIsRefusedAtOnce();

private:
    QString target() const { return m_directory->filePath(QStringLiteral("清单.xlsx")); }
    QStringList files() const { return QDir(m_directory->path()).entryList(QDir::Files | QDir::Hidden); }
    void putOldFile() const
    {
        QFile old(target());
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("old");
    }
    void checkOldFile() const
    {
        QCOMPARE(files(), QStringList{QStringLiteral("清单.xlsx")});
        QFile old(target());
        QVERIFY(old.open(QIODevice::ReadOnly));
        QCOMPARE(old.readAll(), QByteArray("old"));
    }
    std::unique_ptr<SheetWriter> writer(QList<Column> columns,
                                        int rowsPerSheet = SheetWriter::excelRows) const
    {
        auto made =
            SheetWriter::create(target(), QStringLiteral("采购/订单"), std::move(columns), rowsPerSheet);
        return made ? std::move(*made) : nullptr;
    }

    std::unique_ptr<QTemporaryDir> m_directory;
};

void TestSheetWriter::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
}

void TestSheetWriter::writesWhatIsReadBack()
{
    auto writing = writer({{QStringLiteral("单据号")},
                           {QStringLiteral("数量"), Format::Number},
                           {QStringLiteral("金额"), Format::Money},
                           {QStringLiteral("日期"), Format::Date},
                           {QStringLiteral("时间"), Format::Time}});
    QVERIFY(writing);
    const QDateTime time(QDate(2025, 1, 2), QTime(10, 0, 5));
    QVERIFY(writing
                ->append({{QStringLiteral("CG0001"), 12.0, 999'999'999'999.99, QDate(2025, 1, 2), time},
                          {QStringLiteral("00867530"), Cell{}, Cell{}, Cell{}, Cell{}}})
                .ok());
    QVERIFY(writing->finish().ok());
    QCOMPARE(files(), QStringList{QStringLiteral("清单.xlsx")});
    const auto table = sheets::readTable(target());
    QVERIFY(table.ok());
    QCOMPARE(table->rows.size(), 3);
    QCOMPARE(cellText(table->rows[0].cells[2]), QStringLiteral("金额"));
    QCOMPARE(table->rows[1].cells[0], Cell(QStringLiteral("CG0001")));
    QCOMPARE(table->rows[1].cells[1], Cell(12.0));
    QCOMPARE(table->rows[1].cells[2], Cell(999'999'999'999.99));
    QCOMPARE(table->rows[1].cells[3], Cell(QDate(2025, 1, 2)));
    QCOMPARE(table->rows[1].cells[4], Cell(time));
    QCOMPARE(table->rows[2].cells[0], Cell(QStringLiteral("00867530"))); // a serial keeps its zeros
    QFile file(target());
    QVERIFY(file.permissions().testFlag(QFile::ReadOwner));
}

void TestSheetWriter::textsAreNeverFormulas()
{
    const QStringList texts{QStringLiteral("=1+1"), QStringLiteral("+86"), QStringLiteral("-5"),
                            QStringLiteral("@SUM(A1)"), QStringLiteral("=cmd|' /C calc'!A0")};
    auto writing = writer({{QStringLiteral("=header()")}});
    QVERIFY(writing);
    for (const QString &text : texts) {
        QVERIFY(writing->append({{text}}).ok());
    }
    QVERIFY(writing->finish().ok());
    QFile file(target());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto zip = sheets::ZipArchive::open(file, 1024 * 1024);
    QVERIFY(zip.ok());
    QByteArray xml;
    QVERIFY((*zip)
                ->read(QStringLiteral("xl/worksheets/sheet1.xml"),
                       [&](QIODevice &part) -> base::Outcome {
                           xml = part.readAll();
                           return base::done;
                       })
                .ok());
    QVERIFY(!xml.contains("<f>"));
    QCOMPARE(xml.count("t=\"inlineStr\""), texts.size() + 1);
    const auto table = sheets::readTable(target());
    QVERIFY(table.ok());
    for (int i = 0; i < texts.size(); ++i) {
        QCOMPARE(table->rows[i + 1].cells[0], Cell(texts[i]));
    }
}

void TestSheetWriter::goesOnOnTheNextSheet()
{
    auto writing = writer({{QStringLiteral("n"), Format::Number}}, 11);
    QVERIFY(writing);
    for (int i = 0; i < 25; ++i) {
        QVERIFY(writing->append({{double(i)}}).ok());
    }
    QVERIFY(writing->finish().ok());
    QFile file(target());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto zip = sheets::ZipArchive::open(file, 1024 * 1024);
    QVERIFY((*zip)->contains(QStringLiteral("xl/worksheets/sheet3.xml")));
    QVERIFY(!(*zip)->contains(QStringLiteral("xl/worksheets/sheet4.xml")));
    const auto first = sheets::readTable(target());
    QCOMPARE(first->rows.size(), 11);
    QCOMPARE(first->rows.last().cells[0], Cell(9.0));
}

void TestSheetWriter::hardTextsAreTexts()
{
    const QString control = QStringLiteral("a\u0001b<&>\"\n商品😀");
    auto writing = writer({{QStringLiteral("t")}});
    QVERIFY(writing->append({{control}, {QString(40'000, QLatin1Char('x'))}, {QString()}}).ok());
    QVERIFY(writing->finish().ok());
    const auto table = sheets::readTable(target());
    QVERIFY(table.ok());
    QCOMPARE(table->rows[1].cells[0], Cell(control));
    QCOMPARE(cellText(table->rows[2].cells[0]).size(), SheetWriter::excelText);
}

void TestSheetWriter::givenUpLeavesTheOldFile()
{
    putOldFile();
    auto writing = writer({{QStringLiteral("t")}});
    QVERIFY(writing->append(QList<QList<Cell>>(5000, {Cell(QStringLiteral("text"))})).ok());
    writing.reset();
    checkOldFile();
}

void TestSheetWriter::cancelledAtTheEndLeavesTheOldFile()
{
    putOldFile();
    auto writing = writer({{QStringLiteral("t")}});
    QVERIFY(writing->append({{QStringLiteral("text")}}).ok());
    const auto finished = writing->finish(std::make_shared<std::atomic<bool>>(true));
    QCOMPARE(finished.error().code, ErrorCode::Cancelled);
    writing.reset();
    checkOldFile();
}

void TestSheetWriter::fullDiskLeavesTheOldFile()
{
#ifdef Q_OS_LINUX
    putOldFile();
    auto writing = writer({{QStringLiteral("t")}});
    QVERIFY(writing);
    // No file may grow beyond this now: writing fails as it does on a full disk.
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    const rlimit small{100'000, before.rlim_max};
    std::signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &small);
    const auto appended = writing->append(QList<QList<Cell>>(20'000, {Cell(QStringLiteral("a text"))}));
    const auto finished = writing->finish();
    setrlimit(RLIMIT_FSIZE, &before);
    QVERIFY(!appended.ok() || !finished.ok());
    QCOMPARE((appended.ok() ? finished : appended).error().code, ErrorCode::FileUnwritable);
    writing.reset();
    checkOldFile();
#else
    QSKIP("needs a limit on the size of files");
#endif
}

void TestSheetWriter::forbiddenFolderIsRefusedAtOnce()
{
    const auto made = SheetWriter::create(m_directory->filePath(QStringLiteral("none/a.xlsx")), QString(),
                                          {{QStringLiteral("t")}});
    QVERIFY(!made.ok());
    QCOMPARE(made.error().code, ErrorCode::FileUnwritable);
}

QTEST_APPLESS_MAIN(TestSheetWriter)
#include "tst_sheetwriter.moc"
