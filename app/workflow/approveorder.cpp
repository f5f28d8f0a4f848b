// SPDX-License-Identifier: Apache-2.0
#include "workflow/approveorder.h"

#include "store/accountrepository.h"
#include "store/orderrepository.h"
#include "workflow/duty.h"

namespace workflow {

using namespace domain;
using base::Error;
using base::ErrorCode;
using base::Outcome;

Outcome approveOrder(store::Transaction &transaction, const Actor &actor, OrderId id, base::Instant now)
{
    TRY(require(actor, Duty::ApproveOrders));
    store::OrderRepository orders(transaction.connection());
    TRY_LET(Order order, orders.lock(id));
    if (order.state.approval != ApprovalStatus::Pending || isLocked(order.state.push)) {
        return Error{ErrorCode::OrderStateForbids, order.number};
    }
    order.state.approval = ApprovalStatus::ReadyToShip;
    TRY(orders.saveReturn(order, now));
    TRY(store::writeAudit(
        transaction,
        {actor, QStringLiteral("order.approve"), QStringLiteral("order"), id.value(), order.number, {}, {}},
        now));
    transaction.announce(store::Topic::Orders);
    return base::done;
}

} // namespace workflow
