// SPDX-License-Identifier: Apache-2.0
#include "ui/stock/stockmodels.h"

#include "ui/widgets/celltext.h"
#include "ui/widgets/statetext.h"

namespace ui {

using namespace domain;

void StockLinesModel::show(const StockDocumentView &view)
{
    QHash<int, qint64> counts;
    for (const auto &serial : view.serials) {
        ++counts[serial.lineNo];
    }
    beginResetModel();
    m_lines.clear();
    for (const StockDocumentLine &line : view.document.lines) {
        const Product product = view.products.value(line.product);
        m_lines.append(
            {line, product.code, product.name, counts.value(line.lineNo), product.serials.serialManaged});
    }
    endResetModel();
}

int StockLinesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int StockLinesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant StockLinesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return headerData(index.column(), Qt::Horizontal, role);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    const Line &line = m_lines.at(index.row());
    switch (index.column()) {
    case LineNo:
        return QString::number(line.line.lineNo);
    case Code:
        return line.code;
    case Name:
        return line.name;
    case Inventory:
        return stateText(line.line.inventory);
    case Quantity:
        return numberText(line.line.quantity);
    case Serials:
        return line.serialManaged || line.serials > 0 ? numberText(line.serials) : tr("none kept");
    case Price:
        return moneyText(line.line.price);
    default:
        return moneyText(line.line.price * line.line.quantity);
    }
}

QVariant StockLinesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        const bool words = section == Code || section == Name || section == Inventory;
        return int((words ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case LineNo:
        return tr("Line");
    case Code:
        return tr("Product code");
    case Name:
        return tr("Product name");
    case Inventory:
        return tr("Stock type");
    case Quantity:
        return tr("Quantity");
    case Serials:
        return tr("Serials");
    case Price:
        return tr("Price");
    default:
        return tr("Amount");
    }
}

void StockLinesModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_lines.isEmpty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

void SerialsModel::show(const StockDocumentView &view)
{
    QHash<int, QString> codes;
    for (const StockDocumentLine &line : view.document.lines) {
        codes.insert(line.lineNo, view.products.value(line.product).code);
    }
    m_all.clear();
    for (const auto &serial : view.serials) {
        m_all.append({serial.lineNo, codes.value(serial.lineNo), serial.handset});
    }
    apply();
}

void SerialsModel::filter(const QString &text, int lineNo)
{
    if (text != m_text || lineNo != m_lineNo) {
        m_text = text;
        m_lineNo = lineNo;
        apply();
    }
}

void SerialsModel::apply()
{
    const auto holds = [this](const QString &value) { return value.contains(m_text, Qt::CaseInsensitive); };
    beginResetModel();
    m_shown.clear();
    for (int i = 0; i < m_all.size(); ++i) {
        const Row &row = m_all.at(i);
        if ((m_lineNo == 0 || row.lineNo == m_lineNo) &&
            (holds(row.handset.sn) || holds(row.handset.imei1) || holds(row.handset.imei2))) {
            m_shown.append(i);
        }
    }
    endResetModel();
}

QString SerialsModel::asText(const QList<int> &rows) const
{
    QStringList lines;
    QStringList cells;
    for (int column = 0; column < ColumnCount; ++column) {
        cells.append(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    }
    lines.append(cells.join(u'\t'));
    for (const int row : rows) {
        cells.clear();
        for (int column = 0; column < ColumnCount; ++column) {
            cells.append(data(index(row, column), Qt::DisplayRole).toString());
        }
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n');
}

int SerialsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int SerialsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SerialsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return headerData(index.column(), Qt::Horizontal, role);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    const Row &row = m_all.at(m_shown.at(index.row()));
    switch (index.column()) {
    case RowNo:
        return QString::number(index.row() + 1);
    case LineNo:
        return QString::number(row.lineNo);
    case Code:
        return row.code;
    case Serial:
        return row.handset.sn;
    case Imei1:
        return row.handset.imei1;
    default:
        return row.handset.imei2;
    }
}

QVariant SerialsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return int((section <= LineNo ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case RowNo:
        return tr("No.");
    case LineNo:
        return tr("Line");
    case Code:
        return tr("Product code");
    case Serial:
        return tr("Serial number");
    case Imei1:
        return tr("IMEI 1");
    default:
        return tr("IMEI 2");
    }
}

void SerialsModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

} // namespace ui
