// SPDX-License-Identifier: Apache-2.0
#include "ui/estack/vforderspage.h"

#include "store/settingsrepository.h"
#include "ui/interfaces/syncstrip.h"
#include "ui/orders/orderplaces.h"
#include "ui/widgets/celltext.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/listlayout.h"
#include "ui/widgets/statetext.h"
#include "ui/widgets/tonelabel.h"
#include "ui/widgets/whendone.h"
#include "workflow/vforders.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>

namespace ui {

using namespace domain;
using Column = store::VfOrderListColumn;

namespace {

FilterBar::Choices vfStates()
{
    return [] {
        QList<FilterBar::Choice> choices;
        for (const VfState state : {VfState::Held, VfState::Ordered, VfState::Canceled, VfState::Terminated,
                                    VfState::CanceledLate, VfState::OrderDeleted}) {
            choices.append({static_cast<int>(state), stateText(state)});
        }
        return choices;
    };
}

/// A column that holds the name of a code and its detail, a blank between.
QString storedProblem(const QVariant &stored)
{
    const QString text = stored.toString();
    return storedErrorText(text.section(u' ', 0, 0), text.section(u' ', 1));
}

} // namespace

VfOrdersPage::VfOrdersPage(const PlaceContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_filters(new FilterBar(this)),
      m_sync(new SyncStrip(
          context.session, store::CommandKind::VfFetch, [] { return tr("Fetch VF orders"); },
          Duty::EditOrders, this)),
      m_warehouseLabel(new QLabel(this)), m_warehouse(new QComboBox(this)),
      m_warehouseHint(new ToneLabel(this)), m_retry(new QPushButton(this)), m_refresh(new QPushButton(this))
{
    setUpFilters();
    setUpGrid();
    m_refresh->setObjectName(QStringLiteral("refreshButton"));
    m_refresh->setIcon(icon(Icon::Refresh));
    connect(m_refresh, &QPushButton::clicked, m_grid, &PagedGrid::refresh);
    m_retry->setObjectName(QStringLiteral("retryButton"));
    m_retry->setVisible(m_context.session.may(Duty::EditOrders));
    m_retry->setEnabled(false);
    connect(m_retry, &QPushButton::clicked, this, &VfOrdersPage::retrySelected);
    auto *again = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_R), this);
    again->setContext(Qt::WidgetWithChildrenShortcut);
    connect(again, &QShortcut::activated, m_retry, &QPushButton::click);
    layOut();
    setFocusProxy(m_grid);
    retranslate();
    connect(&m_context.session.changes(), &store::ChangeFeed::changed, this, [this](store::Topics topics) {
        if (topics.testFlag(store::Topic::Settings)) {
            readSetup();
        }
    });
    readSetup();
}

VfOrdersPage::~VfOrdersPage() = default;

void VfOrdersPage::setUpFilters()
{
    m_filters->setObjectName(QStringLiteral("filterBar"));
    m_filters->addDateRange(QStringLiteral("date"), [] { return tr("Date"); });
    m_filters->addChoice(
        QStringLiteral("state"), [] { return tr("State"); }, vfStates());
    m_filters->addSearch(QStringLiteral("number"), [] { return tr("VF order or order number"); });
}

void VfOrdersPage::setUpGrid()
{
    const auto column = [](const char *key, std::function<QString()> header, Column value, int width,
                           std::function<QString(const QVariant &)> text = {}) {
        PagedColumn made{QString::fromLatin1(key), std::move(header), static_cast<int>(value)};
        made.width = width;
        made.text = std::move(text);
        return made;
    };
    QList<PagedColumn> all;
    all.append(column(
        "code", [] { return tr("VF order"); }, Column::Code, 130));
    all.append(column(
        "orderedAt", [] { return tr("Ordered at"); }, Column::OrderedAt, 130, storedInstant));
    all.last().sortColumn = QStringLiteral("ordered_at");
    all.append(column(
        "customer", [] { return tr("Customer"); }, Column::Customer, 180));
    all.append(column(
        "quantity", [] { return tr("Quantity"); }, Column::TotalQuantity, 72, storedNumber));
    all.last().alignment = Qt::AlignRight | Qt::AlignVCenter;
    all.append(column(
        "amount", [] { return tr("Amount"); }, Column::TotalFen, 104, storedMoney));
    all.last().alignment = Qt::AlignRight | Qt::AlignVCenter;
    all.append(column(
        "state", [] { return tr("State"); }, Column::State, 170, storedText<VfState>));
    all.last().tone = storedTone<VfState>;
    all.append(column(
        "order", [] { return tr("Wholesale order"); }, Column::OrderNumber, 136));
    all.last().link = true;
    all.append(column(
        "problem", [] { return tr("Reason"); }, Column::Problem, 320, storedProblem));
    all.append(column(
        "receiver", [] { return tr("Receiver"); }, Column::Receiver, 260));
    all.append(column(
        "customerCode", [] { return tr("Customer code"); }, Column::CustomerCode, 110));
    all.append(column(
        "fetchedAt", [] { return tr("Fetched at"); }, Column::FetchedAt, 130, storedInstant));
    all.last().hidden = true;
    m_grid = new PagedGrid(m_context.session, all, this);
    m_grid->setObjectName(QStringLiteral("grid"));
    m_grid->remember(m_context.settings, QStringLiteral("orders.vf"));
    m_grid->setEmptyText([this] { return emptyText(); });
    m_grid->follow(store::Topic::Orders);
    connect(m_filters, &FilterBar::changed, m_grid, &PagedGrid::reload);
    connect(m_grid, &PagedGrid::rowActivated, this, &VfOrdersPage::open);
    connect(m_grid, &PagedGrid::selectionChanged, this, [this](int rows) { m_retry->setEnabled(rows > 0); });
    connect(m_grid, &PagedGrid::failed, &m_context.toasts, &Toasts::showError);
}

