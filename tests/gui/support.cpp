// SPDX-License-Identifier: Apache-2.0
#include "gui/support.h"

#include <QApplication>
#include <QDir>
#include <QPixmap>

namespace gui {

namespace {

template<class T> T next(QList<T> &script, T otherwise)
{
    return script.isEmpty() ? otherwise : script.takeFirst();
}

} // namespace

void ScriptedPrompts::confirm(QWidget *, const ui::Question &question, std::function<void(bool)> answered)
{
    asked.append(question.title);
    answered(next(confirms, false));
}

void ScriptedPrompts::askUnsaved(QWidget *, const QString &title,
                                 std::function<void(ui::UnsavedAnswer)> answered)
{
    asked.append(title);
    answered(next(unsaved, ui::UnsavedAnswer::Cancel));
}

void ScriptedPrompts::askText(QWidget *, const ui::Question &question, const QString &,
                              std::function<void(std::optional<QString>)> answered)
{
    asked.append(question.title);
    answered(next(texts, std::optional<QString>()));
}

void ScriptedPrompts::askSaveFile(QWidget *, const ui::FileQuestion &question,
                                  std::function<void(std::optional<QString>)> answered)
{
    asked.append(question.title);
    fileQuestions.append(question);
    answered(files.isEmpty() ? std::nullopt : files.takeFirst());
}

void ScriptedPrompts::askOpenFile(QWidget *parent, const ui::FileQuestion &question,
                                  std::function<void(std::optional<QString>)> answered)
{
    askSaveFile(parent, question, std::move(answered));
}

void ScriptedPrompts::inform(QWidget *, const QString &, const QString &text)
{
    asked.append(text);
}

void ScriptedPrompts::showErrors(QWidget *, const QString &title, const QList<base::Error> &shown)
{
    asked.append(title);
    errors.append(shown);
}

DeskFixture::DeskFixture(int readers)
    : database(testDatabase.open(readers)), settings(directory.filePath(QStringLiteral("desk.ini"))),
      theme(*qApp, settings), language(*qApp, settings)
{
    theme.setChoice(ui::ThemeChoice::Light);
    language.use(QStringLiteral("en"));
}

ui::DeskServices DeskFixture::services()
{
    return {*database, clock, settings, theme, language, prompts};
}

workflow::Session DeskFixture::session(domain::Roles roles)
{
    return {*database, clock, {domain::AccountId(1), QStringLiteral("Tester"), roles}};
}

ui::PlaceContext DeskFixture::context(const workflow::Session &session, ui::Toasts &toasts)
{
    return {session,
            prompts,
            toasts,
            settings,
            [this](const QString &kind, qint64 id, const QVariantMap &) {
                opened.append(QStringLiteral("%1:%2").arg(kind).arg(id));
            },
            [this](const QString &id, const QVariantMap &) { opened.append(QStringLiteral("place:") + id); }};
}

FakeDocument::FakeDocument(const QString &title, const QString &key, QWidget *parent)
    : ui::DocumentPage(parent), m_title(title), m_key(key)
{
    setFocusPolicy(Qt::StrongFocus);
}

void FakeDocument::save(std::function<void(bool)> saved)
{
    ++saves;
    setDirty(false);
    saved(true);
}

void FakeDocument::setDirty(bool dirty)
{
    m_dirty = dirty;
    Q_EMIT dirtyChanged(dirty);
}

void grab(QWidget &widget, const QString &name)
{
    const QString directory = qEnvironmentVariable("IDEAL_GRABS");
    if (!directory.isEmpty()) {
        widget.grab().save(QDir(directory).filePath(name + QStringLiteral(".png")));
    }
}

} // namespace gui
