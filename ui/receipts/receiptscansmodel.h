// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/receipts/scanjudge.h"

#include <QAbstractTableModel>
#include <QHash>

namespace ui {

/// What was scanned on a page, the newest first: good ones, one that waits for an IMEI, and bad ones with the
/// reason, which stay until they are removed. Serials and both IMEIs share one namespace (R65).
class ReceiptScansModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        State,
        LineNo,
        Serial,
        Imei1,
        Imei2,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// While it lives, changes are told as one; a large number as a new list.
    class Batch
    {
    public:
        Batch(ReceiptScansModel &model, qsizetype changes);
        ~Batch();
        Batch(const Batch &) = delete;
        Batch &operator=(const Batch &) = delete;

    private:
        ReceiptScansModel &m_model;
        const bool m_reset;
    };

    void clear();
    /// In the order in which they were scanned.
    void add(const JudgedScan &scan);
    void remove(QList<int> rows);

    /// The handset that waits for a further IMEI, if there is one; and what takes its place.
    std::optional<JudgedScan> open() const;
    void replaceOpen(const JudgedScan &scan);

    bool isTaken(const QString &identity) const { return m_taken.contains(identity); }
    qint64 good(int lineNo) const { return m_good.value(lineNo); }
    int bad() const { return m_bad; }
    int count() const { return static_cast<int>(m_scans.size()); }
    QList<int> badRows() const;
    /// In the order in which they were scanned.
    QList<domain::Handset> handsets(int lineNo) const;
    /// All of them as they would be scanned again.
    QList<Scan> again() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void retranslate();

Q_SIGNALS:
    void changed();

private:
    void tell();
    void note(const JudgedScan &scan, int sign);
    const JudgedScan &at(int row) const { return m_scans.at(m_scans.size() - 1 - row); }

    QList<JudgedScan> m_scans; ///< the oldest first: rows run the other way
    QSet<QString> m_taken;
    QHash<int, qint64> m_good;
    int m_bad = 0;
    int m_open = 0;
    bool m_inBatch = false;
    bool m_inReset = false;
};

} // namespace ui
