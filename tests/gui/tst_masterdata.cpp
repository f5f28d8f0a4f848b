// SPDX-License-Identifier: Apache-2.0
#include "gui/pagebench.h"
#include "sheets/tablefile.h"
#include "store/cataloguerepository.h"
#include "ui/imports/importdialog.h"
#include "ui/imports/importpreview.h"
#include "ui/masterdata/masterdatapage.h"
#include "ui/masterdata/productdialog.h"
#include "ui/widgets/filterbar.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace domain;
using gui::PageBench;
using gui::until;

namespace {

/// A page of one kind, and its dialog when there is one.
struct OpenPage
{
    OpenPage(PageBench &bench, const char *placeId)
        : page(std::make_unique<ui::MasterDataPage>(bench.context("admin"), kind(placeId), &bench.window))
    {
        page->resize(bench.window.size());
        bench.window.show();
        bench.window.activateWindow();
        page->show();
        page->setFocus();
    }
    static const ui::MasterDataKind &kind(const char *placeId)
    {
        for (const ui::MasterDataKind &each : ui::masterDataKinds()) {
            if (each.placeId == QLatin1String(placeId)) {
                return each;
            }
        }
        qFatal("no kind %s", placeId);
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
    ui::FormDialog *dialog() { return page->findChild<ui::FormDialog *>(); }
    template<class W> W *field(const char *name) { return dialog()->findChild<W *>(QLatin1String(name)); }
    /// Opens the row's dialog by Enter and waits until it is filled.
    void edit(const QString &code)
    {
        for (int row = 0; row < page->grid().model().rowCount(); ++row) {
            if (cell(row, 0) == code) {
                page->grid().setCurrentId(page->grid().model().idAt(row));
            }
        }
        QTest::keyClick(&page->grid().view(), Qt::Key_Return);
        QVERIFY(until([&] { return dialog() && field<QLineEdit>("codeEdit")->text() == code; }));
    }
    bool saves()
    {
        QTest::keyClick(field<QLineEdit>("nameEdit"), Qt::Key_Return);
        return until([&] { return !dialog(); });
    }
    /// Opens the import with a file, as Ctrl+I does, and waits until it has been checked.
    ui::ImportDialog *import(PageBench &bench, const QString &path)
    {
        bench.prompts.files = {path};
        bench.window.activateWindow(); // after a dialog
        [&] { QVERIFY(until([&] { return bench.window.isActiveWindow(); })); }();
        QTest::keyClick(page.get(), Qt::Key_I, Qt::ControlModifier);
        auto *opened = page->findChild<ui::ImportDialog *>();
        [&] { QVERIFY(opened); }();
        const QSignalSpy shown(opened, &ui::ImportDialog::shown);
        [&] { QVERIFY(until([&] { return !shown.isEmpty(); })); }();
        return opened;
    }
    /// Presses Enter and gives what the dialog complains about.
    QString complaint()
    {
        QTest::keyClick(field<QLineEdit>("nameEdit"), Qt::Key_Return);
        auto *problem = field<QLabel>("problemLabel");
        until([&] { return problem->isVisible(); });
        return problem->text();
    }

    std::unique_ptr<ui::MasterDataPage> page;
};

} // namespace

class TestMasterData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindAddsEditsAndDeletes_data();
    void everyKindAddsEditsAndDeletes();
    void R47_productHasSerialAttributes();
    void complaintsKeepWhatWasTyped();
    void inactiveOnesAreHiddenAtFirst();
    void whatIsUsedIsNotDeleted();
    void somebodyElseWasFaster();
    void listPassesTheTesterAndSearches();
    void importAddsAndChanges();
    void importOfABadFileChangesNothing();
    void everyKindUnderstandsItsOwnTemplate_data();
    void everyKindUnderstandsItsOwnTemplate();

private:
    QString file(const char *content)
    {
        QFile out(m_directory.filePath(QStringLiteral("list.csv")));
        [&] { QVERIFY(out.open(QIODevice::WriteOnly)); }();
        out.write(content);
        return out.fileName();
    }

    QTemporaryDir m_directory;
};

