// SPDX-License-Identifier: Apache-2.0
#include "plainrows.h"

#include "store/grants.h"
#include "support/backends.h"
#include "support/postgresql.h"
#include "support/testdatabase.h"

#include <QLoggingCategory>
#include <QSet>
#include <QTest>

using base::ErrorCode;
using domain::Role;
using domain::Roles;
using store::Backend;
using store::Connection;
using store::Transaction;
using support::TestDatabase;

/// What PostgreSQL lets each role of SPEC's table "People" do by plain SQL, whatever a program asks for; see
/// resources/schema/postgresql/roles/grants.sql.
class TestGrants : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void peopleAndSettings_data();
    void peopleAndSettings() { eachCombinationOfRoles(); }
    void masterDataAndMappings_data();
    void masterDataAndMappings() { eachCombinationOfRoles(); }
    void orders_data();
    void orders() { eachCombinationOfRoles(); }
    void messages_data();
    void messages() { eachCombinationOfRoles(); }
    void R17_stock_data();
    void R17_stock() { eachCombinationOfRoles(); }
    void theDatabaseItself_data();
    void theDatabaseItself() { eachCombinationOfRoles(); }
    void everyTableIsDecidedUpon();
    void theRoleEndsWithTheTransaction();
    void withoutARoleNothing_data() { support::addBackends(); }
    void withoutARoleNothing();

private:
    void row(const char *name, Roles allowed, const char *statement);
    void eachCombinationOfRoles();

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
};

namespace {

const Roles nobody;
const Roles clerks = Role::Clerk | Role::Admin;
const Roles supervisors = Role::Supervisor | Role::Admin;
const Roles readers = Role::Clerk | Role::Supervisor | Role::Admin;
const Roles everybody = readers | Role::Vendor;

/// On top of plainRows(): one row of everything else that statements below are about.
QStringList moreRows()
{
    return {
        QStringLiteral(
            "INSERT INTO interface_settings (owner_id, app_id, enable_date, ideal_base, estack_base, "
            "signature_scheme, updated_at) VALUES (1, 'a', '2025-01-01', 'i', 'e', 'v1', 0)"),
        QStringLiteral("INSERT INTO owner (id, code) VALUES (2, 'P002')"),
        QStringLiteral("INSERT INTO estack_product (owner_id, item_code, name, serial_managed, updated_at) "
                       "VALUES (1, 'I1', 'Item', FALSE, 0)"),
        QStringLiteral(
            "INSERT INTO warehouse_mapping (owner_id, warehouse_id, ideal_code) VALUES (1, 1, 'HN1')"),
        QStringLiteral(
            "INSERT INTO number_sequence (owner_id, prefix, day, last) VALUES (1, 'CG', '2025-01-02', 2)"),
        QStringLiteral(
            "INSERT INTO outbox (id, order_id, kind, business_key, method, path, body, next_attempt_at, "
            "created_at) VALUES (1, 2, 1, 'K', 'POST', '/', 'b', 0, 0)"),
        QStringLiteral(
            "INSERT INTO inbox (id, owner_id, event, out_biz_code, order_number, body, body_canonical, "
            "received_at, next_attempt_at, state) VALUES (1, 1, 'e', 'B', 'N', 'b', '{}', 0, 0, 2)"),
        QStringLiteral("INSERT INTO nonce (app_id, nonce, expires_at) VALUES ('a', 'n', 0)"),
        QStringLiteral(
            "INSERT INTO stock_document (id, owner_id, type, number, order_id, order_number, stage, final, "
            "document_date, warehouse_id, total_quantity, posted_at) "
            "VALUES (1, 1, 1, 'CGRK1', 1, 'N', 2, TRUE, '2025-01-02', 1, 5, 0)"),
        QStringLiteral(
            "INSERT INTO stock_balance (owner_id, warehouse_id, product_id, inventory_type, quantity) "
            "VALUES (1, 1, 1, 1, 5)"),
        QStringLiteral(
            "INSERT INTO serial (id, owner_id, product_id, sn, state, warehouse_id, inventory_type, "
            "last_document_id) VALUES (1, 1, 1, 'SN1', 1, 1, 1, 1)"),
        QStringLiteral("INSERT INTO gateway (id, name, seen_at) VALUES (1, 'here', 0)"),
        QStringLiteral("INSERT INTO gateway_command (id, kind, asked_at) VALUES (1, 1, 0)"),
        QStringLiteral(
            "INSERT INTO sealed_secret (gateway_id, name, sealed, updated_at) VALUES (1, 'k', 's', 0)"),
    };
}

} // namespace

