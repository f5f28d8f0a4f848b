// SPDX-License-Identifier: Apache-2.0
#include "gui/support.h"

#include "sheets/tablefile.h"
#include "support/await.h"
#include "ui/widgets/celltext.h"
#include "ui/widgets/gridexporter.h"
#include "ui/widgets/pagedgrid.h"
#include "ui/widgets/statetext.h"

#include <QDir>
#include <QHeaderView>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using sheets::Cell;
using ui::PagedGrid;

namespace {

constexpr int rows = 2500; ///< more than two stretches

QList<ui::PagedColumn> columns()
{
    return {
        {.key = QStringLiteral("number"),
         .header = [] { return QStringLiteral("Number"); },
         .value = 0,
         .sortColumn = QStringLiteral("number")},
        {.key = QStringLiteral("status"),
         .header = [] { return QStringLiteral("Push status"); },
         .value = 1,
         .text = ui::storedText<domain::PushStatus>,
         .tone = ui::storedTone<domain::PushStatus>},
        {.key = QStringLiteral("at"),
         .header = [] { return QStringLiteral("Time"); },
         .value = 2,
         .text = ui::storedInstant},
        {.key = QStringLiteral("total"),
         .header = [] { return QStringLiteral("Amount"); },
         .value = 3,
         .text = ui::storedMoney},
        {.key = QStringLiteral("day"),
         .header = [] { return QStringLiteral("Day"); },
         .value = 4,
         .text = ui::storedDate},
        {.key = QStringLiteral("serial"), .header = [] { return QStringLiteral("Serial"); }, .value = 5},
    };
}

store::ListQuery query(const PagedGrid::Order &order)
{
    store::ListQuery made;
    made.table = QStringLiteral("item");
    made.columns = {QStringLiteral("number"), QStringLiteral("status"), QStringLiteral("at"),
                    QStringLiteral("total"),  QStringLiteral("day"),    QStringLiteral("serial")};
    made.sortColumn = order.column;
    made.descending = order.descending;
    return made;
}

} // namespace

class TestGridExport final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void wholeListWithControlE();
    void onlyTheSelectedRows();
    void columnsAsOnTheScreen();
    void chineseHeadersAndWords();
    void cancelledInTheDialog();
    void cancelledOnTheWay();
    void closedOnTheWay();
    void whatCannotBeWrittenIsSaid();
    void emptyListGivesHeaders();
    void everyRowOnceWhileTheListGrows();
    void looksRight();

private:
    void execute(const QString &sql);
    QString target() const { return m_desk->directory.filePath(QStringLiteral("list.xlsx")); }
    sheets::Table exported();
    QStringList files() const
    {
        return QDir(m_desk->directory.path())
            .entryList({QStringLiteral("*list*")}, QDir::Files | QDir::Hidden);
    }

    std::unique_ptr<gui::DeskFixture> m_desk;
    std::unique_ptr<QWidget> m_window;
    ui::Toasts *m_toasts = nullptr; ///< of the window
    PagedGrid *m_grid = nullptr;
};

void TestGridExport::execute(const QString &sql)
{
    const auto done =
        support::await(m_desk->database->write([sql](store::Transaction &transaction) -> base::Outcome {
            TRY(transaction.connection().execute(sql));
            return base::done;
        }));
    QVERIFY2(done.ok(), done ? "" : qPrintable(done.error().detail));
}

void TestGridExport::init()
{
    m_window.reset(); // with what works on the database
    m_desk = std::make_unique<gui::DeskFixture>();
    execute(QStringLiteral(
        "CREATE TABLE item (id INTEGER PRIMARY KEY, number TEXT NOT NULL, status INTEGER NOT NULL, "
        "at INTEGER NOT NULL, total INTEGER NOT NULL, day TEXT NOT NULL, serial TEXT NOT NULL)"));
    execute(QStringLiteral("CREATE INDEX item_number ON item (number, id)"));
    execute(QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "
                           "INSERT INTO item SELECT i, printf('CG%08d', i), i % 5, 1700000000000 + i * 1000, "
                           "i * 101, '2025-01-02', printf('=0086%05d', i) FROM n")
                .arg(rows));
    m_window = std::make_unique<QWidget>();
    m_window->resize(900, 400);
    m_toasts = new ui::Toasts(m_window.get());
    m_grid = new PagedGrid(m_desk->session(), columns(), m_window.get());
    new ui::GridExporter(
        m_desk->prompts, *m_toasts, [] { return QStringLiteral("采购/订单"); },
        [] { return QStringLiteral("Printed by a test"); }, m_window.get());
    auto *layout = new QVBoxLayout(m_window.get());
    layout->addWidget(m_grid);
    m_grid->setQueryMaker([](const auto &order) { return query(order); }, {QStringLiteral("number"), false});
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTRY_VERIFY(m_grid->model().isCounted() && !m_grid->model().isLoading());
    QCOMPARE(m_grid->model().rowCount(), rows);
    m_grid->view().setFocus();
}

