// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/connection.h"

#include <QStringList>

/// The smallest world in which an order can exist, by plain SQL that both databases read. Every row has the
/// id 1; there is a second warehouse, 2, and a second order, 2, without lines.
inline QStringList plainRows()
{
    return {
        QStringLiteral("INSERT INTO owner (id, code) VALUES (1, 'P001')"),
        QStringLiteral("INSERT INTO account (id, login, name, password_hash, roles, created_at) "
                       "VALUES (1, 'clerk', 'Clerk', '', 1, 0)"),
        QStringLiteral("INSERT INTO warehouse (id, code, name) VALUES (1, 'W1', 'One'), (2, 'W2', 'Two')"),
        QStringLiteral("INSERT INTO partner (id, kind, code, name) VALUES (1, 1, 'S1', 'Supplier')"),
        QStringLiteral(
            "INSERT INTO product (id, code, name, serial_managed) VALUES (1, 'A1', 'Article', FALSE)"),
        QStringLiteral(
            "INSERT INTO orders (id, owner_id, type, number, order_date, partner_id, warehouse_id, "
            "total_quantity, total_fen, created_at, updated_at) "
            "VALUES (1, 1, 1, 'CG202501020001', '2025-01-02', 1, 1, 5, 500, 0, 0), "
            "(2, 1, 1, 'CG202501020002', '2025-01-02', 1, 1, 0, 0, 0, 0)"),
        QStringLiteral("INSERT INTO order_line (id, order_id, line_no, product_id, quantity, price_fen, "
                       "inventory_type) VALUES (1, 1, 1, 1, 5, 100, 1)"),
    };
}

/// Runs them all; the reason of the first that fails.
inline base::Outcome executeAll(store::Connection &connection, const QStringList &statements)
{
    for (const QString &statement : statements) {
        TRY(connection.execute(statement));
    }
    return base::done;
}
