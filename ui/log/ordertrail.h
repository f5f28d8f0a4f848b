// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/order.h"
#include "store/inboxrepository.h"
#include "store/outboxrepository.h"
#include "store/stockrepository.h"
#include "ui/shell/place.h"

#include <QBoxLayout>
#include <QWidget>

class QLabel;
class QTabWidget;
class QTreeWidget;

namespace ui {

class RawMessagesView;
class ToneLabel;

/// Everything that happened to one order between the ERP and IDEAL: why it was refused or could not be
/// posted, the stock documents it made, the callbacks as stored, and the raw messages.
///
/// Object names: `orderLink`, `documentLinks` (labels with links), `pushReason`, `returnReason`, `trailTabs`
/// (0: messages, 1: callbacks), `inboxView`; and those of RawMessagesView.
class OrderTrail final : public QWidget
{
    Q_OBJECT

public:
    explicit OrderTrail(const PlaceContext &context, QWidget *parent = nullptr);
    ~OrderTrail() override;

    /// None: shows how to choose one.
    void showOrder(domain::OrderId order);
    domain::OrderId order() const { return m_order; }
    /// As it is on the screen; none while it is being read.
    const std::optional<domain::Order> &shownOrder() const { return m_trail.order; }
    RawMessagesView &messages() { return *m_messages; }
    /// Something about the order that is shown, at the right end of its line.
    void addToHead(QWidget *widget) { m_head->addWidget(widget); }

Q_SIGNALS:
    void trailShown();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Trail
    {
        std::optional<domain::Order> order;
        QList<store::StockRepository::DocumentHead> documents;
        QList<store::InboxRow> inbox;
        QList<store::Exchange> exchanges;
    };

    static base::Result<Trail> readTrail(store::Connection &connection, domain::OrderId id);
    void reload();
    void retranslate();
    void showTrail();
    void showReasons();
    void showInbox();
    void openLink(const QString &link);

    PlaceContext m_context;
    QHBoxLayout *m_head;
    RawMessagesView *m_messages;
    ToneLabel *m_orderLink;
    ToneLabel *m_documentLinks;
    ToneLabel *m_pushReason;
    ToneLabel *m_returnReason;
    QTabWidget *m_tabs;
    QTreeWidget *m_inbox;
    Trail m_trail;
    domain::OrderId m_order;
    int m_token = 0;
};

} // namespace ui
