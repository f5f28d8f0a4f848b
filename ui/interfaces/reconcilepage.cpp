// SPDX-License-Identifier: Apache-2.0
#include "ui/interfaces/reconcilepage.h"

#include "store/settingsrepository.h"
#include "ui/interfaces/reconcilecolumns.h"
#include "ui/shell/keepfilters.h"
#include "ui/widgets/celltext.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/pagedgrid.h"
#include "ui/widgets/whendone.h"
#include "workflow/reconcile.h"

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

using namespace domain;
using base::Result;
using store::ReconciliationRun;
using store::ReconciliationState;

ReconcilePage::ReconcilePage(const PlaceContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_filters(new FilterBar(this)), m_status(new QLabel(this)),
      m_bar(new QProgressBar(this)), m_compare(new QPushButton(this)), m_stop(new QPushButton(this))
{
    m_status->setObjectName(QStringLiteral("statusLabel"));
    m_status->setTextFormat(Qt::PlainText);
    m_status->setWordWrap(true);
    m_bar->setObjectName(QStringLiteral("progressBar"));
    m_bar->setFixedWidth(180);
    m_bar->setMaximumHeight(14);
    m_bar->setTextVisible(false);
    m_compare->setObjectName(QStringLiteral("compareButton"));
    m_compare->setProperty("primary", true);
    m_compare->setIcon(icon(Icon::Transfer, palette().color(QPalette::HighlightedText)));
    m_stop->setObjectName(QStringLiteral("stopButton"));
    m_stop->setIcon(icon(Icon::Stop));
    connect(m_compare, &QPushButton::clicked, this, &ReconcilePage::compare);
    connect(m_stop, &QPushButton::clicked, this, &ReconcilePage::stop);
    auto *keys = new QAction(this);
    keys->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    connect(keys, &QAction::triggered, m_compare, &QPushButton::click);
    addAction(keys);
    setUpFilters();
    setUpGrid();
    layOut();
    setFocusProxy(m_grid);
    connect(&m_context.session.changes(), &store::ChangeFeed::changed, this, [this](store::Topics topics) {
        if (topics & (store::Topic::Gateways | store::Topic::Settings)) {
            read();
        }
    });
    retranslate();
    read();
}

ReconcilePage::~ReconcilePage() = default;

void ReconcilePage::setUpFilters()
{
    m_filters->setObjectName(QStringLiteral("filterBar"));
    m_filters->addCheck(QStringLiteral("all"), [] { return tr("Also what is equal"); });
    m_filters->addChoice(
        QStringLiteral("warehouse"), [] { return tr("Warehouse"); },
        [this] {
            QList<FilterBar::Choice> choices;
            for (const auto &row : m_runs ? m_runs->warehouses : decltype(m_runs->warehouses)()) {
                if (!row.idealCode.isEmpty()) {
                    choices.append({row.warehouse.id.value(), row.warehouse.name});
                }
            }
            return choices;
        });
    m_filters->addChoice(
        QStringLiteral("cause"), [] { return tr("Likely cause"); },
        [] {
            QList<FilterBar::Choice> choices;
            for (const auto cause : {StockDifference::Unexplained, StockDifference::NotMapped,
                                     StockDifference::Underway, StockDifference::InTransit}) {
                choices.append({static_cast<int>(cause), differenceText(cause)});
            }
            return choices;
        });
    m_filters->addSearch(QStringLiteral("code"), [] { return tr("Item or product code"); });
    keepFilters(m_context, *m_filters, QStringLiteral("interfaces.reconcile"));
}

void ReconcilePage::setUpGrid()
{
    m_grid = new PagedGrid(m_context.session, reconcileColumns(), this);
    m_grid->setObjectName(QStringLiteral("grid"));
    m_grid->remember(m_context.settings, QStringLiteral("interfaces.reconcile"));
    m_grid->setEmptyText([this] { return emptyText(); });
    connect(m_filters, &FilterBar::changed, m_grid, &PagedGrid::reload);
    connect(m_grid, &PagedGrid::failed, &m_context.toasts, &Toasts::showError);
}

void ReconcilePage::layOut()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_status, 1);
    head->addWidget(m_bar);
    head->addWidget(m_stop);
    head->addWidget(m_compare);
    layout->addLayout(head);
    layout->addWidget(m_filters);
    layout->addWidget(m_grid, 1);
}

Result<ReconcilePage::Runs> ReconcilePage::readRuns(store::Connection &connection)
{
    Runs runs;
    TRY_LET(const InterfaceSettings settings, store::SettingsRepository(connection).load());
    runs.owner = settings.owner;
    store::ReconciliationRepository reconciliations(connection);
    TRY_LET(runs.last, reconciliations.last(settings.owner));
    TRY_LET(runs.finished, reconciliations.lastFinished(settings.owner));
    TRY_LET(runs.warehouses, store::MappingRepository(connection, settings.owner).warehouses());
    return runs;
}

void ReconcilePage::read()
{
    if (m_reading) {
        m_readAgain = true;
        return;
    }
    m_reading = true;
    whenDone(m_context.session.ask(readRuns), this, [this](const Result<Runs> &runs) {
        m_reading = false;
        if (runs) {
            show(*runs);
        } else {
            m_status->setText(errorText(runs.error()));
        }
        if (std::exchange(m_readAgain, false)) {
            read();
        }
    });
}

