// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "domain/account.h"
#include "store/database.h"

#include <QWidget>

#include <memory>
#include <optional>

class QKeyEvent;
class QPushButton;

namespace Ui {
class SignInPage;
}

namespace ui {

/// Shown in a box below the form when the program runs as a demo.
struct DemoAccount
{
    QString login;
    QString password;
    domain::Roles roles;
};

/// Login and password. The check runs elsewhere (workflow::signIn); what went wrong is said in place.
class SignInPage final : public QWidget
{
    Q_OBJECT

public:
    SignInPage(store::Database &database, const base::Clock &clock, QWidget *parent = nullptr);
    ~SignInPage() override;

    /// A click on one fills the form and signs in.
    void setDemoAccounts(const QList<DemoAccount> &accounts);
    /// Puts in the login that was used last, and the focus where typing goes on.
    void start(const QString &lastLogin);
    bool isBusy() const { return m_busy; }
    /// Says in place what keeps one from signing in (no database).
    void showProblem(const base::Error &error);

Q_SIGNALS:
    void signedIn(const domain::Actor &actor, const QString &login);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void signIn();
    void takeAnswer(const base::Result<domain::Actor> &answer, const QString &login);
    void setBusy(bool busy);
    void retranslate();
    void noteCapsLock(const QKeyEvent &event);

    store::Database &m_database;
    const base::Clock &m_clock;
    std::unique_ptr<Ui::SignInPage> m_ui;
    QList<DemoAccount> m_demoAccounts;
    QList<QPushButton *> m_demoButtons;
    std::optional<base::Error> m_problem;
    bool m_capsLock = false;
    bool m_busy = false;
};

} // namespace ui
