// SPDX-License-Identifier: Apache-2.0
#include "simulator/estack.h"

#include "simulator/queries.h"

#include <algorithm>
#include <tuple>
#include <vector>

namespace simulator {

namespace {

/// A VF order with what it is sorted by.
struct VfOrder
{
    const QJsonObject &body;
    QString updateTime;
    QString code;

    QJsonObject toJson() const { return body; }
};

const QString &codeOf(const Product &row)
{
    return row.itemCode;
}

const QString &codeOf(const Customer &row)
{
    return row.customerCode;
}

const QString &codeOf(const VfOrder &row)
{
    return row.code;
}

/// The page that is asked for. Only its own rows are put into JSON: a country's catalogue has a hundred
/// pages.
template<class Rows> Reply page(const World &world, const QJsonObject &query, const Rows &rows)
{
    Fields fields(query);
    if (fields.code(QStringLiteral("ownerCode")) != world.config.ownerCode) {
        fields.invalid(QStringLiteral("ownerCode"));
    }
    const QString since = fields.wireTime(QStringLiteral("updatedSince"), Need::Optional);
    const Paging paging = Paging::read(fields);
    if (fields.refusal()) {
        return Reply::failure(*fields.refusal());
    }
    // The wire's form of a time sorts as the times do; no further than to the end of the page.
    std::vector<const typename Rows::value_type *> sorted;
    for (const auto &row : rows) {
        if (row.updateTime >= since) {
            sorted.push_back(&row);
        }
    }
    const qint64 count = qint64(sorted.size());
    const qint64 end = std::min<qint64>(paging.first() + paging.size, count);
    std::partial_sort(sorted.begin(), sorted.begin() + std::max<qint64>(end, 0), sorted.end(),
                      [](const auto *a, const auto *b) {
                          return std::tie(a->updateTime, codeOf(*a)) < std::tie(b->updateTime, codeOf(*b));
                      });
    QJsonArray items;
    for (qint64 i = paging.first(); i < end; ++i) {
        items.append(sorted[size_t(i)]->toJson());
    }
    return Reply::success({{QStringLiteral("totalPage"), paging.pagesFor(count)},
                           {QStringLiteral("currentPage"), paging.page},
                           {QStringLiteral("items"), items}});
}

} // namespace

Reply Estack::products(const QJsonObject &query) const
{
    return page(m_world, query, m_world.catalogue.products());
}

Reply Estack::customers(const QJsonObject &query) const
{
    return page(m_world, query, m_world.catalogue.customers());
}

Reply Estack::vfOrders(const QJsonObject &query) const
{
    std::vector<VfOrder> rows;
    for (const QJsonObject &order : m_world.catalogue.vfOrders()) {
        rows.push_back({order, order.value(QStringLiteral("updateTime")).toString(),
                        order.value(QStringLiteral("vfOrderCode")).toString()});
    }
    return page(m_world, query, rows);
}

} // namespace simulator
