// SPDX-License-Identifier: Apache-2.0
#include "gui/pagebench.h"
#include "store/orderrepository.h"
#include "ui/system/auditchangesmodel.h"
#include "ui/system/auditpage.h"
#include "ui/system/auditwords.h"
#include "ui/widgets/filterbar.h"
#include "workflow/saveorder.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDirIterator>
#include <QFile>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTableView>
#include <QTest>

using namespace domain;
using gui::PageBench;
using gui::until;

namespace {

struct OpenPage
{
    explicit OpenPage(PageBench &bench)
        : page(std::make_unique<ui::AuditPage>(bench.context("supervisor"), &bench.window))
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
    QAbstractItemModel &changes()
    {
        return *page->findChild<QTableView *>(QStringLiteral("changesView"))->model();
    }
    /// Sets the action's filter by what it says.
    void chooseAction(const QString &words)
    {
        auto *combo = page->findChild<QComboBox *>(QStringLiteral("action"));
        combo->setCurrentIndex(combo->findText(words));
    }

    std::unique_ptr<ui::AuditPage> page;
};

/// Changes an order as its form would.
void changeOrder(PageBench &bench, OrderId id, const std::function<void(OrderDraft &)> &change)
{
    const auto changed = support::await(
        bench.session("clerk").run([id, change](store::Transaction &transaction, const Actor &who,
                                                base::Instant now) -> base::Result<Order> {
            TRY_LET(const std::optional<Order> order,
                    store::OrderRepository(transaction.connection()).find(id));
            workflow::OrderEdit edit{id, order->version, *order};
            change(edit.draft);
            return workflow::saveOrder(transaction, who, edit, now);
        }));
    QVERIFY(changed);
}

void changeRemark(PageBench &bench, OrderId id, const QString &remark)
{
    changeOrder(bench, id, [remark](OrderDraft &draft) { draft.remark = remark; });
}

} // namespace

class TestAudit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyActionThatIsWrittenHasWords_data();
    void everyActionThatIsWrittenHasWords();
    void everyFieldThatIsWrittenHasWords();
    void newestFirstInWords();
    void changesFieldByField();
    void linesOneByOne();
    void filters();
    void enterOpensTheOrder();
    void modelPassesTheTester();
};

void TestAudit::everyActionThatIsWrittenHasWords_data()
{
    QTest::addColumn<QString>("action");
    static const QRegularExpression literal(
        QStringLiteral("\"((?!is[vp]\\.)[a-z]+(?:\\.[a-z-]+)+)\"")); // but no code of IDEAL's
    QSet<QString> seen;
    QDirIterator files(QStringLiteral(IDEAL_SOURCE_DIR "/app/workflow"), {QStringLiteral("*.cpp")});
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        auto matches = literal.globalMatch(QString::fromUtf8(file.readAll()));
        while (matches.hasNext()) {
            seen.insert(matches.next().captured(1));
        }
    }
    for (const char *thing : {"product", "warehouse", "supplier", "customer"}) { // put together
        for (const char *what : {"create", "edit", "delete"}) {
            seen.insert(QStringLiteral("%1.%2").arg(QLatin1String(thing), QLatin1String(what)));
        }
    }
    QVERIFY(seen.size() > 20);
    for (const QString &action : std::as_const(seen)) {
        QTest::newRow(qPrintable(action)) << action;
    }
}

void TestAudit::everyActionThatIsWrittenHasWords()
{
    QFETCH(QString, action);
    QVERIFY(ui::auditActions().contains(action));
    QVERIFY(ui::auditActionText(action) != action);
}

void TestAudit::everyFieldThatIsWrittenHasWords()
{
    static const QRegularExpression pair(QStringLiteral("\\{QStringLiteral\\(\"([a-zA-Z]+)\"\\),"));
    int found = 0;
    QDirIterator files(QStringLiteral(IDEAL_SOURCE_DIR "/app/workflow"), {QStringLiteral("*.cpp")});
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        auto matches = pair.globalMatch(QString::fromUtf8(file.readAll()));
        while (matches.hasNext()) {
            const QString field = matches.next().captured(1);
            QVERIFY2(ui::auditFieldText(field) != field, qPrintable(field));
            ++found;
        }
    }
    QVERIFY(found > 20);
    for (const char *field : {"itemCode", "customerCode"}) { // put together
        QVERIFY(ui::auditFieldText(QLatin1String(field)) != QLatin1String(field));
    }
}

