// SPDX-License-Identifier: Apache-2.0
#include "interleavings/town.h"

#include "flow/rig.h"
#include "workflow/pollorder.h"
#include "workflow/recordcallback.h"
#include "workflow/recordpushanswer.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace interleavings {

using namespace domain;
using base::Instant;
using base::Outcome;
using base::Result;

namespace {

constexpr qint64 leaseMs = 60'000;

QString codeOf(const ideal::HttpResult &result)
{
    const auto envelope = QJsonDocument::fromJson(result.body).object();
    return envelope.value(QStringLiteral("code")).toString();
}

} // namespace

/// The gateway's steps, as Dispatcher and ReturnProcessor take them; a crash may come between any two.
QString Town::gatewayStep()
{
    const int which = dice(2);
    GatewayMemory &gateway = m_gateways[which];
    QString told;
    if (gateway.claimed || (!gateway.returned && oneIn(2))) {
        dispatch(gateway, told);
    } else {
        returns(gateway, told);
    }
    return QStringLiteral("gateway %1: %2")
        .arg(gateway.name, told.isEmpty() ? QStringLiteral("nothing") : told);
}

/// Whether somebody has clicked for what is to be sent, and IDEAL has not refused it since.
bool Town::isClicked(const store::OutboxRow &row) const
{
    return row.kind != store::OutboxKind::Create || m_clicked.contains(row.orderNumber);
}

void Town::dispatch(GatewayMemory &gateway, QString &told)
{
    const Instant now = m_clock.now();
    if (!gateway.claimed) {
        const auto rows = write([&](store::Transaction &transaction) {
            return store::OutboxRepository(transaction.connection())
                .claim(1, gateway.name, now, now.plus(leaseMs));
        });
        if (rows && !rows->isEmpty()) {
            gateway.claimed = rows->first();
            if (!isClicked(*gateway.claimed)) {
                m_broken.append(QStringLiteral("R48: %1 would go out again without a click")
                                    .arg(rows->first().orderNumber));
            }
            told = QStringLiteral("claims %1 (%2)")
                       .arg(rows->first().orderNumber)
                       .arg(static_cast<int>(rows->first().kind));
        }
        return;
    }
    const store::OutboxRow row = *gateway.claimed;
    if (!gateway.answer) {
        // Another gateway was told meanwhile that it is refused: only one that slept longer than its lease
        // would still send it, and this one wakes up in time.
        if (!isClicked(row)) {
            told = QStringLiteral("finds %1 refused").arg(row.orderNumber);
            gateway.claimed.reset();
            return;
        }
        const ideal::Call call = ideal::keyedCall(m_idealBase, row.method, row.path, row.body);
        const bool lost = !m_calm && oneIn(6);
        gateway.answer = lost ? m_ideal->callAndLoseTheAnswer(call) : m_ideal->call(call);
        note(row.orderNumber, *gateway.answer);
        told = QStringLiteral("sends %1: %2").arg(row.orderNumber).arg(gateway.answer->status);
        return;
    }
    const auto recorded = write([&](store::Transaction &transaction) {
        return workflow::recordPushAnswer(transaction, row.id, workflow::readPushAnswer(*gateway.answer, now),
                                          now);
    });
    if (!recorded) {
        m_broken.append(QStringLiteral("answer not recorded: %1").arg(base::codeName(recorded.error().code)));
    }
    if (orderById(row.order).state.push == PushStatus::Refused) {
        m_clicked.remove(row.orderNumber); // that click is over
    }
    told = QStringLiteral("records %1").arg(row.orderNumber);
    gateway.claimed.reset();
    gateway.answer.reset();
}

