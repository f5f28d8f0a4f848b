// SPDX-License-Identifier: Apache-2.0
#include "ui/system/auditchangesmodel.h"

#include "ui/system/auditwords.h"

namespace ui {

void AuditChangesModel::show(const store::AuditRecord &record)
{
    beginResetModel();
    m_record = record;
    QStringList names = record.before.keys() + record.after.keys();
    names.removeDuplicates();
    m_fields.clear();
    for (const QString &name : names) {
        if (auditValueText(name, record.before.value(name)) !=
            auditValueText(name, record.after.value(name))) {
            m_fields.append(name);
        }
    }
    endResetModel();
}

int AuditChangesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_fields.size());
}

int AuditChangesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AuditChangesModel::data(const QModelIndex &index, int role) const
{
    if (role != Qt::DisplayRole || !checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const QString &field = m_fields.at(index.row());
    switch (index.column()) {
    case Field:
        return auditFieldText(field);
    case Before:
        return auditValueText(field, m_record.before.value(field));
    default:
        return auditValueText(field, m_record.after.value(field));
    }
}

QVariant AuditChangesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount) {
        return {};
    }
    switch (section) {
    case Field:
        return tr("Field");
    case Before:
        return tr("Before");
    default:
        return tr("After");
    }
}

void AuditChangesModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_fields.isEmpty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

} // namespace ui
