// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/eventloopwatch.h"

#include <QElapsedTimer>
#include <QMutex>
#include <QThread>
#include <QWaitCondition>

namespace ui {

using namespace std::chrono;

namespace {

qint64 nowNs()
{
    return duration_cast<nanoseconds>(steady_clock::now().time_since_epoch()).count();
}

} // namespace

/// The thread that beats. A condition variable is what it waits on, so that it ends at once.
class EventLoopWatch::Heart final : public QThread
{
public:
    Heart(EventLoopWatch &watch, milliseconds interval) : m_watch(watch), m_interval(interval)
    {
        setObjectName(QStringLiteral("event-loop-watch"));
    }

    void stop()
    {
        {
            const QMutexLocker lock(&m_mutex);
            m_stopped = true;
        }
        m_wake.wakeAll();
        wait();
    }

    void handled()
    {
        {
            const QMutexLocker lock(&m_mutex);
            m_pending = false;
        }
        m_wake.wakeAll();
    }

protected:
    void run() override
    {
        QMutexLocker lock(&m_mutex);
        while (!m_stopped) {
            if (m_pending) {
                m_wake.wait(&m_mutex);
                continue;
            }
            m_wake.wait(&m_mutex, static_cast<unsigned long>(m_interval.count()));
            if (m_stopped) {
                return;
            }
            m_pending = true;
            QMetaObject::invokeMethod(
                &m_watch, [this, postedAt = nowNs()] { m_watch.beat(postedAt); }, Qt::QueuedConnection);
        }
    }

private:
    EventLoopWatch &m_watch;
    const milliseconds m_interval;
    QMutex m_mutex;
    QWaitCondition m_wake;
    bool m_stopped = false;
    bool m_pending = false;
};

EventLoopWatch::EventLoopWatch(milliseconds interval) : m_heart(std::make_unique<Heart>(*this, interval))
{
    m_heart->start();
}

EventLoopWatch::~EventLoopWatch()
{
    m_heart->stop();
}

void EventLoopWatch::beat(qint64 postedAtNs)
{
    if (m_paused == 0) {
        // What it waited before the measuring began does not count.
        m_longestNs = qMax(m_longestNs, nowNs() - qMax(postedAtNs, m_measuredFromNs));
        ++m_beats;
    }
    m_heart->handled();
}

void EventLoopWatch::pause()
{
    ++m_paused;
}

void EventLoopWatch::resume()
{
    if (m_paused > 0 && --m_paused == 0) {
        m_measuredFromNs = nowNs();
    }
}

microseconds EventLoopWatch::longestStall() const
{
    return duration_cast<microseconds>(nanoseconds(m_longestNs));
}

qint64 EventLoopWatch::beats() const
{
    return m_beats;
}

void EventLoopWatch::reset()
{
    m_longestNs = 0;
    m_beats = 0;
    m_measuredFromNs = nowNs();
}

} // namespace ui
