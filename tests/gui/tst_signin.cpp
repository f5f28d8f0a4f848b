// SPDX-License-Identifier: Apache-2.0
#include "gui/support.h"

#include "support/await.h"
#include "ui/shell/desk.h"
#include "ui/shell/firststartwizard.h"
#include "workflow/accounts.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

namespace {

constexpr int waitMs = 30'000; ///< hashing takes a while under a sanitizer

const QString goodPassword = QStringLiteral("correct horse");

} // namespace

/// The first start, the sign-in, and the way back to it.
class TestSignIn final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void firstStartMakesTheAdmin();
    void firstStartComplainsInPlace();
    void wrongPasswordIsSaidInPlace();
    void lockedOutIsSaidWithMinutes();
    void signsInAndOut();
    void enterGoesFromLoginToPassword();
    void capsLockHint();
    void demoAccountsSignIn();
    void languageSwitchesTheForm();

private:
    void makeAccount();
    void showSignIn();
    void type(const char *field, const QString &text);
    template<class T = QWidget> T *widget(const char *name) const
    {
        return m_window->findChild<T *>(QString::fromLatin1(name));
    }

    std::unique_ptr<gui::DeskFixture> m_desk;
    std::unique_ptr<ui::MainWindow> m_window;
    QList<ui::DemoAccount> m_demo;
};

void TestSignIn::init()
{
    m_demo.clear();
    m_desk = std::make_unique<gui::DeskFixture>();
}

void TestSignIn::cleanup()
{
    m_window.reset();
    m_desk.reset();
}

void TestSignIn::makeAccount()
{
    workflow::AccountDraft draft;
    draft.login = QStringLiteral("lina");
    draft.name = QStringLiteral("李娜");
    draft.roles = domain::Role::Admin;
    draft.password = secrets::SecretBytes::fromText(goodPassword);
    const auto made = support::await(
        workflow::createFirstAdmin(*m_desk->database, m_desk->clock, draft, secrets::PasswordCost::ForTests));
    QVERIFY(made.ok());
}

void TestSignIn::showSignIn()
{
    ui::DeskContents contents;
    contents.demoAccounts = m_demo;
    contents.passwordCost = secrets::PasswordCost::ForTests;
    m_window = std::make_unique<ui::MainWindow>(m_desk->services(), contents);
    m_window->show();
    m_window->start();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QTRY_VERIFY_WITH_TIMEOUT(widget("loginEdit") && widget("loginEdit")->isVisible(), waitMs);
}

void TestSignIn::type(const char *field, const QString &text)
{
    auto *edit = widget<QLineEdit>(field);
    edit->clear();
    QTest::keyClicks(edit, text);
}

