// SPDX-License-Identifier: Apache-2.0
#include "domain/code.h"
#include "store/accountrepository.h"
#include "store/cataloguerepository.h"
#include "store/orderrepository.h"
#include "store/settingsrepository.h"
#include "workflow/duty.h"
#include "workflow/settings.h"

#include <algorithm>

namespace workflow {

using namespace domain;
using base::Error;
using base::ErrorCode;
using base::Outcome;
using Row = store::MappingRepository::WarehouseRow;

namespace {

/// The rows as they would be, or why they can't be (one to one, SPEC R13).
base::Result<QList<Row>> applied(QList<Row> rows, const QList<WarehouseCode> &changes)
{
    for (const WarehouseCode &change : changes) {
        const QString code = cleanCode(change.idealCode);
        if (!code.isEmpty() && !isCode(code)) {
            return Error{ErrorCode::InvalidInput, QStringLiteral("idealCode")};
        }
        const auto row = std::find_if(rows.begin(), rows.end(),
                                      [&change](const Row &r) { return r.warehouse.id == change.warehouse; });
        if (row == rows.end()) {
            return Error{ErrorCode::NotFound, QStringLiteral("warehouse")};
        }
        row->idealCode = code;
    }
    QHash<QString, QString> takenBy;
    for (const Row &row : rows) {
        if (row.idealCode.isEmpty()) {
            continue;
        }
        if (takenBy.contains(row.idealCode)) {
            return Error{ErrorCode::MappingDuplicate,
                         QStringLiteral("%1: %2, %3")
                             .arg(row.idealCode, takenBy.value(row.idealCode), row.warehouse.name)};
        }
        takenBy.insert(row.idealCode, row.warehouse.name);
    }
    return rows;
}

} // namespace

Outcome saveWarehouseCodes(store::Transaction &transaction, const Actor &actor,
                           const QList<WarehouseCode> &changes, base::Instant now)
{
    TRY(require(actor, Duty::ChangeMappings));
    TRY_LET(const InterfaceSettings settings, store::SettingsRepository(transaction.connection()).load());
    if (settings.owner.isNull()) {
        return Error{ErrorCode::InterfaceIncomplete, QStringLiteral("ownerCode")};
    }
    store::MappingRepository mappings(transaction.connection(), settings.owner);
    TRY_LET(const QList<Row> before, mappings.warehouses());
    TRY_LET(const QList<Row> after, applied(before, changes));
    QList<Row> changed;
    for (qsizetype i = 0; i < after.size(); ++i) {
        if (after[i].idealCode == before[i].idealCode) {
            continue;
        }
        TRY_LET(
            const QString underWay,
            store::OrderRepository(transaction.connection()).underWay(settings.owner, after[i].warehouse.id));
        if (!before[i].idealCode.isEmpty() && !underWay.isEmpty()) {
            return Error{ErrorCode::MappingInUse,
                         QStringLiteral("%1: %2").arg(after[i].warehouse.name, underWay)};
        }
        // All of them free first: two warehouses may swap their codes.
        TRY(mappings.mapWarehouse(after[i].warehouse.id, {}));
        changed.append(after[i]);
    }
    for (const Row &row : changed) {
        TRY(mappings.mapWarehouse(row.warehouse.id, row.idealCode));
        TRY(store::writeAudit(transaction,
                              {actor,
                               QStringLiteral("mapping.warehouse"),
                               QStringLiteral("warehouse"),
                               row.warehouse.id.value(),
                               row.warehouse.code,
                               {},
                               {{QStringLiteral("idealCode"), row.idealCode}}},
                              now));
    }
    transaction.announce(store::Topic::Settings | store::Topic::Orders);
    return base::done;
}

} // namespace workflow
