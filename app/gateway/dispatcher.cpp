// SPDX-License-Identifier: Apache-2.0
#include "gateway/dispatcher.h"

#include "base/log.h"
#include "base/whendone.h"
#include "workflow/recordpushanswer.h"

#include <algorithm>

namespace gateway {

using base::Instant;
using base::Result;
using store::OutboxRow;

namespace {
constexpr int maxPushes = 6; // as many as the network layer opens to one host
} // namespace

Dispatcher::Dispatcher(Environment &environment, QObject *parent)
    : QObject(parent), m_environment(environment)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Dispatcher::claim);
}

void Dispatcher::wake()
{
    m_again = true;
    claim();
}

void Dispatcher::stop()
{
    m_stopping = true;
    m_timer.stop();
    if (isIdle()) {
        QMetaObject::invokeMethod(this, &Dispatcher::idle, Qt::QueuedConnection);
    }
}

void Dispatcher::claim()
{
    if (m_stopping || m_claiming || m_inFlight >= maxPushes || !m_environment.peer) {
        return;
    }
    m_claiming = true;
    m_again = false;
    const int limit = maxPushes - m_inFlight;
    const Instant now = m_environment.clock.now();
    const Instant leaseUntil = now.plus(m_environment.pace.pushLeaseMs);
    base::whenDone(m_environment.database.write([limit, now, leaseUntil,
                                                 name = m_environment.name](store::Transaction &transaction) {
        return store::OutboxRepository(transaction.connection()).claim(limit, name, now, leaseUntil);
    }),
                   this, [this, limit](const Result<QList<OutboxRow>> &rows) {
                       m_claiming = false;
                       if (!rows) {
                           qCWarning(base::logDispatch).noquote()
                               << "claim failed" << base::field("code", base::codeName(rows.error().code));
                       } else {
                           for (const OutboxRow &row : *rows) {
                               send(row);
                           }
                           m_again = m_again || rows->size() == limit;
                       }
                       if (m_inFlight == 0) {
                           settled();
                       } else if (m_again) {
                           claim();
                       }
                   });
}

void Dispatcher::send(const OutboxRow &row)
{
    ++m_inFlight;
    m_environment.step("push-claimed");
    if (!m_environment.peer) {
        giveBack(row);
        return;
    }
    qCInfo(base::logDispatch).noquote()
        << "send" << base::field("order", row.orderNumber) << base::field("attempt", row.attempts);
    const Peer &peer = *m_environment.peer;
    m_environment.client.send(ideal::keyedCall(peer.settings.idealBase, row.method, row.path, row.body),
                              peer.credentials,
                              [this, row](const ideal::HttpResult &result) { record(row, result); });
    m_environment.step("push-sent");
}

/// The settings or the key went away while the row was being claimed; they wake us when they are back.
void Dispatcher::giveBack(const OutboxRow &row)
{
    const Instant now = m_environment.clock.now();
    base::whenDone(m_environment.database.write([row, now](store::Transaction &transaction) {
        return store::OutboxRepository(transaction.connection()).retryAt(row.id, now, row.lastError);
    }),
                   this, [this](const base::Outcome &) {
                       --m_inFlight;
                       settled();
                   });
}

void Dispatcher::record(const OutboxRow &row, const ideal::HttpResult &result)
{
    m_environment.step("push-answered");
    const Instant now = m_environment.clock.now();
    const workflow::PushAnswer answer = workflow::readPushAnswer(result, now);
    base::whenDone(m_environment.database.write(
                       [row, answer, now, exchange = toExchange(result, row.order, row.orderNumber)](
                           store::Transaction &transaction) -> base::Outcome {
                           TRY(store::ExchangeRepository(transaction.connection()).insert(exchange));
                           return workflow::recordPushAnswer(transaction, row.id, answer, now);
                       }),
                   this, [this, row](const base::Outcome &recorded) {
                       if (!recorded) {
                           // The lease runs out and the same key asks again: nothing is lost.
                           qCWarning(base::logDispatch).noquote()
                               << "answer not recorded" << base::field("order", row.orderNumber)
                               << base::field("code", base::codeName(recorded.error().code));
                       }
                       m_environment.step("push-recorded");
                       --m_inFlight;
                       settled();
                   });
}

void Dispatcher::settled()
{
    if (m_stopping) {
        if (isIdle()) {
            Q_EMIT idle();
        }
        return;
    }
    if (m_again) {
        claim();
    } else {
        scheduleNext();
    }
}

void Dispatcher::scheduleNext()
{
    base::whenDone(m_environment.database.read([](store::Connection &connection) {
        return store::OutboxRepository(connection).nextDue();
    }),
                   this, [this](const Result<std::optional<Instant>> &due) {
                       if (m_stopping) {
                           return;
                       }
                       qint64 wait = lookAtLeastEveryMs;
                       if (due && *due) {
                           wait = std::clamp<qint64>(
                               (*due)->milliseconds - m_environment.clock.now().milliseconds, 1, wait);
                       }
                       m_timer.start(int(wait));
                   });
}

} // namespace gateway
