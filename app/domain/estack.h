// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "domain/ids.h"
#include "domain/order.h"

#include <QList>
#include <QString>

namespace domain {

// What comes from e-stack and how far it has been read (R10, R32). The numbers are stored.

enum class EstackList
{
    Products = 1,
    Customers = 2,
    VfOrders = 3
};

/// Where the next page of a list begins. e-stack's rows come by the time of their last change, and a row that
/// is changed meanwhile moves to the end: so that none is skipped, reading goes on by time wherever it can,
/// and by page number only among rows of the same time.
struct EstackCursor
{
    base::Instant since; ///< rows changed at or after this
    int page = 1;
    base::Instant newest; ///< the latest change that came so far

    bool operator==(const EstackCursor &) const = default;
};

/// Behind a page whose rows were changed at `times`. `last`: the list ends with it, and the next run begins
/// with what changes from now on.
EstackCursor nextCursor(const EstackCursor &cursor, const QList<base::Instant> &times, bool last);

/// What is mapped to what: e-stack's products to ERP products, its customers to ERP customers.
enum class MappingKind
{
    Product,
    Customer
};

/// How an e-stack row stands to the ERP.
enum class MatchState
{
    Unmapped = 0,
    Proposed = 1, ///< the ERP has exactly one like it; a person confirms
    Mapped = 2,
    Differs = 3, ///< mapped, and the serial attributes are not equal (R47)
    Invalid = 4, ///< e-stack does not carry it any more; mapped or not
};

/// Why something is proposed.
enum class MatchReason
{
    None = 0,
    SameBarcode = 1,
    SameName = 2
};

/// Where the goods of a VF order go; sent instead of the customer's own address.
struct Receiver
{
    QString name;
    QString mobile;
    QString province;
    QString city;
    QString area;
    QString address;

    bool operator==(const Receiver &) const = default;
};

struct VfOrderLine
{
    QString lineNo; ///< e-stack's
    QString itemCode;
    qint64 quantity = 0;
    base::Money price;

    bool operator==(const VfOrderLine &) const = default;
};

/// A VF order as e-stack tells it.
struct VfOrder
{
    QString code;
    QString customerCode;
    bool canceled = false;
    base::Instant orderedAt;
    base::Instant updatedAt;
    Receiver receiver;
    QList<VfOrderLine> lines;
};

/// What has become of a VF order here.
enum class VfState
{
    Held = 0,         ///< no order yet; the problem says why
    Ordered = 1,      ///< its wholesale order is there
    Canceled = 2,     ///< e-stack cancelled it before there was an order
    Terminated = 3,   ///< e-stack cancelled it, and its unpushed order was terminated (R8)
    CanceledLate = 4, ///< e-stack cancelled it, but its order is pushed or shipped: a person decides
    OrderDeleted = 5, ///< somebody deleted its order; only a person makes another
};

} // namespace domain
