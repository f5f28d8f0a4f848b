// SPDX-License-Identifier: Apache-2.0
#include "ui/receipts/receiptlinesmodel.h"

#include "domain/code.h"
#include "ui/widgets/celltext.h"
#include "ui/widgets/statetext.h"
#include "ui/widgets/statusdelegate.h"

#include <algorithm>

namespace ui {

using namespace domain;

void ReceiptLinesModel::setView(const ReceiptView &view, Stage stage, bool keepEntered)
{
    beginResetModel();
    const QList<Line> before = std::exchange(m_lines, {});
    for (const OrderLine &ordered : view.order.lines) {
        const Product product = view.product(ordered);
        Line line{ordered.lineNo,
                  product.code,
                  product.name,
                  ordered.inventory,
                  ordered.quantity,
                  ordered.posted(stage),
                  receivable(view.order, ordered, stage),
                  0,
                  product.serials.serialManaged,
                  0};
        line.thisTime = line.left;
        for (const Line &old : before) {
            const bool entered = old.thisTime != old.left;
            if (keepEntered && entered && old.lineNo == line.lineNo && old.code == line.code) {
                line.thisTime = std::min(old.thisTime, line.left);
            }
        }
        m_lines.append(line);
    }
    endResetModel();
}

void ReceiptLinesModel::setScanned(int lineNo, qint64 count)
{
    if (const int row = rowOf(lineNo); row >= 0 && m_lines.at(row).scanned != count) {
        m_lines[row].scanned = count;
        Q_EMIT dataChanged(index(row, Serials), index(row, Serials));
    }
}

int ReceiptLinesModel::lineNo(int row) const
{
    return row >= 0 && row < m_lines.size() ? m_lines.at(row).lineNo : 0;
}

int ReceiptLinesModel::rowOf(int lineNo) const
{
    const auto found = std::find_if(m_lines.begin(), m_lines.end(),
                                    [lineNo](const Line &line) { return line.lineNo == lineNo; });
    return found == m_lines.end() ? -1 : static_cast<int>(found - m_lines.begin());
}

qint64 ReceiptLinesModel::scanned(int lineNo) const
{
    const int row = rowOf(lineNo);
    return row < 0 ? 0 : m_lines.at(row).scanned;
}

bool ReceiptLinesModel::hasSerials() const
{
    return std::any_of(m_lines.begin(), m_lines.end(), [](const Line &line) { return line.serials; });
}

qint64 ReceiptLinesModel::total() const
{
    qint64 total = 0;
    for (const Line &line : m_lines) {
        total += line.thisTime;
    }
    return total;
}

int ReceiptLinesModel::firstDiffering() const
{
    const auto found = std::find_if(m_lines.begin(), m_lines.end(), [](const Line &line) {
        return line.serials && line.scanned != line.thisTime;
    });
    return found == m_lines.end() ? -1 : static_cast<int>(found - m_lines.begin());
}

bool ReceiptLinesModel::agrees() const
{
    return firstDiffering() < 0;
}

bool ReceiptLinesModel::isEdited() const
{
    return std::any_of(m_lines.begin(), m_lines.end(),
                       [](const Line &line) { return line.thisTime != line.left; });
}

int ReceiptLinesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int ReceiptLinesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ReceiptLinesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Line &line = m_lines.at(index.row());
    switch (role) {
    case Qt::TextAlignmentRole:
        return index.column() == Serials ? QVariant(int(Qt::AlignLeft | Qt::AlignVCenter))
                                         : headerData(index.column(), Qt::Horizontal, role);
    case Qt::DisplayRole:
        return text(line, index.column());
    case Qt::EditRole:
        return index.column() == ThisTime ? QVariant(line.thisTime) : text(line, index.column());
    case Qt::ToolTipRole:
        return index.column() == ThisTime && m_editable ? tr("Type a number to take less this time")
                                                        : QVariant();
    case ToneRole:
        if (index.column() == Serials && line.serials) {
            return int(line.scanned == line.thisTime  ? Tone::Good
                       : line.scanned > line.thisTime ? Tone::Bad
                                                      : Tone::Busy);
        }
        return {};
    default:
        return {};
    }
}

QVariant ReceiptLinesModel::text(const Line &line, int column) const
{
    switch (column) {
    case LineNo:
        return QString::number(line.lineNo);
    case Code:
        return line.code;
    case Name:
        return line.name;
    case Inventory:
        return stateText(line.inventory);
    case Ordered:
        return numberText(line.ordered);
    case Posted:
        return numberText(line.posted);
    case ThisTime:
        return numberText(line.thisTime);
    default:
        return line.serials ? QStringLiteral("%1/%2").arg(numberText(line.scanned), numberText(line.thisTime))
                            : tr("none needed");
    }
}

QVariant ReceiptLinesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        const bool number =
            section == LineNo || section == Ordered || section == Posted || section == ThisTime;
        return int((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
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
    case Ordered:
        return tr("Ordered");
    case Posted:
        return tr("Posted");
    case ThisTime:
        return tr("This time");
    default:
        return tr("Serials");
    }
}

Qt::ItemFlags ReceiptLinesModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    const bool editable = index.isValid() && index.column() == ThisTime && m_editable;
    return editable ? flags | Qt::ItemIsEditable : flags;
}

bool ReceiptLinesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable)) {
        return false;
    }
    bool isNumber = false;
    const qint64 entered = cleanCode(value.toString()).remove(u',').toLongLong(&isNumber);
    Line &line = m_lines[index.row()];
    if (!isNumber || entered < 0 || entered > line.left) {
        return false;
    }
    if (line.thisTime != entered) {
        line.thisTime = entered;
        Q_EMIT dataChanged(this->index(index.row(), ThisTime), this->index(index.row(), Serials));
        Q_EMIT edited();
    }
    return true;
}

void ReceiptLinesModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_lines.isEmpty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

} // namespace ui
