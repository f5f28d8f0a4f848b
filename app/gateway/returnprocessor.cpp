// SPDX-License-Identifier: Apache-2.0
#include "gateway/returnprocessor.h"

#include "base/log.h"
#include "base/whendone.h"
#include "workflow/recordpushanswer.h"

#include <algorithm>

namespace gateway {

using base::Error;
using base::ErrorCode;
using base::Instant;
using base::Outcome;
using base::Result;

namespace {
constexpr int maxReturns = 4;
constexpr int maxRestarts = 3;

Outcome keep(store::Transaction &transaction, const QList<store::Exchange> &exchanges)
{
    store::ExchangeRepository repository(transaction.connection());
    for (const store::Exchange &exchange : exchanges) {
        TRY(repository.insert(exchange));
    }
    return base::done;
}

} // namespace

ReturnProcessor::ReturnProcessor(Environment &environment, QObject *parent)
    : QObject(parent), m_environment(environment)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ReturnProcessor::claim);
}

void ReturnProcessor::wake()
{
    m_again = true;
    claim();
}

void ReturnProcessor::stop()
{
    m_stopping = true;
    m_timer.stop();
    if (isIdle()) {
        QMetaObject::invokeMethod(this, &ReturnProcessor::idle, Qt::QueuedConnection);
    }
}

void ReturnProcessor::claim()
{
    if (m_stopping || m_claiming || m_inFlight >= maxReturns || !m_environment.peer) {
        return;
    }
    m_claiming = true;
    m_again = false;
    const int limit = maxReturns - m_inFlight;
    const Instant now = m_environment.clock.now();
    const Instant leaseUntil = now.plus(m_environment.pace.returnLeaseMs);
    base::whenDone(m_environment.database.write([limit, now, leaseUntil](store::Transaction &transaction) {
        return store::InboxRepository(transaction.connection()).claim(limit, now, leaseUntil);
    }),
                   this, [this, limit](const Result<QList<store::InboxRow>> &rows) {
                       m_claiming = false;
                       if (!rows) {
                           qCWarning(base::logReturn).noquote()
                               << "claim failed" << base::field("code", base::codeName(rows.error().code));
                       } else {
                           for (const store::InboxRow &row : *rows) {
                               begin(row);
                           }
                           m_again = m_again || rows->size() == limit;
                       }
                       if (m_inFlight == 0) {
                           ++m_inFlight;
                           finished();
                       } else if (m_again) {
                           claim();
                       }
                   });
}

void ReturnProcessor::begin(const store::InboxRow &row)
{
    ++m_inFlight;
    m_environment.step("return-claimed");
    auto job = std::make_shared<Job>();
    job->row = row;
    base::whenDone(m_environment.database.read([id = row.id](store::Connection &connection) {
        return workflow::serialQueryFor(connection, id);
    }),
                   this, [this, job](const Result<std::optional<workflow::SerialQuery>> &query) {
                       if (!query) {
                           putOff(job, query.error());
                       } else if (!*query) {
                           settle(job);
                       } else {
                           job->query = **query;
                           askPage(job);
                       }
                   });
}

void ReturnProcessor::askPage(const JobPtr &job)
{
    if (!m_environment.peer) {
        putOff(job, {ErrorCode::InterfaceIncomplete, {}, true});
        return;
    }
    const Peer &peer = *m_environment.peer;
    const workflow::SerialQuery &query = job->query;
    m_environment.client.send(
        ideal::serialPageCall(peer.settings.idealBase, peer.settings.ownerCode, query.orderType,
                              query.orderNumber, query.stage, query.outBizCode, job->snapshotId, job->page,
                              ideal::serialPageSize),
        peer.credentials, [this, job](const ideal::HttpResult &result) { takePage(job, result); });
}

void ReturnProcessor::takePage(const JobPtr &job, const ideal::HttpResult &result)
{
    job->exchanges.append(toExchange(result, job->row.order, job->row.orderNumber));
    const Result<QJsonObject> data = ideal::readAnswer(result, m_environment.clock.now());
    if (!data && data.error().code == ErrorCode::PeerRefused && job->page > 1 &&
        job->restarts < maxRestarts) {
        // The snapshot has expired under us: start again from the first page.
        ++job->restarts;
        job->page = 1;
        job->snapshotId.clear();
        job->serials.reset();
        askPage(job);
        return;
    }
    const Result<ideal::SerialPage> page =
        data ? ideal::readSerialPage(*data) : Result<ideal::SerialPage>(data.error());
    if (!page) {
        putOff(job, page.error());
        return;
    }
    job->snapshotId = page->snapshotId;
    if (!job->serials) {
        job->serials.emplace();
    }
    *job->serials += page->lines;
    if (job->page < page->totalPages) {
        ++job->page;
        askPage(job);
        return;
    }
    m_environment.step("serials-fetched");
    settle(job);
}

void ReturnProcessor::settle(const JobPtr &job)
{
    const Instant now = m_environment.clock.now();
    base::whenDone(m_environment.database.write(
                       [job, now](store::Transaction &transaction) -> Result<workflow::ReturnOutcome> {
                           TRY(keep(transaction, job->exchanges));
                           return workflow::settleReturn(transaction, job->row.id, job->serials, now);
                       }),
                   this, [this, job](const Result<workflow::ReturnOutcome> &outcome) {
                       if (!outcome) {
                           putOff(job, outcome.error());
                           return;
                       }
                       if (outcome->kind == workflow::ReturnOutcome::Kind::Unasked) {
                           --m_inFlight;
                           begin(job->row);
                           return;
                       }
                       qCInfo(base::logReturn).noquote()
                           << "settled" << base::field("order", job->row.orderNumber)
                           << base::field("outcome", qint64(outcome->kind))
                           << (outcome->kind == workflow::ReturnOutcome::Kind::Parked
                                   ? base::field("reason", base::codeName(outcome->reason.code))
                                   : QString());
                       m_environment.step("return-settled");
                       finished();
                   });
}

void ReturnProcessor::putOff(const JobPtr &job, const Error &error)
{
    const Instant now = m_environment.clock.now();
    const bool hopeless = !error.retryable || job->row.attempts >= workflow::maxAttempts;
    qCWarning(base::logReturn).noquote()
        << (hopeless ? "parked" : "put off") << base::field("order", job->row.orderNumber)
        << base::field("code", base::codeName(error.code));
    base::whenDone(m_environment.database.write([job, now, error,
                                                 hopeless](store::Transaction &transaction) -> Outcome {
        TRY(keep(transaction, job->exchanges));
        if (hopeless) {
            const QString words = base::codeName(error.code) + u' ' + error.detail;
            return workflow::parkReturn(transaction, job->row.id,
                                        {ErrorCode::ReturnUnreadable, words.trimmed()}, now);
        }
        return store::InboxRepository(transaction.connection())
            .retryAt(job->row.id, now.plus(workflow::backoffMs(job->row.attempts)), error.code, error.detail);
    }),
                   this, [this](const Outcome &) { finished(); });
}

void ReturnProcessor::finished()
{
    --m_inFlight;
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

void ReturnProcessor::scheduleNext()
{
    base::whenDone(m_environment.database.read([](store::Connection &connection) {
        return store::InboxRepository(connection).nextDue();
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
