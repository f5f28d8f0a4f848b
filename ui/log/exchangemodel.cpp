// SPDX-License-Identifier: Apache-2.0
#include "ui/log/exchangemodel.h"

#include "ui/widgets/celltext.h"
#include "ui/widgets/statusdelegate.h"

#include <algorithm>

namespace ui {

using store::Exchange;

namespace {

Tone answerTone(const Exchange &exchange)
{
    if (exchange.status == 0) {
        return Tone::Bad;
    }
    if (exchange.status >= 200 && exchange.status < 300) {
        return Tone::Good;
    }
    return exchange.status >= 500 ? Tone::Bad : Tone::Warning;
}

} // namespace

void ExchangeModel::setExchanges(const QList<Exchange> &exchanges)
{
    const bool onlyMore = exchanges.size() >= m_exchanges.size() &&
                          std::equal(m_exchanges.rbegin(), m_exchanges.rend(), exchanges.begin(),
                                     [](const Exchange &a, const Exchange &b) { return a.id == b.id; });
    QList<Exchange> newestFirst(exchanges.rbegin(), exchanges.rend());
    if (onlyMore && exchanges.size() == m_exchanges.size()) {
        return; // an exchange is written once and never changed
    }
    if (onlyMore) { // new ones come in at the top; what is selected stays so
        beginInsertRows({}, 0, int(exchanges.size() - m_exchanges.size()) - 1);
        m_exchanges = newestFirst;
        endInsertRows();
        return;
    }
    beginResetModel();
    m_exchanges = newestFirst;
    endResetModel();
}

qint64 ExchangeModel::idAt(int row) const
{
    return row >= 0 && row < m_exchanges.size() ? m_exchanges[row].id : 0;
}

int ExchangeModel::rowOf(qint64 id) const
{
    for (int row = 0; row < m_exchanges.size(); ++row) {
        if (m_exchanges[row].id == id) {
            return row;
        }
    }
    return -1;
}

void ExchangeModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_exchanges.isEmpty()) {
        Q_EMIT dataChanged(index(0, 0), index(int(m_exchanges.size()) - 1, ColumnCount - 1));
    }
}

int ExchangeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_exchanges.size());
}

int ExchangeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ExchangeModel::text(const Exchange &exchange, int column) const
{
    switch (column) {
    case Time:
        return instantTextWithSeconds(exchange.startedAt);
    case Direction:
        return exchange.direction == Exchange::Direction::ToIdeal ? tr("To IDEAL") : tr("From IDEAL");
    case Call:
        return exchange.method + u' ' + exchange.target;
    case Answer:
        return exchange.status == 0 ? tr("No answer") : QString::number(exchange.status);
    case Duration:
        return tr("%1 ms").arg(numberText(exchange.durationMs));
    default:
        return {};
    }
}

QVariant ExchangeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Exchange &exchange = m_exchanges[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return text(exchange, index.column());
    case Qt::ToolTipRole:
        return index.column() == Answer && !exchange.error.isEmpty() ? exchange.error
                                                                     : text(exchange, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == Duration ? int(Qt::AlignRight | Qt::AlignVCenter)
                                          : int(Qt::AlignLeft | Qt::AlignVCenter);
    case ToneRole:
        return index.column() == Answer ? QVariant(int(answerTone(exchange))) : QVariant();
    default:
        return {};
    }
}

QVariant ExchangeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section == Duration) {
        return int(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    switch (section) {
    case Time:
        return tr("Time");
    case Direction:
        return tr("Direction");
    case Call:
        return tr("Call");
    case Answer:
        return tr("HTTP status");
    case Duration:
        return tr("Duration");
    default:
        return {};
    }
}

} // namespace ui
