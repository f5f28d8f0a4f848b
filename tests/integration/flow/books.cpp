// SPDX-License-Identifier: Apache-2.0
#include "flow/books.h"

namespace flow {

namespace {

struct Question
{
    const char *what;
    const char *sql; ///< counts what is wrong
};

constexpr Question questions[] = {
    {"balance and ledger",
     "SELECT count(*) FROM (SELECT warehouse_id, product_id, inventory_type FROM ("
     "SELECT owner_id, warehouse_id, product_id, inventory_type, quantity AS q FROM stock_balance UNION ALL "
     "SELECT owner_id, warehouse_id, product_id, inventory_type, -quantity FROM stock_ledger) AS books "
     "GROUP BY owner_id, warehouse_id, product_id, inventory_type HAVING sum(q) <> 0) AS wrong"},
    {"running balance of the ledger",
     "SELECT count(*) FROM stock_ledger l WHERE balance <> (SELECT sum(e.quantity) FROM stock_ledger e "
     "WHERE e.owner_id = l.owner_id AND e.warehouse_id = l.warehouse_id AND e.product_id = l.product_id "
     "AND e.inventory_type = l.inventory_type AND e.id <= l.id)"},
    {"balance and handsets in stock",
     "SELECT count(*) FROM (SELECT warehouse_id, product_id, inventory_type FROM ("
     "SELECT b.warehouse_id, b.product_id, b.inventory_type, b.quantity AS q FROM stock_balance b "
     "JOIN product p ON p.id = b.product_id WHERE p.serial_managed UNION ALL "
     "SELECT warehouse_id, product_id, inventory_type, -1 FROM serial WHERE state = 1) AS books "
     "GROUP BY warehouse_id, product_id, inventory_type HAVING sum(q) <> 0) AS wrong"},
    {"documents and their lines",
     "SELECT count(*) FROM stock_document d WHERE total_quantity <> "
     "(SELECT coalesce(sum(l.quantity), 0) FROM stock_document_line l WHERE l.document_id = d.id)"},
    {"documents and handsets moved",
     "SELECT count(*) FROM stock_document d WHERE (SELECT count(*) FROM serial_movement m "
     "WHERE m.document_id = d.id) <> (SELECT coalesce(sum(l.quantity), 0) FROM stock_document_line l "
     "JOIN product p ON p.id = l.product_id WHERE l.document_id = d.id AND p.serial_managed)"},
    {"order lines and documents",
     "SELECT count(*) FROM order_line o WHERE "
     "posted_in <> (SELECT coalesce(sum(l.quantity), 0) FROM stock_document_line l "
     "JOIN stock_document d ON d.id = l.document_id "
     "WHERE d.order_id = o.order_id AND l.line_no = o.line_no AND d.stage = 2) OR "
     "posted_out <> (SELECT coalesce(sum(l.quantity), 0) FROM stock_document_line l "
     "JOIN stock_document d ON d.id = l.document_id "
     "WHERE d.order_id = o.order_id AND l.line_no = o.line_no AND d.stage = 1)"},
    {"stock in transit and transfers under way",
     "SELECT count(*) FROM (SELECT warehouse_id, product_id, inventory_type FROM ("
     "SELECT warehouse_id, product_id, inventory_type, in_transit AS q FROM stock_balance UNION ALL "
     "SELECT o.to_warehouse_id, l.product_id, l.inventory_type, l.posted_in - l.posted_out FROM orders o "
     "JOIN order_line l ON l.order_id = o.id WHERE o.to_warehouse_id IS NOT NULL) AS books "
     "GROUP BY warehouse_id, product_id, inventory_type HAVING sum(q) <> 0) AS wrong"},
    {"handsets and their last document",
     "SELECT count(*) FROM serial s WHERE last_document_id <> "
     "(SELECT max(m.document_id) FROM serial_movement m WHERE m.serial_id = s.id)"},
    {"handsets and where their last document left them",
     "SELECT count(*) FROM serial s JOIN stock_document d ON d.id = s.last_document_id "
     "JOIN serial_movement m ON m.document_id = d.id AND m.serial_id = s.id "
     "JOIN stock_document_line l ON l.document_id = d.id AND l.line_no = m.line_no "
     "WHERE s.warehouse_id <> d.warehouse_id OR s.product_id <> l.product_id "
     "OR s.inventory_type <> l.inventory_type OR s.state <> CASE d.type WHEN 2 THEN 4 WHEN 3 THEN 2 "
     "WHEN 5 THEN 3 ELSE 1 END"},
    {"stock in transit and handsets in transit",
     "SELECT count(*) FROM (SELECT warehouse_id, product_id, inventory_type FROM ("
     "SELECT b.warehouse_id, b.product_id, b.inventory_type, b.in_transit AS q FROM stock_balance b "
     "JOIN product p ON p.id = b.product_id WHERE p.serial_managed UNION ALL "
     "SELECT o.to_warehouse_id, s.product_id, s.inventory_type, -1 FROM serial s "
     "JOIN stock_document d ON d.id = s.last_document_id JOIN orders o ON o.id = d.order_id "
     "WHERE s.state = 2) AS books GROUP BY warehouse_id, product_id, inventory_type "
     "HAVING sum(q) <> 0) AS wrong"},
    {"handsets and their identities",
     "SELECT count(*) FROM serial s WHERE "
     "NOT EXISTS (SELECT 1 FROM serial_identity i WHERE i.serial_id = s.id AND i.value = s.sn) "
     "OR EXISTS (SELECT 1 FROM serial_identity i WHERE i.serial_id = s.id "
     "AND i.value NOT IN (s.sn, s.imei1, s.imei2))"},
    {"documents and settled callbacks",
     "SELECT count(*) FROM stock_document d LEFT JOIN inbox i ON i.id = d.inbox_id "
     "WHERE d.inbox_id IS NOT NULL AND (i.id IS NULL OR i.state <> 1)"},
};

} // namespace

base::Result<QStringList> contradictions(store::Connection &connection)
{
    QStringList found;
    for (const Question &question : questions) {
        TRY_LET(const qint64 wrong, connection.value<qint64>(QLatin1String(question.sql)));
        if (wrong != 0) {
            found.append(QStringLiteral("%1: %2").arg(QLatin1String(question.what)).arg(wrong));
        }
    }
    return found;
}

} // namespace flow
