// SPDX-License-Identifier: Apache-2.0
// What a cell of OrderLinesModel shows and takes.
#include "domain/code.h"
#include "ui/orders/orderlinesmodel.h"
#include "ui/widgets/celltext.h"
#include "ui/widgets/statetext.h"
#include "ui/widgets/statusdelegate.h"

namespace ui {

using namespace domain;

namespace {

/// A number as people write it: full-width digits and thousands separators are fine.
QString plainNumber(const QVariant &typed)
{
    return cleanCode(typed.toString()).remove(u',').remove(u' ');
}

bool isNumber(int column)
{
    using Model = OrderLinesModel;
    return column == Model::LineNo || column == Model::Quantity || column == Model::Price ||
           column == Model::Amount || column == Model::PostedOut || column == Model::PostedIn;
}

} // namespace

int OrderLinesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int OrderLinesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant OrderLinesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Line &line = m_lines.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(line, index.column());
    case Qt::EditRole:
        switch (index.column()) {
        case Quantity:
            return line.line.quantity == 0 ? QString() : QString::number(line.line.quantity);
        case Price:
            return line.line.price == base::Money() ? QString() : line.line.price.toString();
        case Inventory:
            return static_cast<int>(line.line.inventory);
        default:
            return text(line, index.column());
        }
    case Qt::TextAlignmentRole:
        return int((isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        if (index.column() == Code && !line.typed.isEmpty()) {
            return tr("No product has the code or barcode %1.").arg(line.typed);
        }
        return index.column() == Name || index.column() == Remark ? text(line, index.column()) : QString();
    case ToneRole:
        return isComplained(line, index.column()) ? QVariant(static_cast<int>(Tone::Bad)) : QVariant();
    default:
        return {};
    }
}

QVariant OrderLinesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return int((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    const bool twoStages = m_type.stages.size() > 1;
    switch (section) {
    case LineNo:
        return tr("Line");
    case Code:
        return tr("Product code");
    case Name:
        return tr("Product name");
    case Barcode:
        return tr("Barcode");
    case Quantity:
        return tr("Quantity");
    case Price:
        return tr("Price");
    case Amount:
        return tr("Amount");
    case Inventory:
        return tr("Stock type");
    case Remark:
        return tr("Remark");
    case PostedOut:
        return twoStages ? tr("Moved out") : tr("Returned");
    default:
        return twoStages ? tr("Moved in") : tr("Returned");
    }
}

Qt::ItemFlags OrderLinesModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    const int column = index.column();
    const bool entered = column == Code || column == Quantity || (column == Price && m_type.priced) ||
                         column == Inventory || column == Remark;
    return m_editable && entered && index.isValid() ? flags | Qt::ItemIsEditable : flags;
}

bool OrderLinesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable)) {
        return false;
    }
    Line line = m_lines.at(index.row());
    if (!setValue(line, index.column(), value)) {
        return false;
    }
    if (value == index.data(Qt::EditRole)) {
        return true; // walked through without a change
    }
    remember({index.row(), {m_lines.at(index.row())}, 1});
    m_lines[index.row()] = line;
    changed(index.row());
    return true;
}

bool OrderLinesModel::setValue(Line &line, int column, const QVariant &value) const
{
    bool ok = true;
    switch (column) {
    case Quantity: {
        const QString number = plainNumber(value);
        line.line.quantity = number.isEmpty() ? 0 : number.toLongLong(&ok);
        return ok && line.line.quantity >= 0;
    }
    case Price: {
        const QString number = plainNumber(value);
        const std::optional<base::Money> price =
            number.isEmpty() ? base::Money() : base::Money::parse(number);
        line.line.price = price.value_or(base::Money());
        return price.has_value();
    }
    case Inventory:
        line.line.inventory = static_cast<InventoryType>(value.toInt(&ok));
        return ok && !stateText(line.line.inventory).startsWith(u'?');
    case Remark:
        line.line.remark = value.toString();
        return isFreeText(line.line.remark, maxRemarkLength);
    case Code: { // a text; the view looks the product up
        line.typed = cleanCode(value.toString());
        line.product = {};
        line.line.product = {};
        return true;
    }
    default:
        return false;
    }
}

void OrderLinesModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_lines.isEmpty()) {
        Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(m_lines.size()) - 1, ColumnCount - 1));
    }
}

bool OrderLinesModel::isComplained(const Line &line, int column) const
{
    if (column == Code) {
        return !line.typed.isEmpty() || (m_complaining && line.line.product.isNull());
    }
    if (column == Price) {
        return !line.isPossible();
    }
    return column == Quantity &&
           (line.line.quantity > maxLineQuantity || (m_complaining && line.line.quantity < 1));
}

QString OrderLinesModel::text(const Line &line, int column) const
{
    const bool blank = line.line.product.isNull() && line.line.quantity == 0;
    switch (column) {
    case LineNo:
        return QString::number(line.line.lineNo);
    case Code:
        return line.line.product.isNull() ? line.typed : line.product.code;
    case Name:
        return line.product.name;
    case Barcode:
        return line.product.barcode;
    case Quantity:
        return line.line.quantity == 0 ? QString() : numberText(line.line.quantity);
    case Price:
        return blank ? QString() : moneyText(line.line.price);
    case Amount:
        return blank || !line.isPossible() ? QString() : moneyText(line.line.amount());
    case Inventory:
        return stateText(line.line.inventory);
    case Remark:
        return line.line.remark;
    case PostedOut:
        return line.line.postedOut == 0 ? QString() : numberText(line.line.postedOut);
    default:
        return line.line.postedIn == 0 ? QString() : numberText(line.line.postedIn);
    }
}

} // namespace ui
