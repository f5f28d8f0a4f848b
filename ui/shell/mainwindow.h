// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "secrets/passwordhash.h"
#include "ui/shell/place.h"
#include "ui/shell/signinpage.h"
#include "ui/widgets/language.h"
#include "ui/widgets/preferences.h"
#include "ui/widgets/theme.h"

#include <QMainWindow>

#include <memory>
#include <vector>

class QStackedWidget;

namespace ui {

class Desk;

/// What the window works with; everything outlives it.
struct DeskServices
{
    store::Database &database;
    const base::Clock &clock;
    Preferences &settings;
    Theme &theme;
    Language &language;
    Prompts &prompts;
};

/// What main() puts into the shell.
struct DeskContents
{
    std::vector<Place> places;
    std::vector<DocumentKind> documentKinds;
    /// Ctrl+K: what was typed, cleaned up; opens what it finds through the context, or calls `notFound`.
    std::function<void(const PlaceContext &context, const QString &typed, std::function<void()> notFound)>
        quickSearch;
    QList<DemoAccount> demoAccounts;
    QString startPlace = QStringLiteral("home");
    secrets::PasswordCost passwordCost = secrets::PasswordCost::Interactive;
};

/// The program's one window: sign-in (or first start), then the desk of whoever signed in: navigation at the
/// left, pages and documents in tabs, a search field above and a status bar below. Signing out asks about
/// what is not saved and goes back to the sign-in. Geometry and the open places are remembered.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(const DeskServices &services, DeskContents contents, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Finds out whether there is an account yet and shows the sign-in or the first start.
    void start();
    /// Goes straight to the desk (demos, tests).
    void enter(const domain::Actor &actor, const QString &login);
    /// Null while nobody is signed in.
    Desk *desk() const { return m_desk; }

public Q_SLOTS:
    void signOut();

Q_SIGNALS:
    void entered();
    void left();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void showEntry(QWidget *form);
    void showSignIn();
    void showFirstStart();
    void leaveDesk();
    void restoreGeometryOrDefault();
    void retitle();

    DeskServices m_services;
    DeskContents m_contents;
    QStackedWidget *m_stack;
    QWidget *m_entry = nullptr;
    Desk *m_desk = nullptr;
    bool m_mayClose = false;
};

} // namespace ui
