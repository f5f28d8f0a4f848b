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

/// What maps a code of e-stack's to one of the ERP's, as a file says it.
struct Couple
{
    QString estackCode;
    QString erpCode;
};
enum class CoupleFault
{
    UnknownEstackCode,
    NoLongerCarried, ///< e-stack does not carry it any more
    UnknownErpCode,  ///< or not active
    EstackRowMapped, ///< to another one of the ERP's
    ErpRowMapped,    ///< to another one of e-stack's
    EstackRowTaken,  ///< as before, by a row further up
    ErpRowTaken
};
struct CoupleProblem
{
    qsizetype row = 0; ///< place in the list
    CoupleFault fault = CoupleFault::UnknownEstackCode;
    QString other; ///< the code that it has instead, if it has one
};
/// What keeps these from being mapped, of every row; writes nothing. What is mapped so already is none.
base::Result<QList<CoupleProblem>> coupleProblems(store::Connection &connection, domain::MappingKind kind,
                                                  const QList<Couple> &couples);
/// Maps them all and gives how many were not mapped so before. Conflict if one of them has a problem.
base::Result<int> mapCouples(store::Transaction &transaction, const domain::Actor &actor,
                             domain::MappingKind kind, const QList<Couple> &couples, base::Instant now);

} // namespace workflow
