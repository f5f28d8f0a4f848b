// SPDX-License-Identifier: Apache-2.0
#include "gui/pagebench.h"
#include "sheets/tablefile.h"
#include "store/cataloguerepository.h"
#include "ui/estack/mappingpage.h"
#include "ui/imports/importdialog.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/gridexporter.h"
#include "workflow/mapcatalogue.h"
#include "workflow/synchronise.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

using namespace domain;
using gui::PageBench;
using gui::until;
using ui::MappingPage;
using workflow::Couple;

Q_DECLARE_METATYPE(QList<Couple>)

namespace {

using Mappings = QMap<QString, QString>; ///< e-stack's code -> the ERP's

/// The page on a company to which e-stack and the ERP have four each, of like names in pairs; nothing is
/// mapped.
class Open
{
public:
    explicit Open(MappingKind mappingKind) : kind(mappingKind)
    {
        bench.reportGateway();
        bench.write([](store::Transaction &transaction) { return fill(transaction); });
        page = new MappingPage(bench.context("admin"), kind, &bench.window);
        new ui::GridExporter(
            bench.prompts, bench.toasts, [] { return QStringLiteral("映射"); },
            [] { return QStringLiteral("Printed by a test"); }, &bench.window);
        (new QVBoxLayout(&bench.window))->addWidget(page);
        bench.window.resize(1400, 760);
        bench.window.show();
        bench.window.activateWindow();
        if (!QTest::qWaitForWindowActive(&bench.window) || !showsRows(4)) {
            qFatal("the page does not come up");
        }
    }

    void map(const QList<Couple> &couples)
    {
        const auto mapped = support::await(bench.session("admin").run(
            [this, couples](store::Transaction &transaction, const Actor &who, base::Instant now) {
                return workflow::mapCouples(transaction, who, kind, couples, now);
            }));
        if (!mapped) {
            qFatal("not mapped: %s", qPrintable(mapped.error().detail));
        }
    }

    Mappings mappings()
    {
        const QString sql = kind == MappingKind::Product
                                ? QStringLiteral("SELECT m.item_code, p.code FROM product_mapping m "
                                                 "JOIN product p ON p.id = m.product_id")
                                : QStringLiteral("SELECT m.customer_code, p.code FROM customer_mapping m "
                                                 "JOIN partner p ON p.id = m.partner_id");
        Mappings all;
        bench.read([&](store::Connection &connection) {
            return connection.forEach(sql, {}, [&all](store::Row &row) {
                const auto theirs = row.take<QString>();
                all.insert(theirs, row.take<QString>());
            });
        });
        return all;
    }

    bool showsRows(int rows)
    {
        return until([&] {
            const auto &model = page->grid().model();
            return model.isCounted() && !model.isLoading() && model.rowCount() == rows;
        });
    }

    bool focusGrid()
    {
        bench.window.activateWindow();
        page->grid().view().setFocus();
        return until([&] { return page->grid().view().hasFocus(); });
    }

    /// Ctrl+E into a file.
    bool exportTo(const QString &path)
    {
        bench.prompts.files = {path};
        const QSignalSpy done(&page->grid(), &ui::PagedGrid::exported);
        if (!focusGrid()) {
            return false;
        }
        QTest::keyClick(&page->grid().view(), Qt::Key_E, Qt::ControlModifier);
        return until([&] { return !done.isEmpty(); });
    }

    /// Ctrl+I out of a file.
    bool importFrom(const QString &path)
    {
        auto *button = page->findChild<QPushButton *>(QStringLiteral("importButton"));
        if (!until([&] { return button->isEnabled(); }) || !focusGrid()) {
            return false;
        }
        bench.prompts.files = {path};
        QTest::keyClick(&page->grid().view(), Qt::Key_I, Qt::ControlModifier);
        auto *dialog = page->findChild<ui::ImportDialog *>();
        auto *go = dialog ? dialog->findChild<QPushButton *>(QStringLiteral("importButton")) : nullptr;
        if (!go || !until([go] { return go->isEnabled(); })) {
            return false;
        }
        QTest::keyClick(go, Qt::Key_Space);
        return true;
    }

    const MappingKind kind;
    PageBench bench;
    MappingPage *page = nullptr;

private:
    static base::Outcome fill(store::Transaction &transaction)
    {
        store::CatalogueRepository catalogue(transaction.connection());
        QList<EstackProduct> products;
        QList<EstackCustomer> customers;
        for (int i = 1; i <= 4; ++i) {
            const QString name = QStringLiteral("荣耀%1号").arg(i);
            Product product;
            product.code = QStringLiteral("P%1").arg(i);
            product.name = name;
            product.serials = {true, 15, true};
            TRY(catalogue.insert(product));
            Partner partner;
            partner.kind = PartnerKind::Customer;
            partner.code = QStringLiteral("K%1").arg(i);
            partner.name = name;
            TRY(catalogue.insert(partner));
            EstackProduct theirs;
            theirs.itemCode = QStringLiteral("HN-%1").arg(i);
            theirs.name = i < 4 ? name : QStringLiteral("耳机");
            theirs.serials = {true, i == 3 ? 16 : 15, i != 3};
            theirs.updatedAt = {1735783200000};
            products.append(theirs);
            EstackCustomer customer;
            customer.customerCode = QStringLiteral("C-%1").arg(i);
            customer.name = theirs.name;
            customers.append(customer);
        }
        TRY(workflow::takeInEstack(transaction, products, customers, {1735783200000}));
        return base::done;
    }
};

int columnOf(const sheets::Table &table, const QString &header)
{
    return int(table.rows.value(0).cells.indexOf(sheets::Cell(header)));
}

} // namespace

