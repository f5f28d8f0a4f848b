// SPDX-License-Identifier: Apache-2.0
#include "store/matchrepository.h"

#include "store/jsonrows.h"

namespace store {

using namespace domain;
using base::Outcome;
using base::Result;

namespace {

const QString rowColumns =
    QStringLiteral("id, {code}, name, valid, match_state, match_reason, match_id, match_code, match_name");

MatchRow readRow(Row &row)
{
    MatchRow r;
    row.into(r.id, r.code, r.name, r.valid, r.state, r.reason, r.erpId, r.erpCode, r.erpName);
    return r;
}

QString joined(const QString &model, const QString &color)
{
    return QStringList{model, color}.join(u' ').trimmed();
}

MatchSide readSide(Row &row, MappingKind kind)
{
    MatchSide side;
    row.into(side.code, side.name);
    if (kind == MappingKind::Customer) {
        row.into(side.model);
        return side;
    }
    row.into(side.barcode, side.model);
    side.model = joined(side.model, row.take<QString>());
    row.into(side.serials.serialManaged, side.serials.serialLength, side.serials.multiSerial);
    return side;
}

/// What readSide() reads behind the code.
QString sideColumns(MappingKind kind)
{
    return kind == MappingKind::Customer
               ? QStringLiteral("name, address")
               : QStringLiteral("name, barcode, model, color, serial_managed, serial_length, multi_serial");
}

QString escaped(QString typed)
{
    for (const QChar special : {QChar(u'!'), QChar(u'%'), QChar(u'_')}) {
        typed.replace(special, QString(QChar(u'!')) + special);
    }
    return typed;
}

} // namespace

MatchRepository::MatchRepository(Connection &connection, OwnerId owner, MappingKind kind)
    : m_connection(connection), m_owner(owner), m_kind(kind), m_tables(matchTables(kind))
{
}

/// As Matching::sql(): the names of the tables, `{ids}` a bound list of ids, `{codes}` one of codes, `{only}`
/// which ERP rows `p` count.
QString MatchRepository::sql(const char *pattern) const
{
    return QString::fromLatin1(pattern)
        .replace(QStringLiteral("{row}"), rowColumns)
        .replace(QStringLiteral("{codes}"),
                 QStringLiteral("(SELECT value FROM %1)").arg(m_connection.dialect().rows()))
        .replace(QStringLiteral("{ids}"), idRows(m_connection.dialect()))
        .replace(QStringLiteral("{e}"), QLatin1String(m_tables.estack))
        .replace(QStringLiteral("{code}"), QLatin1String(m_tables.code))
        .replace(QStringLiteral("{p}"), QLatin1String(m_tables.erp))
        .replace(QStringLiteral("{m}"), QLatin1String(m_tables.mapping))
        .replace(QStringLiteral("{id}"), QLatin1String(m_tables.erpId))
        .replace(QStringLiteral("{only}"),
                 QString::fromLatin1(m_tables.erpOnly).replace(QStringLiteral("%1"), QStringLiteral("p")));
}

Result<QHash<MatchState, qint64>> MatchRepository::counts()
{
    QHash<MatchState, qint64> all;
    TRY(m_connection.forEach(
        sql("SELECT match_state, count(*) FROM {e} WHERE owner_id = ? GROUP BY match_state"),
        bind(m_owner.value()), [&all](Row &row) {
            const auto state = row.take<MatchState>();
            all.insert(state, row.take<qint64>());
        }));
    return all;
}

Result<std::optional<MatchDetail>> MatchRepository::detail(qint64 id)
{
    TRY_LET(const std::optional<MatchRow> row,
            m_connection.first(sql("SELECT {row} FROM {e} WHERE owner_id = ? AND id = ?"),
                               bind(m_owner.value(), id), readRow));
    if (!row) {
        return std::optional<MatchDetail>();
    }
    MatchDetail detail{*row, {}, std::nullopt};
    const auto side = [kind = m_kind](Row &r) { return readSide(r, kind); };
    TRY_LET(const std::optional<MatchSide> theirs,
            m_connection.first(sql("SELECT {code}, ") + sideColumns(m_kind) + sql(" FROM {e} WHERE id = ?"),
                               bind(id), side));
    detail.theirs = theirs.value_or(MatchSide{});
    if (row->erpId != 0) {
        TRY_LET(detail.ours,
                m_connection.first(sql("SELECT code, ") + sideColumns(m_kind) + sql(" FROM {p} WHERE id = ?"),
                                   bind(row->erpId), side));
    }
    return std::optional(detail);
}

Result<QList<MatchRow>> MatchRepository::lock(const QList<qint64> &ids)
{
    return m_connection.select(sql("SELECT {row} FROM {e} WHERE owner_id = ? AND id IN {ids} ORDER BY id") +
                                   m_connection.dialect().forUpdate(),
                               bind(m_owner) + Values{idList(ids)}, readRow);
}

Result<QList<qint64>> MatchRepository::idsIn(MatchState state)
{
    return m_connection.select(sql("SELECT id FROM {e} WHERE owner_id = ? AND match_state = ? ORDER BY id"),
                               bind(m_owner, state), [](Row &row) { return row.take<qint64>(); });
}

Result<QList<MatchRow>> MatchRepository::withCodes(const QStringList &codes)
{
    return m_connection.select(sql("SELECT {row} FROM {e} WHERE owner_id = ? AND {code} IN {codes}"),
                               bind(m_owner) + Values{m_connection.dialect().list(codes)}, readRow);
}

Result<QHash<QString, qint64>> MatchRepository::erpWithCodes(const QStringList &codes)
{
    QHash<QString, qint64> all;
    TRY(m_connection.forEach(
        sql("SELECT p.code, p.id FROM {p} p WHERE p.code IN {codes} AND p.active AND {only}"),
        {m_connection.dialect().list(codes)}, [&all](Row &row) {
            const auto code = row.take<QString>();
            all.insert(code, row.take<qint64>());
        }));
    return all;
}

Outcome MatchRepository::hold(const QStringList &estackCodes, const QStringList &erpCodes)
{
    const Dialect &dialect = m_connection.dialect();
    const auto passOver = [](Row &) {};
    TRY(m_connection.forEach(sql("SELECT id FROM {e} WHERE owner_id = ? AND {code} IN {codes} ORDER BY id") +
                                 dialect.forUpdate(),
                             bind(m_owner) + Values{dialect.list(estackCodes)}, passOver));
    return m_connection.forEach(sql("SELECT id FROM {p} WHERE code IN {codes} ORDER BY id") +
                                    dialect.forUpdate(),
                                {dialect.list(erpCodes)}, passOver);
}

Result<QHash<qint64, QString>> MatchRepository::mappingsOf(const QList<qint64> &erpIds)
{
    QHash<qint64, QString> all;
    TRY(m_connection.forEach(sql("SELECT {id}, {code} FROM {m} WHERE owner_id = ? AND {id} IN {ids}"),
                             bind(m_owner) + Values{idList(erpIds)}, [&all](Row &row) {
                                 const auto id = row.take<qint64>();
                                 all.insert(id, row.take<QString>());
                             }));
    return all;
}

Result<std::optional<MatchRow>> MatchRepository::mappedTo(qint64 erpId)
{
    // By the mapping itself: what is stored beside it is for the lists.
    return m_connection.first(sql("SELECT {row} FROM {e} WHERE owner_id = ? AND {code} = "
                                  "(SELECT {code} FROM {m} WHERE owner_id = ? AND {id} = ?)"),
                              bind(m_owner, m_owner, erpId), readRow);
}

Result<std::optional<MatchSide>> MatchRepository::erpRow(qint64 erpId)
{
    return m_connection.first(sql("SELECT code, ") + sideColumns(m_kind) +
                                  sql(" FROM {p} p WHERE id = ? AND active AND {only}") +
                                  m_connection.dialect().forUpdate(),
                              bind(erpId), [kind = m_kind](Row &row) { return readSide(row, kind); });
}

Outcome MatchRepository::map(const QList<Pair> &pairs)
{
    QList<qint64> estackIds;
    QList<qint64> erpIds;
    JsonRows rows(m_connection.dialect());
    for (const Pair &pair : pairs) {
        estackIds.append(pair.estackId);
        erpIds.append(pair.erpId);
        rows.append(pair.estackId, pair.erpId);
    }
    TRY_LET(const QList<qint64> touched, neighbours(estackIds, erpIds));
    TRY(m_connection.execute(
        sql("INSERT INTO {m} (owner_id, {id}, {code}) SELECT e.owner_id, g.erp, e.{code} "
            // CROSS keeps SQLite from reading the whole list again for each of e-stack's rows.
            "FROM (SELECT %1 AS estack, %2 AS erp FROM %3) g CROSS JOIN {e} e WHERE e.id = g.estack "
            "AND e.owner_id = ?")
            .arg(rows.field(0, "BIGINT"), rows.field(1, "BIGINT"), rows.from()),
        Values{rows.value()} + bind(m_owner)));
    return Matching(m_connection, m_kind).rematch(touched);
}

Outcome MatchRepository::unmap(const QList<qint64> &estackIds)
{
    TRY_LET(const QList<qint64> erpIds,
            m_connection.select(sql("SELECT match_id FROM {e} WHERE match_id IS NOT NULL AND id IN {ids}"),
                                {idList(estackIds)}, [](Row &row) { return row.take<qint64>(); }));
    TRY_LET(const QList<qint64> touched, neighbours(estackIds, erpIds));
    TRY(m_connection.execute(sql("DELETE FROM {m} WHERE owner_id = ? AND {code} IN "
                                 "(SELECT {code} FROM {e} WHERE owner_id = ? AND id IN {ids})"),
                             bind(m_owner, m_owner) + Values{idList(estackIds)}));
    return Matching(m_connection, m_kind).rematch(touched);
}

Result<QString> MatchRepository::takenCode(const QList<qint64> &estackIds)
{
    return m_connection.value<QString>(sql("SELECT p.code FROM {e} e JOIN {p} p ON p.code = e.{code} "
                                           "WHERE e.id IN {ids} AND {only} ORDER BY p.code LIMIT 1"),
                                       {idList(estackIds)});
}

Result<QList<MatchRepository::Pair>> MatchRepository::createErp(const QList<qint64> &estackIds)
{
    const QVariant ids = idList(estackIds);
    const char *insert =
        m_kind == MappingKind::Product
            ? "INSERT INTO product (code, name, barcode, model, color, serial_managed, serial_length, "
              "multi_serial) SELECT item_code, name, barcode, model, color, serial_managed, serial_length, "
              "multi_serial FROM estack_product WHERE id IN {ids} ORDER BY item_code"
            : "INSERT INTO partner (kind, code, name, address) SELECT 2, customer_code, name, address "
              "FROM estack_customer WHERE id IN {ids} ORDER BY customer_code";
    TRY(m_connection.execute(sql(insert), {ids})); // map() matches their neighbours
    return m_connection.select(sql("SELECT e.id, p.id FROM {e} e JOIN {p} p ON p.code = e.{code} "
                                   "WHERE e.id IN {ids} AND {only}"),
                               {ids}, [](Row &row) {
                                   Pair pair;
                                   row.into(pair.estackId, pair.erpId);
                                   return pair;
                               });
}

Result<QString> MatchRepository::underWay(const QList<qint64> &erpIds)
{
    const QString onItsWay =
        QStringLiteral("o.push_status IN (1, 2, 4) AND o.return_status <> 3 AND o.approval_status <> 5");
    const char *holds = m_kind == MappingKind::Product
                            ? "SELECT p.code || ': ' || o.number FROM orders o JOIN order_line l "
                              "ON l.order_id = o.id JOIN product p ON p.id = l.product_id "
                              "WHERE o.owner_id = ? AND %1 AND l.product_id IN {ids} LIMIT 1"
                            : "SELECT p.code || ': ' || o.number FROM orders o JOIN partner p "
                              "ON p.id = o.partner_id WHERE o.owner_id = ? AND %1 "
                              "AND o.partner_id IN {ids} LIMIT 1";
    return m_connection.value<QString>(sql(holds).replace(QStringLiteral("%1"), onItsWay),
                                       bind(m_owner) + Values{idList(erpIds)});
}

Result<QString> MatchRepository::productInStock(const QList<qint64> &erpIds)
{
    const QVariant ids = idList(erpIds);
    return m_connection.value<QString>(
        // Handsets are looked through only where something was ever posted: no index leads to them.
        sql("SELECT p.code FROM product p WHERE p.id IN {ids} AND EXISTS (SELECT 1 FROM stock_balance b "
            "WHERE b.product_id = p.id AND (b.quantity <> 0 OR EXISTS (SELECT 1 FROM serial s "
            "WHERE s.product_id = p.id))) ORDER BY p.code LIMIT 1"),
        {ids});
}

Outcome MatchRepository::takeAttributes(const QList<qint64> &estackIds)
{
    Q_ASSERT(m_kind == MappingKind::Product);
    TRY(m_connection.execute(
        sql("UPDATE product SET serial_managed = e.serial_managed, serial_length = e.serial_length, "
            "multi_serial = e.multi_serial FROM estack_product e WHERE e.match_id = product.id "
            "AND e.id IN {ids}"),
        {idList(estackIds)}));
    return Matching(m_connection, m_kind).rematch(estackIds);
}

/// Every row that may be matched otherwise when these become or cease to be each other's.
Result<QList<qint64>> MatchRepository::neighbours(const QList<qint64> &estackIds, const QList<qint64> &erpIds)
{
    TRY_LET(const QStringList codes,
            m_connection.select(sql("SELECT {code} FROM {e} WHERE id IN {ids}"), {idList(estackIds)},
                                [](Row &row) { return row.take<QString>(); }));
    Matching matching(m_connection, m_kind);
    TRY_LET(const QList<qint64> around, matching.around(m_owner, codes));
    TRY_LET(const QList<qint64> aroundErp, matching.aroundErp(erpIds));
    return around + aroundErp;
}

ListQuery matchList(OwnerId owner, MappingKind kind, const MatchListFilter &filter, bool ascending)
{
    const MatchTables &tables = matchTables(kind);
    const QString code = QLatin1String(tables.code);
    ListQuery query;
    query.table = QLatin1String(tables.estack);
    query.columns = {code,
                     QStringLiteral("name"),
                     tables.barcodes ? QStringLiteral("barcode") : QStringLiteral("'' AS barcode"),
                     tables.barcodes ? QStringLiteral("model || ' ' || color AS model")
                                     : QStringLiteral("address AS model"),
                     QStringLiteral("match_state"),
                     QStringLiteral("match_reason"),
                     QStringLiteral("match_code"),
                     QStringLiteral("match_name"),
                     QStringLiteral("updated_at")};
    query.sortColumn = code;
    query.descending = !ascending;
    query.conditions.append({QStringLiteral("owner_id = ?"), bind(owner.value())});
    if (filter.state) {
        query.conditions.append({QStringLiteral("match_state = ?"), bind(*filter.state)});
    }
    if (const QString text = filter.text.trimmed().toLower(); !text.isEmpty()) {
        const QString begins = escaped(text) + u'%';
        const QString holds = u'%' + begins;
        QStringList ways{QStringLiteral("lower(%1) LIKE ? ESCAPE '!'").arg(code),
                         QStringLiteral("lower(match_code) LIKE ? ESCAPE '!'"),
                         QStringLiteral("lower(name) LIKE ? ESCAPE '!'"),
                         QStringLiteral("lower(match_name) LIKE ? ESCAPE '!'")};
        Values values = bind(begins, begins, holds, holds);
        if (tables.barcodes) {
            ways.append(QStringLiteral("barcode LIKE ? ESCAPE '!'"));
            values += bind(begins);
        }
        query.conditions.append({u'(' + ways.join(QStringLiteral(" OR ")) + u')', values});
    }
    return query;
}

} // namespace store
