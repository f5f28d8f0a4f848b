// SPDX-License-Identifier: Apache-2.0
#pragma once

class QWidget;

namespace ui {

/// Takes over what is being typed into a cell of a table within this widget, as leaving the cell does: to be
/// called before what the keyboard asks of the whole page (save, post, close), which leaves no cell.
void commitOpenEditor(const QWidget *within);

} // namespace ui
