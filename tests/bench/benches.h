// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/dialect.h"

#include <QJsonArray>

namespace bench {

/// How much is done, how often.
struct Size
{
    int runs = 5;
    int lines = 20;        ///< of the order whose serials are posted, 500 each
    int postedBefore = 10; ///< such orders whose handsets are in the index already
    int orders = 50;       ///< that are pushed, or return
    int products = 5'000;  ///< that e-stack has
    int mapped = 50'000;   ///< of e-stack's products, in one go
};

/// Ten thousand quasi-random serials of one order posted in one transaction, against the same statements
/// through the database's own C library.
QJsonArray serials(store::Backend backend, const Size &size);

/// Fifty clicks on 推送IDEAL until all are 已上传, against the same signed requests without a database.
QJsonArray push(store::Backend backend, const Size &size);

/// Fifty callbacks until all documents are posted, against the same messages without a database.
QJsonArray returns(store::Backend backend, const Size &size);

/// e-stack's whole catalogue taken in and matched for the first time, against its pages asked for and read.
QJsonArray estack(store::Backend backend, const Size &size);

/// A country's products mapped in one click, where many share a name: created in the ERP from e-stack's, or
/// as proposed; against the rows that must be written for it, each table's by one statement.
QJsonArray mapping(store::Backend backend, const Size &size);

} // namespace bench
