// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/dialect.h"

#include <QJsonArray>

namespace bench {

/// Ten thousand quasi-random serials of one order posted in one transaction, against the same statements
/// through the database's own C library.
QJsonArray serials(store::Backend backend);

/// Fifty clicks on 推送IDEAL until all are 已上传, against the same signed requests without a database.
QJsonArray push(store::Backend backend);

/// Fifty callbacks until all documents are posted, against the same messages without a database.
QJsonArray returns(store::Backend backend);

} // namespace bench
