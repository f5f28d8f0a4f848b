// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/orderlinesmodel.h"

#include "ui/widgets/statusdelegate.h"

#include <algorithm>

namespace ui {

using namespace domain;

namespace {

constexpr int undoSteps = 100;

} // namespace

OrderLinesModel::OrderLinesModel(const OrderTypeDescription &type, QObject *parent)
    : QAbstractTableModel(parent), m_type(type)
{
}

void OrderLinesModel::setLines(const QList<OrderLine> &lines, const Products &products)
{
    QList<Line> fresh;
    fresh.reserve(lines.size());
    for (const OrderLine &line : lines) {
        fresh.append({line, products.value(line.product), {}});
        fresh.last().line.lineNo = static_cast<int>(fresh.size());
    }
    m_undo.clear();
    m_complaining = false;
    if (fresh.size() != m_lines.size()) {
        beginResetModel();
        m_lines = std::move(fresh);
        endResetModel();
        return;
    }
    m_lines = std::move(fresh); // the same rows: who stands in a cell goes on standing there
    if (!m_lines.isEmpty()) {
        Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(m_lines.size()) - 1, ColumnCount - 1));
    }
}

QList<OrderLine> OrderLinesModel::lines() const
{
    QList<OrderLine> all;
    all.reserve(m_lines.size());
    for (const Line &line : m_lines) {
        all.append(line.line);
    }
    return all;
}

void OrderLinesModel::setEditable(bool editable)
{
    m_editable = editable;
}

void OrderLinesModel::setComplaining(bool complaining)
{
    m_complaining = complaining;
    if (!m_lines.isEmpty()) {
        Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(m_lines.size()) - 1, ColumnCount - 1),
                           {ToneRole});
    }
}

int OrderLinesModel::insertLine(int row)
{
    if (!m_editable || m_lines.size() >= maxOrderLines) {
        return -1;
    }
    const int at = std::clamp<int>(row, 0, static_cast<int>(m_lines.size()));
    remember({at, {}, 1});
    insertAt(at, {Line()});
    Q_EMIT edited();
    return at;
}

void OrderLinesModel::removeLines(QList<int> rows)
{
    if (!m_editable) {
        return;
    }
    std::sort(rows.begin(), rows.end(), std::greater<>());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    while (!rows.isEmpty()) { // block by block, from below: rows above keep their numbers
        int first = rows.takeFirst();
        int count = 1;
        while (!rows.isEmpty() && rows.first() == first - 1) {
            first = rows.takeFirst();
            ++count;
        }
        remember({first, m_lines.mid(first, count), 0});
        removeAt(first, count);
    }
    Q_EMIT edited();
}

int OrderLinesModel::paste(int row, const QList<Entry> &entries)
{
    if (!m_editable) {
        return 0;
    }
    QList<Line> fresh;
    for (const Entry &entry : entries) {
        Line line;
        line.typed = entry.product ? QString() : entry.typed;
        line.product = entry.product.value_or(Product());
        line.line.product = line.product.id;
        line.line.quantity = entry.quantity;
        line.line.price = m_type.priced ? entry.price : base::Money();
        line.line.remark = entry.remark;
        fresh.append(line);
    }
    const bool onBlank = row >= 0 && row < m_lines.size() && isBlank(row);
    const int at = onBlank ? row : std::min<int>(row + 1, static_cast<int>(m_lines.size()));
    const qsizetype room = maxOrderLines - m_lines.size() + (onBlank ? 1 : 0);
    fresh = fresh.first(std::min(fresh.size(), std::max<qsizetype>(room, 0)));
    if (fresh.isEmpty()) {
        return 0;
    }
    remember({at, onBlank ? QList<Line>{m_lines.at(row)} : QList<Line>(), static_cast<int>(fresh.size())});
    if (onBlank) {
        removeAt(row, 1);
    }
    insertAt(at, fresh);
    Q_EMIT edited();
    return static_cast<int>(fresh.size());
}

