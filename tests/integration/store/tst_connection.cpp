// SPDX-License-Identifier: Apache-2.0
#include "plainrows.h"

#include "domain/ids.h"
#include "store/transaction.h"
#include "support/backends.h"
#include "support/testdatabase.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using base::Error;
using base::ErrorCode;
using base::Outcome;
using store::Backend;
using store::bind;
using store::Connection;
using store::Transaction;
using support::TestDatabase;

class TestConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesComeBackAsTheyWent_data() { support::addBackends(); }
    void valuesComeBackAsTheyWent();
    void listBecomesRows_data() { support::addBackends(); }
    void listBecomesRows();
    void constraintsAreToldApart_data();
    void constraintsAreToldApart();
    void rowUnderChangeIsBusy_data() { support::addBackends(); }
    void rowUnderChangeIsBusy();
    void lostUpdateIsBusy();
    void unreachableIsUnavailable_data() { support::addBackends(); }
    void unreachableIsUnavailable();
    void fileThatIsNoDatabaseIsUnavailable();
    void destructorRollsBack_data() { support::addBackends(); }
    void destructorRollsBack();
    void failedWorkIsRolledBack_data() { support::addBackends(); }
    void failedWorkIsRolledBack();
    void transactionAfterAFailedOne_data() { support::addBackends(); }
    void transactionAfterAFailedOne();
    void busyWorkIsTriedAgain_data();
    void busyWorkIsTriedAgain();
    void moreStatementsThanAreKept_data() { support::addBackends(); }
    void moreStatementsThanAreKept();
    void fullDiskWritesNothing();
};

namespace {

const QString countOwners = QStringLiteral("SELECT count(*) FROM owner");

Outcome addOwner(Connection &connection, const QString &code)
{
    TRY(connection.execute(QStringLiteral("INSERT INTO owner (code) VALUES (?)"), bind(code)));
    return base::done;
}

} // namespace

void TestConnection::valuesComeBackAsTheyWent()
{
    const TestDatabase database(support::currentBackend());
    const auto connection = database.connect();
    QVERIFY(executeAll(*connection, plainRows()).ok());
    const QString text = QString::fromUtf8("荣耀'\";--\\ 😀\n\t?");
    const QByteArray bytes("\0\x01'\\\xff?", 6);
    const base::Instant instant{9'007'199'254'740'993}; // more than a double holds
    const std::optional<base::Instant> none;

    const auto id = connection->value<qint64>(
        QStringLiteral("INSERT INTO inbox (owner_id, event, out_biz_code, order_number, order_id, body, "
                       "body_canonical, from_poll, received_at, next_attempt_at, settled_at) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"),
        store::bind(domain::OwnerId(1), text, QStringLiteral(" b "), QString(), domain::OrderId(), bytes,
                    QString(), true, instant, base::Instant{-1}, none));
    QVERIFY2(id.ok(), id ? "" : qPrintable(id.error().detail));

    bool seen = false;
    const Outcome read = connection->forEach(
        QStringLiteral(
            "SELECT owner_id, event, out_biz_code, order_number, order_id, body, from_poll, received_at, "
            "next_attempt_at, settled_at FROM inbox WHERE id = ? AND event = ?"),
        bind(*id, text), [&](store::Row &row) {
            seen = true;
            QCOMPARE(row.take<domain::OwnerId>().value(), 1);
            QCOMPARE(row.take<QString>(), text);
            QCOMPARE(row.take<QString>(), QStringLiteral(" b "));
            QCOMPARE(row.take<QString>(), QString());
            QVERIFY(row.take<domain::OrderId>().isNull());
            QCOMPARE(row.take<QByteArray>(), bytes);
            QVERIFY(row.take<bool>());
            QCOMPARE(row.take<base::Instant>().milliseconds, instant.milliseconds);
            QCOMPARE(row.take<base::Instant>().milliseconds, -1);
            QVERIFY(!row.take<std::optional<base::Instant>>());
        });
    QVERIFY(read.ok());
    QVERIFY(seen);
}

void TestConnection::listBecomesRows()
{
    const TestDatabase database(support::currentBackend());
    const auto connection = database.connect();
    const QStringList given{QStringLiteral("b"), QString::fromUtf8("荣\"耀"), QStringLiteral(""),
                            QStringLiteral("1")};
    auto rows = connection->select(QStringLiteral("SELECT value FROM ") + connection->dialect().rows(),
                                   {connection->dialect().list(given)},
                                   [](store::Row &row) { return row.take<QString>(); });
    QVERIFY2(rows.ok(), rows ? "" : qPrintable(rows.error().detail));
    QCOMPARE(*rows, given);
}

void TestConnection::constraintsAreToldApart_data()
{
    support::addBackendColumn();
    QTest::addColumn<QString>("statement");
    for (const Backend backend : support::testedBackends()) {
        const auto row = [backend](const char *name, const char *statement) {
            QTest::newRow((support::backendName(backend) + ": " + name).constData())
                << static_cast<int>(backend) << QString::fromLatin1(statement);
        };
        row("unique", "INSERT INTO owner (code) VALUES ('P001')");
        row("primary key", "INSERT INTO owner (id, code) VALUES (1, 'P002')");
        row("not null", "INSERT INTO owner (code) VALUES (NULL)");
        row("check", "UPDATE order_line SET quantity = 0");
        row("foreign key, row", "INSERT INTO order_line (order_id, line_no, product_id, quantity, price_fen, "
                                "inventory_type) VALUES (1, 2, 99, 1, 0, 1)");
        row("foreign key, parent", "DELETE FROM product");
    }
}

void TestConnection::constraintsAreToldApart()
{
    QFETCH(QString, statement);
    const TestDatabase database(support::currentBackend());
    const auto connection = database.connect();
    QVERIFY(executeAll(*connection, plainRows()).ok());
    const auto refused = connection->execute(statement);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().code, ErrorCode::DatabaseConstraint);
    QVERIFY(!refused.error().retryable);
}

