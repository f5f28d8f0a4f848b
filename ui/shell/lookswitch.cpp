// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/lookswitch.h"

#include "ui/widgets/icons.h"

#include <QActionGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace ui {

LookSwitch::LookSwitch(Language &language, Theme &theme, QWidget *parent)
    : QWidget(parent), m_language(language), m_theme(theme), m_themeButton(new QToolButton(this)),
      m_themes(new QActionGroup(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    const QStringList codes = Language::codes();
    for (const QString &code : codes) {
        auto *button = new QToolButton(this);
        button->setObjectName(QStringLiteral("language.") + code);
        button->setText(Language::nameOf(code));
        button->setCheckable(true);
        button->setAutoRaise(true);
        connect(button, &QToolButton::clicked, this, [this, code] {
            m_language.use(code);
            retranslate();
        });
        m_languages.append(button);
        layout->addWidget(button);
    }
    m_themeButton->setObjectName(QStringLiteral("theme"));
    m_themeButton->setAutoRaise(true);
    m_themeButton->setIcon(icon(Icon::Theme));
    m_themeButton->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_themeButton);
    for (const ThemeChoice choice : {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark}) {
        QAction *action = menu->addAction(QString());
        action->setCheckable(true);
        action->setData(int(choice));
        m_themes->addAction(action);
        connect(action, &QAction::triggered, this, [this, choice] { m_theme.setChoice(choice); });
    }
    m_themeButton->setMenu(menu);
    layout->addSpacing(4);
    layout->addWidget(m_themeButton);
    connect(&m_theme, &Theme::changed, this, &LookSwitch::retranslate);
    retranslate();
}

void LookSwitch::retranslate()
{
    const QStringList codes = Language::codes();
    for (qsizetype i = 0; i < m_languages.size(); ++i) {
        m_languages[i]->setChecked(codes[i] == m_language.code());
    }
    m_themeButton->setToolTip(tr("Appearance"));
    m_themeButton->setAccessibleName(tr("Appearance"));
    const QStringList names = {tr("Like the System"), tr("Light"), tr("Dark")};
    const QList<QAction *> actions = m_themes->actions();
    for (qsizetype i = 0; i < actions.size(); ++i) {
        actions[i]->setText(names[i]);
        actions[i]->setChecked(actions[i]->data().toInt() == int(m_theme.choice()));
    }
}

void LookSwitch::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace ui
