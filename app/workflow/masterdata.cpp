// SPDX-License-Identifier: Apache-2.0
#include "workflow/masterdata.h"

#include "store/accountrepository.h"
#include "store/cataloguerepository.h"
#include "workflow/duty.h"

#include <QSet>

namespace workflow {

using namespace domain;
using base::Error;
using base::ErrorCode;
using base::Outcome;
using base::Result;
using store::CatalogueRepository;

namespace {

// What the three kinds differ in, as overloads; the verbs below are the same for all.

QString entityOf(const Product &)
{
    return QStringLiteral("product");
}

QString entityOf(const Warehouse &)
{
    return QStringLiteral("warehouse");
}

QString entityOf(const Partner &partner)
{
    return partner.kind == PartnerKind::Supplier ? QStringLiteral("supplier") : QStringLiteral("customer");
}

QJsonObject auditFields(const Product &p)
{
    return {{QStringLiteral("code"), p.code},
            {QStringLiteral("name"), p.name},
            {QStringLiteral("barcode"), p.barcode},
            {QStringLiteral("model"), p.model},
            {QStringLiteral("color"), p.color},
            {QStringLiteral("serialManaged"), p.serials.serialManaged},
            {QStringLiteral("serialLength"), p.serials.serialLength},
            {QStringLiteral("multiSerial"), p.serials.multiSerial},
            {QStringLiteral("active"), p.active}};
}

QJsonObject auditFields(const Warehouse &w)
{
    return {{QStringLiteral("code"), w.code},
            {QStringLiteral("name"), w.name},
            {QStringLiteral("active"), w.active}};
}

QJsonObject auditFields(const Partner &p)
{
    return {{QStringLiteral("code"), p.code},         {QStringLiteral("name"), p.name},
            {QStringLiteral("contact"), p.contact},   {QStringLiteral("phone"), p.phone},
            {QStringLiteral("province"), p.province}, {QStringLiteral("city"), p.city},
            {QStringLiteral("area"), p.area},         {QStringLiteral("address"), p.address},
            {QStringLiteral("active"), p.active}};
}

/// What only the database can say against turning `before` into `after`.
Result<std::optional<Error>> changeProblem(CatalogueRepository &catalogue, const Product &before,
                                           const Product &after)
{
    if (before.serials != after.serials) {
        TRY_LET(const bool used, catalogue.serialsInUse(before));
        if (used) {
            return std::optional(Error{ErrorCode::SerialAttributesFixed, before.code});
        }
    }
    return std::optional<Error>();
}

Result<std::optional<Error>> changeProblem(CatalogueRepository &, const Warehouse &, const Warehouse &)
{
    return std::optional<Error>();
}

Result<std::optional<Error>> changeProblem(CatalogueRepository &, const Partner &before, const Partner &after)
{
    return before.kind == after.kind ? std::optional<Error>()
                                     : std::optional(Error{ErrorCode::InvalidInput, QStringLiteral("type")});
}

template<class T>
Outcome note(store::Transaction &transaction, const Actor &actor, const char *what, const T &thing,
             base::Instant now, const QJsonObject &before, const QJsonObject &after)
{
    const QString entity = entityOf(thing);
    TRY(store::writeAudit(
        transaction,
        {actor, entity + u'.' + QLatin1String(what), entity, thing.id.value(), thing.code, before, after},
        now));
    // The names that orders and balances show have changed too.
    transaction.announce(store::Topic::Catalogue | store::Topic::Orders | store::Topic::Stock);
    return base::done;
}

template<class T>
Outcome insertNew(store::Transaction &transaction, const Actor &actor, T &thing, base::Instant now)
{
    TRY_LET(thing.id, CatalogueRepository(transaction.connection()).insert(thing));
    return note(transaction, actor, "create", thing, now, {}, auditFields(thing));
}

template<class T>
Outcome writeOver(store::Transaction &transaction, const Actor &actor, const T &before, const T &after,
                  base::Instant now)
{
    CatalogueRepository catalogue(transaction.connection());
    TRY_LET(const std::optional<Error> problem, changeProblem(catalogue, before, after));
    if (problem) {
        return *problem;
    }
    TRY(catalogue.update(after));
    return note(transaction, actor, "edit", after, now, auditFields(before), auditFields(after));
}

template<class T>
auto save(store::Transaction &transaction, const Actor &actor, const T &given, base::Instant now)
    -> Result<decltype(T::id)>
{
    TRY(require(actor, Duty::EditMasterData));
    T thing = normalised(given);
    if (const QList<Error> found = problems(thing); !found.isEmpty()) {
        return found.first();
    }
    CatalogueRepository catalogue(transaction.connection());
    TRY_LET(const std::optional<T> sameCode, catalogue.withCodeOf(thing));
    if (sameCode && sameCode->id != thing.id) {
        return Error{ErrorCode::CodeTaken, thing.code};
    }
    if (thing.id.isNull()) {
        TRY(insertNew(transaction, actor, thing, now));
        return thing.id;
    }
    TRY_LET(const std::optional<T> before, catalogue.lock(thing));
    if (!before) {
        return Error{ErrorCode::NotFound, QStringLiteral("code")};
    }
    if (before->version != thing.version) {
        return Error{ErrorCode::Conflict, before->code};
    }
    TRY(writeOver(transaction, actor, *before, thing, now));
    return thing.id;
}

template<class T>
Outcome remove(store::Transaction &transaction, const Actor &actor, decltype(T::id) id, base::Instant now)
{
    TRY(require(actor, Duty::EditMasterData));
    CatalogueRepository catalogue(transaction.connection());
    T thing;
    thing.id = id;
    TRY_LET(const std::optional<T> before, catalogue.lock(thing));
    if (!before) {
        return Error{ErrorCode::NotFound, QStringLiteral("code")};
    }
    if (const Outcome removed = catalogue.remove(*before); !removed) {
        return removed.error().code == ErrorCode::DatabaseConstraint
                   ? Error{ErrorCode::StillReferred, before->code}
                   : removed.error();
    }
    return note(transaction, actor, "delete", *before, now, auditFields(*before), {});
}

/// What an import makes of one row: a new thing, or another of the one that has its code.
template<class T> struct Change
{
    std::optional<T> before;
    T after;
};
template<class T> struct ImportPlan
{
    QList<Change<T>> changes; ///< one a row
    QList<ImportProblem> problems;
};

enum class Rows
{
    AsTheyAre,
    Locked ///< until the transaction ends: what the file does not say is written back
};

template<class T>
Result<ImportPlan<T>> plan(store::Connection &connection, const QList<ImportDraft<T>> &drafts, Rows rows)
{
    CatalogueRepository catalogue(connection);
    ImportPlan<T> made;
    QSet<QString> codes;
    for (qsizetype row = 0; row < drafts.size(); ++row) {
        const ImportDraft<T> &draft = drafts[row];
        Change<T> change{{}, normalised(draft.thing)};
        TRY_LET(change.before, catalogue.withCodeOf(change.after));
        if (change.before && rows == Rows::Locked) {
            TRY_LET(change.before, catalogue.lock(*change.before));
        }
        if (change.before) {
            change.after = *change.before;
        }
        if (draft.fill) {
            draft.fill(change.after);
            change.after = normalised(change.after);
        }
        for (const Error &error : problems(change.after)) {
            made.problems.append({row, error});
        }
        if (!change.after.code.isEmpty() && codes.contains(change.after.code)) {
            made.problems.append({row, {ErrorCode::CodeTaken, change.after.code}});
        }
        codes.insert(change.after.code);
        if (change.before) {
            TRY_LET(const std::optional<Error> problem,
                    changeProblem(catalogue, *change.before, change.after));
            if (problem) {
                made.problems.append({row, *problem});
            }
        }
        made.changes.append(change);
    }
    return made;
}

template<class T>
Result<QList<ImportProblem>> problemsOf(store::Connection &connection, const QList<ImportDraft<T>> &drafts)
{
    TRY_LET(const ImportPlan<T> made, plan(connection, drafts, Rows::AsTheyAre));
    return made.problems;
}

template<class T>
Result<ImportResult> carryOut(store::Transaction &transaction, const Actor &actor,
                              const QList<ImportDraft<T>> &drafts, base::Instant now)
{
    TRY(require(actor, Duty::EditMasterData));
    TRY_LET(ImportPlan<T> made, plan(transaction.connection(), drafts, Rows::Locked));
    ImportResult result;
    result.problems = made.problems;
    if (!result.problems.isEmpty()) {
        return result;
    }
    for (Change<T> &change : made.changes) {
        if (!change.before) {
            TRY(insertNew(transaction, actor, change.after, now));
            ++result.added;
        } else if (auditFields(*change.before) != auditFields(change.after)) {
            TRY(writeOver(transaction, actor, *change.before, change.after, now));
            ++result.changed;
        }
    }
    return result;
}

} // namespace

Result<ProductId> saveProduct(store::Transaction &transaction, const Actor &actor, const Product &product,
                              base::Instant now)
{
    return save(transaction, actor, product, now);
}

Result<WarehouseId> saveWarehouse(store::Transaction &transaction, const Actor &actor,
                                  const Warehouse &warehouse, base::Instant now)
{
    return save(transaction, actor, warehouse, now);
}

Result<PartnerId> savePartner(store::Transaction &transaction, const Actor &actor, const Partner &partner,
                              base::Instant now)
{
    return save(transaction, actor, partner, now);
}

Outcome deleteProduct(store::Transaction &transaction, const Actor &actor, ProductId id, base::Instant now)
{
    return remove<Product>(transaction, actor, id, now);
}

Outcome deleteWarehouse(store::Transaction &transaction, const Actor &actor, WarehouseId id,
                        base::Instant now)
{
    return remove<Warehouse>(transaction, actor, id, now);
}

Outcome deletePartner(store::Transaction &transaction, const Actor &actor, PartnerId id, base::Instant now)
{
    return remove<Partner>(transaction, actor, id, now);
}

Result<QList<ImportProblem>> importProblems(store::Connection &connection,
                                            const QList<ImportDraft<Product>> &drafts)
{
    return problemsOf(connection, drafts);
}

Result<QList<ImportProblem>> importProblems(store::Connection &connection,
                                            const QList<ImportDraft<Warehouse>> &drafts)
{
    return problemsOf(connection, drafts);
}

Result<QList<ImportProblem>> importProblems(store::Connection &connection,
                                            const QList<ImportDraft<Partner>> &drafts)
{
    return problemsOf(connection, drafts);
}

Result<ImportResult> importAll(store::Transaction &transaction, const Actor &actor,
                               const QList<ImportDraft<Product>> &drafts, base::Instant now)
{
    return carryOut(transaction, actor, drafts, now);
}

Result<ImportResult> importAll(store::Transaction &transaction, const Actor &actor,
                               const QList<ImportDraft<Warehouse>> &drafts, base::Instant now)
{
    return carryOut(transaction, actor, drafts, now);
}

Result<ImportResult> importAll(store::Transaction &transaction, const Actor &actor,
                               const QList<ImportDraft<Partner>> &drafts, base::Instant now)
{
    return carryOut(transaction, actor, drafts, now);
}

} // namespace workflow
