// SPDX-License-Identifier: Apache-2.0
#include "ui/receipts/scancatcher.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>

namespace ui {

ScanCatcher::ScanCatcher(QWidget *page, QLineEdit *scanField, const base::Clock &clock)
    : QObject(page), m_page(page), m_scanField(scanField), m_clock(clock)
{
    qApp->installEventFilter(this);
}

bool ScanCatcher::eventFilter(QObject *receiver, QEvent *event)
{
    // The window is given each key once; a table gives it to the editor that it opens again.
    if (event->type() != QEvent::KeyPress || !receiver->isWindowType()) {
        return false;
    }
    QWidget *focus = QApplication::focusWidget();
    const bool ours = focus && focus != m_scanField && (focus == m_page || m_page->isAncestorOf(focus));
    return ours && takeKey(static_cast<QKeyEvent *>(event), focus);
}

bool ScanCatcher::takeKey(QKeyEvent *key, QWidget *focus)
{
    const base::Instant now = m_clock.now();
    const qint64 pause = now.milliseconds - m_last.milliseconds;
    const bool goesOn = !m_keys.isEmpty() && pause >= 0 && pause <= longestPauseMs;
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        const QString keys = std::exchange(m_keys, {});
        if (!goesOn || keys.size() < fewestKeys || key->modifiers() & ~Qt::KeypadModifier) {
            return false;
        }
        if (m_field) {
            m_field->setText(m_before);
        }
        Q_EMIT scanned(keys, focus == m_field ? nullptr : qobject_cast<QLineEdit *>(focus));
        return true;
    }
    const QString text = key->text();
    const bool typed = !text.isEmpty() && text.front().isPrint() &&
                       !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (!typed) {
        if (key->key() != Qt::Key_Shift) { // a scanner shifts for capitals
            m_keys.clear();
        }
        return false;
    }
    if (!goesOn) {
        m_keys.clear();
        m_field = qobject_cast<QLineEdit *>(focus);
        m_before = m_field ? m_field->text() : QString();
    }
    m_keys += text;
    m_last = now;
    return false;
}

} // namespace ui
