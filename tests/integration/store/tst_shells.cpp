// SPDX-License-Identifier: Apache-2.0
#include "plainrows.h"

#include "support/backends.h"
#include "support/testdatabase.h"

#include <QProcess>
#include <QTest>

using store::Backend;
using support::TestDatabase;

/// What people see who go past the program, with psql or the sqlite3 shell: that roles and the lock of a
/// pushed order are the database's own.
class TestShells : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void psqlShowsWhatARoleMayNot();
    void R18_R19_R20_shellShowsTheLock_data() { support::addBackends(); }
    void R18_R19_R20_shellShowsTheLock();
    void R64_shellShowsWhatIsFinal_data() { support::addBackends(); }
    void R64_shellShowsWhatIsFinal();
    void R18_R64_sqliteShellWritesNothingOver_data();
    void R18_R64_sqliteShellWritesNothingOver();
};

namespace {

/// What a shell prints for a script: both streams.
QString shell(const QString &program, const QStringList &arguments, const QStringList &statements)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    process.write(statements.join(QStringLiteral(";\n")).toUtf8() + ";\n");
    process.closeWriteChannel();
    if (!process.waitForFinished()) {
        return process.errorString();
    }
    return QString::fromUtf8(process.readAll());
}

QString databaseShell(const store::DatabaseConfig &config, const QStringList &statements)
{
    if (config.backend == Backend::Sqlite) {
        return shell(QStringLiteral("sqlite3"), {config.file}, statements);
    }
    return shell(QStringLiteral("psql"),
                 {QStringLiteral("-XqAt"), QStringLiteral("-h"), config.host, QStringLiteral("-U"),
                  config.user, config.name},
                 statements);
}

} // namespace

void TestShells::psqlShowsWhatARoleMayNot()
{
    if (!support::testedBackends().contains(Backend::PostgreSql)) {
        QSKIP("no PostgreSQL");
    }
    const TestDatabase database(Backend::PostgreSql);
    QVERIFY(executeAll(*database.connect(), plainRows()).ok());
    const auto as = [&](const char *role, const char *statement) {
        return databaseShell(database.config(), {QStringLiteral("SET ROLE %1").arg(QLatin1String(role)),
                                                 QString::fromLatin1(statement)});
    };
    QCOMPARE(as("ideal_role_1", "SELECT count(*) FROM orders"), QStringLiteral("2\n"));
    for (const auto &[role, statement] :
         {std::pair("ideal_role_2", "UPDATE orders SET remark = 'by a supervisor'"),
          std::pair("ideal_role_8", "SELECT number FROM orders"),
          std::pair("ideal_role_1", "UPDATE interface_settings SET enabled = TRUE"),
          std::pair("ideal_role_4", "UPDATE interface_settings SET enabled = TRUE"),
          std::pair("ideal_role_15", "SELECT password_hash FROM account"),
          std::pair("ideal_role_1", "UPDATE orders SET approval_status = 1; "
                                    "UPDATE orders SET approval_status = 2"),
          std::pair("ideal_role_1", "UPDATE orders SET approval_status = 1; "
                                    "UPDATE orders SET approval_status = 4"),
          std::pair("ideal_role_1",
                    "INSERT INTO orders (owner_id, type, number, order_date, warehouse_id, total_quantity, "
                    "total_fen, approval_status, created_at, updated_at) "
                    "VALUES (1, 4, 'PF1', '2025-01-02', 1, 0, 0, 2, 0, 0)"),
          std::pair("ideal_desk", "UPDATE orders SET remark = 'by a login alone'")}) {
        const QString shown = as(role, statement);
        QVERIFY2(shown.contains(QLatin1String("permission denied")) ||
                     shown.contains(QLatin1String("not this role's")),
                 qPrintable(shown));
    }
}

