// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/ids.h"
#include "store/connection.h"

namespace store {

/// What a typed or scanned text names: an order (by number or manual number), a stock document (by number),
/// or a handset (by serial or IMEI). At most one of the ids is set.
struct LookedUp
{
    domain::OrderId order;
    domain::StockDocumentId document;
    domain::SerialId handset;
};
base::Result<LookedUp> lookUp(Connection &connection, const QString &text);

} // namespace store
