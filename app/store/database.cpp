// SPDX-License-Identifier: Apache-2.0
#include "store/database.h"

#include "base/log.h"
#include "store/changelistener.h"
#include "store/migrator.h"

namespace store {

using base::Outcome;
using base::Result;

Worker::Worker(DatabaseConfig config) : m_config(std::move(config)), m_context(std::make_unique<QObject>())
{
    m_thread.setObjectName(QStringLiteral("database"));
    m_context->moveToThread(&m_thread);
    m_thread.start();
}

Worker::~Worker()
{
    // What is queued is still run: a write that somebody was promised is not thrown away.
    QMetaObject::invokeMethod(m_context.get(), [this] {
        m_connection.reset();
        m_thread.quit();
    });
    m_thread.wait();
}

Result<Connection *> Worker::connection()
{
    if (m_connection && m_connection->dialect().backend() == Backend::PostgreSql &&
        !m_connection->isAlive()) {
        qCWarning(base::logStore) << "connection lost, opening a new one";
        m_connection.reset();
    }
    if (!m_connection) {
        TRY_LET(m_connection, Connection::open(m_config));
    }
    return m_connection.get();
}

Outcome Worker::start(bool migrateFirst)
{
    Outcome outcome = base::done;
    QMetaObject::invokeMethod(
        m_context.get(),
        [&] {
            const Result<Connection *> opened = connection();
            outcome = !opened        ? Outcome(opened.error())
                      : migrateFirst ? migrate(**opened)
                                     : Outcome(base::done);
        },
        Qt::BlockingQueuedConnection);
    return outcome;
}

void Worker::post(std::function<void(Result<Connection *>)> work)
{
    QMetaObject::invokeMethod(
        m_context.get(), [this, work = std::move(work)] { work(connection()); }, Qt::QueuedConnection);
}

Database::Database(DatabaseConfig config) : m_config(std::move(config))
{
    qRegisterMetaType<store::Topics>("store::Topics");
}

Database::~Database()
{
    m_listener.reset();
    m_readers.clear();
    m_writer.reset();
}

Result<std::unique_ptr<Database>> Database::open(const DatabaseConfig &config, int readers)
{
    std::unique_ptr<Database> database(new Database(config));
    database->m_writer = std::make_unique<Worker>(config);
    TRY(database->m_writer->start(true));
    for (int i = 0; i < readers; ++i) {
        database->m_readers.push_back(std::make_unique<Worker>(config));
        TRY(database->m_readers.back()->start(false));
    }
    if (config.backend == Backend::PostgreSql) {
        database->m_listener = std::make_unique<ChangeListener>(config);
        QObject::connect(database->m_listener.get(), &ChangeListener::changed, &database->m_changes,
                         &ChangeFeed::changed);
    }
    return database;
}

void Database::committed(Topics topics)
{
    // On PostgreSQL the server tells everybody, us included.
    if (topics && m_config.backend == Backend::Sqlite) {
        Q_EMIT m_changes.changed(topics);
    }
}

} // namespace store
