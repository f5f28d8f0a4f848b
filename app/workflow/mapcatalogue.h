// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/account.h"
#include "domain/estack.h"
#include "store/transaction.h"

namespace workflow {

// 商品映射 and 客户映射 (SPEC R10, R47): one e-stack row to one ERP row, both ways. Each call does all that
// it is asked or nothing; MappingDuplicate names what is in the way.

/// Maps one row to an ERP row of a person's choice.
base::Outcome mapTo(store::Transaction &transaction, const domain::Actor &actor, domain::MappingKind kind,
                    qint64 estackId, qint64 erpId, base::Instant now);

/// Confirms what is proposed for these rows, or (none given) whatever is proposed. Gives how many. Conflict
/// if one of them is not proposed any more.
base::Result<int> confirmProposals(store::Transaction &transaction, const domain::Actor &actor,
                                   domain::MappingKind kind, const std::optional<QList<qint64>> &estackIds,
                                   base::Instant now);

/// Takes the mappings away. MappingInUse names an order on its way that needs one.
base::Outcome unmap(store::Transaction &transaction, const domain::Actor &actor, domain::MappingKind kind,
                    const QList<qint64> &estackIds, base::Instant now);

/// Makes an ERP product or customer of each row, under e-stack's code and with its attributes, and maps them.
/// CodeTaken if the ERP has that code.
base::Outcome createFromEstack(store::Transaction &transaction, const domain::Actor &actor,
                               domain::MappingKind kind, const QList<qint64> &estackIds, base::Instant now);

/// Makes the serial attributes of mapped products those of e-stack (SPEC R47). ProductInStock while there is
/// stock or a handset of one.
base::Outcome takeAttributes(store::Transaction &transaction, const domain::Actor &actor,
                             const QList<qint64> &estackIds, base::Instant now);

} // namespace workflow
