// SPDX-License-Identifier: Apache-2.0
#include "gui/orderbench.h"
#include "ui/orders/orderform.h"
#include "ui/printing/barcode.h"
#include "ui/printing/pagelayout.h"
#include "ui/printing/printing.h"
#include "ui/stock/stockdocumentpage.h"
#include "ui/widgets/printbutton.h"

#include <QAction>
#include <QFile>
#include <QLineEdit>
#include <QPainter>
#include <QPrintPreviewDialog>
#include <QPrintPreviewWidget>
#include <QSignalSpy>
#include <QTest>

#include <zint.h>

using namespace gui;
using ui::PrintedDocument;

namespace {

const QString number = QStringLiteral("CG202501020007");

PrintedDocument document(int rows)
{
    PrintedDocument made;
    made.title = QStringLiteral("采购入库单");
    made.number = number;
    made.fields = {{QStringLiteral("Number"), number},
                   {QStringLiteral("Date"), QStringLiteral("2025-01-02")}};
    ui::PrintedTable table;
    table.caption = QStringLiteral("Serials");
    table.columns = {{QStringLiteral("#"), 5, Qt::AlignRight}, {QStringLiteral("Serial"), 30}};
    for (int i = 1; i <= rows; ++i) {
        table.rows.append(
            {QString::number(i), QStringLiteral("86753090000%1").arg(i, 4, 10, QLatin1Char('0'))});
    }
    made.tables = {table};
    made.signatures = {QStringLiteral("A"), QStringLiteral("B")};
    made.origin = QStringLiteral("Printed by a test");
    return made;
}

/// Black and white along a line of the picture, as widths in modules, from the first black to the last.
QList<int> runs(const QImage &image, int y, qreal module)
{
    QList<int> found;
    bool black = false;
    int begin = -1; // of the run; none before the first black
    for (int x = 0; x < image.width(); ++x) {
        const bool now = qGray(image.pixel(x, y)) < 128;
        if (now == black) {
            continue;
        }
        if (begin >= 0) {
            found.append(qRound((x - begin) / module));
        }
        begin = x;
        black = now;
    }
    return found;
}

/// The same from the library's modules, not from its drawing.
QList<int> expectedRuns(const QByteArray &text)
{
    zint_symbol *symbol = ZBarcode_Create();
    symbol->symbology = BARCODE_CODE128;
    ZBarcode_Encode(symbol, reinterpret_cast<const unsigned char *>(text.constData()), int(text.size()));
    QList<int> found;
    int last = -1;
    for (int i = 0; i < symbol->width; ++i) {
        const int bit = symbol->encoded_data[0][i / 8] >> (i % 8) & 1;
        if (bit == last) {
            ++found.last();
        } else {
            found.append(1);
        }
        last = bit;
    }
    ZBarcode_Delete(symbol);
    return found;
}

int pagesOf(const QByteArray &pdf)
{
    return int(pdf.count("/Type /Page\n"));
}

} // namespace

class TestPrinting final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void barcodeHasTheModulesOfCode128_data();
    void barcodeHasTheModulesOfCode128();
    void whatIsNoBarcodeIsNone();
    void longDocumentsGoOnOnTheNextPage_data();
    void longDocumentsGoOnOnTheNextPage();
    void everyRowIsPrintedOnce();
    void orderPrintsWithControlP();
    void changedOrderIsNotPrinted();
    void pdfOfAStockDocument();
    void pdfThatCannotBeWritten();
};

void TestPrinting::barcodeHasTheModulesOfCode128_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("order") << number;
    QTest::newRow("odd digits") << QStringLiteral("YK2025010200071");
    QTest::newRow("mixed") << QStringLiteral("SL-77/a");
}

void TestPrinting::barcodeHasTheModulesOfCode128()
{
    QFETCH(QString, text);
    const auto barcode = ui::code128(text);
    QVERIFY(barcode.has_value());
    constexpr int module = 4;
    QImage image(qRound(barcode->size.width()) * module, 60, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    ui::paintBarcode(painter, image.rect(), *barcode);
    painter.end();
    QCOMPARE(runs(image, 30, module), expectedRuns(text.toLatin1()));
    // White enough at both sides for a scanner to find the ends.
    for (int x = 0; x < 10 * module; ++x) {
        QCOMPARE(qGray(image.pixel(x, 30)), 255);
        QCOMPARE(qGray(image.pixel(image.width() - 1 - x, 30)), 255);
    }
}

void TestPrinting::whatIsNoBarcodeIsNone()
{
    QVERIFY(!ui::code128(QString()));
    QVERIFY(!ui::code128(QStringLiteral("单据")));
}

void TestPrinting::longDocumentsGoOnOnTheNextPage_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("pages");
    QTest::newRow("none") << 0 << 1;
    QTest::newRow("one page") << 30 << 1;
    QTest::newRow("two pages") << 60 << 2;
    QTest::newRow("ten thousand serials") << 10'000 << 213;
}

void TestPrinting::longDocumentsGoOnOnTheNextPage()
{
    QFETCH(int, rows);
    QTEST(pagesOf(ui::toPdf(document(rows))), "pages");
}

