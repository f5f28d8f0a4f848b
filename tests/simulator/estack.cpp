// SPDX-License-Identifier: Apache-2.0
#include "simulator/estack.h"

#include "simulator/queries.h"

#include <algorithm>

namespace simulator {

namespace {

/// Only what was asked for: a country's catalogue is asked for a hundred times.
template<class Row> QList<QJsonObject> asJson(const QList<Row> &rows, const QJsonObject &query)
{
    const QString since = query.value(QStringLiteral("updatedSince")).toString();
    QList<QJsonObject> objects;
    for (const Row &row : rows) {
        if (row.updateTime >= since) {
            objects.append(row.toJson());
        }
    }
    return objects;
}

} // namespace

Reply Estack::products(const QJsonObject &query) const
{
    return page(query, asJson(m_world.catalogue.products(), query), QStringLiteral("itemCode"));
}

Reply Estack::customers(const QJsonObject &query) const
{
    return page(query, asJson(m_world.catalogue.customers(), query), QStringLiteral("customerCode"));
}

Reply Estack::vfOrders(const QJsonObject &query) const
{
    return page(query, m_world.catalogue.vfOrders(), QStringLiteral("vfOrderCode"));
}

Reply Estack::page(const QJsonObject &query, QList<QJsonObject> rows, const QString &codeField) const
{
    Fields fields(query);
    if (fields.code(QStringLiteral("ownerCode")) != m_world.config.ownerCode) {
        fields.invalid(QStringLiteral("ownerCode"));
    }
    const QString since = fields.wireTime(QStringLiteral("updatedSince"), Need::Optional);
    const Paging paging = Paging::read(fields);
    if (fields.refusal()) {
        return Reply::failure(*fields.refusal());
    }
    // The wire's form of a time sorts as the times do.
    const auto updateTime = [](const QJsonObject &row) {
        return row.value(QStringLiteral("updateTime")).toString();
    };
    rows.removeIf([&](const QJsonObject &row) { return updateTime(row) < since; });
    std::sort(rows.begin(), rows.end(), [&](const QJsonObject &a, const QJsonObject &b) {
        return std::pair(updateTime(a), a.value(codeField).toString()) <
               std::pair(updateTime(b), b.value(codeField).toString());
    });
    QJsonArray items;
    for (qint64 i = paging.first(); i < std::min<qint64>(paging.first() + paging.size, rows.size()); ++i) {
        items.append(rows[i]);
    }
    return Reply::success({{QStringLiteral("totalPage"), paging.pagesFor(rows.size())},
                           {QStringLiteral("currentPage"), paging.page},
                           {QStringLiteral("items"), items}});
}

} // namespace simulator
