// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/prompts.h"

class QFileDialog;

namespace ui {

/// The real prompts: window-modal message boxes, opened and never waited for.
class MessageBoxPrompts final : public Prompts
{
public:
    void confirm(QWidget *parent, const Question &question, std::function<void(bool)> answered) override;
    void askUnsaved(QWidget *parent, const QString &title,
                    std::function<void(UnsavedAnswer)> answered) override;
    void askText(QWidget *parent, const Question &question, const QString &initial,
                 std::function<void(std::optional<QString>)> answered) override;
    void askSaveFile(QWidget *parent, const FileQuestion &question,
                     std::function<void(std::optional<QString>)> answered) override;
    void askOpenFile(QWidget *parent, const FileQuestion &question,
                     std::function<void(std::optional<QString>)> answered) override;
    void inform(QWidget *parent, const QString &title, const QString &text) override;
    void showErrors(QWidget *parent, const QString &title, const QList<base::Error> &errors) override;

private:
    QFileDialog *fileDialog(QWidget *parent, const FileQuestion &question,
                            std::function<void(std::optional<QString>)> answered);

    QString m_folder; ///< of the file that was chosen last
};

} // namespace ui
