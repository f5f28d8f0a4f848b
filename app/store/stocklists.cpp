// SPDX-License-Identifier: Apache-2.0
#include "store/stocklists.h"

#include "store/listconditions.h"

namespace store {

using namespace domain;
using base::Result;

Result<std::optional<StockPlace>> stockPlace(Connection &connection, qint64 id)
{
    return connection.first(
        QStringLiteral("SELECT id, owner_id, warehouse_id, product_id, inventory_type, warehouse_name, "
                       "product_code, product_name, quantity, in_transit FROM stock_balance WHERE id = ?"),
        bind(id), [](Row &row) {
            StockPlace p;
            row.into(p.id, p.owner, p.warehouse, p.product, p.inventory, p.warehouseName, p.productCode,
                     p.productName, p.quantity, p.inTransit);
            return p;
        });
}

ListQuery stockOnHand(OwnerId owner, const OnHandFilter &filter, bool descending)
{
    ListQuery query;
    query.table = QStringLiteral("stock_balance");
    query.columns = {QStringLiteral("warehouse_name"), QStringLiteral("product_code"),
                     QStringLiteral("product_name"),   QStringLiteral("inventory_type"),
                     QStringLiteral("quantity"),       QStringLiteral("in_transit")};
    query.sortColumn = QStringLiteral("product_code");
    query.descending = descending;
    query.conditions.append({QStringLiteral("owner_id = ?"), bind(owner.value())});
    if (filter.warehouse) {
        query.conditions.append({QStringLiteral("warehouse_id = ?"), bind(filter.warehouse)});
    }
    if (filter.inventory) {
        query.conditions.append({QStringLiteral("inventory_type = ?"), bind(*filter.inventory)});
    }
    addPrefix(query, {QStringLiteral("product_code"), QStringLiteral("product_name")}, filter.product);
    if (!filter.empty) {
        query.conditions.append({QStringLiteral("(quantity > 0 OR in_transit > 0)"), {}});
    }
    return query;
}

Result<StockTotals> stockTotals(Connection &connection, const ListQuery &onHand)
{
    QStringList conditions;
    Values values;
    for (const ListQuery::Condition &condition : onHand.conditions) {
        conditions.append(condition.sql);
        values += condition.values;
    }
    TRY_LET(const std::optional<StockTotals> totals,
            connection.first(QStringLiteral("SELECT CAST(coalesce(sum(quantity), 0) AS BIGINT), "
                                            "CAST(coalesce(sum(in_transit), 0) AS BIGINT) FROM %1 WHERE %2")
                                 .arg(onHand.table, conditions.join(QStringLiteral(" AND "))),
                             values, [](Row &row) {
                                 StockTotals t;
                                 row.into(t.quantity, t.inTransit);
                                 return t;
                             }));
    return totals.value_or(StockTotals());
}

ListQuery stockLedger(OwnerId owner, const LedgerFilter &filter, bool newestFirst)
{
    ListQuery query;
    query.table = QStringLiteral("stock_ledger");
    query.columns = {
        QStringLiteral("at"),           QStringLiteral("document_type"),  QStringLiteral("document_number"),
        QStringLiteral("order_number"), QStringLiteral("warehouse_name"), QStringLiteral("product_code"),
        QStringLiteral("product_name"), QStringLiteral("inventory_type"), QStringLiteral("quantity"),
        QStringLiteral("balance"),      QStringLiteral("document_id")};
    // Rows are only added, so the id is their order, and every index ends with it.
    query.sortColumn = QStringLiteral("id");
    query.descending = newestFirst;
    query.conditions.append({QStringLiteral("owner_id = ?"), bind(owner.value())});
    if (filter.warehouse) {
        query.conditions.append({QStringLiteral("warehouse_id = ?"), bind(filter.warehouse)});
    }
    if (filter.productId) {
        query.conditions.append({QStringLiteral("product_id = ?"), bind(filter.productId)});
    }
    if (const QString product = filter.product.trimmed(); !product.isEmpty()) {
        query.conditions.append(
            {QStringLiteral("product_id = (SELECT p.id FROM product p WHERE p.code = ? OR p.barcode = ? "
                            "ORDER BY p.code = ? DESC LIMIT 1)"),
             bind(product, product, product)});
    }
    if (filter.inventory) {
        query.conditions.append({QStringLiteral("inventory_type = ?"), bind(*filter.inventory)});
    }
    addDays(query, QStringLiteral("at"), filter.from, filter.to);
    return query;
}

ListQuery handsetsInStock(const StockPlace &place, bool descending)
{
    ListQuery query;
    query.table = QStringLiteral("serial");
    query.columns = {QStringLiteral("sn"), QStringLiteral("imei1"), QStringLiteral("imei2")};
    query.sortColumn = QStringLiteral("id");
    query.descending = descending;
    query.conditions = {{QStringLiteral("owner_id = ? AND warehouse_id = ? AND product_id = ? AND "
                                        "inventory_type = ?"),
                         bind(place.owner, place.warehouse, place.product, place.inventory)},
                        // Word for word what the partial index serial_in_stock holds.
                        {QStringLiteral("state = 1"), {}}};
    return query;
}

} // namespace store
