// SPDX-License-Identifier: Apache-2.0
#include "store/serialhistory.h"

namespace store {

using namespace domain;
using base::Result;

Result<QList<TracedHandset>> traceHandsets(Connection &connection, OwnerId owner, const QStringList &values)
{
    // CROSS JOIN is SQLite's word for "in this order", see StockRepository::known().
    const QString sql =
        QStringLiteral("SELECT i.value, s.id, s.product_id, s.sn, s.imei1, s.imei2, s.state, s.warehouse_id, "
                       "s.inventory_type, d.order_id, p.code, p.name, w.name, d.number, d.posted_at "
                       "FROM (SELECT value FROM %1) AS asked CROSS JOIN serial_identity i "
                       "CROSS JOIN serial s CROSS JOIN stock_document d CROSS JOIN product p "
                       "CROSS JOIN warehouse w WHERE i.owner_id = ? AND i.value = asked.value "
                       "AND s.id = i.serial_id AND d.id = s.last_document_id AND p.id = s.product_id "
                       "AND w.id = s.warehouse_id")
            .arg(connection.dialect().rows());
    return connection.select(sql, Values{connection.dialect().list(values)} + bind(owner), [](Row &row) {
        TracedHandset t;
        KnownSerial &k = t.serial;
        row.into(k.value, k.id, k.product, k.handset.sn, k.handset.imei1, k.handset.imei2, k.state,
                 k.warehouse, k.inventory, k.lastOrder, t.productCode, t.productName, t.warehouseName,
                 t.lastDocument, t.lastMoved);
        return t;
    });
}

Result<QList<HandsetMovement>> movementsOf(Connection &connection, SerialId serial)
{
    return connection.select(
        QStringLiteral("SELECT d.id, d.type, d.number, d.posted_at, d.stage, d.warehouse_name, "
                       "d.partner_name, coalesce(w.name, ''), d.order_id, d.order_number "
                       "FROM serial_movement m JOIN stock_document d ON d.id = m.document_id "
                       "JOIN orders o ON o.id = d.order_id LEFT JOIN warehouse w ON w.id = CASE "
                       "WHEN o.to_warehouse_id IS NULL THEN NULL WHEN d.warehouse_id = o.to_warehouse_id "
                       "THEN o.warehouse_id ELSE o.to_warehouse_id END "
                       "WHERE m.serial_id = ? ORDER BY d.id"),
        bind(serial), [](Row &row) {
            HandsetMovement h;
            row.into(h.document, h.type, h.number, h.postedAt, h.stage, h.warehouseName, h.partnerName,
                     h.otherWarehouseName, h.order, h.orderNumber);
            return h;
        });
}

} // namespace store
