// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simulator/world.h"

namespace simulator {

/// e-stack's three lists, each by pages of what changed since a time.
class Estack
{
public:
    explicit Estack(World &world) : m_world(world) {}

    Reply products(const QJsonObject &query) const;
    Reply customers(const QJsonObject &query) const;
    Reply vfOrders(const QJsonObject &query) const;

private:
    World &m_world;
};

} // namespace simulator
