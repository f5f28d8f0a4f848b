// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTableView>

namespace ui {

/// A table in which one column is typed down, row by row: typing or F2 edits it wherever the cursor stands,
/// Enter and Tab go to the next row, Delete empties, Ctrl+C and Ctrl+V take and give whole columns.
class MappingView final : public QTableView
{
    Q_OBJECT

public:
    MappingView(int editedColumn, QWidget *parent = nullptr);

    /// Rows of the view's model that are selected, top to bottom.
    QList<int> selectedRowNumbers() const;

Q_SIGNALS:
    /// Delete was pressed on these rows.
    void clearRequested(const QList<int> &rows);
    /// A text was pasted with the cursor on this row.
    void pasted(int row, const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;

private:
    bool step(int rows);
    void copy();

    int m_editedColumn;
};

} // namespace ui
