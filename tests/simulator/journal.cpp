// SPDX-License-Identifier: Apache-2.0
#include "simulator/journal.h"

namespace simulator {

namespace {
constexpr qsizetype kept = 2'000;
}

void Journal::add(const Entry &entry)
{
    ++m_total;
    const int count = entry.key.isEmpty() ? 1 : ++m_counts[entry.key];
    m_entries.append(QJsonObject{{QStringLiteral("method"), entry.method},
                                 {QStringLiteral("path"), entry.path},
                                 {QStringLiteral("query"), entry.query},
                                 {QStringLiteral("key"), entry.key},
                                 {QStringLiteral("count"), count},
                                 {QStringLiteral("bodyHash"), entry.bodyHash},
                                 {QStringLiteral("status"), entry.status},
                                 {QStringLiteral("code"), entry.code},
                                 {QStringLiteral("requestId"), entry.requestId},
                                 {QStringLiteral("time"), entry.time}});
    if (m_entries.size() > kept) {
        m_entries.removeFirst();
    }
}

QJsonArray Journal::toJson() const
{
    QJsonArray array;
    for (const QJsonObject &entry : m_entries) {
        array.append(entry);
    }
    return array;
}

} // namespace simulator
