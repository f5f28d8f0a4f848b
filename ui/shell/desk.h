// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/mainwindow.h"

class QSplitter;
class QToolButton;

namespace ui {

class Navigation;
class QuickSearch;
class Workspace;

/// Everything one sees while somebody is signed in; made at sign-in and gone at sign-out, and the session
/// with it.
class Desk final : public QWidget
{
    Q_OBJECT

public:
    Desk(const DeskServices &services, const DeskContents &contents, const domain::Actor &actor,
         const QString &login, QWidget *parent = nullptr);
    ~Desk() override;

    const workflow::Session &session() const { return m_session; }
    const PlaceContext &context() const { return m_context; }
    Toasts &toasts() { return *m_toasts; }
    Navigation &navigation() { return *m_navigation; }
    Workspace &workspace() { return *m_workspace; }

    /// False if there is no such place, or not for this account.
    bool openPlace(const QString &id, const QVariantMap &hints = {});
    void openDocument(const QString &kind, qint64 id, const QVariantMap &hints = {});

    /// Asks about every tab that has changes, one after the other; false at the first "cancel".
    void requestClose(std::function<void(bool mayClose)> answered);

    /// Help on the page that is in front (F1).
    void showHelp();
    void showShortcuts();
    void changePassword();

Q_SIGNALS:
    void signOutRequested();
    /// What the window is to be called.
    void titleChanged(const QString &title);

protected:
    void changeEvent(QEvent *event) override;

private:
    PlaceContext makeContext();
    QWidget *makeHeader();
    void addHelpMenu();
    void addShortcuts();
    void search(const QString &typed);
    void noteCurrentPage();
    void rememberOpenPlaces();
    void reopenPlaces();
    void reopenNext();
    void retranslate();

    const DeskServices m_services;
    const DeskContents &m_contents;
    const QString m_login;
    workflow::Session m_session;
    Toasts *m_toasts;
    PlaceContext m_context;
    Navigation *m_navigation = nullptr;
    Workspace *m_workspace = nullptr;
    QuickSearch *m_search = nullptr;
    QSplitter *m_splitter = nullptr;
    QToolButton *m_toggle = nullptr;
    QToolButton *m_help = nullptr;
    QToolButton *m_user = nullptr;
    QStringList m_toReopen;         ///< places of the last time that are still to come
    QList<QAction *> m_menuActions; ///< help, shortcuts, sign-out, password
};

} // namespace ui
