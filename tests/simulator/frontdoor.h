// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ideal/httpserver.h"
#include "simulator/cancels.h"
#include "simulator/creates.h"
#include "simulator/estack.h"
#include "simulator/queries.h"

#include <QHash>
#include <QObject>

namespace simulator {

/// Where every signed request comes in: checks it in the contract's order, finds who answers it, and lets go
/// wrong what was asked to.
class FrontDoor final : public QObject
{
    Q_OBJECT

public:
    enum Base
    {
        Ideal = 1,
        Estack = 2
    };

    FrontDoor(World &world, Fulfilment &fulfilment, Cancels &cancels, QObject *parent);

    /// What an HttpServer calls; `bases` are those that this listener serves.
    ideal::HttpServer::Handler handler(int bases);

Q_SIGNALS:
    void requestAnswered(const QString &method, const QString &path, int status, const QString &code);
    void orderAccepted(const QString &orderType, const QString &orderCode);

private:
    struct Call;
    using Endpoint = Reply (FrontDoor::*)(Call &);
    struct Route;

    void receive(const ideal::HttpRequest &request, int bases, const ideal::HttpServer::Answer &answer);
    void releaseHeld();
    void process(Call &call, const ideal::HttpServer::Answer &answer);
    Reply check(Call &call);
    Reply dispatch(Call &call);
    bool useNonce(const QString &nonce);
    void respond(Call &call, const Reply &reply, const ideal::HttpServer::Answer &answer);

    Reply create(Call &call, Creates::Interface interface);
    Reply createInbound(Call &call) { return create(call, Creates::Interface::Inbound); }
    Reply createTransfer(Call &call) { return create(call, Creates::Interface::Transfer); }
    Reply createSales(Call &call) { return create(call, Creates::Interface::Sales); }
    Reply requestCancel(Call &call);
    Reply updateSales(Call &call);
    Reply serialNumbers(Call &call);
    Reply orderState(Call &call);
    Reply inventory(Call &call);
    Reply ping(Call &call);
    Reply products(Call &call);
    Reply customers(Call &call);
    Reply vfOrders(Call &call);

    static const QList<Route> &routes();

    World &m_world;
    Creates m_creates;
    Cancels &m_cancels;
    Queries m_queries;
    simulator::Estack m_estack;
    QList<std::function<void()>> m_held; ///< until the faults are cleared
    QHash<QString, qint64> m_nonces;     ///< until when each is refused, in milliseconds
};

} // namespace simulator
