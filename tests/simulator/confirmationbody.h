// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simulator/world.h"

namespace simulator {

/// A confirmation before it is cut into callbacks: what moved, and what shall be wrong about it.
struct Goods
{
    Stage stage = Stage::In;
    QMap<QString, qint64> quantities; ///< by line number
    QList<LineSerials> serials;
    bool final = true;
};

/// The callbacks that report these goods, at most 500 lines each, with the faults that the order still has to
/// show. Only the last carries confirmType 0, and only if the goods are final.
QList<Confirmation> confirmationsOf(World &world, Order &order, Goods goods);

/// A callback that reports a state and carries no lines.
Confirmation stateOnly(const World &world, const Order &order, const QString &status, bool final,
                       const QString &remark);

Confirmation cancelResultOf(const World &world, const Order &order, const CancelRequest &request);

} // namespace simulator
