// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/filterbar.h"
#include "ui/widgets/preferences.h"
#include "ui/widgets/prompts.h"

class QMenu;

namespace ui {

/// Filters that somebody has given a name, in a menu at the end of a FilterBar (Ctrl+Shift+F): choose one,
/// keep the present one under a new name or an old one, delete one.
///
/// Object names: savedFiltersButton; in its menu saveFilter, and deleteFilters with a menu of its own.
class SavedFilters final : public QObject
{
    Q_OBJECT

public:
    /// What is kept lies under `group`: one for each account and place.
    SavedFilters(FilterBar &bar, Preferences &settings, Prompts &prompts, QString group);

    QStringList names() const; ///< as a reader of the desk's language sorts them

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    QVariantMap load() const;
    void store(const QVariantMap &filters);
    void fillMenu();
    void choose(const QString &name);
    void askName();
    void save(const QString &name);
    void askDelete(const QString &name);
    void retranslate();

    FilterBar &m_bar;
    Preferences &m_settings;
    Prompts &m_prompts;
    const QString m_group;
    QToolButton *m_button;
    QMenu *m_menu;
    QMenu *m_remove;
    QString m_last; ///< chosen or saved last: the name that is suggested
};

} // namespace ui
