// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/account.h"
#include "domain/catalogue.h"
#include "store/transaction.h"

namespace workflow {

// Products, warehouses, suppliers and customers. A thing without an id is a new one; `version` is the one
// that the form was filled with (Conflict if somebody else has saved since). CodeTaken names the code,
// InvalidInput the field. A new name reaches balances and orders that were never pushed; what is posted or
// pushed keeps the one that it had.

/// SerialAttributesFixed while stock, serials or orders under way depend on them (SPEC R47, R65).
base::Result<domain::ProductId> saveProduct(store::Transaction &transaction, const domain::Actor &actor,
                                            const domain::Product &product, base::Instant now);
base::Result<domain::WarehouseId> saveWarehouse(store::Transaction &transaction, const domain::Actor &actor,
                                                const domain::Warehouse &warehouse, base::Instant now);
base::Result<domain::PartnerId> savePartner(store::Transaction &transaction, const domain::Actor &actor,
                                            const domain::Partner &partner, base::Instant now);

/// Only what nothing refers to (StillReferred); everything else is made inactive by saving it so.
base::Outcome deleteProduct(store::Transaction &transaction, const domain::Actor &actor, domain::ProductId id,
                            base::Instant now);
base::Outcome deleteWarehouse(store::Transaction &transaction, const domain::Actor &actor,
                              domain::WarehouseId id, base::Instant now);
base::Outcome deletePartner(store::Transaction &transaction, const domain::Actor &actor, domain::PartnerId id,
                            base::Instant now);

struct ImportProblem
{
    qsizetype row = 0; ///< place in the list of drafts
    base::Error error;
};
struct ImportResult
{
    int added = 0;
    int changed = 0;
    QList<ImportProblem> problems; ///< if there is any, nothing was written
};

/// Adds those whose code is new and writes over those that have one of the codes; ids and versions of the
/// drafts do not matter. All or nothing, with every problem of every row. A code that comes twice is one.
base::Result<ImportResult> importProducts(store::Transaction &transaction, const domain::Actor &actor,
                                          const QList<domain::Product> &drafts, base::Instant now);
base::Result<ImportResult> importWarehouses(store::Transaction &transaction, const domain::Actor &actor,
                                            const QList<domain::Warehouse> &drafts, base::Instant now);
base::Result<ImportResult> importPartners(store::Transaction &transaction, const domain::Actor &actor,
                                          const QList<domain::Partner> &drafts, base::Instant now);

} // namespace workflow
