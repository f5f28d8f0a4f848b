// SPDX-License-Identifier: Apache-2.0
#include "gui/orderbench.h"
#include "ui/orders/orderlistpage.h"
#include "ui/orders/orderplaces.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/statetext.h"
#include "ui/widgets/statusdelegate.h"

#include <QAbstractItemModelTester>
#include <QPushButton>
#include <QTest>

using namespace domain;
using namespace gui;
using ui::OrderListPage;

namespace {

OrderListPage *open(OrderBench &bench, OrderType type, int rows)
{
    auto *page = bench.show(new OrderListPage(bench.context(), type));
    [&] { QTRY_COMPARE(page->grid().model().rowCount(), rows); }();
    [&] { QTRY_VERIFY(page->grid().model().isCounted()); }();
    return page;
}

int column(OrderListPage *page, const char *key)
{
    const auto &columns = page->grid().model().columns();
    for (int i = 0; i < columns.size(); ++i) {
        if (columns.at(i).key == QLatin1String(key)) {
            return i;
        }
    }
    return -1;
}

QString text(OrderListPage *page, int row, const char *key)
{
    return page->grid().model().index(row, column(page, key)).data().toString();
}

} // namespace

class TestOrderList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typesDifferByTheirDescription();
    void keysOpenAndMake();
    void followsWithoutLosingThePlace();
    void filtersNarrow();
    void emptyListSaysWhatToDo();
};

void TestOrderList::typesDifferByTheirDescription()
{
    OrderBench bench;
    OrderListPage *purchases = open(bench, OrderType::Purchase, 0);
    QVERIFY(column(purchases, "partner") >= 0 && column(purchases, "amount") >= 0);
    QCOMPARE(column(purchases, "approval"), -1);
    OrderListPage *transfers = open(bench, OrderType::Transfer, 0);
    QVERIFY(column(transfers, "partner") < 0 && column(transfers, "amount") < 0);
    OrderListPage *wholesales = open(bench, OrderType::Wholesale, 0);
    QVERIFY(column(wholesales, "approval") >= 0);
}

void TestOrderList::keysOpenAndMake()
{
    OrderBench bench;
    const Order order = bench.purchase();
    OrderListPage *page = open(bench, OrderType::Purchase, 1);
    QAbstractItemModelTester tester(&page->grid().model(),
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    page->grid().setCurrentId(order.id.value());
    page->grid().view().setFocus();
    press(Qt::Key_Return);
    QCOMPARE(bench.opened.size(), 1);
    QCOMPARE(bench.opened.last().id, order.id.value());
    press(Qt::Key_N, Qt::ControlModifier);
    QCOMPARE(bench.opened.size(), 2);
    QCOMPARE(bench.opened.last().kind, ui::orderKindId);
    QCOMPARE(bench.opened.last().id, 0);
    QCOMPARE(bench.opened.last().hints.value(QStringLiteral("type")).toInt(),
             static_cast<int>(OrderType::Purchase));
}

void TestOrderList::followsWithoutLosingThePlace()
{
    OrderBench bench;
    const Order first = bench.purchase(1);
    bench.purchase(2);
    OrderListPage *page = open(bench, OrderType::Purchase, 2);
    page->grid().setCurrentId(first.id.value());
    bench.purchase(3);
    QTRY_COMPARE(page->grid().model().rowCount(), 3);
    QCOMPARE(page->grid().currentId(), first.id.value());
    bench.accept(first.id);
    const auto shown = [&] { return text(page, page->grid().model().rowOf(first.id.value()), "push"); };
    QTRY_COMPARE(shown(), ui::stateText(PushStatus::Pushed));
    QCOMPARE(page->grid().currentId(), first.id.value());
    QCOMPARE(text(page, page->grid().model().rowOf(first.id.value()), "quantity"), QStringLiteral("1"));
    bench.change([](store::Transaction &) { return base::done; });
    bench.picture(QStringLiteral("order-list"));
}

void TestOrderList::filtersNarrow()
{
    OrderBench bench;
    const Order pushed = bench.purchase(1);
    bench.purchase(2);
    bench.accept(pushed.id);
    OrderListPage *page = open(bench, OrderType::Purchase, 2);
    page->filters().setChoice(QStringLiteral("push"), static_cast<int>(PushStatus::Pushed));
    page->grid().reload();
    QTRY_COMPARE(page->grid().model().rowCount(), 1);
    QTRY_COMPARE(page->grid().model().idAt(0), pushed.id.value());
    page->takeHints({{QStringLiteral("push"), static_cast<int>(PushStatus::NotPushed)}});
    QTRY_VERIFY(page->grid().model().idAt(0) != pushed.id.value() && page->grid().model().idAt(0) != 0);
    page->filters().clear();
    page->grid().reload();
    QTRY_COMPARE(page->grid().model().rowCount(), 2);
}

void TestOrderList::emptyListSaysWhatToDo()
{
    OrderBench bench;
    OrderListPage *page = open(bench, OrderType::WholesaleReturn, 0);
    QVERIFY(page->findChild<QPushButton *>(QStringLiteral("newButton"))->isVisible());
    bench.picture(QStringLiteral("order-list-empty"));
}

QTEST_MAIN(TestOrderList)
#include "tst_orderlist.moc"
