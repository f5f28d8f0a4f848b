// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/dialect.h"

namespace support {

/// Rows `sqlite` and `postgresql` of a data-driven test; the test reads currentBackend(). Where there is no
/// PostgreSQL its row is left out with a warning; with IDEAL_TEST_REQUIRE_PG set that is a failure instead.
void addBackends();

/// As addBackends(), for a test that has rows of its own: adds the column only, and tells which rows to make.
QList<store::Backend> testedBackends();
void addBackendColumn();

/// The backend of the row that runs.
store::Backend currentBackend();

/// `sqlite` or `postgresql`, for row names.
QByteArray backendName(store::Backend backend);

} // namespace support
