// SPDX-License-Identifier: Apache-2.0
#include "ui/log/parkedreturnspage.h"

#include "ui/log/parkedreturncolumns.h"
#include "ui/log/returndetail.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/openeditor.h"
#include "ui/widgets/pagedgrid.h"
#include "ui/widgets/whendone.h"
#include "workflow/handlereturn.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPushButton>
#include <QSplitter>

namespace ui {

using namespace domain;
using base::Result;

namespace {

const QString splitterKey = QStringLiteral("parked-returns/splitter");

/// When a day begins here: callbacks are told by the machine's own time.
base::Instant startOf(QDate day)
{
    return {day.startOfDay().toMSecsSinceEpoch()};
}

} // namespace

ParkedReturnsPage::ParkedReturnsPage(const PlaceContext &context, const QVariantMap &hints, QWidget *parent)
    : QWidget(parent), m_context(context), m_filter(new FilterBar(this)),
      m_grid(new PagedGrid(context.session, parkedReturnColumns(), this)),
      m_detail(new ReturnDetail(context, this)), m_splitter(new QSplitter(Qt::Vertical, this)),
      m_reprocess(new QPushButton(this)), m_accept(new QPushButton(this))
{
    makeFilter();
    makeGrid();
    makeActions();
    m_splitter->addWidget(m_grid);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setCollapsible(0, false);
    m_splitter->setSizes({400, 320});
    m_splitter->restoreState(context.settings.value(splitterKey).toByteArray());
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { m_context.settings.setValue(splitterKey, m_splitter->saveState()); });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_filter);
    layout->addWidget(m_splitter, 1);
    setFocusProxy(m_grid);
    takeHints(hints);
    retranslate();
    m_grid->setQueryMaker(
        [this](const PagedGrid::Order &order) { return store::parkedReturns(filterNow(), order.descending); },
        {QStringLiteral("received_at"), true});
}

ParkedReturnsPage::~ParkedReturnsPage() = default;

void ParkedReturnsPage::makeFilter()
{
    m_filter->setObjectName(QStringLiteral("returnsFilter"));
    m_filter->addChoice(
        QStringLiteral("reason"), [] { return tr("Reason"); }, parkedReasonChoices);
    m_filter->addDateRange(QStringLiteral("date"), [] { return tr("Received"); });
    m_filter->addSearch(QStringLiteral("number"), [] { return tr("Order number"); });
    connect(m_filter, &FilterBar::changed, m_grid, &PagedGrid::reload);
}

void ParkedReturnsPage::makeGrid()
{
    m_grid->setObjectName(QStringLiteral("returnsGrid"));
    m_grid->view().setObjectName(QStringLiteral("returnsView"));
    m_grid->remember(m_context.settings, QStringLiteral("parked-returns"));
    m_grid->setEmptyText([this] {
        return m_filter->isClear() ? tr("Nothing is parked: every return that came could be posted.")
                                   : tr("No parked return matches these filters. Take one away to see more.");
    });
    m_grid->follow(store::Topic::Inbox | store::Topic::Orders);
    connect(m_grid, &PagedGrid::rowActivated, this, &ParkedReturnsPage::openOrder);
    // A row may become current before it is read, and then there is no news of it but its contents.
    connect(m_grid, &PagedGrid::currentRowChanged, this, &ParkedReturnsPage::showCurrent);
    connect(m_grid, &PagedGrid::selectionChanged, this, &ParkedReturnsPage::showCurrent);
    connect(&m_grid->model(), &QAbstractItemModel::dataChanged, this, &ParkedReturnsPage::showCurrent);
    connect(&m_grid->model(), &PagedModel::rowsReplaced, this, &ParkedReturnsPage::showCurrent);
    connect(m_grid, &PagedGrid::failed, &m_context.toasts, &Toasts::showError);
}

void ParkedReturnsPage::makeActions()
{
    m_reprocess->setObjectName(QStringLiteral("reprocessButton"));
    m_reprocess->setIcon(icon(Icon::Refresh));
    m_accept->setObjectName(QStringLiteral("acceptButton"));
    m_accept->setIcon(icon(Icon::Approve));
    m_filter->addWidget(m_reprocess);
    m_filter->addWidget(m_accept);
    connect(m_reprocess, &QPushButton::clicked, this, &ParkedReturnsPage::askReprocess);
    connect(m_accept, &QPushButton::clicked, this, &ParkedReturnsPage::askAccept);
    for (const auto &[button, keys] : {std::pair(m_reprocess, QKeySequence(Qt::Key_F9)),
                                       std::pair(m_accept, QKeySequence(Qt::SHIFT | Qt::Key_F9))}) {
        addShortcut(this, button, keys, Qt::WidgetWithChildrenShortcut);
    }
    showActions();
}

void ParkedReturnsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void ParkedReturnsPage::retranslate()
{
    m_reprocess->setText(tr("Process again"));
    m_accept->setText(tr("Accept as it is …"));
    showActions();
}

void ParkedReturnsPage::showCurrent()
{
    if (const qint64 id = m_grid->currentId(); id != 0) { // what was just dealt with stays to be seen
        m_detail->showReturn(InboxId(id));
    }
    showActions();
}

