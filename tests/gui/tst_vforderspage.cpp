// SPDX-License-Identifier: Apache-2.0
#include "gui/pagebench.h"
#include "store/cataloguerepository.h"
#include "ui/estack/vforderspage.h"
#include "ui/widgets/statetext.h"
#include "workflow/synchronise.h"
#include "workflow/vforders.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

using namespace domain;
using gui::PageBench;
using gui::until;
using ui::VfOrdersPage;
using Column = store::VfOrderListColumn;

namespace {

VfOrder vfOrder(const char *code, const char *item, bool canceled = false)
{
    VfOrder order;
    order.code = QString::fromLatin1(code);
    order.customerCode = QStringLiteral("C-1001");
    order.canceled = canceled;
    order.orderedAt = {1735783200000};
    order.updatedAt = {canceled ? 1735783300000 : 1735783200000};
    order.receiver = {QStringLiteral("陈店长"), QStringLiteral("13800138000"), QStringLiteral("湖南省"),
                      QStringLiteral("长沙市"), QStringLiteral("芙蓉区"),      QStringLiteral("人民路1号")};
    order.lines = {{QStringLiteral("1"), QString::fromLatin1(item), 2, base::Money::fromFen(399900)}};
    return order;
}

/// The page on a company whose e-stack has one customer and two products, one of them mapped.
class Open
{
public:
    explicit Open(const char *login, bool warehouse = true)
    {
        bench.company->mapWarehouses();
        bench.reportGateway();
        fill();
        if (warehouse) {
            chooseWarehouse();
        }
        page = new VfOrdersPage(bench.context(login), &bench.window);
        auto *layout = new QVBoxLayout(&bench.window);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(page);
        bench.window.resize(1400, 760);
        bench.window.show();
        bench.window.activateWindow();
        if (!QTest::qWaitForWindowActive(&bench.window)) {
            qFatal("the window does not become active");
        }
    }

    void fill()
    {
        EstackProduct known;
        known.itemCode = QStringLiteral("HN-1");
        known.name = QStringLiteral("荣耀Magic7");
        known.updatedAt = {1};
        EstackCustomer customer;
        customer.customerCode = QStringLiteral("C-1001");
        customer.name = QStringLiteral("长沙通达数码");
        customer.updatedAt = {1};
        bench.write([known, customer](store::Transaction &transaction) {
            return workflow::takeInEstack(transaction, {known}, {customer}, {1});
        });
        bench.company->adoptEstack();
        EstackProduct fresh = known;
        fresh.itemCode = QStringLiteral("HN-2");
        fresh.name = QStringLiteral("荣耀新品");
        bench.write([fresh](store::Transaction &transaction) {
            return workflow::takeInEstack(transaction, {fresh}, {}, {1});
        });
    }

    void chooseWarehouse()
    {
        const auto warehouse = bench.read([](store::Connection &connection) {
            return store::CatalogueRepository(connection).warehouseByCode(QStringLiteral("CK01"));
        });
        const auto chosen = support::await(bench.session("admin").run(
            [id = warehouse->id](store::Transaction &transaction, const Actor &who, base::Instant now) {
                return workflow::setVfWarehouse(transaction, who, id, now);
            }));
        if (!chosen) {
            qFatal("warehouse");
        }
    }

    void come(const QList<VfOrder> &orders)
    {
        bench.write(
            [orders, owner = bench.owner(), now = bench.clock.now()](store::Transaction &transaction) {
                return workflow::takeInVfOrders(transaction, owner, orders, now);
            });
    }

    bool showsRows(int rows)
    {
        return until(
            [&] { return page->grid().model().isCounted() && page->grid().model().rowCount() == rows; });
    }
    int rowOf(const char *code)
    {
        for (int row = 0; row < page->grid().model().rowCount(); ++row) {
            if (value(row, Column::Code).toString() == QLatin1String(code)) {
                return row;
            }
        }
        return -1;
    }
    QVariant value(int row, Column column)
    {
        const auto found = page->grid().model().rowAt(row);
        return found ? found->values.value(int(column)) : QVariant();
    }
    VfState state(const char *code) { return VfState(value(rowOf(code), Column::State).toInt()); }
    void choose(int row)
    {
        QTest::mouseClick(page->grid().view().viewport(), Qt::LeftButton, {},
                          page->grid().view().visualRect(page->grid().model().index(row, 0)).center());
    }
    template<class W> W *child(const char *name) { return page->findChild<W *>(QString::fromLatin1(name)); }

    PageBench bench;
    VfOrdersPage *page = nullptr;
};

} // namespace

/// e栈VF订单 as a clerk works with it (SPEC R32).
class TestVfOrdersPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void R32_showsOrdersAndReasons();
    void enterOpensTheOrder();
    void triesAgainWhatIsHeld();
    void warehouseIsTheAdministrators();
    void fetchesByTheGateway();
    void supervisorsOnlyLook();
};