void TestSignIn::firstStartMakesTheAdmin()
{
    showSignIn();
    QVERIFY(m_window->findChild<ui::FirstStartWizard *>());
    type("nameEdit", QStringLiteral("Li Na"));
    type("loginEdit", QStringLiteral("lina"));
    type("passwordEdit", goodPassword);
    type("repeatEdit", goodPassword);
    gui::grab(*m_window, QStringLiteral("first-start"));
    QSignalSpy entered(m_window.get(), &ui::MainWindow::entered);
    QTest::keyClick(widget("repeatEdit"), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(entered.size(), 1, waitMs);
    QCOMPARE(m_window->desk()->session().actor().name, QStringLiteral("Li Na"));
    QVERIFY(m_window->desk()->session().may(domain::Duty::ManageAccounts));
}

void TestSignIn::firstStartComplainsInPlace()
{
    showSignIn();
    type("nameEdit", QStringLiteral("Li Na"));
    type("loginEdit", QStringLiteral("lina"));
    type("passwordEdit", QStringLiteral("short"));
    QVERIFY(widget<QLabel>("strengthLabel")->text().contains(QLatin1Char('3')));
    QTest::mouseClick(widget("createButton"), Qt::LeftButton);
    QVERIFY(widget("errorLabel")->isVisible());
    QCOMPARE(m_window->focusWidget(), widget("passwordEdit"));
    type("passwordEdit", goodPassword);
    QVERIFY(!widget("errorLabel")->isVisible());
    type("repeatEdit", QStringLiteral("something else"));
    QTest::mouseClick(widget("createButton"), Qt::LeftButton);
    QVERIFY(widget("errorLabel")->isVisible());
    QCOMPARE(m_window->focusWidget(), widget("repeatEdit"));
    QVERIFY(!m_window->desk());
}

void TestSignIn::wrongPasswordIsSaidInPlace()
{
    makeAccount();
    showSignIn();
    type("loginEdit", QStringLiteral("lina"));
    type("passwordEdit", QStringLiteral("wrong"));
    QTest::mouseClick(widget("signInButton"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(widget("errorLabel")->isVisible(), waitMs);
    QVERIFY(widget<QLabel>("errorLabel")->text().contains(QLatin1String("wrong")));
    QCOMPARE(m_window->focusWidget(), widget("passwordEdit"));
    QCOMPARE(widget<QLineEdit>("passwordEdit")->selectedText().size(), 5); // typing again replaces it
    QVERIFY(!m_window->desk());
    gui::grab(*m_window, QStringLiteral("sign-in-wrong"));
}

void TestSignIn::lockedOutIsSaidWithMinutes()
{
    makeAccount();
    showSignIn();
    auto *error = widget<QLabel>("errorLabel");
    for (int i = 0; i < workflow::failuresBeforeLock; ++i) {
        type("loginEdit", QStringLiteral("lina"));
        type("passwordEdit", QStringLiteral("wrong"));
        QTest::keyClick(widget("passwordEdit"), Qt::Key_Return);
        QVERIFY(!error->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(error->isVisible(), waitMs);
    }
    QVERIFY2(error->text().contains(QLatin1String("15")), qPrintable(error->text()));
    // The right one does not help until the time is over.
    type("passwordEdit", goodPassword);
    QTest::keyClick(widget("passwordEdit"), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(error->isVisible(), waitMs);
    QVERIFY(!m_window->desk());
    m_desk->clock.advance(workflow::lockMinutes * 60'000 + 1);
    type("passwordEdit", goodPassword);
    QTest::keyClick(widget("passwordEdit"), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->desk(), waitMs);
}

void TestSignIn::signsInAndOut()
{
    makeAccount();
    showSignIn();
    type("loginEdit", QStringLiteral("lina"));
    type("passwordEdit", goodPassword);
    QTest::mouseClick(widget("signInButton"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->desk(), waitMs);
    QCOMPARE(m_window->desk()->session().actor().name, QStringLiteral("李娜"));
    QVERIFY(widget<QLabel>("who")->text().contains(QStringLiteral("李娜")));
    QSignalSpy left(m_window.get(), &ui::MainWindow::left);
    widget<QAction>("signOut")->trigger();
    QCOMPARE(left.size(), 1);
    QVERIFY(!m_window->desk());
    // The login is there, the password is not, and typing goes to it.
    QTRY_VERIFY(widget("loginEdit"));
    QCOMPARE(widget<QLineEdit>("loginEdit")->text(), QStringLiteral("lina"));
    QVERIFY(widget<QLineEdit>("passwordEdit")->text().isEmpty());
    QCOMPARE(m_window->focusWidget(), widget("passwordEdit"));
}

void TestSignIn::enterGoesFromLoginToPassword()
{
    makeAccount();
    showSignIn();
    type("loginEdit", QStringLiteral("lina"));
    QTest::keyClick(widget("loginEdit"), Qt::Key_Return);
    QCOMPARE(m_window->focusWidget(), widget("passwordEdit"));
}

void TestSignIn::capsLockHint()
{
    makeAccount();
    showSignIn();
    auto *password = widget<QLineEdit>("passwordEdit");
    QTest::sendKeyEvent(QTest::Click, password, Qt::Key_A, QStringLiteral("A"), Qt::NoModifier);
    QVERIFY(widget("capsLabel")->isVisible());
    QTest::sendKeyEvent(QTest::Click, password, Qt::Key_A, QStringLiteral("a"), Qt::NoModifier);
    QVERIFY(!widget("capsLabel")->isVisible());
    QTest::sendKeyEvent(QTest::Click, password, Qt::Key_A, QStringLiteral("A"), Qt::ShiftModifier);
    QVERIFY(!widget("capsLabel")->isVisible());
}

void TestSignIn::demoAccountsSignIn()
{
    makeAccount();
    m_demo = {{QStringLiteral("lina"), goodPassword, domain::Role::Admin},
              {QStringLiteral("zhang"), goodPassword, domain::Role::Clerk}};
    showSignIn();
    m_desk->language.use(QStringLiteral("zh_CN"));
    QTRY_COMPARE(widget<QPushButton>("signInButton")->text(), QStringLiteral("登录"));
    gui::grab(*m_window, QStringLiteral("sign-in-demo-zh"));
    m_desk->theme.setChoice(ui::ThemeChoice::Dark);
    QTRY_VERIFY(ui::isDark(widget("loginEdit")->palette()));
    gui::grab(*m_window, QStringLiteral("sign-in-demo-dark"));
    QTest::mouseClick(widget("demo.lina"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->desk(), waitMs);
}

void TestSignIn::languageSwitchesTheForm()
{
    makeAccount();
    showSignIn();
    QTest::mouseClick(widget("language.zh_CN"), Qt::LeftButton);
    QTRY_COMPARE(widget<QLabel>("loginEditLabel")->text(), QStringLiteral("登录名(&L)"));
    QCOMPARE(m_desk->settings.value(QStringLiteral("language")).toString(), QStringLiteral("zh_CN"));
    QTest::mouseClick(widget("language.en"), Qt::LeftButton);
    QTRY_COMPARE(widget<QLabel>("loginEditLabel")->text(), QStringLiteral("&Login"));
}

QTEST_MAIN(TestSignIn)
#include "tst_signin.moc"
