// SPDX-License-Identifier: Apache-2.0
#include "gui/orderbench.h"
#include "gui/pagebench.h"
#include "sheets/tablefile.h"
#include "ui/orders/bulkdialog.h"
#include "ui/orders/orderlistpage.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

using namespace domain;
using namespace gui;
using sheets::cellText;
using ui::BulkDialog;
using ui::OrderListPage;

namespace {

OrderListPage *open(OrderBench &bench, OrderType type, int rows)
{
    auto *page = bench.show(new OrderListPage(bench.context(), type));
    [&] { QTRY_COMPARE(page->grid().model().rowCount(), rows); }();
    [&] { QTRY_VERIFY(page->grid().model().isCounted()); }();
    page->grid().view().setFocus();
    return page;
}

/// The dialog, once all of it is done.
BulkDialog *finishedDialog(OrderListPage *page)
{
    auto *dialog = page->findChild<BulkDialog *>();
    [&] { QVERIFY(dialog); }();
    auto *close = dialog->findChild<QPushButton *>(QStringLiteral("closeButton"));
    [&] { QTRY_VERIFY(close->isEnabled()); }();
    return dialog;
}

QTableWidget *results(BulkDialog *dialog)
{
    return dialog->findChild<QTableWidget *>(QStringLiteral("resultsTable"));
}

QString summary(BulkDialog *dialog)
{
    return dialog->findChild<QLabel *>(QStringLiteral("summaryLabel"))->text();
}

/// One in CK04, which is not mapped.
Order unmapped(OrderBench &bench)
{
    return bench.save(bench.draft(OrderType::Purchase, QStringLiteral("GB01"), QStringLiteral("CK04"),
                                  {{OrderBench::phone, 1}}));
}

} // namespace

class TestOrderBulk final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void R48_oneQuestionPushesTheSelection();
    void R48_noAnswerPushesNothing();
    void refusalsStopNothingAndNameEveryReason();
    void resultsCanBeCopiedAndSaved();
    void stopsBetweenTwoOrders();
    void R34_supervisorApprovesTheSelection();
    void rolesHaveTheirButtons();
};

void TestOrderBulk::R48_oneQuestionPushesTheSelection()
{
    OrderBench bench;
    QList<Order> orders;
    for (int i = 1; i <= 3; ++i) {
        orders.append(bench.purchase(i));
    }
    OrderListPage *page = open(bench, OrderType::Purchase, 3);
    auto *push = page->findChild<QPushButton *>(QStringLiteral("pushButton"));
    QVERIFY(!push->isEnabled()); // nothing is selected
    bench.desk().prompts.confirms = {true};
    press(Qt::Key_A, Qt::ControlModifier);
    QVERIFY(push->isEnabled());
    press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    BulkDialog *dialog = finishedDialog(page);
    QCOMPARE(bench.desk().prompts.asked.size(), 1); // one click for all
    QCOMPARE(results(dialog)->rowCount(), 3);
    QCOMPARE(summary(dialog), QStringLiteral("Done: 3, refused: 0"));
    for (const Order &order : orders) {
        QCOMPARE(bench.order(order.id).state.push, PushStatus::Pushing);
    }
    press(Qt::Key_Return); // closes
    QTRY_VERIFY(!page->findChild<BulkDialog *>());
}

void TestOrderBulk::R48_noAnswerPushesNothing()
{
    OrderBench bench;
    const Order order = bench.purchase();
    OrderListPage *page = open(bench, OrderType::Purchase, 1);
    page->grid().view().selectRow(0);
    page->findChild<QPushButton *>(QStringLiteral("pushButton"))->click();
    QCOMPARE(bench.desk().prompts.asked.size(), 1);
    QVERIFY(!page->findChild<BulkDialog *>());
    QCOMPARE(bench.order(order.id).state.push, PushStatus::NotPushed);
}

void TestOrderBulk::refusalsStopNothingAndNameEveryReason()
{
    OrderBench bench;
    const Order first = bench.purchase(1);
    const Order refused = unmapped(bench);
    const Order pushed = bench.purchase(2);
    bench.push(pushed.id);
    const Order last = bench.purchase(3);
    OrderListPage *page = open(bench, OrderType::Purchase, 4);
    bench.desk().prompts.confirms = {true};
    press(Qt::Key_A, Qt::ControlModifier);
    page->findChild<QPushButton *>(QStringLiteral("pushButton"))->click();
    BulkDialog *dialog = finishedDialog(page);
    QCOMPARE(summary(dialog), QStringLiteral("Done: 2, refused: 2"));
    QHash<QString, QString> reasons;
    for (int row = 0; row < 4; ++row) {
        reasons.insert(results(dialog)->item(row, 0)->text(), results(dialog)->item(row, 2)->text());
    }
    QCOMPARE(reasons.value(first.number), QString());
    QCOMPARE(reasons.value(last.number), QString());
    QVERIFY2(reasons.value(refused.number).contains(QLatin1String("no IDEAL warehouse code")),
             qPrintable(reasons.value(refused.number)));
    QVERIFY(!reasons.value(pushed.number).isEmpty());
    QCOMPARE(bench.order(last.id).state.push, PushStatus::Pushing);
    QCOMPARE(bench.order(refused.id).state.push, PushStatus::NotPushed);
    grab(*dialog, QStringLiteral("bulk-results"));
    delete dialog;
    bench.picture(QStringLiteral("order-list-bulk"));
}

