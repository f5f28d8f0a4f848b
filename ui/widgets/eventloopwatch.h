// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include <chrono>
#include <memory>

namespace ui {

/// Measures for how long the GUI thread has been deaf: a thread of its own posts a heartbeat every few
/// milliseconds, never a second one before the first was handled, and the longest time that one had to wait
/// is the longest stall. What is reported is never more than what a click would have waited, and at most one
/// interval (5 ms) less. (The event dispatcher's awake() and aboutToBlock() won't do: with GLib's dispatcher
/// the work happens between them.)
///
/// Make and use it on the GUI thread.
class EventLoopWatch final : public QObject
{
    Q_OBJECT

public:
    explicit EventLoopWatch(std::chrono::milliseconds interval = std::chrono::milliseconds(5));
    ~EventLoopWatch() override;

    /// Stops and goes on measuring, e.g. around the grab of a screenshot. What a heartbeat waited before
    /// resume() is not counted. Calls nest.
    void pause();
    void resume();

    std::chrono::microseconds longestStall() const;
    qint64 beats() const; ///< how many heartbeats were measured
    void reset();

private:
    class Heart;

    void beat(qint64 postedAtNs);

    std::unique_ptr<Heart> m_heart;
    int m_paused = 0;
    qint64 m_measuredFromNs = 0;
    qint64 m_longestNs = 0;
    qint64 m_beats = 0;
};

} // namespace ui