void TestShells::R18_R19_R20_shellShowsTheLock()
{
    const TestDatabase database(support::currentBackend());
    {
        const auto connection = database.connect();
        QVERIFY(executeAll(*connection, plainRows()).ok());
    }
    const QString pushed = databaseShell(
        database.config(), {QStringLiteral("UPDATE orders SET push_status = 1 WHERE id = 1"),
                            QStringLiteral("UPDATE orders SET push_status = 2, pushed_at = 1 WHERE id = 1")});
    QCOMPARE(pushed, QString());
    for (const auto &[rule, statement] :
         {std::pair("R18", "DELETE FROM orders WHERE id = 1"),
          std::pair("R19", "UPDATE orders SET remark = 'changed' WHERE id = 1"),
          std::pair("R19", "UPDATE order_line SET quantity = 6 WHERE order_id = 1"),
          std::pair("R20", "UPDATE orders SET push_status = 0 WHERE id = 1")}) {
        QStringList statements{QString::fromLatin1(statement)};
        if (support::currentBackend() == Backend::PostgreSql) {
            statements.prepend(
                QStringLiteral("SET ROLE ideal_role_5")); // who may edit orders that are not pushed
        }
        const QString shown = databaseShell(database.config(), statements);
        QVERIFY2(shown.contains(QLatin1String(rule)), qPrintable(shown));
    }
    const auto connection = database.connect();
    QCOMPARE(connection->value<QString>(QStringLiteral("SELECT remark FROM orders WHERE id = 1")).value(),
             QString());
    QCOMPARE(connection->value<int>(QStringLiteral("SELECT push_status FROM orders WHERE id = 1")).value(),
             2);
}

namespace {

/// Of a pushed order, 1: its callback, the document of it, and what that has moved. Order 2 is not pushed.
QStringList postedRows()
{
    return {
        QStringLiteral("UPDATE orders SET push_status = 1 WHERE id = 1"),
        QStringLiteral("UPDATE orders SET push_status = 2, pushed_at = 1 WHERE id = 1"),
        QStringLiteral("INSERT INTO order_line (id, order_id, line_no, product_id, quantity, price_fen, "
                       "inventory_type) VALUES (2, 2, 1, 1, 1, 0, 1)"),
        QStringLiteral("INSERT INTO inbox (id, owner_id, event, out_biz_code, order_number, order_id, body, "
                       "body_canonical, received_at, next_attempt_at) VALUES (1, 1, 'e', 'B1', 'N', 1, 'b', "
                       "'{}', 0, 0), (2, 1, 'e', 'B2', 'N', 1, 'b', '{}', 0, 0)"),
        QStringLiteral("INSERT INTO stock_document (id, owner_id, type, number, order_id, order_number, "
                       "inbox_id, stage, final, document_date, warehouse_id, total_quantity, posted_at) "
                       "VALUES (1, 1, 1, 'CGRK1', 1, 'CG', 1, 2, %1, '2025-01-02', 1, 5, 0)"),
        QStringLiteral("INSERT INTO stock_document_line (document_id, line_no, product_id, quantity, "
                       "price_fen, inventory_type) VALUES (1, 1, 1, 5, 0, 1)"),
        QStringLiteral("INSERT INTO stock_ledger (id, owner_id, warehouse_id, product_id, inventory_type, "
                       "document_id, quantity, balance, at) VALUES (1, 1, 1, 1, 1, 1, 5, 5, 0)"),
        QStringLiteral("INSERT INTO serial_movement (document_id, serial_id, line_no) VALUES (1, 1, 1)"),
        QStringLiteral("INSERT INTO audit (id, at, actor, action, entity, entity_id, summary) "
                       "VALUES (1, 0, 'a', 'b', 'c', 1, 's')")};
}

QStringList postedRows(Backend backend)
{
    QStringList rows = plainRows() + postedRows();
    rows.replaceInStrings(QStringLiteral("%1"),
                          backend == Backend::Sqlite ? QStringLiteral("1") : QStringLiteral("TRUE"));
    return rows;
}

/// Everything that must stay, as text.
QString finalRows(const store::DatabaseConfig &config)
{
    QStringList statements;
    for (const char *table : {"orders", "order_line", "inbox", "stock_document", "stock_document_line",
                              "stock_ledger", "serial_movement", "audit"}) {
        statements.append(QStringLiteral("SELECT * FROM %1 ORDER BY 1, 2").arg(QLatin1String(table)));
    }
    return databaseShell(config, statements);
}

} // namespace

