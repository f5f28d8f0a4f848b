// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/stylepainting.h"

#include "ui/widgets/tone.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOption>

namespace ui {

QColor mix(const QColor &a, const QColor &b, qreal share)
{
    return QColor::fromRgbF(float(a.redF() + (b.redF() - a.redF()) * share),
                            float(a.greenF() + (b.greenF() - a.greenF()) * share),
                            float(a.blueF() + (b.blueF() - a.blueF()) * share));
}

constexpr qreal radius = 3.0;

void drawBox(QPainter &painter, const QRect &rect, const QColor &fill, const QColor &border, qreal width)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(border, width));
    painter.setBrush(fill);
    const qreal inset = width / 2;
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius);
    painter.restore();
}

QColor focusRing(const QPalette &palette)
{
    return isDark(palette) ? palette.color(QPalette::Link) : palette.color(QPalette::Highlight);
}

void paintComboBox(QPainter &painter, const QStyleOptionComboBox &combo, const QRect &arrow)
{
    const QPalette &palette = combo.palette;
    const bool enabled = combo.state & QStyle::State_Enabled;
    const bool hover = enabled && (combo.state & QStyle::State_MouseOver);
    const bool focus = enabled && (combo.state & QStyle::State_HasFocus);
    QColor fill = palette.color(combo.editable ? QPalette::Base : QPalette::Button);
    if (hover && !combo.editable) {
        fill = mix(fill, palette.color(QPalette::Highlight), 0.10);
    }
    drawBox(painter, combo.rect, fill,
            focus ? focusRing(palette) : (enabled ? palette.color(QPalette::Mid) : hairline(palette)),
            focus ? 1.6 : 1);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::ButtonText),
                        1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.translate(QRectF(arrow).center());
    painter.drawPolyline(QPolygonF({QPointF(-3.5, -1.6), QPointF(0, 1.9), QPointF(3.5, -1.6)}));
    painter.restore();
}

void paintCheckMark(QPainter &painter, const QStyleOption &option, bool round)
{
    const QPalette &palette = option.palette;
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool some = option.state & QStyle::State_NoChange;
    const bool marked = some || option.state & QStyle::State_On;
    const bool hover = enabled && (option.state & QStyle::State_MouseOver);
    QColor fill = marked && enabled ? palette.color(QPalette::Highlight) : palette.color(QPalette::Base);
    if (hover) {
        fill = mix(fill, palette.color(marked ? QPalette::HighlightedText : QPalette::Highlight), 0.12);
    }
    const QColor edge = !enabled ? palette.color(QPalette::Mid)
                        : marked ? fill
                                 : palette.color(QPalette::PlaceholderText);
    const qreal side = qMin(option.rect.width(), option.rect.height());
    QRectF box(0, 0, side, side);
    box.moveCenter(QRectF(option.rect).center());
    box.adjust(0.5, 0.5, -0.5, -0.5);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(edge, 1));
    painter.setBrush(fill);
    painter.drawRoundedRect(box, round ? side / 2 : radius, round ? side / 2 : radius);
    const QColor ink = palette.color(enabled ? QPalette::HighlightedText : QPalette::Text);
    painter.translate(box.center());
    painter.scale(side / 14, side / 14);
    if (marked && round) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        painter.drawEllipse(QPointF(0, 0), 2.8, 2.8);
    } else if (marked) {
        painter.setPen(QPen(ink, 1.7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(some ? QPolygonF({QPointF(-3, 0), QPointF(3, 0)})
                                  : QPolygonF({QPointF(-3.2, 0.2), QPointF(-0.9, 2.6), QPointF(3.4, -2.4)}));
    }
    painter.restore();
}

void paintSortArrow(QPainter &painter, const QStyleOptionHeader &header)
{
    if (header.sortIndicator == QStyleOptionHeader::None) {
        return;
    }
    // Qt's "SortDown" is ascending: the arrow points up where the small values are.
    const qreal up = header.sortIndicator == QStyleOptionHeader::SortDown ? 1 : -1;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(
        QPen(header.palette.color(QPalette::WindowText), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.translate(QRectF(header.rect).center());
    painter.drawPolyline(QPolygonF({QPointF(-3.5, 1.8 * up), QPointF(0, -1.8 * up), QPointF(3.5, 1.8 * up)}));
    painter.restore();
}

void paintTabClose(QPainter &painter, const QStyleOption &option)
{
    const bool hover = option.state & QStyle::State_MouseOver;
    const bool selected = option.state & QStyle::State_Selected;
    const QColor ink = option.palette.color(QPalette::WindowText);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF centre = QRectF(option.rect).center();
    if (hover) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(mix(option.palette.color(QPalette::Window), ink, 0.14));
        painter.drawRoundedRect(QRectF(centre - QPointF(8, 8), QSizeF(16, 16)), 3, 3);
    }
    painter.setPen(
        QPen(hover || selected ? ink : mutedText(option.palette), 1.2, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(centre + QPointF(-3, -3), centre + QPointF(3, 3));
    painter.drawLine(centre + QPointF(3, -3), centre + QPointF(-3, 3));
    painter.restore();
}

void paintTab(QPainter &painter, const QStyleOptionTab &tab)
{
    const bool selected = tab.state & QStyle::State_Selected;
    const bool hover = tab.state & QStyle::State_MouseOver;
    const QPalette &palette = tab.palette;
    const QRect rect = tab.rect;
    const QColor ground = palette.color(QPalette::Window);
    painter.fillRect(rect, selected
                               ? palette.color(QPalette::Base)
                               : (hover ? mix(ground, palette.color(QPalette::Highlight), 0.08) : ground));
    painter.setPen(hairline(palette));
    if (!selected) {
        painter.drawLine(rect.bottomLeft(), rect.bottomRight());
    }
    painter.drawLine(rect.topRight() + QPoint(0, selected ? 0 : 7),
                     rect.bottomRight() - QPoint(0, selected ? 0 : 7));
    if (selected) {
        painter.drawLine(rect.topLeft(), rect.bottomLeft());
        const bool focus = tab.state & QStyle::State_HasFocus;
        painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), focus ? 3 : 2),
                         isDark(palette) ? palette.color(QPalette::Link)
                                         : palette.color(QPalette::Highlight));
    }
}

} // namespace ui
