// SPDX-License-Identifier: Apache-2.0
#include "simulator/estack.h"

#include "simulator/queries.h"

#include <algorithm>
#include <vector>

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
    // The wire's form of a time sorts as the times do; no further than to the end of the page.
    std::vector<std::pair<QString, QJsonObject>> sorted;
    for (const QJsonObject &row : std::as_const(rows)) {
        const QString time = row.value(QStringLiteral("updateTime")).toString();
        if (time >= since) {
            sorted.emplace_back(time + u' ' + row.value(codeField).toString(), row);
        }
    }
    const qint64 count = qint64(sorted.size());
    const qint64 end = std::min<qint64>(paging.first() + paging.size, count);
    std::partial_sort(sorted.begin(), sorted.begin() + std::max<qint64>(end, 0), sorted.end(),
                      [](const auto &a, const auto &b) { return a.first < b.first; });
    QJsonArray items;
    for (qint64 i = paging.first(); i < end; ++i) {
        items.append(sorted[size_t(i)].second);
    }
    return Reply::success({{QStringLiteral("totalPage"), paging.pagesFor(count)},
                           {QStringLiteral("currentPage"), paging.page},
                           {QStringLiteral("items"), items}});
}

} // namespace simulator
