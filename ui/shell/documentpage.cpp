// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/documentpage.h"

#include "ui/widgets/openeditor.h"

namespace ui {

void DocumentPage::requestClose(Prompts &prompts, std::function<void(bool)> answered)
{
    if (!isDirty()) {
        answered(true);
        return;
    }
    prompts.askUnsaved(this, title(), [this, answered = std::move(answered)](UnsavedAnswer answer) {
        switch (answer) {
        case UnsavedAnswer::Save:
            save(answered);
            break;
        case UnsavedAnswer::Discard:
            answered(true);
            break;
        case UnsavedAnswer::Cancel:
            answered(false);
            break;
        }
    });
}

void DocumentPage::mousePressEvent(QMouseEvent *event)
{
    commitOpenEditor(this);
    QWidget::mousePressEvent(event);
}

} // namespace ui
