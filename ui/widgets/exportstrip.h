// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace ui {

/// How far an export is, and the way to stop it; in the line below a list.
class ExportStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit ExportStrip(QWidget *parent = nullptr);

    /// `total` is a guess: a list may grow while it is read.
    void start(qint64 total);
    void setDone(qint64 rows);
    void setFinishing();

Q_SIGNALS:
    void cancelled();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_label;
    QProgressBar *m_bar;
    QToolButton *m_cancel;
    qint64 m_total = 0;
    bool m_finishing = false;
};

} // namespace ui
