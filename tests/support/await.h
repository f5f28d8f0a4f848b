// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QEventLoop>
#include <QFuture>
#include <QFutureWatcher>
#include <QTimer>

#include <chrono>
#include <functional>

namespace support {

/// Far longer than anything takes that works; a test that hits it has failed.
inline constexpr std::chrono::seconds deadline{30};

/// The future's result; events are handled meanwhile. Ends the test program if it does not come in time,
/// because there is nothing left that the test could go on with.
template<class T> T await(const QFuture<T> &future, std::chrono::milliseconds limit = deadline)
{
    if (!future.isFinished()) {
        QEventLoop loop;
        QFutureWatcher<T> watcher;
        QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
        watcher.setFuture(future);
        QTimer::singleShot(limit, &loop, &QEventLoop::quit);
        loop.exec();
    }
    if (!future.isFinished()) {
        qFatal("await: nothing came within %lld ms", static_cast<long long>(limit.count()));
    }
    return future.result();
}

/// Handles events until `signal` of `sender` has come and `reached()` holds; false if that does not happen in
/// time. `reached` is asked at once and behind each signal.
template<class Sender, class Signal>
bool awaitSignal(Sender *sender, Signal signal, const std::function<bool()> &reached,
                 std::chrono::milliseconds limit = deadline)
{
    QEventLoop loop;
    QObject::connect(sender, signal, &loop, [&] {
        if (reached()) {
            loop.quit();
        }
    });
    QTimer::singleShot(limit, &loop, &QEventLoop::quit);
    if (!reached()) {
        loop.exec();
    }
    return reached();
}

} // namespace support