QLayout *VfOrdersPage::makeTopRow()
{
    constexpr int choiceWidth = 220;
    m_warehouse->setObjectName(QStringLiteral("warehouseChoice"));
    m_warehouse->setMinimumWidth(choiceWidth);
    m_warehouse->setEnabled(m_context.session.may(Duty::ChangeMappings));
    m_warehouseHint->setObjectName(QStringLiteral("warehouseHint"));
    m_warehouseHint->setWordWrap(false);
    m_warehouseLabel->setBuddy(m_warehouse);
    connect(m_warehouse, &QComboBox::activated, this, &VfOrdersPage::chooseWarehouse);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_sync);
    row->addStretch(1);
    row->addWidget(m_warehouseHint);
    row->addWidget(m_warehouseLabel);
    row->addWidget(m_warehouse);
    return row;
}

void VfOrdersPage::layOut()
{
    m_sync->setObjectName(QStringLiteral("syncStrip"));
    layOutList(this, m_filters, {m_refresh, m_retry}, m_grid).page->insertLayout(0, makeTopRow());
}

void VfOrdersPage::readSetup()
{
    const auto read = [](store::Connection &connection) -> base::Result<Setup> {
        TRY_LET(const InterfaceSettings settings, store::SettingsRepository(connection).load());
        Setup setup;
        setup.owner = settings.owner;
        TRY_LET(setup.warehouse, store::VfOrderRepository(connection, settings.owner).warehouse());
        TRY_LET(setup.warehouses, store::MappingRepository(connection, settings.owner).warehouses());
        return setup;
    };
    whenDone(m_context.session.ask(read), this, [this](const base::Result<Setup> &setup) {
        if (!setup) {
            m_context.toasts.showError(setup.error());
            return;
        }
        const bool first = !m_setup || m_setup->owner != setup->owner;
        m_setup = *setup;
        showSetup();
        if (first) {
            m_grid->setQueryMaker(
                [this](const PagedGrid::Order &order) {
                    return store::vfOrderList(m_setup->owner, filter(), order.descending);
                },
                {QStringLiteral("ordered_at"), true});
        }
    });
}

void VfOrdersPage::showSetup()
{
    if (!m_setup) {
        return;
    }
    const QSignalBlocker quiet(m_warehouse);
    m_warehouse->clear();
    bool mapped = false;
    for (const auto &row : std::as_const(m_setup->warehouses)) {
        const bool chosen = row.warehouse.id == m_setup->warehouse;
        if (!row.warehouse.active && !chosen) {
            continue;
        }
        const QString named = row.warehouse.code + u' ' + row.warehouse.name;
        m_warehouse->addItem(row.idealCode.isEmpty() ? tr("%1 (not mapped to IDEAL)").arg(named) : named,
                             row.warehouse.id.value());
        if (chosen) {
            m_warehouse->setCurrentIndex(m_warehouse->count() - 1);
            mapped = !row.idealCode.isEmpty();
        }
    }
    if (m_setup->warehouse.isNull()) {
        m_warehouse->setCurrentIndex(-1);
        m_warehouse->setPlaceholderText(tr("Choose…"));
        m_warehouseHint->say(Tone::Warning,
                             m_warehouse->isEnabled()
                                 ? tr("VF orders are held until a warehouse is chosen.")
                                 : tr("VF orders are held until an administrator chooses one."));
    } else {
        m_warehouseHint->say(Tone::Warning,
                             mapped ? QString()
                                    : tr("Orders of this warehouse can't be pushed: map it first."));
    }
}

