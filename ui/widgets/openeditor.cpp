// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/openeditor.h"

#include <QAbstractItemDelegate>
#include <QAbstractItemView>
#include <QApplication>

namespace ui {

void commitOpenEditor(const QWidget *within)
{
    QWidget *editor = QApplication::focusWidget();
    if (!editor || !within->isAncestorOf(editor)) {
        return;
    }
    for (; editor && editor != within; editor = editor->parentWidget()) {
        auto *view = editor->parentWidget()
                         ? qobject_cast<QAbstractItemView *>(editor->parentWidget()->parentWidget())
                         : nullptr;
        if (view && view->viewport() == editor->parentWidget()) {
            QAbstractItemDelegate *delegate = view->itemDelegateForIndex(view->currentIndex());
            Q_EMIT delegate->commitData(editor);
            Q_EMIT delegate->closeEditor(editor, QAbstractItemDelegate::NoHint);
            return;
        }
    }
}

} // namespace ui
