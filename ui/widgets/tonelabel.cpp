// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/tonelabel.h"

#include <QEvent>
#include <QScopedValueRollback>

namespace ui {

ToneLabel::ToneLabel(QWidget *parent) : QLabel(parent)
{
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
}

void ToneLabel::say(Tone tone, const QString &words)
{
    m_tone = tone;
    setText(words);
    setVisible(!words.isEmpty());
    recolor();
}

void ToneLabel::setMuted(bool muted)
{
    m_muted = muted;
    recolor();
}

void ToneLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_coloring) {
        recolor();
        if (textFormat() == Qt::RichText) { // links keep the colour that they were laid out with
            const QString words = text();
            clear();
            setText(words);
        }
    }
}

void ToneLabel::recolor()
{
    const QScopedValueRollback guard(m_coloring, true); // setPalette() tells of a new palette
    const QPalette around = parentWidget() ? parentWidget()->palette() : QPalette();
    QPalette own = around;
    if (m_muted) {
        own.setColor(QPalette::WindowText, mutedText(around));
    } else if (m_tone != Tone::Neutral) {
        own.setColor(QPalette::WindowText, toneColor(m_tone, around));
    }
    setPalette(own);
}

} // namespace ui
