// SPDX-License-Identifier: Apache-2.0
#include "gui/support.h"

#include "support/await.h"
#include "ui/widgets/celltext.h"
#include "ui/widgets/pagedgrid.h"
#include "ui/widgets/statetext.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using store::ListQuery;

namespace {

constexpr int manyRows = 100'000;
constexpr int waitMs = 20'000; ///< far more than anything takes that works

QList<ui::PagedColumn> columns()
{
    return {
        {.key = QStringLiteral("number"),
         .header = [] { return QStringLiteral("Number"); },
         .value = 0,
         .width = 140,
         .sortColumn = QStringLiteral("number"),
         .link = true},
        {.key = QStringLiteral("status"),
         .header = [] { return QStringLiteral("Push status"); },
         .value = 1,
         .text = ui::storedText<domain::PushStatus>,
         .width = 130,
         .tone = ui::storedTone<domain::PushStatus>},
        {.key = QStringLiteral("at"),
         .header = [] { return QStringLiteral("Time"); },
         .value = 2,
         .text = ui::storedInstant,
         .width = 150,
         .sortColumn = QStringLiteral("at")},
        {.key = QStringLiteral("total"),
         .header = [] { return QStringLiteral("Amount"); },
         .value = 3,
         .text = ui::storedMoney,
         .alignment = Qt::AlignRight | Qt::AlignVCenter,
         .width = 110},
    };
}

ListQuery query(const ui::PagedGrid::Order &order, const QVariant &status = {})
{
    ListQuery made;
    made.table = QStringLiteral("item");
    made.columns = {QStringLiteral("number"), QStringLiteral("status"), QStringLiteral("at"),
                    QStringLiteral("total")};
    made.sortColumn = order.column;
    made.descending = order.descending;
    if (status.isValid()) {
        made.conditions.append({QStringLiteral("status = ?"), {status}});
    }
    return made;
}

} // namespace

class TestPagedGrid final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void firstPageThenAll();
    void modelKeepsItsPromises();
    void endAndHome();
    void everyRowOnceInOrder();
    void lastQuestionWins();
    void headerSorts();
    void unsortableHeaderDoesNothing();
    void copiesWithHeaders();
    void copiesRowsThatWereNeverSeen();
    void refusesToCopyTooMuch();
    void enterAndLinkOpen();
    void refreshKeepsPlaceAndSelection();
    void refreshForgetsRowsThatWentAway();
    void followsTheFeed();
    void columnsAreRemembered();
    void tellsWhatFailedAndTriesAgain();
    void emptyListSaysSo();
    void looksRight();

private:
    void execute(const QString &sql);
    void waitForAll(int rows);
    ui::PagedModel &model() { return m_grid->model(); }
    QString cell(int row, int column) const
    {
        return m_grid->view().model()->index(row, column).data().toString();
    }

    std::unique_ptr<gui::DeskFixture> m_desk;
    std::unique_ptr<ui::PagedGrid> m_grid;
};

void TestPagedGrid::execute(const QString &sql)
{
    const auto done =
        support::await(m_desk->database->write([sql](store::Transaction &transaction) -> base::Outcome {
            TRY(transaction.connection().execute(sql));
            transaction.announce(store::Topic::Orders);
            return base::done;
        }));
    QVERIFY2(done.ok(), done ? "" : qPrintable(done.error().detail));
}

void TestPagedGrid::initTestCase()
{
    m_desk = std::make_unique<gui::DeskFixture>();
    execute(QStringLiteral(
        "CREATE TABLE item (id INTEGER PRIMARY KEY, number TEXT NOT NULL, status INTEGER NOT NULL, "
        "at INTEGER NOT NULL, total INTEGER NOT NULL)"));
    execute(QStringLiteral("CREATE INDEX item_number ON item (number, id)"));
    execute(QStringLiteral("CREATE INDEX item_at ON item (at, id)"));
    execute(QStringLiteral("CREATE INDEX item_status_at ON item (status, at, id)"));
    execute(QStringLiteral(
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "
                "INSERT INTO item SELECT i, printf('CG%08d', i), i % 5, 1700000000000 + i * 1000, i * 100 "
                "FROM n")
                .arg(manyRows));
}

void TestPagedGrid::init()
{
    m_desk->settings.clear();
    m_grid = std::make_unique<ui::PagedGrid>(m_desk->session(), columns());
    m_grid->resize(700, 500);
    m_grid->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_grid.get()));
}

void TestPagedGrid::cleanup()
{
    m_grid.reset();
    execute(QStringLiteral("DELETE FROM item WHERE id > %1").arg(manyRows));
}

void TestPagedGrid::waitForAll(int rows)
{
    QTRY_VERIFY_WITH_TIMEOUT(model().isCounted() && !model().isLoading(), waitMs);
    QCOMPARE(model().rowCount(), rows);
}

