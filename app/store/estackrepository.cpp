// SPDX-License-Identifier: Apache-2.0
#include "store/estackrepository.h"

#include "store/jsonrows.h"
#include "store/matching.h"

#include <QMap>

namespace store {

using namespace domain;
using base::Outcome;
using base::Result;

namespace {

struct Field
{
    const char *column;
    const char *type;
};

/// The fields behind owner and code, in the order of the JSON rows; the code is the first of a row.
const QList<Field> productFields{{"name", "TEXT"},
                                 {"barcode", "TEXT"},
                                 {"model", "TEXT"},
                                 {"color", "TEXT"},
                                 {"serial_managed", "BOOLEAN"},
                                 {"serial_length", "INT"},
                                 {"multi_serial", "BOOLEAN"},
                                 {"valid", "BOOLEAN"},
                                 {"updated_at", "BIGINT"}};
const QList<Field> customerFields{
    {"name", "TEXT"}, {"address", "TEXT"}, {"valid", "BOOLEAN"}, {"updated_at", "BIGINT"}};

QString cleaned(const QString &text)
{
    return toColumn(text).toString();
}

void append(JsonRows &rows, const EstackProduct &p)
{
    rows.append(p.itemCode, cleaned(p.name), p.barcode, cleaned(p.model), cleaned(p.color),
                p.serials.serialManaged, p.serials.serialLength, p.serials.multiSerial, p.valid, p.updatedAt);
}

void append(JsonRows &rows, const EstackCustomer &c)
{
    rows.append(c.customerCode, cleaned(c.name), cleaned(c.address), c.valid, c.updatedAt);
}

const QString &codeOf(const EstackProduct &product)
{
    return product.itemCode;
}

const QString &codeOf(const EstackCustomer &customer)
{
    return customer.customerCode;
}

QString upsertSql(const MatchTables &tables, const QList<Field> &fields, const JsonRows &rows)
{
    const QString code = QLatin1String(tables.code);
    QStringList columns{QStringLiteral("owner_id"), code};
    QStringList values{QStringLiteral("CAST(? AS BIGINT)"), rows.field(0, "TEXT")};
    QStringList changes;
    QStringList before;
    QStringList after;
    for (qsizetype i = 0; i < fields.size(); ++i) {
        const QString column = QLatin1String(fields[i].column);
        columns.append(column);
        values.append(rows.field(int(i) + 1, fields[i].type));
        changes.append(QStringLiteral("%1 = excluded.%1").arg(column));
        before.append(QLatin1String(tables.estack) + u'.' + column);
        after.append(QStringLiteral("excluded.") + column);
    }
    return QStringLiteral("INSERT INTO %1 (%2) SELECT %3 FROM %4 WHERE TRUE "
                          "ON CONFLICT (owner_id, %5) DO UPDATE SET %6 WHERE (%7) <> (%8)")
        .arg(QLatin1String(tables.estack), columns.join(QStringLiteral(", ")),
             values.join(QStringLiteral(", ")), rows.from(), code, changes.join(QStringLiteral(", ")),
             before.join(QStringLiteral(", ")), after.join(QStringLiteral(", ")));
}

template<class T>
Result<qint64> takeRows(Connection &connection, OwnerId owner, MappingKind kind, const QList<Field> &fields,
                        const QList<T> &given)
{
    // Of a code that comes twice in a page the later one; sorted, so that two gateways meet the rows in the
    // same order.
    QMap<QString, const T *> byCode;
    for (const T &row : given) {
        byCode.insert(codeOf(row), &row);
    }
    if (byCode.isEmpty()) {
        return 0;
    }
    const QStringList codes = byCode.keys();
    JsonRows rows(connection.dialect());
    for (const T *row : std::as_const(byCode)) {
        append(rows, *row);
    }
    Matching matching(connection, kind);
    TRY_LET(QList<qint64> touched, matching.around(owner, codes));
    TRY_LET(const qint64 changed,
            connection.execute(upsertSql(matchTables(kind), fields, rows), bind(owner, rows.value())));
    if (changed == 0) {
        return 0;
    }
    TRY_LET(const QList<qint64> now, matching.around(owner, codes));
    touched += now;
    TRY(matching.rematch(touched));
    return changed;
}

} // namespace

Result<EstackCursor> EstackRepository::cursor(EstackList list)
{
    TRY_LET(
        const std::optional<EstackCursor> found,
        m_connection.first(
            QStringLiteral("SELECT since, page, newest FROM estack_cursor WHERE owner_id = ? AND list = ?"),
            bind(m_owner, list), [](Row &row) {
                EstackCursor cursor;
                row.into(cursor.since, cursor.page, cursor.newest);
                return cursor;
            }));
    return found.value_or(EstackCursor{});
}

Result<bool> EstackRepository::moveCursor(EstackList list, const EstackCursor &from, const EstackCursor &to)
{
    TRY(m_connection.execute(QStringLiteral("INSERT INTO estack_cursor (owner_id, list) VALUES (?, ?) "
                                            "ON CONFLICT (owner_id, list) DO NOTHING"),
                             bind(m_owner, list)));
    TRY_LET(const qint64 moved,
            m_connection.execute(QStringLiteral("UPDATE estack_cursor SET since = ?, page = ?, newest = ? "
                                                "WHERE owner_id = ? AND list = ? AND since = ? AND page = ?"),
                                 bind(to.since, to.page, to.newest, m_owner, list, from.since, from.page)));
    return moved == 1;
}

Result<qint64> EstackRepository::takeIn(const QList<EstackProduct> &products)
{
    return takeRows(m_connection, m_owner, MappingKind::Product, productFields, products);
}

Result<qint64> EstackRepository::takeIn(const QList<EstackCustomer> &customers)
{
    return takeRows(m_connection, m_owner, MappingKind::Customer, customerFields, customers);
}

Outcome EstackRepository::startAnew()
{
    TRY(m_connection.execute(QStringLiteral("DELETE FROM estack_cursor WHERE owner_id = ?"), bind(m_owner)));
    TRY(m_connection.execute(
        QStringLiteral("UPDATE interface_settings SET estack_synced_at = NULL WHERE owner_id = ?"),
        bind(m_owner)));
    // A VF order that has no order yet gets none unless it comes again.
    TRY(m_connection.execute(
        QStringLiteral("UPDATE vf_order SET state = ?, canceled = TRUE, problem_code = '', problem = '' "
                       "WHERE owner_id = ? AND state = ?"),
        bind(VfState::Canceled, m_owner, VfState::Held)));
    for (const MappingKind kind : {MappingKind::Product, MappingKind::Customer}) {
        const QString table = QLatin1String(matchTables(kind).estack);
        TRY(m_connection.execute(
            QStringLiteral("UPDATE %1 SET valid = FALSE WHERE owner_id = ? AND valid").arg(table),
            bind(m_owner)));
        TRY_LET(const QList<qint64> ids,
                m_connection.select(QStringLiteral("SELECT id FROM %1 WHERE owner_id = ?").arg(table),
                                    bind(m_owner), [](Row &row) { return row.take<qint64>(); }));
        TRY(Matching(m_connection, kind).rematch(ids));
    }
    return base::done;
}

} // namespace store
