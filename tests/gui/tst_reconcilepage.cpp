// SPDX-License-Identifier: Apache-2.0
#include "gui/pagebench.h"
#include "sheets/tablefile.h"
#include "ui/interfaces/reconcilepage.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/gridexporter.h"
#include "ui/widgets/pagedgrid.h"
#include "workflow/reconcile.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace domain;
using namespace gui;

class TestReconcilePage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void askedByKeyAndShownWhenDone();
    void stoppedByButton();
    void failureIsSaid();
    void differencesGoOutAsTheyAreShown();

private:
    ui::ReconcilePage *open(PageBench &bench);
    QString status(ui::ReconcilePage *page)
    {
        return page->findChild<QLabel *>(QStringLiteral("statusLabel"))->text();
    }
    /// The comparison that was asked for; what the gateway would do, is done here.
    workflow::ReconciliationHold begin(PageBench &bench);
};

ui::ReconcilePage *TestReconcilePage::open(PageBench &bench)
{
    bench.company->mapWarehouses();
    auto *layout = new QVBoxLayout(&bench.window);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *page = new ui::ReconcilePage(bench.context("supervisor"));
    layout->addWidget(page);
    bench.window.show();
    [&] { QVERIFY(QTest::qWaitForWindowActive(&bench.window)); }();
    auto *compare = page->findChild<QPushButton *>(QStringLiteral("compareButton"));
    [&] { QTRY_VERIFY(compare->isEnabled()); }();
    return page;
}

workflow::ReconciliationHold TestReconcilePage::begin(PageBench &bench)
{
    using Held = base::Result<workflow::ReconciliationHold>;
    return bench.write([](store::Transaction &transaction) -> Held {
        workflow::ReconciliationHold hold{{}, 0, {2}};
        TRY_LET(const auto command, store::GatewayRepository(transaction.connection())
                                        .claim({1}, hold.leaseUntil, QStringLiteral("gateway")));
        hold.command = command->id;
        hold.claim = command->claim;
        TRY_LET(const auto plan, workflow::beginReconciliation(transaction, hold));
        QList<StockCount> counts;
        for (int i = 1; i <= 3; ++i) {
            counts.append(
                {plan.warehouses.first().id, QStringLiteral("HN-%1").arg(i), {}, InventoryType::Good, i});
        }
        TRY(workflow::takeInventoryPage(transaction, hold, counts, true));
        return hold;
    });
}

void TestReconcilePage::askedByKeyAndShownWhenDone()
{
    PageBench bench;
    ui::ReconcilePage *page = open(bench);
    QAbstractItemModelTester tester(&page->grid().model(),
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    bench.grabAllLooks(QStringLiteral("reconcile-empty"));
    page->grid().view().setFocus();
    QTest::keyClick(&page->grid().view(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(status(page), QStringLiteral("Waiting for the gateway …"));
    const workflow::ReconciliationHold hold = begin(bench);
    QTRY_VERIFY(status(page).startsWith(QLatin1String("Reading IDEAL's stock: warehouse 2 of")));
    bench.grabAllLooks(QStringLiteral("reconcile-running"));
    bench.write([hold, now = bench.clock.now()](store::Transaction &transaction) {
        return workflow::finishReconciliation(transaction, hold, now);
    });
    QTRY_COMPARE(page->grid().model().rowCount(), 3);
    QVERIFY(status(page).contains(QLatin1String("3 of 3 rows differ")));
    QTRY_VERIFY(page->findChild<QPushButton *>(QStringLiteral("compareButton"))->isVisible());
    bench.grabAllLooks(QStringLiteral("reconcile-done"));
    auto *filters = page->findChild<ui::FilterBar *>(QStringLiteral("filterBar"));
    filters->setText(QStringLiteral("code"), QStringLiteral("HN-2"));
    QTRY_COMPARE(page->grid().model().rowCount(), 1);
    filters->setChoice(QStringLiteral("cause"), int(StockDifference::Unexplained));
    QTRY_COMPARE(page->grid().model().rowCount(), 0);
}

void TestReconcilePage::stoppedByButton()
{
    PageBench bench;
    ui::ReconcilePage *page = open(bench);
    page->findChild<QPushButton *>(QStringLiteral("compareButton"))->click();
    auto *stop = page->findChild<QPushButton *>(QStringLiteral("stopButton"));
    QTRY_VERIFY(stop->isVisible());
    stop->click();
    QTRY_COMPARE(status(page), QStringLiteral("Stopping …"));
    QVERIFY(!stop->isEnabled()); // a second click has nothing to do
}

void TestReconcilePage::failureIsSaid()
{
    PageBench bench;
    ui::ReconcilePage *page = open(bench);
    page->findChild<QPushButton *>(QStringLiteral("compareButton"))->click();
    QTRY_COMPARE(status(page), QStringLiteral("Waiting for the gateway …"));
    const workflow::ReconciliationHold hold = begin(bench);
    bench.write([hold](store::Transaction &transaction) {
        return workflow::failReconciliation(transaction, hold, {base::ErrorCode::TimedOut, {}}, {3});
    });
    QTRY_VERIFY(status(page).startsWith(QLatin1String("The last attempt failed: ")));
    QTRY_VERIFY(page->findChild<QPushButton *>(QStringLiteral("compareButton"))->isEnabled());
}

void TestReconcilePage::differencesGoOutAsTheyAreShown()
{
    PageBench bench;
    ui::ReconcilePage *page = open(bench);
    new ui::GridExporter(
        bench.prompts, bench.toasts, [] { return QStringLiteral("库存核对"); },
        [] { return QStringLiteral("Printed by a test"); }, &bench.window);
    page->findChild<QPushButton *>(QStringLiteral("compareButton"))->click();
    QTRY_COMPARE(status(page), QStringLiteral("Waiting for the gateway …"));
    const workflow::ReconciliationHold hold = begin(bench);
    bench.write([hold, now = bench.clock.now()](store::Transaction &transaction) {
        return workflow::finishReconciliation(transaction, hold, now);
    });
    QTRY_COMPARE(page->grid().model().rowCount(), 3);
    const QString path = bench.directory.filePath(QStringLiteral("differences.xlsx"));
    bench.prompts.files = {path};
    const QSignalSpy done(&page->grid(), &ui::PagedGrid::exported);
    page->grid().view().setFocus();
    QTest::keyClick(&page->grid().view(), Qt::Key_E, Qt::ControlModifier);
    QTRY_COMPARE(done.size(), 1);

    const auto table = sheets::readTable(path);
    QVERIFY(table);
    QCOMPARE(table->rows.size(), 4);
    const auto cell = [&](int row, const char *header) {
        const qsizetype column = table->rows[0].cells.indexOf(sheets::Cell(QString::fromLatin1(header)));
        return table->rows[row].cells.value(column);
    };
    for (int row = 1; row <= 3; ++row) {
        QCOMPARE(cell(row, "IDEAL item code"), sheets::Cell(QStringLiteral("HN-%1").arg(row)));
        QCOMPARE(cell(row, "Ours"), sheets::Cell(0.0));
        QCOMPARE(cell(row, "IDEAL's"), sheets::Cell(double(row)));
        QCOMPARE(cell(row, "Difference"), sheets::Cell(double(row)));
        QCOMPARE(cell(row, "Likely cause"), sheets::Cell(QStringLiteral("Not mapped")));
    }
}

QTEST_MAIN(TestReconcilePage)
#include "tst_reconcilepage.moc"
