// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "ui/widgets/tone.h"

#include <QList>
#include <QObject>
#include <QString>

#include <chrono>
#include <functional>

class QWidget;

namespace ui {

class Toast;

struct Notice
{
    QString text;
    Tone tone = Tone::Neutral;
    QString actionText = {}; ///< a link at the end; empty: none
    std::function<void()> action = {};
    /// How long it stays; zero: until it is closed. Bad news stays anyway.
    std::chrono::milliseconds duration = std::chrono::seconds(6);
};

/// Notices that ask for nothing, stacked at the bottom right of a window. Time stands still while the mouse
/// or the keyboard is on one. Ctrl+J goes to the newest, Enter does its action, Escape closes it; screen
/// readers hear it as an alert.
class Toasts final : public QObject
{
    Q_OBJECT

public:
    /// At most this many at a time; the oldest goes.
    static constexpr int maxShown = 4;

    explicit Toasts(QWidget *window);
    ~Toasts() override;

    void show(const Notice &notice);
    void showError(const base::Error &error);
    void showGood(const QString &text);

    int count() const;
    /// The newest one's text; empty if there is none.
    QString newestText() const;
    void clear();

public Q_SLOTS:
    void focusNewest();

Q_SIGNALS:
    void shown(const QString &text);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void place();
    void remove(Toast *toast);

    QWidget *m_window;
    QList<Toast *> m_toasts; ///< oldest first; children of the window
};

} // namespace ui
