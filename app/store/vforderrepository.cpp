// SPDX-License-Identifier: Apache-2.0
#include "store/vforderrepository.h"

#include "store/jsonrows.h"

#include <QTimeZone>

#include <algorithm>

namespace store {

using namespace domain;
using base::Error;
using base::ErrorCode;
using base::Outcome;
using base::Result;

namespace {

KeptVfOrder readHead(Row &row)
{
    KeptVfOrder o;
    QString problemCode;
    row.into(o.id, o.code, o.customerCode, o.customerName, o.state, o.canceled, o.orderedAt, o.updatedAt,
             o.receiver.name, o.receiver.mobile, o.receiver.province, o.receiver.city, o.receiver.area,
             o.receiver.address, problemCode, o.problem.detail, o.order, o.orderNumber);
    o.problem.code = problemCode.isEmpty() ? ErrorCode::Count_ : base::codeFromName(problemCode);
    return o;
}

/// Of amounts that nobody has reckoned through yet: what is beyond all reason stays at the limit.
qint64 totalFen(const QList<VfOrderLine> &lines)
{
    constexpr double limit = 1e17;
    double total = 0;
    for (const VfOrderLine &line : lines) {
        total += double(line.price.fen()) * double(line.quantity);
    }
    return qint64(std::min(total, limit));
}

qint64 totalPieces(const QList<VfOrderLine> &lines)
{
    qint64 total = 0;
    for (const VfOrderLine &line : lines) {
        total += line.quantity;
    }
    return total;
}

/// The first moment of a day in GMT+8, by which documents are dated.
base::Instant startOf(QDate day)
{
    constexpr int offsetSeconds = 8 * 3600;
    return {QDateTime(day, QTime(0, 0), Qt::OffsetFromUTC, offsetSeconds).toMSecsSinceEpoch()};
}

} // namespace

Result<std::optional<KeptVfOrder>> VfOrderRepository::findWhere(const QString &where, const Values &values)
{
    TRY_LET(
        std::optional<KeptVfOrder> found,
        m_connection.first(
            QStringLiteral("SELECT id, code, customer_code, customer_name, state, canceled, ordered_at, "
                           "updated_at, receiver_name, receiver_mobile, receiver_province, receiver_city, "
                           "receiver_area, receiver_address, problem_code, problem, order_id, order_number "
                           "FROM vf_order WHERE owner_id = ? AND %1")
                .arg(where),
            bind(m_owner) + values, readHead));
    if (found) {
        TRY_LET(
            found->lines,
            m_connection.select(QStringLiteral("SELECT line_no, item_code, quantity, price_fen "
                                               "FROM vf_order_line WHERE vf_order_id = ? ORDER BY position"),
                                bind(found->id), [](Row &row) {
                                    VfOrderLine line;
                                    row.into(line.lineNo, line.itemCode, line.quantity, line.price);
                                    return line;
                                }));
    }
    return found;
}

Result<std::optional<KeptVfOrder>> VfOrderRepository::find(qint64 id)
{
    return findWhere(QStringLiteral("id = ?"), bind(id));
}

Result<KeptVfOrder> VfOrderRepository::lock(const QString &code, base::Instant now)
{
    // The insert waits for another gateway that is at the same code, and then finds its row.
    TRY(m_connection.execute(
        QStringLiteral("INSERT INTO vf_order (owner_id, code, customer_code, ordered_at, updated_at, "
                       "fetched_at) VALUES (?, ?, '', 0, 0, ?) ON CONFLICT (owner_id, code) DO NOTHING"),
        bind(m_owner, code, now)));
    TRY_LET(std::optional<KeptVfOrder> found,
            findWhere(QStringLiteral("code = ?") + m_connection.dialect().forUpdate(), bind(code)));
    if (!found) {
        return Error{ErrorCode::NotFound, code};
    }
    return std::move(*found);
}

Outcome VfOrderRepository::saveContent(const KeptVfOrder &o, base::Instant now)
{
    TRY(m_connection.execute(
        QStringLiteral(
            "UPDATE vf_order SET customer_code = ?, customer_name = coalesce((SELECT c.name FROM "
            "estack_customer c WHERE c.owner_id = vf_order.owner_id AND c.customer_code = ?), ''), "
            "canceled = ?, ordered_at = ?, updated_at = ?, fetched_at = ?, receiver_name = ?, "
            "receiver_mobile = ?, receiver_province = ?, receiver_city = ?, receiver_area = ?, "
            "receiver_address = ?, total_quantity = ?, total_fen = ? WHERE id = ?"),
        bind(o.customerCode, o.customerCode, o.canceled, o.orderedAt, o.updatedAt, now, o.receiver.name,
             o.receiver.mobile, o.receiver.province, o.receiver.city, o.receiver.area, o.receiver.address,
             totalPieces(o.lines), totalFen(o.lines), o.id)));
    TRY(m_connection.execute(QStringLiteral("DELETE FROM vf_order_line WHERE vf_order_id = ?"), bind(o.id)));
    JsonRows rows(m_connection.dialect());
    int position = 0;
    for (const VfOrderLine &line : o.lines) {
        rows.append(++position, line.lineNo, line.itemCode, line.quantity, line.price);
    }
    TRY(m_connection.execute(
        QStringLiteral("INSERT INTO vf_order_line (vf_order_id, position, line_no, item_code, quantity, "
                       "price_fen) SELECT CAST(? AS BIGINT), %1, %2, %3, %4, %5 FROM %6")
            .arg(rows.field(0, "INT"), rows.field(1, "TEXT"), rows.field(2, "TEXT"), rows.field(3, "BIGINT"),
                 rows.field(4, "BIGINT"), rows.from()),
        bind(o.id, rows.value())));
    return base::done;
}

Outcome VfOrderRepository::saveState(const KeptVfOrder &o)
{
    const bool problem = o.problem.code != ErrorCode::Count_;
    TRY(m_connection.execute(
        QStringLiteral("UPDATE vf_order SET state = ?, problem_code = ?, problem = ?, order_id = ?, "
                       "order_number = ? WHERE id = ?"),
        bind(o.state, problem ? base::codeName(o.problem.code) : QString(),
             problem ? o.problem.detail : QString(), o.order, o.orderNumber, o.id)));
    return base::done;
}

Result<QList<qint64>> VfOrderRepository::held(qint64 afterId, int limit)
{
    return m_connection.select(
        QStringLiteral(
            "SELECT id FROM vf_order WHERE owner_id = ? AND state = ? AND id > ? ORDER BY id LIMIT ?"),
        bind(m_owner, VfState::Held, afterId, limit), [](Row &row) { return row.take<qint64>(); });
}

Outcome VfOrderRepository::noteDeleted(OrderId order)
{
    TRY(m_connection.execute(
        QStringLiteral("UPDATE vf_order SET order_id = NULL, problem_code = '', problem = '', "
                       "state = CASE WHEN canceled THEN 2 ELSE 5 END WHERE owner_id = ? AND order_id = ?"),
        bind(m_owner, order)));
    return base::done;
}

Result<std::optional<Receiver>> VfOrderRepository::receiver(const QString &code)
{
    TRY_LET(const std::optional<KeptVfOrder> found, findWhere(QStringLiteral("code = ?"), bind(code)));
    return found ? std::optional(found->receiver) : std::nullopt;
}

Result<PartnerId> VfOrderRepository::customer(const QString &customerCode)
{
    return m_connection.value<PartnerId>(
        QStringLiteral("SELECT partner_id FROM customer_mapping WHERE owner_id = ? AND customer_code = ?"),
        bind(m_owner, customerCode));
}

Result<QHash<QString, ProductId>> VfOrderRepository::products(const QStringList &itemCodes)
{
    QHash<QString, ProductId> all;
    TRY(m_connection.forEach(QStringLiteral("SELECT item_code, product_id FROM product_mapping "
                                            "WHERE owner_id = ? AND item_code IN (SELECT value FROM %1)")
                                 .arg(m_connection.dialect().rows()),
                             bind(m_owner) + Values{m_connection.dialect().list(itemCodes)},
                             [&all](Row &row) {
                                 const QString code = row.take<QString>();
                                 all.insert(code, row.take<ProductId>());
                             }));
    return all;
}

Result<WarehouseId> VfOrderRepository::warehouse()
{
    return m_connection.value<WarehouseId>(
        QStringLiteral("SELECT warehouse_id FROM vf_settings WHERE owner_id = ?"), bind(m_owner.value()));
}

Outcome VfOrderRepository::setWarehouse(WarehouseId warehouse)
{
    TRY(m_connection.execute(
        QStringLiteral("INSERT INTO vf_settings (owner_id, warehouse_id) VALUES (?, ?) "
                       "ON CONFLICT (owner_id) DO UPDATE SET warehouse_id = excluded.warehouse_id"),
        bind(m_owner, warehouse)));
    return base::done;
}

ListQuery vfOrderList(OwnerId owner, const VfOrderListFilter &filter, bool newestFirst)
{
    ListQuery query;
    query.table = QStringLiteral("vf_order");
    query.columns = {QStringLiteral("code"),
                     QStringLiteral("ordered_at"),
                     QStringLiteral("customer_name"),
                     QStringLiteral("customer_code"),
                     QStringLiteral("total_quantity"),
                     QStringLiteral("total_fen"),
                     QStringLiteral("state"),
                     QStringLiteral("problem_code || ' ' || problem"),
                     QStringLiteral("order_number"),
                     QStringLiteral("receiver_name || ' ' || receiver_mobile || ' ' || receiver_province || "
                                    "receiver_city || receiver_area || receiver_address"),
                     QStringLiteral("fetched_at"),
                     QStringLiteral("order_id")};
    query.sortColumn = QStringLiteral("ordered_at");
    query.descending = newestFirst;
    query.conditions.append({QStringLiteral("owner_id = ?"), bind(owner.value())});
    if (filter.state) {
        query.conditions.append({QStringLiteral("state = ?"), bind(*filter.state)});
    }
    if (filter.from.isValid()) {
        query.conditions.append({QStringLiteral("ordered_at >= ?"), bind(startOf(filter.from))});
    }
    if (filter.to.isValid()) {
        query.conditions.append({QStringLiteral("ordered_at < ?"), bind(startOf(filter.to.addDays(1)))});
    }
    if (const QString number = filter.number.trimmed().toLower(); !number.isEmpty()) {
        const QString begins = number + u'%';
        query.conditions.append(
            {QStringLiteral("(lower(code) LIKE ? OR lower(order_number) LIKE ?)"), bind(begins, begins)});
    }
    return query;
}

} // namespace store
