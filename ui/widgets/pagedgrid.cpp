// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/pagedgrid.h"

#include "ui/widgets/celltext.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/exportstrip.h"
#include "ui/widgets/gridcolumns.h"
#include "ui/widgets/gridview.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/sheetexport.h"
#include "ui/widgets/statusdelegate.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int refreshPauseMs = 300;
constexpr int loadingPauseMs = 200;

} // namespace

PagedGrid::PagedGrid(const workflow::Session &session, QList<PagedColumn> columns, QWidget *parent)
    : QWidget(parent), m_session(session), m_model(new PagedModel(session, std::move(columns), this))
{
    setUpView();
    setUpExport();
    setUpFooter();
    connectModel();
    m_refreshSoon.setSingleShot(true);
    m_refreshSoon.setInterval(refreshPauseMs);
    connect(&m_refreshSoon, &QTimer::timeout, this, &PagedGrid::refresh);
    m_loadingSoon.setSingleShot(true);
    m_loadingSoon.setInterval(loadingPauseMs);
    connect(&m_loadingSoon, &QTimer::timeout, this, [this] { m_loading->setVisible(m_model->isLoading()); });
    auto *again = new QShortcut(QKeySequence(QKeySequence::Refresh), this);
    again->setContext(Qt::WidgetWithChildrenShortcut);
    connect(again, &QShortcut::activated, this, &PagedGrid::refresh);
    updateFooter();
}

PagedGrid::~PagedGrid()
{
    // The view's selection speaks up while the widgets below it are taken down.
    m_view->selectionModel()->disconnect(this);
    delete m_export;  // gives it up
    delete m_columns; // it saves what the header knows, so it goes first
}

void PagedGrid::setUpView()
{
    m_gridView = new GridView(this);
    m_view = m_gridView;
    m_view->setObjectName(QStringLiteral("grid"));
    m_view->setModel(m_model);
    m_columns = new GridColumns(*m_view->horizontalHeader(), m_model->columns(), this);
    QList<int> links;
    for (int i = 0; i < m_model->columns().size(); ++i) {
        const PagedColumn &column = m_model->columns()[i];
        if (column.tone) {
            m_view->setItemDelegateForColumn(i, new StatusDelegate(m_view));
        }
        if (column.link) {
            links.append(i);
        }
    }
    m_gridView->setLinkColumns(links);
    m_gridView->setEmptyText([this] {
        return m_model->isLoading() || m_failure ? QString()
                                                 : (m_emptyText ? m_emptyText() : tr("Nothing here yet."));
    });
    QHeaderView *header = m_view->horizontalHeader();
    header->setSectionsClickable(true);
    connect(header, &QHeaderView::sectionClicked, this, &PagedGrid::sortBy);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QWidget::customContextMenuRequested, this, &PagedGrid::showRowMenu);
    connect(m_view, &QAbstractItemView::activated, this, &PagedGrid::activate);
    connect(m_gridView, &GridView::linkClicked, this, &PagedGrid::activate);
    connect(m_gridView, &GridView::copyRequested, this, &PagedGrid::copySelection);
    connect(m_gridView, &GridView::scrolled, this, &PagedGrid::noteVisibleRows);
    setFocusProxy(m_view);
}

void PagedGrid::setUpFooter()
{
    auto *footer = new QHBoxLayout;
    footer->setContentsMargins(10, 3, 10, 3);
    footer->setSpacing(12);
    const auto add = [&](const char *name) {
        auto *label = new QLabel(this);
        label->setObjectName(QString::fromLatin1(name));
        footer->addWidget(label);
        return label;
    };
    m_count = add("count");
    m_note = add("note");
    footer->addStretch();
    m_problem = add("problem");
    m_problem->setTextFormat(Qt::RichText);
    m_problem->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_problem->setVisible(false);
    connect(m_problem, &QLabel::linkActivated, this, &PagedGrid::refresh);
    m_loading = add("loading");
    m_loading->setVisible(false);
    footer->addWidget(m_exportStrip);
    footer->addWidget(m_exportButton);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_view, 1);
    layout->addLayout(footer);
}

void PagedGrid::connectModel()
{
    connect(m_model, &PagedModel::countChanged, this, [this] {
        m_failure.reset();
        updateFooter();
        noteVisibleRows();
    });
    connect(m_model, &PagedModel::loadingChanged, this, [this](bool loading) {
        if (loading) {
            m_loadingSoon.start();
        } else {
            m_loadingSoon.stop();
            m_loading->hide();
        }
        m_view->viewport()->update();
    });
    connect(m_model, &PagedModel::failed, this, [this](const base::Error &error) {
        m_failure = error;
        updateFooter();
        Q_EMIT failed(error);
    });
    connect(m_model, &PagedModel::rowsAboutToBeReplaced, this, &PagedGrid::keepPlace);
    connect(m_model, &PagedModel::rowsReplaced, this, &PagedGrid::restorePlace);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        noteVisibleRows();
        Q_EMIT currentRowChanged(currentId());
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { Q_EMIT selectionChanged(selectedCount()); });
}

