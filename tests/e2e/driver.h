// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/mainwindow.h"
#include "ui/widgets/eventloopwatch.h"

#include <QDir>
#include <QJsonObject>
#include <QThreadPool>

#include <functional>

namespace demo {

/// Presses keys and clicks buttons of the real window as a person would, looks at what it shows, and takes
/// pictures in both languages. A check that fails is told and remembered; the demo goes on as far as it makes
/// sense.
class Driver
{
public:
    Driver(ui::MainWindow &window, ui::Language &language, const QDir &pictures);
    ~Driver();

    ui::MainWindow &window() { return m_window; }

    /// Signs whoever is there out and somebody in, through the sign-in page.
    bool signIn(const QString &login, const QString &password);

    /// Goes to a place of the navigation; gives its page.
    QWidget *open(const QString &placeId);
    /// The page in front.
    QWidget *currentPage();
    /// Closes the tab in front.
    void closeTab();

    /// The visible widget of that object name under the page; a failed check and null if there is none.
    template<class T = QWidget> T *find(QWidget *under, const char *name)
    {
        T *found = under ? under->findChild<T *>(QLatin1String(name)) : nullptr;
        check(found, QStringLiteral("there is a %1").arg(QLatin1String(name)));
        return found;
    }

    void click(QWidget *under, const char *name);
    /// Replaces what stands in a field by typing.
    void type(QWidget *under, const char *name, const QString &text);
    void keys(QWidget *widget, const QString &text);
    void key(QWidget *widget, Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    /// Answers the message box that is open, once there is one.
    void acceptPrompt();
    /// Types into the prompt that asks for a text, once there is one, and presses Enter.
    void answerText(const QString &text);

    /// Handles events until it holds; false, and a failed check, after `ms`.
    bool waitUntil(const QString &what, const std::function<bool()> &holds, int ms = 20'000);
    bool check(bool good, const QString &what);
    bool allGood() const { return m_failures.isEmpty(); }
    const QStringList &failures() const { return m_failures; }

    /// Numbered pictures of the window: NN-name.zh_CN.png and NN-name.en.png.
    void picture(const QString &name);

    double longestStallMs() const;
    /// The check behind which the longest stall lay.
    const QString &longestStallAt() const { return m_stallAt; }

private:
    ui::MainWindow &m_window;
    ui::Language &m_language;
    QDir m_pictures;
    ui::EventLoopWatch m_watch;
    QThreadPool m_savers; ///< pictures are written beside, not on the GUI thread
    QStringList m_failures;
    QString m_stallAt;
    double m_stallBefore = 0;
    int m_picture = 0;
};

} // namespace demo
