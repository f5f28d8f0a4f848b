// SPDX-License-Identifier: Apache-2.0
#include "store/listviews.h"

#include "store/listconditions.h"

namespace store {

using namespace domain;

namespace {

void addNumber(ListQuery &query, const QString &typed)
{
    if (const QString number = typed.trimmed(); !number.isEmpty()) {
        query.conditions.append({QStringLiteral("((number >= ? AND number < ?) OR manual_number = ?)"),
                                 bind(number, endOfPrefix(number), number)});
    }
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
    addNumber(query, filter.number);
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

ListQuery stuckOrders(OwnerId owner, const StuckFilter &filter, bool newestFirst)
{
    ListQuery query;
    query.table = QStringLiteral("orders");
    query.columns = {
        QStringLiteral("type"),           QStringLiteral("number"),        QStringLiteral("partner_name"),
        QStringLiteral("warehouse_name"), QStringLiteral("manual_number"), QStringLiteral("total_quantity"),
        QStringLiteral("push_status"),    QStringLiteral("return_status"), QStringLiteral("waiting_since")};
    query.sortColumn = QStringLiteral("waiting_since");
    query.descending = newestFirst;
    query.conditions = {
        {QStringLiteral("owner_id = ?"), bind(owner.value())},
        // Word for word what the partial index orders_stuck holds.
        {QStringLiteral("(push_status IN (1, 4) OR (push_status = 2 AND return_status IN (0, 1, 2)))"), {}},
        {QStringLiteral("waiting_since < ?"), bind(filter.before)}};
    if (filter.waiting) {
        query.conditions.append({*filter.waiting == Waiting::ForReturn ? QStringLiteral("push_status = 2")
                                                                       : QStringLiteral("push_status <> 2"),
                                 {}});
    }
    if (filter.type) {
        query.conditions.append({QStringLiteral("type = ?"), bind(*filter.type)});
    }
    addNumber(query, filter.number);
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
    addPrefix(query, {QStringLiteral("number"), QStringLiteral("order_number")}, filter.number);
    return query;
}

ListQuery parkedReturns(const ParkedReturnFilter &filter, bool newestFirst)
{
    ListQuery query;
    query.table = QStringLiteral("inbox");
    query.columns = {
        QStringLiteral("received_at"), QStringLiteral("event"),     QStringLiteral("order_number"),
        QStringLiteral("reason_code"), QStringLiteral("reason"),    QStringLiteral("attempts"),
        QStringLiteral("order_id"),    QStringLiteral("from_poll"), QStringLiteral("out_biz_code")};
    query.sortColumn = QStringLiteral("received_at");
    query.descending = newestFirst;
    // A literal, because the partial indexes are chosen by it.
    query.conditions.append({QStringLiteral("state = 2"), {}});
    if (!filter.reason.isEmpty()) {
        query.conditions.append({QStringLiteral("reason_code = ?"), bind(filter.reason)});
    }
    if (filter.from) {
        query.conditions.append({QStringLiteral("received_at >= ?"), bind(*filter.from)});
    }
    if (filter.until) {
        query.conditions.append({QStringLiteral("received_at < ?"), bind(*filter.until)});
    }
    if (const QString number = filter.number.trimmed(); !number.isEmpty()) {
        query.conditions.append(
            {QStringLiteral("order_number >= ? AND order_number < ?"), bind(number, endOfPrefix(number))});
    }
    return query;
}

} // namespace store