void TestConnection::rowUnderChangeIsBusy()
{
    const TestDatabase database(support::currentBackend());
    const auto first = database.connect();
    const auto second = database.connect();
    QVERIFY(executeAll(*first, plainRows()).ok());
    const bool sqlite = support::currentBackend() == Backend::Sqlite;
    QVERIFY(second
                ->forEach(sqlite ? QStringLiteral("PRAGMA busy_timeout = 20")
                                 : QStringLiteral("SELECT set_config('lock_timeout', '20ms', false)"),
                          {}, [](store::Row &) {})
                .ok());
    const QString change = QStringLiteral("UPDATE owner SET code = 'changed'");
    auto held = Transaction::begin(*first);
    QVERIFY(held.ok());
    QVERIFY(first->execute(change).ok());

    const auto blocked = second->execute(change);

    QVERIFY(!blocked.ok());
    QCOMPARE(blocked.error().code, ErrorCode::DatabaseBusy);
    QVERIFY(blocked.error().retryable);
    QVERIFY(held->commit().ok());
    QVERIFY(second->execute(change).ok());
}

void TestConnection::lostUpdateIsBusy()
{
    if (!support::testedBackends().contains(Backend::PostgreSql)) {
        QSKIP("no PostgreSQL");
    }
    const TestDatabase database(Backend::PostgreSql);
    const auto first = database.connect();
    const auto second = database.connect();
    QVERIFY(executeAll(*first, plainRows()).ok());
    QVERIFY(first->execute(QStringLiteral("BEGIN ISOLATION LEVEL REPEATABLE READ")).ok());
    QCOMPARE(first->value<int>(countOwners).value(), 1);
    QVERIFY(second->execute(QStringLiteral("UPDATE owner SET code = 'second'")).ok());

    const auto refused = first->execute(QStringLiteral("UPDATE owner SET code = 'first'"));

    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().code, ErrorCode::DatabaseBusy);
    QVERIFY(refused.error().retryable);
}

void TestConnection::unreachableIsUnavailable()
{
    const QTemporaryDir nowhere;
    store::DatabaseConfig config =
        store::DatabaseConfig::sqlite(nowhere.filePath(QStringLiteral("missing/file.db")));
    if (support::currentBackend() == Backend::PostgreSql) {
        config.backend = Backend::PostgreSql;
        config.host = nowhere.path();
        config.name = QStringLiteral("ideal");
    }
    const auto opened = Connection::open(config);
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().code, ErrorCode::DatabaseUnavailable);
}

void TestConnection::fileThatIsNoDatabaseIsUnavailable()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("letter.db"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("Dear warehouse, ").repeated(100));
    file.close();
    const auto opened = Connection::open(store::DatabaseConfig::sqlite(path));
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().code, ErrorCode::DatabaseUnavailable);
}

void TestConnection::destructorRollsBack()
{
    const TestDatabase database(support::currentBackend());
    const auto connection = database.connect();
    {
        const auto transaction = Transaction::begin(*connection);
        QVERIFY(transaction.ok());
        QVERIFY(connection->inTransaction());
        QVERIFY(addOwner(*connection, QStringLiteral("A")).ok());
    }
    QVERIFY(!connection->inTransaction());
    QCOMPARE(connection->value<int>(countOwners).value(), 0);
    {
        auto transaction = Transaction::begin(*connection);
        QVERIFY(transaction.ok());
        QVERIFY(addOwner(*connection, QStringLiteral("B")).ok());
        QVERIFY(transaction->commit().ok());
    }
    QCOMPARE(database.connect()->value<int>(countOwners).value(), 1);
}

