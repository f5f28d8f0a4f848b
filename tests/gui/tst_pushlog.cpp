// SPDX-License-Identifier: Apache-2.0
#include "gui/openlog.h"
#include "ui/log/logcolumns.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/statetext.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

using namespace domain;
using gui::OpenLog;
using gui::PageBench;
using gui::until;

class TestPushLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void R40_to_R46_columnsOfTheManualInItsOrder();
    void R40_numberOpensTheOrder();
    void R41_exactlyFiveTypes();
    void R42_filtersByDate();
    void R43_R45_filtersByStatus();
    void R46_everyOrderInScopeAndNoOther();
    void filtersByNumber();
    void filtersByHints();
    void awaitingReturnIsOneFilter();
    void followsOrdersLive();
    void emptyStatesSayWhy();
    void R68_asksIdealAboutTheSelectedOrder();
    void R68_askingSaysWhyNot();
};

void TestPushLog::R40_to_R46_columnsOfTheManualInItsOrder()
{
    PageBench bench;
    bench.company->mapWarehouses();
    const OrderId order = bench.makeOrder();
    bench.setStates(order, PushStatus::Pushed, ReturnStatus::Returned);
    OpenLog page(bench, "supervisor");
    QVERIFY(page.showsRows(1));
    QCOMPARE(page.visibleHeaders(), (QStringList{QStringLiteral("Order number"), QStringLiteral("Order type"),
                                                 QStringLiteral("Order date"), QStringLiteral("Push status"),
                                                 QStringLiteral("Pushed at"), QStringLiteral("Return status"),
                                                 QStringLiteral("Returned at")}));
    QVERIFY(page.cell(0, 0).startsWith(QStringLiteral("CG2025")));
    QCOMPARE(page.cell(0, 1), ui::stateText(OrderType::Purchase));
    QCOMPARE(page.cell(0, 2), QStringLiteral("2025-01-02"));
    QCOMPARE(page.cell(0, 3), ui::stateText(PushStatus::Pushed));
    QVERIFY(!page.cell(0, 4).isEmpty());
    QCOMPARE(page.cell(0, 5), ui::stateText(ReturnStatus::Returned));
    QVERIFY(!page.cell(0, 6).isEmpty());
    gui::grab(bench.window, QStringLiteral("pushlog"));
}

void TestPushLog::R40_numberOpensTheOrder()
{
    PageBench bench;
    bench.company->mapWarehouses();
    const OrderId order = bench.makeOrder();
    OpenLog page(bench, "clerk");
    QVERIFY(page.showsRows(1));
    const QRect cell = page.view().visualRect(page.view().model()->index(0, 0));
    QTest::mouseClick(page.view().viewport(), Qt::LeftButton, {},
                      QPoint(cell.left() + 20, cell.center().y()));
    QCOMPARE(bench.documents.size(), 1);
    QCOMPARE(bench.documents.first().what, QStringLiteral("order"));
    QCOMPARE(bench.documents.first().id, order.value());
    QTest::mouseClick(page.view().viewport(), Qt::LeftButton, {}, page.centre(0, 2));
    QTest::mouseDClick(page.view().viewport(), Qt::LeftButton, {}, page.centre(0, 2));
    QCOMPARE(bench.documents.size(), 2);
    QTest::keyClick(&page.view(), Qt::Key_Return);
    QCOMPARE(bench.documents.size(), 3);
}

void TestPushLog::R41_exactlyFiveTypes()
{
    const QList<ui::FilterBar::Choice> types = ui::orderTypeChoices();
    QCOMPARE(types.size(), 5);
    QCOMPARE(types.first().text, ui::stateText(OrderType::Purchase));
    PageBench bench;
    bench.company->mapWarehouses();
    bench.makeOrder();
    bench.makeOrder({}, OrderType::Transfer);
    OpenLog page(bench, "clerk");
    QVERIFY(page.showsRows(2));
    auto *combo = page.child<QComboBox>("type");
    QCOMPARE(combo->count(), 6); // and "any"
    combo->setFocus();
    QTest::keyClick(combo, Qt::Key_Down);
    QTest::keyClick(combo, Qt::Key_Down);
    QTest::keyClick(combo, Qt::Key_Down);
    QVERIFY(page.showsRows(1));
    QCOMPARE(page.cell(0, 1), ui::stateText(OrderType::Transfer));
}

void TestPushLog::R42_filtersByDate()
{
    PageBench bench;
    bench.company->mapWarehouses();
    bench.makeOrder();
    bench.clock.advance(86'400'000);
    bench.makeOrder();
    OpenLog page(bench, "clerk");
    QVERIFY(page.showsRows(2));
    page->filter().setDateRange(QStringLiteral("date"), {QDate(2025, 1, 3), QDate(2025, 1, 3)});
    page->grid().reload();
    QVERIFY(page.showsRows(1));
    QCOMPARE(page.cell(0, 2), QStringLiteral("2025-01-03"));
}

