// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/keysetlist.h"

namespace store {

// What the filters of lists have in common. Empty ends and empty texts add nothing.

/// A column of ISO dates between two days, both included.
void addRange(ListQuery &query, const QString &column, QDate from, QDate to);

/// A column of instants between two days of this machine's time zone, both included.
void addDays(ListQuery &query, const QString &column, QDate from, QDate to);

/// Any of these columns begins with `text`.
void addPrefix(ListQuery &query, const QStringList &columns, const QString &text);

/// The smallest text that no text beginning with `prefix` reaches: a range that an index serves on both
/// databases, which LIKE does on neither under every collation.
QString endOfPrefix(const QString &prefix);

} // namespace store
