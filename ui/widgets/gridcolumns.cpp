// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/gridcolumns.h"

#include <QHeaderView>
#include <QMenu>

namespace ui {

GridColumns::GridColumns(QHeaderView &header, QList<PagedColumn> columns, QObject *parent)
    : QObject(parent), m_header(header), m_columns(std::move(columns))
{
    applyDefaults();
    m_header.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&m_header, &QWidget::customContextMenuRequested, this, &GridColumns::showMenu);
    connect(&m_header, &QHeaderView::sectionResized, this, [this] { m_saveSoon.start(); });
    connect(&m_header, &QHeaderView::sectionMoved, this, [this] { m_saveSoon.start(); });
    m_saveSoon.setSingleShot(true);
    m_saveSoon.setInterval(500);
    connect(&m_saveSoon, &QTimer::timeout, this, &GridColumns::save);
}

GridColumns::~GridColumns()
{
    if (m_saveSoon.isActive()) {
        save();
    }
}

void GridColumns::applyDefaults()
{
    for (int i = 0; i < m_columns.size(); ++i) {
        m_header.moveSection(m_header.visualIndex(i), i);
        m_header.setSectionHidden(i, m_columns[i].hidden);
        m_header.resizeSection(i, m_columns[i].width);
    }
}

void GridColumns::remember(Preferences &settings, const QString &group)
{
    m_settings = &settings;
    m_group = group;
    // A newer program has other columns: then what was remembered means others.
    if (settings.value(group + QStringLiteral("/columns")).toString() == signature()) {
        m_header.restoreState(settings.value(group + QStringLiteral("/header")).toByteArray());
        m_header.setSectionsMovable(true);
    }
}

QString GridColumns::sortColumn() const
{
    const QString column =
        m_settings ? m_settings->value(m_group + QStringLiteral("/sort")).toString() : QString();
    const bool known = std::any_of(m_columns.begin(), m_columns.end(), [&](const PagedColumn &candidate) {
        return candidate.sortColumn == column;
    });
    return known ? column : QString();
}

bool GridColumns::sortDescending() const
{
    return m_settings && m_settings->value(m_group + QStringLiteral("/descending")).toBool();
}

void GridColumns::rememberSort(const QString &column, bool descending)
{
    if (m_settings) {
        m_settings->setValue(m_group + QStringLiteral("/sort"), column);
        m_settings->setValue(m_group + QStringLiteral("/descending"), descending);
    }
}

int GridColumns::visibleCount() const
{
    return m_header.count() - m_header.hiddenSectionCount();
}

void GridColumns::showMenu(const QPoint &position)
{
    auto *menu = new QMenu(&m_header);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int i = 0; i < m_columns.size(); ++i) {
        QAction *action = menu->addAction(m_columns[i].header());
        action->setCheckable(true);
        action->setChecked(!m_header.isSectionHidden(i));
        // The last one stays: a list without columns can't be brought back by its header.
        action->setEnabled(m_header.isSectionHidden(i) || visibleCount() > 1);
        connect(action, &QAction::toggled, this, [this, i](bool shown) {
            m_header.setSectionHidden(i, !shown);
            if (shown && m_header.sectionSize(i) < m_header.minimumSectionSize()) {
                m_header.resizeSection(i, m_columns[i].width);
            }
            m_saveSoon.start();
        });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Reset Columns")), &QAction::triggered, this, [this] {
        applyDefaults();
        m_saveSoon.start();
    });
    menu->popup(m_header.mapToGlobal(position));
}

void GridColumns::save()
{
    m_saveSoon.stop();
    if (m_settings) {
        m_settings->setValue(m_group + QStringLiteral("/columns"), signature());
        m_settings->setValue(m_group + QStringLiteral("/header"), m_header.saveState());
    }
}

QString GridColumns::signature() const
{
    QStringList keys;
    for (const PagedColumn &column : m_columns) {
        keys.append(column.key);
    }
    return keys.join(QLatin1Char(' '));
}

} // namespace ui
