// SPDX-License-Identifier: Apache-2.0
#include "domain/reconciliation.h"

#include <map>
#include <tuple>

namespace domain {

namespace {

/// Where a count belongs. Products that are not mapped have no item code and stand for themselves.
using Place = std::tuple<WarehouseId, QString, ProductId, InventoryType>;

Place placeOf(const StockCount &count)
{
    const ProductId own = count.itemCode.isEmpty() ? count.product : ProductId();
    return {count.warehouse, count.itemCode, own, count.inventory};
}

StockDifference causeOf(const ReconciledStock &row)
{
    const qint64 more = row.difference();
    if (more == 0) {
        return StockDifference::None;
    }
    if (row.ours.itemCode.isEmpty() || row.ours.product.isNull()) {
        return StockDifference::NotMapped;
    }
    if (more > 0 && more <= row.inTransit) {
        return StockDifference::InTransit;
    }
    const bool explained = more > 0 ? more <= row.in : -more <= row.out;
    return explained ? StockDifference::Underway : StockDifference::Unexplained;
}

} // namespace

QList<ReconciledStock> reconcile(const QList<StockCount> &ours, const QList<StockCount> &theirs,
                                 const QList<StockUnderway> &underway)
{
    std::map<Place, ReconciledStock> rows;
    const auto at = [&rows](const StockCount &count) -> ReconciledStock & {
        ReconciledStock &row = rows[placeOf(count)];
        const ProductId known = row.ours.product ? row.ours.product : count.product;
        const qint64 quantity = row.ours.quantity;
        row.ours = count;
        row.ours.product = known;
        row.ours.quantity = quantity;
        return row;
    };
    for (const StockCount &count : ours) {
        at(count).ours.quantity += count.quantity;
    }
    for (const StockCount &count : theirs) {
        at(count).theirs += count.quantity;
    }
    for (const StockUnderway &moving : underway) {
        ReconciledStock &row = at(moving.in);
        row.in += moving.in.quantity;
        row.out += moving.out;
        row.inTransit += moving.inTransit;
    }
    QList<ReconciledStock> all;
    for (auto &[place, row] : rows) {
        if (row.ours.quantity != 0 || row.theirs != 0) {
            row.cause = causeOf(row);
            all.append(row);
        }
    }
    return all;
}

} // namespace domain
