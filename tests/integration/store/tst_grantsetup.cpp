// SPDX-License-Identifier: Apache-2.0
#include "plainrows.h"

#include "store/accountrepository.h"
#include "store/database.h"
#include "store/grants.h"
#include "store/migrator.h"
#include "support/await.h"
#include "support/backends.h"
#include "support/postgresqlserver.h"

#include <QTest>
#include <QtConcurrentRun>

using base::ErrorCode;
using base::Outcome;
using domain::Role;
using domain::Roles;
using store::Connection;
using store::DatabaseConfig;
using store::Transaction;
using support::PostgreSqlServer;

/// How the roles come to a server, and who may then put them on. Roles are the whole server's: each test has
/// its own.
class TestGrantSetUp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void ownerThatMayCreateRoles();
    void ownerThatMayNot();
    void deskThatOwnsNothing();
    void databasesMigratedAtOnce();
    void anotherDatabaseIsMakingTheRoles_data();
    void anotherDatabaseIsMakingTheRoles();
    void whatAnEarlierVersionGrantedIsTakenBack();
    void newerGrantsAreLeftAlone();
    void restoredDumpIsGrantedAgain();
    void schemaNamedAfterTheLogin();

private:
    void serverWithoutRoles() { m_server = std::make_unique<PostgreSqlServer>(); }
    /// Statements of the superuser's; they need no database of ours.
    void administrate(const QStringList &statements);
    /// A new login, and a new database; their names.
    QString login(const char *options);
    QString database(const QString &owner = ideal);
    std::unique_ptr<Connection> connect(const QString &database, const QString &user = ideal);
    /// Of a database that is migrated, the superuser's.
    std::unique_ptr<Connection> migrated();

    inline static const QString ideal = QStringLiteral("ideal");
    std::unique_ptr<PostgreSqlServer> m_server;
    int m_names = 0;
};

namespace {

const QString roleCount = QStringLiteral("SELECT count(*) FROM pg_roles WHERE rolname LIKE 'ideal\\_%'");

QByteArray told(const Outcome &outcome)
{
    return outcome ? QByteArray("good")
                   : (base::codeName(outcome.error().code) + u' ' + outcome.error().detail).toUtf8();
}

/// Who a transaction is that acts in these roles.
QString actingAs(Connection &connection, Roles roles)
{
    auto transaction = Transaction::begin(connection);
    if (const Outcome acts = transaction->actAs(roles); !acts) {
        return QString::fromUtf8(told(acts));
    }
    return *connection.value<QString>(QStringLiteral("SELECT current_user::text"));
}

/// What comes of a statement in a transaction of these roles.
Outcome acted(Connection &connection, Roles roles, const QString &statement)
{
    return store::inTransaction(connection, [&](Transaction &transaction) -> Outcome {
        TRY(transaction.actAs(roles));
        TRY(connection.execute(statement));
        return base::done;
    });
}

} // namespace

void TestGrantSetUp::init()
{
    if (!support::testedBackends().contains(store::Backend::PostgreSql)) {
        QSKIP("no PostgreSQL");
    }
    if (!m_server) {
        serverWithoutRoles();
    }
}

void TestGrantSetUp::administrate(const QStringList &statements)
{
    const Outcome done = executeAll(*connect(QStringLiteral("postgres")), statements);
    QVERIFY2(done.ok(), told(done));
}

QString TestGrantSetUp::login(const char *options)
{
    const QString name = QStringLiteral("login_%1").arg(++m_names);
    administrate({QStringLiteral("CREATE ROLE %1 LOGIN %2").arg(name, QLatin1String(options))});
    return name;
}

QString TestGrantSetUp::database(const QString &owner)
{
    const QString name = QStringLiteral("database_%1").arg(++m_names);
    administrate({QStringLiteral("CREATE DATABASE %1 OWNER %2").arg(name, owner)});
    return name;
}

std::unique_ptr<Connection> TestGrantSetUp::connect(const QString &database, const QString &user)
{
    auto opened = Connection::open(m_server->config(database, user));
    if (!opened) {
        qFatal("%s: %s", qPrintable(user), qPrintable(opened.error().detail));
    }
    return std::move(*opened);
}

std::unique_ptr<Connection> TestGrantSetUp::migrated()
{
    auto connection = connect(database());
    if (const Outcome done = store::migrate(*connection); !done) {
        qFatal("%s", told(done).constData());
    }
    return connection;
}

void TestGrantSetUp::ownerThatMayCreateRoles()
{
    serverWithoutRoles();
    const QString owner = login("CREATEROLE");
    const auto connection = connect(database(owner), owner);

    const Outcome outcome = store::migrate(*connection);

    QVERIFY2(outcome.ok(), told(outcome));
    QCOMPARE(connection->value<int>(roleCount).value(), 16);
    QCOMPARE(actingAs(*connection, Role::Clerk | Role::Vendor), QStringLiteral("ideal_role_9"));
    QVERIFY(executeAll(*connection, plainRows()).ok());
    const QString edit = QStringLiteral("UPDATE orders SET remark = 'r'");
    QCOMPARE(acted(*connection, Role::Vendor, edit).error().code, ErrorCode::Forbidden);
    QVERIFY(acted(*connection, Role::Clerk, edit).ok());
    QVERIFY(connection->execute(edit).ok()); // outside anybody's session the owner is the owner
}

