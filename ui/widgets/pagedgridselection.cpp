// SPDX-License-Identifier: Apache-2.0
// The half of PagedGrid that is about selected rows: keeping them over a refresh, fetching and copying them.
#include "ui/widgets/pagedgrid.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QScrollBar>

namespace ui {

using base::ErrorCode;
using base::Result;
using store::ListRow;

namespace {

/// Selections up to this size are found again after a refresh.
constexpr int maxKeptSelection = 2000;

/// A cell of tab-separated text: no tabs and line breaks of its own.
QString cell(const QString &text)
{
    return text.simplified();
}

} // namespace

void PagedGrid::keepPlace()
{
    m_kept = {};
    m_kept.current = currentId();
    m_kept.currentColumn = m_view->currentIndex().column();
    m_kept.atTop = m_view->verticalScrollBar()->value() == 0;
    m_kept.top = m_model->idAt(m_view->rowAt(0));
    if (selectedCount() <= maxKeptSelection) {
        for (const PagedModel::RowRange &range : selectedRanges()) {
            for (int i = range.first; i < range.first + range.count; ++i) {
                m_kept.selected.append(m_model->idAt(i));
            }
        }
    }
}

void PagedGrid::restorePlace()
{
    QItemSelectionModel &selection = *m_view->selectionModel();
    // A row that is not found again is no longer current nor selected: nobody shall act on another in its
    // place.
    const int current = m_kept.current ? m_model->rowOf(m_kept.current) : -1;
    selection.setCurrentIndex(current < 0 ? QModelIndex() : m_model->index(current, m_kept.currentColumn),
                              QItemSelectionModel::NoUpdate);
    QItemSelection selected;
    for (const qint64 id : std::as_const(m_kept.selected)) {
        if (const int row = id ? m_model->rowOf(id) : -1; row >= 0) {
            selected.select(m_model->index(row, 0), m_model->index(row, m_model->columnCount() - 1));
        }
    }
    selection.select(selected, QItemSelectionModel::ClearAndSelect);
    if (!m_kept.atTop && m_kept.top) {
        if (const int row = m_model->rowOf(m_kept.top); row >= 0) {
            m_view->verticalScrollBar()->setValue(row);
        }
    }
    noteVisibleRows();
}

QList<PagedModel::RowRange> PagedGrid::selectedRanges() const
{
    QList<PagedModel::RowRange> ranges;
    const QItemSelection selection = m_view->selectionModel()->selection();
    for (const QItemSelectionRange &range : selection) {
        ranges.append({range.top(), range.height()});
    }
    std::sort(ranges.begin(), ranges.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    return ranges;
}

int PagedGrid::selectedCount() const
{
    int count = 0;
    for (const PagedModel::RowRange &range : selectedRanges()) {
        count += range.count;
    }
    return count;
}

void PagedGrid::fetchSelected(QObject *owner, std::function<void(const Result<QList<ListRow>> &)> done)
{
    if (selectedCount() > maxSelectedRows) {
        done(base::Error{ErrorCode::InvalidInput, QString::number(maxSelectedRows)});
        return;
    }
    m_model->fetch(selectedRanges(), owner, std::move(done));
}

void PagedGrid::copySelection()
{
    if (selectedCount() > maxSelectedRows) {
        Q_EMIT copyRefused(maxSelectedRows);
        return;
    }
    if (selectedCount() == 0) {
        return;
    }
    fetchSelected(this, [this](const Result<QList<ListRow>> &rows) {
        if (rows) {
            putOnClipboard(*rows);
        } else {
            Q_EMIT failed(rows.error());
        }
    });
}

void PagedGrid::putOnClipboard(const QList<ListRow> &rows)
{
    const QList<PagedColumn> shown = shownColumns();
    QStringList lines;
    QStringList cells;
    for (const PagedColumn &column : shown) {
        cells.append(cell(column.header()));
    }
    lines.append(cells.join(QLatin1Char('\t')));
    for (const ListRow &row : rows) {
        cells.clear();
        for (const PagedColumn &column : shown) {
            cells.append(cell(m_model->text(column, row)));
        }
        lines.append(cells.join(QLatin1Char('\t')));
    }
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')) + QLatin1Char('\n'));
    Q_EMIT copied(int(rows.size()));
}

} // namespace ui