void TestOrderBulk::resultsCanBeCopiedAndSaved()
{
    OrderBench bench;
    const Order refused = unmapped(bench);
    OrderListPage *page = open(bench, OrderType::Purchase, 1);
    bench.desk().prompts.confirms = {true};
    page->grid().view().selectRow(0);
    page->findChild<QPushButton *>(QStringLiteral("pushButton"))->click();
    BulkDialog *dialog = finishedDialog(page);
    QTest::keyClick(dialog, Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(QLatin1String("Order\tResult\tReasons\n")));
    QVERIFY(QGuiApplication::clipboard()->text().contains(refused.number));
    const QString path = bench.desk().directory.filePath(QStringLiteral("results.xlsx"));
    bench.desk().prompts.files = {path};
    dialog->findChild<QPushButton *>(QStringLiteral("saveButton"))->click();
    QTRY_VERIFY(QFile::exists(path));
    const auto table = sheets::readTable(path);
    QVERIFY(table.ok());
    QCOMPARE(cellText(table->rows[1].cells[0]), refused.number);
}

void TestOrderBulk::stopsBetweenTwoOrders()
{
    OrderBench bench;
    for (int i = 1; i <= 5; ++i) {
        bench.purchase(i);
    }
    OrderListPage *page = open(bench, OrderType::Purchase, 5);
    bench.desk().prompts.confirms = {true};
    press(Qt::Key_A, Qt::ControlModifier);
    page->findChild<QPushButton *>(QStringLiteral("pushButton"))->click();
    // Stopped while the first is under way: that one is finished, no other begun.
    auto *running = page->findChild<BulkDialog *>();
    QTest::keyClick(running, Qt::Key_Escape);
    BulkDialog *dialog = finishedDialog(page);
    QCOMPARE(results(dialog)->rowCount(), 1);
    QVERIFY(summary(dialog).contains(QLatin1String("4 orders were not touched")));
}

void TestOrderBulk::R34_supervisorApprovesTheSelection()
{
    OrderBench bench("admin");
    QList<Order> orders;
    for (int i = 1; i <= 2; ++i) {
        orders.append(bench.save(bench.draft(OrderType::Wholesale, QStringLiteral("C-1001"),
                                             QStringLiteral("CK01"), {{OrderBench::phone, i}})));
    }
    OrderListPage *page = open(bench, OrderType::Wholesale, 2);
    bench.desk().prompts.confirms = {true, true};
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    BulkDialog *dialog = finishedDialog(page);
    QCOMPARE(summary(dialog), QStringLiteral("Done: 2, refused: 0"));
    for (const Order &order : orders) {
        QCOMPARE(bench.order(order.id).state.approval, ApprovalStatus::ReadyToShip);
    }
    delete dialog;
    // Once more: there is nothing to approve, and each says so.
    page->findChild<QPushButton *>(QStringLiteral("approveButton"))->click();
    dialog = finishedDialog(page);
    QCOMPARE(summary(dialog), QStringLiteral("Done: 0, refused: 2"));
}

void TestOrderBulk::rolesHaveTheirButtons()
{
    OrderBench clerk;
    OrderListPage *page = open(clerk, OrderType::Wholesale, 0);
    QVERIFY(page->findChild<QPushButton *>(QStringLiteral("pushButton")));
    QVERIFY(!page->findChild<QPushButton *>(QStringLiteral("approveButton")));
    OrderBench supervisor("supervisor");
    page = open(supervisor, OrderType::Wholesale, 0);
    QVERIFY(!page->findChild<QPushButton *>(QStringLiteral("pushButton")));
    QVERIFY(page->findChild<QPushButton *>(QStringLiteral("approveButton")));
    page = open(supervisor, OrderType::Purchase, 0);
    QVERIFY(!page->findChild<QPushButton *>(QStringLiteral("approveButton"))); // nothing to approve there
}

QTEST_MAIN(TestOrderBulk)
#include "tst_orderbulk.moc"
