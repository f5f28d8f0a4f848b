// SPDX-License-Identifier: Apache-2.0
#include "gui/pagebench.h"
#include "store/accountrepository.h"
#include "ui/shell/passworddialog.h"
#include "ui/system/accountdialog.h"
#include "ui/system/accountspage.h"
#include "ui/widgets/filterbar.h"
#include "workflow/accounts.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace domain;
using gui::PageBench;
using gui::until;
using support::await;

namespace {

struct OpenPage
{
    explicit OpenPage(PageBench &on)
        : bench(on), page(std::make_unique<ui::AccountsPage>(on.context("admin"),
                                                             secrets::PasswordCost::ForTests, &on.window))
    {
        page->resize(on.window.size());
        on.window.show();
        on.window.activateWindow();
        page->show();
        page->setFocus();
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
    void choose(const QString &login)
    {
        for (int row = 0; row < page->grid().model().rowCount(); ++row) {
            if (cell(row, 0) == login) {
                page->grid().setCurrentId(page->grid().model().idAt(row));
            }
        }
    }
    ui::FormDialog *dialog() { return page->findChild<ui::FormDialog *>(); }
    template<class W> W *field(const char *name) { return dialog()->findChild<W *>(QLatin1String(name)); }
    void edit(const QString &login)
    {
        choose(login);
        QTest::keyClick(&page->grid().view(), Qt::Key_Return);
        QVERIFY(until([&] { return dialog() && field<QLineEdit>("loginEdit")->text() == login; }));
    }
    void click(const char *button)
    {
        QTest::mouseClick(page->findChild<QPushButton *>(QLatin1String(button)), Qt::LeftButton);
    }
    bool saves()
    {
        QTest::mouseClick(field<QPushButton>("saveButton"), Qt::LeftButton);
        return until([&] { return !dialog(); });
    }
    QString complaint()
    {
        QTest::mouseClick(field<QPushButton>("saveButton"), Qt::LeftButton);
        auto *problem = field<QLabel>("problemLabel");
        until([&] { return problem->isVisible(); });
        return problem->text();
    }
    base::ErrorCode signIn(const QString &login, const QString &password)
    {
        const auto actor = await(
            workflow::signIn(*bench.database, bench.clock, login, secrets::SecretBytes::fromText(password)));
        return actor ? base::ErrorCode::Count_ : actor.error().code;
    }

    PageBench &bench;
    std::unique_ptr<ui::AccountsPage> page;
};

constexpr auto good = base::ErrorCode::Count_;

} // namespace

class TestAccounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsAnAccountThatCanSignIn();
    void changesNameAndRoles();
    void nobodyLocksHimselfOut();
    void theVendorsRoleIsNotTheirsToGive();
    void resetsAPasswordAndUnlocks();
    void changesOnesOwnPassword();
    void neverHoldsAPasswordInTheTrail();
};