void ParkedReturnsPage::showActions()
{
    const bool may = m_context.session.may(Duty::HandleReturns);
    const int selected = m_grid->selectedCount();
    m_reprocess->setEnabled(may && !m_busy && selected > 0);
    m_accept->setEnabled(may && !m_busy && selected == 1);
    const QString why = !may            ? tr("Only a supervisor may do this.")
                        : selected == 0 ? tr("Choose a return first.")
                                        : QString();
    m_reprocess->setToolTip(
        why.isEmpty() ? tr("Judges the selected returns anew, once the reason is gone (F9)") : why);
    m_accept->setToolTip(!why.isEmpty() ? why
                         : selected > 1 ? tr("One at a time: each needs its own reason.")
                                        : tr("Nothing is posted for it; you say why (Shift+F9)"));
}

store::ParkedReturnFilter ParkedReturnsPage::filterNow() const
{
    store::ParkedReturnFilter filter;
    filter.reason = m_filter->choice(QStringLiteral("reason")).toString();
    filter.number = m_filter->text(QStringLiteral("number"));
    const DateRange range = m_filter->dateRange(QStringLiteral("date"));
    if (range.from.isValid()) {
        filter.from = startOf(range.from);
    }
    if (range.to.isValid()) {
        filter.until = startOf(range.to.addDays(1));
    }
    return filter;
}

void ParkedReturnsPage::takeHints(const QVariantMap &hints)
{
    if (hints.isEmpty()) {
        return;
    }
    m_filter->clear();
    m_filter->setText(QStringLiteral("number"), hints.value(QStringLiteral("number")).toString());
    m_grid->reload();
}

void ParkedReturnsPage::openOrder(qint64 inbox)
{
    whenDone(
        m_context.session.ask([inbox](store::Connection &connection) {
            return workflow::readReturn(connection, InboxId(inbox));
        }),
        this, [this](const Result<workflow::StoredReturn> &stored) {
            if (!stored) {
                m_context.toasts.showError(stored.error());
            } else if (stored->order) {
                m_context.openDocument(QStringLiteral("order"), stored->order->id.value(), {});
            } else {
                m_context.toasts.showError({base::ErrorCode::ReturnOrderUnknown, stored->row.orderNumber});
            }
        });
}

void ParkedReturnsPage::askReprocess()
{
    m_grid->fetchSelected(this, [this](const Result<QList<store::ListRow>> &rows) {
        if (!rows) {
            m_context.toasts.showError(rows.error());
            return;
        }
        QList<InboxId> ids;
        for (const store::ListRow &row : *rows) {
            ids.append(InboxId(row.id));
        }
        if (ids.isEmpty()) {
            return;
        }
        Question question;
        question.title = tr("Process again");
        question.text = tr("Process %n return(s) again?", nullptr, static_cast<int>(ids.size()));
        question.detail =
            tr("What can be posted now is posted; anything else is parked again with its reason.");
        question.action = tr("Process again");
        m_context.prompts.confirm(this, question, [this, ids](bool yes) {
            if (yes) {
                reprocess(ids);
            }
        });
    });
}

void ParkedReturnsPage::reprocess(const QList<InboxId> &ids)
{
    m_busy = true;
    showActions();
    whenDone(
        m_context.session.run([ids](store::Transaction &transaction, const Actor &who, base::Instant now) {
            return workflow::reprocessReturns(transaction, who, ids, now);
        }),
        this, [this](const Result<workflow::ReprocessOutcome> &outcome) {
            m_busy = false;
            showActions();
            if (!outcome) {
                m_context.toasts.showError(outcome.error());
                return;
            }
            if (outcome->settledMeanwhile > 0) {
                m_context.toasts.showError({base::ErrorCode::ReturnNotParked, {}});
            }
            if (outcome->reopened > 0) {
                m_context.toasts.showGood(
                    tr("%n return(s) are processed again.", nullptr, outcome->reopened));
            }
            Q_EMIT returnsReopened();
        });
}

void ParkedReturnsPage::askAccept()
{
    const InboxId id(m_grid->currentId());
    if (id.isNull()) {
        return;
    }
    Question question;
    question.title = tr("Accept as it is");
    question.text = tr("Nothing will be posted for this return, and that can't be taken back. Why is it all "
                       "right as it is?");
    question.detail = tr("If it was IDEAL's last word, the order is closed with it.");
    question.action = tr("Accept as it is");
    m_context.prompts.askText(this, question, {}, [this, id](const std::optional<QString> &reason) {
        if (reason) {
            accept(id, *reason);
        }
    });
}

void ParkedReturnsPage::accept(InboxId id, const QString &reason)
{
    m_busy = true;
    showActions();
    const auto verb = [id, reason](store::Transaction &transaction, const Actor &who, base::Instant now) {
        return workflow::acceptReturn(transaction, who, id, reason, now);
    };
    whenDone(m_context.session.run(verb), this, [this](const base::Outcome &outcome) {
        m_busy = false;
        showActions();
        if (!outcome) {
            m_context.toasts.showError(outcome.error());
            return;
        }
        m_context.toasts.showGood(tr("The return is accepted as it is."));
        Q_EMIT returnAccepted();
    });
}

} // namespace ui
