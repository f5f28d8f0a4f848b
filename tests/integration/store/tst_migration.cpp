// SPDX-License-Identifier: Apache-2.0
#include "plainrows.h"

#include "store/migrator.h"
#include "support/await.h"
#include "support/backends.h"
#include "support/testdatabase.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTest>
#include <QtConcurrentRun>

using base::ErrorCode;
using store::Backend;
using store::bind;
using store::Connection;
using support::TestDatabase;

class TestMigration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromNothing_data() { support::addBackends(); }
    void fromNothing();
    void twiceChangesNothing_data() { support::addBackends(); }
    void twiceChangesNothing();
    void twoProgramsAtOnce_data() { support::addBackends(); }
    void twoProgramsAtOnce();
    void newerDatabaseIsRefused_data() { support::addBackends(); }
    void newerDatabaseIsRefused();
    void newerButCompatibleDatabaseIsTaken_data() { support::addBackends(); }
    void newerButCompatibleDatabaseIsTaken();
    void failureLeavesNothingBehind_data() { support::addBackends(); }
    void failureLeavesNothingBehind();
    void R10_mappingsOutliveEstacksNewTables_data() { support::addBackends(); }
    void R10_mappingsOutliveEstacksNewTables();
    void bothBackendsHaveTheSameTablesAndColumns();
    void bothBackendsHaveTheSameTriggers();
};

namespace {

QStringList tableColumns(Connection &connection)
{
    const QString sql =
        connection.dialect().backend() == Backend::Sqlite
            ? QStringLiteral(
                  "SELECT m.name || '.' || c.name FROM sqlite_master m, pragma_table_info(m.name) c "
                  "WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'")
            : QStringLiteral(
                  "SELECT table_name || '.' || column_name FROM information_schema.columns "
                  "WHERE table_schema = 'public' AND table_name <> 'schema_grants'"); // SQLite has none
    auto columns = connection.select(sql, {}, [](store::Row &row) { return row.take<QString>(); });
    if (!columns) {
        qFatal("%s", qPrintable(columns.error().detail));
    }
    columns->sort();
    return *columns;
}

/// The schema as it was before the first file whose name ends so.
bool migrateUpTo(Connection &connection, const QString &before)
{
    const QDir folder(QStringLiteral(":/schema/%1").arg(connection.dialect().name()));
    QStringList statements{
        QStringLiteral("CREATE TABLE schema_version (version INTEGER NOT NULL PRIMARY KEY, "
                       "name TEXT NOT NULL, compatible_from INTEGER NOT NULL)")};
    for (const QString &name : folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        if (name.endsWith(before)) {
            break;
        }
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly)) {
            return false;
        }
        statements += store::splitStatements(QString::fromUtf8(file.readAll()));
        statements += QStringLiteral("INSERT INTO schema_version (version, name, compatible_from) "
                                     "VALUES (%1, 'before', 1)")
                          .arg(name.section(u'_', 0, 0).toInt());
    }
    return executeAll(connection, statements).ok();
}

/// But those that only one of them can have: PostgreSQL has no REPLACE, SQLite no roles.
QStringList triggers(Connection &connection)
{
    const QString sql =
        connection.dialect().backend() == Backend::Sqlite
            ? QStringLiteral("SELECT name || ' on ' || tbl_name FROM sqlite_master WHERE type = 'trigger' "
                             "AND name NOT LIKE '%replaced%'")
            : QStringLiteral("SELECT tgname || ' on ' || relname FROM pg_trigger t JOIN pg_class c "
                             "ON c.oid = t.tgrelid WHERE NOT tgisinternal AND tgname NOT LIKE '%by_role'");
    auto names = connection.select(sql, {}, [](store::Row &row) { return row.take<QString>(); });
    if (!names) {
        qFatal("%s", qPrintable(names.error().detail));
    }
    names->sort();
    return *names;
}

} // namespace

