// SPDX-License-Identifier: Apache-2.0
#include "store/reconciliationrepository.h"

#include "domain/order.h"
#include "domain/ordertype.h"

namespace store {

using namespace domain;
using base::Error;
using base::Instant;
using base::Outcome;
using base::Result;
using FoundRun = Result<std::optional<ReconciliationRun>>;

namespace {

const QString selectRun = QStringLiteral(
    "SELECT id, owner_id, asked_by_name, asked_at, state, stop_asked, warehouses, warehouses_done, "
    "finished_at, "
    "error_code, error_detail, (SELECT count(*) FROM reconciliation_row r WHERE r.run_id = "
    "reconciliation.id), "
    "(SELECT count(*) FROM reconciliation_row r WHERE r.run_id = reconciliation.id AND r.differs = ?) "
    "FROM reconciliation ");

ReconciliationRun readRun(Row &row)
{
    ReconciliationRun run;
    QString code;
    row.into(run.id, run.owner, run.askedBy, run.askedAt, run.state, run.stopAsked, run.warehouses,
             run.warehousesDone, run.finishedAt, code, run.error.detail, run.rows, run.differing);
    run.error.code = code.isEmpty() ? base::ErrorCode::Count_ : base::codeFromName(code);
    return run;
}

} // namespace

Result<qint64> ReconciliationRepository::insert(OwnerId owner, CommandId command, AccountId by,
                                                const QString &byName, Instant now)
{
    return m_connection.value<qint64>(
        QStringLiteral("INSERT INTO reconciliation (owner_id, command_id, asked_by, asked_by_name, asked_at) "
                       "VALUES (?, ?, ?, ?, ?) RETURNING id"),
        bind(owner, command, by, byName, now));
}

FoundRun ReconciliationRepository::ofCommand(CommandId command)
{
    return m_connection.first(selectRun + QStringLiteral("WHERE command_id = ?"), bind(true, command),
                              readRun);
}

FoundRun ReconciliationRepository::find(qint64 run)
{
    return m_connection.first(selectRun + QStringLiteral("WHERE id = ?"), bind(true, run), readRun);
}

FoundRun ReconciliationRepository::running(OwnerId owner)
{
    return m_connection.first(selectRun +
                                  QStringLiteral("WHERE owner_id = ? AND state = 0 ORDER BY id DESC LIMIT 1"),
                              bind(true, owner.value()), readRun);
}

FoundRun ReconciliationRepository::last(OwnerId owner)
{
    return m_connection.first(selectRun + QStringLiteral("WHERE owner_id = ? ORDER BY id DESC LIMIT 1"),
                              bind(true, owner.value()), readRun);
}

FoundRun ReconciliationRepository::lastFinished(OwnerId owner)
{
    return m_connection.first(selectRun +
                                  QStringLiteral("WHERE owner_id = ? AND state = 1 ORDER BY id DESC LIMIT 1"),
                              bind(true, owner.value()), readRun);
}

Outcome ReconciliationRepository::begin(qint64 run, int warehouses)
{
    TRY(m_connection.execute(QStringLiteral("DELETE FROM reconciliation_stock WHERE run_id = ?"), bind(run)));
    TRY(m_connection.execute(
        QStringLiteral("UPDATE reconciliation SET warehouses = ?, warehouses_done = 0 WHERE id = ?"),
        bind(warehouses, run)));
    return base::done;
}

Outcome ReconciliationRepository::askStop(qint64 run)
{
    TRY(m_connection.execute(
        QStringLiteral("UPDATE reconciliation SET stop_asked = ? WHERE id = ? AND state = 0"),
        bind(true, run)));
    return base::done;
}

Outcome ReconciliationRepository::addTheirs(qint64 run, const QList<StockCount> &counts)
{
    for (const StockCount &count : counts) {
        // IDEAL may show an item on two pages when its stock moves in between: the later word counts.
        TRY(m_connection.execute(
            QStringLiteral(
                "INSERT INTO reconciliation_stock (run_id, warehouse_id, item_code, inventory_type, "
                "quantity) VALUES (?, ?, ?, ?, ?) ON CONFLICT (run_id, warehouse_id, item_code, "
                "inventory_type) DO UPDATE SET quantity = excluded.quantity"),
            bind(run, count.warehouse, count.itemCode, count.inventory, count.quantity)));
    }
    return base::done;
}

Outcome ReconciliationRepository::noteWarehouseDone(qint64 run)
{
    TRY(m_connection.execute(
        QStringLiteral("UPDATE reconciliation SET warehouses_done = warehouses_done + 1 WHERE id = ?"),
        bind(run)));
    return base::done;
}

Outcome ReconciliationRepository::end(qint64 run, ReconciliationState state, const Error &error, Instant now)
{
    const bool good = error.code == base::ErrorCode::Count_;
    TRY(m_connection.execute(
        QStringLiteral(
            "UPDATE reconciliation SET state = ?, error_code = ?, error_detail = ?, finished_at = ? "
            "WHERE id = ? AND state = 0"),
        bind(state, good ? QString() : base::codeName(error.code), error.detail, now, run)));
    TRY(m_connection.execute(QStringLiteral("DELETE FROM reconciliation_stock WHERE run_id = ?"), bind(run)));
    return base::done;
}

Result<QList<StockCount>> ReconciliationRepository::theirs(qint64 run)
{
    return m_connection.select(
        QStringLiteral("SELECT s.warehouse_id, s.item_code, m.product_id, s.inventory_type, s.quantity "
                       "FROM reconciliation_stock s JOIN reconciliation r ON r.id = s.run_id "
                       "LEFT JOIN product_mapping m ON m.owner_id = r.owner_id AND m.item_code = s.item_code "
                       "WHERE s.run_id = ?"),
        bind(run), [](Row &row) {
            StockCount count;
            row.into(count.warehouse, count.itemCode, count.product, count.inventory, count.quantity);
            return count;
        });
}

Result<QList<StockCount>> ReconciliationRepository::ours(OwnerId owner)
{
    return m_connection.select(
        QStringLiteral(
            "SELECT b.warehouse_id, coalesce(m.item_code, ''), b.product_id, b.inventory_type, "
            "b.quantity FROM stock_balance b "
            "JOIN warehouse_mapping w ON w.owner_id = b.owner_id AND w.warehouse_id = b.warehouse_id "
            "LEFT JOIN product_mapping m ON m.owner_id = b.owner_id AND m.product_id = b.product_id "
            "WHERE b.owner_id = ? AND b.quantity <> 0"),
        bind(owner.value()), [](Row &row) {
            StockCount count;
            row.into(count.warehouse, count.itemCode, count.product, count.inventory, count.quantity);
            return count;
        });
}

Result<QList<StockUnderway>> ReconciliationRepository::underway(OwnerId owner)
{
    QList<StockUnderway> all;
    TRY(m_connection.forEach(
        QStringLiteral(
            "SELECT o.type, o.warehouse_id, o.to_warehouse_id, coalesce(m.item_code, ''), "
            "l.product_id, l.inventory_type, l.quantity, l.posted_out, l.posted_in "
            "FROM orders o JOIN order_line l ON l.order_id = o.id "
            "LEFT JOIN product_mapping m ON m.owner_id = o.owner_id AND m.product_id = l.product_id "
            "WHERE o.owner_id = ? AND o.push_status IN (1, 2, 4) AND o.return_status <> 3 "
            "AND o.cancel_status <> 3"),
        bind(owner.value()), [&all](Row &row) {
            OrderType type{};
            WarehouseId first;
            WarehouseId second;
            OrderLine line;
            StockCount place;
            row.into(type, first, second, place.itemCode, place.product, place.inventory, line.quantity,
                     line.postedOut, line.postedIn);
            for (const StageDescription &stage : describe(type).stages) {
                StockUnderway moving;
                moving.in = place;
                moving.in.warehouse = stage.inSecondWarehouse ? second : first;
                const qint64 left = line.quantity - line.posted(stage.stage);
                if (stage.stage == Stage::Out) {
                    moving.out = left;
                } else {
                    moving.in.quantity = left;
                    moving.inTransit = stage.inSecondWarehouse ? line.postedOut - line.postedIn : 0;
                }
                if (left > 0) {
                    all.append(moving);
                }
            }
        }));
    return all;
}

Outcome ReconciliationRepository::putRows(qint64 run, const QList<ReconciledStock> &rows)
{
    TRY(m_connection.execute(QStringLiteral("DELETE FROM reconciliation_row WHERE run_id = ?"), bind(run)));
    qint64 position = 0;
    for (const ReconciledStock &row : rows) {
        TRY(m_connection.execute(
            QStringLiteral(
                "INSERT INTO reconciliation_row (run_id, position, warehouse_id, warehouse_name, item_code, "
                "product_code, product_name, inventory_type, ours, theirs, difference, differs, in_transit, "
                "expected_in, expected_out, cause) VALUES (?, ?, ?, "
                "coalesce((SELECT name FROM warehouse WHERE id = ?), ''), ?, "
                "coalesce((SELECT code FROM product WHERE id = ?), ''), "
                "coalesce((SELECT name FROM product WHERE id = ?), ''), ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
            bind(run, ++position, row.ours.warehouse, row.ours.warehouse, row.ours.itemCode, row.ours.product,
                 row.ours.product, row.ours.inventory, row.ours.quantity, row.theirs, row.difference(),
                 row.difference() != 0, row.inTransit, row.in, row.out, row.cause)));
    }
    return base::done;
}

Outcome ReconciliationRepository::removeOthers(OwnerId owner, qint64 run)
{
    TRY(m_connection.execute(
        QStringLiteral("DELETE FROM reconciliation WHERE owner_id = ? AND id <> ? AND state <> 0"),
        bind(owner.value(), run)));
    return base::done;
}

ListQuery reconciliationRows(qint64 run, const ReconciliationFilter &filter)
{
    ListQuery query;
    query.table = QStringLiteral("reconciliation_row");
    query.columns = {
        QStringLiteral("warehouse_name"), QStringLiteral("item_code"),      QStringLiteral("product_code"),
        QStringLiteral("product_name"),   QStringLiteral("inventory_type"), QStringLiteral("ours"),
        QStringLiteral("theirs"),         QStringLiteral("difference"),     QStringLiteral("cause"),
        QStringLiteral("in_transit"),     QStringLiteral("expected_in"),    QStringLiteral("expected_out")};
    query.sortColumn = QStringLiteral("position");
    query.descending = false;
    query.conditions.append({QStringLiteral("run_id = ?"), bind(run)});
    if (filter.differencesOnly) {
        query.conditions.append({QStringLiteral("differs = ?"), bind(true)});
    }
    if (filter.warehouse) {
        query.conditions.append({QStringLiteral("warehouse_id = ?"), bind(filter.warehouse)});
    }
    if (filter.cause) {
        query.conditions.append({QStringLiteral("cause = ?"), bind(*filter.cause)});
    }
    if (const QString code = filter.code.trimmed(); !code.isEmpty()) {
        const QString end = code + QChar(char16_t(0xFFFD));
        query.conditions.append(
            {QStringLiteral(
                 "((item_code >= ? AND item_code < ?) OR (product_code >= ? AND product_code < ?))"),
             bind(code, end, code, end)});
    }
    return query;
}

} // namespace store
