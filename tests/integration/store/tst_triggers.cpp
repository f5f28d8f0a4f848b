// SPDX-License-Identifier: Apache-2.0
#include "triggercases.h"

using store::Backend;

/// What the database itself refuses, whoever asks: every trigger, by plain SQL and on both backends.
class TestTriggers : public TriggerCases
{
    Q_OBJECT

private Q_SLOTS:
    void R17_pushedOrderIsNotReceivedByHand_data();
    void R17_pushedOrderIsNotReceivedByHand() { expectRefusal("R17"); }
    void R18_pushedOrderIsNotDeleted_data();
    void R18_pushedOrderIsNotDeleted() { expectRefusal("R18"); }
    void R19_pushedOrderIsNotEdited_data();
    void R19_pushedOrderIsNotEdited() { expectRefusal("R19"); }
    void R19_linesOfPushedOrderAreNotEdited_data();
    void R19_linesOfPushedOrderAreNotEdited() { expectRefusal("R19"); }
    void R20_pushIsNeverTakenBack_data();
    void R20_pushIsNeverTakenBack() { expectRefusal("R20"); }
    void R48_orderStartsUnpushed_data();
    void R48_orderStartsUnpushed() { expectRefusal("R48"); }
    void R62_orderReceivedByHandIsNotPushed_data();
    void R62_orderReceivedByHandIsNotPushed() { expectRefusal("R62"); }
    void R62_orderReceivedByHandIsNotEdited_data();
    void R62_orderReceivedByHandIsNotEdited() { expectRefusal("R62"); }
    void R63_storedCallbackIsAFact_data();
    void R63_storedCallbackIsAFact() { expectRefusal("R63"); }
    void R64_postedRowsAreFinal_data();
    void R64_postedRowsAreFinal() { expectRefusal("R64"); }
    void R64_oneDocumentACallback_data();
    void R64_oneDocumentACallback() { expectRefusal("inbox_id"); }
    void auditIsFinal_data();
    void auditIsFinal() { expectRefusal("audit"); }
    void whatTheWorkNeedsIsAllowed_data();
    void whatTheWorkNeedsIsAllowed();
    void replaceIsNoWayAround_data();
    void replaceIsNoWayAround();
};

namespace {

QStringList postedDocument()
{
    return {
        document(1, QStringLiteral("NULL")),
        QStringLiteral(
            "INSERT INTO stock_document_line (document_id, line_no, product_id, quantity, price_fen, "
            "inventory_type) VALUES (1, 1, 1, 5, 100, 1)"),
        QStringLiteral("INSERT INTO stock_ledger (id, owner_id, warehouse_id, product_id, inventory_type, "
                       "document_id, quantity, balance, at) VALUES (1, 1, 1, 1, 1, 1, 5, 5, 0)"),
        QStringLiteral(
            "INSERT INTO serial (id, owner_id, product_id, sn, state, warehouse_id, inventory_type, "
            "last_document_id) VALUES (1, 1, 1, 'SN1', 1, 1, 1, 1)"),
        QStringLiteral("INSERT INTO serial_movement (document_id, serial_id, line_no) VALUES (1, 1, 1)"),
    };
}

} // namespace

void TestTriggers::R17_pushedOrderIsNotReceivedByHand_data()
{
    QList<Case> rows;
    for (const auto &[name, way] : lockedStates()) {
        rows.append({name, way, document(1, QStringLiteral("NULL"))});
    }
    cases(rows);
}

void TestTriggers::R18_pushedOrderIsNotDeleted_data()
{
    const QString remove = QStringLiteral("DELETE FROM orders WHERE id = 1");
    QList<Case> rows{
        {"partly received by hand", {QStringLiteral("UPDATE orders SET by_hand = 1")}, remove},
        {"wholly received by hand", {QStringLiteral("UPDATE orders SET by_hand = 2")}, remove},
    };
    for (const auto &[name, way] : lockedStates()) {
        rows.append({name, way, remove});
    }
    cases(rows);
}

void TestTriggers::R19_pushedOrderIsNotEdited_data()
{
    QList<Case> rows;
    for (const char *change :
         {"id = 9", "type = 2", "number = 'X'", "order_date = '2025-01-03'", "partner_id = NULL",
          "warehouse_id = 2", "to_warehouse_id = 2", "manual_number = 'M'", "remark = 'r'",
          "total_quantity = 6", "total_fen = 1", "version = 2", "by_hand = 1", "vf_order_code = 'VF'"}) {
        rows.append({QByteArray("pushed, ") + change, pushStates({1, 2}),
                     QStringLiteral("UPDATE orders SET %1 WHERE id = 1").arg(QLatin1String(change))});
    }
    for (const auto &[name, way] : lockedStates()) {
        rows.append({name, way, QStringLiteral("UPDATE orders SET remark = 'changed' WHERE id = 1")});
    }
    cases(rows);
}

