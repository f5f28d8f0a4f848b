// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/icons.h"

#include "ui/widgets/iconpaths.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>

#include <optional>

namespace ui {

namespace {

/// Paints the paths each time in the colour of the moment, so that a change of theme needs nothing.
class PathIconEngine final : public QIconEngine
{
public:
    PathIconEngine(Icon which, std::optional<QColor> color)
        : m_which(which), m_color(color), m_paths(iconPaths(which))
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const qreal side = qMin(rect.width(), rect.height());
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->translate(QRectF(rect).center() - QPointF(side / 2, side / 2));
        painter->scale(side / 16, side / 16);
        const QColor color = colorFor(mode);
        painter->setPen(QPen(color, 1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->setBrush(Qt::NoBrush);
        painter->drawPath(m_paths.lines);
        painter->fillPath(m_paths.fills, color);
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return pixmap;
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        return pixmap(size, mode, state); // the size is in device pixels already
    }

    QIconEngine *clone() const override { return new PathIconEngine(m_which, m_color); }
    QString key() const override { return QStringLiteral("ui::PathIconEngine"); }
    bool isNull() override { return false; }

private:
    QColor colorFor(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        switch (mode) {
        case QIcon::Disabled:
            return palette.color(QPalette::Disabled, QPalette::ButtonText);
        case QIcon::Selected:
            return palette.color(QPalette::HighlightedText);
        default:
            return m_color.value_or(palette.color(QPalette::ButtonText));
        }
    }

    Icon m_which;
    std::optional<QColor> m_color;
    IconPaths m_paths;
};

} // namespace

QIcon programIcon()
{
    const IconPaths paths = iconPaths(Icon::Stock);
    QIcon made;
    for (const int side : {16, 20, 24, 32, 40, 48, 64, 128, 256}) {
        QPixmap pixmap(side, side);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(side / 24.0, side / 24.0);
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(0x1f, 0x5f, 0xb4));
        painter.drawRoundedRect(QRectF(0, 0, 24, 24), 5, 5);
        painter.translate(4, 4);
        // Small ones need a stronger line to be seen at all.
        painter.setPen(QPen(Qt::white, side < 32 ? 1.9 : 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(paths.lines);
        painter.end();
        made.addPixmap(pixmap);
    }
    return made;
}

QIcon icon(Icon which)
{
    return QIcon(new PathIconEngine(which, std::nullopt));
}

QIcon icon(Icon which, const QColor &color)
{
    return QIcon(new PathIconEngine(which, color));
}

} // namespace ui