void OrderLinesModel::removeBlankLines()
{
    for (int row = static_cast<int>(m_lines.size()) - 1; row >= 0; --row) {
        if (isBlank(row)) {
            removeAt(row, 1);
            m_undo.clear(); // its rows would be other ones now
        }
    }
}

bool OrderLinesModel::isBlank(int row) const
{
    const Line &line = m_lines.at(row);
    return line.line.product.isNull() && line.typed.isEmpty() && line.line.quantity == 0 &&
           line.line.remark.isEmpty() && line.line.price == base::Money();
}

void OrderLinesModel::setProduct(int row, const Product &product)
{
    remember({row, {m_lines.at(row)}, 1});
    Line &line = m_lines[row];
    line.product = product;
    line.line.product = product.id;
    line.typed.clear();
    changed(row);
}

void OrderLinesModel::setTyped(int row, const QString &typed)
{
    remember({row, {m_lines.at(row)}, 1});
    Line &line = m_lines[row];
    line.product = {};
    line.line.product = {};
    line.typed = typed;
    changed(row);
}

bool OrderLinesModel::Line::isPossible() const
{
    return line.price.fen() <= base::Money::max().fen() / std::max<qint64>(1, line.quantity);
}

QStringList OrderLinesModel::unknownCodes() const
{
    QStringList codes;
    for (const Line &line : m_lines) {
        if (!line.typed.isEmpty() && !codes.contains(line.typed)) {
            codes.append(line.typed);
        }
    }
    return codes;
}

int OrderLinesModel::undo()
{
    if (m_undo.isEmpty() || !m_editable) {
        return -1;
    }
    const Step step = m_undo.takeLast();
    if (step.count == step.before.size()) {
        std::copy(step.before.begin(), step.before.end(), m_lines.begin() + step.row);
        Q_EMIT dataChanged(index(step.row, 0), index(step.row + step.count - 1, ColumnCount - 1));
    } else {
        removeAt(step.row, step.count);
        insertAt(step.row, step.before);
    }
    Q_EMIT edited();
    return std::min<int>(step.row, static_cast<int>(m_lines.size()) - 1);
}

int OrderLinesModel::enteredLines() const
{
    int entered = 0;
    for (int row = 0; row < m_lines.size(); ++row) {
        entered += isBlank(row) ? 0 : 1;
    }
    return entered;
}

qint64 OrderLinesModel::totalQuantity() const
{
    qint64 total = 0;
    for (const Line &line : m_lines) {
        total += line.line.quantity;
    }
    return total;
}

base::Money OrderLinesModel::totalAmount() const
{
    base::Money total;
    for (const Line &line : m_lines) {
        total += line.isPossible() ? line.line.amount() : base::Money();
    }
    return total;
}

void OrderLinesModel::remember(Step step)
{
    m_undo.append(std::move(step));
    if (m_undo.size() > undoSteps) {
        m_undo.removeFirst();
    }
}

void OrderLinesModel::changed(int row)
{
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    Q_EMIT edited();
}

void OrderLinesModel::insertAt(int row, const QList<Line> &lines)
{
    if (lines.isEmpty()) {
        return;
    }
    const int count = static_cast<int>(lines.size());
    beginInsertRows({}, row, row + count - 1);
    m_lines = m_lines.first(row) + lines + m_lines.sliced(row);
    endInsertRows();
    renumber(row);
}

void OrderLinesModel::removeAt(int row, int count)
{
    if (count == 0) {
        return;
    }
    beginRemoveRows({}, row, row + count - 1);
    m_lines.remove(row, count);
    endRemoveRows();
    renumber(row);
}

void OrderLinesModel::renumber(int from)
{
    for (int row = from; row < m_lines.size(); ++row) {
        m_lines[row].line.lineNo = row + 1;
    }
    if (from < m_lines.size()) {
        Q_EMIT dataChanged(index(from, LineNo), index(static_cast<int>(m_lines.size()) - 1, LineNo));
    }
}

} // namespace ui