void TestMigration::fromNothing()
{
    const TestDatabase database(support::currentBackend(), TestDatabase::Schema::None);
    const auto connection = database.connect();
    QCOMPARE(store::schemaVersion(*connection).value(), 0);

    const base::Outcome migrated = store::migrate(*connection);

    QVERIFY2(migrated.ok(), migrated ? "" : qPrintable(migrated.error().detail));
    QVERIFY(store::knownSchemaVersion(support::currentBackend()) > 0);
    QCOMPARE(store::schemaVersion(*connection).value(), store::knownSchemaVersion(support::currentBackend()));
    const QStringList columns = tableColumns(*connection);
    for (const char *column : {"orders.push_status", "stock_ledger.balance", "inbox.out_biz_code"}) {
        QVERIFY2(columns.contains(QString::fromLatin1(column)), column);
    }
}

void TestMigration::twiceChangesNothing()
{
    const TestDatabase database(support::currentBackend(), TestDatabase::Schema::None);
    const auto connection = database.connect();
    QVERIFY(store::migrate(*connection).ok());
    QVERIFY(
        connection->execute(QStringLiteral("INSERT INTO owner (code) VALUES (?)"), bind(QStringLiteral("A")))
            .ok());
    const QStringList before = tableColumns(*connection);

    QVERIFY(store::migrate(*connection).ok());

    QCOMPARE(tableColumns(*connection), before);
    QCOMPARE(connection->value<int>(QStringLiteral("SELECT count(*) FROM owner")).value(), 1);
    QCOMPARE(connection->value<int>(QStringLiteral("SELECT count(*) FROM schema_version")).value(),
             store::knownSchemaVersion(support::currentBackend()));
}

void TestMigration::twoProgramsAtOnce()
{
    const TestDatabase database(support::currentBackend(), TestDatabase::Schema::None);
    QList<QFuture<base::Outcome>> programs;
    for (int i = 0; i < 4; ++i) {
        programs.append(QtConcurrent::run([config = database.config()]() -> base::Outcome {
            TRY_LET(const std::unique_ptr<Connection> own, Connection::open(config));
            return store::migrate(*own);
        }));
    }
    for (const QFuture<base::Outcome> &program : programs) {
        const base::Outcome outcome = support::await(program);
        QVERIFY2(outcome.ok(),
                 outcome ? "" : qPrintable(base::codeName(outcome.error().code) + outcome.error().detail));
    }
    const auto connection = database.connect();
    QCOMPARE(connection->value<int>(QStringLiteral("SELECT count(*) FROM schema_version")).value(),
             store::knownSchemaVersion(support::currentBackend()));
}

void TestMigration::newerDatabaseIsRefused()
{
    const TestDatabase database(support::currentBackend());
    const auto connection = database.connect();
    const int next = store::knownSchemaVersion(support::currentBackend()) + 1;
    QVERIFY(connection
                ->execute(QStringLiteral(
                              "INSERT INTO schema_version (version, name, compatible_from) VALUES (?, ?, ?)"),
                          bind(next, QStringLiteral("later"), next))
                .ok());

    const base::Outcome migrated = store::migrate(*connection);

    QVERIFY(!migrated.ok());
    QCOMPARE(migrated.error().code, ErrorCode::DatabaseNewer);
    QCOMPARE(migrated.error().detail, QString::number(next));
    const auto opened = store::Database::open(database.config());
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().code, ErrorCode::DatabaseNewer);
}

void TestMigration::newerButCompatibleDatabaseIsTaken()
{
    const TestDatabase database(support::currentBackend());
    const auto connection = database.connect();
    const int known = store::knownSchemaVersion(support::currentBackend());
    QVERIFY(connection
                ->execute(QStringLiteral(
                              "INSERT INTO schema_version (version, name, compatible_from) VALUES (?, ?, ?)"),
                          bind(known + 1, QStringLiteral("later"), known))
                .ok());

    QVERIFY(store::migrate(*connection).ok());
    QCOMPARE(store::schemaVersion(*connection).value(), known + 1);
}