void TestGrants::initTestCase()
{
    if (support::testedBackends().contains(Backend::PostgreSql)) {
        QLoggingCategory::setFilterRules(QStringLiteral("ideal.store.info=false")); // hundreds of refusals
        m_database = std::make_unique<TestDatabase>(Backend::PostgreSql);
        m_connection = m_database->connect();
        const base::Outcome ready = executeAll(*m_connection, plainRows() + moreRows());
        QVERIFY2(ready.ok(), ready ? "" : qPrintable(ready.error().detail));
        // These rows brought ids of their own; new ones come behind them.
        QVERIFY(m_connection
                    ->forEach(QStringLiteral(
                                  "SELECT setval(oid::regclass, 1000) FROM pg_class WHERE relkind = 'S'"),
                              {}, [](store::Row &) {})
                    .ok());
    }
}

void TestGrants::row(const char *name, Roles allowed, const char *statement)
{
    QTest::newRow(name) << allowed << QString::fromLatin1(statement);
}

/// Fifteen combinations: each may do what one of its roles may, and no more.
void TestGrants::eachCombinationOfRoles()
{
    if (!m_connection) {
        QSKIP("no PostgreSQL");
    }
    QFETCH(Roles, allowed);
    QFETCH(QString, statement);
    for (int mask = 1; mask <= everybody.toInt(); ++mask) {
        const Roles roles = Roles::fromInt(mask);
        auto rolledBackAtEnd = Transaction::begin(*m_connection);
        QVERIFY(rolledBackAtEnd.ok());
        QVERIFY(rolledBackAtEnd->actAs(roles).ok());

        const auto done = m_connection->execute(statement);

        const QString told = QStringLiteral("%1: %2").arg(mask).arg(done ? QStringLiteral("went through")
                                                                         : base::codeName(done.error().code) +
                                                                               u' ' + done.error().detail);
        if (roles.testAnyFlags(allowed)) {
            QVERIFY2(done.ok(), qPrintable(told));
        } else {
            QVERIFY2(!done.ok() && done.error().code == ErrorCode::Forbidden, qPrintable(told));
            QVERIFY(!done.error().retryable);
        }
    }
}

void TestGrants::peopleAndSettings_data()
{
    QTest::addColumn<Roles>("allowed");
    QTest::addColumn<QString>("statement");
    row("who works here", everybody, "SELECT login, name, roles, active FROM account");
    row("a password's hash", nobody, "SELECT password_hash FROM account");
    row("a new account", Role::Admin,
        "INSERT INTO account (login, name, password_hash, roles, created_at) VALUES ('n', 'N', 'h', 1, 0)");
    row("another's roles", Role::Admin, "UPDATE account SET roles = 15 WHERE id = 1");
    row("another's password", Role::Admin, "UPDATE account SET password_hash = '' WHERE id = 1");
    row("another's login", nobody, "UPDATE account SET login = 'x' WHERE id = 1");
    row("an account's end", nobody, "DELETE FROM account");
    row("audit", everybody,
        "INSERT INTO audit (at, actor, action, entity, entity_id, summary) VALUES (0, 'a', 'b', 'c', 1, '')");
    row("audit, changed", nobody, "UPDATE audit SET actor = 'somebody else'");
    row("audit, deleted", nobody, "DELETE FROM audit");
    row("R11: settings read", everybody,
        "SELECT * FROM interface_settings JOIN owner ON owner.id = owner_id");
    row("R11: settings saved", Role::Admin,
        "UPDATE interface_settings SET app_id = 'b', version = version + 1, updated_at = 1");
    row("R11: owner code", Role::Admin, "UPDATE owner SET code = 'P009' WHERE id = 1");
    row("R12: switched on", Role::Vendor,
        "UPDATE interface_settings SET enabled = TRUE, version = version + 1, updated_at = 1");
    row("R12: made switched on", nobody,
        "INSERT INTO interface_settings (owner_id, app_id, enable_date, ideal_base, estack_base, "
        "signature_scheme, "
        "enabled, updated_at) VALUES (2, 'a', '2025-01-01', 'i', 'e', 'v1', TRUE, 0)");
    row("R12: made", Role::Admin,
        "INSERT INTO interface_settings (owner_id, app_id, enable_date, ideal_base, estack_base, "
        "signature_scheme, "
        "updated_at) VALUES (2, 'a', '2025-01-01', 'i', 'e', 'v1', 0)");
    row("R9: synchronised", Role::Admin, "UPDATE interface_settings SET estack_synced_at = 1");
    row("gateways seen", everybody, "SELECT * FROM gateway, gateway_command");
    row("a gateway's health", nobody, "UPDATE gateway SET seen_at = 1");
    row("a gateway's key", nobody, "UPDATE gateway SET public_key = 'mine'");
    row("a gateway asked", readers,
        "INSERT INTO gateway_command (kind, asked_by, asked_at) VALUES (1, 1, 0)");
    row("a gateway's answer", nobody, "UPDATE gateway_command SET state = 1");
    row("sealed, read", Role::Admin, "SELECT sealed FROM sealed_secret");
    row("sealed, again", Role::Admin,
        "INSERT INTO sealed_secret (gateway_id, name, sealed, updated_at) VALUES (1, 'k', 't', 1) ON "
        "CONFLICT "
        "(gateway_id, name) DO UPDATE SET sealed = excluded.sealed, updated_at = excluded.updated_at");
    row("sealed, deleted", nobody, "DELETE FROM sealed_secret");
}