void TestMasterData::everyKindAddsEditsAndDeletes_data()
{
    QTest::addColumn<int>("before");
    QTest::newRow("master.products") << 0;
    QTest::newRow("master.warehouses") << 4;
    QTest::newRow("master.suppliers") << 3;
    QTest::newRow("master.customers") << 0;
}

void TestMasterData::everyKindAddsEditsAndDeletes()
{
    QFETCH(int, before);
    PageBench bench;
    OpenPage open(bench, QTest::currentDataTag());
    QVERIFY(open.showsRows(before));
    if (before == 0) {
        bench.grabAllLooks(QStringLiteral("%1-empty").arg(QLatin1String(QTest::currentDataTag())));
    }
    QTest::keyClick(open.page.get(), Qt::Key_N, Qt::ControlModifier);
    QVERIFY(open.dialog());
    QTest::keyClicks(open.field<QLineEdit>("codeEdit"), QStringLiteral(" zz-1 "));
    open.field<QLineEdit>("nameEdit")->setText(QStringLiteral("新来的"));
    QVERIFY(open.saves());
    QVERIFY(open.showsRows(before + 1));
    QCOMPARE(open.cell(before, 0), QStringLiteral("zz-1"));
    open.edit(QStringLiteral("zz-1"));
    if (qEnvironmentVariableIsSet("IDEAL_GRABS")) {
        for (const QString &language : ui::Language::codes()) {
            bench.language.use(language);
            QCoreApplication::sendPostedEvents();
            open.dialog()->adjustSize();
            gui::grab(*open.dialog(),
                      QStringLiteral("%1-dialog-%2").arg(QLatin1String(QTest::currentDataTag()), language));
        }
        bench.language.use(QStringLiteral("en"));
    }
    auto *name = open.field<QLineEdit>("nameEdit");
    name->selectAll();
    name->setText(QStringLiteral("改过的"));
    QVERIFY(open.saves());
    QVERIFY(until([&] { return open.cell(before, 1) == QStringLiteral("改过的"); }));
    bench.grabAllLooks(QLatin1String(QTest::currentDataTag()));
    open.page->grid().setCurrentId(open.page->grid().model().idAt(before));
    bench.prompts.confirms = {true};
    QTest::mouseClick(open.page->findChild<QPushButton *>(QStringLiteral("deleteButton")), Qt::LeftButton);
    QVERIFY(open.showsRows(before));
}

void TestMasterData::R47_productHasSerialAttributes()
{
    PageBench bench;
    OpenPage open(bench, "master.products");
    QVERIFY(open.showsRows(0));
    QTest::keyClick(open.page.get(), Qt::Key_N, Qt::ControlModifier);
    QVERIFY(!open.field<QSpinBox>("lengthBox")->isEnabled());
    QTest::keyClicks(open.field<QLineEdit>("codeEdit"), QStringLiteral("P-1"));
    open.field<QLineEdit>("nameEdit")->setText(QStringLiteral("荣耀Magic7"));
    QTest::keyClick(open.field<QCheckBox>("serialBox"), Qt::Key_Space);
    QVERIFY(open.complaint().contains(QStringLiteral("Serial length")));
    auto *length = open.field<QSpinBox>("lengthBox");
    length->selectAll();
    QTest::keyClicks(length, QStringLiteral("15"));
    QTest::keyClick(open.field<QCheckBox>("multiBox"), Qt::Key_Space);
    QVERIFY(open.saves());
    QVERIFY(open.showsRows(1));
    const auto product = bench.read([](store::Connection &connection) {
        return store::CatalogueRepository(connection).productByCode(QStringLiteral("P-1"));
    });
    QVERIFY(product.has_value());
    QCOMPARE(product->serials, (SerialAttributes{true, 15, true}));
}

