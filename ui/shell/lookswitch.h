// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/language.h"
#include "ui/widgets/theme.h"

#include <QWidget>

class QActionGroup;
class QToolButton;

namespace ui {

/// Language and theme, small: in the status bar and below the sign-in.
class LookSwitch final : public QWidget
{
    Q_OBJECT

public:
    LookSwitch(Language &language, Theme &theme, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    Language &m_language;
    Theme &m_theme;
    QList<QToolButton *> m_languages;
    QToolButton *m_themeButton;
    QActionGroup *m_themes;
};

} // namespace ui
