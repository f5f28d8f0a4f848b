// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "domain/order.h"

#include <QList>
#include <QString>

namespace domain {

/// What a callback reports (CONTRACT, "IDEAL -> gateway"). The numbers are stored.
enum class ConfirmationStatus
{
    Accepted = 1,     ///< ACCEPT
    PartMoved = 2,    ///< PARTFULFILLED, PARTDELIVERED
    Moved = 3,        ///< FULFILLED, DELIVERED
    Exception = 4,    ///< EXCEPTION
    Rejected = 5,     ///< REJECT
    Closed = 6,       ///< CLOSED
    Cancelled = 7,    ///< CANCELED
    CancelFailed = 8, ///< CANCELEDFAIL
};

struct ConfirmedLine
{
    int lineNo = 0;   ///< 0 if the wire's orderLineNo is not one that we send
    QString lineText; ///< the wire's orderLineNo, for the reason
    QString itemCode;
    qint64 quantity = 0;
    InventoryType inventory = InventoryType::Good;
};

/// One callback, understood. Facts as IDEAL states them: nothing is checked against the order yet.
struct Confirmation
{
    OrderType orderType = OrderType::Purchase;
    Stage stage = Stage::In;
    QString event; ///< the path behind /callback/v1/
    QString orderNumber;
    QString outBizCode; ///< the callback's own key
    bool final = false; ///< confirmType 0
    ConfirmationStatus status = ConfirmationStatus::Accepted;
    bool cancelResult = false; ///< answers a cancel request instead of reporting goods
    bool cancelApproved = false;
    QString cancelRequestId;
    base::Instant operatedAt;
    QString warehouseCode; ///< IDEAL's; empty where the callback has none (sales)
    QString reason;        ///< remark, or the cancel's reason
    QString expressNumber;
    QList<ConfirmedLine> lines;

    bool movesStock() const
    {
        return !cancelResult &&
               (status == ConfirmationStatus::PartMoved || status == ConfirmationStatus::Moved);
    }
};

/// One handset as IDEAL reports it.
struct Handset
{
    QString sn;
    QString imei1;
    QString imei2;
};

/// The answer of the serial query, all its pages.
struct SerialReportLine
{
    int lineNo = 0;
    QString itemCode;
    QList<Handset> handsets;
};
using SerialReport = QList<SerialReportLine>;

/// What the order must be for a confirmation to be posted; read in the posting transaction.
struct ReturnContext
{
    Order order;
    QHash<int, QString> itemCodes; ///< line number -> e-stack's item code as pushed
    QString warehouseCode;         ///< IDEAL's code of the stage's warehouse, as pushed
    /// A final confirmation of this stage was posted, and this one did not happen before it: a receiver must
    /// not rely on the order in which they arrive (SPEC R64).
    bool stageFinal = false;
    qint64 outPosted = 0; ///< of a transfer: handsets posted OUT so far
};

/// R63: the reason why a stock-moving confirmation can't be posted as it stands, or nothing.
std::optional<base::Error> confirmationProblem(const Confirmation &confirmation,
                                               const ReturnContext &context);

/// Whether these, all that IDEAL has reported of an order, say that nothing more is to come: each stage of
/// the type has its final one.
bool isComplete(OrderType type, const QList<Confirmation> &reported);

} // namespace domain
