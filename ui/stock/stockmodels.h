// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/stock/stockqueries.h"

#include <QAbstractTableModel>

namespace ui {

/// The lines of a stock document, each with the number of its handsets.
class StockLinesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        LineNo,
        Code,
        Name,
        Inventory,
        Quantity,
        Serials,
        Price,
        Amount,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const StockDocumentView &view);
    int lineNo(int row) const { return m_lines.at(row).line.lineNo; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void retranslate();

private:
    struct Line
    {
        domain::StockDocumentLine line;
        QString code;
        QString name;
        qint64 serials = 0;
        bool serialManaged = false;
    };

    QList<Line> m_lines;
};

/// The handsets of a stock document, or those of them that are looked for.
class SerialsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        RowNo,
        LineNo,
        Code,
        Serial,
        Imei1,
        Imei2,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const StockDocumentView &view);
    /// Shows what has `text` in its serial or IMEIs (case does not matter) and, if not 0, belongs to a line.
    void filter(const QString &text, int lineNo);
    int total() const { return static_cast<int>(m_all.size()); }

    /// Rows as Excel takes them, with the headers.
    QString asText(const QList<int> &rows) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void retranslate();

private:
    struct Row
    {
        int lineNo = 0;
        QString code;
        domain::Handset handset;
    };

    void apply();

    QList<Row> m_all;
    QList<int> m_shown; ///< places in m_all
    QString m_text;
    int m_lineNo = 0;
};

} // namespace ui
