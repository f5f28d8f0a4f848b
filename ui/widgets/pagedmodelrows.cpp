// SPDX-License-Identifier: Apache-2.0
// The half of PagedModel that fetches pages and answers views; the other half asks and refreshes.
#include "ui/widgets/pagedmodel.h"

#include "ui/widgets/statusdelegate.h"
#include "ui/widgets/whendone.h"

#include <QPointer>

namespace ui {

using base::ErrorCode;
using base::Result;
using store::ListRow;

namespace {

constexpr int maxInFlight = 2;
constexpr int maxWanted = 6; ///< of a long drag of the scroll bar only the last pages matter
constexpr int prefetchRows = 60;

} // namespace

void PagedModel::setVisibleRows(int first, int last, int current)
{
    m_firstVisible = qMax(0, first);
    m_lastVisible = qMax(m_firstVisible, last);
    m_current = current;
    for (const int row : {m_firstVisible - prefetchRows, m_lastVisible + prefetchRows}) {
        if (row >= 0 && row < m_rows && !m_cache.get(row / pageRows)) {
            want(row / pageRows);
        }
    }
}

const ListRow *PagedModel::row(int number) const
{
    if (number < 0 || number >= m_rows) {
        return nullptr;
    }
    const PageCache::Page *page = m_cache.get(number / pageRows);
    if (!page) {
        want(number / pageRows);
        return nullptr;
    }
    const int within = number % pageRows;
    return within < page->size() ? &page->at(within) : nullptr;
}

void PagedModel::want(int page) const
{
    if (m_asking || !m_index || m_inFlight.contains(page) || m_failedPages.contains(page)) {
        return;
    }
    m_wanted.removeOne(page);
    m_wanted.prepend(page);
    while (m_wanted.size() > maxWanted) {
        m_wanted.removeLast();
    }
    if (!m_sender.isActive()) {
        m_sender.start();
    }
}

void PagedModel::sendRequests()
{
    while (m_index && m_inFlight.size() < maxInFlight && !m_wanted.isEmpty()) {
        const int number = m_wanted.takeFirst();
        m_inFlight.insert(number);
        whenDone(m_session.ask([query = m_query, index = m_index, number](store::Connection &connection) {
            return store::readPage(connection, query, *index, qint64(number) * pageRows, pageRows);
        }),
                 this, [this, number, token = m_token](const Result<PageCache::Page> &page) {
                     if (token == m_token) {
                         takePage(number, page);
                     }
                 });
    }
    noteLoading();
}

void PagedModel::takePage(int number, const Result<PageCache::Page> &page)
{
    m_inFlight.remove(number);
    if (!page) {
        m_failedPages.insert(number);
        fail(page.error());
        return;
    }
    m_cache.put(number, *page);
    const int first = number * pageRows;
    const int last = qMin(m_rows, first + pageRows) - 1;
    if (last >= first) {
        Q_EMIT dataChanged(createIndex(first, 0), createIndex(last, columnCount() - 1));
    }
    sendRequests();
}

void PagedModel::fail(const base::Error &error)
{
    noteLoading();
    if (error.code != ErrorCode::Cancelled) {
        Q_EMIT failed(error);
    }
}

void PagedModel::noteLoading()
{
    if (const bool loading = isLoading(); loading != m_loadingNoted) {
        m_loadingNoted = loading;
        Q_EMIT loadingChanged(loading);
    }
}

void PagedModel::fetch(const QList<RowRange> &ranges, QObject *owner,
                       std::function<void(const Result<QList<ListRow>> &)> done)
{
    QList<ListRow> rows;
    bool all = true;
    for (const RowRange &range : ranges) {
        for (int i = range.first; all && i < range.first + range.count; ++i) {
            const PageCache::Page *page = m_cache.get(i / pageRows);
            all = page && i % pageRows < page->size();
            if (all) {
                rows.append(page->at(i % pageRows));
            }
        }
    }
    if (all) {
        done(rows);
        return;
    }
    if (!m_index) {
        done(base::Error{ErrorCode::Internal, {}});
        return;
    }
    whenDone(m_session.ask([query = m_query, index = m_index,
                            ranges](store::Connection &connection) -> Result<QList<ListRow>> {
        QList<ListRow> read;
        for (const RowRange &range : ranges) {
            TRY_LET(const QList<ListRow> part,
                    store::readPage(connection, query, *index, range.first, range.count));
            read.append(part);
        }
        return read;
    }),
             owner,
             [self = QPointer(this), question = m_question,
              done = std::move(done)](const Result<QList<ListRow>> &read) {
                 if (self && question == self->m_question) {
                     done(read);
                 }
             });
}

qint64 PagedModel::idAt(int number) const
{
    const ListRow *found = row(number);
    return found ? found->id : 0;
}

std::optional<ListRow> PagedModel::rowAt(int number) const
{
    const ListRow *found = row(number);
    return found ? std::optional(*found) : std::nullopt;
}

int PagedModel::rowOf(qint64 id) const
{
    const auto [page, within] = m_cache.find(id);
    const int number = page * pageRows + within;
    return page < 0 || number >= m_rows ? -1 : number;
}

QString PagedModel::text(const PagedColumn &column, const ListRow &listRow) const
{
    const QVariant value = listRow.values.value(column.value);
    return column.text ? column.text(value) : value.toString();
}

void PagedModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (m_rows > 0) {
        Q_EMIT dataChanged(createIndex(0, 0), createIndex(m_rows - 1, columnCount() - 1));
    }
}

int PagedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int PagedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant PagedModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const PagedColumn &column = m_columns[index.column()];
    if (role == Qt::TextAlignmentRole) {
        return int(column.alignment);
    }
    const ListRow *listRow = row(index.row());
    if (!listRow) {
        return role == Qt::DisplayRole ? QVariant(QString()) : QVariant();
    }
    const QVariant value = listRow->values.value(column.value);
    switch (role) {
    case Qt::DisplayRole:
        return column.text ? column.text(value) : value.toString();
    case Qt::DecorationRole:
        return column.icon ? QVariant(column.icon(value)) : QVariant();
    case Qt::ToolTipRole:
        return column.toolTip ? QVariant(column.toolTip(*listRow)) : QVariant();
    case ToneRole:
        return column.tone ? QVariant(int(column.tone(value))) : QVariant();
    default:
        return {};
    }
}

QVariant PagedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size()) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return m_columns[section].header();
    case Qt::TextAlignmentRole:
        return int(m_columns[section].alignment);
    default:
        return {};
    }
}

} // namespace ui
