// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/serialhistory.h"

#include <QAbstractTableModel>

#include <optional>

namespace ui {

/// What was asked for and where it is; nothing for what no document ever moved.
struct AskedHandset
{
    QString asked;
    std::optional<store::TracedHandset> found;
};

/// One row for each serial or IMEI that was asked for, in the order of the asking.
class AskedHandsetsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Asked,
        State,
        Warehouse,
        ProductCode,
        ProductName,
        Serial,
        Imei1,
        Imei2,
        LastDocument,
        LastMoved,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const QList<AskedHandset> &handsets);
    const QList<AskedHandset> &handsets() const { return m_handsets; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void retranslate();

private:
    QList<AskedHandset> m_handsets;
};

/// The documents that one handset was on, oldest first.
class HandsetMovementsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        At,
        Document,
        Type,
        From,
        To,
        Order,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const QList<store::HandsetMovement> &movements);
    const store::HandsetMovement &movement(int row) const { return m_movements.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void retranslate();

private:
    QList<store::HandsetMovement> m_movements;
};

} // namespace ui
