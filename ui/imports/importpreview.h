// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/imports/importdescription.h"

#include <QAbstractTableModel>

namespace ui {

/// The rows of a file as they would be imported: their number, our columns, and behind them what is wrong.
class ImportPreview final : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit ImportPreview(QList<ImportColumn> columns, QObject *parent = nullptr);

    void setRows(const QList<ImportRow> &rows);
    void setProblems(const QList<ImportProblem> &problems);
    const QList<ImportRow> &rows() const { return m_rows; }
    int rowsWithProblems() const;
    /// -1 if there is none.
    int firstProblem() const;
    bool hasProblem(int row) const { return m_problems.contains(row); }
    int problemColumn() const { return columnCount() - 1; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString problemText(int row) const;

    const QList<ImportColumn> m_columns;
    QList<ImportRow> m_rows;
    QHash<int, QList<ImportProblem>> m_problems; ///< by row
};

} // namespace ui
