// SPDX-License-Identifier: Apache-2.0
#include "gui/orderbench.h"
#include "ui/stock/stockdocumentlistpage.h"
#include "ui/stock/stockdocumentpage.h"
#include "ui/stock/stockmodels.h"
#include "ui/widgets/statetext.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace domain;
using namespace gui;

class TestStockDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsEveryHandset();
    void R69_returnDocumentsHaveTheirLabels();
    void filtersAndCopies();
    void listFollowsAndOpens();
    void modelsPassTheTester();

private:
    static ui::StockDocumentPage *open(OrderBench &bench, StockDocumentId id);
};

ui::StockDocumentPage *TestStockDocument::open(OrderBench &bench, StockDocumentId id)
{
    auto *page = new ui::StockDocumentPage(bench.context(), id);
    QSignalSpy shown(page, &ui::StockDocumentPage::documentShown);
    bench.show(page);
    [&] { QTRY_COMPARE(shown.size(), 1); }();
    return page;
}

void TestStockDocument::showsEveryHandset()
{
    OrderBench bench;
    const Order order =
        bench.save(bench.draft(OrderType::Purchase, QStringLiteral("GB01"), QStringLiteral("CK01"),
                               {{OrderBench::phone, 40}, {OrderBench::otherPhone, 20}}));
    bench.accept(order.id);
    ui::StockDocumentPage *page = open(bench, bench.comeBack(order.id));
    QCOMPARE(page->findChild<QTableView *>(QStringLiteral("serialsView"))->model()->rowCount(), 60);
    const auto *lines = page->findChild<QTableView *>(QStringLiteral("linesView"))->model();
    QCOMPARE(lines->index(0, ui::StockLinesModel::Serials).data().toString(), QStringLiteral("40"));
    QVERIFY(page->title().startsWith(QStringLiteral("CGRK")));
    auto *link = page->findChild<QToolButton *>(QStringLiteral("orderLink"));
    QCOMPARE(link->text(), order.number);
    QTest::mouseClick(link, Qt::LeftButton);
    QCOMPARE(bench.opened.last().kind, QStringLiteral("order"));
    QCOMPARE(bench.opened.last().id, order.id.value());
    bench.picture(QStringLiteral("stock-document"));
}

void TestStockDocument::R69_returnDocumentsHaveTheirLabels()
{
    OrderBench bench;
    bench.desk().language.use(QStringLiteral("zh_CN"));
    QCOMPARE(ui::stateText(DocumentType::PurchaseReturn), QStringLiteral("采购退货单"));
    QCOMPARE(ui::stateText(DocumentType::WholesaleReturn), QStringLiteral("批发退货单"));
    bench.desk().language.use(QStringLiteral("en"));
}

void TestStockDocument::filtersAndCopies()
{
    OrderBench bench;
    const Order order =
        bench.save(bench.draft(OrderType::Purchase, QStringLiteral("GB01"), QStringLiteral("CK01"),
                               {{OrderBench::phone, 4}, {OrderBench::otherPhone, 2}}));
    bench.accept(order.id);
    ui::StockDocumentPage *page = open(bench, bench.comeBack(order.id));
    auto *serials = page->findChild<QTableView *>(QStringLiteral("serialsView"));
    const QString imei2 = serials->model()->index(3, ui::SerialsModel::Imei2).data().toString();
    page->findChild<QLineEdit *>(QStringLiteral("serialFilter"))->setFocus();
    type(imei2);
    press(Qt::Key_Return);
    QCOMPARE(serials->model()->rowCount(), 1);
    QTest::mouseClick(page->findChild<QPushButton *>(QStringLiteral("copyButton")), Qt::LeftButton);
    QCOMPARE(QApplication::clipboard()->text().split(u'\n').size(), 2); // headers and the one
    QVERIFY(QApplication::clipboard()->text().contains(imei2));
    page->findChild<QLineEdit *>(QStringLiteral("serialFilter"))->clear();
    QTRY_COMPARE(serials->model()->rowCount(), 6);
    page->findChild<QTableView *>(QStringLiteral("linesView"))->selectRow(1);
    QTest::mouseClick(page->findChild<QWidget *>(QStringLiteral("lineFilter")), Qt::LeftButton, {},
                      QPoint(8, 8));
    QCOMPARE(serials->model()->rowCount(), 2);
    serials->setFocus();
    serials->selectRow(0);
    press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text().split(u'\n').size(), 2);
}

void TestStockDocument::listFollowsAndOpens()
{
    OrderBench bench;
    auto *page = bench.show(new ui::StockDocumentListPage(bench.context()));
    const Order order = bench.purchase(5);
    bench.accept(order.id);
    const StockDocumentId id = bench.comeBack(order.id);
    QTRY_COMPARE(page->grid().model().rowCount(), 1);
    QTRY_COMPARE(page->grid().model().idAt(0), id.value());
    page->grid().setCurrentId(id.value());
    page->grid().view().setFocus();
    press(Qt::Key_Return);
    QCOMPARE(bench.opened.last().kind, QStringLiteral("document"));
    QCOMPARE(bench.opened.last().id, id.value());
    page->takeHints({{QStringLiteral("type"), static_cast<int>(DocumentType::WholesaleIssue)}});
    QTRY_COMPARE(page->grid().model().rowCount(), 0);
    bench.picture(QStringLiteral("stock-list-empty"));
}

void TestStockDocument::modelsPassTheTester()
{
    ui::StockDocumentView view;
    StockDocumentLine line;
    line.lineNo = 1;
    line.quantity = 2;
    view.document.lines = {line};
    view.serials = {{1, {QStringLiteral("A1"), {}, {}}}, {1, {QStringLiteral("B2"), {}, {}}}};
    ui::StockLinesModel lines;
    ui::SerialsModel serials;
    QAbstractItemModelTester first(&lines, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QAbstractItemModelTester second(&serials, QAbstractItemModelTester::FailureReportingMode::QtTest);
    lines.show(view);
    serials.show(view);
    serials.filter(QStringLiteral("b2"), 0);
    QCOMPARE(serials.rowCount(), 1);
    serials.filter({}, 2);
    QCOMPARE(serials.rowCount(), 0);
    serials.filter({}, 0);
    QCOMPARE(serials.rowCount(), 2);
}

QTEST_MAIN(TestStockDocument)
#include "tst_stockdocument.moc"
