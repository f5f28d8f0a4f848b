// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/order.h"
#include "domain/stockdocument.h"
#include "store/keysetlist.h"

namespace store {

// The lists that screens page through, as queries over stored columns with an index for each filter.
// A filter's empty member means "any"; both dates are included.

struct OrderListFilter
{
    std::optional<domain::OrderType> type;
    QDate from;
    QDate to;
    std::optional<domain::PushStatus> push;
    std::optional<domain::ReturnStatus> returned;
    QString number; ///< the beginning of the order's number or the whole manual number
    /// Pushed, and not all of it has come back (of pushLog() only). Goes with no `push` and no `returned`.
    bool awaitingReturn = false;
};

/// The orders of one type. Columns in the order of OrderListColumn.
enum class OrderListColumn
{
    Type,
    Number,
    Date,
    PartnerName,
    WarehouseName,
    ManualNumber,
    TotalQuantity,
    TotalFen,
    PushStatus,
    PushedAt,
    ReturnStatus,
    ReturnedAt,
    ApprovalStatus,
    CancelStatus,
    Remark,
    PushError,
};
ListQuery orderList(domain::OwnerId owner, const OrderListFilter &filter, bool newestFirst = true);

/// 荣耀IDEAL物流推送日志: every order in scope (SPEC R40-R46), with the same columns as orderList().
ListQuery pushLog(domain::OwnerId owner, const OrderListFilter &filter, bool newestFirst = true);

/// What an order may wait for since somebody clicked.
enum class Waiting
{
    ForAnswer, ///< 上传中 or 结果未知: IDEAL has not said that it has it
    ForReturn, ///< pushed, and not all of it has come back
};
struct StuckFilter
{
    base::Instant before; ///< clicked earlier than this
    std::optional<Waiting> waiting;
    std::optional<domain::OrderType> type;
    QString number; ///< the beginning of the order's number or the whole manual number
};
enum class StuckColumn
{
    Type,
    Number,
    PartnerName,
    WarehouseName,
    ManualNumber,
    TotalQuantity,
    PushStatus,
    ReturnStatus,
    WaitingSince,
};
/// 滞留单据: what waits for IDEAL longer than it should. Return exceptions wait for us and are not among
/// them.
ListQuery stuckOrders(domain::OwnerId owner, const StuckFilter &filter, bool newestFirst = false);

struct DocumentListFilter
{
    std::optional<domain::DocumentType> type;
    QDate from;
    QDate to;
    QString number; ///< the beginning of the document's or the order's number
};
enum class DocumentListColumn
{
    Type,
    Number,
    Date,
    OrderNumber,
    PartnerName,
    WarehouseName,
    TotalQuantity,
    PostedAt,
};
ListQuery stockDocuments(domain::OwnerId owner, const DocumentListFilter &filter, bool newestFirst = true);

struct ParkedReturnFilter
{
    QString reason; ///< base::codeName() of the reason
    std::optional<base::Instant> from;
    std::optional<base::Instant> until; ///< not included
    QString number;                     ///< the beginning of the order's number
};
enum class ParkedReturnColumn
{
    ReceivedAt,
    Event, ///< the path behind the callback base
    OrderNumber,
    ReasonCode,
    Reason,
    Attempts,
    Order, ///< the order's id, or NULL
    FromPoll,
    OutBizCode,
};
/// 回传异常: the callbacks that are parked (SPEC R63), whosever they are: one about an unknown order may have
/// been addressed to an owner code that is not used any more.
ListQuery parkedReturns(const ParkedReturnFilter &filter, bool newestFirst = true);

} // namespace store
