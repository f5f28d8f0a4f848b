// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/order.h"
#include "store/stockrepository.h"

#include <QHash>

namespace ui {

/// An order and what its ids mean, as a receipt by hand needs them.
struct ReceiptView
{
    domain::Order order;
    QHash<domain::ProductId, domain::Product> products;
    QString partner;
    QString warehouse;
    QString toWarehouse;
    QString lastActor; ///< who changed the order last, or received goods of it

    domain::Product product(const domain::OrderLine &line) const { return products.value(line.product); }
    const domain::OrderLine *line(int lineNo) const;
};
base::Result<ReceiptView> readReceipt(store::Connection &connection, domain::OrderId id);

/// What the database knows of these serials and IMEIs, by each identity that the handsets have.
using KnownSerials = QHash<QString, store::KnownSerial>;
base::Result<KnownSerials> readKnownSerials(store::Connection &connection, domain::OwnerId owner,
                                            const QStringList &values);

} // namespace ui
