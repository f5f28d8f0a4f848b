// SPDX-License-Identifier: Apache-2.0
#include "ui/overview/counttile.h"

#include "ui/widgets/celltext.h"
#include "ui/widgets/statusdelegate.h"

#include <QPainter>
#include <QPainterPath>

namespace ui {

namespace {
constexpr int margin = 14;
constexpr int gap = 4;
constexpr qreal corner = 6;
constexpr int numberHeight = 26; // pixels of the figure's font
} // namespace

CountTile::CountTile(Tone tone, QWidget *parent) : QAbstractButton(parent), m_tone(tone)
{
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void CountTile::setWords(const QString &caption, const QString &hint)
{
    setText(caption);
    m_hint = hint;
    tellAccessibility();
    updateGeometry();
    update();
}

void CountTile::setCount(qint64 count, qint64 limit)
{
    m_count = count;
    m_limit = limit;
    tellAccessibility();
    update();
}

QString CountTile::countText() const
{
    return m_limit > 0 && m_count >= m_limit ? numberText(m_limit - 1) + u'+' : numberText(m_count);
}

void CountTile::tellAccessibility()
{
    setAccessibleName(text() + u' ' + countText());
    setAccessibleDescription(m_hint);
    setToolTip(m_hint);
}

QSize CountTile::sizeHint() const
{
    const int line = fontMetrics().height();
    return {170, 2 * margin + line + gap + numberHeight + gap + 2 + line};
}

QSize CountTile::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

void CountTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool lively = m_count > 0;
    const QColor color = lively ? toneColor(m_tone, palette()) : mutedText(palette());
    QPainterPath outline;
    outline.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
    const bool attention = lively && (m_tone == Tone::Bad || m_tone == Tone::Warning);
    painter.fillPath(outline,
                     attention ? toneBackground(m_tone, palette()) : palette().color(QPalette::Base));
    if (underMouse() || isDown()) {
        QColor veil = palette().color(QPalette::Text);
        veil.setAlphaF(isDown() ? 0.10F : 0.05F);
        painter.fillPath(outline, veil);
    }
    painter.setPen(hasFocus() ? QPen(palette().color(QPalette::Highlight), 2) : QPen(hairline(palette()), 1));
    painter.drawPath(outline);

    const int line = fontMetrics().height();
    const int width = this->width() - 2 * margin;
    int y = margin;
    const qreal mark = line * 0.6;
    paintToneMark(painter, QRectF(margin, y + (line - mark) / 2, mark, mark), lively ? m_tone : Tone::Neutral,
                  color);
    const int indent = int(mark) + 7;
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(QRect(margin + indent, y, width - indent, line), Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(text(), Qt::ElideRight, width - indent));
    y += line + gap;
    QFont figures = font();
    figures.setPixelSize(numberHeight);
    figures.setWeight(QFont::Medium);
    painter.setFont(figures);
    painter.setPen(color);
    painter.drawText(QRect(margin, y, width, numberHeight + 6), Qt::AlignLeft | Qt::AlignVCenter,
                     countText());
    y += numberHeight + gap + 2;
    painter.setFont(font());
    painter.setPen(mutedText(palette()));
    painter.drawText(QRect(margin, y, width, line), Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(m_hint, Qt::ElideRight, width));
}

} // namespace ui
