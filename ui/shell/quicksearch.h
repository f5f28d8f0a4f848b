// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLineEdit>

namespace ui {

/// The field at the top: Ctrl+K goes there, Enter looks for what was typed or scanned, Escape leaves.
class QuickSearch final : public QLineEdit
{
    Q_OBJECT

public:
    explicit QuickSearch(QWidget *parent = nullptr);

Q_SIGNALS:
    /// Cleaned up: no blanks around it, no full-width digits. Never empty.
    void searched(const QString &text);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();
};

} // namespace ui
