// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFuture>
#include <QFutureWatcher>

#include <utility>

namespace base {

/// Hands the result of a future to `use` in the thread of `owner` (the calling one), unless `owner` is gone
/// by then.
///
/// Use this instead of `future.then(owner, …)`: Qt 6.4 dereferences the context from the thread that finishes
/// the future, and an owner that went away meanwhile takes the program down with it.
template<class T, class F> void whenDone(const QFuture<T> &future, QObject *owner, F use)
{
    auto *watcher = new QFutureWatcher<T>(owner);
    QObject::connect(watcher, &QFutureWatcherBase::finished, owner,
                     [watcher, use = std::move(use)]() mutable {
                         watcher->deleteLater();
                         if (watcher->future().resultCount() > 0) {
                             use(watcher->future().result());
                         }
                     });
    watcher->setFuture(future);
}

} // namespace base
