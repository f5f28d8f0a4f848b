// SPDX-License-Identifier: Apache-2.0
#include "ui/interfaces/warehousemappingmodel.h"

#include "domain/code.h"
#include "ui/widgets/statusdelegate.h"

#include <QFont>
#include <QGuiApplication>

#include <algorithm>

namespace ui {

using namespace domain;

/// Remembers codes by warehouse, because rows may move when somebody else adds a warehouse.
class WarehouseMappingModel::Step final : public QUndoCommand
{
public:
    struct Change
    {
        WarehouseId warehouse;
        QString before;
        QString after;
    };

    Step(WarehouseMappingModel &model, QList<Change> changes, const QString &name)
        : QUndoCommand(name), m_model(model), m_changes(std::move(changes))
    {
    }

    void undo() override
    {
        for (const Change &change : m_changes) {
            m_model.put(change.warehouse, change.before);
        }
        m_model.tellAll();
    }
    void redo() override
    {
        for (const Change &change : m_changes) {
            m_model.put(change.warehouse, change.after);
        }
        m_model.tellAll();
    }

private:
    WarehouseMappingModel &m_model;
    QList<Change> m_changes;
};

WarehouseMappingModel::WarehouseMappingModel(QObject *parent) : QAbstractTableModel(parent) {}

void WarehouseMappingModel::setSaved(const QList<store::MappingRepository::WarehouseRow> &rows)
{
    for (const auto &row : rows) {
        const auto edit = m_edits.constFind(row.warehouse.id);
        if (edit != m_edits.constEnd() && edit->typed == row.idealCode) {
            m_edits.erase(edit);
        }
    }
    const bool sameRows =
        std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                   [](const auto &a, const auto &b) { return a.warehouse.id == b.warehouse.id; });
    if (sameRows) { // no reset: it would close the editor that somebody is typing in
        m_rows = rows;
    } else {
        beginResetModel();
        m_rows = rows;
        endResetModel();
    }
    tellAll();
}

void WarehouseMappingModel::setEditable(bool editable)
{
    m_editable = editable;
}

void WarehouseMappingModel::enter(const QList<Entry> &entries, const QString &stepName)
{
    QList<Step::Change> changes;
    for (const Entry &entry : entries) {
        if (!m_editable || entry.row < 0 || entry.row >= m_rows.size()) {
            continue;
        }
        const QString code = cleanCode(entry.code);
        if (code != codeOf(entry.row)) {
            changes.append({m_rows[entry.row].warehouse.id, codeOf(entry.row), code});
        }
    }
    if (!changes.isEmpty()) {
        m_undo.push(new Step(*this, changes, stepName));
    }
}

void WarehouseMappingModel::revert()
{
    m_undo.clear();
    m_edits.clear();
    tellAll();
}

void WarehouseMappingModel::forgetSaved(const QList<workflow::WarehouseCode> &saved)
{
    m_undo.clear();
    for (const workflow::WarehouseCode &change : saved) {
        for (auto &row : m_rows) {
            if (row.warehouse.id == change.warehouse) {
                row.idealCode = change.idealCode;
            }
        }
        if (m_edits.value(change.warehouse).typed == change.idealCode) {
            m_edits.remove(change.warehouse);
        }
    }
    tellAll();
}

void WarehouseMappingModel::put(WarehouseId warehouse, const QString &code)
{
    for (const auto &row : std::as_const(m_rows)) {
        if (row.warehouse.id != warehouse) {
            continue;
        }
        if (row.idealCode == code) {
            m_edits.remove(warehouse);
        } else {
            m_edits.insert(warehouse, {code, row.idealCode});
        }
        return;
    }
}

void WarehouseMappingModel::tellAll()
{
    m_timesUsed.clear();
    for (int row = 0; row < m_rows.size(); ++row) {
        ++m_timesUsed[codeOf(row)];
    }
    if (!m_rows.isEmpty()) {
        // Another row's code decides whether this one's is taken: all of them may say something new.
        Q_EMIT dataChanged(index(0, IdealCode), index(int(m_rows.size()) - 1, State));
    }
    Q_EMIT edited();
}

QString WarehouseMappingModel::codeOf(int row) const
{
    const auto &saved = m_rows[row];
    const auto edit = m_edits.constFind(saved.warehouse.id);
    return edit == m_edits.constEnd() ? saved.idealCode : edit->typed;
}

