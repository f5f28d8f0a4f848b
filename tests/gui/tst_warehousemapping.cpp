// SPDX-License-Identifier: Apache-2.0
#include "gui/pagebench.h"

#include "store/cataloguerepository.h"
#include "ui/interfaces/warehousemappingmodel.h"
#include "ui/interfaces/warehousemappingpage.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/statusdelegate.h"
#include "ui/widgets/tonelabel.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace domain;
using gui::PageBench;
using gui::until;
using Model = ui::WarehouseMappingModel;

namespace {

class OpenPage
{
public:
    OpenPage(PageBench &bench, const char *login)
        : m_page(new ui::WarehouseMappingPage(bench.context(login), &bench.window))
    {
        QSignalSpy shown(m_page.get(), &ui::WarehouseMappingPage::mappingsShown);
        m_page->resize(bench.window.size());
        bench.window.show();
        bench.window.activateWindow();
        m_page->show();
        if (!until([&] { return !shown.isEmpty(); })) {
            qFatal("the mappings never came");
        }
        view()->setFocus();
    }

    ui::WarehouseMappingPage *operator->() { return m_page.get(); }
    ui::WarehouseMappingPage *get() { return m_page.get(); }
    QTableView *view() { return m_page->findChild<QTableView *>(QStringLiteral("mappingView")); }
    QPushButton *button(const char *name)
    {
        return m_page->findChild<QPushButton *>(QString::fromLatin1(name));
    }
    ui::ToneLabel *problem() { return m_page->findChild<ui::ToneLabel *>(QStringLiteral("mappingProblem")); }
    QString cell(int row, Model::Column column)
    {
        return view()->model()->index(row, column).data().toString();
    }
    ui::Tone tone(int row)
    {
        return static_cast<ui::Tone>(view()->model()->index(row, Model::State).data(ui::ToneRole).toInt());
    }

    void goTo(int row)
    {
        const QRect place = view()->visualRect(view()->model()->index(row, Model::IdealCode));
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, place.center());
    }
    /// Types over whatever has the focus: the view opens an editor for the first key.
    void type(const QString &text)
    {
        for (const QChar c : text) {
            QTest::keyClick(target(), c.toLatin1());
        }
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(target(), key, modifiers);
    }
    void save()
    {
        QSignalSpy saved(m_page.get(), &ui::WarehouseMappingPage::mappingsSaved);
        QTest::mouseClick(button("saveButton"), Qt::LeftButton);
        QVERIFY(until([&] { return !saved.isEmpty(); }));
    }

private:
    QWidget *target()
    {
        for (auto *editor : view()->viewport()->findChildren<QLineEdit *>()) {
            if (editor->isVisible()) { // one that was closed may not be gone yet
                return editor;
            }
        }
        return view();
    }

    std::unique_ptr<ui::WarehouseMappingPage> m_page;
};

QHash<QString, QString> storedCodes(PageBench &bench)
{
    const OwnerId owner = bench.owner();
    const auto rows = bench.read([owner](store::Connection &connection) {
        return store::MappingRepository(connection, owner).warehouses();
    });
    QHash<QString, QString> codes;
    for (const auto &row : rows) {
        codes.insert(row.warehouse.code, row.idealCode);
    }
    return codes;
}

} // namespace

class TestWarehouseMapping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void R13_typedDownTheColumnAndSaved();
    void whatIsBeingTypedIsSaved();
    void R13_unmappedRowsSayWhatThatMeans();
    void R13_duplicateIsRefusedAtOnce();
    void R13_duplicateIsRefusedByTheDatabaseToo();
    void R13_codeInUseIsNotTakenAway();
    void R13_twoWarehousesSwapCodes();
    void pastesAColumn();
    void pastesByErpCode();
    void undoesAndReverts();
    void filters();
    void adminOnly();
    void needsSettingsFirst();
    void modelIsSound();
    void othersChangeKeepsWhatWasTyped();
    void looks();
};

