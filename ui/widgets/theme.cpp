// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/theme.h"

#include "ui/widgets/housestyle.h"
#include "ui/widgets/tone.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QSettings>
#include <QToolTip>

namespace ui {

namespace {

constexpr QLatin1String settingsKey("theme");

QString choiceName(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::Light:
        return QStringLiteral("light");
    case ThemeChoice::Dark:
        return QStringLiteral("dark");
    case ThemeChoice::System:
        break;
    }
    return QStringLiteral("system");
}

ThemeChoice choiceFromName(const QString &name)
{
    for (const ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
        if (choiceName(choice) == name) {
            return choice;
        }
    }
    return ThemeChoice::System;
}

/// The first of the families that this machine has; what the platform suggests otherwise.
QFont deskFont()
{
    QFont font = QApplication::font();
    const QStringList installed = QFontDatabase::families();
    for (const QString &family : {QStringLiteral("Microsoft YaHei UI"), QStringLiteral("Noto Sans CJK SC"),
                                  QStringLiteral("Source Han Sans SC"), QStringLiteral("PingFang SC")}) {
        if (installed.contains(family)) {
            font.setFamilies({family});
            break;
        }
    }
    font.setPixelSize(13);
    font.setHintingPreference(QFont::PreferDefaultHinting);
    return font;
}

struct Colours
{
    QRgb window, base, alternate, text, button, tip, tipText, accent, onAccent, link, disabled, hint, light,
        mid, dark, shadow;
};

QPalette make(const Colours &c)
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, QRgb color) { palette.setColor(role, QColor(color)); };
    set(QPalette::Window, c.window);
    set(QPalette::WindowText, c.text);
    set(QPalette::Base, c.base);
    set(QPalette::AlternateBase, c.alternate);
    set(QPalette::Text, c.text);
    set(QPalette::Button, c.button);
    set(QPalette::ButtonText, c.text);
    set(QPalette::BrightText, 0xffffff);
    set(QPalette::ToolTipBase, c.tip);
    set(QPalette::ToolTipText, c.tipText);
    set(QPalette::Highlight, c.accent);
    set(QPalette::HighlightedText, c.onAccent);
    set(QPalette::Link, c.link);
    set(QPalette::LinkVisited, c.link);
    set(QPalette::Light, c.light);
    set(QPalette::Midlight, c.button);
    set(QPalette::Mid, c.mid);
    set(QPalette::Dark, c.dark);
    set(QPalette::Shadow, c.shadow);
    set(QPalette::PlaceholderText, c.hint);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText}) {
        palette.setColor(QPalette::Disabled, role, QColor(c.disabled));
    }
    palette.setColor(QPalette::Disabled, QPalette::Base, QColor(c.window));
    palette.setColor(QPalette::Disabled, QPalette::Button, QColor(c.window));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor(c.mid));
    return palette;
}

/// What the system asks programs to look like. Qt 6.4 only tells it through the palette that it starts with,
/// and on Windows not even so.
bool systemIsDark(const QPalette &startPalette)
{
#ifdef Q_OS_WIN
    const QSettings personalize(
        QStringLiteral(R"(HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Themes\Personalize)"),
        QSettings::NativeFormat);
    Q_UNUSED(startPalette)
    return personalize.value(QStringLiteral("AppsUseLightTheme"), 1).toInt() == 0;
#else
    return isDark(startPalette);
#endif
}

} // namespace

QPalette Theme::lightPalette()
{
    return make({.window = 0xf4f5f7,
                 .base = 0xffffff,
                 .alternate = 0xf8f9fb,
                 .text = 0x1d2329,
                 .button = 0xfbfbfc,
                 .tip = 0x2b3138,
                 .tipText = 0xf2f4f6,
                 .accent = 0x1f5fb4,
                 .onAccent = 0xffffff,
                 .link = 0x1f5fb4,
                 .disabled = 0x7d8691,
                 .hint = 0x6b7480,
                 .light = 0xffffff,
                 .mid = 0xc3c8cf,
                 .dark = 0x9aa2ac,
                 .shadow = 0x6b737d});
}

QPalette Theme::darkPalette()
{
    return make({.window = 0x23272d,
                 .base = 0x1b1f24,
                 .alternate = 0x20242a,
                 .text = 0xe3e7ec,
                 .button = 0x2f343c,
                 .tip = 0x3a414a,
                 .tipText = 0xf2f4f6,
                 .accent = 0x2f6dc0,
                 .onAccent = 0xffffff,
                 .link = 0x7fb4f0,
                 .disabled = 0x7e8791,
                 .hint = 0x939ba6,
                 .light = 0x3a4049,
                 .mid = 0x454c56,
                 .dark = 0x14171b,
                 .shadow = 0x0c0e11});
}

Theme::Theme(QApplication &application, Preferences &settings)
    : m_application(application), m_settings(settings),
      m_choice(choiceFromName(settings.value(settingsKey).toString())),
      m_systemWasDark(systemIsDark(application.palette()))
{
    m_application.setStyle(new HouseStyle); // the application owns it
    m_application.setFont(deskFont());
    m_application.installEventFilter(this);
    apply();
}

void Theme::setChoice(ThemeChoice choice)
{
    if (choice == m_choice) {
        return;
    }
    m_choice = choice;
    m_settings.setValue(settingsKey, choiceName(choice));
    apply();
}

bool Theme::isDark() const
{
    return m_choice == ThemeChoice::Dark || (m_choice == ThemeChoice::System && m_systemWasDark);
}

void Theme::apply()
{
    const QPalette palette = isDark() ? darkPalette() : lightPalette();
    m_application.setPalette(palette);
    QToolTip::setPalette(palette);
    Q_EMIT changed();
}

bool Theme::eventFilter(QObject *object, QEvent *event)
{
#ifdef Q_OS_WIN
    if (event->type() == QEvent::ThemeChange) {
        const bool dark = systemIsDark({});
        if (dark != m_systemWasDark) {
            m_systemWasDark = dark;
            apply();
        }
    }
#endif
    return QObject::eventFilter(object, event);
}

} // namespace ui