void TestMasterData::complaintsKeepWhatWasTyped()
{
    PageBench bench;
    OpenPage open(bench, "master.warehouses");
    QVERIFY(open.showsRows(4));
    QTest::keyClick(open.page.get(), Qt::Key_N, Qt::ControlModifier);
    QTest::keyClicks(open.field<QLineEdit>("codeEdit"), QStringLiteral("CK01"));
    open.field<QLineEdit>("nameEdit")->setText(QStringLiteral("又一个"));
    QVERIFY(open.complaint().contains(QStringLiteral("CK01")));
    QCOMPARE(open.field<QLineEdit>("nameEdit")->text(), QStringLiteral("又一个"));
    QVERIFY(open.dialog()->isVisible());
}

void TestMasterData::inactiveOnesAreHiddenAtFirst()
{
    PageBench bench;
    OpenPage open(bench, "master.warehouses");
    QVERIFY(open.showsRows(4));
    open.edit(QStringLiteral("CK04"));
    QTest::keyClick(open.field<QCheckBox>("activeBox"), Qt::Key_Space);
    QVERIFY(open.saves());
    QVERIFY(open.showsRows(3));
    QTest::keyClick(open.page->findChild<QCheckBox *>(QStringLiteral("inactive")), Qt::Key_Space);
    QVERIFY(open.showsRows(4));
}

void TestMasterData::whatIsUsedIsNotDeleted()
{
    PageBench bench;
    bench.makeOrder(); // from GB01 into CK01
    OpenPage open(bench, "master.suppliers");
    QVERIFY(open.showsRows(3));
    open.page->grid().setCurrentId(open.page->grid().model().idAt(0));
    bench.prompts.confirms = {true};
    QTest::mouseClick(open.page->findChild<QPushButton *>(QStringLiteral("deleteButton")), Qt::LeftButton);
    QVERIFY(until([&] { return !bench.prompts.errors.isEmpty(); }));
    QCOMPARE(bench.prompts.errors.first().code, base::ErrorCode::StillReferred);
    QVERIFY(open.showsRows(3));
}

void TestMasterData::somebodyElseWasFaster()
{
    PageBench bench;
    OpenPage open(bench, "master.warehouses");
    QVERIFY(open.showsRows(4));
    open.edit(QStringLiteral("CK02"));
    bench.write([](store::Transaction &transaction) -> base::Outcome {
        store::CatalogueRepository catalogue(transaction.connection());
        TRY_LET(const std::optional<Warehouse> other, catalogue.warehouseByCode(QStringLiteral("CK02")));
        return catalogue.update(*other);
    });
    QVERIFY(open.complaint().contains(QStringLiteral("changed this meanwhile")));
}