void TestGrantSetUp::ownerThatMayNot()
{
    serverWithoutRoles();
    const QString owner = login("");
    const QString name = database(owner);
    const auto before = connect(name, owner);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("this login may not create any")));

    const Outcome outcome = store::migrate(*before);

    QVERIFY2(outcome.ok(), told(outcome));
    QCOMPARE(before->value<int>(roleCount).value(), 0);
    QVERIFY(executeAll(*before, plainRows()).ok());
    QCOMPARE(actingAs(*before, Role::Vendor), owner);
    QVERIFY(acted(*before, Role::Vendor, QStringLiteral("UPDATE orders SET remark = 'r'")).ok()); // as before

    // An administrator makes the roles by a database of his own; the owner grants at its next start, and may
    // put the roles on once he was let in.
    migrated();
    const auto granted = connect(name, owner);
    QVERIFY(store::migrate(*granted).ok());
    QCOMPARE(actingAs(*granted, Role::Vendor), owner);
    administrate({QStringLiteral("GRANT ideal_desk TO ") + owner});
    QCOMPARE(actingAs(*connect(name, owner), Role::Vendor), QStringLiteral("ideal_role_8"));
}

void TestGrantSetUp::deskThatOwnsNothing()
{
    const QString name = database();
    const auto owner = connect(name);
    QVERIFY(store::migrate(*owner).ok());
    QVERIFY(executeAll(*owner, plainRows()).ok());
    const QString desk = login("IN ROLE ideal_desk");

    const auto opened = store::Database::open(m_server->config(name, desk), 1);

    QVERIFY2(opened.ok(), opened ? "" : qPrintable(opened.error().detail));
    // Its login reads and signs people in, and does nothing else…
    const auto connection = connect(name, desk);
    store::AccountRepository accounts(*connection);
    const auto found = accounts.findByLogin(QStringLiteral("clerk"));
    QVERIFY(found.ok() && *found);
    QVERIFY(accounts.setFailures((*found)->account.id, 1, std::nullopt).ok());
    const QString edit = QStringLiteral("UPDATE orders SET remark = 'r'");
    QCOMPARE(connection->execute(edit).error().code, ErrorCode::Forbidden);
    QCOMPARE(connection->execute(QStringLiteral("SELECT * FROM sealed_secret")).error().code,
             ErrorCode::Forbidden);
    // …what people do is done in their roles.
    QVERIFY(acted(*connection, Role::Clerk, edit).ok());
    QCOMPARE(acted(*connection, Role::Supervisor, edit).error().code, ErrorCode::Forbidden);
    // A login that was let in nowhere can't even read.
    const auto stranger = connect(name, login(""));
    QCOMPARE(acted(*stranger, Role::Admin, QStringLiteral("SELECT * FROM orders")).error().code,
             ErrorCode::Forbidden);
}

void TestGrantSetUp::databasesMigratedAtOnce()
{
    serverWithoutRoles();
    QStringList names;
    for (int i = 0; i < 4; ++i) {
        names.append(database());
    }
    QList<QFuture<Outcome>> migrations;
    for (const QString &name : names) {
        migrations.append(QtConcurrent::run([config = m_server->config(name)]() -> Outcome {
            TRY_LET(const std::unique_ptr<Connection> own, Connection::open(config));
            return store::migrate(*own);
        }));
    }
    for (const QFuture<Outcome> &migration : migrations) {
        const Outcome outcome = support::await(migration);
        QVERIFY2(outcome.ok(), told(outcome));
    }
    for (const QString &name : names) {
        QCOMPARE(actingAs(*connect(name), Role::Admin), QStringLiteral("ideal_role_4"));
    }
}

void TestGrantSetUp::anotherDatabaseIsMakingTheRoles_data()
{
    QTest::addColumn<QString>("end");
    QTest::newRow("and succeeds") << QStringLiteral("COMMIT");
    QTest::newRow("and fails") << QStringLiteral("ROLLBACK");
}

