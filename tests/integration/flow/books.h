// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/connection.h"

namespace flow {

/// What the books contradict each other in, one line a kind; empty if they agree: balance and ledger,
/// handsets and balance, documents and their lines, documents and handsets moved, order lines and documents
/// (SPEC R64).
base::Result<QStringList> contradictions(store::Connection &connection);

} // namespace flow
