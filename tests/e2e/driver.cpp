// SPDX-License-Identifier: Apache-2.0
#include "e2e/driver.h"

#include "ui/shell/desk.h"
#include "ui/shell/workspace.h"

#include <QAbstractButton>
#include <QApplication>
#include <QInputDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QTest>

#include <cstdio>

namespace demo {

Driver::Driver(ui::MainWindow &window, ui::Language &language, const QDir &pictures)
    : m_window(window), m_language(language), m_pictures(pictures)
{
    m_savers.setMaxThreadCount(1);
}

Driver::~Driver()
{
    m_savers.waitForDone();
}

bool Driver::check(bool good, const QString &what)
{
    std::printf("%s %s\n", good ? "ok  " : "FAIL", qPrintable(what));
    std::fflush(stdout);
    if (!good) {
        m_failures.append(what);
    }
    if (const double longest = longestStallMs(); longest > m_stallBefore) {
        m_stallBefore = longest;
        m_stallAt = what;
    }
    return good;
}

bool Driver::waitUntil(const QString &what, const std::function<bool()> &holds, int ms)
{
    return check(QTest::qWaitFor(holds, ms), what);
}

bool Driver::signIn(const QString &login, const QString &password)
{
    if (m_window.desk()) {
        m_window.signOut();
        waitUntil(QStringLiteral("signed out"), [this] { return m_window.desk() == nullptr; });
    }
    const auto page = [this] { return m_window.findChild<ui::SignInPage *>(); };
    if (!waitUntil(QStringLiteral("the sign-in page is shown"),
                   [&] { return page() && page()->isVisible(); })) {
        return false;
    }
    type(page(), "loginEdit", login);
    type(page(), "passwordEdit", password);
    QTest::keyClick(page()->findChild<QLineEdit *>(QStringLiteral("passwordEdit")), Qt::Key_Return);
    return waitUntil(QStringLiteral("%1 is signed in").arg(login),
                     [this] { return m_window.desk() != nullptr; });
}

QWidget *Driver::open(const QString &placeId)
{
    check(m_window.desk() && m_window.desk()->openPlace(placeId), QStringLiteral("open %1").arg(placeId));
    return currentPage();
}

QWidget *Driver::currentPage()
{
    return m_window.desk() ? m_window.desk()->workspace().currentPage() : nullptr;
}

void Driver::closeTab()
{
    QTest::keyClick(&m_window, Qt::Key_W, Qt::ControlModifier);
}

void Driver::click(QWidget *under, const char *name)
{
    auto *button = find<QAbstractButton>(under, name);
    if (button && waitUntil(QStringLiteral("%1 can be clicked").arg(QLatin1String(name)),
                            [button] { return button->isEnabled() && button->isVisible(); })) {
        QTest::mouseClick(button, Qt::LeftButton);
    }
}

void Driver::type(QWidget *under, const char *name, const QString &text)
{
    QWidget *field = find<QWidget>(under, name);
    if (!field) {
        return;
    }
    field->setFocus();
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(field, Qt::Key_Delete);
    keys(field, text);
}

void Driver::keys(QWidget *widget, const QString &text)
{
    // QTest's own keyClicks() knows Latin-1 only.
    for (const QChar c : text) {
        QTest::sendKeyEvent(QTest::Click, widget, Qt::Key_unknown, QString(c), Qt::NoModifier);
    }
}

void Driver::key(QWidget *widget, Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(widget, key, modifiers);
}

void Driver::acceptPrompt()
{
    const auto box = []() -> QMessageBox * {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *found = qobject_cast<QMessageBox *>(widget); found && found->isVisible()) {
                return found;
            }
        }
        return nullptr;
    };
    if (!waitUntil(QStringLiteral("a question is asked"), [&] { return box() != nullptr; })) {
        return;
    }
    for (QAbstractButton *button : box()->buttons()) {
        if (box()->buttonRole(button) != QMessageBox::RejectRole) {
            QTest::mouseClick(button, Qt::LeftButton);
            break;
        }
    }
    m_window.activateWindow(); // no window manager does it here
}

void Driver::answerText(const QString &text)
{
    const auto asked = []() -> QInputDialog * {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *found = qobject_cast<QInputDialog *>(widget); found && found->isVisible()) {
                return found;
            }
        }
        return nullptr;
    };
    if (!waitUntil(QStringLiteral("a text is asked for"), [&] { return asked() != nullptr; })) {
        return;
    }
    auto *field = asked()->findChild<QLineEdit *>();
    if (check(field, QStringLiteral("it can be typed"))) {
        keys(field, text);
        key(field, Qt::Key_Return);
    }
    m_window.activateWindow(); // no window manager does it here
}

void Driver::picture(const QString &name)
{
    m_watch.pause();
    const QString before = m_language.code();
    ++m_picture;
    for (const QString &code : ui::Language::codes()) {
        m_language.use(code);
        // What is made anew in the other language must also be laid out before it is taken.
        QTest::qWait(0);
        QCoreApplication::processEvents();
        const QImage image = m_window.grab().toImage();
        const QString file = m_pictures.filePath(
            QStringLiteral("%1-%2.%3.png").arg(m_picture, 2, 10, QLatin1Char('0')).arg(name, code));
        m_savers.start([image, file] { image.save(file); });
    }
    m_language.use(before);
    QCoreApplication::sendPostedEvents();
    m_watch.resume();
}

double Driver::longestStallMs() const
{
    return double(m_watch.longestStall().count()) / 1000.0;
}

} // namespace demo
