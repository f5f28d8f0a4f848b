// SPDX-License-Identifier: Apache-2.0
#include "ui/stock/handsetmodels.h"

#include "ui/widgets/celltext.h"
#include "ui/widgets/statetext.h"
#include "ui/widgets/statusdelegate.h"

namespace ui {

using namespace domain;
using store::HandsetMovement;

void AskedHandsetsModel::show(const QList<AskedHandset> &handsets)
{
    beginResetModel();
    m_handsets = handsets;
    endResetModel();
}

int AskedHandsetsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_handsets.size());
}

int AskedHandsetsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AskedHandsetsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const AskedHandset &row = m_handsets.at(index.row());
    if (role == ToneRole && index.column() == State) {
        return static_cast<int>(row.found ? stateTone(row.found->serial.state) : Tone::Bad);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    if (index.column() == Asked) {
        return row.asked;
    }
    if (!row.found) {
        return index.column() == State ? QVariant(tr("Never seen")) : QVariant();
    }
    switch (index.column()) {
    case State:
        return stateText(row.found->serial.state);
    case Warehouse:
        return row.found->warehouseName;
    case ProductCode:
        return row.found->productCode;
    case ProductName:
        return row.found->productName;
    case Serial:
        return row.found->serial.handset.sn;
    case Imei1:
        return row.found->serial.handset.imei1;
    case Imei2:
        return row.found->serial.handset.imei2;
    case LastDocument:
        return row.found->lastDocument;
    default:
        return instantText(row.found->lastMoved);
    }
}

QVariant AskedHandsetsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount) {
        return {};
    }
    switch (section) {
    case Asked:
        return tr("Asked for");
    case State:
        return tr("State");
    case Warehouse:
        return tr("Warehouse");
    case ProductCode:
        return tr("Product code");
    case ProductName:
        return tr("Product name");
    case Serial:
        return tr("Serial number");
    case Imei1:
        return tr("IMEI 1");
    case Imei2:
        return tr("IMEI 2");
    case LastDocument:
        return tr("Last document");
    default:
        return tr("Last moved");
    }
}

void AskedHandsetsModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_handsets.isEmpty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

namespace {

/// Where the goods came from or went to: a partner, or a transfer's other warehouse.
const QString &otherEnd(const HandsetMovement &movement)
{
    return movement.otherWarehouseName.isEmpty() ? movement.partnerName : movement.otherWarehouseName;
}

} // namespace

void HandsetMovementsModel::show(const QList<HandsetMovement> &movements)
{
    beginResetModel();
    m_movements = movements;
    endResetModel();
}

int HandsetMovementsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_movements.size());
}

int HandsetMovementsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HandsetMovementsModel::data(const QModelIndex &index, int role) const
{
    if (role != Qt::DisplayRole || !checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const HandsetMovement &movement = m_movements.at(index.row());
    const bool in = movement.stage == Stage::In;
    switch (index.column()) {
    case At:
        return instantTextWithSeconds(movement.postedAt);
    case Document:
        return movement.number;
    case Type:
        return stateText(movement.type);
    case From:
        return in ? otherEnd(movement) : movement.warehouseName;
    case To:
        return in ? movement.warehouseName : otherEnd(movement);
    default:
        return movement.orderNumber;
    }
}

QVariant HandsetMovementsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount) {
        return {};
    }
    switch (section) {
    case At:
        return tr("Posted at");
    case Document:
        return tr("Document");
    case Type:
        return tr("Document type");
    case From:
        return tr("From");
    case To:
        return tr("To");
    default:
        return tr("Order");
    }
}

void HandsetMovementsModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_movements.isEmpty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

} // namespace ui
