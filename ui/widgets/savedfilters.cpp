// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/savedfilters.h"

#include "ui/widgets/icons.h"

#include <QCollator>
#include <QEvent>
#include <QMenu>
#include <QShortcut>
#include <QToolButton>

namespace ui {

namespace {

constexpr qsizetype longestName = 60;

QString shown(QString name)
{
    return name.replace(QLatin1Char('&'), QLatin1String("&&")); // no mnemonic of a menu
}

} // namespace

SavedFilters::SavedFilters(FilterBar &bar, Preferences &settings, Prompts &prompts, QString group)
    : QObject(&bar), m_bar(bar), m_settings(settings), m_prompts(prompts), m_group(std::move(group)),
      m_button(new QToolButton(&bar)), m_menu(new QMenu(m_button)), m_remove(new QMenu(m_button))
{
    m_button->setObjectName(QStringLiteral("savedFiltersButton"));
    m_button->setIcon(icon(Icon::Filter));
    m_button->setAutoRaise(true);
    m_button->setToolButtonStyle(Qt::ToolButtonIconOnly); // room is scarce beside the filters
    m_button->setPopupMode(QToolButton::InstantPopup);
    m_button->setMenu(m_menu);
    m_remove->setObjectName(QStringLiteral("deleteFilters"));
    m_remove->setIcon(icon(Icon::Delete));
    connect(m_menu, &QMenu::aboutToShow, this, &SavedFilters::fillMenu);
    auto *open = new QShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F), m_button);
    connect(open, &QShortcut::activated, m_button,
            [this] { m_menu->popup(m_button->mapToGlobal(m_button->rect().bottomLeft())); });
    bar.addWidget(m_button);
    bar.installEventFilter(this);
    retranslate();
}

QVariantMap SavedFilters::load() const
{
    return m_settings.value(m_group).toMap();
}

void SavedFilters::store(const QVariantMap &filters)
{
    if (filters.isEmpty()) {
        m_settings.remove(m_group);
    } else {
        m_settings.setValue(m_group, filters);
    }
}

QStringList SavedFilters::names() const
{
    QStringList names = load().keys();
    QCollator order;
    order.setCaseSensitivity(Qt::CaseInsensitive);
    order.setNumericMode(true);
    std::sort(names.begin(), names.end(), order);
    return names;
}

void SavedFilters::fillMenu()
{
    m_menu->clear();
    const QStringList all = names();
    for (const QString &name : all) {
        connect(m_menu->addAction(shown(name)), &QAction::triggered, this, [this, name] { choose(name); });
    }
    if (all.isEmpty()) {
        m_menu->addAction(tr("No filter is saved here yet"))->setEnabled(false);
    }
    m_menu->addSeparator();
    QAction *save =
        m_menu->addAction(icon(Icon::Save), tr("Save this filter …"), this, &SavedFilters::askName);
    save->setObjectName(QStringLiteral("saveFilter"));
    save->setEnabled(!m_bar.isClear());
    m_menu->addMenu(m_remove); // one and the same: clear() does not take menus away
    m_remove->clear();
    m_remove->setTitle(tr("Delete"));
    m_remove->setEnabled(!all.isEmpty());
    for (const QString &name : all) {
        connect(m_remove->addAction(shown(name)), &QAction::triggered, this,
                [this, name] { askDelete(name); });
    }
}

void SavedFilters::choose(const QString &name)
{
    m_last = name;
    m_bar.setState(load().value(name).toMap());
}

void SavedFilters::askName()
{
    Question question;
    question.title = tr("Save Filter");
    question.text = tr("Name of this filter:");
    question.action = tr("Save");
    m_prompts.askText(&m_bar, question, m_last, [this](const std::optional<QString> &typed) {
        const QString name = typed ? typed->simplified().left(longestName) : QString();
        if (name.isEmpty()) {
            return;
        }
        if (!load().contains(name)) {
            save(name);
            return;
        }
        Question overwrite;
        overwrite.title = tr("Save Filter");
        overwrite.text = tr("There is a filter “%1” already. Replace it?").arg(name);
        overwrite.action = tr("Replace");
        m_prompts.confirm(&m_bar, overwrite, [this, name](bool yes) {
            if (yes) {
                save(name);
            }
        });
    });
}

void SavedFilters::save(const QString &name)
{
    QVariantMap filters = load();
    filters.insert(name, m_bar.state());
    store(filters);
    m_last = name;
}

void SavedFilters::askDelete(const QString &name)
{
    Question question;
    question.title = tr("Delete Filter");
    question.text = tr("Delete the filter “%1”?").arg(name);
    question.action = tr("Delete");
    question.destructive = true;
    m_prompts.confirm(&m_bar, question, [this, name](bool yes) {
        if (yes) {
            QVariantMap filters = load();
            filters.remove(name);
            store(filters);
        }
    });
}

void SavedFilters::retranslate()
{
    m_button->setText(tr("Saved filters"));
    m_button->setAccessibleName(m_button->text());
    m_button->setToolTip(tr("Filters that you have given a name (Ctrl+Shift+F)"));
}

bool SavedFilters::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    return QObject::eventFilter(object, event);
}

} // namespace ui
