// SPDX-License-Identifier: Apache-2.0
#include "workflow/mapcatalogue.h"

#include "store/accountrepository.h"
#include "store/matchrepository.h"
#include "store/settingsrepository.h"
#include "workflow/duty.h"

#include <QSet>

#include <algorithm>

namespace workflow {

using namespace domain;
using base::Error;
using base::ErrorCode;
using base::Outcome;
using base::Result;
using store::MatchRepository;
using store::MatchRow;

namespace {

/// What stands in the audit trail of each kind.
struct AuditWords
{
    const char *action;
    const char *create;
    const char *entity;
    const char *code;
};

const AuditWords &auditWords(MappingKind kind)
{
    static constexpr AuditWords products{"mapping.product", "product.create", "product", "itemCode"};
    static constexpr AuditWords customers{"mapping.customer", "customer.create", "customer", "customerCode"};
    return kind == MappingKind::Product ? products : customers;
}

Result<MatchRepository> matchesOf(store::Connection &connection, MappingKind kind)
{
    TRY_LET(const InterfaceSettings settings, store::SettingsRepository(connection).load());
    if (settings.owner.isNull()) {
        return Error{ErrorCode::InterfaceIncomplete, QStringLiteral("ownerCode")};
    }
    return MatchRepository(connection, settings.owner, kind);
}

Result<MatchRepository> open(store::Transaction &transaction, const Actor &actor, MappingKind kind)
{
    TRY(require(actor, Duty::ChangeMappings));
    return matchesOf(transaction.connection(), kind);
}

/// The rows of a call, each of them as the call needs it; `wrong` gives the reason for one that is not.
template<class F> Result<QList<MatchRow>> lockAll(MatchRepository &matches, const QList<qint64> &ids, F wrong)
{
    TRY_LET(const QList<MatchRow> rows, matches.lock(ids));
    if (rows.size() != ids.size() || rows.isEmpty()) {
        return Error{ErrorCode::NotFound, {}};
    }
    for (const MatchRow &row : rows) {
        if (const std::optional<Error> error = wrong(row)) {
            return *error;
        }
    }
    return rows;
}

QString coupleText(const QString &erpCode, const QString &estackCode)
{
    return QStringLiteral("%1: %2").arg(estackCode, erpCode);
}

std::optional<Error> mappedAlready(const MatchRow &row)
{
    if (row.isMapped()) {
        return Error{ErrorCode::MappingDuplicate, coupleText(row.erpCode, row.code)};
    }
    if (!row.valid) {
        return Error{ErrorCode::InvalidInput, row.code};
    }
    return std::nullopt;
}

std::optional<Error> notMapped(const MatchRow &row)
{
    return row.isMapped() ? std::nullopt : std::optional(Error{ErrorCode::Conflict, row.code});
}

QList<qint64> erpIds(const QList<MatchRow> &rows)
{
    QList<qint64> ids;
    for (const MatchRow &row : rows) {
        ids.append(row.erpId);
    }
    return ids;
}

Outcome audit(store::Transaction &transaction, const Actor &actor, MappingKind kind, const char *action,
              const QList<MatchRow> &rows, bool mapped, base::Instant now)
{
    const AuditWords &words = auditWords(kind);
    QList<store::AuditSubject> subjects;
    for (const MatchRow &row : rows) {
        subjects.append(
            {row.erpId, row.erpCode, {{QLatin1String(words.code), mapped ? row.code : QString()}}});
    }
    store::AuditEntry common;
    common.actor = actor;
    common.action = QLatin1String(action);
    common.entity = QLatin1String(words.entity);
    TRY(store::writeAudits(transaction, common, subjects, now));
    // An open order form checks again, a held VF order may be tried again.
    transaction.announce(store::Topic::Catalogue);
    return base::done;
}

/// What is to be done to map some couples, and what keeps it from being done.
struct CouplePlan
{
    QList<MatchRepository::Pair> pairs; ///< those that are not mapped so already
    QHash<qint64, QString> erpCodes;    ///< by the e-stack row
    QList<CoupleProblem> problems;
};

struct CoupleCodes
{
    QStringList estack;
    QStringList erp;
};

CoupleCodes codesOf(const QList<Couple> &couples)
{
    CoupleCodes codes;
    for (const Couple &couple : couples) {
        codes.estack.append(couple.estackCode);
        codes.erp.append(couple.erpCode);
    }
    return codes;
}

Result<CouplePlan> planCouples(MatchRepository &matches, const QList<Couple> &couples)
{
    const auto [estackCodes, erpCodes] = codesOf(couples);
    TRY_LET(const QList<MatchRow> found, matches.withCodes(estackCodes));
    TRY_LET(const auto erpIdOf, matches.erpWithCodes(erpCodes));
    TRY_LET(auto estackCodeOf, matches.mappingsOf(erpIdOf.values()));
    QHash<QString, MatchRow> rows;
    QHash<QString, QString> erpCodeOf;
    for (const MatchRow &row : found) {
        rows.insert(row.code, row);
        if (row.isMapped()) {
            erpCodeOf.insert(row.code, row.erpCode);
        }
    }
    CouplePlan plan;
    QSet<QString> takenAbove; // codes of e-stack's
    const auto mappedOrTaken = [&takenAbove](const QString &code, CoupleFault mapped, CoupleFault taken) {
        return takenAbove.contains(code) ? taken : mapped;
    };
    for (qsizetype i = 0; i < couples.size(); ++i) {
        const auto &[estackCode, erpCode] = couples[i];
        const MatchRow row = rows.value(estackCode);
        const qint64 erpId = erpIdOf.value(erpCode);
        const QString itsErp = erpCodeOf.value(estackCode);
        const QString itsEstack = estackCodeOf.value(erpId);
        if (!itsErp.isEmpty() && itsErp == erpCode) {
            continue; // even if the ERP's is not active any more
        }
        if (row.id == 0) {
            plan.problems.append({i, CoupleFault::UnknownEstackCode, {}});
        } else if (erpId == 0) {
            plan.problems.append({i, CoupleFault::UnknownErpCode, {}});
        } else if (!itsErp.isEmpty()) {
            plan.problems.append(
                {i, mappedOrTaken(estackCode, CoupleFault::EstackRowMapped, CoupleFault::EstackRowTaken),
                 itsErp});
        } else if (!itsEstack.isEmpty() && itsEstack != estackCode) {
            plan.problems.append(
                {i, mappedOrTaken(itsEstack, CoupleFault::ErpRowMapped, CoupleFault::ErpRowTaken),
                 itsEstack});
        } else if (!row.valid) {
            plan.problems.append({i, CoupleFault::NoLongerCarried, {}});
        } else {
            plan.pairs.append({row.id, erpId});
            plan.erpCodes.insert(row.id, erpCode);
            erpCodeOf.insert(estackCode, erpCode);
            estackCodeOf.insert(erpId, estackCode);
            takenAbove.insert(estackCode);
        }
    }
    return plan;
}

} // namespace

Outcome mapTo(store::Transaction &transaction, const Actor &actor, MappingKind kind, qint64 estackId,
              qint64 erpId, base::Instant now)
{
    TRY_LET(MatchRepository matches, open(transaction, actor, kind));
    TRY_LET(QList<MatchRow> rows, lockAll(matches, {estackId}, mappedAlready));
    TRY_LET(const std::optional<store::MatchSide> erp, matches.erpRow(erpId));
    if (!erp) {
        return Error{ErrorCode::NotFound, {}};
    }
    TRY_LET(const std::optional<MatchRow> other, matches.mappedTo(erpId));
    if (other) {
        return Error{ErrorCode::MappingDuplicate, coupleText(erp->code, other->code)};
    }
    TRY(matches.map({{estackId, erpId}}));
    rows.first().erpId = erpId;
    rows.first().erpCode = erp->code;
    return audit(transaction, actor, kind, auditWords(kind).action, rows, true, now);
}

Result<int> confirmProposals(store::Transaction &transaction, const Actor &actor, MappingKind kind,
                             const std::optional<QList<qint64>> &estackIds, base::Instant now)
{
    TRY_LET(MatchRepository matches, open(transaction, actor, kind));
    QList<qint64> ids = estackIds.value_or(QList<qint64>());
    if (!estackIds) {
        TRY_LET(ids, matches.idsIn(MatchState::Proposed));
    }
    if (ids.isEmpty()) {
        return 0;
    }
    TRY_LET(const QList<MatchRow> rows, lockAll(matches, ids, [](const MatchRow &row) {
                return row.state == MatchState::Proposed
                           ? std::nullopt
                           : std::optional(Error{ErrorCode::Conflict, row.code});
            }));
    QList<MatchRepository::Pair> pairs;
    for (const MatchRow &row : rows) {
        pairs.append({row.id, row.erpId});
    }
    TRY(matches.map(pairs));
    TRY(audit(transaction, actor, kind, auditWords(kind).action, rows, true, now));
    return int(rows.size());
}

Outcome unmap(store::Transaction &transaction, const Actor &actor, MappingKind kind,
              const QList<qint64> &estackIds, base::Instant now)
{
    TRY_LET(MatchRepository matches, open(transaction, actor, kind));
    TRY_LET(const QList<MatchRow> rows, lockAll(matches, estackIds, notMapped));
    TRY_LET(const QString underWay, matches.underWay(erpIds(rows)));
    if (!underWay.isEmpty()) {
        return Error{ErrorCode::MappingInUse, underWay};
    }
    TRY(matches.unmap(estackIds));
    return audit(transaction, actor, kind, auditWords(kind).action, rows, false, now);
}

Outcome createFromEstack(store::Transaction &transaction, const Actor &actor, MappingKind kind,
                         const QList<qint64> &estackIds, base::Instant now)
{
    TRY_LET(MatchRepository matches, open(transaction, actor, kind));
    TRY_LET(QList<MatchRow> rows, lockAll(matches, estackIds, mappedAlready));
    TRY_LET(const QString taken, matches.takenCode(estackIds));
    if (!taken.isEmpty()) {
        return Error{ErrorCode::CodeTaken, taken};
    }
    TRY_LET(const QList<MatchRepository::Pair> made, matches.createErp(estackIds));
    TRY(matches.map(made));
    QHash<qint64, qint64> erpOf;
    for (const MatchRepository::Pair &pair : made) {
        erpOf.insert(pair.estackId, pair.erpId);
    }
    for (MatchRow &row : rows) {
        row.erpId = erpOf.value(row.id);
        row.erpCode = row.code;
    }
    TRY(audit(transaction, actor, kind, auditWords(kind).create, rows, true, now));
    return audit(transaction, actor, kind, auditWords(kind).action, rows, true, now);
}

Outcome takeAttributes(store::Transaction &transaction, const Actor &actor, const QList<qint64> &estackIds,
                       base::Instant now)
{
    TRY_LET(MatchRepository matches, open(transaction, actor, MappingKind::Product));
    TRY_LET(const QList<MatchRow> rows, lockAll(matches, estackIds, [](const MatchRow &row) {
                return row.state == MatchState::Differs ? std::nullopt
                                                        : std::optional(Error{ErrorCode::Conflict, row.code});
            }));
    TRY_LET(const QString inStock, matches.productInStock(erpIds(rows)));
    if (!inStock.isEmpty()) {
        return Error{ErrorCode::ProductInStock, inStock};
    }
    // What is on its way is judged by the attributes that it was pushed with.
    TRY_LET(const QString underWay, matches.underWay(erpIds(rows)));
    if (!underWay.isEmpty()) {
        return Error{ErrorCode::MappingInUse, underWay};
    }
    TRY(matches.takeAttributes(estackIds));
    return audit(transaction, actor, MappingKind::Product, "product.attributes", rows, true, now);
}

Result<QList<CoupleProblem>> coupleProblems(store::Connection &connection, MappingKind kind,
                                            const QList<Couple> &couples)
{
    TRY_LET(MatchRepository matches, matchesOf(connection, kind));
    TRY_LET(const CouplePlan plan, planCouples(matches, couples));
    return plan.problems;
}

Result<int> mapCouples(store::Transaction &transaction, const Actor &actor, MappingKind kind,
                       const QList<Couple> &couples, base::Instant now)
{
    TRY_LET(MatchRepository matches, open(transaction, actor, kind));
    const auto [estackCodes, erpCodes] = codesOf(couples);
    TRY(matches.hold(estackCodes, erpCodes));
    TRY_LET(const CouplePlan plan, planCouples(matches, couples));
    if (!plan.problems.isEmpty()) {
        return Error{ErrorCode::Conflict, couples[plan.problems.first().row].estackCode};
    }
    if (plan.pairs.isEmpty()) {
        return 0;
    }
    TRY_LET(QList<MatchRow> rows, lockAll(matches, plan.erpCodes.keys(), mappedAlready));
    TRY(matches.map(plan.pairs));
    QHash<qint64, qint64> erpIdOf;
    for (const MatchRepository::Pair &pair : plan.pairs) {
        erpIdOf.insert(pair.estackId, pair.erpId);
    }
    for (MatchRow &row : rows) {
        row.erpId = erpIdOf.value(row.id);
        row.erpCode = plan.erpCodes.value(row.id);
    }
    TRY(audit(transaction, actor, kind, auditWords(kind).action, rows, true, now));
    return int(rows.size());
}

} // namespace workflow
