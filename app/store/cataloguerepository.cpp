// SPDX-License-Identifier: Apache-2.0
#include "store/cataloguerepository.h"

#include "store/matching.h"

namespace store {

using namespace domain;
using base::Result;

namespace {

const QString productColumns =
    QStringLiteral("product.id, product.code, product.name, product.barcode, product.model, product.color, "
                   "product.serial_managed, product.serial_length, product.multi_serial, product.active, "
                   "product.version");
const QString partnerColumns =
    QStringLiteral("id, kind, code, name, contact, phone, province, city, area, address, active, version");
const QString warehouseColumns = QStringLiteral("id, code, name, active, version");

Product readProduct(Row &row)
{
    Product p;
    row.into(p.id, p.code, p.name, p.barcode, p.model, p.color, p.serials.serialManaged,
             p.serials.serialLength, p.serials.multiSerial, p.active, p.version);
    return p;
}

Partner readPartner(Row &row)
{
    Partner p;
    row.into(p.id, p.kind, p.code, p.name, p.contact, p.phone, p.province, p.city, p.area, p.address,
             p.active, p.version);
    return p;
}

Warehouse readWarehouse(Row &row)
{
    Warehouse w;
    row.into(w.id, w.code, w.name, w.active, w.version);
    return w;
}

/// For LIKE … ESCAPE '!', so that what was typed is found literally.
QString escaped(QString typed)
{
    for (const QChar special : {QChar(u'!'), QChar(u'%'), QChar(u'_')}) {
        typed.replace(special, QString(QChar(u'!')) + special);
    }
    return typed;
}

/// A new row may be what an e-stack row is looking for, or make a proposal ambiguous.
base::Outcome rematchAround(Connection &connection, MappingKind kind, qint64 erpId)
{
    Matching matching(connection, kind);
    TRY_LET(const QList<qint64> touched, matching.aroundErp({erpId}));
    return matching.rematch(touched);
}

} // namespace

Result<WarehouseId> CatalogueRepository::insert(const Warehouse &warehouse)
{
    return m_connection.value<WarehouseId>(
        QStringLiteral("INSERT INTO warehouse (code, name, active) VALUES (?, ?, ?) RETURNING id"),
        bind(warehouse.code, warehouse.name, warehouse.active));
}

Result<PartnerId> CatalogueRepository::insert(const Partner &p)
{
    TRY_LET(const PartnerId id,
            m_connection.value<PartnerId>(
                QStringLiteral("INSERT INTO partner (kind, code, name, contact, phone, province, city, area, "
                               "address, active) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"),
                bind(p.kind, p.code, p.name, p.contact, p.phone, p.province, p.city, p.area, p.address,
                     p.active)));
    TRY(rematchAround(m_connection, MappingKind::Customer, id.value()));
    return id;
}

Result<ProductId> CatalogueRepository::insert(const Product &p)
{
    TRY_LET(const ProductId id,
            m_connection.value<ProductId>(
                QStringLiteral("INSERT INTO product (code, name, barcode, model, color, serial_managed, "
                               "serial_length, multi_serial, active) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) "
                               "RETURNING id"),
                bind(p.code, p.name, p.barcode, p.model, p.color, p.serials.serialManaged,
                     p.serials.serialLength, p.serials.multiSerial, p.active)));
    TRY(rematchAround(m_connection, MappingKind::Product, id.value()));
    return id;
}

Result<QList<Warehouse>> CatalogueRepository::warehouses()
{
    return m_connection.select(QStringLiteral("SELECT %1 FROM warehouse ORDER BY code").arg(warehouseColumns),
                               {}, readWarehouse);
}

Result<std::optional<Warehouse>> CatalogueRepository::warehouse(WarehouseId id)
{
    return m_connection.first(QStringLiteral("SELECT %1 FROM warehouse WHERE id = ?").arg(warehouseColumns),
                              bind(id), readWarehouse);
}

Result<std::optional<Partner>> CatalogueRepository::partner(PartnerId id)
{
    return m_connection.first(QStringLiteral("SELECT %1 FROM partner WHERE id = ?").arg(partnerColumns),
                              bind(id), readPartner);
}

Result<std::optional<Product>> CatalogueRepository::product(ProductId id)
{
    return m_connection.first(QStringLiteral("SELECT %1 FROM product WHERE id = ?").arg(productColumns),
                              bind(id), readProduct);
}

Result<QHash<ProductId, Product>> CatalogueRepository::productsOfOrder(OrderId order)
{
    QHash<ProductId, Product> all;
    TRY(m_connection.forEach(QStringLiteral("SELECT DISTINCT %1 FROM order_line JOIN product ON product.id = "
                                            "order_line.product_id WHERE order_line.order_id = ?")
                                 .arg(productColumns),
                             bind(order), [&all](Row &row) {
                                 const Product product = readProduct(row);
                                 all.insert(product.id, product);
                             }));
    return all;
}

Result<std::optional<Warehouse>> CatalogueRepository::warehouseByCode(const QString &code)
{
    return m_connection.first(QStringLiteral("SELECT %1 FROM warehouse WHERE code = ?").arg(warehouseColumns),
                              bind(code), readWarehouse);
}

Result<std::optional<Partner>> CatalogueRepository::partnerByCode(PartnerKind kind, const QString &code)
{
    return m_connection.first(
        QStringLiteral("SELECT %1 FROM partner WHERE kind = ? AND code = ?").arg(partnerColumns),
        bind(kind, code), readPartner);
}

Result<std::optional<Product>> CatalogueRepository::productByCode(const QString &code)
{
    return m_connection.first(QStringLiteral("SELECT %1 FROM product WHERE code = ?").arg(productColumns),
                              bind(code), readProduct);
}

Result<QList<Product>> CatalogueRepository::searchProducts(const QString &typed, int limit)
{
    const QString text = escaped(typed.trimmed());
    return m_connection.select(
        QStringLiteral("SELECT %1 FROM product WHERE active = ? AND (lower(code) LIKE lower(?) ESCAPE '!' "
                       "OR barcode LIKE ? ESCAPE '!' OR lower(name) LIKE lower(?) ESCAPE '!') "
                       "ORDER BY CASE WHEN lower(code) = lower(?) OR barcode = ? THEN 0 "
                       "WHEN lower(code) LIKE lower(?) ESCAPE '!' THEN 1 ELSE 2 END, code LIMIT ?")
            .arg(productColumns),
        bind(true, text + u'%', text + u'%', QString(u'%' + text + u'%'), typed.trimmed(), typed.trimmed(),
             text + u'%', limit),
        readProduct);
}

Result<QList<Partner>> CatalogueRepository::searchPartners(PartnerKind kind, const QString &typed, int limit)
{
    const QString text = escaped(typed.trimmed());
    return m_connection.select(
        QStringLiteral(
            "SELECT %1 FROM partner WHERE active = ? AND kind = ? AND (lower(code) LIKE lower(?) ESCAPE '!' "
            "OR lower(name) LIKE lower(?) ESCAPE '!') ORDER BY code LIMIT ?")
            .arg(partnerColumns),
        bind(true, kind, text + u'%', QString(u'%' + text + u'%'), limit), readPartner);
}

} // namespace store
