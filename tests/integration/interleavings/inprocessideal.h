// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/order.h"
#include "ideal/idealclient.h"
#include "simulator/frontdoor.h"

#include <QObject>

#include <functional>

namespace interleavings {

/// One callback that occurred at IDEAL; whether and when it arrives is the test's to say.
struct Mail
{
    QString event;
    QString orderType; ///< the wire's
    QString orderNumber;
    QString outBizCode;
    QByteArray body;
    bool movesStock = false;
    int delivered = 0; ///< how often so far

    // What only IDEAL knows of it.
    QMap<simulator::Stock::Place, qint64> moved; ///< what it has done to IDEAL's stock
    QStringList serials;                         ///< of the handsets that it reports
    bool spoilt = false;                         ///< reports what can't be: never to be posted
};

/// What IDEAL may report wrongly of goods that it moves.
enum class Spoiling
{
    None,
    OverQuantity,
    WrongWarehouse,
};

/// The simulator without its sockets, timers and clock of its own: a call is a function call, and callbacks
/// lie in a mailbox. So a test decides every step, and the same seed takes the same steps.
class InProcessIdeal
{
public:
    explicit InProcessIdeal(const simulator::Config &config);
    ~InProcessIdeal();

    /// What IdealClient would come back with.
    ideal::HttpResult call(const ideal::Call &call);
    /// The same, but the answer is lost on its way.
    ideal::HttpResult callAndLoseTheAnswer(const ideal::Call &call);

    /// Picks an order that is not closed, by `choose(count)`; null if there is none.
    simulator::Order *openOrder(const std::function<int(int)> &choose);
    /// The warehouse moves up to `most` pieces of the order's next stage, or (0) all that is left. False if
    /// nothing can be reported so wrongly.
    bool work(simulator::Order &order, int most, bool final, Spoiling spoiling = Spoiling::None);
    /// The warehouse will have nothing to do with the order (`REJECT`, `CLOSED`), or reports trouble with it
    /// (`EXCEPTION`). False if it has begun already.
    bool refuse(simulator::Order &order, const QString &status);
    /// The next create of that order is refused, unless IDEAL has it.
    void refuseCreate(const domain::Order &order);

    /// Everything that occurred, oldest first. The list only grows.
    QList<Mail> &mail() { return m_mail; }
    simulator::World &world() { return m_world; }

private:
    void collect(bool spoilt = false);

    simulator::World m_world;
    std::unique_ptr<simulator::Callbacks> m_callbacks;
    std::unique_ptr<simulator::Fulfilment> m_fulfilment;
    std::unique_ptr<simulator::Cancels> m_cancels;
    std::unique_ptr<simulator::FrontDoor> m_door;
    ideal::HttpServer::Handler m_handler;
    QList<Mail> m_mail;
    QMap<simulator::Stock::Place, qint64> m_stock; ///< as it was when the last mail was collected
    QHash<QString, qsizetype> m_taken; ///< by order: how many of its confirmations are in the mailbox
};

} // namespace interleavings
