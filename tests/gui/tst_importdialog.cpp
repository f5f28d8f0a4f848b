// SPDX-License-Identifier: Apache-2.0
#include "gui/orderbench.h"
#include "gui/pagebench.h"
#include "sheets/tablefile.h"
#include "ui/imports/columnguess.h"
#include "ui/imports/importdialog.h"
#include "ui/imports/importpreview.h"
#include "ui/interfaces/warehousemappingpage.h"
#include "ui/orders/orderform.h"
#include "ui/orders/orderlinesview.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace gui;
using ui::ImportDialog;

class TestImportDialog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headersAreFoundBelowATitle();
    void lineOrderAndNamesDoNotMatter();
    void orderLinesComeInAsOneUndoableEdit();
    void aProblemInOneRowKeepsAllOut();
    void columnsCanBeSaidByHand();
    void brokenFilesAreRefusedInWords();
    void templateIsUnderstoodItself();
    void cancelledFileQuestionChangesNothing();
    void warehouseCodesShowWhatIsTakenTwice();
    void lockedOrderTakesNoLines();

private:
    QString file(const QByteArray &content, const QString &name = QStringLiteral("lines.csv"))
    {
        QFile out(m_directory.filePath(name));
        [&] { QVERIFY(out.open(QIODevice::WriteOnly)); }();
        out.write(content);
        return out.fileName();
    }

    QTemporaryDir m_directory;
};

namespace {

sheets::Table table(const QList<QStringList> &lines)
{
    sheets::Table made;
    for (const QStringList &line : lines) {
        sheets::Row row{int(made.rows.size()) + 1, {}};
        for (const QString &cell : line) {
            row.cells.append(cell);
        }
        made.rows.append(row);
    }
    return made;
}

const QList<ui::ImportColumn> twoColumns{
    {QStringLiteral("code"), QStringLiteral("Product code"), {QStringLiteral("商品编码")}, true},
    {QStringLiteral("qty"), QStringLiteral("Quantity"), {QStringLiteral("数量")}, true}};

/// Opens the import of an order form with a file, as Ctrl+I does, and waits until it has been checked.
ImportDialog *import(OrderBench &bench, QWidget *form, const QString &path)
{
    bench.desk().prompts.files = {path};
    press(Qt::Key_I, Qt::ControlModifier);
    auto *dialog = form->findChild<ImportDialog *>();
    [&] { QVERIFY(dialog); }();
    QSignalSpy shown(dialog, &ImportDialog::shown);
    [&] { QTRY_COMPARE(shown.size(), 1); }();
    return dialog;
}

QString status(ImportDialog *dialog)
{
    return dialog->findChild<QLabel *>(QStringLiteral("statusLabel"))->text();
}

QPushButton *button(ImportDialog *dialog, const char *name)
{
    return dialog->findChild<QPushButton *>(QLatin1String(name));
}

QAbstractItemModel *lines(QWidget *form)
{
    return form->findChild<ui::OrderLinesView *>()->model();
}

} // namespace

void TestImportDialog::headersAreFoundBelowATitle()
{
    const ui::ColumnGuess guess = ui::guessColumns(
        table({{QStringLiteral("采购清单")},
               {QStringLiteral("序号"), QStringLiteral("*商品编码（ERP）"), QStringLiteral("数量 ")},
               {QStringLiteral("1"), QStringLiteral("数量"), QStringLiteral("2")}}),
        twoColumns);
    QCOMPARE(guess.headerRow, 1);
    QCOMPARE(guess.columns.value(QStringLiteral("code"), -1), 1);
    QCOMPARE(guess.columns.value(QStringLiteral("qty"), -1), 2);
}

void TestImportDialog::lineOrderAndNamesDoNotMatter()
{
    const ui::ColumnGuess guess = ui::guessColumns(
        table({{QStringLiteral("quantity"), QStringLiteral("PRODUCT_CODE"), QStringLiteral("quantity")}}),
        twoColumns);
    QCOMPARE(guess.columns.value(QStringLiteral("code"), -1), 1);
    QCOMPARE(guess.columns.value(QStringLiteral("qty"), -1), 0);
    QVERIFY(ui::guessColumns(table({{QStringLiteral("x")}}), twoColumns).columns.isEmpty());
}

