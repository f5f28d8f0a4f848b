// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simulator/world.h"

#include <QDeadlineTimer>

namespace simulator {

/// 串号查询, 订单状态查询, 库存查询, 连通测试.
class Queries
{
public:
    explicit Queries(World &world) : m_world(world) {}

    Reply serialNumbers(const QJsonObject &query);
    Reply order(const QString &orderType, const QString &orderCode, const QJsonObject &query);
    Reply inventory(const QJsonObject &query);
    Reply ping(const QJsonObject &query);

private:
    struct Snapshot
    {
        QString subject; ///< order, stage and outBizCode that it was made for
        QList<std::pair<LineSerials, Handset>> handsets;
        QDeadlineTimer ends;
    };

    Reply page(const QString &id, const Snapshot &snapshot, qint64 number, qint64 size) const;

    World &m_world;
    std::map<QString, Snapshot> m_snapshots;
};

/// Reads `page` and `pageSize`.
struct Paging
{
    qint64 page = 1;
    qint64 size = 1;

    static Paging read(Fields &fields);
    qint64 pagesFor(qint64 rows) const { return (rows + size - 1) / size; }
    qint64 first() const { return (page - 1) * size; }
};

} // namespace simulator
