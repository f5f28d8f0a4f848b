// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/changefeed.h"
#include "ui/printing/printeddocument.h"
#include "ui/widgets/pagedmodel.h"
#include "ui/widgets/preferences.h"

#include <QTableView>

class QLabel;
class QToolButton;

namespace ui {

class ExportStrip;
class GridColumns;
class GridView;
class SheetExport;

/// The list on the screen around a PagedModel: sortable header, remembered columns, keyboard, copy, an empty
/// state, and a line below that counts and says when something is loading.
///
///     auto *grid = new PagedGrid(session, logColumns());
///     grid->remember(settings, "push-log");
///     grid->setQueryMaker([this](const GridOrder &order) { return logQuery(m_filter->…, order); },
///                         {"order_date", true});
///     grid->follow(store::Topic::Orders);
///     connect(m_filter, &FilterBar::changed, grid, &PagedGrid::reload);
///     connect(grid, &PagedGrid::rowActivated, …);
///
/// Keys: Enter opens, Home/End go to the first and last row, PageUp/PageDown, Ctrl+A, Ctrl+C copies the
/// selected rows as tab-separated text with headers, Ctrl+E exports the list and Ctrl+Shift+E the selected
/// rows to Excel, Ctrl+P prints, F5 reads again.
class PagedGrid final : public QWidget
{
    Q_OBJECT

public:
    /// What the list is sorted by: an SQL column of one of the PagedColumns.
    struct Order
    {
        QString column;
        bool descending = true;
    };
    using QueryMaker = std::function<store::ListQuery(const Order &order)>;

    /// Copying and bulk actions take at most this many rows.
    static constexpr int maxSelectedRows = 20'000;
    /// A hundred sheets of paper; what is longer is for a workbook.
    static constexpr int maxPrintedRows = 5'000;

    PagedGrid(const workflow::Session &session, QList<PagedColumn> columns, QWidget *parent = nullptr);
    ~PagedGrid() override;

    /// Sets where the question comes from and asks it. Asked again by reload() and by clicks on headers.
    void setQueryMaker(QueryMaker maker, const Order &order);

    /// Asks the question anew (a filter has changed): scrolls to the top, drops the selection.
    void reload();
    /// Reads the same again: keeps place and selection.
    void refresh();
    /// Refreshes whenever one of these topics changes, at most a few times a second and not while hidden.
    void follow(store::Topics topics);

    /// Keeps widths, order, visibility and sorting of the columns under `grids/<key>`.
    void remember(Preferences &settings, const QString &key);

    /// What stands where no rows are, e.g. "No orders match these filters."
    void setEmptyText(std::function<QString()> text);

    qint64 currentId() const;     ///< 0 if none
    void setCurrentId(qint64 id); ///< if it is in memory
    int selectedCount() const;
    /// The rows that are selected, fetched where need be; InvalidInput with the limit if there are too many.
    void fetchSelected(QObject *owner, std::function<void(const base::Result<QList<store::ListRow>> &)> done);

    /// Copies the selected rows; copied() tells when the clipboard has them.
    void copySelection();

    enum class ExportScope
    {
        WholeList,
        SelectedRows
    };
    /// Asks for an export by an ExportRequest; the window's GridExporter finds out where to.
    void requestExport(ExportScope scope);
    /// Ctrl+P: the selected rows if there are several, else the list as far as it is to be printed.
    void requestPrint();
    /// The visible columns as they stand on the screen; for a list of moderate length.
    void fetchPrinted(QObject *owner, std::function<void(const base::Result<PrintedTable> &)> done);
    /// Writes the visible columns as a workbook, in the order and language of the screen. It goes on beside
    /// other work, with its progress in the line below; one at a time.
    void exportTo(const QString &path, const QString &sheetName, ExportScope scope);

    Order order() const { return m_order; }
    PagedModel &model() { return *m_model; }
    QTableView &view() { return *m_view; }
    /// Behind the count, for a page's own words ("3 selected, 12 pieces").
    void setNote(const QString &note);
    /// Shown in the rows' context menu above "Copy".
    void setRowActions(const QList<QAction *> &actions);

Q_SIGNALS:
    void rowActivated(qint64 id);
    void currentRowChanged(qint64 id);
    void selectionChanged(int rows);
    void copied(int rows);
    void copyRefused(int limit);
    void exported(const QString &path, qint64 rows);
    void exportFailed(const base::Error &error);
    void failed(const base::Error &error);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    /// What is kept over a refresh, by id: row numbers move.
    struct Kept
    {
        qint64 current = 0;
        qint64 top = 0;
        bool atTop = true;
        int currentColumn = 0;
        QList<qint64> selected;
    };

    void setUpView();
    void setUpFooter();
    void connectModel();
    void sortBy(int section);
    void showSort();
    void showRowMenu(const QPoint &position);
    void activate(const QModelIndex &index);
    void noteVisibleRows();
    void keepPlace();
    void restorePlace();
    void updateFooter();
    void putOnClipboard(const QList<store::ListRow> &rows);
    QList<PagedModel::RowRange> selectedRanges() const;
    QList<PagedColumn> shownColumns() const;
    void setUpExport();
    void retranslateExport();
    void showExport(SheetExport *running);

    const workflow::Session m_session;
    Order m_order;
    QueryMaker m_makeQuery;
    PagedModel *m_model = nullptr;
    GridView *m_gridView = nullptr;
    QTableView *m_view = nullptr; ///< the same
    GridColumns *m_columns = nullptr;
    QLabel *m_count = nullptr;
    QLabel *m_note = nullptr;
    QLabel *m_problem = nullptr;
    QLabel *m_loading = nullptr;
    QList<QAction *> m_rowActions;
    std::function<QString()> m_emptyText;
    std::optional<base::Error> m_failure;
    store::Topics m_followed;
    bool m_followsFeed = false;
    bool m_staleWhileHidden = false;
    QTimer m_refreshSoon;
    QTimer m_loadingSoon; ///< what takes less need not be said
    Kept m_kept;
    QToolButton *m_exportButton = nullptr;
    QAction *m_exportAll = nullptr;
    QAction *m_exportSelected = nullptr;
    QAction *m_print = nullptr;
    ExportStrip *m_exportStrip = nullptr;
    SheetExport *m_export = nullptr; ///< the one that runs
};

} // namespace ui