void TestImportDialog::orderLinesComeInAsOneUndoableEdit()
{
    OrderBench bench;
    auto *form = bench.show(new ui::OrderForm(bench.context(), domain::OrderType::Purchase));
    const QString path = file("\xEF\xBB\xBF商品编码,数量,单价,备注\n" + OrderBench::phone.toUtf8() +
                              ",\"1,200\",2199.5,急\n" + OrderBench::phoneBarcode.toUtf8() + ",3,,\n");
    ImportDialog *dialog = import(bench, form, path);
    QAbstractItemModelTester tester(dialog->findChild<ui::ImportPreview *>(),
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(status(dialog), QStringLiteral("2 rows can be imported."));
    bench.picture(QStringLiteral("import-behind"));
    grab(*dialog, QStringLiteral("import-good"));
    QTest::keyClick(button(dialog, "importButton"), Qt::Key_Return);
    using Model = ui::OrderLinesModel;
    QAbstractItemModel *model = lines(form);
    QTRY_COMPARE(model->rowCount(), 2);
    QCOMPARE(model->index(0, Model::Code).data().toString(), OrderBench::phone);
    QCOMPARE(model->index(0, Model::Quantity).data().toString(), QStringLiteral("1,200"));
    QCOMPARE(model->index(0, Model::Price).data().toString(), QStringLiteral("2,199.50"));
    QCOMPARE(model->index(0, Model::Remark).data().toString(), QStringLiteral("急"));
    QCOMPARE(model->index(1, Model::Code).data().toString(), OrderBench::phone); // by its barcode
    QVERIFY(form->isDirty());
    form->findChild<ui::OrderLinesView *>()->undo();
    QVERIFY(model->rowCount() <= 1); // all of them at once
}

void TestImportDialog::aProblemInOneRowKeepsAllOut()
{
    OrderBench bench;
    auto *form = bench.show(new ui::OrderForm(bench.context(), domain::OrderType::Purchase));
    const int before = lines(form)->rowCount();
    const QString path = file("code;qty;price\n" + OrderBench::phone.toUtf8() + ";2;1\nNO-SUCH;2;1\n" +
                              OrderBench::phone.toUtf8() + ";2.5;x\n" + OrderBench::phone.toUtf8() + ";;1\n");
    ImportDialog *dialog = import(bench, form, path);
    QVERIFY(status(dialog).startsWith(QLatin1String("3 rows have a problem.")));
    QVERIFY(!button(dialog, "importButton")->isEnabled());
    auto *view = dialog->findChild<QTableView *>(QStringLiteral("previewView"));
    const auto problem = [view](int row) {
        return view->model()->index(row, view->model()->columnCount() - 1).data().toString();
    };
    QCOMPARE(problem(0), QString());
    QVERIFY(problem(1).contains(QLatin1String("NO-SUCH")));
    QVERIFY(problem(2).contains(QLatin1String("whole number")) &&
            problem(2).contains(QLatin1String("price")));
    QVERIFY(problem(3).contains(QStringLiteral("“Quantity” is missing")));
    grab(*dialog, QStringLiteral("import-problems"));
    dialog->findChild<QCheckBox *>(QStringLiteral("onlyProblems"))->click();
    QCOMPARE(view->model()->rowCount(), 3);
    QCOMPARE(view->model()->index(0, 0).data().toString(), QStringLiteral("3")); // as Excel counts
    QTest::keyClick(dialog, Qt::Key_Escape);
    QCOMPARE(lines(form)->rowCount(), before);
}

void TestImportDialog::columnsCanBeSaidByHand()
{
    OrderBench bench;
    auto *form = bench.show(new ui::OrderForm(bench.context(), domain::OrderType::Purchase));
    ImportDialog *dialog = import(bench, form, file("what,many\n" + OrderBench::phone.toUtf8() + ",2\n"));
    QVERIFY(status(dialog).contains(QLatin1String("Product code or barcode")));
    QSignalSpy shown(dialog, &ImportDialog::shown);
    dialog->findChild<QComboBox *>(QStringLiteral("column.code"))->setCurrentIndex(1);
    dialog->findChild<QComboBox *>(QStringLiteral("column.quantity"))->setCurrentIndex(2);
    QTRY_COMPARE(status(dialog), QStringLiteral("1 row can be imported."));
    QVERIFY(button(dialog, "importButton")->isEnabled());
}

void TestImportDialog::brokenFilesAreRefusedInWords()
{
    OrderBench bench;
    auto *form = bench.show(new ui::OrderForm(bench.context(), domain::OrderType::Purchase));
    ImportDialog *dialog = import(bench, form, file("PK\x03\x04 cut off", QStringLiteral("cut.xlsx")));
    QVERIFY(status(dialog).contains(QLatin1String("damaged")));
    QVERIFY(!button(dialog, "importButton")->isEnabled());
    // Another file is a fresh start.
    QSignalSpy shown(dialog, &ImportDialog::shown);
    bench.desk().prompts.files = {file("")};
    button(dialog, "chooseButton")->click();
    QTRY_COMPARE(shown.size(), 1);
    QVERIFY(status(dialog).contains(QLatin1String("is empty")));
}

void TestImportDialog::templateIsUnderstoodItself()
{
    for (const QString &language : ui::Language::codes()) {
        OrderBench bench;
        bench.desk().language.use(language);
        auto *form = bench.show(new ui::OrderForm(bench.context(), domain::OrderType::Purchase));
        const QString path = m_directory.filePath(QStringLiteral("template-%1.xlsx").arg(language));
        ImportDialog *dialog = import(bench, form, file("x\n"));
        bench.desk().prompts.files = {path};
        button(dialog, "templateButton")->click();
        QTRY_VERIFY(QFile::exists(path));
        QSignalSpy shown(dialog, &ImportDialog::shown);
        bench.desk().prompts.files = {path};
        button(dialog, "chooseButton")->click();
        QTRY_COMPARE(shown.size(), 1);
        for (auto *box : dialog->findChildren<QComboBox *>()) {
            QVERIFY2(box->currentIndex() > 0, qPrintable(box->objectName()));
        }
    }
}

void TestImportDialog::cancelledFileQuestionChangesNothing()
{
    OrderBench bench;
    auto *form = bench.show(new ui::OrderForm(bench.context(), domain::OrderType::Purchase));
    press(Qt::Key_I, Qt::ControlModifier);
    auto *dialog = form->findChild<ImportDialog *>();
    QVERIFY(dialog && dialog->isVisible()); // the template may be what is wanted
    QVERIFY(!button(dialog, "importButton")->isEnabled());
}

void TestImportDialog::warehouseCodesShowWhatIsTakenTwice()
{
    PageBench bench;
    bench.company->mapWarehouses();
    auto page = std::make_unique<ui::WarehouseMappingPage>(bench.context("admin"), &bench.window);
    QSignalSpy read(page.get(), &ui::WarehouseMappingPage::mappingsShown);
    page->resize(bench.window.size());
    bench.window.show();
    QVERIFY(QTest::qWaitForWindowActive(&bench.window));
    QTRY_VERIFY(read.size() > 0);
    const auto open = [&](const QByteArray &content) {
        bench.prompts.files = {file(content)};
        page->findChild<QPushButton *>(QStringLiteral("importButton"))->click();
        auto *dialog = page->findChild<ImportDialog *>();
        QSignalSpy shown(dialog, &ImportDialog::shown);
        [&] { QTRY_COMPARE(shown.size(), 1); }();
        return dialog;
    };
    ImportDialog *dialog = open("仓库编码,IDEAL编码\nCK03,HN-A\nCK04,HN-A\nCK99,HN-B\nCK03,HN-WH-01\n");
    auto *view = dialog->findChild<QTableView *>(QStringLiteral("previewView"));
    const auto problem = [&](int row) { return view->model()->index(row, 3).data().toString(); };
    QCOMPARE(problem(0), QString());
    QVERIFY(problem(1).contains(QLatin1String("row 2 already")));
    QVERIFY(problem(2).contains(QLatin1String("CK99")));
    QVERIFY(problem(3).contains(QLatin1String("row 2 already")));
    grab(*dialog, QStringLiteral("import-warehouses"));
    delete dialog;
    // A code that another warehouse keeps is taken; one that both change in the same file is not.
    dialog = open("仓库编码,IDEAL编码\nCK04,HN-WH-01\n");
    view = dialog->findChild<QTableView *>(QStringLiteral("previewView"));
    QVERIFY(problem(0).contains(QLatin1String("already")));
    delete dialog;
    dialog = open("仓库编码,IDEAL编码\nCK04,HN-WH-01\nCK01,HN-WH-09\n");
    QTest::keyClick(button(dialog, "importButton"), Qt::Key_Return);
    QTRY_VERIFY(page->isDirty());
    QSignalSpy saved(page.get(), &ui::WarehouseMappingPage::mappingsSaved);
    page->save([](bool) {});
    QTRY_COMPARE(saved.size(), 1);
}

void TestImportDialog::lockedOrderTakesNoLines()
{
    OrderBench bench;
    const domain::Order order = bench.purchase();
    bench.push(order.id);
    auto *form = bench.show(new ui::OrderForm(bench.context(), order.id));
    QTRY_COMPARE(form->title(), order.number);
    press(Qt::Key_I, Qt::ControlModifier);
    QVERIFY(!form->findChild<ImportDialog *>());
}

QTEST_MAIN(TestImportDialog)
#include "tst_importdialog.moc"
