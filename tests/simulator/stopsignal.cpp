// SPDX-License-Identifier: Apache-2.0
#include "simulator/stopsignal.h"

#include <QTimer>

#include <csignal>

namespace simulator {

namespace {

constexpr int lookEveryMs = 50;

/// The one thing that a handler may touch, on every system.
volatile std::sig_atomic_t stopAsked = 0;

extern "C" void noteStop(int)
{
    stopAsked = 1;
}

} // namespace

void onStopSignal(QObject *owner, std::function<void()> stop)
{
    std::signal(SIGINT, noteStop);
    std::signal(SIGTERM, noteStop);
    auto *timer = new QTimer(owner);
    QObject::connect(timer, &QTimer::timeout, owner, [timer, stop = std::move(stop)] {
        if (stopAsked) {
            timer->stop();
            stop();
        }
    });
    timer->start(lookEveryMs);
}

} // namespace simulator
