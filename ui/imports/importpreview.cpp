// SPDX-License-Identifier: Apache-2.0
#include "ui/imports/importpreview.h"

#include "ui/widgets/tone.h"

#include <QColor>
#include <QGuiApplication>
#include <QPalette>

#include <algorithm>

namespace ui {

ImportPreview::ImportPreview(QList<ImportColumn> columns, QObject *parent)
    : QAbstractTableModel(parent), m_columns(std::move(columns))
{
}

void ImportPreview::setRows(const QList<ImportRow> &rows)
{
    beginResetModel();
    m_rows = rows;
    m_problems.clear();
    endResetModel();
}

void ImportPreview::setProblems(const QList<ImportProblem> &problems)
{
    m_problems.clear();
    for (const ImportProblem &problem : problems) {
        m_problems[problem.row].append(problem);
    }
    if (!m_rows.isEmpty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
}

int ImportPreview::rowsWithProblems() const
{
    return int(m_problems.size());
}

int ImportPreview::firstProblem() const
{
    const QList<int> rows = m_problems.keys();
    return rows.isEmpty() ? -1 : *std::min_element(rows.begin(), rows.end());
}

QString ImportPreview::problemText(int row) const
{
    QStringList texts;
    for (const ImportProblem &problem : m_problems.value(row)) {
        texts.append(problem.text);
    }
    return texts.join(QLatin1Char(' '));
}

int ImportPreview::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ImportPreview::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size()) + 2;
}

QVariant ImportPreview::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const int row = index.row();
    const bool isProblem = index.column() == problemColumn();
    const QString key = index.column() == 0 || isProblem ? QString() : m_columns[index.column() - 1].key;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        if (isProblem) {
            return problemText(row);
        }
        return key.isEmpty() ? QString::number(m_rows[row].number) : m_rows[row].text(key);
    case Qt::ForegroundRole: {
        const QList<ImportProblem> problems = m_problems.value(row);
        const bool toBlame = isProblem || (!key.isEmpty() &&
                                           std::any_of(problems.begin(), problems.end(),
                                                       [&](const ImportProblem &p) { return p.key == key; }));
        return toBlame ? QVariant(toneColor(Tone::Bad, QGuiApplication::palette())) : QVariant();
    }
    default:
        return {};
    }
}

QVariant ImportPreview::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    if (section == 0) {
        return tr("Row");
    }
    return section == problemColumn() ? tr("Problem") : m_columns[section - 1].title;
}

} // namespace ui