void Town::returns(GatewayMemory &gateway, QString &told)
{
    const Instant now = m_clock.now();
    if (!gateway.returned) {
        const auto rows = write([&](store::Transaction &transaction) {
            return store::InboxRepository(transaction.connection()).claim(1, now, now.plus(leaseMs));
        });
        if (rows && !rows->isEmpty()) {
            gateway.returned = rows->first();
            told =
                QStringLiteral("takes up %1 of %2").arg(rows->first().outBizCode, rows->first().orderNumber);
        }
        return;
    }
    const InboxId id = gateway.returned->id;
    if (!gateway.asked) {
        const auto query =
            read([id](store::Connection &connection) { return workflow::serialQueryFor(connection, id); });
        gateway.asked = true;
        if (query && *query) {
            gateway.serials = fetchSerials(**query);
        }
        told = QStringLiteral("asks for the serials of %1").arg(gateway.returned->outBizCode);
        return;
    }
    const auto outcome = write([&](store::Transaction &transaction) {
        return workflow::settleReturn(transaction, id, gateway.serials, now);
    });
    if (!outcome) {
        m_broken.append(QStringLiteral("not settled: %1 %2")
                            .arg(base::codeName(outcome.error().code), outcome.error().detail));
    }
    const bool again = outcome && outcome->kind == workflow::ReturnOutcome::Kind::Unasked;
    told = QStringLiteral("settles %1 of %2: %3")
               .arg(gateway.returned->outBizCode, gateway.returned->orderNumber)
               .arg(outcome ? static_cast<int>(outcome->kind) : -1);
    if (outcome && outcome->kind == workflow::ReturnOutcome::Kind::Parked) {
        told += u' ' + base::codeName(outcome->reason.code);
    }
    gateway.serials.reset();
    gateway.asked = false;
    if (!again) {
        gateway.returned.reset();
    }
}

SerialReport Town::fetchSerials(const workflow::SerialQuery &query)
{
    const ideal::HttpResult result = m_ideal->call(ideal::serialPageCall(
        m_idealBase, support::CompanySettings().ownerCode, query.orderType, query.orderNumber, query.stage,
        query.outBizCode, {}, 1, ideal::serialPageSize));
    const auto data = ideal::readAnswer(result, m_clock.now());
    const auto page = data ? ideal::readSerialPage(*data) : Result<ideal::SerialPage>(data.error());
    if (!page) {
        m_broken.append(QStringLiteral("no serials of %1: %2").arg(query.outBizCode, page.error().detail));
        return {};
    }
    return page->lines;
}

/// What a gateway held in memory is gone; its next life begins with what Gateway::prepare() does.
QString Town::crash()
{
    GatewayMemory &gateway = m_gateways[dice(2)];
    gateway = GatewayMemory(gateway.name);
    const auto recovered = write([&](store::Transaction &transaction) {
        return workflow::recoverInterrupted(transaction, gateway.name, m_clock.now());
    });
    if (!recovered) {
        m_broken.append(QStringLiteral("not recovered"));
    }
    return QStringLiteral("gateway %1 crashes").arg(gateway.name);
}

/// R68: a gateway asks what became of an order; the answer goes down the path of the callbacks.
QString Town::poll()
{
    const auto order = anyOrder("push_status IN (2, 4)");
    if (!order || (order->state.push != PushStatus::Pushed && order->state.push != PushStatus::Unknown)) {
        return QStringLiteral("nothing to ask about");
    }
    const Instant now = m_clock.now();
    const auto data =
        ideal::readAnswer(m_ideal->call(ideal::orderReportCall(
                              m_idealBase, support::CompanySettings().ownerCode, order->type, order->number)),
                          now);
    const auto report = data ? ideal::readOrderReport(*data) : Result<ideal::OrderReport>(data.error());
    if (!report) {
        if (order->state.push == PushStatus::Pushed) {
            m_broken.append(QStringLiteral("R68: IDEAL does not know %1").arg(order->number));
        }
        return QStringLiteral("ask about %1: unknown").arg(order->number);
    }
    const auto outcome = write([&](store::Transaction &transaction) {
        return workflow::recordOrderReport(transaction, {order->id, order->type, order->number, 1}, *report,
                                           now);
    });
    for (Mail &mail : m_ideal->mail()) { // what was found by asking is known: the callback is a duplicate now
        mail.delivered += mail.orderNumber == order->number ? 1 : 0;
    }
    return QStringLiteral("ask about %1: %2 found").arg(order->number).arg(outcome ? outcome->found : -1);
}

