// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace domain {

Q_NAMESPACE

// The numbers are stored: never reuse one, only add.

/// 上传状态 (SPEC, States).
enum class PushStatus
{
    NotPushed = 0, ///< 未上传
    Pushing = 1,   ///< 上传中
    Pushed = 2,    ///< 已上传
    Refused = 3,   ///< 上传失败: IDEAL refused, the order may be edited and pushed again
    Unknown = 4,   ///< 结果未知: no answer; asked again with the same key
};
Q_ENUM_NS(PushStatus)

/// 回传状态 (SPEC, States).
enum class ReturnStatus
{
    NotReturned = 0, ///< 未回传
    Partial = 1,     ///< 部分回传
    OutReturned = 2, ///< 移出已回传: a transfer whose goods are on their way
    Returned = 3,    ///< 已回传
    Exception = 4,   ///< 回传异常: a callback is stored and parked
};
Q_ENUM_NS(ReturnStatus)

/// Wholesale's own states; every other type stays at None.
enum class ApprovalStatus
{
    None = 0,
    Pending = 1,       ///< 待审核
    ReadyToShip = 2,   ///< 待发货
    PartlyShipped = 3, ///< 部分发货
    Shipped = 4,       ///< 已发货
    Terminated = 5,    ///< 已终止
};
Q_ENUM_NS(ApprovalStatus)

/// How far a termination asked of IDEAL has come (R7).
enum class CancelStatus
{
    None = 0,
    Requested = 1, ///< 申请中
    Updating = 2,  ///< 更新中
    Done = 3,      ///< 已终止
    Rejected = 4,  ///< 驳回
};
Q_ENUM_NS(CancelStatus)

/// All that decides what may be done with an order now.
struct OrderState
{
    bool saved = false;
    PushStatus push = PushStatus::NotPushed;
    ReturnStatus returned = ReturnStatus::NotReturned;
    ApprovalStatus approval = ApprovalStatus::None;
    CancelStatus cancel = CancelStatus::None;
    bool receivedByHand = false; ///< R62: wholly or in part
    bool completedByHand = false;

    bool operator==(const OrderState &) const = default;
};

/// What people do with an order; the columns of SPEC's state table.
enum class OrderAction
{
    Edit,
    Delete,
    ReceiveByHand,
    Push,
    Terminate
};
Q_ENUM_NS(OrderAction)

/// How an action may be done now.
enum class Permission
{
    No,
    Yes,
    SameKeyOnly, ///< Push of 结果未知: asks again with the key it had, makes no new push (R48)
    Locally,     ///< Terminate without a call (R8)
    ByRequest,   ///< Terminate by asking IDEAL (R7)
};
Q_ENUM_NS(Permission)

/// SPEC's state table. Tells only what the state allows; roles and pre-flight come on top.
Permission permission(const OrderState &state, OrderAction action);

/// Whether the order is locked for good or for now (R17-R20). The database's triggers say the same.
bool isLocked(PushStatus push);

} // namespace domain
