// SPDX-License-Identifier: Apache-2.0
#include "ui/log/pushlogpage.h"

#include "store/settingsrepository.h"
#include "ui/log/askidealaction.h"
#include "ui/log/logcolumns.h"
#include "ui/log/ordertrail.h"
#include "ui/shell/keepfilters.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/pagedgrid.h"
#include "ui/widgets/whendone.h"

#include <QBoxLayout>
#include <QEvent>
#include <QSplitter>
#include <QToolButton>

namespace ui {

using namespace domain;
using base::Result;

namespace {
const QString splitterKey = QStringLiteral("push-log/splitter");
} // namespace

PushLogPage::PushLogPage(const PlaceContext &context, const QVariantMap &hints, QWidget *parent)
    : QWidget(parent), m_context(context), m_filter(new FilterBar(this)),
      m_grid(new PagedGrid(context.session, pushLogColumns(), this)), m_trail(new OrderTrail(context, this)),
      m_splitter(new QSplitter(Qt::Vertical, this)), m_ask(new AskIdealAction(context, this))
{
    makeFilter();
    makeGrid();
    makeAskAction();
    m_splitter->setObjectName(QStringLiteral("logSplitter"));
    m_splitter->addWidget(m_grid);
    m_splitter->addWidget(m_trail);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setCollapsible(0, false);
    m_splitter->setSizes({430, 370});
    m_splitter->restoreState(context.settings.value(splitterKey).toByteArray());
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { m_context.settings.setValue(splitterKey, m_splitter->saveState()); });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_filter);
    layout->addWidget(m_splitter, 1);
    takeHints(hints);
    readOwner();
}

PushLogPage::~PushLogPage() = default;

void PushLogPage::makeFilter()
{
    m_filter->setObjectName(QStringLiteral("logFilter"));
    m_filter->addChoice(
        QStringLiteral("type"), [] { return tr("Order type"); }, orderTypeChoices);
    m_filter->addDateRange(QStringLiteral("date"), [] { return tr("Order date"); });
    m_filter->addChoice(
        QStringLiteral("push"), [] { return tr("Push status"); }, pushStatusChoices);
    m_filter->addChoice(
        QStringLiteral("return"), [] { return tr("Return status"); }, returnStatusChoices);
    m_filter->addSearch(QStringLiteral("number"), [] { return tr("Order number or manual number"); });
    keepFilters(m_context, *m_filter, QStringLiteral("interfaces.log"));
    connect(m_filter, &FilterBar::changed, m_grid, &PagedGrid::reload);
}

void PushLogPage::makeGrid()
{
    m_grid->setObjectName(QStringLiteral("logGrid"));
    m_grid->view().setObjectName(QStringLiteral("logView"));
    m_grid->remember(m_context.settings, QStringLiteral("push-log"));
    m_grid->setEmptyText([this] {
        if (m_owner.isNull()) {
            return tr("Nothing is set up yet: save the Honor IDEAL Interface Settings first.");
        }
        return m_filter->isClear() ? tr("No order of a mapped warehouse yet.")
                                   : tr("No order matches these filters.");
    });
    m_grid->follow(store::Topic::Orders);
    connect(m_grid, &PagedGrid::rowActivated, this, &PushLogPage::openOrder);
    connect(m_grid, &PagedGrid::currentRowChanged, this, [this](qint64 id) {
        if (id != 0) { // a placeholder, or an answer that is on its way: keep what is shown
            m_trail->showOrder(OrderId(id));
        }
    });
    connect(m_grid, &PagedGrid::failed, this,
            [this](const base::Error &error) { m_context.toasts.showError(error); });
    connect(&m_context.session.changes(), &store::ChangeFeed::changed, this, [this](store::Topics topics) {
        if (m_owner.isNull() && topics.testFlag(store::Topic::Settings)) {
            readOwner();
        }
    });
}

void PushLogPage::makeAskAction()
{
    auto *button = new QToolButton(this);
    button->setObjectName(QStringLiteral("askButton"));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setDefaultAction(m_ask);
    m_trail->addToHead(button);
    m_grid->setRowActions({m_ask});
    addAction(m_ask);
    connect(m_trail, &OrderTrail::trailShown, this, [this] { m_ask->setOrder(m_trail->shownOrder()); });
}

void PushLogPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ask->retranslate();
    }
}

void PushLogPage::readOwner()
{
    const auto read = m_context.session.ask(
        [](store::Connection &connection) { return store::SettingsRepository(connection).load(); });
    whenDone(read, this, [this](const Result<InterfaceSettings> &settings) {
        if (!settings) {
            m_context.toasts.showError(settings.error());
            return;
        }
        m_owner = settings->owner;
        m_grid->setQueryMaker(
            [this](const PagedGrid::Order &order) {
                return store::pushLog(m_owner, filterNow(), order.descending);
            },
            {QStringLiteral("order_date"), true});
    });
}

store::OrderListFilter PushLogPage::filterNow() const
{
    store::OrderListFilter filter;
    if (const QVariant type = m_filter->choice(QStringLiteral("type")); type.isValid()) {
        filter.type = static_cast<OrderType>(type.toInt());
    }
    if (const QVariant push = m_filter->choice(QStringLiteral("push")); push.isValid()) {
        filter.push = static_cast<PushStatus>(push.toInt());
    }
    if (const QVariant returned = m_filter->choice(QStringLiteral("return")); returned.isValid()) {
        if (returned.toInt() == awaitingReturn) {
            filter.awaitingReturn = true;
        } else {
            filter.returned = static_cast<ReturnStatus>(returned.toInt());
        }
    }
    const DateRange dates = m_filter->dateRange(QStringLiteral("date"));
    filter.from = dates.from;
    filter.to = dates.to;
    filter.number = m_filter->text(QStringLiteral("number"));
    return filter;
}

void PushLogPage::takeHints(const QVariantMap &hints)
{
    if (hints.isEmpty()) {
        return;
    }
    m_filter->clear();
    for (const char *key : {"type", "push", "return"}) {
        const QString name = QString::fromLatin1(key);
        if (hints.contains(name)) {
            m_filter->setChoice(name, hints.value(name));
        }
    }
    if (hints.contains(QStringLiteral("number"))) {
        m_filter->setText(QStringLiteral("number"), hints.value(QStringLiteral("number")).toString());
    }
    m_grid->reload();
}

void PushLogPage::openOrder(qint64 id)
{
    m_context.openDocument(QStringLiteral("order"), id, {});
}

} // namespace ui