void TestMasterData::listPassesTheTesterAndSearches()
{
    PageBench bench;
    OpenPage open(bench, "master.suppliers");
    QAbstractItemModelTester tester(&open.page->grid().model(),
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(open.showsRows(3));
    auto *search = open.page->findChild<QLineEdit *>(QStringLiteral("text"));
    search->setText(QStringLiteral("爱施德"));
    QTest::keyClick(search, Qt::Key_Return);
    QVERIFY(open.showsRows(1));
    QCOMPARE(open.cell(0, 0), QStringLiteral("GB02"));
}

/// A column that the file has not, and an empty cell, leave what is there.
void TestMasterData::importAddsAndChanges()
{
    PageBench bench;
    OpenPage open(bench, "master.suppliers");
    QVERIFY(open.showsRows(3));
    const auto supplier = [&bench](const QString &code) {
        return bench
            .read([code](store::Connection &connection) {
                return store::CatalogueRepository(connection).partnerByCode(PartnerKind::Supplier, code);
            })
            .value_or(Partner());
    };
    const Partner asItWas = supplier(QStringLiteral("GB01"));
    ui::ImportDialog *dialog = open.import(
        bench,
        file("供应商编码,供应商名称,联系人,启用\nGB01,,李四,是\n GB09 ,新的供应商,王五,否\nGB02,,,\n"));
    gui::grab(*dialog, QStringLiteral("master-import"));
    QTest::keyClick(dialog->findChild<QPushButton *>(QStringLiteral("importButton")), Qt::Key_Space);
    QVERIFY(until([&] { return open.page->findChild<ui::ImportDialog *>() == nullptr; }));
    QCOMPARE(bench.prompts.errors.size(), 0);
    QCOMPARE(supplier(QStringLiteral("GB01")).contact, QStringLiteral("李四"));
    QCOMPARE(supplier(QStringLiteral("GB01")).name, asItWas.name);
    QCOMPARE(supplier(QStringLiteral("GB01")).phone, asItWas.phone);
    QCOMPARE(supplier(QStringLiteral("GB09")).name, QStringLiteral("新的供应商"));
    QVERIFY(!supplier(QStringLiteral("GB09")).active);
    QVERIFY(bench.toasts.newestText().contains(QStringLiteral("1 new, 1 changed")));
}

void TestMasterData::importOfABadFileChangesNothing()
{
    PageBench bench;
    OpenPage open(bench, "master.products");
    QVERIFY(open.showsRows(0));
    ui::ImportDialog *dialog =
        open.import(bench, file("商品编码,商品名称,串号长度,是否按串号管理\n"
                                "P-1,手机,15,\nP-2,,0,\nP-3,平板,十五,\nP-1,又一个,,\nP-5,线,,也许\n"
                                ",甲,,\n,乙,,\n"));
    QCOMPARE(dialog->findChild<ui::ImportPreview *>()->rowsWithProblems(), 6);
    QVERIFY(!dialog->findChild<QPushButton *>(QStringLiteral("importButton"))->isEnabled());
    const QAbstractItemModel *preview = dialog->findChild<ui::ImportPreview *>();
    gui::grab(*dialog, QStringLiteral("master-import-bad"));
    QString all;
    for (int row = 0; row < preview->rowCount(); ++row) {
        all += preview->index(row, preview->columnCount() - 1).data().toString() + u'\n';
    }
    QVERIFY2(all.contains(QStringLiteral("row above")) && all.contains(QStringLiteral("whole number")) &&
                 all.contains(QStringLiteral("yes or no")) && all.contains(QStringLiteral("Name")),
             qPrintable(all));
    QVERIFY2(all.endsWith(QStringLiteral("“Code” is missing.\n“Code” is missing.\n")), qPrintable(all));
    dialog->reject();
    QVERIFY(open.showsRows(0));
}

void TestMasterData::everyKindUnderstandsItsOwnTemplate_data()
{
    QTest::addColumn<int>("before");
    QTest::newRow("master.products") << 0;
    QTest::newRow("master.warehouses") << 4;
    QTest::newRow("master.suppliers") << 3;
    QTest::newRow("master.customers") << 0;
}

void TestMasterData::everyKindUnderstandsItsOwnTemplate()
{
    QFETCH(int, before);
    PageBench bench;
    OpenPage open(bench, QTest::currentDataTag());
    QVERIFY(open.showsRows(before));
    const QString path =
        m_directory.filePath(QStringLiteral("%1.xlsx").arg(QLatin1String(QTest::currentDataTag())));
    bench.prompts.files = {std::nullopt, path};
    QTest::keyClick(open.page.get(), Qt::Key_I, Qt::ControlModifier);
    auto *dialog = open.page->findChild<ui::ImportDialog *>();
    QVERIFY(dialog);
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("templateButton")), Qt::LeftButton);
    QVERIFY(until([&] { return QFile::exists(path) && sheets::readTable(path).ok(); }));
    dialog->reject();
    QCoreApplication::sendPostedEvents(dialog, QEvent::DeferredDelete);
    dialog = open.import(bench, path);
    QTest::keyClick(dialog->findChild<QPushButton *>(QStringLiteral("importButton")), Qt::Key_Space);
    QVERIFY(until([&] { return open.page->findChild<ui::ImportDialog *>() == nullptr; }));
    QCOMPARE(bench.prompts.errors.size(), 0);
    // The example of the warehouses has the code of one that the company has, and another name.
    const bool known = before == 4;
    QVERIFY(open.showsRows(known ? before : before + 1));
    QVERIFY(!known || until([&] { return open.cell(0, 1) == QStringLiteral("长沙一号仓"); }));
}

QTEST_MAIN(TestMasterData)
#include "tst_masterdata.moc"
