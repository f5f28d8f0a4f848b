// SPDX-License-Identifier: Apache-2.0
#include "store/cataloguerepository.h"
#include "store/matching.h"

namespace store {

using namespace domain;
using base::Outcome;
using base::Result;

namespace {

/// A row that this transaction is going to change is held first; where the dialect has no word for it, the
/// whole database is.
template<class Id> Outcome hold(Connection &connection, const char *table, Id id)
{
    TRY(connection.value<qint64>(QStringLiteral("SELECT id FROM %1 WHERE id = ?%2")
                                     .arg(QLatin1String(table), connection.dialect().forUpdate()),
                                 bind(id)));
    return base::done;
}

template<class Id> Outcome removeRow(Connection &connection, const char *table, Id id)
{
    TRY(connection.execute(QStringLiteral("DELETE FROM %1 WHERE id = ?").arg(QLatin1String(table)),
                           bind(id)));
    return base::done;
}

} // namespace

Result<std::optional<Product>> CatalogueRepository::lock(const Product &p)
{
    TRY(hold(m_connection, "product", p.id));
    return product(p.id);
}

Result<std::optional<Warehouse>> CatalogueRepository::lock(const Warehouse &w)
{
    TRY(hold(m_connection, "warehouse", w.id));
    return warehouse(w.id);
}

Result<std::optional<Partner>> CatalogueRepository::lock(const Partner &p)
{
    TRY(hold(m_connection, "partner", p.id));
    return partner(p.id);
}

Result<std::optional<Product>> CatalogueRepository::withCodeOf(const Product &p)
{
    return productByCode(p.code);
}

Result<std::optional<Warehouse>> CatalogueRepository::withCodeOf(const Warehouse &w)
{
    return warehouseByCode(w.code);
}

Result<std::optional<Partner>> CatalogueRepository::withCodeOf(const Partner &p)
{
    return partnerByCode(p.kind, p.code);
}

Outcome CatalogueRepository::update(const Product &p)
{
    const auto write = [&]() -> Outcome {
        TRY(m_connection.execute(
            QStringLiteral("UPDATE product SET code = ?, name = ?, barcode = ?, model = ?, color = ?, "
                           "serial_managed = ?, serial_length = ?, multi_serial = ?, active = ?, "
                           "version = version + 1 WHERE id = ?"),
            bind(p.code, p.name, p.barcode, p.model, p.color, p.serials.serialManaged, p.serials.serialLength,
                 p.serials.multiSerial, p.active, p.id)));
        return base::done;
    };
    TRY(Matching(m_connection, MappingKind::Product).changeErp(p.id.value(), write));
    TRY(m_connection.execute(
        QStringLiteral("UPDATE stock_balance SET product_code = ?, product_name = ? WHERE product_id = ?"),
        bind(p.code, p.name, p.id)));
    return base::done;
}

Outcome CatalogueRepository::update(const Warehouse &w)
{
    TRY(m_connection.execute(
        QStringLiteral(
            "UPDATE warehouse SET code = ?, name = ?, active = ?, version = version + 1 WHERE id = ?"),
        bind(w.code, w.name, w.active, w.id)));
    TRY(m_connection.execute(
        QStringLiteral("UPDATE stock_balance SET warehouse_name = ? WHERE warehouse_id = ?"),
        bind(w.name, w.id)));
    TRY(m_connection.execute(
        QStringLiteral(
            "UPDATE orders SET warehouse_name = ? WHERE warehouse_id = ? AND push_status IN (0, 3)"),
        bind(w.name, w.id)));
    return base::done;
}

Outcome CatalogueRepository::update(const Partner &p)
{
    const auto write = [&]() -> Outcome {
        TRY(m_connection.execute(
            QStringLiteral("UPDATE partner SET code = ?, name = ?, contact = ?, phone = ?, province = ?, "
                           "city = ?, area = ?, address = ?, active = ?, version = version + 1 WHERE id = ?"),
            bind(p.code, p.name, p.contact, p.phone, p.province, p.city, p.area, p.address, p.active, p.id)));
        return base::done;
    };
    TRY(Matching(m_connection, MappingKind::Customer).changeErp(p.id.value(), write));
    TRY(m_connection.execute(
        QStringLiteral("UPDATE orders SET partner_name = ? WHERE partner_id = ? AND push_status IN (0, 3)"),
        bind(p.name, p.id)));
    return base::done;
}

Outcome CatalogueRepository::remove(const Product &p)
{
    return Matching(m_connection, MappingKind::Product).changeErp(p.id.value(), [&] {
        return removeRow(m_connection, "product", p.id);
    });
}

Outcome CatalogueRepository::remove(const Warehouse &w)
{
    return removeRow(m_connection, "warehouse", w.id);
}

Outcome CatalogueRepository::remove(const Partner &p)
{
    return Matching(m_connection, MappingKind::Customer).changeErp(p.id.value(), [&] {
        return removeRow(m_connection, "partner", p.id);
    });
}

Result<bool> CatalogueRepository::serialsInUse(const Product &p)
{
    // A product with serials that ever moved has them for ever: they may come back.
    TRY_LET(const qint64 places,
            m_connection.value<qint64>(
                QStringLiteral("SELECT count(*) FROM (SELECT 1 FROM stock_balance WHERE product_id = ? AND "
                               "(quantity > 0 OR in_transit > 0 OR CAST(? AS INTEGER) = 1) LIMIT 1) AS used"),
                bind(p.id, p.serials.serialManaged ? 1 : 0)));
    if (places > 0) {
        return true;
    }
    TRY_LET(const qint64 orders,
            m_connection.value<qint64>(
                QStringLiteral("SELECT count(*) FROM (SELECT 1 FROM orders o JOIN order_line l ON "
                               "l.order_id = o.id WHERE l.product_id = ? AND (o.push_status IN (1, 4) OR "
                               "(o.push_status = 2 AND o.return_status <> 3 AND o.approval_status <> 5)) "
                               "LIMIT 1) AS used"),
                bind(p.id)));
    return orders > 0;
}

} // namespace store
