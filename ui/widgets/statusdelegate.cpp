// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/statusdelegate.h"

#include <QApplication>
#include <QPainter>
#include <QPainterPath>

namespace ui {

namespace {

constexpr int markSize = 10;
constexpr int gap = 6;
constexpr int pillPadding = 8;

} // namespace

void paintToneMark(QPainter &painter, const QRectF &square, Tone tone, const QColor &color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(square.topLeft());
    painter.scale(square.width() / 10, square.height() / 10);
    const QPen line(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter.setPen(line);
    painter.setBrush(Qt::NoBrush);
    switch (tone) {
    case Tone::Neutral:
        painter.drawEllipse(QPointF(5, 5), 3.6, 3.6);
        break;
    case Tone::Busy:
        painter.drawEllipse(QPointF(5, 5), 3.9, 3.9);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawPie(QRectF(1.2, 1.2, 7.6, 7.6), 90 * 16, -180 * 16);
        break;
    case Tone::Good:
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(QPointF(5, 5), 4.3, 4.3);
        break;
    case Tone::Warning: {
        QPainterPath triangle;
        triangle.moveTo(5, 0.9);
        triangle.lineTo(9.6, 9);
        triangle.lineTo(0.4, 9);
        triangle.closeSubpath();
        painter.fillPath(triangle, color);
        break;
    }
    case Tone::Bad:
        painter.setPen(QPen(color, 2, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(QPointF(1.6, 1.6), QPointF(8.4, 8.4));
        painter.drawLine(QPointF(8.4, 1.6), QPointF(1.6, 8.4));
        break;
    }
    painter.restore();
}

void StatusDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const QVariant stored = index.data(ToneRole);
    if (stored.isNull()) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString text = cell.text;
    cell.text.clear();
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    if (text.isEmpty()) {
        return;
    }
    const auto tone = static_cast<Tone>(stored.toInt());
    const bool selected = option.state & QStyle::State_Selected;
    const QColor color =
        selected ? cell.palette.color(QPalette::HighlightedText) : toneColor(tone, cell.palette);
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, cell.widget) + 1;
    const QRect inner = cell.rect.adjusted(margin, 0, -margin, 0);
    paintToneMark(*painter,
                  QRectF(inner.left(), inner.center().y() - markSize / 2.0 + 1.5, markSize, markSize), tone,
                  color);
    const QRect words = inner.adjusted(markSize + gap, 0, 0, 0);
    painter->save();
    painter->setFont(cell.font);
    // A state that asks for nothing stays as quiet as the other cells.
    painter->setPen(
        selected ? color
                 : (tone == Tone::Good || tone == Tone::Busy ? cell.palette.color(QPalette::Text) : color));
    painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                      cell.fontMetrics.elidedText(text, Qt::ElideRight, words.width()));
    painter->restore();
}

QSize StatusDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return QStyledItemDelegate::sizeHint(option, index) + QSize(markSize + gap, 0);
}

StatusLabel::StatusLabel(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setVisible(false);
}

void StatusLabel::setState(Tone tone, const QString &text)
{
    m_tone = tone;
    m_text = text;
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    updateGeometry();
    update();
}

void StatusLabel::setPill(bool pill)
{
    m_pill = pill;
    updateGeometry();
    update();
}

QSize StatusLabel::sizeHint() const
{
    const int padding = m_pill ? 2 * pillPadding : 0;
    return {fontMetrics().horizontalAdvance(m_text) + markSize + gap + padding + 2,
            qMax(fontMetrics().height(), markSize) + (m_pill ? 6 : 2)};
}

QSize StatusLabel::minimumSizeHint() const
{
    return sizeHint();
}

void StatusLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor color = toneColor(m_tone, palette());
    int left = 0;
    if (m_pill) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(toneBackground(m_tone, palette()));
        painter.drawRoundedRect(QRectF(rect()), height() / 2.0, height() / 2.0);
        left = pillPadding;
    }
    paintToneMark(painter, QRectF(left, (height() - markSize) / 2.0, markSize, markSize), m_tone, color);
    painter.setPen(m_pill ? color
                          : (m_tone == Tone::Bad || m_tone == Tone::Warning
                                 ? color
                                 : palette().color(QPalette::WindowText)));
    painter.drawText(rect().adjusted(left + markSize + gap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     m_text);
}

} // namespace ui
