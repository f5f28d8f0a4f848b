// SPDX-License-Identifier: Apache-2.0
#include "gui/pagebench.h"
#include "store/cataloguerepository.h"
#include "ui/estack/mappingpage.h"
#include "ui/estack/matchpanel.h"
#include "ui/imports/importdialog.h"
#include "ui/imports/importpreview.h"
#include "ui/orders/searchedit.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/statetext.h"
#include "workflow/mapcatalogue.h"
#include "workflow/synchronise.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

using namespace domain;
using gui::PageBench;
using gui::until;
using ui::MappingPage;

namespace {

EstackProduct theirs(const char *code, const char *name, const char *barcode, int snLength = 15)
{
    EstackProduct product;
    product.itemCode = QString::fromLatin1(code);
    product.name = QString::fromUtf8(name);
    product.barcode = QString::fromLatin1(barcode);
    product.model = QStringLiteral("PTP-AN00");
    product.color = QStringLiteral("绒黑色");
    product.serials = {snLength > 0, snLength, snLength == 15};
    product.updatedAt = {1735783200000};
    return product;
}

Product ours(const char *code, const char *name, const char *barcode)
{
    Product product;
    product.code = QString::fromLatin1(code);
    product.name = QString::fromUtf8(name);
    product.barcode = QString::fromLatin1(barcode);
    product.serials = {true, 15, true};
    return product;
}

/// The page on a company: e-stack has six products, the ERP four.
class Open
{
public:
    explicit Open(MappingKind kind = MappingKind::Product, bool filled = true)
    {
        bench.reportGateway();
        if (filled) {
            fill();
        }
        page = new MappingPage(bench.context("admin"), kind, &bench.window);
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

    void take(const QList<EstackProduct> &products)
    {
        EstackCustomer customer;
        customer.customerCode = QStringLiteral("C-1");
        customer.name = QStringLiteral("长沙通达数码");
        customer.address = QStringLiteral("长沙市芙蓉区人民路1号");
        bench.write([products, customer](store::Transaction &transaction) {
            return workflow::takeInEstack(transaction, products, {customer}, {1735783200000});
        });
    }

    void fill()
    {
        bench.write([](store::Transaction &transaction) -> base::Outcome {
            store::CatalogueRepository catalogue(transaction.connection());
            TRY(catalogue.insert(ours("P1", "荣耀Magic7 绒黑色", "6936520811111")));
            TRY(catalogue.insert(ours("P2", "荣耀X60 海洋青", "6936520822222")));
            TRY(catalogue.insert(ours("P3", "荣耀手表5", "")));
            TRY(catalogue.insert(ours("P4", "别的手机", "")));
            Partner customer;
            customer.kind = PartnerKind::Customer;
            customer.code = QStringLiteral("K1");
            customer.name = QStringLiteral("长沙通达数码");
            TRY(catalogue.insert(customer));
            return base::done;
        });
        take({theirs("HN-1", "荣耀Magic7 12+256 绒黑色", "6936520811111"),
              theirs("HN-2", "荣耀X60 8+256 海洋青", "6936520822222"), theirs("HN-3", "荣耀手表5", "", 16),
              theirs("HN-4", "荣耀Magic7 保护壳", "6936520833333", 0), theirs("HN-5", "荣耀平板9", "", 0),
              theirs("HN-6", "荣耀耳机X7", "", 16)});
    }

    bool showsRows(int rows)
    {
        return until(
            [&] { return page->grid().model().isCounted() && page->grid().model().rowCount() == rows; });
    }

    MatchState state(const char *code)
    {
        return MatchState(bench.read([code](store::Connection &connection) {
            return connection.value<int>(
                QStringLiteral("SELECT match_state FROM estack_product WHERE item_code = ?"),
                store::bind(QString::fromLatin1(code)));
        }));
    }

    /// Goes to a row with the mouse and waits until the panel shows it.
    bool choose(int row)
    {
        const QModelIndex index = page->grid().model().index(row, 0);
        QTest::mouseClick(page->grid().view().viewport(), Qt::LeftButton, {},
                          page->grid().view().visualRect(index).center());
        return until([&] {
            return page->panel().shown() && page->panel().shown()->row.id == page->grid().model().idAt(row);
        });
    }

    /// Waits until the panel shows this one of e-stack's.
    bool shows(const char *code)
    {
        return until(
            [&] { return page->panel().shown() && page->panel().shown()->row.code == QLatin1String(code); });
    }

    /// Ctrl+I on a file with this content; the dialog, once it has looked at the rows.
    ui::ImportDialog *importFile(const QByteArray &content)
    {
        QFile out(directory.filePath(QStringLiteral("mappings.csv")));
        if (!showsRows(6) || !until([&] { return button("importButton")->isEnabled(); }) ||
            !out.open(QIODevice::WriteOnly)) {
            return nullptr;
        }
        out.write(content);
        out.close();
        bench.prompts.files = {out.fileName()};
        bench.window.activateWindow(); // after a dialog
        page->grid().view().setFocus();
        if (!until([&] { return page->grid().view().hasFocus(); })) {
            return nullptr;
        }
        press(Qt::Key_I, Qt::ControlModifier);
        auto *dialog = page->findChild<ui::ImportDialog *>();
        if (!dialog) {
            return nullptr;
        }
        const QSignalSpy shown(dialog, &ui::ImportDialog::shown);
        return until([&] { return !shown.isEmpty(); }) ? dialog : nullptr;
    }

    template<class W> W *child(const char *name) { return page->findChild<W *>(QString::fromLatin1(name)); }
    QPushButton *button(const char *name) { return child<QPushButton>(name); }
    QString words(const char *name) { return child<QLabel>(name)->text(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }

    PageBench bench;
    QTemporaryDir directory;
    MappingPage *page = nullptr;
};

} // namespace

/// 商品映射 and 客户映射 as a person works with them (SPEC R10, R47).
class TestProductMapping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void R10_showsProposalsAndCounts();
    void enterConfirmsAProposalAndGoesOn();
    void goesOnWhereMappedRowsLeaveTheList();
    void enterFindsAndMaps();
    void R47_bothSidesShowAndAreMadeEqual();
    void createsInOneClick();
    void allProposalsAfterOneQuestion();
    void selectedOnesWithTheRestLeftOut();
    void removingAsksFirst();
    void refusalIsSaid();
    void R10_importsWhatWasFilledIn();
    void importRefusedAtTheLastMomentSaysWhy();
    void filtersNarrow();
    void synchronisesWithProgressAndCancel();
    void customersHaveNoAttributes();
    void emptyPageSaysWhatToDo();
};

void TestProductMapping::R10_showsProposalsAndCounts()
{
    Open open;
    QVERIFY(open.showsRows(6));
    QAbstractItemModelTester tester(&open.page->grid().model(),
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(until([&] { return open.button("confirmAllButton")->text().contains(u'3'); }));
    QVERIFY(open.choose(0));
    QCOMPARE(open.words("theirCode"), QStringLiteral("HN-1"));
    QCOMPARE(open.words("ourCode"), QStringLiteral("P1"));
    QCOMPARE(open.button("mapButton")->text(), QStringLiteral("&Confirm the proposal"));
    open.bench.grabAllLooks(QStringLiteral("product-mapping"));
}

void TestProductMapping::enterConfirmsAProposalAndGoesOn()
{
    Open open;
    QVERIFY(open.showsRows(6));
    QVERIFY(open.choose(0));
    open.press(Qt::Key_Return); // into the panel, at its button
    QVERIFY(open.button("mapButton")->hasFocus());
    open.press(Qt::Key_Return);
    QVERIFY(until([&] { return open.state("HN-1") == MatchState::Mapped; }));
    // The next row is another proposal, and one Enter away.
    QVERIFY(until([&] {
        return open.page->panel().shown() && open.page->panel().shown()->row.code == u"HN-2" &&
               open.button("mapButton")->hasFocus();
    }));
    open.press(Qt::Key_Return);
    QVERIFY(until([&] { return open.state("HN-2") == MatchState::Mapped; }));
    // It may still be going on to the next row, which takes the focus once more.
    QVERIFY(until([&] {
        open.press(Qt::Key_Escape);
        return open.page->grid().view().hasFocus();
    }));
}

void TestProductMapping::goesOnWhereMappedRowsLeaveTheList()
{
    Open open;
    open.page->takeHints({{QStringLiteral("state"), int(MatchState::Proposed)}});
    QVERIFY(open.showsRows(3));
    QVERIFY(open.choose(0));
    open.press(Qt::Key_Return);
    for (const char *code : {"HN-1", "HN-2", "HN-3"}) {
        QVERIFY(until([&] {
            return open.page->panel().shown() &&
                   open.page->panel().shown()->row.code == QLatin1String(code) &&
                   open.button("mapButton")->hasFocus();
        }));
        open.press(Qt::Key_Return);
        QVERIFY2(until([&] { return open.state(code) != MatchState::Proposed; }), code);
    }
    QVERIFY(open.showsRows(0));
    QVERIFY(until([&] { return !open.page->panel().shown() && open.page->grid().view().hasFocus(); }));
}

void TestProductMapping::enterFindsAndMaps()
{
    Open open;
    QVERIFY(open.showsRows(6));
    QVERIFY(open.choose(4));
    open.press(Qt::Key_Return);
    auto *search = open.child<ui::SearchEdit>("searchEdit");
    QVERIFY(search->hasFocus());
    QTest::keyClicks(search, QStringLiteral("p4"));
    open.press(Qt::Key_Return); // picks; the answer may be on its way
    QVERIFY(until([&] { return open.button("mapButton")->hasFocus(); }));
    QCOMPARE(search->picked()->code, QStringLiteral("P4"));
    open.press(Qt::Key_Return);
    QVERIFY(until([&] {
        return open.state("HN-5") == MatchState::Mapped || open.state("HN-5") == MatchState::Differs;
    }));
}

void TestProductMapping::R47_bothSidesShowAndAreMadeEqual()
{
    Open open;
    QVERIFY(open.showsRows(6));
    QVERIFY(open.choose(2)); // proposed by its name, and its serials have 16 characters
    open.press(Qt::Key_Return);
    open.press(Qt::Key_Return);
    QVERIFY(until([&] { return open.state("HN-3") == MatchState::Differs; }));
    QVERIFY(open.shows("HN-4")); // it has gone on
    QVERIFY(open.choose(2));
    QVERIFY(until([&] { return open.page->panel().shown()->row.state == MatchState::Differs; }));
    QCOMPARE(open.words("theirSerialLength"), QStringLiteral("16"));
    QCOMPARE(open.words("ourSerialLength"), QStringLiteral("15"));
    open.bench.grabAllLooks(QStringLiteral("product-mapping-differs"));
    const QSignalSpy done(open.page, &MappingPage::done);
    QTest::mouseClick(open.button("attributesButton"), Qt::LeftButton);
    QVERIFY(until([&] { return open.state("HN-3") == MatchState::Mapped; }));
    QVERIFY(until([&] { return open.words("ourSerialLength") == u"16"; }));
    QVERIFY(until([&] { return !done.isEmpty(); }));
    QCOMPARE(open.page->grid().currentId(), open.page->grid().model().idAt(2)); // stays, to be looked at
}

void TestProductMapping::createsInOneClick()
{
    Open open;
    QVERIFY(open.showsRows(6));
    QVERIFY(open.choose(3));
    QTest::mouseClick(open.button("createButton"), Qt::LeftButton);
    QTest::mouseClick(open.button("createButton"), Qt::LeftButton); // a second click
    QVERIFY(until([&] { return open.state("HN-4") == MatchState::Mapped; }));
    QVERIFY(open.shows("HN-5"));
    QVERIFY(open.choose(3));
    QVERIFY(until([&] { return open.words("ourCode") == u"HN-4"; }));
    QCOMPARE(open.bench.prompts.errors.size(), 0);
}

void TestProductMapping::allProposalsAfterOneQuestion()
{
    Open open;
    QVERIFY(open.showsRows(6));
    QVERIFY(until([&] { return open.button("confirmAllButton")->isEnabled(); }));
    open.bench.prompts.confirms = {false, true};
    open.page->grid().view().setFocus();
    open.press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(open.bench.prompts.asked.size(), 1);
    QCOMPARE(open.state("HN-1"), MatchState::Proposed);
    open.press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(until([&] { return open.state("HN-2") == MatchState::Mapped; }));
    QCOMPARE(open.state("HN-1"), MatchState::Mapped);
    QVERIFY(until([&] { return !open.button("confirmAllButton")->isEnabled(); }));
}

void TestProductMapping::selectedOnesWithTheRestLeftOut()
{
    Open open;
    QVERIFY(open.showsRows(6));
    open.page->grid().view().setFocus();
    open.press(Qt::Key_A, Qt::ControlModifier);
    open.bench.prompts.confirms = {true, true};
    open.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(until([&] { return open.state("HN-1") == MatchState::Mapped; }));
    QVERIFY(until([&] { return open.button("createSelectedButton")->isEnabled(); }));
    const auto shown = [&](int row) {
        const auto found = open.page->grid().model().rowAt(row);
        return found ? MatchState(found->values.value(int(store::MatchListColumn::State)).toInt())
                     : MatchState::Unmapped;
    };
    QVERIFY(until([&] { return shown(0) == MatchState::Mapped && shown(2) == MatchState::Differs; }));
    QVERIFY(until([&] { return open.page->grid().selectedCount() == 6; }));
    open.press(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(until([&] { return open.state("HN-6") == MatchState::Mapped; }));
    QCOMPARE(open.bench.prompts.errors.size(), 0);
}

void TestProductMapping::removingAsksFirst()
{
    Open open;
    QVERIFY(open.showsRows(6));
    QVERIFY(open.choose(0));
    QTest::mouseClick(open.button("mapButton"), Qt::LeftButton);
    QVERIFY(open.shows("HN-2"));
    QVERIFY(open.choose(0));
    QVERIFY(until([&] { return open.button("unmapButton")->isVisible(); }));
    open.bench.prompts.confirms = {false, true};
    QTest::mouseClick(open.button("unmapButton"), Qt::LeftButton);
    QCOMPARE(open.bench.prompts.asked.size(), 1);
    QCOMPARE(open.state("HN-1"), MatchState::Mapped);
    const QSignalSpy done(open.page, &MappingPage::done);
    QTest::mouseClick(open.button("unmapButton"), Qt::LeftButton);
    QVERIFY(until([&] { return open.state("HN-1") == MatchState::Proposed; }));
    QVERIFY(until([&] { return open.button("mapButton")->isVisible(); }));
    QVERIFY(until([&] { return !done.isEmpty(); }));
    QCOMPARE(open.page->grid().currentId(), open.page->grid().model().idAt(0)); // stays, to be mapped anew
}

void TestProductMapping::refusalIsSaid()
{
    Open open;
    QVERIFY(open.showsRows(6));
    QVERIFY(open.choose(3));
    open.bench.write([](store::Transaction &transaction) {
        return store::CatalogueRepository(transaction.connection()).insert(ours("HN-4", "占了这个编码", ""));
    });
    QTest::mouseClick(open.button("createButton"), Qt::LeftButton);
    QVERIFY(until([&] { return !open.bench.prompts.errors.isEmpty(); }));
    QCOMPARE(open.bench.prompts.errors.first().code, base::ErrorCode::CodeTaken);
    QCOMPARE(open.state("HN-4"), MatchState::Unmapped);
}

/// As one fills in what the list exports: rows without an ERP code are none of the import's business.
void TestProductMapping::R10_importsWhatWasFilledIn()
{
    Open open;
    ui::ImportDialog *dialog =
        open.importFile("e-stack code,e-stack name,ERP code\nHN-4,x,P4\nHN-5,y,P4\nHN-6,z,\n");
    QVERIFY(dialog);
    gui::grab(*dialog, QStringLiteral("mapping-import"));
    QCOMPARE(dialog->findChild<ui::ImportPreview *>()->rowCount(), 2);
    QCOMPARE(dialog->findChild<ui::ImportPreview *>()->rowsWithProblems(), 1);
    dialog->reject();
    QCoreApplication::sendPostedEvents(dialog, QEvent::DeferredDelete);
    dialog = open.importFile("e-stack code,ERP code\nHN-4,P4\nHN-6,\n");
    QVERIFY(dialog);
    QTest::keyClick(dialog->findChild<QPushButton *>(QStringLiteral("importButton")), Qt::Key_Space);
    QVERIFY(until([&] { return open.state("HN-4") != MatchState::Unmapped; }));
    QCOMPARE(open.state("HN-6"), MatchState::Unmapped);
    QCOMPARE(open.bench.prompts.errors.size(), 0);
}

void TestProductMapping::importRefusedAtTheLastMomentSaysWhy()
{
    Open open;
    ui::ImportDialog *dialog = open.importFile("e-stack code,ERP code\nHN-4,P4\nHN-5,P3\n");
    QVERIFY(dialog);
    auto *preview = dialog->findChild<ui::ImportPreview *>();
    QCOMPARE(preview->rowsWithProblems(), 0);
    const auto meanwhile = open.bench.context("admin").session.run(
        [](store::Transaction &transaction, const domain::Actor &who, base::Instant now) {
            return workflow::mapCouples(transaction, who, domain::MappingKind::Product,
                                        {{QStringLiteral("HN-6"), QStringLiteral("P4")}}, now);
        });
    QVERIFY(until([&] { return meanwhile.isFinished(); }));
    QVERIFY(meanwhile.result().ok());
    auto *button = dialog->findChild<QPushButton *>(QStringLiteral("importButton"));
    QTest::keyClick(button, Qt::Key_Space);
    QVERIFY(until([&] { return open.bench.prompts.errors.size() == 1; }));
    QVERIFY(until([&] { return preview->rowsWithProblems() == 1; }));
    QVERIFY(!button->isEnabled());
    QCOMPARE(open.state("HN-4"), MatchState::Unmapped);
    QCOMPARE(open.state("HN-5"), MatchState::Unmapped);
}

void TestProductMapping::filtersNarrow()
{
    Open open;
    QVERIFY(open.showsRows(6));
    open.page->takeHints({{QStringLiteral("state"), int(MatchState::Proposed)}});
    QVERIFY(open.showsRows(3));
    open.page->takeHints({{QStringLiteral("text"), QStringLiteral("693652083")}});
    QVERIFY(open.showsRows(1));
    open.page->takeHints({{QStringLiteral("text"), QStringLiteral("nothing")}});
    QVERIFY(open.showsRows(0));
}

void TestProductMapping::synchronisesWithProgressAndCancel()
{
    Open open;
    QVERIFY(open.showsRows(6));
    QVERIFY(until([&] { return open.button("syncButton")->isEnabled(); }));
    QTest::mouseClick(open.button("syncButton"), Qt::LeftButton);
    QVERIFY(until([&] { return open.button("syncCancel")->isVisible(); }));
    QVERIFY(!open.button("syncButton")->isEnabled());
    const auto command = [&] {
        return open.bench.read([](store::Connection &connection) {
            return store::GatewayRepository(connection).openOf(store::CommandKind::EstackSync);
        });
    };
    QVERIFY(until([&] { return command().has_value(); }));
    open.bench.write([id = command()->id, now = open.bench.clock.now()](store::Transaction &transaction) {
        transaction.announce(store::Topic::Gateways);
        return store::GatewayRepository(transaction.connection())
            .noteProgress(id, {1, 12, 100, QStringLiteral("6000")}, now.plus(60'000));
    });
    QVERIFY(until([&] { return open.words("syncWords").contains(QStringLiteral("page 12 of 100, 6,000")); }));
    QCOMPARE(open.child<QProgressBar>("syncProgress")->value(), 12);
    open.bench.grabAllLooks(QStringLiteral("product-mapping-sync"));
    QTest::mouseClick(open.button("syncCancel"), Qt::LeftButton);
    QVERIFY(until([&] { return command()->cancelAsked; }));
    open.bench.write([id = command()->id, now = open.bench.clock.now()](store::Transaction &transaction) {
        transaction.announce(store::Topic::Gateways);
        return store::GatewayRepository(transaction.connection())
            .answer(id, store::CommandState::Failed, base::ErrorCode::Cancelled, QStringLiteral("6000"), now);
    });
    QVERIFY(until([&] { return open.words("syncWords").startsWith(QStringLiteral("Stopped.")); }));
    QVERIFY(open.button("syncButton")->isEnabled());
}

void TestProductMapping::customersHaveNoAttributes()
{
    Open open(MappingKind::Customer);
    QVERIFY(open.showsRows(1));
    QVERIFY(open.choose(0));
    QCOMPARE(open.words("theirModel"), QStringLiteral("长沙市芙蓉区人民路1号"));
    QVERIFY(!open.child<QLabel>("serialLengthLabel")->isVisible());
    open.bench.grabAllLooks(QStringLiteral("customer-mapping"));
    open.press(Qt::Key_Return);
    open.press(Qt::Key_Return);
    QVERIFY(until([&] { return open.page->panel().shown()->row.state == MatchState::Mapped; }));
}

void TestProductMapping::emptyPageSaysWhatToDo()
{
    Open open(MappingKind::Product, false);
    QVERIFY(open.showsRows(0));
    open.bench.grabAllLooks(QStringLiteral("product-mapping-empty"));
    QVERIFY(!open.button("confirmAllButton")->isEnabled());
    QVERIFY(!open.page->panel().shown());
}

QTEST_MAIN(TestProductMapping)
#include "tst_productmapping.moc"
