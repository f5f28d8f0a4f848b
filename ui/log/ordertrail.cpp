// SPDX-License-Identifier: Apache-2.0
#include "ui/log/ordertrail.h"

#include "store/orderrepository.h"
#include "ui/log/rawmessagesview.h"
#include "ui/widgets/celltext.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/statetext.h"
#include "ui/widgets/tonelabel.h"
#include "ui/widgets/whendone.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QTabWidget>
#include <QTreeWidget>

namespace ui {

using namespace domain;
using base::ErrorCode;
using base::Result;
using store::InboxRow;
using store::InboxState;

namespace {

QString link(const QString &kind, qint64 id, const QString &words)
{
    return QStringLiteral("<a href=\"%1:%2\">%3</a>").arg(kind).arg(id).arg(words.toHtmlEscaped());
}

} // namespace

OrderTrail::OrderTrail(const PlaceContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_head(new QHBoxLayout),
      m_messages(new RawMessagesView(context.session)), m_orderLink(new ToneLabel(this)),
      m_documentLinks(new ToneLabel(this)), m_pushReason(new ToneLabel(this)),
      m_returnReason(new ToneLabel(this)), m_tabs(new QTabWidget(this)), m_inbox(new QTreeWidget)
{
    m_orderLink->setObjectName(QStringLiteral("orderLink"));
    m_documentLinks->setObjectName(QStringLiteral("documentLinks"));
    m_pushReason->setObjectName(QStringLiteral("pushReason"));
    m_returnReason->setObjectName(QStringLiteral("returnReason"));
    for (ToneLabel *label : {m_orderLink, m_documentLinks}) {
        label->setTextFormat(Qt::RichText);
        label->setWordWrap(label == m_documentLinks);
        label->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
        connect(label, &QLabel::linkActivated, this, &OrderTrail::openLink);
    }
    m_pushReason->clearWords();
    m_returnReason->clearWords();
    m_inbox->setObjectName(QStringLiteral("inboxView"));
    m_inbox->setRootIsDecorated(false);
    m_inbox->setUniformRowHeights(true);
    m_inbox->setFrameShape(QFrame::NoFrame);
    m_tabs->setObjectName(QStringLiteral("trailTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_messages, {});
    m_tabs->addTab(m_inbox, {});

    m_head->setContentsMargins(12, 6, 12, 0);
    m_head->setSpacing(24);
    m_head->addWidget(m_orderLink);
    m_head->addWidget(m_documentLinks, 1);
    auto *reasons = new QVBoxLayout;
    reasons->setContentsMargins(12, 4, 12, 4);
    reasons->setSpacing(4);
    reasons->addWidget(m_pushReason);
    reasons->addWidget(m_returnReason);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(m_head);
    layout->addLayout(reasons);
    layout->addWidget(m_tabs, 1);

    connect(&context.session.changes(), &store::ChangeFeed::changed, this, [this](store::Topics topics) {
        if (m_order && (topics & (store::Topic::Orders | store::Topic::Inbox | store::Topic::Stock))) {
            reload();
        }
    });
    retranslate();
}

OrderTrail::~OrderTrail() = default;

void OrderTrail::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void OrderTrail::retranslate()
{
    m_inbox->setHeaderLabels({tr("Received"), tr("Callback"), tr("Came by"), tr("State"), tr("Reason")});
    showTrail();
}

void OrderTrail::showOrder(OrderId order)
{
    if (order == m_order) {
        return;
    }
    m_order = order;
    ++m_token;
    if (order.isNull()) {
        m_trail = {};
        showTrail();
        return;
    }
    reload();
}

Result<OrderTrail::Trail> OrderTrail::readTrail(store::Connection &connection, OrderId id)
{
    Trail trail;
    TRY_LET(trail.order, store::OrderRepository(connection).find(id));
    TRY_LET(trail.documents, store::StockRepository(connection).ofOrder(id));
    TRY_LET(trail.inbox, store::InboxRepository(connection).ofOrder(id));
    TRY_LET(trail.exchanges, store::ExchangeRepository(connection).headsOfOrder(id));
    return trail;
}

void OrderTrail::reload()
{
    const int token = ++m_token;
    const auto read = m_context.session.ask(
        [id = m_order](store::Connection &connection) { return readTrail(connection, id); });
    whenDone(read, this, [this, token](const Result<Trail> &trail) {
        if (token != m_token) {
            return;
        }
        if (!trail) {
            m_context.toasts.showError(trail.error());
            return;
        }
        m_trail = *trail;
        showTrail();
        Q_EMIT trailShown();
    });
}

void OrderTrail::showTrail()
{
    m_tabs->setTabText(0, tr("Messages (%1)").arg(m_trail.exchanges.size()));
    m_tabs->setTabText(1, tr("Callbacks (%1)").arg(m_trail.inbox.size()));
    if (!m_trail.order) {
        m_orderLink->setText(tr("Choose an order above to see what went to IDEAL and what came back."));
        m_documentLinks->clear();
    } else {
        m_orderLink->setText(QStringLiteral("<b>%1</b>&nbsp; %2")
                                 .arg(stateText(m_trail.order->type).toHtmlEscaped(),
                                      link(QStringLiteral("order"), m_order.value(), m_trail.order->number)));
        m_documentLinks->setMuted(m_trail.documents.isEmpty());
        QStringList links;
        for (const auto &document : std::as_const(m_trail.documents)) {
            links.append(stateText(document.type).toHtmlEscaped() + QStringLiteral("&nbsp;") +
                         link(QStringLiteral("document"), document.id.value(), document.number));
        }
        m_documentLinks->setText(links.isEmpty()
                                     ? tr("No stock document yet")
                                     : tr("Stock documents: %1").arg(links.join(QStringLiteral(", "))));
    }
    showReasons();
    showInbox();
    m_messages->setExchanges(m_trail.exchanges);
}

void OrderTrail::showReasons()
{
    QString push;
    if (m_trail.order && m_trail.order->pushErrorCode != ErrorCode::Count_ &&
        m_trail.order->state.push != PushStatus::Pushed) {
        push = errorText({m_trail.order->pushErrorCode, m_trail.order->pushError, false});
    }
    m_pushReason->say(Tone::Bad, push);
    QStringList parked;
    for (const InboxRow &row : std::as_const(m_trail.inbox)) {
        if (row.state == InboxState::Parked && row.reasonCode != ErrorCode::Count_) {
            parked.append(errorText({row.reasonCode, row.reason, false}));
        }
    }
    parked.removeDuplicates();
    m_returnReason->say(Tone::Bad, parked.join(u'\n'));
}

void OrderTrail::showInbox()
{
    const auto words = [](InboxState state) {
        switch (state) {
        case InboxState::Waiting:
            return tr("Waiting");
        case InboxState::Settled:
            return tr("Settled");
        case InboxState::Parked:
            return tr("Return exception");
        case InboxState::Dismissed:
            return tr("Accepted as it is");
        }
        return QString();
    };
    m_inbox->clear();
    for (auto row = m_trail.inbox.crbegin(); row != m_trail.inbox.crend(); ++row) {
        const QString reason = row->reasonCode == ErrorCode::Count_
                                   ? QString()
                                   : errorText({row->reasonCode, row->reason, false});
        auto *item = new QTreeWidgetItem(m_inbox, {instantTextWithSeconds(row->receivedAt), row->event,
                                                   row->fromPoll ? tr("Our query") : tr("IDEAL's callback"),
                                                   words(row->state), reason});
        item->setToolTip(4, reason);
    }
    for (int column = 0; column < 4; ++column) {
        m_inbox->resizeColumnToContents(column);
    }
}

void OrderTrail::openLink(const QString &target)
{
    const QString kind = target.section(u':', 0, 0);
    m_context.openDocument(kind, target.section(u':', 1).toLongLong(), {});
}

} // namespace ui