void TestShells::R64_shellShowsWhatIsFinal()
{
    const TestDatabase database(support::currentBackend());
    QVERIFY(executeAll(*database.connect(), postedRows(support::currentBackend())).ok());
    const QString before = finalRows(database.config());
    for (const char *statement :
         {"UPDATE stock_document SET total_quantity = 6", "DELETE FROM stock_document",
          "UPDATE stock_document_line SET quantity = 6", "DELETE FROM stock_document_line",
          "UPDATE stock_ledger SET quantity = 6", "DELETE FROM stock_ledger",
          "UPDATE serial_movement SET serial_id = 2", "DELETE FROM serial_movement"}) {
        const QString shown = databaseShell(database.config(), {QString::fromLatin1(statement)});
        QVERIFY2(shown.contains(QLatin1String("R64")),
                 qPrintable(QLatin1String(statement) + QStringLiteral(": ") + shown));
    }
    QCOMPARE(finalRows(database.config()), before);
}

void TestShells::R18_R64_sqliteShellWritesNothingOver_data()
{
    QTest::addColumn<QString>("statement");
    const auto row = [](const char *name, const QByteArray &statement) {
        QTest::newRow(name) << QString::fromLatin1(statement);
    };
    const QByteArray order = "REPLACE INTO orders (id, owner_id, type, number, order_date, warehouse_id, "
                             "total_quantity, total_fen, created_at, updated_at) VALUES ";
    row("an order by its id", order + "(1, 1, 1, 'N', '2025-01-02', 1, 0, 0, 0, 0)");
    row("an order by its number", order + "(7, 1, 1, 'CG202501020001', '2025-01-02', 1, 0, 0, 0, 0)");
    row("another order's number", "UPDATE OR REPLACE orders SET number = 'CG202501020001' WHERE id = 2");
    row("another order's id", "UPDATE OR REPLACE orders SET id = 1 WHERE id = 2");
    row("a line by its id", "REPLACE INTO order_line (id, order_id, line_no, product_id, quantity, "
                            "price_fen, inventory_type) VALUES (1, 2, 9, 1, 1, 0, 1)");
    row("another line's id", "UPDATE OR REPLACE order_line SET id = 1 WHERE id = 2");
    const QByteArray callback = "REPLACE INTO inbox (id, owner_id, event, out_biz_code, order_number, body, "
                                "body_canonical, received_at, next_attempt_at) VALUES ";
    row("a callback by its id", callback + "(1, 1, 'e', 'B9', 'N', 'x', '{}', 0, 0)");
    row("a callback by its code", callback + "(9, 1, 'e', 'B1', 'N', 'x', '{}', 0, 0)");
    row("another callback's id", "UPDATE OR REPLACE inbox SET id = 1 WHERE id = 2");
    const QByteArray document =
        "REPLACE INTO stock_document (id, owner_id, type, number, order_id, order_number, inbox_id, stage, "
        "final, document_date, warehouse_id, total_quantity, posted_at) VALUES ";
    row("a document by its id", document + "(1, 1, 1, 'X', 1, 'CG', 2, 2, 1, '2025-01-02', 1, 9, 0)");
    row("a document by its number", document + "(9, 1, 1, 'CGRK1', 1, 'CG', 2, 2, 1, '2025-01-02', 1, 9, 0)");
    row("a document by its callback", document + "(9, 1, 1, 'X', 1, 'CG', 1, 2, 1, '2025-01-02', 1, 9, 0)");
    row("a document's line", "REPLACE INTO stock_document_line VALUES (1, 1, 1, 9, 0, 1)");
    row("the ledger", "REPLACE INTO stock_ledger (id, owner_id, warehouse_id, product_id, inventory_type, "
                      "document_id, quantity, balance, at) VALUES (1, 1, 1, 1, 1, 1, 9, 9, 0)");
    row("a handset's history", "REPLACE INTO serial_movement VALUES (1, 1, 9)");
    row("the audit trail", "REPLACE INTO audit (id, at, actor, action, entity, entity_id, summary) "
                           "VALUES (1, 0, 'a', 'b', 'c', 1, 'other')");
}

void TestShells::R18_R64_sqliteShellWritesNothingOver()
{
    QFETCH(const QString, statement);
    const TestDatabase database(Backend::Sqlite);
    QVERIFY(executeAll(*database.connect(), postedRows(Backend::Sqlite)).ok());
    const QString before = finalRows(database.config());
    databaseShell(database.config(), {statement});
    QCOMPARE(finalRows(database.config()), before);
}

QTEST_GUILESS_MAIN(TestShells)
#include "tst_shells.moc"