void TestConnection::failedWorkIsRolledBack()
{
    const TestDatabase database(support::currentBackend());
    const auto connection = database.connect();
    const Outcome outcome = store::inTransaction(*connection, [](Transaction &transaction) -> Outcome {
        TRY(addOwner(transaction.connection(), QStringLiteral("A")));
        return Error{ErrorCode::OrderLocked, QStringLiteral("by the rule")};
    });
    QVERIFY(!outcome.ok());
    QCOMPARE(outcome.error().code, ErrorCode::OrderLocked);
    QCOMPARE(outcome.error().detail, QStringLiteral("by the rule"));
    QCOMPARE(connection->value<int>(countOwners).value(), 0);
}

void TestConnection::transactionAfterAFailedOne()
{
    const TestDatabase database(support::currentBackend());
    const auto connection = database.connect();
    QVERIFY(addOwner(*connection, QStringLiteral("A")).ok());
    const auto twice = [](Transaction &transaction) {
        return addOwner(transaction.connection(), QStringLiteral("A"));
    };
    QCOMPARE(store::inTransaction(*connection, twice).error().code, ErrorCode::DatabaseConstraint);
    const auto once = [](Transaction &transaction) {
        return addOwner(transaction.connection(), QStringLiteral("B"));
    };
    QVERIFY(store::inTransaction(*connection, once).ok());
    QCOMPARE(connection->value<int>(countOwners).value(), 2);
}

void TestConnection::busyWorkIsTriedAgain_data()
{
    QTest::addColumn<ErrorCode>("failure");
    QTest::addColumn<int>("failures");
    QTest::addColumn<bool>("succeeds");
    QTest::addColumn<int>("runs");
    QTest::newRow("busy once") << ErrorCode::DatabaseBusy << 1 << true << 2;
    QTest::newRow("busy four times") << ErrorCode::DatabaseBusy << 4 << true << 5;
    QTest::newRow("busy for ever") << ErrorCode::DatabaseBusy << 1000 << false << 5;
    QTest::newRow("constraint") << ErrorCode::DatabaseConstraint << 1 << false << 1;
    QTest::newRow("unavailable") << ErrorCode::DatabaseUnavailable << 1 << false << 1;
}

void TestConnection::busyWorkIsTriedAgain()
{
    QFETCH(ErrorCode, failure);
    QFETCH(int, failures);
    QFETCH(bool, succeeds);
    QFETCH(int, runs);
    const TestDatabase database(Backend::Sqlite);
    const auto connection = database.connect();
    int ran = 0;
    const Outcome outcome = store::inTransaction(*connection, [&](Transaction &transaction) -> Outcome {
        TRY(addOwner(transaction.connection(), QStringLiteral("A")));
        if (++ran <= failures) {
            return Error{failure, {}, failure == ErrorCode::DatabaseBusy};
        }
        return base::done;
    });
    QCOMPARE(outcome.ok(), succeeds);
    QCOMPARE(ran, runs);
    QCOMPARE(connection->value<int>(countOwners).value(), succeeds ? 1 : 0);
}

void TestConnection::moreStatementsThanAreKept()
{
    const TestDatabase database(support::currentBackend());
    const auto connection = database.connect();
    for (int i = 0; i < 1000; ++i) {
        QCOMPARE(connection->value<int>(QStringLiteral("SELECT %1 + 0").arg(i)).value(), i);
    }
    QCOMPARE(connection->value<int>(countOwners).value(), 0);
}

void TestConnection::fullDiskWritesNothing()
{
    const TestDatabase database(Backend::Sqlite);
    const auto connection = database.connect();
    QVERIFY(addOwner(*connection, QStringLiteral("before")).ok());
    const int pages = connection->value<int>(QStringLiteral("PRAGMA page_count")).value();
    QCOMPARE(connection->value<int>(QStringLiteral("PRAGMA max_page_count = %1").arg(pages + 4)).value(),
             pages + 4);

    int written = 0;
    const Outcome outcome =
        store::inTransaction(*connection, [&written](Transaction &transaction) -> Outcome {
            const QString padding(1000, u'x');
            for (int i = 0; i < 10000; ++i) {
                TRY(addOwner(transaction.connection(), padding + QString::number(i)));
                ++written;
            }
            return base::done;
        });

    QVERIFY(!outcome.ok());
    QCOMPARE(outcome.error().code, ErrorCode::DatabaseFull);
    QVERIFY(outcome.error().retryable);
    QVERIFY(written > 0);
    QCOMPARE(connection->value<int>(countOwners).value(), 1);
    QCOMPARE(database.connect()->value<QString>(QStringLiteral("PRAGMA integrity_check")).value(),
             QStringLiteral("ok"));
    QVERIFY(connection->value<int>(QStringLiteral("PRAGMA max_page_count = 1000000")).ok());
    QVERIFY(addOwner(*connection, QStringLiteral("after")).ok());
    QCOMPARE(database.connect()->value<int>(countOwners).value(), 2);
}

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"
