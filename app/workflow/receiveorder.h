// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/account.h"
#include "domain/serial.h"
#include "store/transaction.h"

namespace workflow {

/// What a person has in hand: goods of one stage of an order, not necessarily all of them.
struct HandReceipt
{
    struct Line
    {
        int lineNo = 0;
        qint64 quantity = 0;
        QList<domain::Handset> handsets; ///< of a serial-managed product, as many as the quantity
    };

    domain::OrderId order;
    qint64 expectedVersion = 0; ///< of the order as it was shown: a second click finds another one
    domain::Stage stage = domain::Stage::In;
    QList<Line> lines; ///< a quantity of 0 leaves a line out
};

/// With problems nothing is changed, and they are all given back.
struct HandReceiptOutcome
{
    QList<base::Error> problems;
    domain::StockDocumentId document;
};

/// 引入: receives or delivers goods of an order that never went to IDEAL, by the checks that a callback has
/// to pass (SPEC R63, R65), and posts the document in this transaction. From then on the order can't be
/// pushed (SPEC R62) or edited. Fails with OrderLocked once pushed (SPEC R17), with NotApproved before a
/// wholesale order is released, and with Conflict (who it was) if the order has moved since it was shown.
base::Result<HandReceiptOutcome> receiveOrder(store::Transaction &transaction, const domain::Actor &actor,
                                              const HandReceipt &receipt, base::Instant now);

} // namespace workflow
