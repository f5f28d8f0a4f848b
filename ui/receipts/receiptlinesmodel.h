// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/receipts/receiptqueries.h"

#include <QAbstractTableModel>

namespace ui {

/// The lines of an order while some of their goods are received by hand: what was ordered, what is posted,
/// what comes this time (all that is left, until somebody says otherwise), and how many serials there are.
class ReceiptLinesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        LineNo,
        Code,
        Name,
        Inventory,
        Ordered,
        Posted,
        ThisTime, ///< the one that is edited
        Serials,  ///< "12/60"
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Starts anew; quantities that were entered for the same lines stay as far as there is so much.
    void setView(const ReceiptView &view, domain::Stage stage, bool keepEntered);
    void setEditable(bool editable) { m_editable = editable; }
    void setScanned(int lineNo, qint64 count);

    int lineNo(int row) const;
    int rowOf(int lineNo) const; ///< -1 if there is none
    qint64 thisTime(int row) const { return m_lines.at(row).thisTime; }
    qint64 scanned(int lineNo) const;
    bool wantsSerials(int row) const { return m_lines.at(row).serials; }
    bool hasSerials() const; ///< of any line
    qint64 total() const;
    /// Whether every serial-managed line has as many serials as come this time.
    bool agrees() const;
    /// The first line that does not, for a sentence; -1 if they all do.
    int firstDiffering() const;
    /// Whether somebody entered a quantity of his own.
    bool isEdited() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// False for what can't be: no number, or more than is left.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

    void retranslate();

Q_SIGNALS:
    void edited();

private:
    struct Line
    {
        int lineNo = 0;
        QString code;
        QString name;
        domain::InventoryType inventory = domain::InventoryType::Good;
        qint64 ordered = 0;
        qint64 posted = 0;
        qint64 left = 0; ///< what this stage can still take
        qint64 thisTime = 0;
        bool serials = false;
        qint64 scanned = 0;
    };

    QVariant text(const Line &line, int column) const;

    QList<Line> m_lines;
    bool m_editable = true;
};

} // namespace ui
