// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/cataloguerepository.h"
#include "ui/widgets/tone.h"
#include "workflow/settings.h"

#include <QAbstractTableModel>
#include <QUndoStack>

namespace ui {

/// The ERP's warehouses with IDEAL's codes, as saved and as typed. Every edit can be undone; what is wrong
/// with a row stands in its State column at once.
class WarehouseMappingModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        ErpCode,
        Name,
        IdealCode,
        State,
        ColumnCount
    };
    /// ERP code, name and IDEAL code in one text, for the filter box.
    static constexpr int SearchRole = Qt::UserRole + 100;

    struct Entry
    {
        int row = 0;
        QString code;
    };

    explicit WarehouseMappingModel(QObject *parent = nullptr);

    /// What the database holds now. What was typed stays, except where it has become the same.
    void setSaved(const QList<store::MappingRepository::WarehouseRow> &rows);
    void setEditable(bool editable);

    /// Several cells as one step of undo.
    void enter(const QList<Entry> &entries, const QString &stepName);
    void revert();
    void forgetSaved(const QList<workflow::WarehouseCode> &saved);

    bool isDirty() const { return !m_edits.isEmpty(); }
    QList<workflow::WarehouseCode> changes() const;
    /// A row that can't be saved as it is, one that was changed if possible; -1 if all can.
    int firstProblem() const;
    /// What is wrong with that row, as a sentence.
    QString problem(int row) const;
    QString warehouseName(int row) const { return m_rows[row].warehouse.name; }
    int unmappedCount() const;
    int rowOfErpCode(const QString &code) const;
    QUndoStack &undoStack() { return m_undo; }
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void edited();

private:
    class Step;
    struct Edit
    {
        QString typed;
        QString base; ///< what was saved when it was typed
    };
    struct StateWords
    {
        Tone tone = Tone::Neutral;
        QString words;
    };

    void put(domain::WarehouseId warehouse, const QString &code);
    void tellAll();
    QString codeOf(int row) const;
    StateWords state(int row) const;
    QVariant codeData(int row, int role) const;

    QList<store::MappingRepository::WarehouseRow> m_rows;
    QHash<domain::WarehouseId, Edit> m_edits;
    QHash<QString, int> m_timesUsed; ///< of each code as typed
    QUndoStack m_undo;
    bool m_editable = false;
};

} // namespace ui
