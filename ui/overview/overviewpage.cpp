// SPDX-License-Identifier: Apache-2.0
#include "ui/overview/overviewpage.h"

#include "store/listviews.h"
#include "store/settingsrepository.h"
#include "ui/overview/counttile.h"
#include "ui/overview/recentdocuments.h"
#include "ui/widgets/statetext.h"
#include "ui/widgets/whendone.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>

namespace ui {

using namespace domain;
using base::Result;

namespace {
using namespace std::chrono_literals;
constexpr auto soon = 200ms;
constexpr auto again = 10s;
} // namespace

OverviewPage::OverviewPage(const PlaceContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_attentionCaption(new QLabel(this)),
      m_healthCaption(new QLabel(this)), m_documentsCaption(new QLabel(this)),
      m_health(new HealthList(context, this)), m_documents(new RecentDocuments(this))
{
    QFont bold = font();
    bold.setBold(true);
    for (QLabel *caption : {m_attentionCaption, m_healthCaption, m_documentsCaption}) {
        caption->setFont(bold);
    }
    auto *left = new QVBoxLayout;
    left->setSpacing(8);
    left->addWidget(m_healthCaption);
    left->addWidget(m_health);
    left->addStretch(1);
    auto *right = new QVBoxLayout;
    right->setSpacing(8);
    right->addWidget(m_documentsCaption);
    right->addWidget(m_documents, 1);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(24);
    columns->addLayout(left, 2);
    columns->addLayout(right, 3);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(m_attentionCaption);
    layout->addWidget(makeTiles());
    layout->addSpacing(12);
    layout->addLayout(columns, 1);

    m_soon.setSingleShot(true);
    m_soon.setInterval(soon);
    m_again.setInterval(again);
    connect(&m_soon, &QTimer::timeout, this, &OverviewPage::reload);
    connect(&m_again, &QTimer::timeout, this, &OverviewPage::reload);
    connect(m_documents, &RecentDocuments::documentChosen, this,
            [this](qint64 id) { m_context.openDocument(QStringLiteral("document"), id, {}); });
    connect(&context.session.changes(), &store::ChangeFeed::changed, this, [this] {
        if (!m_soon.isActive()) {
            m_soon.start();
        }
    });
    m_again.start();
    retranslate();
    reload();
}

OverviewPage::~OverviewPage() = default;

CountTile *OverviewPage::makeTile(const char *name, Tone tone, const QVariantMap &hints, const QString &place)
{
    auto *tile = new CountTile(tone, this);
    tile->setObjectName(QString::fromLatin1(name));
    connect(tile, &QAbstractButton::clicked, this,
            [this, hints, place] { m_context.openPlace(place, hints); });
    return tile;
}

QWidget *OverviewPage::makeTiles()
{
    const auto push = [](PushStatus status) { return QVariantMap{{QStringLiteral("push"), int(status)}}; };
    const auto returned = [](int status) { return QVariantMap{{QStringLiteral("return"), status}}; };
    // Who can do something about them goes where that is done.
    m_exceptions = m_context.session.may(Duty::HandleReturns)
                       ? makeTile("exceptionTile", Tone::Bad, {}, QStringLiteral("interfaces.returns"))
                       : makeTile("exceptionTile", Tone::Bad, returned(int(ReturnStatus::Exception)));
    m_refused = makeTile("refusedTile", Tone::Bad, push(PushStatus::Refused));
    m_unknown = makeTile("unknownTile", Tone::Warning, push(PushStatus::Unknown));
    m_notPushed = makeTile("notPushedTile", Tone::Neutral, push(PushStatus::NotPushed));
    m_pushing = makeTile("pushingTile", Tone::Busy, push(PushStatus::Pushing));
    m_awaiting = makeTile("awaitingTile", Tone::Busy, returned(-1));
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    for (CountTile *tile : {m_exceptions, m_refused, m_unknown, m_notPushed, m_pushing, m_awaiting}) {
        row->addWidget(tile);
        setTabOrder(row->count() > 1 ? row->itemAt(row->count() - 2)->widget() : m_documents, tile);
    }
    return box;
}

void OverviewPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void OverviewPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    reload();
}

void OverviewPage::retranslate()
{
    m_attentionCaption->setText(tr("What needs attention"));
    m_healthCaption->setText(tr("Interfaces"));
    m_documentsCaption->setText(tr("Stock documents posted last"));
    m_notPushed->setWords(stateText(PushStatus::NotPushed), tr("Push when ready"));
    m_pushing->setWords(stateText(PushStatus::Pushing), tr("On its way to IDEAL"));
    m_unknown->setWords(stateText(PushStatus::Unknown), tr("Push again to ask"));
    m_refused->setWords(stateText(PushStatus::Refused), tr("Correct and push again"));
    m_awaiting->setWords(tr("Waiting for return"), tr("IDEAL is working on it"));
    m_exceptions->setWords(stateText(ReturnStatus::Exception), tr("A supervisor has to look"));
    m_documents->retranslate();
    if (m_known) {
        showOverview();
    }
}

Result<OverviewPage::Overview> OverviewPage::readOverview(store::Connection &connection)
{
    Overview overview;
    TRY_LET(overview.facts.settings, store::SettingsRepository(connection).load());
    TRY_LET(overview.gateways, store::GatewayRepository(connection).all());
    TRY_LET(overview.facts.latest, store::latestExchange(connection));
    const OwnerId owner = overview.facts.settings.owner;
    if (owner.isNull()) {
        return overview;
    }
    TRY_LET(overview.counts, store::overviewCounts(connection, owner));
    TRY_LET(overview.documents,
            store::readPage(connection, store::stockDocuments(owner, {}), {}, 0, RecentDocuments::shownRows));
    overview.facts.strayCallbacks = overview.counts.strayCallbacks;
    return overview;
}

void OverviewPage::reload()
{
    if (!isVisible() && m_known) {
        return; // showEvent() makes up for it
    }
    const int token = ++m_token;
    whenDone(m_context.session.ask(readOverview), this, [this, token](const Result<Overview> &overview) {
        if (token != m_token || !overview) {
            return; // the status bar tells of a lost database
        }
        m_overview = *overview;
        m_known = true;
        showOverview();
        Q_EMIT overviewShown();
    });
}

void OverviewPage::showOverview()
{
    const store::OverviewCounts &counts = m_overview.counts;
    m_notPushed->setCount(counts.notPushed, store::overviewCountLimit);
    m_pushing->setCount(counts.pushing, store::overviewCountLimit);
    m_unknown->setCount(counts.unknown, store::overviewCountLimit);
    m_refused->setCount(counts.refused, store::overviewCountLimit);
    m_awaiting->setCount(counts.awaitingReturn, store::overviewCountLimit);
    m_exceptions->setCount(counts.exceptions, store::overviewCountLimit);
    m_overview.facts.gateway = presenceOf(m_overview.gateways, m_context.session.clock().now());
    m_health->showFacts(m_overview.facts);
    m_documents->showRows(m_overview.documents);
}

} // namespace ui
