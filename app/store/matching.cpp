// SPDX-License-Identifier: Apache-2.0
#include "store/matching.h"

#include "store/jsonrows.h"

#include <array>

namespace store {

using base::Outcome;
using base::Result;
using domain::MappingKind;
using domain::MatchReason;

const MatchTables &matchTables(MappingKind kind)
{
    static constexpr std::array<MatchTables, 2> all{{
        {"estack_product", "item_code", "product", "TRUE", "product_mapping", "product_id",
         "(p.serial_managed <> %1.serial_managed OR p.serial_length <> %1.serial_length "
         "OR p.multi_serial <> %1.multi_serial)",
         true},
        {"estack_customer", "customer_code", "partner", "%1.kind = 2", "customer_mapping", "partner_id",
         "FALSE", false},
    }};
    return all[size_t(kind)];
}

Matching::Matching(Connection &connection, MappingKind kind)
    : m_connection(connection), m_tables(matchTables(kind))
{
}

/// Fills in the names of the tables: `{e}` e-stack's, `{code}`, `{p}` the ERP's, `{m}` the mapping, `{id}`
/// its ERP column, `{ids}` the bound list of ids, `{codes}` that of codes.
QString Matching::sql(const char *pattern) const
{
    return QString::fromLatin1(pattern)
        .replace(QStringLiteral("{codes}"),
                 QStringLiteral("(SELECT value FROM %1)").arg(m_connection.dialect().rows()))
        .replace(QStringLiteral("{ids}"), idRows(m_connection.dialect()))
        .replace(QStringLiteral("{e}"), QLatin1String(m_tables.estack))
        .replace(QStringLiteral("{code}"), QLatin1String(m_tables.code))
        .replace(QStringLiteral("{p}"), QLatin1String(m_tables.erp))
        .replace(QStringLiteral("{m}"), QLatin1String(m_tables.mapping))
        .replace(QStringLiteral("{id}"), QLatin1String(m_tables.erpId));
}

Result<QList<qint64>> Matching::around(domain::OwnerId owner, const QStringList &codes)
{
    QStringList parts{QStringLiteral("SELECT id FROM given_rows"),
                      // What was proposed to others by the row's present ERP row.
                      QStringLiteral("SELECT o.id FROM given_rows g JOIN {e} o ON o.match_id = g.match_id")};
    QList<const char *> fields{"name"};
    if (m_tables.barcodes) {
        fields.append("barcode");
    }
    for (const char *field : fields) {
        // By sets of values and not row by row: many rows may have one name.
        parts.append(QStringLiteral("SELECT id FROM {e} WHERE owner_id IN (SELECT owner_id FROM given_rows) "
                                    "AND %1 <> '' AND %1 IN (SELECT %1 FROM given_rows)")
                         .arg(QLatin1String(field)));
        parts.append(QStringLiteral("SELECT id FROM {e} WHERE match_id IN (SELECT id FROM {p} "
                                    "WHERE %1 <> '' AND %1 IN (SELECT %1 FROM given_rows))")
                         .arg(QLatin1String(field)));
    }
    const QString whole =
        QStringLiteral("WITH given_rows AS (SELECT * FROM {e} WHERE owner_id = ? AND {code} IN {codes}) ") +
        parts.join(QStringLiteral(" UNION "));
    return m_connection.select(sql(whole.toLatin1().constData()),
                               bind(owner) + Values{m_connection.dialect().list(codes)},
                               [](Row &row) { return row.take<qint64>(); });
}

Result<QList<qint64>> Matching::aroundErp(const QList<qint64> &erpIds)
{
    QStringList parts{QStringLiteral("SELECT id FROM {e} WHERE match_id IN {ids}"),
                      QStringLiteral("SELECT id FROM {e} WHERE owner_id IN (SELECT id FROM owner) "
                                     "AND name IN (SELECT name FROM {p} WHERE id IN {ids})")};
    if (m_tables.barcodes) {
        parts.append(
            QStringLiteral("SELECT id FROM {e} WHERE owner_id IN (SELECT id FROM owner) AND barcode <> '' "
                           "AND barcode IN (SELECT barcode FROM {p} WHERE id IN {ids})"));
    }
    const QVariant ids = idList(erpIds);
    return m_connection.select(sql(parts.join(QStringLiteral(" UNION ")).toLatin1().constData()),
                               Values(parts.size(), ids), [](Row &row) { return row.take<qint64>(); });
}

Outcome Matching::rematch(const QList<qint64> &estackIds)
{
    if (estackIds.isEmpty()) {
        return base::done;
    }
    const QVariant ids = idList(estackIds);
    TRY(m_connection.execute(
        sql("UPDATE {e} SET match_id = (SELECT m.{id} FROM {m} m WHERE m.owner_id = {e}.owner_id "
            "AND m.{code} = {e}.{code}), match_code = '', match_name = '', match_reason = 0, "
            "match_state = CASE WHEN valid THEN 0 ELSE 4 END WHERE id IN {ids}"),
        {ids}));
    TRY(m_connection.execute(sql("UPDATE {e} SET match_code = p.code, match_name = p.name, match_state = "
                                 "CASE WHEN NOT {e}.valid THEN 4 WHEN %1 THEN 3 ELSE 2 END "
                                 "FROM {p} p WHERE p.id = {e}.match_id AND {e}.id IN {ids}")
                                 .replace(QStringLiteral("%1"), QLatin1String(m_tables.differ))
                                 .replace(QStringLiteral("%1"), QLatin1String(m_tables.estack)),
                             {ids}));
    if (m_tables.barcodes) {
        TRY(propose("barcode", MatchReason::SameBarcode, ids));
    }
    return propose("name", MatchReason::SameName, ids);
}

Outcome Matching::changeErp(qint64 erpId, const std::function<Outcome()> &change)
{
    TRY_LET(QList<qint64> touched, aroundErp({erpId}));
    // What is only proposed must not hold the row back from being removed.
    TRY(m_connection.execute(
        sql("UPDATE {e} SET match_id = NULL, match_state = 0 WHERE match_id = ? AND match_state = 1"),
        bind(erpId)));
    TRY(change());
    TRY_LET(const QList<qint64> now, aroundErp({erpId}));
    return rematch(touched + now);
}

Outcome Matching::propose(const char *field, MatchReason reason, const QVariant &ids)
{
    // By sets: a value that two rows of a side share proposes nothing, and of such rows there may be
    // thousands. CROSS and the plus keep SQLite from the two ways that go through all of e-stack's for each
    // row.
    QString statement = sql(
        "WITH wanted AS (SELECT DISTINCT {f} AS f FROM {e} WHERE id IN {ids} AND match_state = 0 "
        "AND {f} <> ''), "
        "ours AS (SELECT min(p.id) AS id, p.{f} AS f FROM {p} p WHERE p.active AND {only} "
        "AND p.{f} IN (SELECT f FROM wanted) GROUP BY p.{f} HAVING count(*) = 1), "
        "pairs AS (SELECT min(o.id) AS estack, u.id AS erp FROM ours u CROSS JOIN {e} o WHERE o.{f} = u.f "
        "AND o.{f} <> '' AND o.valid AND o.owner_id IN (SELECT id FROM owner) GROUP BY o.owner_id, u.id "
        "HAVING count(*) = 1) "
        "UPDATE {e} SET match_id = p.id, match_code = p.code, match_name = p.name, match_reason = ?, "
        "match_state = 1 FROM pairs g JOIN {p} p ON p.id = g.erp WHERE {e}.id = g.estack "
        "AND g.estack IN {ids} AND {e}.match_state = 0 "
        "AND NOT EXISTS (SELECT 1 FROM {m} m WHERE m.owner_id = {e}.owner_id AND m.{id} = p.id) "
        "AND NOT EXISTS (SELECT 1 FROM {e} t WHERE t.match_id = p.id AND +t.owner_id = {e}.owner_id)");
    statement.replace(QStringLiteral("{f}"), QLatin1String(field))
        .replace(QStringLiteral("{only}"),
                 QString::fromLatin1(m_tables.erpOnly).replace(QStringLiteral("%1"), QStringLiteral("p")));
    TRY(m_connection.execute(statement, Values{ids} + bind(reason) + Values{ids}));
    return base::done;
}

} // namespace store
