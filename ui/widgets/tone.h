// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QPalette>

namespace ui {

/// What a state means to the person who looks at it. Never shown by colour alone: a mark and words go with
/// it.
enum class Tone
{
    Neutral, ///< nothing has happened yet, nothing is expected
    Busy,    ///< under way; waits for somebody else
    Good,    ///< done
    Warning, ///< somebody should look at it
    Bad,     ///< it failed
};

/// A colour for text and marks of that tone, readable (4.5:1) on the palette's Base and Window.
QColor toneColor(Tone tone, const QPalette &palette);

/// The quiet background that goes with it: pills, notices, fields with a complaint.
QColor toneBackground(Tone tone, const QPalette &palette);

/// Whether the palette is a dark one.
bool isDark(const QPalette &palette);

/// Secondary text: captions, hints, units. Still 4.5:1.
QColor mutedText(const QPalette &palette);

/// Hairlines between parts of a screen.
QColor hairline(const QPalette &palette);

} // namespace ui