void TestPushLog::R43_R45_filtersByStatus()
{
    PageBench bench;
    bench.company->mapWarehouses();
    bench.makeOrder();
    bench.setStates(bench.makeOrder(), PushStatus::Refused);
    bench.setStates(bench.makeOrder(), PushStatus::Pushed, ReturnStatus::Partial);
    OpenLog page(bench, "clerk");
    QVERIFY(page.showsRows(3));
    page->takeHints({{QStringLiteral("push"), int(PushStatus::Refused)}});
    QVERIFY(page.showsRows(1));
    QCOMPARE(page.cell(0, 3), ui::stateText(PushStatus::Refused));
    page->takeHints({{QStringLiteral("return"), int(ReturnStatus::Partial)}});
    QVERIFY(page.showsRows(1));
    QCOMPARE(page.cell(0, 5), ui::stateText(ReturnStatus::Partial));
}

void TestPushLog::R46_everyOrderInScopeAndNoOther()
{
    PageBench bench;
    bench.makeOrder(); // no warehouse is mapped yet
    OpenLog page(bench, "clerk");
    QVERIFY(page.showsRows(0));
    bench.company->mapWarehouses();
    QVERIFY(page.showsRows(1));
    QCOMPARE(page.cell(0, 3), ui::stateText(PushStatus::NotPushed));
}

void TestPushLog::filtersByNumber()
{
    PageBench bench;
    bench.company->mapWarehouses();
    bench.makeOrder();
    bench.makeOrder(QStringLiteral("SL-778"));
    OpenLog page(bench, "clerk");
    QVERIFY(page.showsRows(2));
    auto *search = page.child<QLineEdit>("number");
    QTest::keyClicks(search, QStringLiteral("SL-778"));
    QTest::keyClick(search, Qt::Key_Return);
    QVERIFY(page.showsRows(1));
}

void TestPushLog::filtersByHints()
{
    PageBench bench;
    bench.company->mapWarehouses();
    bench.makeOrder();
    bench.setStates(bench.makeOrder(), PushStatus::Unknown);
    OpenLog page(bench, "clerk", {{QStringLiteral("push"), int(PushStatus::Unknown)}});
    QVERIFY(page.showsRows(1));
    QCOMPARE(page.cell(0, 3), ui::stateText(PushStatus::Unknown));
}

void TestPushLog::awaitingReturnIsOneFilter()
{
    PageBench bench;
    bench.company->mapWarehouses();
    bench.makeOrder();
    bench.setStates(bench.makeOrder(), PushStatus::Pushed);
    bench.setStates(bench.makeOrder(), PushStatus::Pushed, ReturnStatus::Partial);
    bench.setStates(bench.makeOrder(), PushStatus::Pushed, ReturnStatus::Returned);
    OpenLog page(bench, "clerk", {{QStringLiteral("return"), ui::awaitingReturn}});
    QVERIFY(page.showsRows(2));
}

void TestPushLog::followsOrdersLive()
{
    PageBench bench;
    bench.company->mapWarehouses();
    const OrderId order = bench.makeOrder();
    OpenLog page(bench, "clerk");
    QVERIFY(page.showsRows(1));
    bench.setStates(order, PushStatus::Pushed);
    QVERIFY(until([&] { return page.cell(0, 3) == ui::stateText(PushStatus::Pushed); }));
}

void TestPushLog::emptyStatesSayWhy()
{
    PageBench bench(PageBench::Setup::Founded);
    OpenLog page(bench, "clerk");
    QVERIFY(page.showsRows(0));
    QVERIFY(page.child<QLabel>("orderLink")->text().contains(QStringLiteral("Choose an order")));
}

void TestPushLog::R68_asksIdealAboutTheSelectedOrder()
{
    PageBench bench;
    bench.company->mapWarehouses();
    bench.setStates(bench.makeOrder(), PushStatus::Pushed);
    OpenLog page(bench, "supervisor");
    QVERIFY(page.showsRows(1));
    auto *button = page.child<QToolButton>("askButton");
    QVERIFY(!button->isEnabled());
    page.select(0);
    QVERIFY(until([&] { return button->isEnabled(); }));
    gui::grab(bench.window, QStringLiteral("pushlog-ask"));
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(!button->isEnabled()); // one question at a time
    QVERIFY(until([&] {
        return bench.answerCommand(store::CommandState::Succeeded, base::ErrorCode::Count_,
                                   QStringLiteral("2"));
    }));
    QVERIFY(until([&] { return bench.toasts.newestText().contains(u'2'); }));
    QVERIFY(button->isEnabled());

    page.view().setFocus();
    QTest::keyClick(&page.view(), Qt::Key_Q, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(until(
        [&] { return bench.answerCommand(store::CommandState::Failed, base::ErrorCode::TimedOut, {}); }));
    QVERIFY(until([&] {
        return bench.toasts.newestText().contains(ui::errorText({base::ErrorCode::TimedOut, {}}));
    }));
}

void TestPushLog::R68_askingSaysWhyNot()
{
    PageBench bench;
    bench.company->mapWarehouses();
    bench.makeOrder();
    OpenLog page(bench, "clerk");
    QVERIFY(page.showsRows(1));
    auto *button = page.child<QToolButton>("askButton");
    const QString none = button->toolTip();
    page.select(0);
    QVERIFY(until([&] { return button->toolTip() != none; }));
    QVERIFY(!button->isEnabled());
    QVERIFY(button->toolTip().contains(page.cell(0, 0)));
}

QTEST_MAIN(TestPushLog)
#include "tst_pushlog.moc"
