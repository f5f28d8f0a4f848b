// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/money.h"
#include "base/result.h"
#include "domain/catalogue.h"
#include "domain/ids.h"
#include "domain/ordertype.h"
#include "domain/states.h"

#include <QDate>
#include <QList>
#include <QString>

namespace domain {

inline constexpr int maxOrderLines = 5000;
inline constexpr qint64 maxLineQuantity = 1'000'000;

struct OrderLine
{
    OrderLineId id;
    int lineNo = 0; ///< from 1, in the order of the form
    ProductId product;
    qint64 quantity = 0;
    base::Money price;
    InventoryType inventory = InventoryType::Good;
    QString remark;
    qint64 postedOut = 0; ///< confirmed and posted so far, in handsets
    qint64 postedIn = 0;

    qint64 posted(Stage stage) const { return stage == Stage::Out ? postedOut : postedIn; }
    base::Money amount() const { return price * quantity; }
};

/// What a person enters; a form edits one of these and hands it to workflow::saveOrder().
struct OrderDraft
{
    OrderType type = OrderType::Purchase;
    QDate date;
    PartnerId partner;     ///< none for a transfer
    WarehouseId warehouse; ///< a transfer's 移出仓
    WarehouseId toWarehouse;
    QString manualNumber; ///< 手工单号 (R16)
    QString remark;
    QList<OrderLine> lines;
};

/// A saved order.
struct Order : OrderDraft
{
    OrderId id;
    OwnerId owner;
    QString number;
    OrderState state;
    qint64 version = 0;    ///< optimistic lock: goes up with every edit
    QString idealId;       ///< IDEAL's id, once pushed
    QString expressNumber; ///< several parcels' are joined by `, `
    QString cancelRequest; ///< the id under which IDEAL was last asked to terminate it (R7)
    QString cancelReason;  ///< the clerk's
    std::optional<base::Instant> cancelRequestedAt;
    base::ErrorCode cancelErrorCode = base::ErrorCode::Count_; ///< why it is not terminated (yet)
    QString cancelError;                                       ///< the detail that goes with it
    base::ErrorCode pushErrorCode = base::ErrorCode::Count_;   ///< Count_ = none
    QString pushError; ///< IDEAL's own reason of a refusal, or how the network failed
    std::optional<base::Instant> pushedAt;
    std::optional<base::Instant> returnedAt;
    QString vfOrderCode; ///< R32; empty for one entered by hand
    AccountId createdBy;
    base::Instant createdAt;
    base::Instant updatedAt;
};

qint64 totalQuantity(const QList<OrderLine> &lines);
base::Money totalAmount(const QList<OrderLine> &lines);

/// Every reason why the draft is not a complete order, all at once; empty if it can be saved.
QList<base::Error> problems(const OrderDraft &draft);

/// `CG` + `20250102` + `0007`: prefix, day and per-day sequence (at least four digits).
QString composeNumber(const QString &prefix, QDate day, qint64 sequence);

} // namespace domain
