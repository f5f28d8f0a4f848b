// SPDX-License-Identifier: Apache-2.0
#include "workflow/vforders.h"

#include "store/accountrepository.h"
#include "store/cataloguerepository.h"
#include "store/orderrepository.h"
#include "store/settingsrepository.h"
#include "store/vforderrepository.h"
#include "workflow/duty.h"
#include "workflow/insertorder.h"
#include "workflow/terminateorder.h"

#include <algorithm>

namespace workflow {

using namespace domain;
using base::Error;
using base::ErrorCode;
using base::Outcome;
using base::Result;
using store::KeptVfOrder;
using store::VfOrderRepository;

namespace {

constexpr int retriedAtOnce = 50; // in one transaction: others want to write too
const Error noProblem{ErrorCode::Count_, {}, false};

Actor gatewayActor()
{
    return {{}, QStringLiteral("gateway"), {}};
}

/// The order that a VF order asks for, or why there can't be one yet.
struct Wanted
{
    OrderDraft draft;
    Error problem = noProblem;
};

Outcome fillLines(VfOrderRepository &repository, const KeptVfOrder &vf, Wanted &wanted)
{
    QStringList codes;
    for (const VfOrderLine &line : vf.lines) {
        codes.append(line.itemCode);
    }
    TRY_LET(const auto products, repository.products(codes));
    QStringList unmapped;
    for (const VfOrderLine &line : vf.lines) {
        const ProductId product = products.value(line.itemCode);
        if (product.isNull() && !unmapped.contains(line.itemCode)) {
            unmapped.append(line.itemCode);
        }
        OrderLine made;
        made.lineNo = int(wanted.draft.lines.size()) + 1;
        made.product = product;
        made.quantity = line.quantity;
        made.price = line.price;
        wanted.draft.lines.append(made);
    }
    if (!unmapped.isEmpty()) {
        constexpr qsizetype named = 5;
        const QString rest = unmapped.size() > named ? QStringLiteral(", …") : QString();
        wanted.problem = {ErrorCode::ProductNotMapped,
                          unmapped.first(std::min(named, unmapped.size())).join(QStringLiteral(", ")) + rest};
    }
    return base::done;
}

Result<Wanted> wantedOrder(VfOrderRepository &repository, const KeptVfOrder &vf, base::Instant now)
{
    Wanted wanted;
    wanted.draft.type = OrderType::Wholesale;
    wanted.draft.date = base::businessDay(now);
    TRY(fillLines(repository, vf, wanted));
    TRY_LET(wanted.draft.partner, repository.customer(vf.customerCode));
    if (wanted.draft.partner.isNull()) {
        wanted.problem = {ErrorCode::CustomerNotMapped,
                          QStringList{vf.customerCode, vf.customerName}.join(u' ').trimmed()};
    }
    TRY_LET(wanted.draft.warehouse, repository.warehouse());
    if (wanted.draft.warehouse.isNull()) {
        wanted.problem = {ErrorCode::VfWarehouseMissing, {}};
    }
    if (wanted.problem == noProblem) {
        const QList<Error> incomplete = problems(wanted.draft);
        wanted.problem = incomplete.isEmpty() ? noProblem : incomplete.first();
    }
    return wanted;
}

/// Makes the order of a locked VF order, or holds it with the reason.
Result<bool> makeOrder(store::Transaction &transaction, VfOrderRepository &repository, const Actor &actor,
                       KeptVfOrder &vf, base::Instant now)
{
    TRY_LET(const Wanted wanted, wantedOrder(repository, vf, now));
    vf.problem = wanted.problem;
    if (wanted.problem == noProblem) {
        TRY_LET(const Order order, insertOrder(transaction, actor, wanted.draft, vf.code, now));
        vf.order = order.id;
        vf.orderNumber = order.number;
        vf.state = VfState::Ordered;
        transaction.announce(store::Topic::Orders);
    }
    TRY(repository.saveState(vf));
    return wanted.problem == noProblem;
}

/// e-stack has cancelled a VF order whose order is there.
Outcome cancelOrder(store::Transaction &transaction, KeptVfOrder &vf, base::Instant now)
{
    TRY_LET(Order order, store::OrderRepository(transaction.connection()).lock(vf.order));
    if (order.state.approval == ApprovalStatus::Terminated) {
        vf.state = VfState::Terminated;
        return base::done;
    }
    if (permission(order.state, OrderAction::Terminate) != Permission::Locally) {
        vf.state = VfState::CanceledLate;
        return base::done;
    }
    TRY(terminateHere(transaction, gatewayActor(), order, {{QStringLiteral("vfOrder"), vf.code}}, now));
    vf.state = VfState::Terminated;
    return base::done;
}

bool sameGoods(const VfOrder &a, const VfOrder &b)
{
    return a.customerCode == b.customerCode && a.lines == b.lines;
}

/// What e-stack says now of a VF order with or without an order of ours.
Outcome apply(store::Transaction &transaction, VfOrderRepository &repository, KeptVfOrder &vf, bool changed,
              base::Instant now)
{
    if (vf.order.isNull()) {
        if (vf.canceled || vf.state == VfState::OrderDeleted) {
            vf.state = vf.canceled ? VfState::Canceled : vf.state;
            vf.problem = noProblem;
            return repository.saveState(vf);
        }
        vf.state = VfState::Held;
        TRY(makeOrder(transaction, repository, gatewayActor(), vf, now));
        return base::done;
    }
    if (vf.canceled) {
        TRY(cancelOrder(transaction, vf, now));
    } else if (changed) {
        // The order is the clerks' by now: they are told, nothing is changed behind their backs.
        vf.problem = {ErrorCode::VfOrderChanged, vf.orderNumber};
    }
    return repository.saveState(vf);
}

/// False if there was nothing new.
Result<bool> takeIn(store::Transaction &transaction, VfOrderRepository &repository, const VfOrder &told,
                    base::Instant now)
{
    TRY_LET(KeptVfOrder vf, repository.lock(told.code, now));
    const bool known = vf.updatedAt.milliseconds != 0;
    if (known && vf.updatedAt == told.updatedAt && vf.canceled == told.canceled && sameGoods(vf, told)) {
        return false;
    }
    const bool changed = known && !sameGoods(vf, told);
    static_cast<VfOrder &>(vf) = told;
    TRY(repository.saveContent(vf, now));
    TRY(apply(transaction, repository, vf, changed, now));
    transaction.announce(store::Topic::Orders);
    return true;
}

} // namespace

Result<int> takeInVfOrders(store::Transaction &transaction, OwnerId owner, const QList<VfOrder> &orders,
                           base::Instant now)
{
    VfOrderRepository repository(transaction.connection(), owner);
    int fresh = 0;
    for (const VfOrder &order : orders) {
        TRY_LET(const bool taken, takeIn(transaction, repository, order, now));
        fresh += taken ? 1 : 0;
    }
    return fresh;
}

Result<qint64> retryHeldVfOrders(store::Transaction &transaction, qint64 afterId, base::Instant now)
{
    TRY_LET(const InterfaceSettings settings, store::SettingsRepository(transaction.connection()).load());
    VfOrderRepository repository(transaction.connection(), settings.owner);
    TRY_LET(const QList<qint64> held, repository.held(afterId, retriedAtOnce));
    for (const qint64 id : held) {
        TRY_LET(const std::optional<KeptVfOrder> found, repository.find(id));
        TRY_LET(KeptVfOrder vf, repository.lock(found->code, now));
        if (vf.order.isNull() && vf.state == VfState::Held) { // nobody was faster
            TRY(makeOrder(transaction, repository, gatewayActor(), vf, now));
        }
    }
    if (!held.isEmpty()) {
        transaction.announce(store::Topic::Orders);
    }
    return held.size() == retriedAtOnce ? held.last() : 0;
}

Result<int> retryVfOrders(store::Transaction &transaction, const Actor &actor, const QList<qint64> &ids,
                          base::Instant now)
{
    TRY(require(actor, Duty::EditOrders));
    TRY_LET(const InterfaceSettings settings, store::SettingsRepository(transaction.connection()).load());
    VfOrderRepository repository(transaction.connection(), settings.owner);
    int made = 0;
    for (const qint64 id : ids) {
        TRY_LET(const std::optional<KeptVfOrder> found, repository.find(id));
        if (!found) {
            return Error{ErrorCode::NotFound, {}};
        }
        TRY_LET(KeptVfOrder vf, repository.lock(found->code, now));
        if (vf.order.isNull() && !vf.canceled) {
            TRY_LET(const bool done, makeOrder(transaction, repository, actor, vf, now));
            made += done ? 1 : 0;
        }
    }
    transaction.announce(store::Topic::Orders);
    return made;
}

Outcome setVfWarehouse(store::Transaction &transaction, const Actor &actor, WarehouseId id, base::Instant now)
{
    TRY(require(actor, Duty::ChangeMappings));
    TRY_LET(const InterfaceSettings settings, store::SettingsRepository(transaction.connection()).load());
    if (settings.owner.isNull()) {
        return Error{ErrorCode::InterfaceIncomplete, QStringLiteral("ownerCode")};
    }
    TRY_LET(const std::optional<Warehouse> warehouse,
            store::CatalogueRepository(transaction.connection()).warehouse(id));
    if (!warehouse || !warehouse->active) {
        return Error{ErrorCode::NotFound, QStringLiteral("warehouse")};
    }
    TRY(VfOrderRepository(transaction.connection(), settings.owner).setWarehouse(id));
    TRY(store::writeAudit(transaction,
                          {actor,
                           QStringLiteral("vf.warehouse"),
                           QStringLiteral("warehouse"),
                           id.value(),
                           warehouse->code,
                           {},
                           {}},
                          now));
    transaction.announce(store::Topic::Settings);
    return base::done;
}

} // namespace workflow
