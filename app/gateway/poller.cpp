// SPDX-License-Identifier: Apache-2.0
#include "gateway/poller.h"

#include "base/log.h"
#include "base/whendone.h"

#include <QRandomGenerator>

#include <algorithm>

namespace gateway {

using base::Error;
using base::ErrorCode;
using base::Instant;
using base::Outcome;
using base::Result;
using store::PolledOrder;
using workflow::PollOutcome;

namespace {

constexpr int maxPolls = 2; // pushes and serials go first
constexpr qint64 minuteMs = 60'000;

/// When to ask again, unless nothing more is to come. Without an answer it is as if it had not been asked.
Outcome schedule(store::Transaction &transaction, const PolledOrder &order, const Error &failure,
                 const Pace &pace, Instant now)
{
    store::PollRepository polls(transaction.connection());
    const double chance = QRandomGenerator::global()->generateDouble();
    if (failure.retryable) {
        return polls.askAgainAt(order.id, now.plus(workflow::pollPauseMs(pace.poll, 1, chance)));
    }
    return polls.askAt(order.id, now.plus(workflow::pollPauseMs(pace.poll, order.asked, chance)));
}

} // namespace

Poller::Poller(Environment &environment, QObject *parent) : QObject(parent), m_environment(environment)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Poller::claim);
}

void Poller::wake()
{
    look();
}

void Poller::stop()
{
    m_stopping = true;
    m_timer.stop();
    if (isIdle()) {
        QMetaObject::invokeMethod(this, &Poller::idle, Qt::QueuedConnection);
    }
}

/// Sets the timer to when the next order is due; to look costs a reader a moment, and nobody else.
void Poller::look()
{
    m_again = true;
    if (m_stopping || m_looking || m_claiming) {
        return;
    }
    m_looking = true;
    m_again = false;
    base::whenDone(m_environment.database.read(
                       [firstMs = m_environment.pace.poll.firstMs](store::Connection &connection) {
                           return store::PollRepository(connection).nextDue(firstMs);
                       }),
                   this, [this](const Result<std::optional<Instant>> &due) {
                       m_looking = false;
                       if (m_stopping) {
                           return;
                       }
                       if (m_again) {
                           look();
                           return;
                       }
                       if (m_inFlight >= maxPolls) {
                           return; // the first that is back looks again
                       }
                       qint64 wait = lookAtLeastEveryMs;
                       if (due && *due) {
                           wait = std::clamp<qint64>(
                               (*due)->milliseconds - m_environment.clock.now().milliseconds, 1, wait);
                       }
                       m_timer.start(int(std::clamp<qint64>(msUntilAllowed(), wait, lookAtLeastEveryMs)));
                   });
}

/// How many orders may be asked about now.
int Poller::allowance()
{
    const Instant now = m_environment.clock.now();
    std::erase_if(m_sent, [now](Instant sent) { return sent.plus(minuteMs) <= now || sent > now; });
    return std::min(maxPolls - m_inFlight, m_environment.pace.pollsPerMinute - int(m_sent.size()));
}

qint64 Poller::msUntilAllowed() const
{
    if (m_sent.empty() || int(m_sent.size()) < m_environment.pace.pollsPerMinute) {
        return 0;
    }
    return m_sent.front().plus(minuteMs).milliseconds - m_environment.clock.now().milliseconds;
}

void Poller::claim()
{
    if (m_stopping || m_claiming || !m_environment.peer) {
        return;
    }
    const int limit = allowance();
    if (limit < 1) {
        look();
        return;
    }
    m_claiming = true;
    const Instant now = m_environment.clock.now();
    const Instant leaseUntil = now.plus(m_environment.pace.pollLeaseMs);
    base::whenDone(
        m_environment.database.write([limit, now, leaseUntil, firstMs = m_environment.pace.poll.firstMs](
                                         store::Transaction &transaction) {
            return store::PollRepository(transaction.connection()).claim(limit, now, leaseUntil, firstMs);
        }),
        this, [this](const Result<QList<PolledOrder>> &orders) {
            m_claiming = false;
            if (!orders) {
                qCWarning(base::logReturn).noquote()
                    << "poll claim failed" << base::field("code", base::codeName(orders.error().code));
            } else {
                for (const PolledOrder &order : *orders) {
                    m_sent.push_back(m_environment.clock.now());
                    m_environment.step("poll-claimed");
                    ++m_inFlight;
                    send({order, {}});
                }
            }
            ++m_inFlight;
            finished();
        });
}

void Poller::ask(domain::OrderId order, Asked asked)
{
    ++m_inFlight;
    base::whenDone(m_environment.database.read([order](store::Connection &connection) {
        return store::PollRepository(connection).find(order);
    }),
                   this, [this, asked](const Result<std::optional<PolledOrder>> &found) {
                       if (!found || !*found) {
                           answered({{}, asked}, found ? Error{ErrorCode::NotFound, QStringLiteral("order")}
                                                       : found.error());
                           return;
                       }
                       send({**found, asked});
                   });
}

void Poller::send(const Question &question)
{
    if (!m_environment.peer) { // its lease runs out
        answered(question, Error{ErrorCode::InterfaceIncomplete, {}, true});
        return;
    }
    const Peer &peer = *m_environment.peer;
    m_environment.client.send(
        ideal::orderReportCall(peer.settings.idealBase, peer.settings.ownerCode, question.order.type,
                               question.order.number),
        peer.credentials, [this, question](const ideal::HttpResult &result) { record(question, result); });
}

void Poller::record(const Question &question, const ideal::HttpResult &result)
{
    m_environment.step("poll-answered");
    const Instant now = m_environment.clock.now();
    const Result<QJsonObject> data = ideal::readAnswer(result, now);
    const Result<ideal::OrderReport> report =
        data ? ideal::readOrderReport(*data) : Result<ideal::OrderReport>(data.error());
    base::whenDone(m_environment.database.write(
                       [question, report, now, pace = m_environment.pace,
                        exchange = toExchange(result, question.order.id, question.order.number)](
                           store::Transaction &transaction) -> Result<Result<PollOutcome>> {
                           TRY(store::ExchangeRepository(transaction.connection()).insert(exchange));
                           if (!question.asked) {
                               const Error failure = report ? Error{ErrorCode::Count_, {}} : report.error();
                               TRY(schedule(transaction, question.order, failure, pace, now));
                           }
                           transaction.announce(store::Topic::Orders); // there is a message more
                           if (!report) {
                               return Result<PollOutcome>(report.error());
                           }
                           TRY_LET(const PollOutcome outcome,
                                   workflow::recordOrderReport(transaction, question.order, *report, now));
                           return Result<PollOutcome>(outcome);
                       }),
                   this, [this, question](const Result<Result<PollOutcome>> &recorded) {
                       m_environment.step("poll-recorded");
                       answered(question, recorded ? *recorded : Result<PollOutcome>(recorded.error()));
                   });
}

void Poller::answered(const Question &question, const Result<PollOutcome> &outcome)
{
    qCInfo(base::logReturn).noquote()
        << "asked" << base::field("order", question.order.number)
        << (outcome ? base::field("found", qint64(outcome->found))
                    : base::field("code", base::codeName(outcome.error().code)));
    if (question.asked) {
        question.asked(outcome ? Error{ErrorCode::Count_, {}} : outcome.error(),
                       outcome ? outcome->found : 0);
    }
    finished();
}

void Poller::finished()
{
    --m_inFlight;
    if (m_stopping) {
        if (isIdle()) {
            Q_EMIT idle();
        }
        return;
    }
    look();
}

} // namespace gateway
