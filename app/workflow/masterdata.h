// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/account.h"
#include "domain/catalogue.h"
#include "store/transaction.h"

#include <functional>

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

/// A row of an import: the thing that it means, by its code (and a partner by its kind), and what it says of
/// it. What it does not say stays as it is; a thing that is new starts as given here.
template<class T> struct ImportDraft
{
    T thing;
    std::function<void(T &)> fill = {};
};
struct ImportProblem
{
    qsizetype row = 0; ///< place in the list of drafts
    base::Error error; ///< CodeTaken: an earlier row has the code
};
struct ImportResult
{
    int added = 0;
    int changed = 0;
    QList<ImportProblem> problems; ///< if there is any, nothing was written
};

/// What importing these would complain about, of every row; writes nothing.
base::Result<QList<ImportProblem>> importProblems(store::Connection &connection,
                                                  const QList<ImportDraft<domain::Product>> &drafts);
base::Result<QList<ImportProblem>> importProblems(store::Connection &connection,
                                                  const QList<ImportDraft<domain::Warehouse>> &drafts);
base::Result<QList<ImportProblem>> importProblems(store::Connection &connection,
                                                  const QList<ImportDraft<domain::Partner>> &drafts);

/// Adds those whose code is new and changes those that have one of the codes. All or nothing.
base::Result<ImportResult> importAll(store::Transaction &transaction, const domain::Actor &actor,
                                     const QList<ImportDraft<domain::Product>> &drafts, base::Instant now);
base::Result<ImportResult> importAll(store::Transaction &transaction, const domain::Actor &actor,
                                     const QList<ImportDraft<domain::Warehouse>> &drafts, base::Instant now);
base::Result<ImportResult> importAll(store::Transaction &transaction, const domain::Actor &actor,
                                     const QList<ImportDraft<domain::Partner>> &drafts, base::Instant now);

} // namespace workflow
