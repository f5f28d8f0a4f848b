// SPDX-License-Identifier: Apache-2.0
#include "ui/log/stuckpage.h"

#include "store/settingsrepository.h"
#include "ui/log/logcolumns.h"
#include "ui/widgets/celltext.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/listlayout.h"
#include "ui/widgets/pagedgrid.h"
#include "ui/widgets/statetext.h"
#include "ui/widgets/whendone.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

#include <chrono>

namespace ui {

using namespace domain;
using base::Result;
using store::StuckColumn;

namespace {

const QString hoursKey = QStringLiteral("interfaces.stuck/hours");
constexpr int hoursAtFirst = 24;
constexpr int mostHours = 24 * 90;
constexpr qint64 minuteMs = 60'000;
constexpr qint64 hourMs = 60 * minuteMs;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::StuckPage)
};

/// How long ago, in the two largest units.
QString ageText(qint64 milliseconds)
{
    const qint64 hours = milliseconds / hourMs;
    if (hours >= 24) {
        return Words::tr("%1 d %2 h").arg(hours / 24).arg(hours % 24);
    }
    return Words::tr("%1 h %2 min").arg(hours).arg(milliseconds % hourMs / minuteMs);
}

PagedColumn column(const char *key, std::function<QString()> header, StuckColumn value, int width,
                   std::function<QString(const QVariant &)> text = {})
{
    PagedColumn made{QString::fromLatin1(key), std::move(header), static_cast<int>(value)};
    made.width = width;
    made.text = std::move(text);
    return made;
}

QList<PagedColumn> stuckColumns(const base::Clock &clock)
{
    PagedColumn number = column(
        "number", [] { return Words::tr("Order number"); }, StuckColumn::Number, 160);
    number.link = true;
    PagedColumn since = column(
        "since", [] { return Words::tr("Pushed by hand at"); }, StuckColumn::WaitingSince, 150,
        storedInstantWithSeconds);
    since.sortColumn = QStringLiteral("waiting_since");
    PagedColumn age = column(
        "age", [] { return Words::tr("Waiting for"); }, StuckColumn::WaitingSince, 110,
        [&clock](const QVariant &stored) { return ageText(clock.now().milliseconds - stored.toLongLong()); });
    PagedColumn push = column(
        "push", [] { return Words::tr("Push status"); }, StuckColumn::PushStatus, 140,
        storedText<PushStatus>);
    push.tone = storedTone<PushStatus>;
    PagedColumn returned = column(
        "return", [] { return Words::tr("Return status"); }, StuckColumn::ReturnStatus, 170,
        storedText<ReturnStatus>);
    returned.tone = storedTone<ReturnStatus>;
    PagedColumn quantity = column(
        "quantity", [] { return Words::tr("Quantity"); }, StuckColumn::TotalQuantity, 80, storedNumber);
    quantity.alignment = Qt::AlignRight | Qt::AlignVCenter;
    return {
        number,
        column(
            "type", [] { return Words::tr("Order type"); }, StuckColumn::Type, 130, storedText<OrderType>),
        age,
        since,
        push,
        returned,
        quantity,
        column(
            "warehouse", [] { return Words::tr("Warehouse"); }, StuckColumn::WarehouseName, 130),
        column(
            "partner", [] { return Words::tr("Supplier or customer"); }, StuckColumn::PartnerName, 180)};
}

} // namespace

