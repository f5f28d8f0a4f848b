// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/orderlistpage.h"

#include "ui/orders/orderlistcolumns.h"
#include "ui/orders/orderplaces.h"
#include "ui/orders/orderwords.h"
#include "ui/shell/keepfilters.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/statetext.h"
#include "ui/widgets/whendone.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

using namespace domain;

namespace {

template<class E> FilterBar::Choices choicesOf(std::initializer_list<E> values)
{
    return [all = QList<E>(values)] {
        QList<FilterBar::Choice> choices;
        for (const E value : all) {
            choices.append({static_cast<int>(value), stateText(value)});
        }
        return choices;
    };
}

template<class E> std::optional<E> chosen(const QVariant &value)
{
    return value.isValid() ? std::optional(static_cast<E>(value.toInt())) : std::nullopt;
}

} // namespace

OrderListPage::OrderListPage(const PlaceContext &context, OrderType type, QWidget *parent)
    : QWidget(parent), m_context(context), m_type(describe(type)), m_filters(new FilterBar(this)),
      m_new(new QPushButton(this)), m_refresh(new QPushButton(this))
{
    m_new->setObjectName(QStringLiteral("newButton"));
    m_new->setProperty("primary", true);
    m_new->setIcon(icon(Icon::Add, palette().color(QPalette::HighlightedText)));
    m_new->setVisible(m_context.session.may(Duty::EditOrders));
    m_refresh->setObjectName(QStringLiteral("refreshButton"));
    m_refresh->setIcon(icon(Icon::Refresh));
    connect(m_new, &QPushButton::clicked, this, &OrderListPage::newOrder);
    auto *create = new QAction(this);
    create->setShortcut(QKeySequence::New);
    connect(create, &QAction::triggered, m_new, &QPushButton::click);
    addAction(create);
    setUpFilters();
    setUpGrid();
    setUpBulk();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addStretch();
    for (QPushButton *bulk : {m_approve, m_push}) {
        if (bulk) {
            head->addWidget(bulk);
        }
    }
    head->addWidget(m_refresh);
    head->addWidget(m_new);
    layout->addLayout(head);
    layout->addWidget(m_filters); // a row of its own: beside the buttons it would ask for a wider window
    layout->addWidget(m_grid, 1);
    setFocusProxy(m_grid);
    retranslate();
    connect(&m_context.session.changes(), &store::ChangeFeed::changed, this, [this](store::Topics topics) {
        if (m_owner.isNull() && topics.testFlag(store::Topic::Settings)) {
            findOwner();
        }
    });
    findOwner();
}

OrderListPage::~OrderListPage() = default;

void OrderListPage::setUpFilters()
{
    m_filters->setObjectName(QStringLiteral("filterBar"));
    m_filters->addDateRange(QStringLiteral("date"), [] { return tr("Date"); });
    m_filters->addChoice(
        QStringLiteral("push"), [] { return tr("Push status"); },
        choicesOf({PushStatus::NotPushed, PushStatus::Pushing, PushStatus::Pushed, PushStatus::Refused,
                   PushStatus::Unknown}));
    m_filters->addChoice(
        QStringLiteral("return"), [] { return tr("Return status"); },
        m_type.stages.size() > 1
            ? choicesOf({ReturnStatus::NotReturned, ReturnStatus::Partial, ReturnStatus::OutReturned,
                         ReturnStatus::Returned, ReturnStatus::Exception})
            : choicesOf({ReturnStatus::NotReturned, ReturnStatus::Partial, ReturnStatus::Returned,
                         ReturnStatus::Exception}));
    m_filters->addSearch(QStringLiteral("number"), [] { return tr("Order or manual number"); });
    keepFilters(m_context, *m_filters, orderPlaceId(m_type.type));
}

void OrderListPage::setUpGrid()
{
    m_grid = new PagedGrid(m_context.session, orderListColumns(m_type), this);
    m_grid->setObjectName(QStringLiteral("grid"));
    m_grid->remember(m_context.settings, orderPlaceId(m_type.type));
    m_grid->setEmptyText([this] { return emptyText(); });
    m_grid->follow(store::Topic::Orders);
    connect(m_filters, &FilterBar::changed, m_grid, &PagedGrid::reload);
    connect(m_refresh, &QPushButton::clicked, m_grid, &PagedGrid::refresh);
    connect(m_grid, &PagedGrid::rowActivated, this,
            [this](qint64 id) { m_context.openDocument(orderKindId, id, {}); });
    connect(m_grid, &PagedGrid::failed, &m_context.toasts, &Toasts::showError);
}

void OrderListPage::findOwner()
{
    whenDone(m_context.session.ask(readWarehouses), this,
             [this](const base::Result<WarehouseChoices> &choices) {
                 if (!choices) {
                     m_context.toasts.showError(choices.error());
                     return;
                 }
                 m_owner = choices->owner;
                 m_ownerKnown = true;
                 m_new->setEnabled(!m_owner.isNull());
                 m_grid->setQueryMaker(
                     [this](const PagedGrid::Order &order) {
                         return store::orderList(m_owner, filter(), order.descending);
                     },
                     {QStringLiteral("order_date"), true});
             });
}

store::OrderListFilter OrderListPage::filter() const
{
    store::OrderListFilter filter;
    filter.type = m_type.type;
    const DateRange range = m_filters->dateRange(QStringLiteral("date"));
    filter.from = range.from;
    filter.to = range.to;
    filter.push = chosen<PushStatus>(m_filters->choice(QStringLiteral("push")));
    filter.returned = chosen<ReturnStatus>(m_filters->choice(QStringLiteral("return")));
    filter.number = m_filters->text(QStringLiteral("number"));
    return filter;
}

QString OrderListPage::emptyText() const
{
    if (!m_ownerKnown) {
        return {};
    }
    if (m_owner.isNull()) {
        return tr("Orders can be entered once an administrator has saved the interface settings.");
    }
    if (!m_filters->isClear()) {
        return tr("No order matches these filters. Take one away to see more.");
    }
    return m_context.session.may(Duty::EditOrders)
               ? tr("No order of this kind yet. Press Ctrl+N to enter the first one.")
               : tr("No order of this kind yet.");
}

void OrderListPage::newOrder()
{
    m_context.openDocument(orderKindId, 0, {{QStringLiteral("type"), static_cast<int>(m_type.type)}});
}

void OrderListPage::takeHints(const QVariantMap &hints)
{
    if (hints.isEmpty()) {
        return;
    }
    m_filters->clear();
    for (const QString &key : {QStringLiteral("push"), QStringLiteral("return")}) {
        if (hints.contains(key)) {
            m_filters->setChoice(key, hints.value(key));
        }
    }
    if (const QString number = hints.value(QStringLiteral("number")).toString(); !number.isEmpty()) {
        m_filters->setText(QStringLiteral("number"), number);
    }
    m_grid->reload();
}

void OrderListPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void OrderListPage::retranslate()
{
    m_new->setText(newOrderText(m_type.type));
    m_new->setToolTip(tr("Ctrl+N"));
    m_refresh->setText(tr("Refresh"));
    m_refresh->setToolTip(tr("F5"));
    retranslateBulk();
}

} // namespace ui