QString Town::warehouseWorks()
{
    simulator::Order *order = m_ideal->openOrder([this](int n) { return dice(n); });
    if (!order) {
        return QStringLiteral("the warehouse has nothing to do");
    }
    if (oneIn(10)) {
        const char *statuses[] = {"REJECT", "CLOSED", "EXCEPTION"};
        const QString status = QLatin1String(statuses[dice(3)]);
        return QStringLiteral("the warehouse reports %1 of %2: %3")
            .arg(status, order->code,
                 m_ideal->refuse(*order, status) ? QStringLiteral("done") : QStringLiteral("too late"));
    }
    if (oneIn(5)) {
        const Spoiling spoiling = oneIn(2) ? Spoiling::OverQuantity : Spoiling::WrongWarehouse;
        return QStringLiteral("the warehouse misreports %1 (%2): %3")
            .arg(order->code)
            .arg(static_cast<int>(spoiling))
            .arg(m_ideal->work(*order, 0, true, spoiling) ? QStringLiteral("done")
                                                          : QStringLiteral("not possible"));
    }
    const bool all = oneIn(2);
    const bool final = all || oneIn(4);
    m_ideal->work(*order, all ? 0 : 1 + dice(2), final);
    return QStringLiteral("the warehouse works on %1%2")
        .arg(order->code, final ? QStringLiteral(", final") : QString());
}

QString Town::mailArrives()
{
    QList<Mail> &mail = m_ideal->mail();
    if (mail.isEmpty()) {
        return QStringLiteral("no mail");
    }
    // Any of the latest, in any order, some of them again and again.
    const int recent = std::min(int(mail.size()), 12);
    Mail &arriving = mail[mail.size() - 1 - dice(recent)];
    const bool good = deliver(arriving);
    return QStringLiteral("%1 of %2 arrives (%3)%4")
        .arg(arriving.outBizCode, arriving.orderNumber)
        .arg(arriving.delivered)
        .arg(good ? QString() : QStringLiteral(" and is refused"));
}

bool Town::deliver(Mail &mail)
{
    const workflow::IncomingCallback callback{support::CompanySettings().appId, ideal::newRequestId(),
                                              mail.event, mail.body};
    const auto answer = write([&](store::Transaction &transaction) {
        return workflow::recordCallback(transaction, callback, m_clock.now());
    });
    const bool good = answer && !answer->refusal;
    if (!good) {
        m_broken.append(QStringLiteral("R64: %1 is refused: %2")
                            .arg(mail.outBizCode, answer ? answer->message : QString()));
    } else if (answer->duplicate != (mail.delivered > 0)) {
        m_broken.append(QStringLiteral("R64: %1 came %2 times before, duplicate is %3")
                            .arg(mail.outBizCode)
                            .arg(mail.delivered)
                            .arg(answer->duplicate));
    }
    ++mail.delivered;
    return good;
}

QString Town::timePasses()
{
    const qint64 seconds = 1 + dice(300);
    m_clock.skip(seconds * 1000);
    return QStringLiteral("%1 s pass").arg(seconds);
}

/// Our requests are well-formed and keep their keys: IDEAL never has to say that a key was used for something
/// else.
void Town::note(const QString &orderNumber, const ideal::HttpResult &result)
{
    const QString code = codeOf(result);
    if (code == u"isv.key-reused" || code.startsWith(u"isv.param")) {
        m_broken.append(QStringLiteral("R48: IDEAL answers %1 to %2").arg(code, orderNumber));
    }
}

} // namespace interleavings
