// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gateway/environment.h"

#include <QObject>
#include <QTimer>

#include <deque>

namespace gateway {

/// Finds lost callbacks by asking (SPEC R68): orders of which not all has come back are asked about on a
/// schedule that lies in the database, with growing pauses and so many a minute at most. What it finds goes
/// into the inbox like a callback. A crash anywhere costs no more than the lease.
class Poller final : public QObject
{
    Q_OBJECT

public:
    /// With the number of confirmations that had never arrived; Count_ is no error.
    using Asked = std::function<void(const base::Error &error, int found)>;

    explicit Poller(Environment &environment, QObject *parent = nullptr);

    /// There may be something due.
    void wake();

    /// Asks about one order at once, beside schedule and budget: a person waits for it.
    void ask(domain::OrderId order, Asked asked);

    void stop();
    bool isIdle() const { return m_inFlight == 0 && !m_claiming; }

Q_SIGNALS:
    void idle();

private:
    /// One question on its way.
    struct Question
    {
        store::PolledOrder order;
        Asked asked; ///< empty: nobody waits
    };

    void look();
    void claim();
    void send(const Question &question);
    void record(const Question &question, const ideal::HttpResult &result);
    void answered(const Question &question, const base::Result<workflow::PollOutcome> &outcome);
    void finished();
    int allowance();
    qint64 msUntilAllowed() const;

    Environment &m_environment;
    QTimer m_timer;
    std::deque<base::Instant> m_sent; ///< of the last minute, by schedule
    int m_inFlight = 0;
    bool m_claiming = false;
    bool m_looking = false;
    bool m_again = false;
    bool m_stopping = false;
};

} // namespace gateway