void TestGrants::masterDataAndMappings_data()
{
    QTest::addColumn<Roles>("allowed");
    QTest::addColumn<QString>("statement");
    row("read", readers, "SELECT * FROM warehouse, partner, product, estack_product");
    row("a new warehouse", Role::Admin, "INSERT INTO warehouse (code, name) VALUES ('W3', 'Three')");
    row("a warehouse", Role::Admin, "UPDATE warehouse SET name = 'Uno' WHERE id = 1");
    row("a new partner", Role::Admin, "INSERT INTO partner (kind, code, name) VALUES (1, 'S2', 'Two')");
    row("a partner", Role::Admin, "UPDATE partner SET active = FALSE");
    row("a new product", Role::Admin,
        "INSERT INTO product (code, name, serial_managed) VALUES ('A2', 'Two', TRUE)");
    row("a product", Role::Admin, "UPDATE product SET serial_managed = TRUE");
    row("a product's end", Role::Admin, "DELETE FROM product WHERE id = 0");
    row("R10: e-stack's product", nobody, "UPDATE estack_product SET name = 'x'");
    row("R10: e-stack's new customer", nobody,
        "INSERT INTO estack_customer (owner_id, customer_code, name, updated_at) VALUES (1, 'C', 'C', 0)");
    row("R10: mapped product", Role::Admin,
        "INSERT INTO product_mapping (owner_id, product_id, item_code) VALUES (1, 1, 'I1')");
    row("R13: mapped warehouse", Role::Admin,
        "INSERT INTO warehouse_mapping (owner_id, warehouse_id, ideal_code) VALUES (1, 2, 'HN2')");
    row("R13: mapped otherwise", Role::Admin, "UPDATE warehouse_mapping SET ideal_code = 'HN3'");
    row("R13: mapped no more", Role::Admin, "DELETE FROM warehouse_mapping");
}

void TestGrants::orders_data()
{
    QTest::addColumn<Roles>("allowed");
    QTest::addColumn<QString>("statement");
    row("read", readers, "SELECT * FROM orders JOIN order_line ON order_id = orders.id");
    row("numbered", clerks,
        "INSERT INTO number_sequence (owner_id, prefix, day, last) VALUES (1, 'CG', '2025-01-02', 1) ON "
        "CONFLICT "
        "(owner_id, prefix, day) DO UPDATE SET last = number_sequence.last + 1 RETURNING last");
    row("entered", clerks,
        "INSERT INTO orders (owner_id, type, number, order_date, warehouse_id, total_quantity, total_fen, "
        "created_at, "
        "updated_at) VALUES (1, 1, 'CG3', '2025-01-02', 1, 0, 0, 0, 0) RETURNING id");
    row("edited", clerks,
        "UPDATE orders SET remark = 'r', version = version + 1, updated_at = 1 WHERE id = 1");
    row("deleted", clerks, "DELETE FROM orders WHERE id = 2");
    row("pushed", clerks, "UPDATE orders SET push_status = 1, updated_at = 1 WHERE id = 2");
    row("locked for a change", readers, "SELECT id FROM orders WHERE id = 1 FOR UPDATE");
    row("R34: approved", supervisors, "UPDATE orders SET approval_status = 2, updated_at = 1 WHERE id = 1");
    row("R63: its return", readers, "UPDATE orders SET return_status = 4, returned_at = 1 WHERE id = 1");
    row("a line", clerks,
        "INSERT INTO order_line (order_id, line_no, product_id, quantity, price_fen, inventory_type) "
        "VALUES (1, 2, 1, 1, 0, 1)");
    row("a line, edited", clerks, "UPDATE order_line SET quantity = 6");
    row("a line, deleted", clerks, "DELETE FROM order_line");
}