void PagedGrid::setQueryMaker(QueryMaker maker, const Order &order)
{
    m_makeQuery = std::move(maker);
    m_order = order;
    if (const QString remembered = m_columns->sortColumn(); !remembered.isEmpty()) {
        m_order = {remembered, m_columns->sortDescending()};
    }
    reload();
}

void PagedGrid::reload()
{
    if (!m_makeQuery) {
        return;
    }
    showSort();
    m_model->setQuery(m_makeQuery(m_order));
}

void PagedGrid::refresh()
{
    m_model->refresh();
}

void PagedGrid::follow(store::Topics topics)
{
    m_followed = topics;
    if (std::exchange(m_followsFeed, true)) {
        return;
    }
    connect(&m_session.changes(), &store::ChangeFeed::changed, this, [this](store::Topics changed) {
        if (!(changed & m_followed)) {
            return;
        }
        if (!isVisible()) {
            m_staleWhileHidden = true;
        } else if (!m_refreshSoon.isActive()) {
            m_refreshSoon.start();
        }
    });
}

void PagedGrid::remember(Preferences &settings, const QString &key)
{
    m_columns->remember(settings, QStringLiteral("grids/") + key);
    if (const QString remembered = m_columns->sortColumn(); !remembered.isEmpty()) {
        m_order = {remembered, m_columns->sortDescending()};
    }
    showSort();
}

void PagedGrid::setEmptyText(std::function<QString()> text)
{
    m_emptyText = std::move(text);
}

qint64 PagedGrid::currentId() const
{
    return m_model->idAt(m_view->currentIndex().row());
}

void PagedGrid::setCurrentId(qint64 id)
{
    if (const int row = m_model->rowOf(id); row >= 0) {
        m_view->setCurrentIndex(m_model->index(row, qMax(0, m_view->currentIndex().column())));
    }
}

void PagedGrid::sortBy(int section)
{
    const QString column = m_model->columns()[section].sortColumn;
    if (!column.isEmpty()) {
        // The first click on another column gives what one mostly wants of it: the same direction as so far.
        m_order = {column, column == m_order.column ? !m_order.descending : m_order.descending};
        m_columns->rememberSort(m_order.column, m_order.descending);
        reload();
    }
    showSort(); // the header has moved its arrow by itself
}

void PagedGrid::showSort()
{
    QHeaderView *header = m_view->horizontalHeader();
    int section = -1;
    for (int i = 0; i < m_model->columns().size(); ++i) {
        if (!m_order.column.isEmpty() && m_model->columns()[i].sortColumn == m_order.column) {
            section = i;
        }
    }
    header->setSortIndicatorShown(section >= 0);
    header->setSortIndicator(section, m_order.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void PagedGrid::activate(const QModelIndex &index)
{
    if (const qint64 id = m_model->idAt(index.row()); id != 0) {
        Q_EMIT rowActivated(id);
    }
}

void PagedGrid::noteVisibleRows()
{
    const int first = m_view->rowAt(0);
    const int last = m_view->rowAt(m_view->viewport()->height() - 1);
    m_model->setVisibleRows(first, last < 0 ? m_model->rowCount() - 1 : last, m_view->currentIndex().row());
}

void PagedGrid::setRowActions(const QList<QAction *> &actions)
{
    m_rowActions = actions;
}

void PagedGrid::showRowMenu(const QPoint &position)
{
    if (selectedCount() == 0) {
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_rowActions);
    if (!m_rowActions.isEmpty()) {
        menu->addSeparator();
    }
    QAction *copy = menu->addAction(icon(Icon::Copy), tr("Copy"), this, &PagedGrid::copySelection);
    copy->setShortcut(QKeySequence::Copy);
    menu->addActions({m_exportSelected, m_exportAll, m_print});
    menu->popup(m_view->viewport()->mapToGlobal(position));
}

void PagedGrid::setNote(const QString &note)
{
    m_note->setText(note);
}

void PagedGrid::updateFooter()
{
    const int rows = m_model->rowCount();
    m_count->setText(m_model->isCounted() || rows == 0
                         ? tr("%Ln row(s)", nullptr, rows)
                         : tr("More than %1 rows, counting …").arg(numberText(rows)));
    m_loading->setText(tr("Loading …"));
    m_problem->setVisible(m_failure.has_value());
    if (m_failure) {
        m_problem->setText(QStringLiteral("<span style='color:%1'>%2</span> <a href='#again'>%3</a>")
                               .arg(toneColor(Tone::Bad, palette()).name(),
                                    errorText(*m_failure).toHtmlEscaped(), tr("Try again")));
    }
}

void PagedGrid::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_model->retranslate();
        retranslateExport();
        updateFooter();
    }
}

void PagedGrid::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (std::exchange(m_staleWhileHidden, false)) {
        refresh();
    }
}

} // namespace ui
