// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/openeditor.h"

#include <QAbstractButton>
#include <QAbstractItemDelegate>
#include <QAbstractItemView>
#include <QAction>
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

void addShortcut(QWidget *page, QAbstractButton *button, const QKeySequence &keys,
                 Qt::ShortcutContext context)
{
    auto *action = new QAction(page);
    action->setShortcut(keys);
    action->setShortcutContext(context);
    QObject::connect(action, &QAction::triggered, button, [page, button] {
        commitOpenEditor(page);
        button->click();
    });
    page->addAction(action);
}

} // namespace ui
