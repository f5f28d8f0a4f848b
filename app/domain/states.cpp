// SPDX-License-Identifier: Apache-2.0
#include "domain/states.h"

namespace domain {

namespace {

Permission beforePush(const OrderState &state, OrderAction action)
{
    const bool wholesale = state.approval != ApprovalStatus::None;
    switch (action) {
    case OrderAction::Edit:
    case OrderAction::Delete:
        // What came by hand is in stock: the order is a record of it now.
        return state.receivedByHand ? Permission::No : Permission::Yes;
    case OrderAction::ReceiveByHand:
        return state.completedByHand || (wholesale && state.approval == ApprovalStatus::Pending)
                   ? Permission::No
                   : Permission::Yes;
    case OrderAction::Push:
        if (state.receivedByHand || (wholesale && state.approval != ApprovalStatus::ReadyToShip)) {
            return Permission::No;
        }
        return Permission::Yes;
    case OrderAction::Terminate:
        return wholesale && !state.completedByHand ? Permission::Locally : Permission::No;
    }
    return Permission::No;
}

} // namespace

bool isLocked(PushStatus push)
{
    return push == PushStatus::Pushing || push == PushStatus::Pushed || push == PushStatus::Unknown;
}

Permission permission(const OrderState &state, OrderAction action)
{
    if (!state.saved) {
        return action == OrderAction::Edit ? Permission::Yes : Permission::No;
    }
    if (state.approval == ApprovalStatus::Terminated || state.approval == ApprovalStatus::Shipped ||
        state.cancel == CancelStatus::Done) {
        return Permission::No;
    }
    if (!isLocked(state.push)) {
        return beforePush(state, action);
    }
    if (state.push == PushStatus::Unknown && action == OrderAction::Push) {
        return Permission::SameKeyOnly;
    }
    const bool cancelOpen = state.cancel == CancelStatus::Requested || state.cancel == CancelStatus::Updating;
    const bool wholesale = state.approval != ApprovalStatus::None;
    if (action == OrderAction::Terminate && wholesale && state.push == PushStatus::Pushed &&
        state.returned == ReturnStatus::NotReturned && !cancelOpen) {
        return Permission::ByRequest;
    }
    return Permission::No;
}

} // namespace domain
