// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/iconpaths.h"

#include <QString>
#include <QStringList>

#include <array>

namespace ui {

namespace {

/// One icon in a small language: M L H V C Z as in SVG (absolute only), O cx cy r a circle, R x y w h r a
/// rounded box; blanks between all of them.
struct Drawing
{
    Icon icon;
    const char *lines;
    const char *fills;
};

constexpr std::array drawings{
    Drawing{Icon::Home, "M 2 8 L 8 2.5 L 14 8 M 3.8 6.8 V 13.5 H 12.2 V 6.8 M 6.6 13.5 V 9.6 H 9.4 V 13.5",
            ""},
    Drawing{Icon::Order, "R 3 1.8 10 12.4 1.2 M 5.6 5 H 10.4 M 5.6 8 H 10.4 M 5.6 11 H 8.4", ""},
    Drawing{
        Icon::Return,
        "M 6 3 L 2.5 6.5 L 6 10 M 2.5 6.5 H 10 C 13 6.5 13.8 8.4 13.8 9.8 C 13.8 11.6 12.4 13 10.4 13 H 7",
        ""},
    Drawing{Icon::Transfer, "M 2 5 H 13 M 10.2 2.2 L 13 5 L 10.2 7.8 M 14 11 H 3 M 5.8 8.2 L 3 11 L 5.8 13.8",
            ""},
    Drawing{Icon::Stock,
            "M 8 1.8 L 14 4.8 V 11.2 L 8 14.2 L 2 11.2 V 4.8 Z M 2 4.8 L 8 7.8 L 14 4.8 M 8 7.8 V 14.2", ""},
    Drawing{Icon::Document, "M 4 1.8 H 9.4 L 12.6 5 V 14.2 H 4 Z M 9.2 2 V 5.2 H 12.4", ""},
    Drawing{Icon::Settings, "M 2 4.5 H 8 M 12 4.5 H 14 M 2 11.5 H 4 M 8 11.5 H 14 O 10 4.5 1.9 O 6 11.5 1.9",
            ""},
    Drawing{Icon::Log, "M 5.4 3.5 H 14 M 5.4 8 H 14 M 5.4 12.5 H 14",
            "O 2.6 3.5 0.9 O 2.6 8 0.9 O 2.6 12.5 0.9"},
    Drawing{Icon::Warehouse,
            "M 1.8 6 L 8 2.2 L 14.2 6 V 13.8 H 1.8 Z M 4.6 13.8 V 8.6 H 11.4 V 13.8 M 4.6 11.2 H 11.4", ""},
    Drawing{Icon::Push, "M 8 10.5 V 2.5 M 4.8 5.5 L 8 2.3 L 11.2 5.5 M 2.5 10 V 13.5 H 13.5 V 10", ""},
    Drawing{Icon::Refresh,
            "M 13.4 8 C 13.4 11 11 13.4 8 13.4 C 5 13.4 2.6 11 2.6 8 C 2.6 5 5 2.6 8 2.6 C 10 2.6 11.6 3.6 "
            "12.6 5.2 "
            "M 13 2 V 5.4 H 9.6",
            ""},
    Drawing{Icon::Save,
            "M 2.5 2.5 H 11 L 13.5 5 V 13.5 H 2.5 Z M 5 2.8 V 6 H 10 V 2.8 M 4.8 13.2 V 9 H 11.2 V 13.2", ""},
    Drawing{Icon::Delete,
            "M 2.5 4.2 H 13.5 M 6 4 V 2.3 H 10 V 4 M 4 4.4 L 4.7 13.8 H 11.3 L 12 4.4 M 6.8 6.8 V 11.2 "
            "M 9.2 6.8 V 11.2",
            ""},
    Drawing{Icon::Add, "M 8 2.8 V 13.2 M 2.8 8 H 13.2", ""},
    Drawing{Icon::Search, "O 7 7 4.4 M 10.3 10.3 L 14 14", ""},
    Drawing{Icon::Ok, "O 8 8 6.2 M 5 8.2 L 7.2 10.4 L 11.2 5.8", ""},
    Drawing{Icon::Warning, "M 8 2 L 14.6 13.6 H 1.4 Z M 8 6.4 V 9.6", "O 8 11.6 0.85"},
    Drawing{Icon::Error, "O 8 8 6.2 M 5.8 5.8 L 10.2 10.2 M 10.2 5.8 L 5.8 10.2", ""},
    Drawing{Icon::Gateway, "R 2 2.5 12 4.4 1 R 2 9.1 12 4.4 1 M 7.5 4.7 H 11.5 M 7.5 11.3 H 11.5",
            "O 4.6 4.7 0.8 O 4.6 11.3 0.8"},
    Drawing{Icon::Database,
            "M 2.8 4 C 2.8 1.6 13.2 1.6 13.2 4 C 13.2 6.4 2.8 6.4 2.8 4 Z M 2.8 4 V 12 C 2.8 14.4 13.2 14.4 "
            "13.2 12 "
            "V 4 M 2.8 8 C 2.8 10.4 13.2 10.4 13.2 8",
            ""},
    Drawing{Icon::User, "O 8 5.2 2.9 M 2.4 14 C 2.4 10.8 5 9.6 8 9.6 C 11 9.6 13.6 10.8 13.6 14", ""},
    Drawing{Icon::SignOut, "M 9.5 2.5 H 3 V 13.5 H 9.5 M 6.5 8 H 14 M 11.2 5.2 L 14 8 L 11.2 10.8", ""},
    Drawing{Icon::Copy, "R 5.4 5.4 8.4 8.4 1 M 10.6 2.4 H 2.4 V 10.6", ""},
    Drawing{Icon::Print,
            "M 4.2 6 V 2 H 11.8 V 6 M 4.2 11.5 H 2 V 6 H 14 V 11.5 H 11.8 M 4.2 9.2 H 11.8 V 14 H 4.2 Z", ""},
    Drawing{Icon::Help, "O 8 8 6.2 M 6 6.4 C 6 3.8 10 3.8 10 6.4 C 10 8 8 7.9 8 9.4", "O 8 11.6 0.85"},
    Drawing{Icon::Keyboard, "R 1.5 3.8 13 8.4 1.2 M 5 9.8 H 11",
            "O 4.2 6.6 0.7 O 6.7 6.6 0.7 O 9.3 6.6 0.7 O 11.8 6.6 0.7"},
    Drawing{Icon::Filter, "M 2 3 H 14 L 9.6 8.4 V 13.4 L 6.4 11.6 V 8.4 Z", ""},
    Drawing{Icon::Close, "M 4 4 L 12 12 M 12 4 L 4 12", ""},
    Drawing{
        Icon::Undo,
        "M 5.5 2.8 L 2.4 6 L 5.5 9.2 M 2.4 6 H 9.6 C 12 6 13.6 7.6 13.6 9.8 C 13.6 12 12 13.4 9.8 13.4 H 6",
        ""},
    Drawing{Icon::Theme, "O 8 8 6", "M 8 2 C 11.3 2 14 4.7 14 8 C 14 11.3 11.3 14 8 14 Z"},
    Drawing{Icon::Language, "O 8 8 6.2 M 1.8 8 H 14.2 M 8 1.8 C 4.6 5 4.6 11 8 14.2 C 11.4 11 11.4 5 8 1.8",
            ""},
    Drawing{Icon::Calendar, "R 2 3 12 11 1 M 2 6.4 H 14 M 5 1.4 V 4.2 M 11 1.4 V 4.2", ""},
    Drawing{Icon::Export, "M 8 2.2 V 10 M 4.8 6.8 L 8 10 L 11.2 6.8 M 2.5 10 V 13.5 H 13.5 V 10", ""},
    Drawing{Icon::Stop, "O 8 8 6.2 M 3.7 3.7 L 12.3 12.3", ""},
    Drawing{Icon::History, "O 8 8 6.2 M 8 4.4 V 8 L 10.6 9.6", ""},
    Drawing{Icon::Menu, "M 2 4 H 14 M 2 8 H 14 M 2 12 H 14", ""},
    Drawing{Icon::Approve, "M 2.5 8.6 L 6.2 12.2 L 13.5 4.2", ""},
    Drawing{Icon::Import, "M 2 8 H 9.8 M 6.8 5 L 9.8 8 L 6.8 11 M 7 2.5 H 13.5 V 13.5 H 7", ""},
};
static_assert(drawings.size() == size_t(Icon::Count_), "every icon has a drawing");

QPainterPath parse(const char *text)
{
    QPainterPath path;
    const QStringList words = QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    qsizetype at = 0;
    const auto number = [&] { return at < words.size() ? words[at++].toDouble() : 0.0; };
    const auto point = [&] {
        const qreal x = number();
        return QPointF(x, number());
    };
    while (at < words.size()) {
        const char command = words[at++].at(0).toLatin1();
        switch (command) {
        case 'M':
            path.moveTo(point());
            break;
        case 'L':
            path.lineTo(point());
            break;
        case 'H':
            path.lineTo(number(), path.currentPosition().y());
            break;
        case 'V':
            path.lineTo(path.currentPosition().x(), number());
            break;
        case 'C': {
            const QPointF first = point();
            const QPointF second = point();
            path.cubicTo(first, second, point());
            break;
        }
        case 'Z':
            path.closeSubpath();
            break;
        case 'O': {
            const QPointF centre = point();
            const qreal radius = number();
            path.addEllipse(centre, radius, radius);
            break;
        }
        case 'R': {
            const QPointF corner = point();
            const QPointF size = point();
            const qreal radius = number();
            path.addRoundedRect(QRectF(corner, QSizeF(size.x(), size.y())), radius, radius);
            break;
        }
        default:
            Q_ASSERT_X(false, "icon", "a command that the language does not have");
        }
    }
    return path;
}

} // namespace

IconPaths iconPaths(Icon which)
{
    for (const Drawing &drawing : drawings) {
        if (drawing.icon == which) {
            return {parse(drawing.lines), parse(drawing.fills)};
        }
    }
    return {};
}

} // namespace ui
