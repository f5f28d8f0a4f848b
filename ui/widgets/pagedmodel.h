// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/pagecache.h"
#include "ui/widgets/pagedcolumn.h"
#include "workflow/session.h"

#include <QAbstractTableModel>
#include <QElapsedTimer>
#include <QSet>
#include <QTimer>

#include <atomic>
#include <memory>
#include <optional>

namespace ui {

/// A list of any length, up to ten million rows and more, of which only what is looked at is in memory: a
/// sparse index of keys, and pages of 250 rows in an LRU cache. All reading happens on the database's reader
/// threads.
///
/// After setQuery() the first page is there at once (as up to 250 rows, isCounted() false); when the index
/// has been built the list has its full length. Rows whose page is still on its way are placeholders with
/// empty texts and id 0. Answers to an older question are dropped by token.
class PagedModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int pageRows = 250;
    static constexpr int cachedPages = 40;

    PagedModel(const workflow::Session &session, QList<PagedColumn> columns, QObject *parent = nullptr);
    ~PagedModel() override;

    const QList<PagedColumn> &columns() const { return m_columns; }
    const store::ListQuery &query() const { return m_query; }

    /// Asks another question. The old rows stay until the first page of the answer is there. Its `columns`
    /// must be those that the PagedColumns count in.
    void setQuery(const store::ListQuery &query);

    /// Reads again what is shown. The rows stay until the new ones are there; rowsReplaced() then tells that
    /// a row number may mean another row. Calls that come while one is under way become one more.
    void refresh();

    /// The rows that are on the screen, and the current one: they are fetched first and kept up by refresh().
    void setVisibleRows(int first, int last, int current = -1);

    bool isLoading() const;
    /// Whether rowCount() is the list's real length.
    bool isCounted() const { return m_counted; }

    /// 0 while the row is a placeholder.
    qint64 idAt(int row) const;
    std::optional<store::ListRow> rowAt(int row) const;
    /// Looks among the rows in memory; -1 if it is not there.
    int rowOf(qint64 id) const;
    /// What is shown in a cell, also for rows that are not in memory (exports).
    QString text(const PagedColumn &column, const store::ListRow &row) const;

    struct RowRange
    {
        int first = 0;
        int count = 0;
    };
    /// Hands over rows wherever they are; for copies, bulk actions and exports of moderate size. At once if
    /// they are in memory. `done` is not called if `owner` is gone or another question was asked by then.
    void fetch(const QList<RowRange> &ranges, QObject *owner,
               std::function<void(const base::Result<QList<store::ListRow>> &)> done);

    /// Headers and cells say it in the language of now.
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void loadingChanged(bool loading);
    void countChanged(int rows, bool counted);
    /// A question could not be answered; what was shown before stays. refresh() tries again.
    void failed(const base::Error &error);
    /// Around a refresh: row numbers before and after need not mean the same rows.
    void rowsAboutToBeReplaced();
    void rowsReplaced();

private:
    using Index = std::shared_ptr<const store::SparseIndex>;
    using Pages = QList<std::pair<int, PageCache::Page>>;

    void ask();
    void buildIndex(void (PagedModel::*done)(const base::Result<store::SparseIndex> &));
    void takeFirstPage(const base::Result<PageCache::Page> &page);
    void takeIndex(const base::Result<store::SparseIndex> &index);
    void startRefresh();
    void takeFreshIndex(const base::Result<store::SparseIndex> &index);
    void replaceRows(const Index &index, const Pages &pages);
    void endRefresh();
    void setRows(qint64 rows);
    const store::ListRow *row(int number) const;
    void want(int page) const;
    void sendRequests();
    void takePage(int number, const base::Result<PageCache::Page> &page);
    void fail(const base::Error &error);
    void noteLoading();

    const workflow::Session m_session;
    const QList<PagedColumn> m_columns;
    store::ListQuery m_query;
    Index m_index; ///< none before the list has been counted
    int m_rows = 0;
    bool m_counted = false;
    bool m_asking = false;     ///< what is shown answers an older question
    bool m_unanswered = false; ///< the question failed: refresh() asks it anew
    bool m_counting = false;
    bool m_refreshing = false;
    bool m_refreshAgain = false;
    bool m_loadingNoted = false;
    quint64 m_question = 0; ///< goes up with every ask()
    quint64 m_token = 0;    ///< goes up when answers under way have become worthless
    std::shared_ptr<std::atomic<bool>> m_cancelled;
    int m_firstVisible = 0;
    int m_lastVisible = 0;
    int m_current = -1;
    QElapsedTimer m_refreshTook;
    QTimer m_rest; ///< between two refreshes, so that a busy database is not read without end

    // data() is const, yet it is what notices that a page is missing.
    mutable PageCache m_cache{cachedPages};
    mutable QList<int> m_wanted; ///< latest first
    mutable QTimer m_sender;
    QSet<int> m_inFlight;
    QSet<int> m_failedPages;
};

} // namespace ui
