// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

namespace ui {

/// What can be done with the keyboard, on one sheet.
class ShortcutList final : public QDialog
{
    Q_OBJECT

public:
    explicit ShortcutList(QWidget *parent = nullptr);
};

} // namespace ui
