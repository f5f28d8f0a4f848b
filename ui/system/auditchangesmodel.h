// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/auditlist.h"

#include <QAbstractTableModel>

namespace ui {

/// One line of the audit trail, field by field: what it was and what it is, in words. Of a change only the
/// fields that differ; of what was added or deleted all that are not empty.
class AuditChangesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Field,
        Before,
        After,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const store::AuditRecord &record);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void retranslate();

private:
    store::AuditRecord m_record;
    QStringList m_fields;
};

} // namespace ui
