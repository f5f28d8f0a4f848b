// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/pagedcolumn.h"
#include "ui/widgets/preferences.h"

#include <QObject>
#include <QTimer>

class QHeaderView;

namespace ui {

/// Widths, order and visibility of a grid's columns: the header's context menu, and what is remembered.
class GridColumns final : public QObject
{
    Q_OBJECT

public:
    GridColumns(QHeaderView &header, QList<PagedColumn> columns, QObject *parent);
    ~GridColumns() override;

    /// Takes over what was remembered under this group and goes on remembering.
    void remember(Preferences &settings, const QString &group);

    /// What the list was sorted by last time; empty if nothing is known.
    QString sortColumn() const;
    bool sortDescending() const;
    void rememberSort(const QString &column, bool descending);

private:
    void applyDefaults();
    void showMenu(const QPoint &position);
    int visibleCount() const;
    void save();
    QString signature() const;

    QHeaderView &m_header;
    QList<PagedColumn> m_columns;
    Preferences *m_settings = nullptr;
    QString m_group;
    QTimer m_saveSoon;
};

} // namespace ui
