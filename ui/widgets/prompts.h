// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QList>
#include <QString>

#include <functional>
#include <optional>

class QWidget;

namespace ui {

struct Question
{
    QString title;
    QString text;
    QString detail;           ///< smaller, below; may be empty
    QString action;           ///< the button that does it: a verb ("Delete order"), never "OK"
    bool destructive = false; ///< marks the action; Enter then presses Cancel
};

struct FileQuestion
{
    QString title;
    QString suggestedName; ///< without a folder; may be empty
    QString kinds;         ///< `Excel (*.xlsx)`, several behind `;;`
};

enum class UnsavedAnswer
{
    Save,
    Discard,
    Cancel
};

/// Everything that stops a person to ask or tell something. An interface because tests answer by script.
/// Nothing here waits: each call returns at once and the answer comes later, on the GUI thread, exactly once;
/// never, if `parent` goes away before. What need not be answered is a Toast, not a prompt.
class Prompts
{
public:
    virtual ~Prompts() = default;

    virtual void confirm(QWidget *parent, const Question &question,
                         std::function<void(bool yes)> answered) = 0;

    /// "… has changes that are not saved": save, discard, cancel.
    virtual void askUnsaved(QWidget *parent, const QString &title,
                            std::function<void(UnsavedAnswer answer)> answered) = 0;

    /// One line of text (a reason, a name); nothing when cancelled.
    virtual void askText(QWidget *parent, const Question &question, const QString &initial,
                         std::function<void(std::optional<QString> text)> answered) = 0;

    /// The path of a file to write; nothing when cancelled. Whether an old one is to be replaced is asked
    /// too.
    virtual void askSaveFile(QWidget *parent, const FileQuestion &question,
                             std::function<void(std::optional<QString> path)> answered) = 0;

    /// The path of a file to read; nothing when cancelled.
    virtual void askOpenFile(QWidget *parent, const FileQuestion &question,
                             std::function<void(std::optional<QString> path)> answered) = 0;

    virtual void inform(QWidget *parent, const QString &title, const QString &text) = 0;

    /// One error or all the reasons of a pre-flight, through errorText().
    virtual void showErrors(QWidget *parent, const QString &title, const QList<base::Error> &errors) = 0;

    void showError(QWidget *parent, const QString &title, const base::Error &error)
    {
        showErrors(parent, title, {error});
    }
};

} // namespace ui
