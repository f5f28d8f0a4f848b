// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/changefeed.h"
#include "store/connection.h"

#include <QThread>

namespace store {

/// Hears PostgreSQL's notifications on a connection and a thread of its own (nothing arrives while a
/// transaction is open). When the server goes away there is no signal, so it looks every few seconds, opens
/// again, and tells of a change in everything, because it can't know what it missed.
class ChangeListener final : public QObject
{
    Q_OBJECT

public:
    explicit ChangeListener(const DatabaseConfig &config);
    ~ChangeListener() override;

Q_SIGNALS:
    void changed(store::Topics topics);

private:
    void subscribe();

    DatabaseConfig m_config;
    QThread m_thread;
    std::unique_ptr<QObject> m_context; ///< lives in m_thread, as do the timer below it and the connection
    std::unique_ptr<Connection> m_connection;
};

} // namespace store
