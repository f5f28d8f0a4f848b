// SPDX-License-Identifier: Apache-2.0
#include "domain/estack.h"

#include <algorithm>

namespace domain {

EstackCursor nextCursor(const EstackCursor &cursor, const QList<base::Instant> &times, bool last)
{
    EstackCursor next = cursor;
    for (const base::Instant time : times) {
        next.newest = std::max(next.newest, time);
    }
    if (last) {
        next.since = std::max(cursor.since, next.newest);
        next.page = 1;
        return next;
    }
    // A peer that does not keep to the order is read by page numbers.
    const bool inOrder = std::is_sorted(times.begin(), times.end());
    if (inOrder && !times.isEmpty() && cursor.since < times.last()) {
        next.since = times.last();
        next.page = 1;
    } else {
        ++next.page;
    }
    return next;
}

} // namespace domain
