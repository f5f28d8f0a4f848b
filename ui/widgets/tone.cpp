// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/tone.h"

namespace ui {

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightness() < 128;
}

QColor toneColor(Tone tone, const QPalette &palette)
{
    const bool dark = isDark(palette);
    switch (tone) {
    case Tone::Neutral:
        return mutedText(palette);
    case Tone::Busy:
        return dark ? QColor(0x7f, 0xb4, 0xf0) : QColor(0x1f, 0x5f, 0xb4);
    case Tone::Good:
        return dark ? QColor(0x6f, 0xc9, 0x8b) : QColor(0x1b, 0x74, 0x3d);
    case Tone::Warning:
        return dark ? QColor(0xe6, 0xb4, 0x50) : QColor(0x8f, 0x58, 0x00);
    case Tone::Bad:
        return dark ? QColor(0xf2, 0x8b, 0x82) : QColor(0xb3, 0x26, 0x1e);
    }
    return palette.color(QPalette::Text);
}

QColor toneBackground(Tone tone, const QPalette &palette)
{
    const bool dark = isDark(palette);
    switch (tone) {
    case Tone::Neutral:
        return dark ? QColor(0x33, 0x38, 0x3f) : QColor(0xee, 0xf0, 0xf3);
    case Tone::Busy:
        return dark ? QColor(0x24, 0x34, 0x49) : QColor(0xe6, 0xef, 0xfa);
    case Tone::Good:
        return dark ? QColor(0x22, 0x38, 0x2b) : QColor(0xe5, 0xf3, 0xea);
    case Tone::Warning:
        return dark ? QColor(0x40, 0x35, 0x1e) : QColor(0xfb, 0xf1, 0xdd);
    case Tone::Bad:
        return dark ? QColor(0x45, 0x29, 0x28) : QColor(0xfb, 0xe9, 0xe7);
    }
    return palette.color(QPalette::Base);
}

QColor mutedText(const QPalette &palette)
{
    return isDark(palette) ? QColor(0xa6, 0xae, 0xb8) : QColor(0x5a, 0x64, 0x70);
}

QColor hairline(const QPalette &palette)
{
    return isDark(palette) ? QColor(0x3c, 0x42, 0x4a) : QColor(0xd8, 0xdc, 0xe1);
}

} // namespace ui
