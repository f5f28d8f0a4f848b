// SPDX-License-Identifier: Apache-2.0
#include "ui/receipts/receiptscansmodel.h"

#include "ui/widgets/errortext.h"
#include "ui/widgets/statusdelegate.h"

#include <QGuiApplication>
#include <QPalette>

#include <algorithm>

namespace ui {

using domain::Handset;

ReceiptScansModel::Batch::Batch(ReceiptScansModel &model, qsizetype changes)
    : m_model(model), m_reset(changes > 100)
{
    m_model.m_inBatch = true;
    if (m_reset) {
        m_model.beginResetModel();
        m_model.m_inReset = true;
    }
}

ReceiptScansModel::Batch::~Batch()
{
    m_model.m_inBatch = false;
    if (m_reset) {
        m_model.m_inReset = false;
        m_model.endResetModel();
    }
    m_model.tell();
}

void ReceiptScansModel::tell()
{
    if (!m_inBatch) {
        Q_EMIT changed();
    }
}

void ReceiptScansModel::note(const JudgedScan &scan, int sign)
{
    if (scan.problem) {
        m_bad += sign;
        return;
    }
    m_open += scan.isComplete ? 0 : sign;
    m_good[scan.lineNo] += sign;
    for (const QString &identity : domain::identities(scan.handset)) {
        if (sign > 0) {
            m_taken.insert(identity);
        } else {
            m_taken.remove(identity);
        }
    }
}

void ReceiptScansModel::clear()
{
    beginResetModel();
    m_scans.clear();
    m_taken.clear();
    m_good.clear();
    m_bad = 0;
    m_open = 0;
    endResetModel();
    tell();
}

void ReceiptScansModel::add(const JudgedScan &scan)
{
    if (!m_inReset) {
        beginInsertRows({}, 0, 0);
    }
    m_scans.append(scan);
    note(scan, 1);
    if (!m_inReset) {
        endInsertRows();
    }
    tell();
}

void ReceiptScansModel::remove(QList<int> rows)
{
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    const Batch batch(*this, rows.size());
    for (auto row = rows.crbegin(); row != rows.crend(); ++row) {
        if (*row < 0 || *row >= rowCount()) {
            continue;
        }
        if (!m_inReset) {
            beginRemoveRows({}, *row, *row);
        }
        note(at(*row), -1);
        m_scans.removeAt(m_scans.size() - 1 - *row);
        if (!m_inReset) {
            endRemoveRows();
        }
    }
}

std::optional<JudgedScan> ReceiptScansModel::open() const
{
    if (m_open == 0) {
        return std::nullopt;
    }
    const auto found = std::find_if(m_scans.crbegin(), m_scans.crend(),
                                    [](const JudgedScan &scan) { return !scan.isComplete && !scan.problem; });
    return found == m_scans.crend() ? std::nullopt : std::optional(*found);
}

void ReceiptScansModel::replaceOpen(const JudgedScan &scan)
{
    for (int row = 0; row < rowCount(); ++row) {
        JudgedScan &old = m_scans[m_scans.size() - 1 - row];
        if (!old.isComplete && !old.problem) {
            note(old, -1);
            old = scan;
            note(old, 1);
            if (!m_inReset) {
                Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
            }
            tell();
            return;
        }
    }
}

QList<int> ReceiptScansModel::badRows() const
{
    QList<int> rows;
    for (int row = 0; row < rowCount(); ++row) {
        if (at(row).problem) {
            rows.append(row);
        }
    }
    return rows;
}

QList<Handset> ReceiptScansModel::handsets(int lineNo) const
{
    QList<Handset> handsets;
    for (const JudgedScan &scan : m_scans) {
        if (!scan.problem && scan.lineNo == lineNo) {
            handsets.append(scan.handset);
        }
    }
    return handsets;
}

QList<Scan> ReceiptScansModel::again() const
{
    QList<Scan> scans;
    for (const JudgedScan &scan : m_scans) {
        scans.append({scan.handset, scan.lineNo});
    }
    return scans;
}

int ReceiptScansModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

int ReceiptScansModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ReceiptScansModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const JudgedScan &scan = at(index.row());
    if (role == Qt::ForegroundRole && scan.problem) {
        return toneColor(Tone::Bad, QGuiApplication::palette());
    }
    if (role == ToneRole && index.column() == State) {
        return int(scan.problem ? Tone::Bad : scan.isComplete ? Tone::Good : Tone::Busy);
    }
    if (role == Qt::ToolTipRole) {
        return scan.problem ? errorText(*scan.problem) : QVariant();
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (index.column()) {
    case State:
        return scan.problem      ? errorText(*scan.problem)
               : scan.isComplete ? tr("Good")
                                 : tr("The next scan is its IMEI");
    case LineNo:
        return scan.lineNo > 0 ? QString::number(scan.lineNo) : QString();
    case Serial:
        return scan.handset.sn;
    case Imei1:
        return scan.handset.imei1;
    default:
        return scan.handset.imei2;
    }
}

QVariant ReceiptScansModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case State:
        return tr("Check");
    case LineNo:
        return tr("Line");
    case Serial:
        return tr("Serial");
    case Imei1:
        return tr("IMEI 1");
    default:
        return tr("IMEI 2");
    }
}

void ReceiptScansModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

} // namespace ui