void TestTriggers::R19_linesOfPushedOrderAreNotEdited_data()
{
    QList<Case> rows;
    for (const char *change : {"line_no = 2", "quantity = 6", "price_fen = 1", "inventory_type = 2",
                               "remark = 'r'", "item_code = 'I'", "order_id = 2", "id = 9"}) {
        rows.append({QByteArray("pushed, ") + change, pushStates({1, 2}),
                     QStringLiteral("UPDATE order_line SET %1 WHERE id = 1").arg(QLatin1String(change))});
    }
    const QStringList posted{QStringLiteral("UPDATE order_line SET posted_in = 2, posted_out = 2")};
    rows.append({"posted in falls", pushStates({1, 2}) + posted,
                 QStringLiteral("UPDATE order_line SET posted_in = 1")});
    rows.append({"posted out falls", pushStates({1, 2}) + posted,
                 QStringLiteral("UPDATE order_line SET posted_out = 1")});
    const QString lineOfSecond =
        QStringLiteral("INSERT INTO order_line (id, order_id, line_no, product_id, quantity, "
                       "price_fen, inventory_type) VALUES (2, 2, 2, 1, 1, 100, 1)");
    rows.append({"another order's line moves in", QStringList{lineOfSecond} + pushStates({1, 2}),
                 QStringLiteral("UPDATE order_line SET order_id = 1 WHERE id = 2")});
    for (const auto &[name, way] : lockedStates()) {
        rows.append({name + ", line deleted", way, QStringLiteral("DELETE FROM order_line WHERE id = 1")});
        rows.append(
            {name + ", line added", way,
             QStringLiteral("INSERT INTO order_line (order_id, line_no, product_id, quantity, price_fen, "
                            "inventory_type) VALUES (1, 2, 1, 1, 100, 1)")});
    }
    cases(rows);
}

void TestTriggers::R20_pushIsNeverTakenBack_data()
{
    QList<Case> rows;
    const auto row = [&rows](const QList<int> &way, int to) {
        QByteArray name;
        for (const int state : way) {
            name += QByteArray::number(state) + " ";
        }
        rows.append({name + "to " + QByteArray::number(to), pushStates(way),
                     QStringLiteral("UPDATE orders SET push_status = %1 WHERE id = 1").arg(to)});
    };
    for (const int to : {0, 1, 3, 4}) {
        row({1, 2}, to);
    }
    row({1}, 0);
    row({1, 4}, 0);
    row({}, 2);
    row({}, 4);
    row({1, 3}, 2);
    row({1, 3}, 4);
    cases(rows);
}

void TestTriggers::R48_orderStartsUnpushed_data()
{
    QList<Case> rows;
    for (const char *column : {"push_status", "return_status", "cancel_status"}) {
        rows.append({column,
                     {},
                     QStringLiteral("INSERT INTO orders (owner_id, type, number, order_date, warehouse_id, "
                                    "total_quantity, total_fen, created_at, updated_at, %1) "
                                    "VALUES (1, 1, 'N', '2025-01-02', 1, 0, 0, 0, 0, 1)")
                         .arg(QLatin1String(column))});
    }
    cases(rows);
}

void TestTriggers::R62_orderReceivedByHandIsNotPushed_data()
{
    const QString push = QStringLiteral("UPDATE orders SET push_status = 1 WHERE id = 1");
    const QString partly = QStringLiteral("UPDATE orders SET by_hand = 1 WHERE id = 1");
    cases({{"partly", {partly}, push},
           {"wholly", {QStringLiteral("UPDATE orders SET by_hand = 2 WHERE id = 1")}, push},
           {"refused before", pushStates({1, 3}) + QStringList{partly}, push},
           {"only the document says so", {document(1, QStringLiteral("NULL"))}, push}});
}

