// SPDX-License-Identifier: Apache-2.0
#include "store/listviews.h"

namespace store {

using namespace domain;

namespace {

void addRange(ListQuery &query, const QString &column, QDate from, QDate to)
{
    if (from.isValid()) {
        query.conditions.append({column + QStringLiteral(" >= ?"), bind(from)});
    }
    if (to.isValid()) {
        query.conditions.append({column + QStringLiteral(" <= ?"), bind(to)});
    }
}

/// The smallest text that no text beginning with `prefix` reaches: a range that an index serves on both
/// databases, which LIKE does on neither under every collation.
QString endOfPrefix(const QString &prefix)
{
    return prefix + QChar(char16_t(0xFFFD));
}

ListQuery ordersQuery(OwnerId owner, const OrderListFilter &filter, bool newestFirst)
{
    ListQuery query;
    query.table = QStringLiteral("orders");
    query.columns = {QStringLiteral("type"),
                     QStringLiteral("number"),
                     QStringLiteral("order_date"),
                     QStringLiteral("partner_name"),
                     QStringLiteral("warehouse_name"),
                     QStringLiteral("manual_number"),
                     QStringLiteral("total_quantity"),
                     QStringLiteral("total_fen"),
                     QStringLiteral("push_status"),
                     QStringLiteral("pushed_at"),
                     QStringLiteral("return_status"),
                     QStringLiteral("returned_at"),
                     QStringLiteral("approval_status"),
                     QStringLiteral("cancel_status"),
                     QStringLiteral("remark"),
                     QStringLiteral("push_error")};
    query.sortColumn = QStringLiteral("order_date");
    query.descending = newestFirst;
    query.conditions.append({QStringLiteral("owner_id = ?"), bind(owner.value())});
    if (filter.type) {
        query.conditions.append({QStringLiteral("type = ?"), bind(*filter.type)});
    }
    if (filter.push) {
        query.conditions.append({QStringLiteral("push_status = ?"), bind(*filter.push)});
    }
    if (filter.returned) {
        query.conditions.append({QStringLiteral("return_status = ?"), bind(*filter.returned)});
    }
    addRange(query, QStringLiteral("order_date"), filter.from, filter.to);
    if (const QString number = filter.number.trimmed(); !number.isEmpty()) {
        query.conditions.append({QStringLiteral("((number >= ? AND number < ?) OR manual_number = ?)"),
                                 bind(number, endOfPrefix(number), number)});
    }
    return query;
}

} // namespace

ListQuery orderList(OwnerId owner, const OrderListFilter &filter, bool newestFirst)
{
    return ordersQuery(owner, filter, newestFirst);
}

ListQuery pushLog(OwnerId owner, const OrderListFilter &filter, bool newestFirst)
{
    ListQuery query = ordersQuery(owner, filter, newestFirst);
    if (filter.awaitingReturn) {
        // Word for word what the partial index orders_waiting holds; a pushed order is in scope anyway. What
        // was terminated never comes back.
        query.conditions.insert(1, {QStringLiteral("push_status = 2 AND return_status IN (0, 1, 2)"), {}});
        query.conditions.append({QStringLiteral("approval_status <> 5"), {}});
        return query;
    }
    query.conditions.insert(1, {QStringLiteral("in_scope = ?"), bind(true)});
    return query;
}

ListQuery stockDocuments(OwnerId owner, const DocumentListFilter &filter, bool newestFirst)
{
    ListQuery query;
    query.table = QStringLiteral("stock_document");
    query.columns = {QStringLiteral("type"),           QStringLiteral("number"),
                     QStringLiteral("document_date"),  QStringLiteral("order_number"),
                     QStringLiteral("partner_name"),   QStringLiteral("warehouse_name"),
                     QStringLiteral("total_quantity"), QStringLiteral("posted_at")};
    query.sortColumn = QStringLiteral("document_date");
    query.descending = newestFirst;
    query.conditions.append({QStringLiteral("owner_id = ?"), bind(owner.value())});
    if (filter.type) {
        query.conditions.append({QStringLiteral("type = ?"), bind(*filter.type)});
    }
    addRange(query, QStringLiteral("document_date"), filter.from, filter.to);
    if (const QString number = filter.number.trimmed(); !number.isEmpty()) {
        query.conditions.append(
            {QStringLiteral("((number >= ? AND number < ?) OR (order_number >= ? AND order_number < ?))"),
             bind(number, endOfPrefix(number), number, endOfPrefix(number))});
    }
    return query;
}

} // namespace store