void TestWarehouseMapping::R13_typedDownTheColumnAndSaved()
{
    PageBench bench;
    OpenPage page(bench, "admin");
    QCOMPARE(page.view()->model()->rowCount(), 4);
    page.goTo(0);
    page.type(QStringLiteral("HN-A"));
    page.press(Qt::Key_Return);
    QCOMPARE(page.view()->currentIndex().row(), 1);
    page.press(Qt::Key_F2);
    page.type(QStringLiteral("HN-B"));
    page.press(Qt::Key_Return);
    QVERIFY(page->isDirty());
    QCOMPARE(page.cell(0, Model::IdealCode), QStringLiteral("HN-A"));
    QVERIFY(page.cell(0, Model::State).contains(QStringLiteral("Not saved")));
    page.save();
    QVERIFY(!page->isDirty());
    QCOMPARE(storedCodes(bench).value(QStringLiteral("CK01")), QStringLiteral("HN-A"));
    QCOMPARE(storedCodes(bench).value(QStringLiteral("CK02")), QStringLiteral("HN-B"));
    QCOMPARE(page.cell(0, Model::State), QStringLiteral("Mapped"));
}

void TestWarehouseMapping::whatIsBeingTypedIsSaved()
{
    PageBench bench;
    OpenPage page(bench, "admin");
    page.goTo(0);
    page.type(QStringLiteral("HN-A")); // and no Enter
    page.press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(storedCodes(bench).value(QStringLiteral("CK01")), QStringLiteral("HN-A"));
    // Nor is it lost when the mouse can do nothing yet.
    page.goTo(1);
    page.type(QStringLiteral("HN-B"));
    QVERIFY(!page.button("saveButton")->isEnabled());
    QTest::mouseClick(page.button("saveButton")->parentWidget(), Qt::LeftButton);
    QVERIFY(page.button("saveButton")->isEnabled());
    QCOMPARE(page.cell(1, Model::IdealCode), QStringLiteral("HN-B"));
}

void TestWarehouseMapping::R13_unmappedRowsSayWhatThatMeans()
{
    PageBench bench;
    bench.company->mapWarehouses();
    OpenPage page(bench, "admin");
    QCOMPARE(page.tone(0), ui::Tone::Good);
    QCOMPARE(page.tone(3), ui::Tone::Warning);
    QVERIFY(page.cell(3, Model::State).contains(QStringLiteral("cannot be pushed")));
}

void TestWarehouseMapping::R13_duplicateIsRefusedAtOnce()
{
    PageBench bench;
    bench.company->mapWarehouses();
    OpenPage page(bench, "admin");
    page.goTo(3);
    page.type(QStringLiteral("HN-WH-01"));
    page.press(Qt::Key_Return);
    QCOMPARE(page.tone(3), ui::Tone::Bad);
    QCOMPARE(page.tone(0), ui::Tone::Bad);
    QVERIFY(page.cell(3, Model::State).contains(page.cell(0, Model::Name)));
    QTest::mouseClick(page.button("saveButton"), Qt::LeftButton);
    QVERIFY(page.problem()->isVisible());
    QVERIFY(page.problem()->text().contains(page.cell(3, Model::Name)));
    QVERIFY(page->isDirty());
    QCOMPARE(storedCodes(bench).value(QStringLiteral("CK04")), QString());
}

void TestWarehouseMapping::R13_duplicateIsRefusedByTheDatabaseToo()
{
    PageBench bench;
    OpenPage page(bench, "admin");
    page.goTo(0);
    page.type(QStringLiteral("HN-WH-02"));
    page.press(Qt::Key_Return);
    // Somebody else is quicker; the page hears of it only after the click.
    const auto outcome =
        support::await(bench.session("admin").run([](auto &transaction, const Actor &who, auto now) {
            return workflow::saveWarehouseCodes(transaction, who,
                                                {{WarehouseId(2), QStringLiteral("HN-WH-02")}}, now);
        }));
    QVERIFY(outcome);
    QTest::mouseClick(page.button("saveButton"), Qt::LeftButton);
    QVERIFY(until([&] { return page.problem()->isVisible() || page.tone(0) == ui::Tone::Bad; }));
    QVERIFY(until([&] { return page.tone(0) == ui::Tone::Bad; }));
    QCOMPARE(storedCodes(bench).value(QStringLiteral("CK01")), QString());
    QVERIFY(page->isDirty());
}

