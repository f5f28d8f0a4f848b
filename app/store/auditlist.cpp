// SPDX-License-Identifier: Apache-2.0
#include "store/auditlist.h"

#include "store/jsonrows.h"
#include "store/listconditions.h"

#include <QHash>
#include <QJsonDocument>

#include <functional>

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

using Change = std::function<void(const Reference &reference, QJsonObject &fields)>;

/// Each reference in the fields, and in those of an order's lines among them.
void forEachReference(QJsonObject &fields, const Change &change)
{
    const QStringList names = fields.keys();
    for (const QString &name : names) {
        if (fields.value(name).isObject()) {
            QJsonObject line = fields.value(name).toObject();
            forEachReference(line, change);
            fields.insert(name, line);
        }
    }
    for (const Reference &reference : references) {
        if (fields.contains(QLatin1String(reference.field))) {
            change(reference, fields);
        }
    }
}

/// Puts names in the place of ids, by one question a table: an order may have a thousand lines.
Outcome nameReferences(Connection &connection, AuditRecord &record)
{
    const auto all = [&record](const Change &change) {
        forEachReference(record.before, change);
        forEachReference(record.after, change);
    };
    QHash<QString, QList<qint64>> wanted;
    all([&wanted](const Reference &reference, const QJsonObject &fields) {
        wanted[QLatin1String(reference.table)].append(
            fields.value(QLatin1String(reference.field)).toInteger());
    });
    QHash<QString, QHash<qint64, QString>> names;
    for (auto table = wanted.cbegin(); table != wanted.cend(); ++table) {
        TRY(connection.forEach(QStringLiteral("SELECT id, code || ' ' || name FROM %1 WHERE id IN %2")
                                   .arg(table.key(), idRows(connection.dialect())),
                               {idList(table.value())}, [&known = names[table.key()]](Row &row) {
                                   const auto id = row.take<qint64>();
                                   known.insert(id, row.take<QString>());
                               }));
    }
    all([&names](const Reference &reference, QJsonObject &fields) {
        const QLatin1String field(reference.field);
        const qint64 id = fields.value(field).toInteger();
        if (id == 0) {
            fields.remove(field); // there was none
        } else if (const QString name = names.value(QLatin1String(reference.table)).value(id);
                   !name.isEmpty()) {
            fields.insert(field, name);
        }
    });
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
        TRY(nameReferences(connection, *record));
    }
    return record;
}

} // namespace store
