// SPDX-License-Identifier: Apache-2.0
#include "store/auditlist.h"

#include "store/listconditions.h"

#include <QJsonDocument>

namespace store {

using base::Outcome;
using base::Result;

namespace {

QJsonObject fromJson(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

/// Which table tells the name of what a field refers to.
struct Reference
{
    const char *field;
    const char *table;
};
constexpr Reference references[] = {
    {"partner", "partner"}, {"warehouse", "warehouse"}, {"toWarehouse", "warehouse"}, {"product", "product"}};

Outcome nameReferences(Connection &connection, QJsonObject &fields)
{
    const QStringList names = fields.keys();
    for (const QString &name : names) { // an order's lines
        if (QJsonObject line = fields.value(name).toObject(); !line.isEmpty()) {
            TRY(nameReferences(connection, line));
            fields.insert(name, line);
        }
    }
    for (const Reference &reference : references) {
        const QString field = QString::fromLatin1(reference.field);
        const qint64 id = fields.value(field).toInteger();
        if (id == 0) {
            continue;
        }
        TRY_LET(const QString name,
                connection.value<QString>(QStringLiteral("SELECT code || ' ' || name FROM %1 WHERE id = ?")
                                              .arg(QLatin1String(reference.table)),
                                          bind(id)));
        if (!name.isEmpty()) {
            fields.insert(field, name);
        }
    }
    return base::done;
}

} // namespace

ListQuery auditTrail(const AuditFilter &filter, bool newestFirst)
{
    ListQuery query;
    query.table = QStringLiteral("audit");
    query.columns = {QStringLiteral("at"),     QStringLiteral("actor"),     QStringLiteral("action"),
                     QStringLiteral("entity"), QStringLiteral("entity_id"), QStringLiteral("summary")};
    query.sortColumn = QStringLiteral("at");
    query.descending = newestFirst;
    if (filter.account) {
        query.conditions.append({QStringLiteral("account_id = ?"), bind(filter.account)});
    }
    if (!filter.action.isEmpty()) {
        query.conditions.append({QStringLiteral("action = ?"), bind(filter.action)});
    }
    if (!filter.entity.isEmpty()) {
        query.conditions.append({QStringLiteral("entity = ?"), bind(filter.entity)});
    }
    addDays(query, QStringLiteral("at"), filter.from, filter.to);
    addPrefix(query, {QStringLiteral("summary")}, filter.summary);
    return query;
}

Result<std::optional<AuditRecord>> auditRecord(Connection &connection, qint64 id)
{
    TRY_LET(std::optional<AuditRecord> record,
            connection.first(QStringLiteral("SELECT id, action, entity, coalesce(before_json, ''), "
                                            "coalesce(after_json, '') FROM audit WHERE id = ?"),
                             bind(id), [](Row &row) {
                                 AuditRecord r;
                                 row.into(r.id, r.action, r.entity);
                                 r.before = fromJson(row.take<QString>());
                                 r.after = fromJson(row.take<QString>());
                                 return r;
                             }));
    if (record) {
        TRY(nameReferences(connection, record->before));
        TRY(nameReferences(connection, record->after));
    }
    return record;
}

} // namespace store
