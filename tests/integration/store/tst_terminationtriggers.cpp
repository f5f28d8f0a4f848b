// SPDX-License-Identifier: Apache-2.0
#include "triggercases.h"

/// What the database refuses of terminations (SPEC R7, R8), whoever asks.
class TestTerminationTriggers : public TriggerCases
{
    Q_OBJECT

private Q_SLOTS:
    void R7_terminationIsAskedOfPushedOrdersOnly_data();
    void R7_terminationIsAskedOfPushedOrdersOnly() { expectRefusal("R7"); }
    void R7_openRequestKeepsItsId_data();
    void R7_openRequestKeepsItsId() { expectRefusal("R7"); }
    void R7_terminatedOrderGetsNoDocument_data();
    void R7_terminatedOrderGetsNoDocument() { expectRefusal("R7"); }
    void R8_terminatedOrderStaysAsItIs_data();
    void R8_terminatedOrderStaysAsItIs() { expectRefusal("R8"); }
};

void TestTerminationTriggers::R7_terminationIsAskedOfPushedOrdersOnly_data()
{
    QList<Case> rows;
    for (const int cancel : {1, 2, 3, 4}) {
        const QString ask =
            QStringLiteral("UPDATE orders SET cancel_status = %1, cancel_request = 'R' WHERE id = 1")
                .arg(cancel);
        rows.append({"not pushed, " + QByteArray::number(cancel), {}, ask});
        rows.append({"pushing, " + QByteArray::number(cancel), pushStates({1}), ask});
        rows.append({"refused, " + QByteArray::number(cancel), pushStates({1, 3}), ask});
        rows.append({"unknown, " + QByteArray::number(cancel), pushStates({1, 4}), ask});
    }
    for (const int cancel : {1, 2}) {
        rows.append({"without an id, " + QByteArray::number(cancel), pushStates({1, 2}),
                     QStringLiteral("UPDATE orders SET cancel_status = %1 WHERE id = 1").arg(cancel)});
    }
    cases(rows);
}

void TestTerminationTriggers::R7_openRequestKeepsItsId_data()
{
    QList<Case> rows;
    for (const int cancel : {1, 2}) {
        for (const char *id : {"R2", ""}) {
            rows.append(
                {QByteArray::number(cancel) + " to '" + id + "'",
                 pushStates({1, 2}) +
                     QStringList{QStringLiteral("UPDATE orders SET cancel_status = %1, cancel_request = 'R' "
                                                "WHERE id = 1")
                                     .arg(cancel)},
                 QStringLiteral("UPDATE orders SET cancel_request = '%1', cancel_status = 4 WHERE id = 1")
                     .arg(QLatin1String(id))});
        }
    }
    cases(rows);
}

void TestTerminationTriggers::R7_terminatedOrderGetsNoDocument_data()
{
    const QString terminate = QStringLiteral("UPDATE orders SET approval_status = 5 WHERE id = 1");
    cases({{"by hand", {terminate}, document(1, QStringLiteral("NULL"))},
           {"from a callback", pushStates({1, 2}) + QStringList{callback, terminate},
            document(1, QStringLiteral("1"))}});
}

void TestTerminationTriggers::R8_terminatedOrderStaysAsItIs_data()
{
    const QString terminate = QStringLiteral("UPDATE orders SET approval_status = 5 WHERE id = 1");
    QList<Case> rows{{"deleted", {terminate}, QStringLiteral("DELETE FROM orders WHERE id = 1")}};
    for (const char *change :
         {"approval_status = 2", "approval_status = 4", "push_status = 1", "version = 2"}) {
        rows.append({change,
                     {terminate},
                     QStringLiteral("UPDATE orders SET %1 WHERE id = 1").arg(QLatin1String(change))});
    }
    rows.append({"taken up again by IDEAL's order", pushStates({1, 2}) + QStringList{terminate},
                 QStringLiteral("UPDATE orders SET approval_status = 4 WHERE id = 1")});
    cases(rows);
}

QTEST_GUILESS_MAIN(TestTerminationTriggers)
#include "tst_terminationtriggers.moc"
