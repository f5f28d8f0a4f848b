// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/toast.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QToolButton;

namespace ui {

/// One notice of Toasts.
class Toast final : public QFrame
{
    Q_OBJECT

public:
    Toast(const Notice &notice, QWidget *parent);

    const QString &text() const { return m_notice.text; }

Q_SIGNALS:
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void act();
    void hold();
    void letGo();
    void showWords();

    Notice m_notice;
    QLabel *m_words;
    QToolButton *m_close;
    QTimer m_time;
};

} // namespace ui