void TestGrants::messages_data()
{
    QTest::addColumn<Roles>("allowed");
    QTest::addColumn<QString>("statement");
    row("read", readers, "SELECT * FROM outbox, inbox, exchange");
    row("R48: queued by a click", clerks,
        "INSERT INTO outbox (order_id, kind, business_key, method, path, body, next_attempt_at, created_at) "
        "VALUES (1, 1, 'K1', 'POST', '/', 'b', 0, 0) RETURNING id");
    row("R48: asked again by a click", clerks,
        "UPDATE outbox SET state = 0, attempts = 0, next_attempt_at = 1");
    row("the bytes changed", nobody, "UPDATE outbox SET body = 'other'");
    row("leased", nobody, "UPDATE outbox SET lease_until = 1, lease_token = 'me'");
    row("withdrawn", nobody, "DELETE FROM outbox");
    row("a callback made up", nobody,
        "INSERT INTO inbox (owner_id, event, out_biz_code, order_number, body, body_canonical, received_at, "
        "next_attempt_at) VALUES (1, 'e', 'B2', 'N', 'b', '{}', 0, 0)");
    row("R63: reprocessed", supervisors,
        "UPDATE inbox SET state = 0, attempts = 0, next_attempt_at = 1, reason_code = '', reason = '' WHERE "
        "id = 1");
    row("a callback changed", nobody, "UPDATE inbox SET body = 'other'");
    row("an exchange made up", nobody,
        "INSERT INTO exchange (direction, request_id, method, target, started_at) VALUES (1, 'r', 'GET', "
        "'/', 0)");
    row("an exchange changed", nobody, "UPDATE exchange SET error = ''");
    row("a nonce read", nobody, "SELECT * FROM nonce");
    row("a nonce freed", nobody, "DELETE FROM nonce");
}

void TestGrants::R17_stock_data()
{
    QTest::addColumn<Roles>("allowed");
    QTest::addColumn<QString>("statement");
    row("read", readers,
        "SELECT * FROM stock_document, stock_ledger, stock_balance, serial, serial_movement");
    row("received by hand", clerks,
        "INSERT INTO stock_document (owner_id, type, number, order_id, order_number, stage, final, "
        "document_date, "
        "warehouse_id, total_quantity, posted_at, posted_by) "
        "VALUES (1, 1, 'CGRK2', 1, 'N', 2, TRUE, '2025-01-02', 1, 5, 0, 1)");
    row("received as if called back", nobody,
        "INSERT INTO stock_document (owner_id, type, number, order_id, order_number, inbox_id, stage, final, "
        "document_date, warehouse_id, total_quantity, posted_at) "
        "VALUES (1, 1, 'CGRK2', 1, 'N', 1, 2, TRUE, '2025-01-02', 1, 5, 0)");
    row("a document changed", nobody, "UPDATE stock_document SET total_quantity = 6");
    row("a document deleted", nobody, "DELETE FROM stock_document");
    row("a document's line", clerks,
        "INSERT INTO stock_document_line (document_id, line_no, product_id, quantity, price_fen, "
        "inventory_type) "
        "VALUES (1, 1, 1, 5, 100, 1)");
    row("the ledger", clerks,
        "INSERT INTO stock_ledger (owner_id, warehouse_id, product_id, inventory_type, document_id, "
        "quantity, "
        "balance, at) VALUES (1, 1, 1, 1, 1, 5, 5, 0)");
    row("the ledger deleted", nobody, "DELETE FROM stock_ledger");
    row("a new balance", clerks,
        "INSERT INTO stock_balance (owner_id, warehouse_id, product_id, inventory_type, quantity) "
        "VALUES (1, 2, 1, 1, 0) ON CONFLICT DO NOTHING");
    row("a balance", clerks, "UPDATE stock_balance SET quantity = 6");
    row("a balance elsewhere", nobody, "UPDATE stock_balance SET warehouse_id = 2");
    row("handsets numbered", clerks, "SELECT nextval(pg_get_serial_sequence('serial', 'id'))");
    row("a new handset", clerks,
        "INSERT INTO serial (id, owner_id, product_id, sn, state, warehouse_id, inventory_type, "
        "last_document_id) "
        "VALUES (2, 1, 1, 'SN2', 1, 1, 1, 1)");
    row("a handset moved", clerks, "UPDATE serial SET state = 3, warehouse_id = 2, last_document_id = 1");
    row("a handset renamed", nobody, "UPDATE serial SET sn = 'SN3'");
    row("a handset named", clerks,
        "INSERT INTO serial_identity (owner_id, value, serial_id) VALUES (1, 'SN1', 1)");
    row("a handset's history", clerks,
        "INSERT INTO serial_movement (document_id, serial_id, line_no) VALUES (1, 1, 1)");
    row("a handset's history deleted", nobody, "DELETE FROM serial_movement");
}

