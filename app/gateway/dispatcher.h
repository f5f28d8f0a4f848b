// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gateway/environment.h"

#include <QObject>
#include <QTimer>

namespace gateway {

/// Sends what is due in the outbox and takes the answers in. Holds nothing that a crash could lose: a row is
/// leased before it is sent, and settled only with its answer (SPEC R48: the same key every time).
class Dispatcher final : public QObject
{
    Q_OBJECT

public:
    explicit Dispatcher(Environment &environment, QObject *parent = nullptr);

    /// There may be something to send.
    void wake();

    /// Takes nothing new any more; idle() is emitted once nothing is in flight.
    void stop();
    bool isIdle() const { return m_inFlight == 0 && !m_claiming; }

Q_SIGNALS:
    void idle();

private:
    void claim();
    void send(const store::OutboxRow &row);
    void giveBack(const store::OutboxRow &row);
    void record(const store::OutboxRow &row, const ideal::HttpResult &result);
    void settled();
    void scheduleNext();

    Environment &m_environment;
    QTimer m_timer;
    int m_inFlight = 0;
    bool m_claiming = false;
    bool m_again = false;
    bool m_stopping = false;
};

} // namespace gateway
