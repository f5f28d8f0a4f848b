// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/pagedmodel.h"

#include "ui/widgets/whendone.h"

#include <limits>

namespace ui {

using base::Result;
using store::SparseIndex;

namespace {

/// How far a row may have moved between two readings and still be found again.
constexpr int driftRows = 60;

} // namespace

PagedModel::PagedModel(const workflow::Session &session, QList<PagedColumn> columns, QObject *parent)
    : QAbstractTableModel(parent), m_session(session), m_columns(std::move(columns)),
      m_cancelled(std::make_shared<std::atomic<bool>>(false))
{
    m_sender.setSingleShot(true);
    m_sender.setInterval(0);
    connect(&m_sender, &QTimer::timeout, this, &PagedModel::sendRequests);
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        if (std::exchange(m_refreshAgain, false)) {
            refresh();
        }
    });
}

PagedModel::~PagedModel()
{
    *m_cancelled = true;
}

bool PagedModel::isLoading() const
{
    return m_asking || m_counting || m_refreshing || !m_inFlight.isEmpty();
}

void PagedModel::setQuery(const store::ListQuery &query)
{
    m_query = query;
    ask();
}

void PagedModel::ask()
{
    *m_cancelled = true;
    ++m_question;
    ++m_token;
    m_inFlight.clear();
    m_failedPages.clear();
    m_wanted.clear();
    m_refreshing = false;
    m_refreshAgain = false;
    m_unanswered = false;
    m_asking = true;
    m_counting = true;
    m_index.reset();
    // The first page is asked for first: with one reader it is not to wait for the index.
    whenDone(m_session.ask([query = m_query](store::Connection &connection) {
        return store::readPage(connection, query, SparseIndex{}, 0, pageRows);
    }),
             this, [this, token = m_token](const Result<PageCache::Page> &page) {
                 if (token == m_token) {
                     takeFirstPage(page);
                 }
             });
    buildIndex(&PagedModel::takeIndex);
    noteLoading();
}

void PagedModel::buildIndex(void (PagedModel::*done)(const Result<SparseIndex> &))
{
    m_cancelled = std::make_shared<std::atomic<bool>>(false);
    whenDone(m_session.ask([query = m_query, cancelled = m_cancelled](store::Connection &connection) {
        return store::buildIndex(connection, query, cancelled);
    }),
             this, [this, done, token = m_token](const Result<SparseIndex> &index) {
                 if (token == m_token) {
                     (this->*done)(index);
                 }
             });
}

void PagedModel::takeFirstPage(const Result<PageCache::Page> &page)
{
    m_asking = false;
    if (!page) {
        *m_cancelled = true;
        m_counting = false;
        m_unanswered = true;
        fail(page.error());
        return;
    }
    const bool all = page->size() < pageRows;
    beginResetModel();
    m_cache.clear();
    m_cache.put(0, *page);
    m_rows = int(page->size());
    m_counted = all;
    endResetModel();
    if (m_index) {
        setRows(m_index->rows);
        m_counted = true;
    } else if (all) {
        // There is nothing to count.
        *m_cancelled = true;
        m_counting = false;
        SparseIndex index;
        index.rows = page->size();
        m_index = std::make_shared<const SparseIndex>(index);
    }
    Q_EMIT countChanged(m_rows, m_counted);
    noteLoading();
}

void PagedModel::takeIndex(const Result<SparseIndex> &index)
{
    if (m_counted && !m_asking) {
        return; // the first page was all there is
    }
    m_counting = false;
    if (!index) {
        fail(index.error());
        return;
    }
    m_index = std::make_shared<const SparseIndex>(*index);
    if (!m_asking) {
        setRows(m_index->rows);
        m_counted = true;
        Q_EMIT countChanged(m_rows, true);
    }
    noteLoading();
}

void PagedModel::refresh()
{
    if (m_query.table.isEmpty()) {
        return;
    }
    if (m_unanswered) {
        ask();
    } else if (m_asking || m_counting || m_refreshing || m_rest.isActive()) {
        m_refreshAgain = true;
        if (!m_refreshing && !m_rest.isActive()) {
            m_rest.start(50);
        }
    } else {
        startRefresh();
    }
}

void PagedModel::startRefresh()
{
    m_refreshing = true;
    m_refreshTook.start();
    buildIndex(&PagedModel::takeFreshIndex);
    noteLoading();
}

void PagedModel::takeFreshIndex(const Result<SparseIndex> &index)
{
    if (!index) {
        endRefresh();
        fail(index.error());
        return;
    }
    const auto fresh = std::make_shared<const SparseIndex>(*index);
    QSet<int> numbers;
    for (const int row : {m_firstVisible, m_lastVisible, m_current, m_current + driftRows}) {
        if (row >= 0 && row < fresh->rows) {
            numbers.insert(row / pageRows);
        }
    }
    whenDone(m_session.ask([query = m_query, fresh, numbers](store::Connection &connection) -> Result<Pages> {
        Pages pages;
        for (const int number : numbers) {
            TRY_LET(const PageCache::Page page,
                    store::readPage(connection, query, *fresh, qint64(number) * pageRows, pageRows));
            pages.append({number, page});
        }
        return pages;
    }),
             this, [this, fresh, token = m_token](const Result<Pages> &pages) {
                 if (token != m_token) {
                     return;
                 }
                 if (pages) {
                     replaceRows(fresh, *pages);
                 }
                 endRefresh();
                 if (!pages) {
                     fail(pages.error());
                 }
             });
}

void PagedModel::replaceRows(const Index &index, const Pages &pages)
{
    Q_EMIT rowsAboutToBeReplaced();
    ++m_token; // pages under way were read by the old index
    m_inFlight.clear();
    m_failedPages.clear();
    m_wanted.clear();
    m_cache.clear();
    for (const auto &[number, page] : pages) {
        m_cache.put(number, page);
    }
    m_index = index;
    setRows(index->rows);
    m_counted = true;
    if (m_rows > 0) {
        Q_EMIT dataChanged(createIndex(0, 0), createIndex(m_rows - 1, columnCount() - 1));
    }
    Q_EMIT countChanged(m_rows, true);
    Q_EMIT rowsReplaced();
}

void PagedModel::endRefresh()
{
    m_refreshing = false;
    m_rest.start(int(qBound(qint64(50), 2 * m_refreshTook.elapsed(), qint64(5000))));
    noteLoading();
}

void PagedModel::setRows(qint64 rows)
{
    const int now = int(qMin<qint64>(rows, std::numeric_limits<int>::max()));
    if (now > m_rows) {
        beginInsertRows({}, m_rows, now - 1);
        m_rows = now;
        endInsertRows();
    } else if (now < m_rows) {
        beginRemoveRows({}, now, m_rows - 1);
        m_rows = now;
        endRemoveRows();
    }
}

} // namespace ui
