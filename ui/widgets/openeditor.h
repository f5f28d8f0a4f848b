// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QKeySequence>

class QAbstractButton;
class QWidget;

namespace ui {

/// Takes over what is being typed into a cell of a table within this widget, as leaving the cell does: to be
/// called before what the keyboard asks of the whole page (save, post, close), which leaves no cell.
void commitOpenEditor(const QWidget *within);

/// A key that does what a click on the button would do, behind commitOpenEditor(): wherever the focus is in
/// the window, or within the page only.
void addShortcut(QWidget *page, QAbstractButton *button, const QKeySequence &keys,
                 Qt::ShortcutContext context = Qt::WindowShortcut);

} // namespace ui
