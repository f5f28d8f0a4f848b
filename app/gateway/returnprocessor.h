// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gateway/environment.h"
#include "store/inboxrepository.h"
#include "workflow/returns.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace gateway {

/// Works the inbox off: asks IDEAL for the serials of a confirmation, all pages, and has it posted or parked.
/// A crash anywhere leaves the callback waiting; posting it is one transaction (SPEC R64).
class ReturnProcessor final : public QObject
{
    Q_OBJECT

public:
    explicit ReturnProcessor(Environment &environment, QObject *parent = nullptr);

    void wake();
    void stop();
    bool isIdle() const { return m_inFlight == 0 && !m_claiming; }

Q_SIGNALS:
    void idle();

private:
    /// One callback on its way to being settled.
    struct Job
    {
        store::InboxRow row;
        workflow::SerialQuery query;
        QString snapshotId;
        int page = 1;
        int restarts = 0;
        std::optional<domain::SerialReport> serials; ///< none: none were asked for
        QList<store::Exchange> exchanges;
    };
    using JobPtr = std::shared_ptr<Job>;

    void claim();
    void begin(const store::InboxRow &row);
    void askPage(const JobPtr &job);
    void takePage(const JobPtr &job, const ideal::HttpResult &result);
    void settle(const JobPtr &job);
    void putOff(const JobPtr &job, const base::Error &error);
    void finished();
    void scheduleNext();

    Environment &m_environment;
    QTimer m_timer;
    int m_inFlight = 0;
    bool m_claiming = false;
    bool m_again = false;
    bool m_stopping = false;
};

} // namespace gateway
