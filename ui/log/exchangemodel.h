// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/outboxrepository.h"

#include <QAbstractTableModel>

namespace ui {

/// The exchanges of one order, newest first: when, which way, what, how it was answered, how long it took.
class ExchangeModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Time,
        Direction,
        Call,
        Answer,
        Duration,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// As the repository gives them, oldest first; bodies are not looked at.
    void setExchanges(const QList<store::Exchange> &exchanges);
    qint64 idAt(int row) const;
    int rowOf(qint64 id) const; ///< -1 if it is not there
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const store::Exchange &exchange, int column) const;

    QList<store::Exchange> m_exchanges;
};

} // namespace ui
