// SPDX-License-Identifier: Apache-2.0
#include "interleavings/town.h"

#include "domain/serial.h"

namespace interleavings {

using namespace domain;

namespace {

QString placeName(const simulator::Stock::Place &place)
{
    return place.warehouse + u'/' + place.itemCode + u'/' + place.inventoryType;
}

template<class T> T must(const base::Result<T> &result)
{
    if (!result) {
        qFatal("books: %s %s", qPrintable(base::codeName(result.error().code)),
               qPrintable(result.error().detail));
    }
    return *result;
}

} // namespace

bool Town::isDismissed(const Mail &mail)
{
    return count(QStringLiteral("SELECT count(*) FROM inbox WHERE out_biz_code = '%1' AND event = '%2' "
                                "AND state = %3")
                     .arg(mail.outBizCode, mail.event)
                     .arg(static_cast<int>(store::InboxState::Dismissed))) > 0;
}

/// What IDEAL has and what our books say came and went through IDEAL, warehouse by warehouse.
QStringList Town::stockDifferences()
{
    QStringList found;
    QHash<QString, qint64> ours;
    must(read([&ours](store::Connection &connection) {
        return connection.forEach(
            QStringLiteral("SELECT m.ideal_code, p.code, l.inventory_type, sum(l.quantity) "
                           "FROM stock_ledger l JOIN stock_document d ON d.id = l.document_id "
                           "JOIN warehouse_mapping m ON m.warehouse_id = l.warehouse_id "
                           "JOIN product p ON p.id = l.product_id WHERE d.inbox_id IS NOT NULL "
                           "GROUP BY m.ideal_code, p.code, l.inventory_type"),
            {}, [&ours](store::Row &row) {
                const auto warehouse = row.take<QString>();
                const auto product = row.take<QString>();
                const bool good = row.take<InventoryType>() == InventoryType::Good;
                ours[warehouse + u'/' + product + (good ? QStringLiteral("/ZP") : QStringLiteral("/CC"))] =
                    row.take<qint64>();
            });
    }));
    for (const Mail &mail : m_ideal->mail()) { // a supervisor knows of these and has let them be
        for (auto moved = mail.moved.cbegin(); isDismissed(mail) && moved != mail.moved.cend(); ++moved) {
            ours[placeName(moved.key())] += moved.value();
        }
    }
    for (const auto &[place, holding] : m_ideal->world().stock.all()) {
        const QString key = placeName(place);
        const qint64 posted = ours.take(key);
        if (posted != holding.quantity()) {
            found.append(
                QStringLiteral("%1: IDEAL has %2, we %3").arg(key).arg(holding.quantity()).arg(posted));
        }
    }
    for (auto rest = ours.cbegin(); rest != ours.cend(); ++rest) {
        if (rest.value() != 0) {
            found.append(QStringLiteral("%1: IDEAL has none, we %2").arg(rest.key()).arg(rest.value()));
        }
    }
    return found;
}

/// Handset by handset: what lies where at IDEAL lies there in our books, and what is on its way is on its
/// way. Left out are those that came by hand, of which IDEAL knows nothing, and those of returns that were
/// let be.
QStringList Town::handsetDifferences()
{
    QSet<QString> apart;
    for (const Mail &mail : m_ideal->mail()) {
        if (isDismissed(mail)) {
            apart.unite(QSet<QString>(mail.serials.begin(), mail.serials.end()));
        }
    }
    QSet<QString> theirs;
    const auto add = [&](const QString &place, const QList<simulator::Handset> &handsets) {
        for (const simulator::Handset &handset : handsets) {
            if (!apart.contains(handset.sn)) {
                theirs.insert(place + u' ' + handset.sn);
            }
        }
    };
    for (const auto &[place, holding] : m_ideal->world().stock.all()) {
        add(placeName(place), holding.handsets);
    }
    for (const auto &[key, order] : m_ideal->world().orders) {
        for (const simulator::OrderLine &line : std::as_const(order->lines)) {
            add(QStringLiteral("to ") + placeName({order->toWarehouse, line.itemCode, line.inventoryType}),
                line.inTransit);
        }
    }
    QSet<QString> ours;
    must(read([&](store::Connection &connection) {
        return connection.forEach(
            QStringLiteral("SELECT s.sn, s.state, w.ideal_code, p.code, s.inventory_type FROM serial s "
                           "JOIN product p ON p.id = s.product_id "
                           "JOIN stock_document d ON d.id = s.last_document_id "
                           "JOIN orders o ON o.id = d.order_id "
                           "JOIN warehouse_mapping w ON w.warehouse_id = "
                           "CASE s.state WHEN 2 THEN o.to_warehouse_id ELSE s.warehouse_id END "
                           "WHERE s.state IN (1, 2) AND (SELECT f.inbox_id FROM stock_document f "
                           "WHERE f.id = (SELECT min(m.document_id) FROM serial_movement m "
                           "WHERE m.serial_id = s.id)) IS NOT NULL"),
            {}, [&](store::Row &row) {
                const auto sn = row.take<QString>();
                const bool underWay = row.take<SerialState>() == SerialState::InTransit;
                const auto warehouse = row.take<QString>();
                const auto product = row.take<QString>();
                const bool good = row.take<InventoryType>() == InventoryType::Good;
                if (!apart.contains(sn)) {
                    ours.insert(
                        (underWay ? QStringLiteral("to ") : QString()) +
                        placeName({warehouse, product, good ? QStringLiteral("ZP") : QStringLiteral("CC")}) +
                        u' ' + sn);
                }
            });
    }));
    QStringList found;
    for (const QString &one : theirs - ours) {
        found.append(QStringLiteral("IDEAL has %1, we not").arg(one));
    }
    for (const QString &one : ours - theirs) {
        found.append(QStringLiteral("we have %1, IDEAL not").arg(one));
    }
    found.sort(); // a set's own order is not the seed's
    return found;
}

} // namespace interleavings
