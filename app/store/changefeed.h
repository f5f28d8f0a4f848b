// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFlags>
#include <QObject>

namespace store {

/// What a transaction has changed, in so far as a screen or a worker waits for it.
enum class Topic
{
    Orders = 0x01,
    Stock = 0x02,
    Catalogue = 0x04,
    Settings = 0x08,
    Outbox = 0x10,   ///< there may be something to send
    Inbox = 0x20,    ///< there may be something to post
    Gateways = 0x40, ///< health, commands and their results
    Accounts = 0x80,
};
Q_DECLARE_FLAGS(Topics, Topic)
Q_DECLARE_OPERATORS_FOR_FLAGS(Topics)

inline constexpr int allTopics = 0xFF;

/// Tells what has changed, whoever changed it: another thread, another desk, the gateway. A wake-up, never
/// data: read again what you show. Lives in the thread that made the Database; connect to it from any.
class ChangeFeed final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

Q_SIGNALS:
    void changed(store::Topics topics);
};

} // namespace store

Q_DECLARE_METATYPE(store::Topics)