void TestPagedGrid::firstPageThenAll()
{
    QSignalSpy counts(&model(), &ui::PagedModel::countChanged);
    m_grid->setQueryMaker([](const auto &order) { return query(order); }, {QStringLiteral("at"), true});
    waitForAll(manyRows);
    QCOMPARE(counts.first().at(0).toInt(), ui::PagedModel::pageRows);
    QCOMPARE(counts.first().at(1).toBool(), false);
    QCOMPARE(counts.last().at(0).toInt(), manyRows);
    QCOMPARE(cell(0, 0), QStringLiteral("CG00100000"));
    QVERIFY(m_grid->findChild<QLabel *>(QStringLiteral("count"))->text().contains(QLatin1String("100,000")));
}

void TestPagedGrid::modelKeepsItsPromises()
{
    QAbstractItemModelTester tester(&model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_grid->setQueryMaker([](const auto &order) { return query(order); }, {QStringLiteral("at"), true});
    waitForAll(manyRows);
    execute(QStringLiteral("INSERT INTO item VALUES (100001, 'CG00100001', 0, 1900000000000, 1)"));
    QSignalSpy replaced(&model(), &ui::PagedModel::rowsReplaced);
    m_grid->refresh();
    QTRY_COMPARE_WITH_TIMEOUT(replaced.size(), 1, waitMs);
    QCOMPARE(model().rowCount(), manyRows + 1);
    model().setQuery(query({QStringLiteral("number"), false}, 3));
    QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), manyRows / 5, waitMs);
}

void TestPagedGrid::endAndHome()
{
    m_grid->setQueryMaker([](const auto &order) { return query(order); }, {QStringLiteral("number"), false});
    waitForAll(manyRows);
    m_grid->view().setCurrentIndex(model().index(0, 0));
    QTest::keyClick(&m_grid->view(), Qt::Key_End);
    QCOMPARE(m_grid->view().currentIndex().row(), manyRows - 1);
    QTRY_COMPARE_WITH_TIMEOUT(cell(manyRows - 1, 0), QStringLiteral("CG00100000"), waitMs);
    QCOMPARE(m_grid->currentId(), qint64(manyRows));
    QTest::keyClick(&m_grid->view(), Qt::Key_PageUp);
    QVERIFY(m_grid->view().currentIndex().row() < manyRows - 10);
    QTest::keyClick(&m_grid->view(), Qt::Key_Home);
    QCOMPARE(m_grid->view().currentIndex().row(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(m_grid->currentId(), qint64(1), waitMs);
}

void TestPagedGrid::everyRowOnceInOrder()
{
    m_grid->setQueryMaker([](const auto &order) { return query(order); }, {QStringLiteral("number"), false});
    waitForAll(manyRows);
    // Far more pages than are kept, so that they come and go.
    for (int row = 0; row < manyRows; row += 997) {
        model().idAt(row);
        QTRY_COMPARE_WITH_TIMEOUT(model().idAt(row), qint64(row + 1), waitMs);
    }
}

void TestPagedGrid::lastQuestionWins()
{
    QVariant status;
    m_grid->setQueryMaker([&status](const auto &order) { return query(order, status); },
                          {QStringLiteral("at"), true});
    // No answer comes in between: all of them are on their way when the last is asked.
    for (const int asked : {1, 2, 3, 4, 2}) {
        status = asked;
        m_grid->reload();
    }
    waitForAll(manyRows / 5);
    for (int row = 0; row < 500; row += 50) {
        QTRY_VERIFY_WITH_TIMEOUT(model().idAt(row) != 0, waitMs);
        QCOMPARE(model().rowAt(row)->values[1].toInt(), 2);
    }
}

void TestPagedGrid::headerSorts()
{
    m_grid->setQueryMaker([](const auto &order) { return query(order); }, {QStringLiteral("at"), true});
    waitForAll(manyRows);
    QHeaderView *header = m_grid->view().horizontalHeader();
    const auto click = [&](int section) {
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          {header->sectionViewportPosition(section) + 20, header->height() / 2});
    };
    click(2);
    QCOMPARE(m_grid->order().descending, false);
    QTRY_COMPARE_WITH_TIMEOUT(cell(0, 0), QStringLiteral("CG00000001"), waitMs);
    click(0);
    QCOMPARE(m_grid->order().column, QStringLiteral("number"));
    click(0);
    QTRY_COMPARE_WITH_TIMEOUT(cell(0, 0), QStringLiteral("CG00100000"), waitMs);
    QCOMPARE(header->sortIndicatorSection(), 0);
    QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder);
}

