// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/toast.h"

#include "ui/widgets/errortext.h"
#include "ui/widgets/toastwidget.h"

#include <QAccessible>
#include <QEvent>
#include <QPointer>
#include <QWidget>

namespace ui {

namespace {

constexpr int margin = 14;
constexpr int gap = 8;
constexpr int aboveStatusBar = 32;

} // namespace

Toasts::Toasts(QWidget *window) : QObject(window), m_window(window)
{
    m_window->installEventFilter(this);
}

Toasts::~Toasts() = default;

void Toasts::show(const Notice &notice)
{
    while (m_toasts.size() >= maxShown) {
        remove(m_toasts.first());
    }
    auto *toast = new Toast(notice, m_window);
    m_toasts.append(toast);
    connect(toast, &Toast::closed, this, [this, toast] { remove(toast); });
    toast->show();
    place();
    QAccessibleEvent alert(toast, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    Q_EMIT shown(notice.text);
}

void Toasts::showError(const base::Error &error)
{
    show({.text = errorText(error), .tone = Tone::Bad});
}

void Toasts::showGood(const QString &text)
{
    show({.text = text, .tone = Tone::Good});
}

int Toasts::count() const
{
    return int(m_toasts.size());
}

QString Toasts::newestText() const
{
    return m_toasts.isEmpty() ? QString() : m_toasts.last()->text();
}

void Toasts::clear()
{
    while (!m_toasts.isEmpty()) {
        remove(m_toasts.first());
    }
}

void Toasts::focusNewest()
{
    if (!m_toasts.isEmpty()) {
        m_toasts.last()->setFocus(Qt::ShortcutFocusReason);
    }
}

void Toasts::remove(Toast *toast)
{
    if (m_toasts.removeOne(toast)) {
        toast->hide();
        toast->deleteLater();
        place();
    }
}

void Toasts::place()
{
    int bottom = m_window->height() - aboveStatusBar;
    for (auto toast = m_toasts.rbegin(); toast != m_toasts.rend(); ++toast) {
        const int height = qMax(40, (*toast)->heightForWidth((*toast)->width()));
        (*toast)->resize((*toast)->width(), height);
        (*toast)->move(m_window->width() - (*toast)->width() - margin, bottom - height);
        (*toast)->raise();
        bottom -= height + gap;
    }
}

bool Toasts::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::Resize && object == m_window) {
        place();
    }
    return QObject::eventFilter(object, event);
}

} // namespace ui
