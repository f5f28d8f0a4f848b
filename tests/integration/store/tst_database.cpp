// SPDX-License-Identifier: Apache-2.0
#include "store/database.h"

#include "support/await.h"
#include "support/backends.h"
#include "support/testdatabase.h"

#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <atomic>

using base::Error;
using base::ErrorCode;
using base::Outcome;
using base::Result;
using store::Backend;
using store::bind;
using store::Connection;
using store::Database;
using store::Topic;
using store::Topics;
using store::Transaction;
using support::await;
using support::TestDatabase;

class TestDatabaseThreads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesRunInOrderAndReadersSeeThem_data() { support::addBackends(); }
    void writesRunInOrderAndReadersSeeThem();
    void workRunsOutsideTheCallersThread_data() { support::addBackends(); }
    void workRunsOutsideTheCallersThread();
    void readersGoOnBesideAnOpenWrite_data() { support::addBackends(); }
    void readersGoOnBesideAnOpenWrite();
    void queuedWritesAreDoneBeforeItCloses_data() { support::addBackends(); }
    void queuedWritesAreDoneBeforeItCloses();
    void unreachableDatabaseIsToldAtOnce();
    void feedTellsOfACommit_data() { support::addBackends(); }
    void feedTellsOfACommit();
    void feedIsSilentAboutARollback_data() { support::addBackends(); }
    void feedIsSilentAboutARollback();
    void feedTellsOfAnotherProgramsCommit();
    void feedRecoversWhenTheServerCutsIt();
    void writeAfterACutSucceeds();
    void cutInsideATransactionFailsOnceAndLeavesNothing();
};

namespace {

auto addOwner(const QString &code, Topics topics = {})
{
    return [code, topics](Transaction &transaction) -> Outcome {
        TRY(transaction.connection().execute(QStringLiteral("INSERT INTO owner (code) VALUES (?)"),
                                             bind(code)));
        transaction.announce(topics);
        return base::done;
    };
}

Result<QStringList> owners(Connection &connection)
{
    TRY_LET(QStringList codes, connection.select(QStringLiteral("SELECT code FROM owner ORDER BY id"), {},
                                                 [](store::Row &row) { return row.take<QString>(); }));
    return codes;
}

/// Collects what a feed tells, in the thread that made it.
class Heard
{
public:
    explicit Heard(Database &database)
    {
        QObject::connect(&database.changes(), &store::ChangeFeed::changed, &m_context,
                         [this](Topics topics) { m_all.append(topics); });
    }
    bool heard(Topics topics) const { return m_all.contains(topics); }
    const QList<Topics> &all() const { return m_all; }

private:
    QObject m_context;
    QList<Topics> m_all;
};

bool awaitTopics(Database &database, const Heard &heard, Topics topics)
{
    return support::awaitSignal(&database.changes(), &store::ChangeFeed::changed,
                                [&heard, topics] { return heard.heard(topics); });
}

bool hasPostgreSql()
{
    return support::testedBackends().contains(Backend::PostgreSql);
}

} // namespace

void TestDatabaseThreads::writesRunInOrderAndReadersSeeThem()
{
    const TestDatabase fresh(support::currentBackend());
    const auto database = fresh.open(2);
    QStringList expected;
    QList<QFuture<Outcome>> writes;
    for (int i = 0; i < 50; ++i) {
        expected.append(QString::number(i));
        writes.append(database->write(addOwner(expected.last())));
    }
    for (const auto &write : writes) {
        QVERIFY(await(write).ok());
    }
    for (int reader = 0; reader < 2; ++reader) {
        QCOMPARE(await(database->read(owners)).value(), expected);
    }
}

void TestDatabaseThreads::workRunsOutsideTheCallersThread()
{
    const TestDatabase fresh(support::currentBackend());
    const auto database = fresh.open(1);
    const QThread *const caller = QThread::currentThread();
    const auto elsewhere = [caller](auto &) -> Result<bool> { return QThread::currentThread() != caller; };
    QVERIFY(*await(database->write([elsewhere](Transaction &t) { return elsewhere(t); })));
    QVERIFY(*await(database->read([elsewhere](Connection &c) { return elsewhere(c); })));
}

void TestDatabaseThreads::readersGoOnBesideAnOpenWrite()
{
    const TestDatabase fresh(support::currentBackend());
    const auto database = fresh.open(1);
    QSemaphore readDone;
    QFuture<Outcome> write = database->write([&readDone](Transaction &transaction) -> Outcome {
        TRY(addOwner(QStringLiteral("A"))(transaction));
        // Only a reader that does not wait for this transaction lets it end.
        return readDone.tryAcquire(1, 20000) ? Outcome(base::done) : Outcome(ErrorCode::TimedOut);
    });
    QVERIFY(await(database->read(owners)).value().isEmpty());
    readDone.release();
    QVERIFY(await(write).ok());
    QCOMPARE(await(database->read(owners)).value(), QStringList{QStringLiteral("A")});
}

void TestDatabaseThreads::queuedWritesAreDoneBeforeItCloses()
{
    const TestDatabase fresh(support::currentBackend());
    auto database = fresh.open(1);
    for (int i = 0; i < 20; ++i) {
        (void)database->write(addOwner(QString::number(i)));
    }
    database.reset();
    const auto connection = fresh.connect();
    QCOMPARE(owners(*connection).value().size(), 20);
}