void TestWarehouseMapping::R13_codeInUseIsNotTakenAway()
{
    PageBench bench;
    bench.company->mapWarehouses();
    const OrderId order = bench.makeOrder();
    bench.setStates(order, PushStatus::Pushed);
    OpenPage page(bench, "admin");
    page.goTo(0);
    page.press(Qt::Key_Delete);
    QCOMPARE(page.cell(0, Model::IdealCode), QString());
    QTest::mouseClick(page.button("saveButton"), Qt::LeftButton);
    QVERIFY(until([&] { return page.problem()->isVisible(); }));
    QVERIFY(page.problem()->text().contains(QStringLiteral("CG")));
    QCOMPARE(storedCodes(bench).value(QStringLiteral("CK01")), QStringLiteral("HN-WH-01"));
}

void TestWarehouseMapping::R13_twoWarehousesSwapCodes()
{
    PageBench bench;
    bench.company->mapWarehouses();
    OpenPage page(bench, "admin");
    page.goTo(0);
    QApplication::clipboard()->setText(QStringLiteral("HN-WH-02\nHN-WH-01"));
    page.press(Qt::Key_V, Qt::ControlModifier);
    page.save();
    QCOMPARE(storedCodes(bench).value(QStringLiteral("CK01")), QStringLiteral("HN-WH-02"));
    QCOMPARE(storedCodes(bench).value(QStringLiteral("CK02")), QStringLiteral("HN-WH-01"));
}

void TestWarehouseMapping::pastesAColumn()
{
    PageBench bench;
    OpenPage page(bench, "admin");
    QApplication::clipboard()->setText(QStringLiteral("A1\r\nA2\r\nA3\r\nA4\r\nA5\r\n"));
    page.goTo(1);
    page.press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(page.cell(0, Model::IdealCode), QString());
    QCOMPARE(page.cell(1, Model::IdealCode), QStringLiteral("A1"));
    QCOMPARE(page.cell(3, Model::IdealCode), QStringLiteral("A3"));
    QVERIFY(bench.toasts.newestText().contains(QStringLiteral("2")));
    page.press(Qt::Key_Z, Qt::ControlModifier); // the whole paste
    QVERIFY(!page->isDirty());
}

void TestWarehouseMapping::pastesByErpCode()
{
    PageBench bench;
    OpenPage page(bench, "admin");
    QApplication::clipboard()->setText(QStringLiteral("CK03\tX3\nCK01\tX1\n"));
    page.goTo(0);
    page.press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(page.cell(0, Model::IdealCode), QStringLiteral("X1"));
    QCOMPARE(page.cell(2, Model::IdealCode), QStringLiteral("X3"));
    QCOMPARE(page.cell(1, Model::IdealCode), QString());
}

void TestWarehouseMapping::undoesAndReverts()
{
    PageBench bench;
    OpenPage page(bench, "admin");
    page.goTo(0);
    page.type(QStringLiteral("A"));
    page.press(Qt::Key_Return);
    page.type(QStringLiteral("B"));
    page.press(Qt::Key_Return);
    page.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(page.cell(1, Model::IdealCode), QString());
    QCOMPARE(page.cell(0, Model::IdealCode), QStringLiteral("A"));
    page.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(page.cell(1, Model::IdealCode), QStringLiteral("B"));
    QTest::mouseClick(page.button("revertButton"), Qt::LeftButton);
    QCOMPARE(page.cell(0, Model::IdealCode), QString());
    QVERIFY(!page->isDirty());
    QVERIFY(!page.button("saveButton")->isEnabled());
}

