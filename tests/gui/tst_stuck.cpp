// SPDX-License-Identifier: Apache-2.0
#include "gui/pagebench.h"
#include "store/orderrepository.h"
#include "ui/log/stuckpage.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/pagedgrid.h"
#include "ui/widgets/statetext.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QSpinBox>
#include <QTest>

using namespace domain;
using gui::PageBench;
using gui::until;

namespace {

constexpr qint64 hourMs = 3'600'000;

/// The page on a bench, and how the tests read it.
struct OpenPage
{
    explicit OpenPage(PageBench &bench)
        : page(std::make_unique<ui::StuckPage>(bench.context("supervisor"), &bench.window))
    {
        page->resize(bench.window.size());
        bench.window.show();
        bench.window.activateWindow();
        page->show();
    }
    bool showsRows(int rows)
    {
        return until([&] {
            const ui::PagedModel &model = page->grid().model();
            return model.isCounted() && !model.isLoading() && model.rowCount() == rows;
        });
    }
    QString cell(int row, int column)
    {
        return page->grid().view().model()->index(row, column).data().toString();
    }

    std::unique_ptr<ui::StuckPage> page;
};

} // namespace

class TestStuck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsWhatWaitsTooLongTheLongestFirst();
    void R63_whatHasComeBackIsNotStuck();
    void hoursAreTypedAndRemembered();
    void filtersByWhatItWaitsFor();
    void enterOpensTheOrder();
};

void TestStuck::listsWhatWaitsTooLongTheLongestFirst()
{
    PageBench bench;
    bench.company->mapWarehouses();
    const OrderId oldest = bench.makeOrder();
    bench.setStates(oldest, PushStatus::Pushed);
    bench.clock.advance(30 * hourMs);
    const OrderId hanging = bench.makeOrder();
    bench.setStates(hanging, PushStatus::Unknown);
    bench.clock.advance(26 * hourMs);
    bench.setStates(bench.makeOrder(), PushStatus::Pushed); // just now
    bench.makeOrder();                                      // nobody has clicked
    OpenPage open(bench);
    QAbstractItemModelTester tester(&open.page->grid().model(),
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(open.showsRows(2));
    QCOMPARE(open.page->grid().model().idAt(0), oldest.value());
    QCOMPARE(open.page->grid().model().idAt(1), hanging.value());
    QCOMPARE(open.cell(0, 2), QStringLiteral("2 d 8 h"));
    QCOMPARE(open.cell(1, 2), QStringLiteral("1 d 2 h"));
    QCOMPARE(open.cell(1, 4), ui::stateText(PushStatus::Unknown));
    bench.grabAllLooks(QStringLiteral("stuck"));
}

void TestStuck::R63_whatHasComeBackIsNotStuck()
{
    PageBench bench;
    bench.company->mapWarehouses();
    bench.setStates(bench.makeOrder(), PushStatus::Pushed, ReturnStatus::Returned);
    bench.setStates(bench.makeOrder(), PushStatus::Pushed, ReturnStatus::Exception); // waits for us
    const OrderId partly = bench.makeOrder();
    bench.setStates(partly, PushStatus::Pushed, ReturnStatus::Partial);
    bench.clock.advance(25 * hourMs);
    OpenPage open(bench);
    QVERIFY(open.showsRows(1));
    QCOMPARE(open.page->grid().model().idAt(0), partly.value());
    bench.write([partly, now = bench.clock.now()](store::Transaction &transaction) -> base::Outcome {
        store::OrderRepository orders(transaction.connection());
        TRY_LET(Order order, orders.lock(partly));
        order.state.returned = ReturnStatus::Returned;
        transaction.announce(store::Topic::Orders); // the page follows live
        return orders.saveState(order, now);
    });
    QVERIFY(open.showsRows(0));
    bench.grabAllLooks(QStringLiteral("stuck-empty"));
}

void TestStuck::hoursAreTypedAndRemembered()
{
    PageBench bench;
    bench.company->mapWarehouses();
    bench.setStates(bench.makeOrder(), PushStatus::Pushed);
    bench.clock.advance(3 * hourMs);
    {
        OpenPage open(bench);
        QVERIFY(open.showsRows(0));
        auto *hours = open.page->findChild<QSpinBox *>(QStringLiteral("hoursBox"));
        QCOMPARE(hours->value(), 24);
        hours->setFocus();
        hours->selectAll();
        QTest::keyClicks(hours, QStringLiteral("2"));
        QTest::keyClick(hours, Qt::Key_Return);
        QVERIFY(open.showsRows(1));
        QCOMPARE(open.cell(0, 2), QStringLiteral("3 h 0 min"));
    }
    OpenPage again(bench);
    QVERIFY(again.showsRows(1));
}

void TestStuck::filtersByWhatItWaitsFor()
{
    PageBench bench;
    bench.company->mapWarehouses();
    const OrderId pushed = bench.makeOrder();
    bench.setStates(pushed, PushStatus::Pushed);
    const OrderId pushing = bench.makeOrder();
    bench.setStates(pushing, PushStatus::Pushing);
    bench.clock.advance(25 * hourMs);
    OpenPage open(bench);
    QVERIFY(open.showsRows(2));
    auto *waiting = open.page->findChild<QComboBox *>(QStringLiteral("waiting"));
    waiting->setFocus();
    QTest::keyClick(waiting, Qt::Key_Down);
    QVERIFY(open.showsRows(1));
    QCOMPARE(open.page->grid().model().idAt(0), pushed.value());
    QTest::keyClick(waiting, Qt::Key_Down);
    QVERIFY(until([&] { return open.page->grid().model().idAt(0) == pushing.value(); }));
}

void TestStuck::enterOpensTheOrder()
{
    PageBench bench;
    bench.company->mapWarehouses();
    const OrderId order = bench.makeOrder();
    bench.setStates(order, PushStatus::Pushed);
    bench.clock.advance(25 * hourMs);
    OpenPage open(bench);
    QVERIFY(open.showsRows(1));
    open.page->grid().setCurrentId(order.value());
    QTest::keyClick(&open.page->grid().view(), Qt::Key_Return);
    QCOMPARE(bench.documents.size(), 1);
    QCOMPARE(bench.documents.first().id, order.value());
}

QTEST_MAIN(TestStuck)
#include "tst_stuck.moc"