/// The lists of 商品映射 and 客户映射 as files, and what their filters leave (SPEC R10, R47).
class TestMappingFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void R10_whatIsExportedComesInAgain_data();
    void R10_whatIsExportedComesInAgain();
    void R47_filtersShowWhatTheySay_data();
    void R47_filtersShowWhatTheySay();
};

void TestMappingFiles::R10_whatIsExportedComesInAgain_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<QList<Couple>>("couples");
    // Not as it is proposed: what comes in must come from the file.
    const QList<Couple> products{{QStringLiteral("HN-1"), QStringLiteral("P2")},
                                 {QStringLiteral("HN-2"), QStringLiteral("P1")},
                                 {QStringLiteral("HN-3"), QStringLiteral("P3")}};
    const QList<Couple> customers{{QStringLiteral("C-1"), QStringLiteral("K2")},
                                  {QStringLiteral("C-2"), QStringLiteral("K1")},
                                  {QStringLiteral("C-3"), QStringLiteral("K3")}};
    for (const char *suffix : {"xlsx", "csv"}) {
        QTest::addRow("products, %s", suffix)
            << int(MappingKind::Product) << QString::fromLatin1(suffix) << products;
        QTest::addRow("customers, %s", suffix)
            << int(MappingKind::Customer) << QString::fromLatin1(suffix) << customers;
    }
}

void TestMappingFiles::R10_whatIsExportedComesInAgain()
{
    QFETCH(int, kind);
    QFETCH(QString, suffix);
    QFETCH(QList<Couple>, couples);
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("mappings.") + suffix);
    Mappings mapped;
    {
        Open from{MappingKind(kind)};
        from.map(couples);
        mapped = from.mappings();
        QCOMPARE(mapped.size(), couples.size());
        from.page->grid().refresh();
        QVERIFY(from.showsRows(4));
        QVERIFY(from.exportTo(path));
    }
    const auto table = sheets::readTable(path);
    QVERIFY(table);
    QCOMPARE(table->rows.size(), 5);
    const int theirs = columnOf(*table, QStringLiteral("e-stack code"));
    const int ours = columnOf(*table, QStringLiteral("ERP code"));
    QVERIFY(theirs >= 0 && ours >= 0);
    Mappings written;
    for (const auto &row : table->rows.mid(1)) {
        if (const QString code = sheets::cellText(row.cells.value(ours)); !code.isEmpty()) {
            written.insert(sheets::cellText(row.cells.value(theirs)), code);
        }
    }
    QCOMPARE(written, mapped);

    Open to{MappingKind(kind)};
    QCOMPARE(to.mappings(), Mappings());
    QVERIFY(to.importFrom(path));
    QVERIFY(until([&] { return !to.mappings().isEmpty() || !to.bench.prompts.errors.isEmpty(); }));
    QCOMPARE(to.mappings(), mapped);
    QCOMPARE(to.bench.prompts.errors.size(), 0);
}

void TestMappingFiles::R47_filtersShowWhatTheySay_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<QStringList>("codes");
    QTest::newRow("unmapped") << int(MatchState::Unmapped) << QStringList{QStringLiteral("HN-4")};
    QTest::newRow("proposed") << int(MatchState::Proposed) << QStringList{QStringLiteral("HN-2")};
    QTest::newRow("mapped") << int(MatchState::Mapped) << QStringList{QStringLiteral("HN-1")};
    QTest::newRow("attributes differ") << int(MatchState::Differs) << QStringList{QStringLiteral("HN-3")};
}

void TestMappingFiles::R47_filtersShowWhatTheySay()
{
    QFETCH(int, state);
    QFETCH(QStringList, codes);
    Open open(MappingKind::Product);
    open.map(
        {{QStringLiteral("HN-1"), QStringLiteral("P1")}, {QStringLiteral("HN-3"), QStringLiteral("P3")}});
    auto *filters = open.page->findChild<ui::FilterBar *>(QStringLiteral("filterBar"));
    filters->setChoice(QStringLiteral("state"), state);
    QVERIFY(open.showsRows(int(codes.size())));
    QStringList shown;
    for (int row = 0; row < open.page->grid().model().rowCount(); ++row) {
        shown.append(open.page->grid().model().index(row, 0).data().toString());
    }
    QCOMPARE(shown, codes);
    filters->setChoice(QStringLiteral("state"), {});
    QVERIFY(open.showsRows(4));
}

QTEST_MAIN(TestMappingFiles)
#include "tst_mappingfiles.moc"