void TestWarehouseMapping::filters()
{
    PageBench bench;
    OpenPage page(bench, "admin");
    page.press(Qt::Key_F, Qt::ControlModifier);
    auto *filter = page->findChild<QLineEdit *>(QStringLiteral("filterEdit"));
    QVERIFY(filter->hasFocus());
    QTest::keyClicks(filter, QStringLiteral("ck03"));
    QCOMPARE(page.view()->model()->rowCount(), 1);
    page.goTo(0);
    page.type(QStringLiteral("Z9"));
    page.press(Qt::Key_Return);
    QCOMPARE(page.cell(0, Model::IdealCode), QStringLiteral("Z9"));
    page.save();
    QCOMPARE(storedCodes(bench).value(QStringLiteral("CK03")), QStringLiteral("Z9"));
}

void TestWarehouseMapping::adminOnly()
{
    PageBench bench;
    OpenPage page(bench, "clerk");
    page.goTo(0);
    page.type(QStringLiteral("A"));
    QVERIFY(!page->isDirty());
    QVERIFY(!page.button("saveButton")->isVisible());
}

void TestWarehouseMapping::needsSettingsFirst()
{
    PageBench bench(PageBench::Setup::Founded);
    OpenPage page(bench, "admin");
    QVERIFY(page.problem()->isVisible());
    QTest::mouseClick(page.button("openSettingsButton"), Qt::LeftButton);
    QCOMPARE(bench.places.size(), 1);
    QCOMPARE(bench.places.first().what, QStringLiteral("interfaces.settings"));
}

void TestWarehouseMapping::modelIsSound()
{
    PageBench bench;
    Model model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const OwnerId owner = bench.owner();
    const auto rows = bench.read([owner](store::Connection &connection) {
        return store::MappingRepository(connection, owner).warehouses();
    });
    model.setEditable(true);
    model.setSaved(rows);
    QVERIFY(model.setData(model.index(0, Model::IdealCode), QStringLiteral("A"), Qt::EditRole));
    QVERIFY(!model.setData(model.index(0, Model::Name), QStringLiteral("A"), Qt::EditRole));
    model.setSaved(rows.first(2));
    model.undoStack().undo();
    QVERIFY(!model.isDirty());
}

void TestWarehouseMapping::othersChangeKeepsWhatWasTyped()
{
    PageBench bench;
    OpenPage page(bench, "admin");
    page.goTo(0);
    page.type(QStringLiteral("MINE"));
    page.press(Qt::Key_Return);
    QVERIFY(support::await(bench.session("admin").run([](auto &transaction, const Actor &who, auto now) {
        return workflow::saveWarehouseCodes(transaction, who, {{WarehouseId(1), QStringLiteral("THEIRS")}},
                                            now);
    })));
    QVERIFY(until([&] { return page.cell(0, Model::State).contains(QStringLiteral("THEIRS")); }));
    QCOMPARE(page.cell(0, Model::IdealCode), QStringLiteral("MINE"));
    page.save();
    QCOMPARE(storedCodes(bench).value(QStringLiteral("CK01")), QStringLiteral("MINE"));
}

void TestWarehouseMapping::looks()
{
    PageBench bench;
    bench.company->mapWarehouses();
    OpenPage page(bench, "admin");
    page.goTo(1);
    page.type(QStringLiteral("HN-WH-09"));
    page.press(Qt::Key_Return);
    page.goTo(3);
    page.type(QStringLiteral("HN-WH-01"));
    page.press(Qt::Key_Return);
    QTest::mouseClick(page.button("saveButton"), Qt::LeftButton);
    QVERIFY(page.problem()->isVisible());
    bench.grabAllLooks(QStringLiteral("mapping"));
}

QTEST_MAIN(TestWarehouseMapping)
#include "tst_warehousemapping.moc"