void ReconcilePage::show(const Runs &runs)
{
    const qint64 before = m_runs && m_runs->finished ? m_runs->finished->id : -1;
    const qint64 now = runs.finished ? runs.finished->id : 0;
    m_runs = runs;
    m_filters->refreshChoices();
    if (before != now) {
        m_grid->setQueryMaker(
            [this, now](const PagedGrid::Order &order) {
                store::ReconciliationFilter filter;
                filter.differencesOnly = !m_filters->isChecked(QStringLiteral("all"));
                filter.warehouse = WarehouseId(m_filters->choice(QStringLiteral("warehouse")).toLongLong());
                if (const QVariant cause = m_filters->choice(QStringLiteral("cause")); cause.isValid()) {
                    filter.cause = static_cast<StockDifference>(cause.toInt());
                }
                filter.code = m_filters->text(QStringLiteral("code"));
                store::ListQuery query = store::reconciliationRows(now, filter);
                query.sortColumn = order.column;
                query.descending = order.descending;
                return query;
            },
            {QStringLiteral("position"), false});
    }
    showStatus();
    Q_EMIT runsShown();
}

bool ReconcilePage::isRunning() const
{
    return m_runs && m_runs->last && m_runs->last->state == ReconciliationState::Running;
}

void ReconcilePage::showStatus()
{
    const bool running = isRunning();
    m_status->setText(statusText());
    m_bar->setVisible(running);
    m_stop->setVisible(running);
    m_compare->setVisible(!running);
    m_compare->setEnabled(m_runs && !m_runs->owner.isNull() && !m_asking);
    if (running) {
        const ReconciliationRun &run = *m_runs->last;
        m_stop->setEnabled(!run.stopAsked);
        m_bar->setRange(0, run.warehouses);
        m_bar->setValue(run.warehousesDone);
    }
}

QString ReconcilePage::statusText() const
{
    if (!m_runs) {
        return {};
    }
    QString text;
    if (const auto &finished = m_runs->finished) {
        text = tr("Compared on %1 by %2: %3 of %4 rows differ.")
                   .arg(instantText(finished->finishedAt.value_or(finished->askedAt)), finished->askedBy,
                        numberText(finished->differing), numberText(finished->rows));
    }
    const auto &last = m_runs->last;
    if (!last) {
        return text;
    }
    if (last->state == ReconciliationState::Running) {
        return last->stopAsked         ? tr("Stopping …")
               : last->warehouses == 0 ? tr("Waiting for the gateway …")
                                       : tr("Reading IDEAL's stock: warehouse %1 of %2 …")
                                             .arg(qMin(last->warehousesDone + 1, last->warehouses))
                                             .arg(last->warehouses);
    }
    if (last->state == ReconciliationState::Failed) {
        text += (text.isEmpty() ? QString() : QStringLiteral("\n")) +
                tr("The last attempt failed: %1").arg(errorText(last->error));
    } else if (last->state == ReconciliationState::Stopped) {
        text += (text.isEmpty() ? QString() : QStringLiteral("\n")) + tr("The last attempt was stopped.");
    }
    return text;
}

QString ReconcilePage::emptyText() const
{
    if (!m_runs) {
        return {};
    }
    if (m_runs->owner.isNull()) {
        return tr("Stock can be compared once an administrator has saved the interface settings.");
    }
    if (!m_runs->finished) {
        return tr("Nothing has been compared yet. Press Ctrl+Enter to compare our stock with IDEAL's.");
    }
    if (!m_filters->isClear()) {
        return tr("No row matches these filters. Take one away to see more.");
    }
    return tr("No difference: IDEAL has what we have.");
}

void ReconcilePage::compare()
{
    if (m_asking || isRunning()) {
        return;
    }
    m_asking = true;
    showStatus();
    whenDone(m_context.session.run([](store::Transaction &transaction, const Actor &who, base::Instant now) {
        return workflow::askReconciliation(transaction, who, now);
    }),
             this, [this](const Result<qint64> &run) {
                 m_asking = false;
                 showStatus();
                 if (!run) {
                     m_context.toasts.showError(run.error());
                 }
                 read();
             });
}

void ReconcilePage::stop()
{
    if (!isRunning()) {
        return;
    }
    m_stop->setEnabled(false);
    whenDone(m_context.session.run([run = m_runs->last->id](store::Transaction &transaction, const Actor &who,
                                                            base::Instant now) {
        return workflow::stopReconciliation(transaction, who, run, now);
    }),
             this, [this](const base::Outcome &asked) {
                 if (!asked) {
                     m_context.toasts.showError(asked.error());
                 }
                 read();
             });
}

void ReconcilePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void ReconcilePage::retranslate()
{
    m_compare->setText(tr("Compare Now"));
    m_compare->setToolTip(tr("Asks IDEAL for its stock of every mapped warehouse (Ctrl+Enter)"));
    m_stop->setText(tr("Stop"));
    showStatus();
}

} // namespace ui
