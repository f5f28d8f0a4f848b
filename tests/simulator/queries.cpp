// SPDX-License-Identifier: Apache-2.0
#include "simulator/queries.h"

#include <limits>

namespace simulator {

using ideal::WireError;

namespace {

constexpr qint64 largestPage = 500;

QStringList orderTypes()
{
    return {QStringLiteral("CGRK"), QStringLiteral("CGTH"), QStringLiteral("THRK"), QStringLiteral("DB"),
            QStringLiteral("B2BCK")};
}

void readOwner(Fields &fields, const World &world)
{
    if (fields.code(QStringLiteral("ownerCode")) != world.config.ownerCode) {
        fields.invalid(QStringLiteral("ownerCode"));
    }
}

const Confirmation *confirmationOf(const Order &order, const QString &outBizCode, const QString &stage)
{
    for (const Confirmation &confirmation : order.confirmations) {
        if (confirmation.outBizCode == outBizCode && confirmation.sent && confirmation.stage &&
            stageName(*confirmation.stage) == stage) {
            return &confirmation;
        }
    }
    return nullptr;
}

} // namespace

Paging Paging::read(Fields &fields)
{
    Paging paging;
    paging.page = queryInteger(fields, QStringLiteral("page"), 1, std::numeric_limits<qint32>::max());
    paging.size = queryInteger(fields, QStringLiteral("pageSize"), 1, largestPage);
    return paging;
}

Reply Queries::serialNumbers(const QJsonObject &query)
{
    Fields fields(query);
    readOwner(fields, m_world);
    const QString type = fields.oneOf(QStringLiteral("orderType"), orderTypes());
    const QString code = fields.code(QStringLiteral("orderCode"));
    const QString stage =
        fields.oneOf(QStringLiteral("stage"), {QStringLiteral("OUT"), QStringLiteral("IN")});
    const QString outBizCode = fields.code(QStringLiteral("outBizCode"));
    QString id = fields.code(QStringLiteral("snapshotId"), Need::Optional);
    const Paging paging = Paging::read(fields);
    if (paging.page > 1 && id.isEmpty()) {
        fields.missing(QStringLiteral("snapshotId"));
    } else if (paging.page == 1 && !id.isEmpty()) {
        fields.invalid(QStringLiteral("snapshotId"));
    }
    if (fields.refusal()) {
        return Reply::failure(*fields.refusal());
    }
    const Order *order = m_world.order(type, code);
    const Confirmation *confirmation = order ? confirmationOf(*order, outBizCode, stage) : nullptr;
    if (!confirmation) {
        return Reply::failure(WireError::OrderNotFound, QStringLiteral("No such order, stage or outBizCode"));
    }
    const QString subject = QStringList{type, code, stage, outBizCode}.join(u'\n');
    if (id.isEmpty()) {
        id = ideal::newRequestId();
        Snapshot &fresh = m_snapshots[id];
        fresh.subject = subject;
        fresh.ends.setRemainingTime(m_world.config.snapshotMs);
        for (const LineSerials &line : confirmation->serials) {
            for (const Handset &handset : line.handsets) {
                fresh.handsets.append({LineSerials{line.lineNo, line.itemCode, {}}, handset});
            }
        }
    }
    std::erase_if(m_snapshots, [](const auto &entry) { return entry.second.ends.hasExpired(); });
    const auto snapshot = m_snapshots.find(id);
    if (snapshot == m_snapshots.end() || snapshot->second.subject != subject) {
        return Reply::failure(WireError::ParamInvalid, QStringLiteral("snapshotId"));
    }
    return page(id, snapshot->second, paging.page, paging.size);
}

Reply Queries::page(const QString &id, const Snapshot &snapshot, qint64 number, qint64 size) const
{
    const Paging paging{number, size};
    const qint64 total = snapshot.handsets.size();
    QJsonArray items;
    QJsonObject item;
    QJsonArray sns;
    const auto endItem = [&] {
        if (!sns.isEmpty()) {
            item.insert(QStringLiteral("sns"), sns);
            items.append(item);
            sns = {};
        }
    };
    for (qint64 i = paging.first(); i < std::min(paging.first() + size, total); ++i) {
        const auto &[line, handset] = snapshot.handsets[i];
        if (item.value(QStringLiteral("orderLineNo")) != line.lineNo) {
            endItem();
            item = {{QStringLiteral("orderLineNo"), line.lineNo},
                    {QStringLiteral("itemCode"), line.itemCode}};
        }
        sns.append(handset.toJson());
    }
    endItem();
    return Reply::success({{QStringLiteral("snapshotId"), id},
                           {QStringLiteral("totalPage"), paging.pagesFor(total)},
                           {QStringLiteral("currentPage"), number},
                           {QStringLiteral("totalCount"), total},
                           {QStringLiteral("items"), items}});
}

Reply Queries::order(const QString &orderType, const QString &orderCode, const QJsonObject &query)
{
    Fields fields(query);
    readOwner(fields, m_world);
    if (fields.refusal()) {
        return Reply::failure(*fields.refusal());
    }
    const Order *order = m_world.order(orderType, orderCode);
    if (!order) {
        return Reply::failure(WireError::OrderNotFound, orderCode);
    }
    QJsonArray bodies;
    for (const Confirmation &confirmation : order->confirmations) {
        bodies.append(confirmation.body);
    }
    return Reply::success(
        {{QStringLiteral("status"), order->status()}, {QStringLiteral("confirmations"), bodies}});
}

Reply Queries::inventory(const QJsonObject &query)
{
    Fields fields(query);
    readOwner(fields, m_world);
    const QString warehouse = fields.code(QStringLiteral("warehouseCode"));
    const Paging paging = Paging::read(fields);
    if (fields.refusal()) {
        return Reply::failure(*fields.refusal());
    }
    if (!m_world.hasWarehouse(warehouse)) {
        return Reply::failure(WireError::WarehouseUnmapped, warehouse);
    }
    const auto rows = m_world.stock.inventory(warehouse);
    QJsonArray items;
    for (qint64 i = paging.first(); i < std::min<qint64>(paging.first() + paging.size, rows.size()); ++i) {
        items.append(QJsonObject{{QStringLiteral("itemCode"), rows[i].first.itemCode},
                                 {QStringLiteral("quantity"), rows[i].second},
                                 {QStringLiteral("inventoryType"), rows[i].first.inventoryType}});
    }
    return Reply::success({{QStringLiteral("totalPage"), paging.pagesFor(rows.size())},
                           {QStringLiteral("currentPage"), paging.page},
                           {QStringLiteral("items"), items}});
}

Reply Queries::ping(const QJsonObject &)
{
    return Reply::success({{QStringLiteral("serverTime"), m_world.wireNow()},
                           {QStringLiteral("ownerCode"), m_world.config.ownerCode}});
}

} // namespace simulator
