// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/rowcopy.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace ui {

void copySelectedRows(const QTableView &view)
{
    QList<int> rows;
    for (const QModelIndex &index : view.selectionModel()->selectedRows()) {
        rows.append(index.row());
    }
    if (rows.isEmpty()) {
        return;
    }
    std::sort(rows.begin(), rows.end());
    QList<int> columns;
    for (int visual = 0; visual < view.horizontalHeader()->count(); ++visual) {
        const int column = view.horizontalHeader()->logicalIndex(visual);
        if (!view.isColumnHidden(column)) {
            columns.append(column);
        }
    }
    const QAbstractItemModel &model = *view.model();
    const auto line = [&columns](auto text) {
        QStringList cells;
        for (const int column : columns) {
            cells.append(text(column).toString().simplified());
        }
        return cells.join(u'\t');
    };
    QStringList lines{line([&](int column) { return model.headerData(column, Qt::Horizontal); })};
    for (const int row : rows) {
        lines.append(line([&](int column) { return model.index(row, column).data(); }));
    }
    QApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace ui
