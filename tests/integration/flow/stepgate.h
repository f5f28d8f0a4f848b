// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gateway/environment.h"
#include "support/await.h"

#include <QByteArray>
#include <QMutex>
#include <QObject>
#include <QSemaphore>

namespace flow {

/// Stops the gateway's thread at one of its steps, so that a test can look at what is there just then.
///
///     StepGate gate;  options.hook = gate.hook();  …
///     gate.close("push-recorded");  rig.push(…);  QVERIFY(gate.reached());  …  gate.open();
class StepGate final : public QObject
{
    Q_OBJECT

public:
    ~StepGate() override { open(); }

    gateway::StepHook hook()
    {
        return [this](const char *step) { pass(step); };
    }

    /// The next time the gateway comes to this step, it waits there.
    void close(const char *step)
    {
        const QMutexLocker lock(&m_mutex);
        m_step = step;
    }

    /// Waits until it does; false if it never comes.
    bool reached()
    {
        return support::awaitSignal(this, &StepGate::arrived, [this] {
            const QMutexLocker lock(&m_mutex);
            return m_waiting;
        });
    }

    void open()
    {
        const QMutexLocker lock(&m_mutex);
        m_step.clear();
        if (m_waiting) {
            m_waiting = false;
            m_go.release();
        }
    }

Q_SIGNALS:
    void arrived();

private:
    void pass(const char *step)
    {
        {
            const QMutexLocker lock(&m_mutex);
            if (m_step != step) {
                return;
            }
            m_step.clear();
            m_waiting = true;
        }
        Q_EMIT arrived();
        m_go.acquire();
    }

    QMutex m_mutex;
    QByteArray m_step;
    bool m_waiting = false;
    QSemaphore m_go;
};

} // namespace flow
