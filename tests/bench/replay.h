// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/connection.h"

#include <QList>

namespace bench {

/// Statements with their values, in the order in which our code ran them.
struct Recorded
{
    QString sql;
    store::Values values;
};
using Recording = QList<Recorded>;

/// Runs the same statements through the database's own C library, each text prepared once; milliseconds
/// without the opening of the connection. Ends the program if one of them fails.
double replay(const store::DatabaseConfig &database, const Recording &recording);

} // namespace bench