void TestTriggers::R62_orderReceivedByHandIsNotEdited_data()
{
    const QStringList byHand{QStringLiteral("UPDATE orders SET by_hand = 1 WHERE id = 1")};
    QList<Case> rows;
    for (const char *change :
         {"orders SET by_hand = 0 WHERE id = 1", "orders SET remark = 'r' WHERE id = 1",
          "orders SET warehouse_id = 2 WHERE id = 1", "orders SET partner_id = NULL WHERE id = 1",
          "orders SET total_fen = 1 WHERE id = 1", "order_line SET quantity = 6",
          "order_line SET price_fen = 1", "order_line SET order_id = 2"}) {
        rows.append({change, byHand, QStringLiteral("UPDATE %1").arg(QLatin1String(change))});
    }
    rows.append({"posted falls", byHand + QStringList{QStringLiteral("UPDATE order_line SET posted_in = 2")},
                 QStringLiteral("UPDATE order_line SET posted_in = 1")});
    rows.append({"line deleted", byHand, QStringLiteral("DELETE FROM order_line WHERE id = 1")});
    rows.append({"line added", byHand,
                 QStringLiteral("INSERT INTO order_line (order_id, line_no, product_id, quantity, price_fen, "
                                "inventory_type) VALUES (1, 2, 1, 1, 100, 1)")});
    cases(rows);
}

void TestTriggers::R63_storedCallbackIsAFact_data()
{
    QList<Case> rows{{"deleted", {callback}, QStringLiteral("DELETE FROM inbox")},
                     {"settled, then waits again",
                      {callback, QStringLiteral("UPDATE inbox SET state = 1")},
                      QStringLiteral("UPDATE inbox SET state = 0")},
                     {"accepted, then waits again",
                      {callback, QStringLiteral("UPDATE inbox SET state = 3")},
                      QStringLiteral("UPDATE inbox SET state = 0")},
                     {"given to another order",
                      {callback, QStringLiteral("UPDATE inbox SET order_id = 1")},
                      QStringLiteral("UPDATE inbox SET order_id = 2")},
                     {"taken from its order",
                      {callback, QStringLiteral("UPDATE inbox SET order_id = 1")},
                      QStringLiteral("UPDATE inbox SET order_id = NULL")}};
    for (const char *change : {"event = 'outbound'", "out_biz_code = 'B2'", "order_number = 'other'",
                               "body = 'changed'", "body_canonical = '[]'", "received_at = 1"}) {
        rows.append({change, {callback}, QStringLiteral("UPDATE inbox SET %1").arg(QLatin1String(change))});
    }
    cases(rows);
}

void TestTriggers::R64_postedRowsAreFinal_data()
{
    QList<Case> rows;
    for (const char *change :
         {"stock_document SET total_quantity = 6", "stock_document_line SET quantity = 6",
          "stock_ledger SET quantity = 6", "serial_movement SET line_no = 2"}) {
        rows.append({change, postedDocument(), QStringLiteral("UPDATE %1").arg(QLatin1String(change))});
    }
    for (const char *table : {"stock_document", "stock_document_line", "stock_ledger", "serial_movement"}) {
        rows.append({QByteArray("delete from ") + table, postedDocument(),
                     QStringLiteral("DELETE FROM %1").arg(QLatin1String(table))});
    }
    cases(rows);
}

void TestTriggers::R64_oneDocumentACallback_data()
{
    cases({{"posted twice", pushStates({1, 2}) + QStringList{callback, document(1, QStringLiteral("1"))},
            document(2, QStringLiteral("1"))}});
}

void TestTriggers::auditIsFinal_data()
{
    const QString entry = QStringLiteral("INSERT INTO audit (at, actor, action, entity, entity_id, summary) "
                                         "VALUES (0, 'a', 'order.push', 'order', 1, 's')");
    cases({{"changed", {entry}, QStringLiteral("UPDATE audit SET actor = 'b'")},
           {"deleted", {entry}, QStringLiteral("DELETE FROM audit")}});
}