sheets::Table TestGridExport::exported()
{
    const auto table = sheets::readTable(target());
    return table ? *table : sheets::Table();
}

void TestGridExport::wholeListWithControlE()
{
    m_desk->prompts.files = {target()};
    QSignalSpy done(m_grid, &PagedGrid::exported);
    QTest::keyClick(&m_grid->view(), Qt::Key_E, Qt::ControlModifier);
    QTRY_COMPARE(done.size(), 1);
    QVERIFY(m_desk->prompts.fileQuestions.first().suggestedName.startsWith(QStringLiteral("采购_订单-20")));
    QVERIFY(m_toasts->newestText().startsWith(QLatin1String("2,500 rows exported to ")));
    const sheets::Table table = exported();
    QCOMPARE(table.rows.size(), rows + 1);
    QCOMPARE(table.rows[0].cells[3], Cell(QStringLiteral("Amount")));
    for (int i = 1; i <= rows; i += 499) {
        const QList<Cell> &cells = table.rows[i].cells;
        QCOMPARE(cells[0], Cell(QStringLiteral("CG%1").arg(i, 8, 10, QLatin1Char('0'))));
        QCOMPARE(cells[1], Cell(ui::stateText(domain::PushStatus(i % 5))));
        const QDateTime shown = base::businessTime({1'700'000'000'000 + i * 1000});
        QCOMPARE(cells[2], Cell(QDateTime(shown.date(), shown.time())));
        QCOMPARE(cells[3], Cell(i * 101 / 100.0));
        QCOMPARE(cells[4], Cell(QDate(2025, 1, 2)));
        QCOMPARE(cells[5], Cell(QStringLiteral("=0086%1").arg(i, 5, 10, QLatin1Char('0'))));
    }
}

