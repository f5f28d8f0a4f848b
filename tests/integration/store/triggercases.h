// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plainrows.h"

#include "support/backends.h"
#include "support/testdatabase.h"

#include <QTest>

#include <map>

inline QStringList pushStates(const QList<int> &way)
{
    QStringList steps;
    for (const int state : way) {
        steps.append(QStringLiteral("UPDATE orders SET push_status = %1 WHERE id = 1").arg(state));
    }
    return steps;
}

/// The three ways in which an order is locked.
inline QList<QPair<QByteArray, QStringList>> lockedStates()
{
    return {{"pushing", pushStates({1})}, {"pushed", pushStates({1, 2})}, {"unknown", pushStates({1, 4})}};
}

inline const QString callback = QStringLiteral(
    "INSERT INTO inbox (id, owner_id, event, out_biz_code, order_number, body, body_canonical, "
    "received_at, next_attempt_at) VALUES (1, 1, 'inbound', 'B1', 'CG202501020001', 'body', '{}', 0, 0)");

inline QString document(int id, const QString &inbox)
{
    return QStringLiteral(
               "INSERT INTO stock_document (id, owner_id, type, number, order_id, order_number, inbox_id, "
               "stage, final, document_date, warehouse_id, total_quantity, posted_at) VALUES "
               "(%1, 1, 1, 'CGRK%1', 1, 'CG202501020001', %2, 2, TRUE, '2025-01-02', 1, 5, 0)")
        .arg(id)
        .arg(inbox);
}

/// Data-driven tests of what the database itself refuses or allows, by plain SQL and on both backends. Each
/// row is a Case.
class TriggerCases : public QObject
{
protected:
    struct Case
    {
        QByteArray name;
        QStringList before; ///< on top of plainRows()
        QString statement;
    };

    void cases(const QList<Case> &rows);
    void expectRefusal(const char *rule);

    /// One database a backend for all cases, each of which is rolled back.
    store::Connection &database();

    QList<Case> m_cases;
    struct Shared
    {
        std::unique_ptr<support::TestDatabase> database;
        std::unique_ptr<store::Connection> connection;
    };
    std::map<store::Backend, Shared> m_shared;
};

inline void TriggerCases::cases(const QList<Case> &rows)
{
    m_cases = rows;
    support::addBackendColumn();
    QTest::addColumn<int>("index");
    for (const store::Backend backend : support::testedBackends()) {
        for (int i = 0; i < int(rows.size()); ++i) {
            QTest::newRow((support::backendName(backend) + ": " + rows[i].name).constData())
                << static_cast<int>(backend) << i;
        }
    }
}

inline store::Connection &TriggerCases::database()
{
    Shared &shared = m_shared[support::currentBackend()];
    if (!shared.connection) {
        shared.database = std::make_unique<support::TestDatabase>(support::currentBackend());
        shared.connection = shared.database->connect();
    }
    return *shared.connection;
}

inline void TriggerCases::expectRefusal(const char *rule)
{
    QFETCH(int, index);
    store::Connection &connection = database();
    const auto rolledBackAtEnd = store::Transaction::begin(connection);
    const base::Outcome ready = executeAll(connection, plainRows() + m_cases[index].before);
    QVERIFY2(ready.ok(), ready ? "" : qPrintable(ready.error().detail));

    const auto refused = connection.execute(m_cases[index].statement);

    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().code, base::ErrorCode::DatabaseConstraint);
    QVERIFY(!refused.error().retryable);
    QVERIFY2(refused.error().detail.contains(QLatin1String(rule)), qPrintable(refused.error().detail));
}
