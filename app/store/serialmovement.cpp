// SPDX-License-Identifier: Apache-2.0
#include "store/jsonrows.h"
#include "store/stockrepository.h"

#include <algorithm>

namespace store {

using namespace domain;
using base::Outcome;
using base::Result;

Result<QList<KnownSerial>> StockRepository::known(OwnerId owner, const QStringList &values)
{
    // CROSS JOIN is SQLite's word for "in this order": it would rather walk the whole namespace once a value.
    const QString sql =
        QStringLiteral("SELECT i.value, s.id, s.product_id, s.sn, s.imei1, s.imei2, s.state, s.warehouse_id, "
                       "s.inventory_type, d.order_id FROM (SELECT value FROM %1) AS asked "
                       "CROSS JOIN serial_identity i CROSS JOIN serial s CROSS JOIN stock_document d "
                       "WHERE i.owner_id = ? AND i.value = asked.value AND s.id = i.serial_id "
                       "AND d.id = s.last_document_id")
            .arg(m_connection.dialect().rows());
    return m_connection.select(sql, Values{m_connection.dialect().list(values)} + bind(owner), [](Row &row) {
        KnownSerial k;
        row.into(k.value, k.id, k.product, k.handset.sn, k.handset.imei1, k.handset.imei2, k.state,
                 k.warehouse, k.inventory, k.lastOrder);
        return k;
    });
}

Result<QList<qint64>> StockRepository::allocateSerialIds(qsizetype count)
{
    if (m_connection.dialect().backend() == Backend::PostgreSql) {
        return m_connection.select(
            QStringLiteral(
                "SELECT nextval(pg_get_serial_sequence('serial', 'id')) FROM generate_series(1, ?)"),
            bind(count), [](Row &row) { return row.take<qint64>(); });
    }
    // Nobody else writes while this transaction is open.
    TRY_LET(const qint64 last,
            m_connection.value<qint64>(QStringLiteral("SELECT coalesce(max(id), 0) FROM serial")));
    QList<qint64> ids(count);
    for (qsizetype i = 0; i < count; ++i) {
        ids[i] = last + 1 + i;
    }
    return ids;
}

Outcome StockRepository::insertNew(const StockDocument &document, SerialState state,
                                   const QList<MovedHandset> &handsets, const QList<qint64> &ids)
{
    struct Identity
    {
        QString value;
        qint64 serial;
    };
    QList<Identity> all;
    QJsonArray serialRows;
    for (qsizetype i = 0; i < handsets.size(); ++i) {
        const MovedHandset &moved = handsets[i];
        serialRows.append(QJsonArray{ids[i], moved.product.value(), moved.handset.sn, moved.handset.imei1,
                                     moved.handset.imei2, static_cast<int>(moved.inventory)});
        for (const QString &identity : identities(moved.handset)) {
            all.append({identity, ids[i]});
        }
    }
    // In the index's own order: neighbours fall onto the same page while it is at hand.
    std::sort(all.begin(), all.end(), [](const Identity &a, const Identity &b) { return a.value < b.value; });
    QJsonArray identityRows;
    for (const Identity &identity : all) {
        identityRows.append(QJsonArray{identity.value, identity.serial});
    }

    const JsonRows rows = jsonRows(m_connection.dialect().backend());
    TRY(m_connection.execute(
        QStringLiteral(
            "INSERT INTO serial (id, product_id, sn, imei1, imei2, inventory_type, owner_id, state, "
            "warehouse_id, last_document_id) SELECT %1, %2, %3, %4, %5, %6, CAST(? AS BIGINT), "
            "CAST(? AS INT), CAST(? AS BIGINT), CAST(? AS BIGINT) FROM %7")
            .arg(rows.field(0, "BIGINT"), rows.field(1, "BIGINT"), rows.field(2, "TEXT"),
                 rows.field(3, "TEXT"), rows.field(4, "TEXT"), rows.field(5, "INT"), rows.from),
        bind(document.owner, state, document.warehouse, document.id, jsonText(serialRows))));
    TRY(m_connection.execute(QStringLiteral("INSERT INTO serial_identity (owner_id, value, serial_id) SELECT "
                                            "CAST(? AS BIGINT), %1, %2 FROM %3")
                                 .arg(rows.field(0, "TEXT"), rows.field(1, "BIGINT"), rows.from),
                             bind(document.owner, jsonText(identityRows))));
    return base::done;
}

Outcome StockRepository::move(const StockDocument &document, SerialState state,
                              const QList<MovedHandset> &handsets)
{
    QList<MovedHandset> fresh;
    QHash<InventoryType, QJsonArray> known;
    for (const MovedHandset &moved : handsets) {
        if (moved.id.isNull()) {
            fresh.append(moved);
        } else {
            known[moved.inventory].append(moved.id.value());
        }
    }
    QList<qint64> freshIds;
    if (!fresh.isEmpty()) {
        TRY_LET(freshIds, allocateSerialIds(fresh.size()));
        TRY(insertNew(document, state, fresh, freshIds));
    }
    const JsonRows rows = jsonRows(m_connection.dialect().backend());
    const QString idOfRow = m_connection.dialect().backend() == Backend::Sqlite
                                ? QStringLiteral("value")
                                : QStringLiteral("CAST(value #>> '{}' AS BIGINT)");
    for (auto group = known.cbegin(); group != known.cend(); ++group) {
        TRY(m_connection.execute(
            QStringLiteral(
                "UPDATE serial SET state = ?, warehouse_id = ?, last_document_id = ?, inventory_type = ? "
                "WHERE id IN (SELECT %1 FROM %2)")
                .arg(idOfRow, rows.from),
            bind(state, document.warehouse, document.id, group.key(), jsonText(group.value()))));
    }
    QJsonArray movements;
    qsizetype nextFresh = 0;
    for (const MovedHandset &moved : handsets) {
        movements.append(
            QJsonArray{moved.id.isNull() ? freshIds[nextFresh++] : moved.id.value(), moved.lineNo});
    }
    TRY(m_connection.execute(QStringLiteral("INSERT INTO serial_movement (document_id, serial_id, line_no) "
                                            "SELECT CAST(? AS BIGINT), %1, %2 FROM %3")
                                 .arg(rows.field(0, "BIGINT"), rows.field(1, "INT"), rows.from),
                             bind(document.id, jsonText(movements))));
    return base::done;
}

} // namespace store
