// SPDX-License-Identifier: Apache-2.0
#include "store/cataloguerepository.h"

namespace store {

using namespace domain;
using base::Outcome;
using base::Result;

Result<QList<MappingRepository::WarehouseRow>> MappingRepository::warehouses()
{
    return m_connection.select(
        QStringLiteral(
            "SELECT warehouse.id, warehouse.code, warehouse.name, warehouse.active, "
            "coalesce(warehouse_mapping.ideal_code, '') FROM warehouse LEFT JOIN warehouse_mapping "
            "ON warehouse_mapping.warehouse_id = warehouse.id AND warehouse_mapping.owner_id = ? "
            "ORDER BY warehouse.code"),
        bind(m_owner.value()), [](Row &row) {
            WarehouseRow r;
            row.into(r.warehouse.id, r.warehouse.code, r.warehouse.name, r.warehouse.active, r.idealCode);
            return r;
        });
}

Result<QHash<WarehouseId, QString>> MappingRepository::warehouseCodes()
{
    QHash<WarehouseId, QString> codes;
    TRY(m_connection.forEach(
        QStringLiteral("SELECT warehouse_id, ideal_code FROM warehouse_mapping WHERE owner_id = ?"),
        bind(m_owner.value()), [&codes](Row &row) {
            const auto id = row.take<WarehouseId>();
            codes.insert(id, row.take<QString>());
        }));
    return codes;
}

Outcome MappingRepository::mapWarehouse(WarehouseId warehouse, const QString &idealCode)
{
    if (idealCode.isEmpty()) {
        TRY(m_connection.execute(
            QStringLiteral("DELETE FROM warehouse_mapping WHERE owner_id = ? AND warehouse_id = ?"),
            bind(m_owner, warehouse)));
    } else {
        TRY(m_connection.execute(
            QStringLiteral(
                "INSERT INTO warehouse_mapping (owner_id, warehouse_id, ideal_code) VALUES (?, ?, ?) "
                "ON CONFLICT (owner_id, warehouse_id) DO UPDATE SET ideal_code = excluded.ideal_code"),
            bind(m_owner, warehouse, idealCode)));
    }
    // An order that was pushed stays in the log whatever happens to the mapping.
    TRY(m_connection.execute(
        QStringLiteral(
            "UPDATE orders SET in_scope = (push_status <> 0 OR EXISTS (SELECT 1 FROM warehouse_mapping m "
            "WHERE m.owner_id = orders.owner_id AND m.warehouse_id = orders.warehouse_id)) "
            "WHERE owner_id = ? AND warehouse_id = ?"),
        bind(m_owner, warehouse)));
    return base::done;
}

Result<QHash<ProductId, ProductMapping>> MappingRepository::productsOfOrder(OrderId order)
{
    QHash<ProductId, ProductMapping> all;
    TRY(m_connection.forEach(
        QStringLiteral(
            "SELECT DISTINCT p.id, p.code, p.serial_managed, p.serial_length, p.multi_serial, "
            "coalesce(m.item_code, ''), e.name, e.serial_managed, e.serial_length, e.multi_serial, e.valid "
            "FROM order_line l JOIN product p ON p.id = l.product_id "
            "LEFT JOIN product_mapping m ON m.product_id = p.id AND m.owner_id = ? "
            "LEFT JOIN estack_product e ON e.owner_id = m.owner_id AND e.item_code = m.item_code "
            "WHERE l.order_id = ?"),
        bind(m_owner.value(), order), [&all](Row &row) {
            const auto id = row.take<ProductId>();
            ProductMapping m;
            row.into(m.productCode, m.ours.serialManaged, m.ours.serialLength, m.ours.multiSerial, m.itemCode,
                     m.itemName, m.theirs.serialManaged, m.theirs.serialLength, m.theirs.multiSerial,
                     m.valid);
            all.insert(id, m);
        }));
    return all;
}

Result<QString> MappingRepository::customerCode(PartnerId partner)
{
    return m_connection.value<QString>(
        QStringLiteral("SELECT m.customer_code FROM customer_mapping m JOIN estack_customer c "
                       "ON c.owner_id = m.owner_id AND c.customer_code = m.customer_code "
                       "WHERE m.owner_id = ? AND m.partner_id = ? AND c.valid = ?"),
        bind(m_owner.value(), partner, true));
}

} // namespace store