void TestDatabaseThreads::unreachableDatabaseIsToldAtOnce()
{
    const QTemporaryDir nowhere;
    const auto opened =
        Database::open(store::DatabaseConfig::sqlite(nowhere.filePath(QStringLiteral("missing/file.db"))));
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().code, ErrorCode::DatabaseUnavailable);
}

void TestDatabaseThreads::feedTellsOfACommit()
{
    const TestDatabase fresh(support::currentBackend());
    const auto database = fresh.open(1);
    const Heard heard(*database);
    QVERIFY(await(database->write(addOwner(QStringLiteral("A"), Topic::Orders | Topic::Stock))).ok());
    QVERIFY(awaitTopics(*database, heard, Topic::Orders | Topic::Stock));
}

void TestDatabaseThreads::feedIsSilentAboutARollback()
{
    const TestDatabase fresh(support::currentBackend());
    const auto database = fresh.open(1);
    const Heard heard(*database);
    QFuture<Outcome> failing = database->write([](Transaction &transaction) -> Outcome {
        transaction.announce(Topic::Settings);
        return Error{ErrorCode::OrderLocked, {}};
    });
    QVERIFY(!await(failing).ok());
    QVERIFY(await(database->write(addOwner(QStringLiteral("quiet")))).ok());
    // Told in the order of the commits: once this one has come, the others would have.
    QVERIFY(await(database->write(addOwner(QStringLiteral("loud"), Topic::Outbox))).ok());
    QVERIFY(awaitTopics(*database, heard, Topic::Outbox));
    QCOMPARE(heard.all().size(), 1);
}

void TestDatabaseThreads::feedTellsOfAnotherProgramsCommit()
{
    if (!hasPostgreSql()) {
        QSKIP("no PostgreSQL");
    }
    const TestDatabase fresh(Backend::PostgreSql);
    const auto gateway = fresh.open(1);
    const auto desk = fresh.open(1);
    const Heard heard(*desk);
    QVERIFY(await(gateway->write(addOwner(QStringLiteral("A"), Topic::Inbox))).ok());
    QVERIFY(awaitTopics(*desk, heard, Topic::Inbox));
}

void TestDatabaseThreads::feedRecoversWhenTheServerCutsIt()
{
    if (!hasPostgreSql()) {
        QSKIP("no PostgreSQL");
    }
    const TestDatabase fresh(Backend::PostgreSql);
    const auto gateway = fresh.open(1);
    const auto desk = fresh.open(1);
    const Heard heard(*desk);
    QVERIFY(fresh.cutConnections() >= 6); // a writer, a reader and a listener each

    // What was missed meanwhile can't be known, so it tells of everything once it listens again.
    QVERIFY(await(gateway->write(addOwner(QStringLiteral("missed"), Topic::Orders))).ok());
    QVERIFY(awaitTopics(*desk, heard, Topics::fromInt(store::allTopics)));
    QVERIFY(!heard.heard(Topic::Orders));
    QVERIFY(await(gateway->write(addOwner(QStringLiteral("heard"), Topic::Catalogue))).ok());
    QVERIFY(awaitTopics(*desk, heard, Topic::Catalogue));
}

void TestDatabaseThreads::writeAfterACutSucceeds()
{
    if (!hasPostgreSql()) {
        QSKIP("no PostgreSQL");
    }
    const TestDatabase fresh(Backend::PostgreSql);
    const auto database = fresh.open(1);
    QVERIFY(await(database->write(addOwner(QStringLiteral("before")))).ok());
    QVERIFY(await(database->read(owners)).ok());
    QVERIFY(fresh.cutConnections() >= 2);

    const Outcome first = await(database->write(addOwner(QStringLiteral("first"))));
    if (!first) {
        QCOMPARE(first.error().code, ErrorCode::DatabaseUnavailable);
        QVERIFY(first.error().retryable);
    }
    QVERIFY(await(database->write(addOwner(QStringLiteral("second")))).ok());
    const QStringList found = await(database->read(owners)).value();
    QCOMPARE(found.contains(QStringLiteral("first")), first.ok());
    QVERIFY(found.contains(QStringLiteral("second")));
}

void TestDatabaseThreads::cutInsideATransactionFailsOnceAndLeavesNothing()
{
    if (!hasPostgreSql()) {
        QSKIP("no PostgreSQL");
    }
    const TestDatabase fresh(Backend::PostgreSql);
    const auto database = fresh.open(1);
    QFuture<Outcome> cut = database->write([&fresh](Transaction &transaction) -> Outcome {
        TRY(addOwner(QStringLiteral("half"))(transaction));
        fresh.cutConnections();
        return base::done; // the commit finds out
    });
    const Outcome outcome = await(cut);
    QVERIFY(!outcome.ok());
    QCOMPARE(outcome.error().code, ErrorCode::DatabaseUnavailable);
    QVERIFY(outcome.error().retryable);
    QVERIFY(await(database->write(addOwner(QStringLiteral("whole")))).ok());
    QCOMPARE(await(database->read(owners)).value(), QStringList{QStringLiteral("whole")});
}

QTEST_GUILESS_MAIN(TestDatabaseThreads)
#include "tst_database.moc"
