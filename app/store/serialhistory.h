// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/serial.h"
#include "store/stockrepository.h"

namespace store {

/// A handset with the names of all that it has to do with.
struct TracedHandset
{
    KnownSerial serial;
    QString productCode;
    QString productName;
    QString warehouseName;
    QString lastDocument;
    base::Instant lastMoved;
};

/// The handsets behind these identities (SPEC R65: serial and IMEIs are one namespace), those that are known.
base::Result<QList<TracedHandset>> traceHandsets(Connection &connection, domain::OwnerId owner,
                                                 const QStringList &values);

/// One document that a handset was on.
struct HandsetMovement
{
    domain::StockDocumentId document;
    domain::DocumentType type = domain::DocumentType::PurchaseReceipt;
    QString number;
    base::Instant postedAt;
    domain::Stage stage = domain::Stage::In;
    QString warehouseName;
    QString partnerName;
    QString otherWarehouseName; ///< of a transfer: where it came from or goes to
    domain::OrderId order;
    QString orderNumber;
};
/// Oldest first.
base::Result<QList<HandsetMovement>> movementsOf(Connection &connection, domain::SerialId serial);

} // namespace store
