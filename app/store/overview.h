// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/connection.h"
#include "store/outboxrepository.h"

namespace store {

/// Nobody needs to know whether it is ten thousand or a million: counting stops here.
inline constexpr qint64 overviewCountLimit = 10'000;

/// How many orders in the push log are in which state, each at most overviewCountLimit. Each is a range of
/// one index, however many orders there are.
struct OverviewCounts
{
    qint64 notPushed = 0;
    qint64 pushing = 0;
    qint64 unknown = 0;
    qint64 refused = 0;
    qint64 awaitingReturn = 0;
    qint64 exceptions = 0;
    qint64 strayCallbacks = 0; ///< parked, of orders that we don't know
};

base::Result<OverviewCounts> overviewCounts(Connection &connection, domain::OwnerId owner);

/// The last thing that went over the wire, without headers and bodies; nothing if there never was one.
base::Result<std::optional<Exchange>> latestExchange(Connection &connection);

} // namespace store