void VfOrdersPage::chooseWarehouse(int index)
{
    const WarehouseId id(m_warehouse->itemData(index).toLongLong());
    const auto chosen =
        m_context.session.run([id](store::Transaction &transaction, const Actor &who, base::Instant now) {
            return workflow::setVfWarehouse(transaction, who, id, now);
        });
    whenDone(chosen, this, [this](const base::Outcome &outcome) {
        if (outcome) {
            m_context.toasts.showGood(
                tr("VF orders are shipped from this warehouse from now on. What is held is "
                   "tried again with the next fetch."));
        } else {
            m_context.toasts.showError(outcome.error());
            showSetup();
        }
        Q_EMIT done();
    });
}

void VfOrdersPage::open(qint64 id)
{
    const auto row = m_grid->model().rowAt(m_grid->model().rowOf(id));
    const qint64 order = row ? row->values.value(int(Column::OrderId)).toLongLong() : 0;
    if (order != 0) {
        m_context.openDocument(orderKindId, order, {});
    } else if (row) {
        const QString problem = storedProblem(row->values.value(int(Column::Problem)));
        m_context.toasts.show(
            {problem.isEmpty() ? tr("This VF order has no wholesale order.") : problem, Tone::Warning});
    }
}

void VfOrdersPage::retrySelected()
{
    m_grid->fetchSelected(this, [this](const base::Result<QList<store::ListRow>> &rows) {
        if (!rows) {
            m_context.toasts.showError(rows.error());
            return;
        }
        QList<qint64> ids;
        for (const store::ListRow &row : *rows) {
            const auto state = static_cast<VfState>(row.values.value(int(Column::State)).toInt());
            if (state == VfState::Held || state == VfState::OrderDeleted) {
                ids.append(row.id);
            }
        }
        if (ids.isEmpty()) {
            m_context.toasts.show({tr("None of the selected VF orders is held."), Tone::Warning});
            Q_EMIT done();
            return;
        }
        retry(ids);
    });
}

void VfOrdersPage::retry(const QList<qint64> &ids)
{
    const auto tried =
        m_context.session.run([ids](store::Transaction &transaction, const Actor &who, base::Instant now) {
            return workflow::retryVfOrders(transaction, who, ids, now);
        });
    whenDone(tried, this, [this, count = int(ids.size())](const base::Result<int> &made) {
        if (!made) {
            m_context.toasts.showError(made.error());
        } else if (*made == count) {
            m_context.toasts.showGood(tr("%n wholesale order(s) made.", nullptr, *made));
        } else {
            m_context.toasts.show(
                {tr("%1 of %2 became wholesale orders; the list says why the others are held.")
                     .arg(numberText(*made), numberText(count)),
                 Tone::Warning});
        }
        Q_EMIT done();
    });
}

store::VfOrderListFilter VfOrdersPage::filter() const
{
    store::VfOrderListFilter filter;
    const QVariant state = m_filters->choice(QStringLiteral("state"));
    if (state.isValid()) {
        filter.state = static_cast<VfState>(state.toInt());
    }
    const DateRange range = m_filters->dateRange(QStringLiteral("date"));
    filter.from = range.from;
    filter.to = range.to;
    filter.number = m_filters->text(QStringLiteral("number"));
    return filter;
}

QString VfOrdersPage::emptyText() const
{
    if (!m_setup) {
        return {};
    }
    if (m_setup->owner.isNull()) {
        return tr("VF orders can be fetched once an administrator has saved the interface settings.");
    }
    return m_filters->isClear() ? tr("No VF order has come from e-stack yet. Press “Fetch VF orders”.")
                                : tr("No VF order matches these filters. Take one away to see more.");
}

void VfOrdersPage::takeHints(const QVariantMap &hints)
{
    if (hints.isEmpty()) {
        return;
    }
    m_filters->clear();
    if (hints.contains(QStringLiteral("state"))) {
        m_filters->setChoice(QStringLiteral("state"), hints.value(QStringLiteral("state")));
    }
    if (const QString number = hints.value(QStringLiteral("number")).toString(); !number.isEmpty()) {
        m_filters->setText(QStringLiteral("number"), number);
    }
    m_grid->reload();
}

void VfOrdersPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void VfOrdersPage::retranslate()
{
    m_warehouseLabel->setText(tr("&Warehouse for VF orders"));
    m_refresh->setText(tr("Refresh"));
    m_refresh->setToolTip(tr("F5"));
    m_retry->setText(tr("&Try again"));
    m_retry->setToolTip(tr("Makes the wholesale orders of the selected ones that are held (Ctrl+R)"));
    showSetup();
}

} // namespace ui