void TestTriggers::whatTheWorkNeedsIsAllowed_data()
{
    QList<Case> rows{
        {"edit unpushed", {}, QStringLiteral("UPDATE orders SET remark = 'r', version = 2 WHERE id = 1")},
        {"edit refused", pushStates({1, 3}), QStringLiteral("UPDATE orders SET remark = 'r' WHERE id = 1")},
        {"delete unpushed, with its lines", {}, QStringLiteral("DELETE FROM orders WHERE id = 1")},
        {"delete refused", pushStates({1, 3}), QStringLiteral("DELETE FROM orders WHERE id = 1")},
        {"receive unpushed by hand", {}, document(1, QStringLiteral("NULL"))},
        {"push", {}, QStringLiteral("UPDATE orders SET push_status = 1 WHERE id = 1")},
        {"push again after a refusal", pushStates({1, 3}),
         QStringLiteral("UPDATE orders SET push_status = 1 WHERE id = 1")},
        {"unknown turns out pushed", pushStates({1, 4}),
         QStringLiteral("UPDATE orders SET push_status = 2, pushed_at = 1, ideal_id = 'I' WHERE id = 1")},
        {"unknown turns out refused", pushStates({1, 4}),
         QStringLiteral("UPDATE orders SET push_status = 3, push_error = 'no' WHERE id = 1")},
        {"return to a pushed order", pushStates({1, 2}),
         QStringLiteral(
             "UPDATE orders SET return_status = 3, returned_at = 1, express_number = 'E' WHERE id = 1")},
        {"cancel of a pushed order", pushStates({1, 2}),
         QStringLiteral("UPDATE orders SET cancel_status = 1, cancel_request = 'R' WHERE id = 1")},
        {"asked again under another id",
         pushStates({1, 2}) + QStringList{QStringLiteral("UPDATE orders SET cancel_status = 4, "
                                                         "cancel_request = 'R' WHERE id = 1")},
         QStringLiteral("UPDATE orders SET cancel_status = 1, cancel_request = 'R2' WHERE id = 1")},
        {"termination acknowledged",
         pushStates({1, 2}) + QStringList{QStringLiteral("UPDATE orders SET cancel_status = 2, "
                                                         "cancel_request = 'R' WHERE id = 1")},
         QStringLiteral("UPDATE orders SET cancel_status = 3, approval_status = 5 WHERE id = 1")},
        {"terminated without a call",
         {},
         QStringLiteral("UPDATE orders SET approval_status = 5 WHERE id = 1")},
        {"posted grows", pushStates({1, 2}),
         QStringLiteral("UPDATE order_line SET posted_in = posted_in + 5")},
        {"callback settles", {callback}, QStringLiteral("UPDATE inbox SET state = 1, order_id = 1")},
        {"parked callback waits again",
         {callback, QStringLiteral("UPDATE inbox SET state = 2")},
         QStringLiteral("UPDATE inbox SET state = 0")},
        {"rest received by hand",
         {QStringLiteral("UPDATE orders SET by_hand = 1 WHERE id = 1")},
         QStringLiteral("UPDATE order_line SET posted_in = posted_in + 5 WHERE id = 1")},
        {"wholly received by hand",
         {QStringLiteral("UPDATE orders SET by_hand = 1 WHERE id = 1")},
         QStringLiteral("UPDATE orders SET by_hand = 2, version = version + 1 WHERE id = 1")},
        {"parked callback is accepted",
         {callback, QStringLiteral("UPDATE inbox SET state = 2")},
         QStringLiteral("UPDATE inbox SET state = 3, final_stage = 2")},
        {"callback's document", pushStates({1, 2}) + QStringList{callback}, document(1, QStringLiteral("1"))},
    };
    cases(rows);
}

void TestTriggers::whatTheWorkNeedsIsAllowed()
{
    QFETCH(int, index);
    store::Connection &connection = database();
    const auto rolledBackAtEnd = store::Transaction::begin(connection);
    QVERIFY(executeAll(connection, plainRows() + m_cases[index].before).ok());

    const auto changed = connection.execute(m_cases[index].statement);

    QVERIFY2(changed.ok(), changed ? "" : qPrintable(changed.error().detail));
    QCOMPARE(*changed, 1);
}

void TestTriggers::replaceIsNoWayAround_data()
{
    const QString columns =
        QStringLiteral("(id, owner_id, type, number, order_date, warehouse_id, total_quantity, "
                       "total_fen, created_at, updated_at) ");
    cases({{"same id", pushStates({1, 2}),
            QStringLiteral("REPLACE INTO orders ") + columns +
                QStringLiteral("VALUES (1, 1, 1, 'N', '2025-01-02', 1, 0, 0, 0, 0)")},
           {"same number", pushStates({1, 2}),
            QStringLiteral("REPLACE INTO orders ") + columns +
                QStringLiteral("VALUES (7, 1, 1, 'CG202501020001', '2025-01-02', 1, 0, 0, 0, 0)")}});
}

void TestTriggers::replaceIsNoWayAround()
{
    if (support::currentBackend() == Backend::PostgreSql) {
        QSKIP("PostgreSQL has no REPLACE");
    }
    expectRefusal("R18");
}

QTEST_GUILESS_MAIN(TestTriggers)
#include "tst_triggers.moc"
