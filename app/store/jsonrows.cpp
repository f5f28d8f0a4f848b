// SPDX-License-Identifier: Apache-2.0
#include "store/jsonrows.h"

#include <QJsonDocument>

namespace store {

namespace {

QString sqliteField(int index, const char *)
{
    return QStringLiteral("json_extract(value, '$[%1]')").arg(index);
}

QString postgreSqlField(int index, const char *sqlType)
{
    return QStringLiteral("CAST(value ->> %1 AS %2)").arg(index).arg(QString::fromLatin1(sqlType));
}

} // namespace

JsonRows jsonRows(Backend backend)
{
    return backend == Backend::Sqlite
               ? JsonRows{QStringLiteral("json_each(?)"), sqliteField}
               : JsonRows{QStringLiteral("jsonb_array_elements(CAST(? AS jsonb)) AS given(value)"),
                          postgreSqlField};
}

QString jsonText(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QString idRows(const Dialect &dialect)
{
    return QStringLiteral("(SELECT CAST(value AS BIGINT) FROM %1)").arg(dialect.rows());
}

QVariant idList(const QList<qint64> &ids)
{
    QJsonArray array;
    for (const qint64 id : ids) {
        array.append(id);
    }
    return jsonText(array);
}

} // namespace store