StuckPage::StuckPage(const PlaceContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_filters(new FilterBar(this)), m_hoursLabel(new QLabel(this)),
      m_hours(new QSpinBox(this)), m_refresh(new QPushButton(this))
{
    m_refresh->setObjectName(QStringLiteral("refreshButton"));
    m_refresh->setIcon(icon(Icon::Refresh));
    setUpFilters();
    setUpGrid();
    QHBoxLayout *head = layOutList(this, m_filters, {m_refresh}, m_grid).head;
    head->insertWidget(0, m_hoursLabel);
    head->insertWidget(1, m_hours);
    setFocusProxy(m_grid);
    retranslate();
    m_tick.setInterval(std::chrono::minutes(1));
    connect(&m_tick, &QTimer::timeout, this, [this] {
        if (isVisible() && !m_grid->view().hasFocus()) { // nobody is in the middle of it
            m_grid->reload();
        }
    });
    m_tick.start();
    connect(&m_context.session.changes(), &store::ChangeFeed::changed, this, [this](store::Topics topics) {
        if (m_owner.isNull() && topics.testFlag(store::Topic::Settings)) {
            readOwner();
        }
    });
    readOwner();
}

StuckPage::~StuckPage() = default;

void StuckPage::setUpFilters()
{
    m_hours->setObjectName(QStringLiteral("hoursBox"));
    m_hours->setRange(1, mostHours);
    m_hours->setKeyboardTracking(false); // not at every digit
    m_hours->setValue(m_context.settings.value(hoursKey, hoursAtFirst).toInt());
    m_hoursLabel->setBuddy(m_hours);
    m_filters->setObjectName(QStringLiteral("filterBar"));
    m_filters->addChoice(
        QStringLiteral("waiting"), [] { return tr("Waiting for IDEAL's"); },
        [] {
            return QList<FilterBar::Choice>{
                {static_cast<int>(store::Waiting::ForReturn), tr("return")},
                {static_cast<int>(store::Waiting::ForAnswer), tr("answer to the push")}};
        });
    m_filters->addChoice(
        QStringLiteral("type"), [] { return tr("Order type"); }, orderTypeChoices);
    m_filters->addSearch(QStringLiteral("number"), [] { return tr("Order or manual number"); });
}

void StuckPage::setUpGrid()
{
    m_grid = new PagedGrid(m_context.session, stuckColumns(m_context.session.clock()), this);
    m_grid->setObjectName(QStringLiteral("grid"));
    m_grid->remember(m_context.settings, QStringLiteral("interfaces.stuck"));
    m_grid->setEmptyText([this] {
        return m_filters->isClear()
                   ? tr("Nothing is stuck: no order has waited for IDEAL longer than %n hour(s).", nullptr,
                        m_hours->value())
                   : tr("No stuck order matches these filters. Take one away to see more.");
    });
    m_grid->follow(store::Topic::Orders);
    connect(m_filters, &FilterBar::changed, m_grid, &PagedGrid::reload);
    connect(m_refresh, &QPushButton::clicked, m_grid, &PagedGrid::reload);
    connect(m_hours, &QSpinBox::valueChanged, this, [this](int hours) {
        m_context.settings.setValue(hoursKey, hours);
        m_grid->reload();
    });
    connect(m_grid, &PagedGrid::rowActivated, this,
            [this](qint64 id) { m_context.openDocument(QStringLiteral("order"), id, {}); });
    connect(m_grid, &PagedGrid::failed, &m_context.toasts, &Toasts::showError);
}

void StuckPage::readOwner()
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
                return store::stuckOrders(m_owner, filter(), order.descending);
            },
            {QStringLiteral("waiting_since"), false});
    });
}

store::StuckFilter StuckPage::filter() const
{
    store::StuckFilter filter;
    filter.before = m_context.session.clock().now().plus(-hourMs * m_hours->value());
    if (const QVariant waiting = m_filters->choice(QStringLiteral("waiting")); waiting.isValid()) {
        filter.waiting = static_cast<store::Waiting>(waiting.toInt());
    }
    if (const QVariant type = m_filters->choice(QStringLiteral("type")); type.isValid()) {
        filter.type = static_cast<OrderType>(type.toInt());
    }
    filter.number = m_filters->text(QStringLiteral("number"));
    return filter;
}

void StuckPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void StuckPage::retranslate()
{
    m_hoursLabel->setText(tr("&Longer than"));
    m_hours->setSuffix(tr(" h"));
    m_hours->setAccessibleName(tr("Hours that an order has waited"));
    m_refresh->setText(tr("Refresh"));
    m_refresh->setToolTip(tr("F5"));
}

} // namespace ui