void TestMigration::failureLeavesNothingBehind()
{
    const TestDatabase database(support::currentBackend(), TestDatabase::Schema::None);
    const auto connection = database.connect();
    // Somebody else's table is in the way of one of ours.
    QVERIFY(connection->execute(QStringLiteral("CREATE TABLE stock_ledger (id INTEGER)")).ok());

    QVERIFY(!store::migrate(*connection).ok());

    QCOMPARE(tableColumns(*connection), QStringList{QStringLiteral("stock_ledger.id")});
    QCOMPARE(store::schemaVersion(*connection).value(), 0);
}

void TestMigration::R10_mappingsOutliveEstacksNewTables()
{
    const TestDatabase database(support::currentBackend(), TestDatabase::Schema::None);
    const auto connection = database.connect();
    QVERIFY(migrateUpTo(*connection, QStringLiteral("estack.sql")));
    QVERIFY(executeAll(
        *connection,
        plainRows() +
            QStringList{
                QStringLiteral(
                    "INSERT INTO product (id, code, name, serial_managed) VALUES (2, 'A2', 'B', TRUE)"),
                QStringLiteral("INSERT INTO partner (id, kind, code, name) VALUES (2, 2, 'K1', 'Customer')"),
                QStringLiteral(
                    "INSERT INTO estack_product (owner_id, item_code, name, serial_managed, updated_at) "
                    "VALUES (1, 'X1', 'Article', FALSE, 7), (1, 'X2', 'B', FALSE, 7), "
                    "(1, 'X3', 'C', FALSE, 7)"),
                QStringLiteral("INSERT INTO estack_customer (owner_id, customer_code, name, updated_at) "
                               "VALUES (1, 'C1', 'Customer', 7)"),
                QStringLiteral("INSERT INTO product_mapping (owner_id, product_id, item_code) "
                               "VALUES (1, 1, 'X1'), (1, 2, 'X2')"),
                QStringLiteral("INSERT INTO customer_mapping (owner_id, partner_id, customer_code) "
                               "VALUES (1, 2, 'C1')")}));

    const base::Outcome migrated = store::migrate(*connection);

    QVERIFY2(migrated.ok(), migrated ? "" : qPrintable(migrated.error().detail));
    const auto matched = connection->select(
        QStringLiteral(
            "SELECT e.item_code || ' ' || e.match_code || ' ' || e.match_state FROM estack_product e "
            "LEFT JOIN product_mapping m ON m.item_code = e.item_code AND m.product_id = e.match_id "
            "ORDER BY e.item_code"),
        {}, [](store::Row &row) { return row.take<QString>(); });
    QVERIFY(matched);
    QCOMPARE(*matched,
             (QStringList{QStringLiteral("X1 A1 2"), QStringLiteral("X2 A2 3"), QStringLiteral("X3  0")}));
    QCOMPARE(connection->value<int>(QStringLiteral("SELECT match_state FROM estack_customer")).value(), 2);
    // The old keys hold on: a mapping to nothing is refused.
    QVERIFY(!connection->execute(QStringLiteral("DELETE FROM estack_product WHERE item_code = 'X1'")));
}

void TestMigration::bothBackendsHaveTheSameTablesAndColumns()
{
    if (support::testedBackends().size() < 2) {
        QSKIP("one backend only");
    }
    const TestDatabase lite(Backend::Sqlite);
    const TestDatabase big(Backend::PostgreSql);
    QCOMPARE(tableColumns(*lite.connect()), tableColumns(*big.connect()));
    QCOMPARE(store::knownSchemaVersion(Backend::Sqlite), store::knownSchemaVersion(Backend::PostgreSql));
}

void TestMigration::bothBackendsHaveTheSameTriggers()
{
    if (support::testedBackends().size() < 2) {
        QSKIP("one backend only");
    }
    const TestDatabase lite(Backend::Sqlite);
    const TestDatabase big(Backend::PostgreSql);
    QCOMPARE(triggers(*lite.connect()), triggers(*big.connect()));
}

QTEST_GUILESS_MAIN(TestMigration)
#include "tst_migration.moc"