void TestGrantSetUp::anotherDatabaseIsMakingTheRoles()
{
    QFETCH(QString, end);
    serverWithoutRoles();
    const QString name = database();
    const auto other = connect(QStringLiteral("postgres"));
    QVERIFY(executeAll(*other, {QStringLiteral("BEGIN"), QStringLiteral("CREATE ROLE ideal_role_1 NOLOGIN"),
                                QStringLiteral("CREATE ROLE ideal_role_3 NOLOGIN"),
                                QStringLiteral("GRANT ideal_role_1 TO ideal_role_3")})
                .ok());
    const QFuture<Outcome> migration = QtConcurrent::run([config = m_server->config(name)]() -> Outcome {
        TRY_LET(const std::unique_ptr<Connection> own, Connection::open(config));
        return store::migrate(*own);
    });
    QTRY_VERIFY_WITH_TIMEOUT(
        other->value<int>(QStringLiteral("SELECT count(*) FROM pg_locks WHERE NOT granted")).value() > 0 ||
            migration.isFinished(),
        60'000);
    QVERIFY(!migration.isFinished());

    QVERIFY(other->execute(end).ok());

    const Outcome outcome = support::await(migration);
    QVERIFY2(outcome.ok(), told(outcome));
    const auto connection = connect(name);
    QCOMPARE(connection->value<int>(roleCount).value(), 16);
    QVERIFY(executeAll(*connection, plainRows()).ok());
    QVERIFY(
        acted(*connection, Role::Clerk | Role::Supervisor, QStringLiteral("UPDATE orders SET remark = 'r'"))
            .ok());
}

void TestGrantSetUp::whatAnEarlierVersionGrantedIsTakenBack()
{
    const auto connection = migrated();
    const QString clerkDeletes =
        QStringLiteral("SELECT has_table_privilege('ideal_role_1', 'product', 'DELETE')::int + "
                       "has_column_privilege('ideal_role_1', 'product', 'name', 'UPDATE')::int");
    QVERIFY(executeAll(*connection, {QStringLiteral("GRANT DELETE ON product TO ideal_role_1"),
                                     QStringLiteral("GRANT UPDATE (name) ON product TO ideal_role_1")})
                .ok());
    QVERIFY(store::migrate(*connection).ok());
    QCOMPARE(connection->value<int>(clerkDeletes).value(), 2); // nothing has moved
    QVERIFY(connection->execute(QStringLiteral("UPDATE schema_grants SET version = 0")).ok());

    QVERIFY(store::migrate(*connection).ok());

    QCOMPARE(connection->value<int>(clerkDeletes).value(), 0);
    QCOMPARE(connection->value<int>(QStringLiteral("SELECT version FROM schema_grants")).value(),
             store::grantsVersion);
    // As after a migration.
    QVERIFY(
        connection->execute(QStringLiteral("UPDATE schema_grants SET schema_version = schema_version - 1"))
            .ok());
    QVERIFY(
        store::grantsAreStale(*connection, store::knownSchemaVersion(store::Backend::PostgreSql)).value());
}

void TestGrantSetUp::newerGrantsAreLeftAlone()
{
    const auto connection = migrated();
    QVERIFY(executeAll(*connection, {QStringLiteral("UPDATE schema_grants SET version = version + 1"),
                                     QStringLiteral("GRANT DELETE ON product TO ideal_role_1")})
                .ok());

    QVERIFY(store::migrate(*connection).ok());

    QCOMPARE(connection->value<int>(QStringLiteral("SELECT version FROM schema_grants")).value(),
             store::grantsVersion + 1);
    QCOMPARE(connection
                 ->value<int>(
                     QStringLiteral("SELECT has_table_privilege('ideal_role_1', 'product', 'DELETE')::int"))
                 .value(),
             1);
}

void TestGrantSetUp::restoredDumpIsGrantedAgain()
{
    const auto connection = migrated();
    const QString name = *connection->value<QString>(QStringLiteral("SELECT current_database()::text"));
    // What pg_restore --no-privileges leaves: the rows, and nobody's privileges.
    QVERIFY(connection
                ->execute(QStringLiteral("REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ideal_desk, "
                                         "ideal_role_1, ideal_role_2, ideal_role_4, ideal_role_8"))
                .ok());
    QCOMPARE(actingAs(*connect(name), Role::Clerk), ideal);

    QVERIFY(store::migrate(*connection).ok());

    QCOMPARE(actingAs(*connect(name), Role::Clerk), QStringLiteral("ideal_role_1"));
}

void TestGrantSetUp::schemaNamedAfterTheLogin()
{
    const QString owner = login("CREATEROLE");
    const QString name = database(owner);
    QVERIFY(connect(name)->execute(QStringLiteral("CREATE SCHEMA AUTHORIZATION ") + owner).ok());
    const auto connection = connect(name, owner);
    QVERIFY(store::migrate(*connection).ok());
    QCOMPARE(connection
                 ->value<QString>(
                     QStringLiteral("SELECT schemaname::text FROM pg_tables WHERE tablename = 'orders'"))
                 .value(),
             owner);
    QVERIFY(executeAll(*connection, plainRows()).ok());

    QVERIFY(acted(*connection, Role::Clerk, QStringLiteral("UPDATE orders SET remark = 'r'")).ok());
    QCOMPARE(actingAs(*connection, Role::Clerk), QStringLiteral("ideal_role_1"));
}

QTEST_GUILESS_MAIN(TestGrantSetUp)
#include "tst_grantsetup.moc"