void TestGridExport::onlyTheSelectedRows()
{
    m_desk->prompts.files = {target()};
    QSignalSpy done(m_grid, &PagedGrid::exported);
    // Nothing is selected: no question either.
    QTest::keyClick(&m_grid->view(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_desk->prompts.fileQuestions.size(), 0);
    m_grid->view().selectRow(1);
    QTest::keyClick(&m_grid->view(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&m_grid->view(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(done.size(), 1);
    const sheets::Table table = exported();
    QCOMPARE(table.rows.size(), 3);
    QCOMPARE(table.rows[1].cells[0], Cell(QStringLiteral("CG00000002")));
    QCOMPARE(table.rows[2].cells[0], Cell(QStringLiteral("CG00000003")));
}

void TestGridExport::columnsAsOnTheScreen()
{
    QHeaderView *header = m_grid->view().horizontalHeader();
    header->moveSection(3, 0);
    header->setSectionHidden(1, true);
    m_desk->prompts.files = {target()};
    QSignalSpy done(m_grid, &PagedGrid::exported);
    QTest::mouseClick(m_grid->findChild<QToolButton *>(QStringLiteral("exportButton")), Qt::LeftButton, {},
                      {8, 8});
    QTRY_COMPARE(done.size(), 1);
    const sheets::Table table = exported();
    QCOMPARE(table.rows[0].cells.size(), 5);
    QCOMPARE(table.rows[0].cells[0], Cell(QStringLiteral("Amount")));
    QCOMPARE(table.rows[0].cells[1], Cell(QStringLiteral("Number")));
    QCOMPARE(table.rows[0].cells[2], Cell(QStringLiteral("Time")));
}

void TestGridExport::chineseHeadersAndWords()
{
    m_desk->language.use(QStringLiteral("zh_CN"));
    m_desk->prompts.files = {target()};
    QSignalSpy done(m_grid, &PagedGrid::exported);
    QTest::keyClick(&m_grid->view(), Qt::Key_E, Qt::ControlModifier);
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(exported().rows[2].cells[1], Cell(QStringLiteral("已上传")));
}

void TestGridExport::cancelledInTheDialog()
{
    QTest::keyClick(&m_grid->view(), Qt::Key_E, Qt::ControlModifier);
    QCOMPARE(m_desk->prompts.fileQuestions.size(), 1);
    QVERIFY(files().isEmpty());
    QCOMPARE(m_toasts->count(), 0);
}

void TestGridExport::cancelledOnTheWay()
{
    m_desk->prompts.files = {target()};
    QSignalSpy failed(m_grid, &PagedGrid::exportFailed);
    QTest::keyClick(&m_grid->view(), Qt::Key_E, Qt::ControlModifier);
    auto *cancel = m_grid->findChild<QToolButton *>(QStringLiteral("cancelExport"));
    QVERIFY(cancel->isVisible());
    QTest::keyClick(cancel, Qt::Key_Space);
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!cancel->isVisible());
    QTRY_VERIFY(files().isEmpty());
    // And it can be begun anew.
    m_desk->prompts.files = {target()};
    QSignalSpy done(m_grid, &PagedGrid::exported);
    QTest::keyClick(&m_grid->view(), Qt::Key_E, Qt::ControlModifier);
    QTRY_COMPARE(done.size(), 1);
}

void TestGridExport::closedOnTheWay()
{
    m_desk->prompts.files = {target()};
    QTest::keyClick(&m_grid->view(), Qt::Key_E, Qt::ControlModifier);
    delete m_grid;
    QTRY_VERIFY(files().isEmpty() && QThreadPool::globalInstance()->activeThreadCount() == 0);
    QVERIFY(files().isEmpty());
}

void TestGridExport::whatCannotBeWrittenIsSaid()
{
    m_desk->prompts.files = {m_desk->directory.filePath(QStringLiteral("none/list.xlsx"))};
    QSignalSpy failed(m_grid, &PagedGrid::exportFailed);
    QTest::keyClick(&m_grid->view(), Qt::Key_E, Qt::ControlModifier);
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(m_toasts->newestText().contains(QLatin1String("can't be written")));
}

void TestGridExport::emptyListGivesHeaders()
{
    execute(QStringLiteral("DELETE FROM item"));
    m_grid->reload();
    QTRY_COMPARE(m_grid->model().rowCount(), 0);
    m_desk->prompts.files = {target()};
    QSignalSpy done(m_grid, &PagedGrid::exported);
    QTest::keyClick(&m_grid->view(), Qt::Key_E, Qt::ControlModifier);
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(exported().rows.size(), 1);
}

void TestGridExport::everyRowOnceWhileTheListGrows()
{
    // Walked by key: what comes before the place that was read last is no reason to read a row twice.
    const auto walked = support::await(m_desk->database->write([](store::Transaction &transaction)
                                                                   -> base::Result<QList<qint64>> {
        store::Connection &connection = transaction.connection();
        QList<qint64> ids;
        std::optional<store::SparseIndex::Key> last;
        for (;;) {
            TRY_LET(const store::ListStretch stretch,
                    store::readOn(connection, query({QStringLiteral("number"), false}),
                                  last ? &*last : nullptr, 1000));
            for (const store::ListRow &row : stretch.rows) {
                ids.append(row.id);
            }
            if (stretch.rows.size() < 1000) {
                return ids;
            }
            last = stretch.last;
            TRY(connection.execute(QStringLiteral(
                "INSERT INTO item (number, status, at, total, day, serial) VALUES ('AA', 0, 0, 0, '', '')")));
            TRY(connection.execute(QStringLiteral("DELETE FROM item WHERE id = 1")));
        }
    }));
    QVERIFY(walked.ok());
    QCOMPARE(walked->size(), rows);
    QCOMPARE(QSet<qint64>(walked->begin(), walked->end()).size(), rows);
}

void TestGridExport::looksRight()
{
    gui::grab(*m_window, QStringLiteral("grid-export"));
    m_desk->prompts.files = {target()};
    QTest::keyClick(&m_grid->view(), Qt::Key_E, Qt::ControlModifier);
    gui::grab(*m_window, QStringLiteral("grid-export-running"));
    QTRY_COMPARE(m_toasts->count(), 1);
    gui::grab(*m_window, QStringLiteral("grid-exported"));
}

QTEST_MAIN(TestGridExport)
#include "tst_gridexport.moc"
