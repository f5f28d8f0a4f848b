// SPDX-License-Identifier: Apache-2.0
#include "store/stockrepository.h"

namespace store {

using namespace domain;
using base::Error;
using base::ErrorCode;
using base::Outcome;
using base::Result;

Result<StockDocumentId> StockRepository::insert(const StockDocument &d, const QString &orderNumber)
{
    qint64 total = 0;
    for (const StockDocumentLine &line : d.lines) {
        total += line.quantity;
    }
    // A document by hand leaves the column out: no person's role may name a callback (R17).
    const bool byHand = d.inbox.isNull();
    TRY_LET(
        const StockDocumentId id,
        m_connection.value<StockDocumentId>(
            QStringLiteral(
                "INSERT INTO stock_document (%1owner_id, type, number, order_id, order_number, stage, final, "
                "document_date, warehouse_id, warehouse_name, partner_id, partner_name, total_quantity, "
                "posted_at, posted_by) VALUES (%2?, ?, ?, ?, ?, ?, ?, ?, ?, "
                "(SELECT name FROM warehouse WHERE id = ?), ?, "
                "coalesce((SELECT name FROM partner WHERE id = ?), ''), ?, ?, ?) RETURNING id")
                .arg(byHand ? QString() : QStringLiteral("inbox_id, "),
                     byHand ? QString() : QStringLiteral("?, ")),
            (byHand ? Values() : bind(d.inbox)) + bind(d.owner, d.type, d.number, d.order, orderNumber,
                                                       d.stage, d.final, d.date, d.warehouse, d.warehouse,
                                                       d.partner, d.partner, total, d.postedAt, d.postedBy)));
    for (const StockDocumentLine &line : d.lines) {
        TRY(m_connection.execute(
            QStringLiteral(
                "INSERT INTO stock_document_line (document_id, line_no, product_id, quantity, price_fen, "
                "inventory_type) VALUES (?, ?, ?, ?, ?, ?)"),
            bind(id, line.lineNo, line.product, line.quantity, line.price, line.inventory)));
    }
    return id;
}

Result<std::optional<StockDocument>> StockRepository::find(StockDocumentId id)
{
    TRY_LET(std::optional<StockDocument> document,
            m_connection.first(
                QStringLiteral("SELECT id, owner_id, type, number, order_id, inbox_id, stage, final, "
                               "document_date, warehouse_id, partner_id, posted_at, posted_by "
                               "FROM stock_document WHERE id = ?"),
                bind(id), [](Row &row) {
                    StockDocument d;
                    row.into(d.id, d.owner, d.type, d.number, d.order, d.inbox, d.stage, d.final, d.date,
                             d.warehouse, d.partner, d.postedAt, d.postedBy);
                    return d;
                }));
    if (document) {
        TRY_LET(document->lines,
                m_connection.select(
                    QStringLiteral("SELECT line_no, product_id, quantity, price_fen, inventory_type "
                                   "FROM stock_document_line WHERE document_id = ? ORDER BY line_no"),
                    bind(id), [](Row &row) {
                        StockDocumentLine l;
                        row.into(l.lineNo, l.product, l.quantity, l.price, l.inventory);
                        return l;
                    }));
    }
    return document;
}

Result<QList<StockRepository::DocumentHead>> StockRepository::ofOrder(OrderId order)
{
    return m_connection.select(
        QStringLiteral("SELECT id, type, number, total_quantity, posted_at FROM stock_document "
                       "WHERE order_id = ? ORDER BY id"),
        bind(order), [](Row &row) {
            DocumentHead d;
            row.into(d.id, d.type, d.number, d.quantity, d.postedAt);
            return d;
        });
}

Result<qint64> StockRepository::countOfOrder(OrderId order)
{
    return m_connection.value<qint64>(
        QStringLiteral("SELECT count(*) FROM stock_document WHERE order_id = ?"), bind(order));
}

Result<qint64> StockRepository::onHand(OwnerId owner, WarehouseId warehouse, ProductId product,
                                       InventoryType inventory)
{
    return m_connection.value<qint64>(
        QStringLiteral("SELECT quantity FROM stock_balance WHERE owner_id = ? AND "
                       "warehouse_id = ? AND product_id = ? AND inventory_type = ?"),
        bind(owner, warehouse, product, inventory));
}

Result<StockRepository::Place> StockRepository::lockPlace(OwnerId owner, WarehouseId warehouse,
                                                          const StockDocumentLine &line)
{
    const Values key = bind(owner, warehouse, line.product, line.inventory);
    const auto find = [&] {
        return m_connection.first(
            QStringLiteral("SELECT id, quantity, warehouse_name, product_code, product_name "
                           "FROM stock_balance WHERE owner_id = ? AND warehouse_id = ? AND product_id = ? "
                           "AND inventory_type = ?") +
                m_connection.dialect().forUpdate(),
            key, [](Row &row) {
                Place place;
                row.into(place.id, place.quantity, place.warehouseName, place.productCode, place.productName);
                return place;
            });
    };
    TRY_LET(std::optional<Place> found, find());
    if (!found) {
        TRY(m_connection.execute(
            QStringLiteral("INSERT INTO stock_balance (owner_id, warehouse_id, product_id, inventory_type, "
                           "quantity, warehouse_name, product_code, product_name) VALUES (?, ?, ?, ?, 0, "
                           "(SELECT name FROM warehouse WHERE id = ?), (SELECT code FROM product WHERE id = "
                           "?), (SELECT name FROM product WHERE id = ?)) ON CONFLICT DO NOTHING"),
            key + bind(warehouse, line.product, line.product)));
        TRY_LET(found, find());
    }
    return *found;
}

Outcome StockRepository::book(const StockDocument &document, const StockDocumentLine &line, int sign,
                              base::Instant now)
{
    TRY_LET(const Place place, lockPlace(document.owner, document.warehouse, line));
    const qint64 after = place.quantity + sign * line.quantity;
    if (after < 0) {
        return Error{ErrorCode::StockInsufficient, QString::number(place.quantity)};
    }
    TRY(m_connection.execute(QStringLiteral("UPDATE stock_balance SET quantity = ? WHERE id = ?"),
                             bind(after, place.id)));
    TRY(m_connection.execute(
        QStringLiteral("INSERT INTO stock_ledger (owner_id, warehouse_id, product_id, inventory_type, "
                       "document_id, quantity, balance, at, document_type, document_number, order_number, "
                       "warehouse_name, product_code, product_name) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
                       "(SELECT order_number FROM stock_document WHERE id = ?), ?, ?, ?)"),
        bind(document.owner, document.warehouse, line.product, line.inventory, document.id,
             sign * line.quantity, after, now, document.type, document.number, document.id,
             place.warehouseName, place.productCode, place.productName)));
    return base::done;
}

Outcome StockRepository::bookInTransit(OwnerId owner, WarehouseId destination, const StockDocumentLine &line,
                                       int sign)
{
    TRY_LET(const Place place, lockPlace(owner, destination, line));
    TRY(m_connection.execute(
        QStringLiteral("UPDATE stock_balance SET in_transit = in_transit + ? WHERE id = ?"),
        bind(sign * line.quantity, place.id)));
    return base::done;
}

Result<QList<StockRepository::DocumentSerial>> StockRepository::serialsOf(StockDocumentId document)
{
    return m_connection.select(
        QStringLiteral("SELECT m.line_no, s.sn, s.imei1, s.imei2 FROM serial_movement m "
                       "JOIN serial s ON s.id = m.serial_id WHERE m.document_id = ? "
                       "ORDER BY m.line_no, s.sn"),
        bind(document), [](Row &row) {
            DocumentSerial s;
            row.into(s.lineNo, s.handset.sn, s.handset.imei1, s.handset.imei2);
            return s;
        });
}

} // namespace store