void TestAccounts::addsAnAccountThatCanSignIn()
{
    PageBench bench;
    OpenPage open(bench);
    QAbstractItemModelTester tester(&open.page->grid().model(),
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(open.showsRows(4));
    bench.grabAllLooks(QStringLiteral("accounts"));
    QTest::keyClick(open.page.get(), Qt::Key_N, Qt::ControlModifier);
    QTest::keyClicks(open.field<QLineEdit>("loginEdit"), QStringLiteral("wang"));
    open.field<QLineEdit>("nameEdit")->setText(QStringLiteral("王"));
    QTest::keyClicks(open.field<QLineEdit>("passwordEdit"), QStringLiteral("long enough"));
    QTest::keyClicks(open.field<QLineEdit>("repeatEdit"), QStringLiteral("long enoogh"));
    QVERIFY(open.complaint().contains(QStringLiteral("differ")));
    open.field<QLineEdit>("repeatEdit")->setText(QStringLiteral("long enough"));
    QVERIFY(until([&] { return open.complaint().contains(QStringLiteral("Roles")); }));
    QTest::keyClick(open.field<QCheckBox>("clerkBox"), Qt::Key_Space);
    if (qEnvironmentVariableIsSet("IDEAL_GRABS")) {
        for (const QString &language : ui::Language::codes()) {
            bench.language.use(language);
            QCoreApplication::sendPostedEvents();
            open.dialog()->adjustSize();
            gui::grab(*open.dialog(), QStringLiteral("account-dialog-") + language);
        }
        bench.language.use(QStringLiteral("en"));
    }
    QVERIFY(open.saves());
    QVERIFY(open.showsRows(5));
    QCOMPARE(open.signIn(QStringLiteral("wang"), QStringLiteral("long enough")), good);
}

void TestAccounts::changesNameAndRoles()
{
    PageBench bench;
    OpenPage open(bench);
    QVERIFY(open.showsRows(4));
    open.edit(QStringLiteral("clerk"));
    QVERIFY(open.field<QLineEdit>("loginEdit")->isReadOnly());
    QTest::keyClick(open.field<QCheckBox>("supervisorBox"), Qt::Key_Space);
    QVERIFY(open.saves());
    QVERIFY(until([&] { return open.cell(1, 2) == QStringLiteral("Clerk, Supervisor"); }));
    open.edit(QStringLiteral("clerk"));
    QTest::keyClick(open.field<QCheckBox>("activeBox"), Qt::Key_Space);
    QVERIFY(open.saves());
    QVERIFY(open.showsRows(3)); // inactive ones are hidden
    QCOMPARE(open.signIn(QStringLiteral("clerk"), QStringLiteral("demo-clerk")),
             base::ErrorCode::SignInFailed);
}

void TestAccounts::nobodyLocksHimselfOut()
{
    PageBench bench;
    OpenPage open(bench);
    QVERIFY(open.showsRows(4));
    open.edit(QStringLiteral("admin"));
    QTest::keyClick(open.field<QCheckBox>("activeBox"), Qt::Key_Space);
    QVERIFY(open.complaint().contains(QStringLiteral("last active administrator")));
    QCOMPARE(open.signIn(QStringLiteral("admin"), QStringLiteral("demo-admin")), good);
}

void TestAccounts::theVendorsRoleIsNotTheirsToGive()
{
    PageBench bench;
    OpenPage open(bench);
    QVERIFY(open.showsRows(4));
    open.edit(QStringLiteral("clerk"));
    QVERIFY(!open.field<QCheckBox>("vendorBox")->isEnabled());
}

void TestAccounts::resetsAPasswordAndUnlocks()
{
    PageBench bench;
    OpenPage open(bench);
    QVERIFY(open.showsRows(4));
    for (int i = 0; i < workflow::failuresBeforeLock; ++i) {
        QVERIFY(open.signIn(QStringLiteral("clerk"), QStringLiteral("wrong")) != good);
    }
    QCOMPARE(open.signIn(QStringLiteral("clerk"), QStringLiteral("demo-clerk")),
             base::ErrorCode::AccountLocked);
    open.choose(QStringLiteral("clerk"));
    open.click("unlockButton");
    QVERIFY(until([&] { return bench.toasts.newestText().contains(QStringLiteral("clerk")); }));
    QCOMPARE(open.signIn(QStringLiteral("clerk"), QStringLiteral("demo-clerk")), good);
    open.choose(QStringLiteral("clerk"));
    open.click("passwordButton");
    QVERIFY(!open.field<QLineEdit>("presentEdit")->isVisible());
    QTest::keyClicks(open.field<QLineEdit>("passwordEdit"), QStringLiteral("short"));
    QTest::keyClicks(open.field<QLineEdit>("repeatEdit"), QStringLiteral("short"));
    QVERIFY(open.complaint().contains(QStringLiteral("8")));
    open.field<QLineEdit>("passwordEdit")->setText(QStringLiteral("another one"));
    open.field<QLineEdit>("repeatEdit")->setText(QStringLiteral("another one"));
    QVERIFY(open.saves());
    QCOMPARE(open.signIn(QStringLiteral("clerk"), QStringLiteral("another one")), good);
}

void TestAccounts::changesOnesOwnPassword()
{
    PageBench bench;
    OpenPage open(bench);
    auto *dialog =
        new ui::PasswordDialog(bench.session("clerk"), secrets::PasswordCost::ForTests, open.page.get());
    dialog->open();
    QTest::keyClicks(open.field<QLineEdit>("presentEdit"), QStringLiteral("not this"));
    QTest::keyClicks(open.field<QLineEdit>("passwordEdit"), QStringLiteral("a new password"));
    QTest::keyClicks(open.field<QLineEdit>("repeatEdit"), QStringLiteral("a new password"));
    QVERIFY(open.complaint().contains(QStringLiteral("present password")));
    if (qEnvironmentVariableIsSet("IDEAL_GRABS")) {
        gui::grab(*dialog, QStringLiteral("password-dialog"));
    }
    open.field<QLineEdit>("presentEdit")->setText(QStringLiteral("demo-clerk"));
    QVERIFY(open.saves());
    QCOMPARE(open.signIn(QStringLiteral("clerk"), QStringLiteral("a new password")), good);
}

void TestAccounts::neverHoldsAPasswordInTheTrail()
{
    PageBench bench;
    const AccountId clerk = bench.session("clerk").actor().account;
    QVERIFY(await(workflow::resetPassword(bench.session("admin"), clerk,
                                          secrets::SecretBytes::fromText(QStringLiteral("hunter2-hunter2")),
                                          secrets::PasswordCost::ForTests)));
    QVERIFY(!bench.databaseBytes().contains("hunter2"));
}

QTEST_MAIN(TestAccounts)
#include "tst_accounts.moc"