void TestPrinting::everyRowIsPrintedOnce()
{
    // What is painted, not what is planned: each row leaves ink, and so does the foot of each page.
    const QSizeF page(515, 760);
    const ui::PageLayout all(document(120), page);
    const auto ink = [&](const ui::PageLayout &layout) {
        int lines = 0;
        for (int i = 0; i < layout.pages(); ++i) {
            QImage image(page.toSize(), QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            layout.paint(painter, i);
            painter.end();
            bool dark = false;
            for (int y = 0; y < image.height() - 18; ++y) {
                bool now = false;
                for (int x = 90; x < 200 && !now; ++x) {
                    now = qGray(image.pixel(x, y)) < 100;
                }
                lines += now && !dark ? 1 : 0;
                dark = now;
            }
        }
        return lines;
    };
    PrintedDocument plain = document(0);
    const int without = ink(ui::PageLayout(plain, page));
    QVERIFY(ink(all) >= without + 120);
    QVERIFY(ink(all) <= without + 120 + 3 * (all.pages() - 1));
}

void TestPrinting::orderPrintsWithControlP()
{
    OrderBench bench;
    const domain::Order order = bench.purchase();
    auto *form = bench.show(new ui::OrderForm(bench.context(), order.id));
    QTRY_COMPARE(form->title(), order.number);
    press(Qt::Key_P, Qt::ControlModifier);
    auto *preview = bench.window().findChild<QPrintPreviewDialog *>(QStringLiteral("printPreview"));
    QVERIFY(preview);
    auto *pages = preview->findChild<QPrintPreviewWidget *>();
    QTRY_COMPARE(pages->pageCount(), 1);
    delete preview;
    // And as a file, to be looked at.
    const QString path = bench.desk().directory.filePath(QStringLiteral("order.pdf"));
    bench.desk().prompts.files = {path};
    auto *button = form->findChild<ui::PrintButton *>();
    QSignalSpy saved(button, &ui::PrintButton::pdfSaved);
    button->findChild<QAction *>(QStringLiteral("pdfAction"))->trigger();
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(bench.desk().prompts.fileQuestions.last().suggestedName, order.number + QStringLiteral(".pdf"));
    QFile pdf(path);
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    QCOMPARE(pagesOf(pdf.readAll()), 1);
    if (const QString grabs = qEnvironmentVariable("IDEAL_GRABS"); !grabs.isEmpty()) {
        pdf.copy(grabs + QStringLiteral("/order.pdf"));
        grab(*form, QStringLiteral("order-with-print"));
    }
}

void TestPrinting::changedOrderIsNotPrinted()
{
    OrderBench bench;
    const domain::Order order = bench.purchase();
    auto *form = bench.show(new ui::OrderForm(bench.context(), order.id));
    QTRY_COMPARE(form->title(), order.number);
    form->findChild<QLineEdit *>(QStringLiteral("remarkEdit"))->setFocus();
    type(QStringLiteral("x"));
    QVERIFY(form->isDirty());
    press(Qt::Key_P, Qt::ControlModifier);
    QVERIFY(!bench.window().findChild<QPrintPreviewDialog *>());
    QVERIFY(bench.context().toasts.newestText().contains(QLatin1String("Save the changes")));
}

void TestPrinting::pdfOfAStockDocument()
{
    OrderBench bench;
    const domain::Order order = bench.purchase();
    bench.accept(order.id);
    const domain::StockDocumentId id = bench.comeBack(order.id);
    bench.desk().language.use(QStringLiteral("zh_CN"));
    auto *page = bench.show(new ui::StockDocumentPage(bench.context(), id));
    const QString unread = page->title();
    QTRY_VERIFY(page->title() != unread || page->title().contains(QLatin1String("20")));
    const QString path = bench.desk().directory.filePath(QStringLiteral("document.pdf"));
    bench.desk().prompts.files = {path};
    auto *button = page->findChild<ui::PrintButton *>();
    QSignalSpy saved(button, &ui::PrintButton::pdfSaved);
    button->findChild<QAction *>(QStringLiteral("pdfAction"))->trigger();
    QTRY_COMPARE(saved.size(), 1);
    QFile pdf(path);
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    QCOMPARE(pagesOf(pdf.readAll()), 1);
    if (const QString grabs = qEnvironmentVariable("IDEAL_GRABS"); !grabs.isEmpty()) {
        pdf.copy(grabs + QStringLiteral("/document.pdf"));
        grab(*page, QStringLiteral("stock-document-with-print"));
        QFile serials(grabs + QStringLiteral("/serials.pdf"));
        QVERIFY(serials.open(QIODevice::WriteOnly));
        serials.write(ui::toPdf(document(120)));
    }
}

void TestPrinting::pdfThatCannotBeWritten()
{
    OrderBench bench;
    const domain::Order order = bench.purchase();
    auto *form = bench.show(new ui::OrderForm(bench.context(), order.id));
    QTRY_COMPARE(form->title(), order.number);
    bench.desk().prompts.files = {bench.desk().directory.filePath(QStringLiteral("none/order.pdf"))};
    form->findChild<QAction *>(QStringLiteral("pdfAction"))->trigger();
    QTRY_VERIFY(bench.context().toasts.newestText().contains(QLatin1String("can't be written")));
}

QTEST_MAIN(TestPrinting)
#include "tst_printing.moc"
