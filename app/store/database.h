// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/changefeed.h"
#include "store/transaction.h"

#include <QFuture>
#include <QPromise>
#include <QThread>

#include <memory>
#include <vector>

namespace store {

class ChangeListener;

/// One thread with one connection; runs what it is given, one after the other.
class Worker final : public QObject
{
    Q_OBJECT

public:
    explicit Worker(DatabaseConfig config);
    ~Worker() override;

    base::Outcome start(bool migrateFirst);

    /// Queues work; it gets the connection, or the reason why there is none.
    void post(std::function<void(base::Result<Connection *>)> work);

private:
    base::Result<Connection *> connection();

    DatabaseConfig m_config;
    QThread m_thread;
    std::unique_ptr<QObject> m_context;       ///< lives in m_thread
    std::unique_ptr<Connection> m_connection; ///< touched in m_thread only
};

/// The program's database: one writer thread, a few reader threads, and the feed of changes. The GUI thread
/// and the gateway's event loop hand work over and get a future; neither ever waits.
class Database final : public QObject
{
    Q_OBJECT

public:
    /// Opens and migrates. Blocks: call it before there is a window, or from a thread.
    static base::Result<std::unique_ptr<Database>> open(const DatabaseConfig &config, int readers = 2);
    ~Database() override;

    const DatabaseConfig &config() const { return m_config; }
    ChangeFeed &changes() { return m_changes; }

    /// Runs `work(Transaction &)` -> Result<T> on the writer thread, see inTransaction().
    template<class F> auto write(F work) -> QFuture<std::invoke_result_t<F &, Transaction &>>
    {
        using R = std::invoke_result_t<F &, Transaction &>;
        return post<R>(*m_writer, [this, work = std::move(work)](Connection &connection) mutable -> R {
            Topics topics;
            R result = inTransaction(connection, [&](Transaction &transaction) -> R {
                R worked = work(transaction);
                topics = transaction.topics();
                return worked;
            });
            if (result) {
                committed(topics);
            }
            return result;
        });
    }

    /// Runs `work(Connection &)` -> Result<T> on a reader thread.
    template<class F> auto read(F work) -> QFuture<std::invoke_result_t<F &, Connection &>>
    {
        using R = std::invoke_result_t<F &, Connection &>;
        Worker &worker = *m_readers[m_nextReader++ % m_readers.size()];
        return post<R>(worker, std::move(work));
    }

private:
    explicit Database(DatabaseConfig config);

    void committed(Topics topics);

    template<class R, class F> static QFuture<R> post(Worker &worker, F work)
    {
        auto promise = std::make_shared<QPromise<R>>();
        QFuture<R> future = promise->future();
        promise->start();
        worker.post(
            [promise, work = std::make_shared<F>(std::move(work))](base::Result<Connection *> connection) {
                promise->addResult(connection ? (*work)(**connection) : R(connection.error()));
                promise->finish();
            });
        return future;
    }

    DatabaseConfig m_config;
    ChangeFeed m_changes;
    std::unique_ptr<Worker> m_writer;
    std::vector<std::unique_ptr<Worker>> m_readers;
    std::atomic<size_t> m_nextReader = 0;
    std::unique_ptr<ChangeListener> m_listener; ///< PostgreSQL only
};

} // namespace store
