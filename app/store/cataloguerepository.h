// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/catalogue.h"
#include "domain/estack.h"
#include "domain/preflight.h"
#include "store/transaction.h"

namespace store {

/// The ERP's master data: warehouses, partners, products.
class CatalogueRepository
{
public:
    explicit CatalogueRepository(Connection &connection) : m_connection(connection) {}

    base::Result<domain::WarehouseId> insert(const domain::Warehouse &warehouse);
    base::Result<domain::PartnerId> insert(const domain::Partner &partner);
    base::Result<domain::ProductId> insert(const domain::Product &product);

    base::Result<QList<domain::Warehouse>> warehouses();
    base::Result<std::optional<domain::Warehouse>> warehouse(domain::WarehouseId id);
    base::Result<std::optional<domain::Partner>> partner(domain::PartnerId id);
    base::Result<std::optional<domain::Product>> product(domain::ProductId id);
    base::Result<QHash<domain::ProductId, domain::Product>> productsOfOrder(domain::OrderId order);

    /// Exact codes; what scenario files and imports name.
    base::Result<std::optional<domain::Warehouse>> warehouseByCode(const QString &code);
    base::Result<std::optional<domain::Partner>> partnerByCode(domain::PartnerKind kind, const QString &code);
    base::Result<std::optional<domain::Product>> productByCode(const QString &code);

    /// What a person may mean by what was typed: code or barcode from the start, name anywhere. Best first,
    /// at most `limit`, active ones only.
    base::Result<QList<domain::Product>> searchProducts(const QString &typed, int limit);
    base::Result<QList<domain::Partner>> searchPartners(domain::PartnerKind kind, const QString &typed,
                                                        int limit);

    /// The stored thing of that id, held until the transaction ends; and the one that has its code.
    base::Result<std::optional<domain::Product>> lock(const domain::Product &product);
    base::Result<std::optional<domain::Warehouse>> lock(const domain::Warehouse &warehouse);
    base::Result<std::optional<domain::Partner>> lock(const domain::Partner &partner);
    base::Result<std::optional<domain::Product>> withCodeOf(const domain::Product &product);
    base::Result<std::optional<domain::Warehouse>> withCodeOf(const domain::Warehouse &warehouse);
    base::Result<std::optional<domain::Partner>> withCodeOf(const domain::Partner &partner);

    /// Writes it over, and its names to wherever lists keep them: balances, and orders that were never
    /// pushed. Posted documents and pushed orders keep what they were called then.
    base::Outcome update(const domain::Product &product);
    base::Outcome update(const domain::Warehouse &warehouse);
    base::Outcome update(const domain::Partner &partner);

    /// DatabaseConstraint while anything refers to it.
    base::Outcome remove(const domain::Product &product);
    base::Outcome remove(const domain::Warehouse &warehouse);
    base::Outcome remove(const domain::Partner &partner);

    /// Whether stock, serials or orders under way depend on the product's serial attributes.
    base::Result<bool> serialsInUse(const domain::Product &product);

private:
    Connection &m_connection;
};

/// The mappings between the ERP's master data and IDEAL's and e-stack's, of one owner (SPEC R10, R13).
class MappingRepository
{
public:
    MappingRepository(Connection &connection, domain::OwnerId owner)
        : m_connection(connection), m_owner(owner)
    {
    }

    struct WarehouseRow
    {
        domain::Warehouse warehouse;
        QString idealCode; ///< empty while unmapped
    };
    base::Result<QList<WarehouseRow>> warehouses();
    base::Result<QHash<domain::WarehouseId, QString>> warehouseCodes();

    /// Sets or (empty code) takes away one mapping; orders of the warehouse enter or leave the push log
    /// (R46).
    base::Outcome mapWarehouse(domain::WarehouseId warehouse, const QString &idealCode);

    base::Result<QHash<domain::ProductId, domain::ProductMapping>> productsOfOrder(domain::OrderId order);
    base::Result<QString> customerCode(domain::PartnerId partner);

private:
    Connection &m_connection;
    domain::OwnerId m_owner;
};

} // namespace store
