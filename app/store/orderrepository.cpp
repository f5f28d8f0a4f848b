// SPDX-License-Identifier: Apache-2.0
#include "store/orderrepository.h"

namespace store {

using namespace domain;
using base::Error;
using base::ErrorCode;
using base::Outcome;
using base::Result;

namespace {

const QString orderColumns = QStringLiteral(
    "id, owner_id, type, number, order_date, partner_id, warehouse_id, to_warehouse_id, manual_number, "
    "remark, "
    "push_status, pushed_at, push_error_code, push_error, return_status, returned_at, approval_status, "
    "cancel_status, cancel_request, cancel_reason, cancel_requested_at, cancel_error_code, cancel_error, "
    "by_hand, ideal_id, express_number, vf_order_code, version, created_by, created_at, updated_at");

ErrorCode codeOf(const QString &column)
{
    return column.isEmpty() ? ErrorCode::Count_ : base::codeFromName(column);
}

QString codeColumn(ErrorCode code)
{
    return code == ErrorCode::Count_ ? QString() : base::codeName(code);
}

Order readOrder(Row &row)
{
    Order o;
    QString pushErrorCode;
    QString cancelErrorCode;
    int byHand = 0;
    row.into(o.id, o.owner, o.type, o.number, o.date, o.partner, o.warehouse, o.toWarehouse, o.manualNumber,
             o.remark, o.state.push, o.pushedAt, pushErrorCode, o.pushError, o.state.returned, o.returnedAt,
             o.state.approval, o.state.cancel, o.cancelRequest, o.cancelReason, o.cancelRequestedAt,
             cancelErrorCode, o.cancelError, byHand, o.idealId, o.expressNumber, o.vfOrderCode, o.version,
             o.createdBy, o.createdAt, o.updatedAt);
    o.state.saved = true;
    o.state.receivedByHand = byHand >= 1;
    o.state.completedByHand = byHand >= 2;
    o.pushErrorCode = codeOf(pushErrorCode);
    o.cancelErrorCode = codeOf(cancelErrorCode);
    return o;
}

int byHandColumn(const OrderState &state)
{
    return state.completedByHand ? 2 : state.receivedByHand ? 1 : 0;
}

/// Names kept on the order so that its lists join nothing; and whether the push log shows it.
const QString storedNames =
    QStringLiteral("partner_name = coalesce((SELECT name FROM partner WHERE id = orders.partner_id), ''), "
                   "warehouse_name = (SELECT name FROM warehouse WHERE id = orders.warehouse_id), "
                   "in_scope = EXISTS (SELECT 1 FROM warehouse_mapping m WHERE m.owner_id = orders.owner_id "
                   "AND m.warehouse_id = orders.warehouse_id)");

} // namespace

Result<std::optional<Order>> OrderRepository::findWhere(const QString &where, const Values &values)
{
    TRY_LET(std::optional<Order> order,
            m_connection.first(QStringLiteral("SELECT %1 FROM orders WHERE %2").arg(orderColumns, where),
                               values, readOrder));
    if (!order) {
        return order;
    }
    TRY_LET(order->lines,
            m_connection.select(
                QStringLiteral("SELECT id, line_no, product_id, quantity, price_fen, inventory_type, "
                               "remark, posted_out, posted_in FROM order_line WHERE order_id = ? "
                               "ORDER BY line_no"),
                bind(order->id), [](Row &row) {
                    OrderLine l;
                    row.into(l.id, l.lineNo, l.product, l.quantity, l.price, l.inventory, l.remark,
                             l.postedOut, l.postedIn);
                    return l;
                }));
    return order;
}

Result<std::optional<Order>> OrderRepository::find(OrderId id)
{
    return findWhere(QStringLiteral("id = ?"), bind(id));
}

Result<std::optional<Order>> OrderRepository::findByNumber(OwnerId owner, const QString &number)
{
    return findWhere(QStringLiteral("owner_id = ? AND number = ?"), bind(owner, number));
}

Result<Order> OrderRepository::lock(OrderId id)
{
    TRY_LET(std::optional<Order> order,
            findWhere(QStringLiteral("id = ?") + m_connection.dialect().forUpdate(), bind(id)));
    if (!order) {
        return Error{ErrorCode::NotFound, QStringLiteral("order")};
    }
    return std::move(*order);
}

Result<OrderId> OrderRepository::insert(const Order &o)
{
    TRY_LET(const OrderId id,
            m_connection.value<OrderId>(
                QStringLiteral(
                    "INSERT INTO orders (owner_id, type, number, order_date, partner_id, warehouse_id, "
                    "to_warehouse_id, manual_number, remark, total_quantity, total_fen, approval_status, "
                    "vf_order_code, created_by, created_at, updated_at) "
                    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"),
                bind(o.owner, o.type, o.number, o.date, o.partner, o.warehouse, o.toWarehouse, o.manualNumber,
                     o.remark, totalQuantity(o.lines), totalAmount(o.lines), o.state.approval, o.vfOrderCode,
                     o.createdBy, o.createdAt, o.createdAt)));
    TRY(m_connection.execute(QStringLiteral("UPDATE orders SET %1 WHERE id = ?").arg(storedNames), bind(id)));
    TRY(insertLines(id, o.lines));
    return id;
}

Outcome OrderRepository::insertLines(OrderId order, const QList<OrderLine> &lines)
{
    for (const OrderLine &line : lines) {
        TRY(m_connection.execute(
            QStringLiteral("INSERT INTO order_line (order_id, line_no, product_id, quantity, price_fen, "
                           "inventory_type, remark) VALUES (?, ?, ?, ?, ?, ?, ?)"),
            bind(order, line.lineNo, line.product, line.quantity, line.price, line.inventory, line.remark)));
    }
    return base::done;
}

Result<bool> OrderRepository::update(const Order &o, qint64 expectedVersion, base::Instant now)
{
    TRY_LET(const qint64 changed,
            m_connection.execute(
                QStringLiteral("UPDATE orders SET order_date = ?, partner_id = ?, warehouse_id = ?, "
                               "to_warehouse_id = ?, manual_number = ?, remark = ?, total_quantity = ?, "
                               "total_fen = ?, approval_status = ?, version = version + 1, updated_at = ? "
                               "WHERE id = ? AND version = ?"),
                bind(o.date, o.partner, o.warehouse, o.toWarehouse, o.manualNumber, o.remark,
                     totalQuantity(o.lines), totalAmount(o.lines), o.state.approval, now, o.id,
                     expectedVersion)));
    if (changed == 0) {
        return false;
    }
    TRY(m_connection.execute(QStringLiteral("UPDATE orders SET %1 WHERE id = ?").arg(storedNames),
                             bind(o.id)));
    TRY(m_connection.execute(QStringLiteral("DELETE FROM order_line WHERE order_id = ?"), bind(o.id)));
    TRY(insertLines(o.id, o.lines));
    return true;
}

Outcome OrderRepository::remove(OrderId id)
{
    TRY(m_connection.execute(QStringLiteral("DELETE FROM orders WHERE id = ?"), bind(id)));
    return base::done;
}

Result<QString> OrderRepository::underWay(OwnerId owner, WarehouseId warehouse)
{
    return m_connection.value<QString>(
        QStringLiteral(
            "SELECT number FROM orders WHERE owner_id = ? AND (warehouse_id = ? OR to_warehouse_id = ?) "
            "AND push_status IN (1, 2, 4) AND return_status <> 3 AND approval_status <> 5 LIMIT 1"),
        bind(owner, warehouse, warehouse));
}

Result<qint64> OrderRepository::nextNumber(OwnerId owner, const QString &prefix, QDate day)
{
    return m_connection.value<qint64>(
        QStringLiteral("INSERT INTO number_sequence (owner_id, prefix, day, last) VALUES (?, ?, ?, 1) "
                       "ON CONFLICT (owner_id, prefix, day) DO UPDATE SET last = number_sequence.last + 1 "
                       "RETURNING last"),
        bind(owner, prefix, day));
}

Outcome OrderRepository::saveState(const Order &o, base::Instant now)
{
    TRY(m_connection.execute(
        QStringLiteral(
            "UPDATE orders SET push_status = ?, pushed_at = ?, push_error_code = ?, push_error = ?, "
            "return_status = ?, returned_at = ?, approval_status = ?, cancel_status = ?, cancel_request = ?, "
            "cancel_reason = ?, cancel_requested_at = ?, cancel_error_code = ?, cancel_error = ?, "
            "by_hand = ?, ideal_id = ?, express_number = ?, updated_at = ?, "
            "waiting_since = CASE WHEN push_status IN (0, 3) THEN ? ELSE waiting_since END WHERE id = ?"),
        bind(o.state.push, o.pushedAt, codeColumn(o.pushErrorCode), o.pushError, o.state.returned,
             o.returnedAt, o.state.approval, o.state.cancel, o.cancelRequest, o.cancelReason,
             o.cancelRequestedAt, codeColumn(o.cancelErrorCode), o.cancelError, byHandColumn(o.state),
             o.idealId, o.expressNumber, now, now, o.id)));
    return base::done;
}

Result<bool> OrderRepository::saveReceipt(const Order &o, qint64 expectedVersion, base::Instant now)
{
    TRY_LET(const qint64 changed,
            m_connection.execute(QStringLiteral("UPDATE orders SET by_hand = ?, version = version + 1, "
                                                "updated_at = ? WHERE id = ? AND version = ?"),
                                 bind(byHandColumn(o.state), now, o.id, expectedVersion)));
    return changed == 1;
}

Outcome OrderRepository::saveReturn(const Order &o, base::Instant now)
{
    TRY(m_connection.execute(
        QStringLiteral("UPDATE orders SET return_status = ?, returned_at = ?, approval_status = ?, "
                       "updated_at = ? WHERE id = ?"),
        bind(o.state.returned, o.returnedAt, o.state.approval, now, o.id)));
    return base::done;
}

Outcome OrderRepository::setItemCode(OrderId order, int lineNo, const QString &itemCode)
{
    TRY(m_connection.execute(
        QStringLiteral("UPDATE order_line SET item_code = ? WHERE order_id = ? AND line_no = ?"),
        bind(itemCode, order, lineNo)));
    return base::done;
}

Result<QHash<int, QString>> OrderRepository::itemCodes(OrderId order)
{
    QHash<int, QString> codes;
    TRY(m_connection.forEach(QStringLiteral("SELECT line_no, item_code FROM order_line WHERE order_id = ?"),
                             bind(order), [&codes](Row &row) {
                                 const int lineNo = row.take<int>();
                                 codes.insert(lineNo, row.take<QString>());
                             }));
    return codes;
}

Outcome OrderRepository::addPosted(OrderId order, int lineNo, Stage stage, qint64 quantity)
{
    const QString column = stage == Stage::Out ? QStringLiteral("posted_out") : QStringLiteral("posted_in");
    TRY(m_connection.execute(
        QStringLiteral("UPDATE order_line SET %1 = %1 + ? WHERE order_id = ? AND line_no = ?").arg(column),
        bind(quantity, order, lineNo)));
    return base::done;
}

} // namespace store
