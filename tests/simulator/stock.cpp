// SPDX-License-Identifier: Apache-2.0
#include "simulator/stock.h"

namespace simulator {

void Holding::add(const Holding &other)
{
    plain += other.plain;
    handsets += other.handsets;
}

Holding Holding::take(qint64 quantity)
{
    Holding taken;
    taken.handsets = handsets.first(std::min<qint64>(quantity, handsets.size()));
    handsets.remove(0, taken.handsets.size());
    taken.plain = std::min(quantity - taken.handsets.size(), plain);
    plain -= taken.plain;
    return taken;
}

qint64 Stock::quantity(const Place &place) const
{
    const auto found = m_holdings.find(place);
    return found == m_holdings.end() ? 0 : found->second.quantity();
}

void Stock::sold(const QString &customer, const QString &itemCode, const Holding &holding)
{
    m_sold[{itemCode, customer}].add(holding);
}

qint64 Stock::soldQuantity(const QString &itemCode) const
{
    qint64 quantity = 0;
    for (const auto &[key, holding] : m_sold) {
        quantity += key.first == itemCode ? holding.quantity() : 0;
    }
    return quantity;
}

Holding Stock::takeBack(const QString &customer, const QString &itemCode, qint64 quantity)
{
    Holding taken = m_sold[{itemCode, customer}].take(quantity);
    for (auto &[key, holding] : m_sold) {
        if (key.first == itemCode) {
            taken.add(holding.take(quantity - taken.quantity()));
        }
    }
    return taken;
}

QList<std::pair<Stock::Place, qint64>> Stock::inventory(const QString &warehouse) const
{
    QList<std::pair<Place, qint64>> rows;
    for (const auto &[place, holding] : m_holdings) {
        if (place.warehouse == warehouse && holding.quantity() > 0) {
            rows.append({place, holding.quantity()});
        }
    }
    return rows;
}

} // namespace simulator
