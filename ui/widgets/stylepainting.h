// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>

class QPainter;
class QPalette;
class QRect;
class QStyleOption;
class QStyleOptionComboBox;
class QStyleOptionHeader;
class QStyleOptionTab;

namespace ui {

// The strokes of HouseStyle that are its own.

QColor mix(const QColor &a, const QColor &b, qreal share);
/// The line around whatever has the keyboard.
QColor focusRing(const QPalette &palette);
/// A filled box with small round corners.
void drawBox(QPainter &painter, const QRect &rect, const QColor &fill, const QColor &border, qreal width = 1);
/// Also what a date field with a calendar is drawn as.
void paintComboBox(QPainter &painter, const QStyleOptionComboBox &combo, const QRect &arrow);
/// The box of a check box, or the circle of a radio button; its outline can be made out in the dark, too.
void paintCheckMark(QPainter &painter, const QStyleOption &option, bool round);
void paintSortArrow(QPainter &painter, const QStyleOptionHeader &header);
void paintTabClose(QPainter &painter, const QStyleOption &option);
void paintTab(QPainter &painter, const QStyleOptionTab &tab);

} // namespace ui
