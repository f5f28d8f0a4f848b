// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/fakeclock.h"
#include "support/testdatabase.h"
#include "ui/shell/documentpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/preferences.h"
#include "workflow/session.h"

#include <QTemporaryDir>

namespace gui {

/// Answers by script and remembers what it was asked. What is asked beyond the script is cancelled.
class ScriptedPrompts final : public ui::Prompts
{
public:
    QList<bool> confirms;
    QList<ui::UnsavedAnswer> unsaved;
    QList<std::optional<QString>> texts;
    QList<std::optional<QString>> files; ///< for saving and for opening
    QList<ui::FileQuestion> fileQuestions;
    QStringList asked; ///< title or text of everything that was shown, in order
    QList<base::Error> errors;

    void confirm(QWidget *parent, const ui::Question &question, std::function<void(bool)> answered) override;
    void askUnsaved(QWidget *parent, const QString &title,
                    std::function<void(ui::UnsavedAnswer)> answered) override;
    void askText(QWidget *parent, const ui::Question &question, const QString &initial,
                 std::function<void(std::optional<QString>)> answered) override;
    void askSaveFile(QWidget *parent, const ui::FileQuestion &question,
                     std::function<void(std::optional<QString>)> answered) override;
    void askOpenFile(QWidget *parent, const ui::FileQuestion &question,
                     std::function<void(std::optional<QString>)> answered) override;
    void inform(QWidget *parent, const QString &title, const QString &text) override;
    void showErrors(QWidget *parent, const QString &title, const QList<base::Error> &shown) override;
};

/// Everything that a desk works with, fresh for each test: a SQLite database, settings of its own, a clock
/// that stands still, English and the light theme.
class DeskFixture
{
public:
    explicit DeskFixture(int readers = 2);

    ui::DeskServices services();
    workflow::Session session(domain::Roles roles = domain::Role::Admin);
    /// A context for pages that are tested without a window; `host` carries the notices.
    ui::PlaceContext context(const workflow::Session &session, ui::Toasts &toasts);

    support::TestDatabase testDatabase{store::Backend::Sqlite};
    std::unique_ptr<store::Database> database;
    support::FakeClock clock;
    QTemporaryDir directory;
    ui::Preferences settings;
    ui::Theme theme;
    ui::Language language;
    ScriptedPrompts prompts;
    /// What pages asked to be opened, e.g. `order:17` and `place:home`.
    QStringList opened;
};

/// A document whose title and state a test sets.
class FakeDocument final : public ui::DocumentPage
{
    Q_OBJECT

public:
    FakeDocument(const QString &title, const QString &key, QWidget *parent = nullptr);

    QString title() const override { return m_title; }
    QString documentKey() const override { return m_key; }
    bool isDirty() const override { return m_dirty; }
    void save(std::function<void(bool)> saved) override;

    void setDirty(bool dirty);
    int saves = 0;

private:
    QString m_title;
    QString m_key;
    bool m_dirty = false;
};

/// Leaves a picture of the widget in $IDEAL_GRABS, if that is set.
void grab(QWidget &widget, const QString &name);

} // namespace gui