void TestVfOrdersPage::R32_showsOrdersAndReasons()
{
    Open open("clerk");
    open.come({vfOrder("VF-1", "HN-1"), vfOrder("VF-2", "HN-2"), vfOrder("VF-3", "HN-1")});
    open.come({vfOrder("VF-3", "HN-1", true)});
    QVERIFY(open.showsRows(3));
    QAbstractItemModelTester tester(&open.page->grid().model(),
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(until([&] { return open.state("VF-3") == VfState::Terminated; }));
    QCOMPARE(open.state("VF-1"), VfState::Ordered);
    QVERIFY(open.value(open.rowOf("VF-1"), Column::OrderNumber).toString().startsWith(u"PF"));
    QCOMPARE(open.state("VF-2"), VfState::Held);
    QCOMPARE(open.value(open.rowOf("VF-2"), Column::Problem).toString(),
             QStringLiteral("ProductNotMapped HN-2"));
    QCOMPARE(open.value(open.rowOf("VF-2"), Column::Customer).toString(), QStringLiteral("长沙通达数码"));
    open.bench.grabAllLooks(QStringLiteral("vf-orders"));
    open.page->takeHints({{QStringLiteral("state"), int(VfState::Held)}});
    QVERIFY(open.showsRows(1));
    open.page->takeHints({{QStringLiteral("number"), QStringLiteral("vf-1")}});
    QVERIFY(until([&] { return open.rowOf("VF-1") == 0; }));
}

void TestVfOrdersPage::enterOpensTheOrder()
{
    Open open("clerk");
    open.come({vfOrder("VF-1", "HN-1"), vfOrder("VF-2", "HN-2")});
    QVERIFY(open.showsRows(2));
    open.choose(open.rowOf("VF-2"));
    QTest::keyClick(&open.page->grid().view(), Qt::Key_Return);
    QCOMPARE(open.bench.documents.size(), 0);
    QVERIFY(open.bench.toasts.newestText().contains(QStringLiteral("HN-2"))); // why there is none
    open.choose(open.rowOf("VF-1"));
    QTest::keyClick(&open.page->grid().view(), Qt::Key_Return);
    QCOMPARE(open.bench.documents.size(), 1);
    QCOMPARE(open.bench.documents.first().id, open.value(open.rowOf("VF-1"), Column::OrderId).toLongLong());
}

void TestVfOrdersPage::triesAgainWhatIsHeld()
{
    Open open("clerk");
    open.come({vfOrder("VF-2", "HN-2")});
    QVERIFY(open.showsRows(1));
    open.choose(0);
    QVERIFY(open.child<QPushButton>("retryButton")->isEnabled());
    bool answered = false;
    connect(open.page, &VfOrdersPage::done, this, [&] { answered = true; });
    QTest::keyClick(&open.page->grid().view(), Qt::Key_R, Qt::ControlModifier);
    QVERIFY(until([&] { return answered; }));
    QVERIFY(until([&] { return open.state("VF-2") == VfState::Held; }));
    open.bench.company->adoptEstack();
    answered = false;
    QTest::mouseClick(open.child<QPushButton>("retryButton"), Qt::LeftButton);
    QTest::mouseClick(open.child<QPushButton>("retryButton"), Qt::LeftButton); // a second click
    QVERIFY(until([&] { return answered && open.state("VF-2") == VfState::Ordered; }));
    QCOMPARE(open.bench.read([](store::Connection &connection) {
        return connection.value<int>(QStringLiteral("SELECT count(*) FROM orders"));
    }),
             1);
}

void TestVfOrdersPage::warehouseIsTheAdministrators()
{
    {
        Open open("clerk", false);
        QVERIFY(until([&] { return open.child<QLabel>("warehouseHint")->isVisible(); }));
        QVERIFY(!open.child<QComboBox>("warehouseChoice")->isEnabled());
        open.come({vfOrder("VF-1", "HN-1")});
        QVERIFY(open.showsRows(1));
        QCOMPARE(open.value(0, Column::Problem).toString().trimmed(), QStringLiteral("VfWarehouseMissing"));
        open.bench.grabAllLooks(QStringLiteral("vf-orders-no-warehouse"));
    }
    Open open("admin", false);
    auto *choice = open.child<QComboBox>("warehouseChoice");
    QVERIFY(until([&] { return choice->count() == 4; }));
    choice->setFocus();
    bool answered = false;
    connect(open.page, &VfOrdersPage::done, this, [&] { answered = true; });
    QTest::keyClick(choice, Qt::Key_Down);
    QVERIFY(until([&] { return answered; }));
    QVERIFY(until(
        [&] { return choice->currentIndex() == 0 && !open.child<QLabel>("warehouseHint")->isVisible(); }));
}

void TestVfOrdersPage::fetchesByTheGateway()
{
    Open open("clerk");
    auto *fetch = open.child<QPushButton>("syncButton");
    QVERIFY(until([&] { return fetch->isEnabled(); }));
    QTest::mouseClick(fetch, Qt::LeftButton);
    QVERIFY(until([&] { return open.child<QPushButton>("syncCancel")->isVisible(); }));
    QVERIFY(until([&] {
        return open.bench.answerCommand(store::CommandState::Succeeded, base::ErrorCode::Count_,
                                        QStringLiteral("7"));
    }));
    QVERIFY(until([&] { return open.child<QLabel>("syncWords")->text().contains(u'7'); }));
    QVERIFY(fetch->isEnabled());
}

void TestVfOrdersPage::supervisorsOnlyLook()
{
    Open open("supervisor");
    QVERIFY(open.showsRows(0));
    QVERIFY(!open.child<QPushButton>("retryButton")->isVisible());
    QVERIFY(!open.child<QPushButton>("syncButton")->isVisible());
    open.bench.grabAllLooks(QStringLiteral("vf-orders-empty"));
}

QTEST_MAIN(TestVfOrdersPage)
#include "tst_vforderspage.moc"