void TestAudit::newestFirstInWords()
{
    PageBench bench;
    const OrderId order = bench.makeOrder();
    bench.clock.advance(60'000);
    changeRemark(bench, order, QStringLiteral("加急"));
    OpenPage open(bench);
    QVERIFY(until([&] { return open.page->grid().model().isCounted(); }));
    QCOMPARE(open.cell(0, 1), QStringLiteral("周仓管"));
    QCOMPARE(open.cell(0, 2), QStringLiteral("Order changed"));
    QVERIFY(open.cell(0, 4).startsWith(QStringLiteral("CG")));
    QCOMPARE(open.cell(1, 2), QStringLiteral("Order entered"));
}

void TestAudit::changesFieldByField()
{
    PageBench bench;
    const OrderId order = bench.makeOrder();
    bench.clock.advance(60'000);
    changeRemark(bench, order, QStringLiteral("加急"));
    OpenPage open(bench);
    QVERIFY(until([&] { return open.page->grid().model().isCounted(); }));
    open.page->grid().setCurrentId(open.page->grid().model().idAt(0));
    QVERIFY(until([&] { return open.changes().rowCount() == 1; })); // only what differs
    QCOMPARE(open.changes().index(0, ui::AuditChangesModel::Field).data().toString(),
             QStringLiteral("Remark"));
    QCOMPARE(open.changes().index(0, ui::AuditChangesModel::After).data().toString(), QStringLiteral("加急"));
    QTest::keyClick(&open.page->grid().view(), Qt::Key_Down);
    QVERIFY(until([&] { return open.changes().rowCount() > 4; })); // all of a new order
    QStringList after;
    for (int row = 0; row < open.changes().rowCount(); ++row) {
        after.append(open.changes().index(row, ui::AuditChangesModel::After).data().toString());
        QVERIFY(open.changes().index(row, ui::AuditChangesModel::Field).data().toString() !=
                QStringLiteral("To warehouse")); // a purchase has none
    }
    QVERIFY(after.contains(QStringLiteral("CK01 长沙中心仓"))); // a name, not an id
    bench.grabAllLooks(QStringLiteral("audit"));
}

void TestAudit::linesOneByOne()
{
    PageBench bench;
    const OrderId order = bench.makeOrder();
    bench.clock.advance(60'000);
    changeOrder(bench, order, [](OrderDraft &draft) {
        OrderLine second = draft.lines.first();
        second.quantity = 5;
        second.inventory = InventoryType::Defective;
        second.remark = QStringLiteral("外箱破损");
        draft.lines.append(second);
    });
    OpenPage open(bench);
    QVERIFY(until([&] { return open.page->grid().model().isCounted(); }));
    open.page->grid().setCurrentId(open.page->grid().model().idAt(0));
    QVERIFY(until([&] { return open.changes().rowCount() == 3; })); // the line, how many, how much
    QHash<QString, QStringList> changes;
    for (int row = 0; row < 3; ++row) {
        const auto text = [&](int column) { return open.changes().index(row, column).data().toString(); };
        changes.insert(text(ui::AuditChangesModel::Field),
                       {text(ui::AuditChangesModel::Before), text(ui::AuditChangesModel::After)});
    }
    const QStringList line = changes.value(QStringLiteral("Line 2"));
    QCOMPARE(line.value(0), QString());
    for (const QString &part : {QStringLiteral("P1 荣耀Magic7"), QStringLiteral("× 5"),
                                QStringLiteral("Defective"), QStringLiteral("外箱破损")}) {
        QVERIFY2(line.value(1).contains(part), qPrintable(line.value(1)));
    }
    bench.grabAllLooks(QStringLiteral("audit-lines"));
}

void TestAudit::filters()
{
    PageBench bench;
    const OrderId order = bench.makeOrder();
    changeRemark(bench, order, QStringLiteral("加急"));
    OpenPage open(bench);
    QVERIFY(until([&] { return open.page->grid().model().isCounted(); }));
    open.chooseAction(QStringLiteral("Order changed"));
    QVERIFY(open.showsRows(1));
    open.page->filters().clear();
    auto *number = open.page->findChild<QLineEdit *>(QStringLiteral("summary"));
    QTest::keyClicks(number, QStringLiteral("CG2025"));
    QTest::keyClick(number, Qt::Key_Return);
    QVERIFY(open.showsRows(2));
    auto *account = open.page->findChild<QComboBox *>(QStringLiteral("account"));
    QVERIFY(until([&] { return account->count() == 5; })); // and "all"
    account->setCurrentIndex(account->findText(QStringLiteral("陈主管 (supervisor)")));
    QVERIFY(open.showsRows(0));
    account->setCurrentIndex(account->findText(QStringLiteral("周仓管 (clerk)")));
    QVERIFY(open.showsRows(2));
    open.page->filters().setDateRange(QStringLiteral("date"), {QDate(2024, 1, 1), QDate(2024, 1, 31)});
    QVERIFY(open.showsRows(0));
}

void TestAudit::enterOpensTheOrder()
{
    PageBench bench;
    const OrderId order = bench.makeOrder();
    OpenPage open(bench);
    QVERIFY(until([&] { return open.page->grid().model().isCounted(); }));
    open.page->grid().setCurrentId(open.page->grid().model().idAt(0));
    QTest::keyClick(&open.page->grid().view(), Qt::Key_Return);
    QCOMPARE(bench.documents.size(), 1);
    QCOMPARE(bench.documents.first().id, order.value());
}

void TestAudit::modelPassesTheTester()
{
    ui::AuditChangesModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    store::AuditRecord record;
    record.before = {{QStringLiteral("roles"), 1}, {QStringLiteral("active"), true}};
    record.after = {{QStringLiteral("roles"), 3}, {QStringLiteral("active"), true}};
    model.show(record);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, ui::AuditChangesModel::After).data().toString(),
             QStringLiteral("Clerk, Supervisor"));
    model.show({});
    QCOMPARE(model.rowCount(), 0);
}

QTEST_MAIN(TestAudit)
#include "tst_audit.moc"
