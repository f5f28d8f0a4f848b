// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/preferences.h"

#include <QObject>
#include <QPalette>

class QApplication;

namespace ui {

enum class ThemeChoice
{
    System,
    Light,
    Dark
};

/// How the program looks: Fusion with our own palettes, spacing and fonts. Make one behind the QApplication
/// and before the first widget; it remembers the choice under `theme`.
class Theme final : public QObject
{
    Q_OBJECT

public:
    Theme(QApplication &application, Preferences &settings);

    ThemeChoice choice() const { return m_choice; }
    void setChoice(ThemeChoice choice);
    bool isDark() const;

    static QPalette lightPalette();
    static QPalette darkPalette();

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void apply();

    QApplication &m_application;
    Preferences &m_settings;
    ThemeChoice m_choice = ThemeChoice::System;
    bool m_systemWasDark = false;
};

/// The height of a row in every list, in pixels at 100 %.
inline constexpr int rowHeight = 26;

} // namespace ui
