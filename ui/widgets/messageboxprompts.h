// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/prompts.h"

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
    void chooseFile(QWidget *parent, const QString &title, const QString &filter,
                    std::function<void(std::optional<QString>)> answered) override;
    void inform(QWidget *parent, const QString &title, const QString &text) override;
    void showErrors(QWidget *parent, const QString &title, const QList<base::Error> &errors) override;
};

} // namespace ui