void TestPagedGrid::unsortableHeaderDoesNothing()
{
    m_grid->setQueryMaker([](const auto &order) { return query(order); }, {QStringLiteral("at"), true});
    waitForAll(manyRows);
    QHeaderView *header = m_grid->view().horizontalHeader();
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                      {header->sectionViewportPosition(1) + 20, header->height() / 2});
    QCOMPARE(m_grid->order().column, QStringLiteral("at"));
    QCOMPARE(header->sortIndicatorSection(), 2);
    QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder);
}

void TestPagedGrid::copiesWithHeaders()
{
    m_grid->setQueryMaker([](const auto &order) { return query(order); }, {QStringLiteral("number"), false});
    waitForAll(manyRows);
    QSignalSpy copied(m_grid.get(), &ui::PagedGrid::copied);
    m_grid->view().selectRow(0);
    QTest::keyClick(&m_grid->view(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&m_grid->view(), Qt::Key_C, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(copied.size(), 1, waitMs);
    const QStringList lines =
        QGuiApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[0], QStringLiteral("Number\tPush status\tTime\tAmount"));
    QVERIFY(lines[1].startsWith(QLatin1String("CG00000001\tPushing\t2023-11-1")));
    QVERIFY(lines[2].endsWith(QLatin1String("\t2.00")));
}

void TestPagedGrid::copiesRowsThatWereNeverSeen()
{
    m_grid->setQueryMaker([](const auto &order) { return query(order); }, {QStringLiteral("number"), false});
    waitForAll(manyRows);
    m_grid->view().selectRow(0);
    m_grid->view().selectionModel()->select(
        QItemSelection(model().index(40'000, 0), model().index(49'999, 3)),
        QItemSelectionModel::ClearAndSelect);
    QSignalSpy copied(m_grid.get(), &ui::PagedGrid::copied);
    m_grid->copySelection();
    QTRY_COMPARE_WITH_TIMEOUT(copied.size(), 1, waitMs);
    QCOMPARE(copied.first().first().toInt(), 10'000);
    const QStringList lines =
        QGuiApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 10'001);
    QVERIFY(lines[1].startsWith(QLatin1String("CG00040001")));
    QVERIFY(lines.last().startsWith(QLatin1String("CG00050000")));
}

void TestPagedGrid::refusesToCopyTooMuch()
{
    m_grid->setQueryMaker([](const auto &order) { return query(order); }, {QStringLiteral("number"), false});
    waitForAll(manyRows);
    QSignalSpy refused(m_grid.get(), &ui::PagedGrid::copyRefused);
    QTest::keyClick(&m_grid->view(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_grid->selectedCount(), manyRows);
    QTest::keyClick(&m_grid->view(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(refused.size(), 1);
}

void TestPagedGrid::enterAndLinkOpen()
{
    m_grid->setQueryMaker([](const auto &order) { return query(order); }, {QStringLiteral("number"), false});
    waitForAll(manyRows);
    QSignalSpy activated(m_grid.get(), &ui::PagedGrid::rowActivated);
    m_grid->view().setCurrentIndex(model().index(2, 1));
    QTest::keyClick(&m_grid->view(), Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.takeFirst().first().toLongLong(), 3);
    const QRect link = m_grid->view().visualRect(model().index(4, 0));
    QTest::mouseClick(m_grid->view().viewport(), Qt::LeftButton, {}, link.topLeft() + QPoint(12, 12));
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.takeFirst().first().toLongLong(), 5);
    const QRect plain = m_grid->view().visualRect(model().index(4, 3));
    QTest::mouseClick(m_grid->view().viewport(), Qt::LeftButton, {}, plain.center());
    QCOMPARE(activated.size(), 0);
    QTest::mouseDClick(m_grid->view().viewport(), Qt::LeftButton, {}, plain.center());
    QCOMPARE(activated.size(), 1);
}

void TestPagedGrid::refreshKeepsPlaceAndSelection()
{
    m_grid->setQueryMaker([](const auto &order) { return query(order); }, {QStringLiteral("at"), true});
    waitForAll(manyRows);
    m_grid->view().verticalScrollBar()->setValue(700);
    QTRY_VERIFY_WITH_TIMEOUT(model().idAt(700) != 0, waitMs);
    m_grid->view().setCurrentIndex(model().index(705, 2));
    const qint64 current = m_grid->currentId();
    const qint64 top = model().idAt(700);
    execute(QStringLiteral("INSERT INTO item VALUES (100001, 'CG00100001', 0, 1900000000000, 1), "
                           "(100002, 'CG00100002', 0, 1900000000001, 1)"));
    QSignalSpy replaced(&model(), &ui::PagedModel::rowsReplaced);
    m_grid->refresh();
    QTRY_COMPARE_WITH_TIMEOUT(replaced.size(), 1, waitMs);
    QCOMPARE(m_grid->currentId(), current);
    QCOMPARE(m_grid->view().currentIndex().row(), 707);
    QCOMPARE(m_grid->selectedCount(), 1);
    QCOMPARE(m_grid->view().selectionModel()->selectedRows().first().row(), 707);
    QCOMPARE(model().idAt(m_grid->view().rowAt(0)), top);
}

void TestPagedGrid::refreshForgetsRowsThatWentAway()
{
    execute(QStringLiteral("INSERT INTO item VALUES (100001, 'CG00100001', 0, 1900000000000, 1)"));
    m_grid->setQueryMaker([](const auto &order) { return query(order); }, {QStringLiteral("at"), true});
    waitForAll(manyRows + 1);
    m_grid->view().setCurrentIndex(model().index(0, 0));
    QCOMPARE(m_grid->currentId(), 100'001);
    execute(QStringLiteral("DELETE FROM item WHERE id = 100001"));
    QSignalSpy replaced(&model(), &ui::PagedModel::rowsReplaced);
    m_grid->refresh();
    QTRY_COMPARE_WITH_TIMEOUT(replaced.size(), 1, waitMs);
    QCOMPARE(m_grid->currentId(), 0);
    QCOMPARE(m_grid->selectedCount(), 0);
}

void TestPagedGrid::followsTheFeed()
{
    m_grid->follow(store::Topic::Orders);
    m_grid->setQueryMaker([](const auto &order) { return query(order); }, {QStringLiteral("at"), true});
    waitForAll(manyRows);
    execute(QStringLiteral("INSERT INTO item VALUES (100001, 'CG00100001', 0, 1900000000000, 1)"));
    QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), manyRows + 1, waitMs);
    QTRY_COMPARE_WITH_TIMEOUT(cell(0, 0), QStringLiteral("CG00100001"), waitMs);
}

void TestPagedGrid::columnsAreRemembered()
{
    const auto ask = [](const auto &order) { return query(order); };
    m_grid->remember(m_desk->settings, QStringLiteral("test"));
    m_grid->setQueryMaker(ask, {QStringLiteral("at"), true});
    QHeaderView *header = m_grid->view().horizontalHeader();
    header->resizeSection(0, 222);
    header->moveSection(0, 1);
    header->setSectionHidden(2, true);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                      {header->sectionViewportPosition(0) + 20, header->height() / 2});
    m_grid.reset();
    m_grid = std::make_unique<ui::PagedGrid>(m_desk->session(), columns());
    m_grid->remember(m_desk->settings, QStringLiteral("test"));
    m_grid->setQueryMaker(ask, {QStringLiteral("at"), true});
    header = m_grid->view().horizontalHeader();
    QCOMPARE(header->sectionSize(0), 222);
    QCOMPARE(header->visualIndex(0), 1);
    QVERIFY(header->isSectionHidden(2));
    QCOMPARE(m_grid->order().column, QStringLiteral("number"));
}

void TestPagedGrid::tellsWhatFailedAndTriesAgain()
{
    m_grid->setQueryMaker(
        [](const auto &order) {
            ListQuery made = query(order);
            made.table = QStringLiteral("item_later");
            return made;
        },
        {QStringLiteral("at"), true});
    QSignalSpy failed(m_grid.get(), &ui::PagedGrid::failed);
    QTRY_VERIFY_WITH_TIMEOUT(failed.size() > 0, waitMs);
    const auto *problem = m_grid->findChild<QLabel *>(QStringLiteral("problem"));
    QVERIFY(problem->isVisible());
    execute(QStringLiteral("CREATE VIEW item_later AS SELECT * FROM item WHERE id <= 10"));
    QTest::keyClick(&m_grid->view(), Qt::Key_F5);
    QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), 10, waitMs);
    QVERIFY(!problem->isVisible());
}

void TestPagedGrid::emptyListSaysSo()
{
    m_grid->setEmptyText([] { return QStringLiteral("No orders match."); });
    m_grid->setQueryMaker([](const auto &order) { return query(order, 99); }, {QStringLiteral("at"), true});
    QTRY_VERIFY_WITH_TIMEOUT(model().isCounted() && !model().isLoading(), waitMs);
    QCOMPARE(model().rowCount(), 0);
    gui::grab(*m_grid, QStringLiteral("grid-empty"));
}

void TestPagedGrid::looksRight()
{
    m_grid->setQueryMaker([](const auto &order) { return query(order); }, {QStringLiteral("number"), false});
    waitForAll(manyRows);
    m_grid->view().setCurrentIndex(model().index(2, 0));
    gui::grab(*m_grid, QStringLiteral("grid-light"));
    m_desk->theme.setChoice(ui::ThemeChoice::Dark);
    QTRY_VERIFY(ui::isDark(m_grid->view().palette()));
    gui::grab(*m_grid, QStringLiteral("grid-dark"));
    m_desk->theme.setChoice(ui::ThemeChoice::Light);
}

QTEST_MAIN(TestPagedGrid)
#include "tst_pagedgrid.moc"
