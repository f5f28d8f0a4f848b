// SPDX-License-Identifier: Apache-2.0
#include "gui/orderbench.h"
#include "ui/stock/stockledgerpage.h"
#include "ui/stock/stockonhandpage.h"
#include "ui/stock/stockplacepage.h"
#include "ui/widgets/filterbar.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

using namespace domain;
using namespace gui;

namespace {

QString cell(ui::PagedGrid &grid, int row, int column)
{
    return grid.view().model()->index(row, column).data().toString();
}

/// Bought and come back: `quantity` phones in CK01.
StockDocumentId stockUp(OrderBench &bench, qint64 quantity)
{
    const Order order = bench.purchase(quantity);
    bench.accept(order.id);
    return bench.comeBack(order.id);
}

} // namespace

class TestStockOnHand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyStateSaysWhereStockComesFrom();
    void showsAndAddsLive();
    void filtersByKeyboard();
    void enterOpensThePlace();
    void placeShowsLedgerAndHandsets();
    void ledgerListsEveryMovement();

private:
    static ui::StockPlacePage *openPlace(OrderBench &bench, qint64 id);
};

ui::StockPlacePage *TestStockOnHand::openPlace(OrderBench &bench, qint64 id)
{
    auto *page = new ui::StockPlacePage(bench.context(), id);
    QSignalSpy shown(page, &ui::StockPlacePage::placeShown);
    bench.show(page);
    [&] { QTRY_VERIFY(!shown.isEmpty()); }();
    return page;
}

void TestStockOnHand::emptyStateSaysWhereStockComesFrom()
{
    OrderBench bench;
    auto *page = bench.show(new ui::StockOnHandPage(bench.context()));
    QTRY_VERIFY(page->grid().model().isCounted());
    QCOMPARE(page->grid().model().rowCount(), 0);
    bench.picture(QStringLiteral("on-hand-empty"));
}

void TestStockOnHand::showsAndAddsLive()
{
    OrderBench bench;
    auto *page = bench.show(new ui::StockOnHandPage(bench.context()));
    QAbstractItemModelTester tester(&page->grid().model(),
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTRY_VERIFY(page->grid().model().isCounted());
    stockUp(bench, 40);
    QTRY_COMPARE(page->grid().model().rowCount(), 1);
    QTRY_COMPARE(cell(page->grid(), 0, 0), OrderBench::phone);
    QCOMPARE(cell(page->grid(), 0, 1), QStringLiteral("长沙中心仓"));
    QCOMPARE(cell(page->grid(), 0, 3), QStringLiteral("40"));
    auto *note = page->grid().findChild<QLabel *>(QStringLiteral("note"));
    QTRY_COMPARE(note->text(), QStringLiteral("On hand: 40"));
    bench.picture(QStringLiteral("on-hand"));
}

void TestStockOnHand::filtersByKeyboard()
{
    OrderBench bench;
    stockUp(bench, 4);
    auto *page = bench.show(new ui::StockOnHandPage(bench.context()));
    QTRY_COMPARE(page->grid().model().rowCount(), 1);
    press(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(focusIsOn("product"));
    type(QStringLiteral("HN-X60"));
    press(Qt::Key_Return);
    QTRY_COMPARE(page->grid().model().rowCount(), 0);
    page->filters().clear();
    QTRY_COMPARE(page->grid().model().rowCount(), 1);
    auto *warehouses = page->findChild<QComboBox *>(QStringLiteral("warehouse"));
    QTRY_COMPARE(warehouses->count(), 5); // and "all"
    warehouses->setFocus();
    press(Qt::Key_End);
    QTRY_COMPARE(page->grid().model().rowCount(), 0);
    press(Qt::Key_Home);
    QTRY_COMPARE(page->grid().model().rowCount(), 1);
}

void TestStockOnHand::enterOpensThePlace()
{
    OrderBench bench;
    stockUp(bench, 4);
    auto *page = bench.show(new ui::StockOnHandPage(bench.context()));
    QTRY_COMPARE(page->grid().model().rowCount(), 1);
    page->grid().view().setFocus();
    page->grid().setCurrentId(page->grid().model().idAt(0));
    press(Qt::Key_Return);
    QCOMPARE(bench.opened.last().kind, QStringLiteral("stock-place"));
    QCOMPARE(bench.opened.last().id, page->grid().model().idAt(0));
}

void TestStockOnHand::placeShowsLedgerAndHandsets()
{
    OrderBench bench;
    const StockDocumentId document = stockUp(bench, 4);
    ui::StockPlacePage *page = openPlace(bench, 1);
    QCOMPARE(page->title(), OrderBench::phone);
    QTRY_COMPARE(page->ledger().model().rowCount(), 1);
    QCOMPARE(cell(page->ledger(), 0, 3), QStringLiteral("4")); // in
    QCOMPARE(cell(page->ledger(), 0, 4), QString());           // out
    QCOMPARE(cell(page->ledger(), 0, 5), QStringLiteral("4")); // balance
    page->ledger().view().setFocus();
    page->ledger().setCurrentId(page->ledger().model().idAt(0));
    press(Qt::Key_Return);
    QCOMPARE(bench.opened.last().kind, QStringLiteral("document"));
    QCOMPARE(bench.opened.last().id, document.value());
    bench.picture(QStringLiteral("stock-place"));
    page->tabs().setCurrentIndex(1);
    QTRY_COMPARE(page->handsets().model().rowCount(), 4);
    QTRY_COMPARE(cell(page->handsets(), 0, 0).size(), 15);
    bench.picture(QStringLiteral("stock-place-handsets"));
}

void TestStockOnHand::ledgerListsEveryMovement()
{
    OrderBench bench;
    stockUp(bench, 4);
    auto *page = bench.show(new ui::StockLedgerPage(bench.context()));
    QTRY_COMPARE(page->grid().model().rowCount(), 1);
    press(Qt::Key_F, Qt::ControlModifier);
    type(OrderBench::phoneBarcode); // as a scanner does
    press(Qt::Key_Return);
    QTRY_VERIFY(!page->grid().model().isLoading());
    QCOMPARE(page->grid().model().rowCount(), 1);
    page->filters().setText(QStringLiteral("product"), QStringLiteral("HN-NOTHING"));
    QTRY_COMPARE(page->grid().model().rowCount(), 0);
    page->filters().clear();
    QTRY_COMPARE(page->grid().model().rowCount(), 1);
    bench.picture(QStringLiteral("ledger"));
}

QTEST_MAIN(TestStockOnHand)
#include "tst_stockonhand.moc"
