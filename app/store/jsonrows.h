// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/dialect.h"

#include <QJsonArray>
#include <QList>

namespace store {

// Many rows go into a statement as one JSON value: a statement a row costs two to four times as much, a
// VALUES list of that length a hundred times.

/// The table function that yields the rows of a JSON array of arrays, and how a field of one is read.
struct JsonRows
{
    QString from;
    QString (*field)(int index, const char *sqlType);
};
JsonRows jsonRows(Backend backend);

QString jsonText(const QJsonArray &array);

/// `(SELECT …)`: the ids of a bound idList(), for `id IN`.
QString idRows(const Dialect &dialect);
QVariant idList(const QList<qint64> &ids);

} // namespace store
