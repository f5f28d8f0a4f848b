// SPDX-License-Identifier: Apache-2.0
#include "store/listconditions.h"

#include <QDateTime>

namespace store {

void addRange(ListQuery &query, const QString &column, QDate from, QDate to)
{
    if (from.isValid()) {
        query.conditions.append({column + QStringLiteral(" >= ?"), bind(from)});
    }
    if (to.isValid()) {
        query.conditions.append({column + QStringLiteral(" <= ?"), bind(to)});
    }
}

void addDays(ListQuery &query, const QString &column, QDate from, QDate to)
{
    if (from.isValid()) {
        query.conditions.append(
            {column + QStringLiteral(" >= ?"), bind(from.startOfDay().toMSecsSinceEpoch())});
    }
    if (to.isValid()) {
        query.conditions.append(
            {column + QStringLiteral(" < ?"), bind(to.addDays(1).startOfDay().toMSecsSinceEpoch())});
    }
}

void addPrefix(ListQuery &query, const QStringList &columns, const QString &text)
{
    const QString prefix = text.trimmed();
    if (prefix.isEmpty()) {
        return;
    }
    QStringList any;
    Values values;
    for (const QString &column : columns) {
        any.append(QStringLiteral("(%1 >= ? AND %1 < ?)").arg(column));
        values += bind(prefix, endOfPrefix(prefix));
    }
    query.conditions.append({u'(' + any.join(QStringLiteral(" OR ")) + u')', values});
}

QString endOfPrefix(const QString &prefix)
{
    return prefix + QChar(char16_t(0xFFFD));
}

} // namespace store
