// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simulator/order.h"

#include <map>
#include <tuple>

namespace simulator {

/// What lies at one place: devices with serials, or a mere number.
struct Holding
{
    qint64 plain = 0;
    QList<Handset> handsets;

    qint64 quantity() const { return plain + handsets.size(); }
    void add(const Holding &other);
    /// Takes at most that many, those that came first first.
    Holding take(qint64 quantity);
};

/// The warehouses as IDEAL sees them, and what was sold to whom.
class Stock
{
public:
    struct Place
    {
        QString warehouse;
        QString itemCode;
        QString inventoryType;

        auto operator<=>(const Place &other) const
        {
            return std::tie(warehouse, itemCode, inventoryType) <=>
                   std::tie(other.warehouse, other.itemCode, other.inventoryType);
        }
    };

    qint64 quantity(const Place &place) const;
    void add(const Place &place, const Holding &holding) { m_holdings[place].add(holding); }
    Holding take(const Place &place, qint64 quantity) { return m_holdings[place].take(quantity); }

    void sold(const QString &customer, const QString &itemCode, const Holding &holding);
    qint64 soldQuantity(const QString &itemCode) const;
    /// Sold devices that come back: the customer's own first, then anybody's.
    Holding takeBack(const QString &customer, const QString &itemCode, qint64 quantity);

    /// Sorted by item code, then inventory type; empty places left out.
    QList<std::pair<Place, qint64>> inventory(const QString &warehouse) const;
    const std::map<Place, Holding> &all() const { return m_holdings; }

private:
    std::map<Place, Holding> m_holdings;
    std::map<std::pair<QString, QString>, Holding> m_sold; ///< by item code and customer
};

} // namespace simulator
