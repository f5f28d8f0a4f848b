// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>

namespace simulator {

/// The requests seen, for tests that ask how often something was sent and with which body.
class Journal
{
public:
    struct Entry
    {
        QString method;
        QString path;
        QString query;
        QString key;      ///< idempotency key of a create, a cancel or a termination; else empty
        QString bodyHash; ///< lower-case hex SHA-256
        int status = 0;   ///< 0: answered by closing the connection
        QString code;
        QString requestId;
        QString time;
    };

    void add(const Entry &entry);

    /// The latest 2,000, with the number of requests under the same key so far.
    QJsonArray toJson() const;
    int countOf(const QString &key) const { return m_counts.value(key); }
    qint64 total() const { return m_total; }

private:
    QList<QJsonObject> m_entries;
    QHash<QString, int> m_counts;
    qint64 m_total = 0;
};

} // namespace simulator