QList<workflow::WarehouseCode> WarehouseMappingModel::changes() const
{
    QList<workflow::WarehouseCode> changed;
    for (const auto &row : m_rows) {
        if (const auto edit = m_edits.constFind(row.warehouse.id); edit != m_edits.constEnd()) {
            changed.append({row.warehouse.id, edit->typed});
        }
    }
    return changed;
}

QString WarehouseMappingModel::problem(int row) const
{
    const QString code = codeOf(row);
    if (code.isEmpty()) {
        return {};
    }
    if (!isCode(code)) {
        return tr("A code has at most %1 characters").arg(maxCodeLength);
    }
    if (m_timesUsed.value(code) > 1) {
        for (int other = 0; other < m_rows.size(); ++other) {
            if (other != row && codeOf(other) == code) {
                return tr("Used twice: %1 has this code too").arg(m_rows[other].warehouse.name);
            }
        }
    }
    return {};
}

int WarehouseMappingModel::firstProblem() const
{
    int found = -1;
    for (int row = 0; row < m_rows.size(); ++row) {
        if (problem(row).isEmpty()) {
            continue;
        }
        if (m_edits.contains(m_rows[row].warehouse.id)) {
            return row;
        }
        found = found < 0 ? row : found;
    }
    return found;
}

int WarehouseMappingModel::unmappedCount() const
{
    return int(
        std::count_if(m_rows.begin(), m_rows.end(), [](const auto &row) { return row.idealCode.isEmpty(); }));
}

int WarehouseMappingModel::rowOfErpCode(const QString &code) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&code](const auto &row) {
        return row.warehouse.code.compare(code, Qt::CaseInsensitive) == 0;
    });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

WarehouseMappingModel::StateWords WarehouseMappingModel::state(int row) const
{
    if (const QString wrong = problem(row); !wrong.isEmpty()) {
        return {Tone::Bad, wrong};
    }
    const auto &saved = m_rows[row];
    const auto edit = m_edits.constFind(saved.warehouse.id);
    if (edit != m_edits.constEnd()) {
        if (edit->base != saved.idealCode) {
            return {Tone::Warning, saved.idealCode.isEmpty()
                                       ? tr("Somebody else has taken the mapping away meanwhile")
                                       : tr("Somebody else has saved %1 meanwhile").arg(saved.idealCode)};
        }
        return {Tone::Busy, saved.idealCode.isEmpty() ? tr("Not saved yet")
                                                      : tr("Not saved yet; was %1").arg(saved.idealCode)};
    }
    return saved.idealCode.isEmpty()
               ? StateWords{Tone::Warning, tr("Orders of this warehouse cannot be pushed")}
               : StateWords{Tone::Good, tr("Mapped")};
}

int WarehouseMappingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int WarehouseMappingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant WarehouseMappingModel::codeData(int row, int role) const
{
    const bool changed = m_edits.contains(m_rows[row].warehouse.id);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return codeOf(row);
    case Qt::BackgroundRole:
        return changed ? QVariant(toneBackground(Tone::Busy, QGuiApplication::palette())) : QVariant();
    case Qt::FontRole:
        if (changed) {
            QFont bold;
            bold.setBold(true);
            return bold;
        }
        return {};
    default:
        return {};
    }
}

QVariant WarehouseMappingModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const int row = index.row();
    const Warehouse &warehouse = m_rows[row].warehouse;
    if (role == SearchRole) {
        return QStringList{warehouse.code, warehouse.name, codeOf(row)}.join(u'\n');
    }
    if (index.column() == IdealCode) {
        return codeData(row, role);
    }
    if (index.column() == State) {
        const StateWords words = state(row);
        return role == ToneRole                                     ? QVariant(int(words.tone))
               : role == Qt::DisplayRole || role == Qt::ToolTipRole ? QVariant(words.words)
                                                                    : QVariant();
    }
    if (role == Qt::DisplayRole) {
        return index.column() == ErpCode ? warehouse.code : warehouse.name;
    }
    return {};
}

QVariant WarehouseMappingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    switch (section) {
    case ErpCode:
        return tr("ERP warehouse code");
    case Name:
        return tr("ERP warehouse");
    case IdealCode:
        return tr("Honor IDEAL warehouse code");
    case State:
        return tr("State");
    default:
        return {};
    }
}

Qt::ItemFlags WarehouseMappingModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return m_editable && index.column() == IdealCode ? flags | Qt::ItemIsEditable : flags;
}

bool WarehouseMappingModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable)) {
        return false;
    }
    enter({{index.row(), value.toString()}}, tr("Change code"));
    return true;
}

void WarehouseMappingModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    tellAll();
}

} // namespace ui