void TestGrants::theDatabaseItself_data()
{
    QTest::addColumn<Roles>("allowed");
    QTest::addColumn<QString>("statement");
    row("its version", everybody, "SELECT max(version) FROM schema_version");
    row("its version changed", nobody, "UPDATE schema_version SET version = 99");
    row("its grants", nobody, "DELETE FROM schema_grants");
    row("a lock taken off", nobody, "ALTER TABLE orders DISABLE TRIGGER order_locked_update");
    row("a lock's function", nobody, "DROP FUNCTION order_locked_update() CASCADE");
    row("all orders at once", nobody, "TRUNCATE orders CASCADE");
    row("more for oneself", nobody, "ALTER TABLE orders OWNER TO ideal_role_15");
    row("a table", nobody, "CREATE TABLE mine (id INT)");
    row("a role", nobody, "CREATE ROLE mine");
}

void TestGrants::everyTableIsDecidedUpon()
{
    if (!m_connection) {
        QSKIP("no PostgreSQL");
    }
    const QSet<QString> ownersAlone{QStringLiteral("nonce")};
    const auto undecided = m_connection->select(
        QStringLiteral(
            "SELECT c.relname FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = "
            "current_schema()::regnamespace AND NOT has_any_column_privilege('ideal_role_15', c.oid, "
            "'SELECT, INSERT, UPDATE')"),
        {}, [](store::Row &row) { return row.take<QString>(); });
    QVERIFY(undecided.ok());
    // A new table: say in resources/schema/postgresql/roles/grants.sql who may do what with it, and raise
    // store::grantsVersion.
    QCOMPARE(QSet<QString>(undecided->cbegin(), undecided->cend()), ownersAlone);
}

void TestGrants::theRoleEndsWithTheTransaction()
{
    if (!m_connection) {
        QSKIP("no PostgreSQL");
    }
    const QString current = QStringLiteral("SELECT current_user::text");
    const QString login = m_database->config().user;
    for (const bool commits : {true, false}) {
        {
            auto transaction = Transaction::begin(*m_connection);
            QVERIFY(transaction->actAs(Role::Clerk | Role::Supervisor).ok());
            QCOMPARE(m_connection->value<QString>(current).value(), QStringLiteral("ideal_role_3"));
            QVERIFY(!commits || transaction->commit().ok());
        }
        QCOMPARE(m_connection->value<QString>(current).value(), login);
    }
    const base::Outcome refused =
        store::inTransaction(*m_connection, [](Transaction &transaction) -> base::Outcome {
            TRY(transaction.actAs(Role::Vendor));
            TRY(transaction.connection().execute(QStringLiteral("DELETE FROM orders")));
            return base::done;
        });
    QCOMPARE(refused.error().code, ErrorCode::Forbidden);
    QCOMPARE(m_connection->value<QString>(current).value(), login);
}

void TestGrants::withoutARoleNothing()
{
    const TestDatabase database(support::currentBackend());
    const auto connection = database.connect();
    auto transaction = Transaction::begin(*connection);
    QCOMPARE(transaction->actAs({}).error().code, ErrorCode::Forbidden);
    QVERIFY(transaction->actAs(Role::Clerk).ok());
}

QTEST_GUILESS_MAIN(TestGrants)
#include "tst_grants.moc"
