// SPDX-License-Identifier: Apache-2.0
#include "flow/comparison.h"
#include "flow/stepgate.h"
#include "flow/trade.h"
#include "support/backends.h"
#include "workflow/reconcile.h"

#include <QTest>

using namespace domain;
using base::ErrorCode;
using flow::askComparison;
using flow::awaitComparison;
using flow::Trade;
using store::ReconciliationRun;
using store::ReconciliationState;
using support::await;

namespace {

struct Compared
{
    QString warehouse;
    QString item;
    qint64 ours = 0;
    qint64 theirs = 0;
    StockDifference cause = StockDifference::None;
};

QList<Compared> rowsOf(Trade &trade, qint64 run, bool differencesOnly = true)
{
    store::ReconciliationFilter filter;
    filter.differencesOnly = differencesOnly;
    const auto rows = await(trade.rig.database().read([run, filter](store::Connection &connection) {
        return store::readPage(connection, store::reconciliationRows(run, filter), {}, 0, 1000);
    }));
    QList<Compared> compared;
    for (const store::ListRow &row : rows ? *rows : QList<store::ListRow>()) {
        using Column = store::ReconciliationColumn;
        const auto value = [&row](Column column) { return row.values.at(int(column)); };
        compared.append({value(Column::Warehouse).toString(), value(Column::ItemCode).toString(),
                         value(Column::Ours).toLongLong(), value(Column::Theirs).toLongLong(),
                         StockDifference(value(Column::Cause).toInt())});
    }
    return compared;
}

/// Changes a balance behind the back of the books.
void spoilBalance(Trade &trade, const QString &item, qint64 by)
{
    const auto done = await(trade.rig.database().write([=](store::Transaction &transaction) {
        return transaction.connection().execute(
            QStringLiteral("UPDATE stock_balance SET quantity = quantity + ? WHERE product_id IN "
                           "(SELECT product_id FROM product_mapping WHERE item_code = ?)"),
            store::bind(by, item));
    }));
    QVERIFY(done.ok() && *done == 1);
}

/// A gateway of which the test does the steps.
class ByHand
{
    template<class F> auto write(F work) { return await(m_trade.rig.database().write(work)); }

public:
    ByHand(Trade &trade, const char *name) : m_trade(trade), m_name(QString::fromLatin1(name)) {}

    bool claim(qint64 at)
    {
        m_hold.leaseUntil = {at + lease};
        const auto claimed = write([this, at](store::Transaction &transaction) {
            return store::GatewayRepository(transaction.connection()).claim({at}, m_hold.leaseUntil, m_name);
        });
        if (!claimed || !*claimed) {
            return false;
        }
        m_hold.command = (*claimed)->id;
        m_hold.claim = (*claimed)->claim;
        const auto plan = write([this](store::Transaction &transaction) {
            return workflow::beginReconciliation(transaction, m_hold);
        });
        m_warehouse = plan && !plan->warehouses.isEmpty() ? plan->warehouses.first().id : WarehouseId();
        return plan.ok();
    }

    ErrorCode take(qint64 at, const char *item, qint64 quantity)
    {
        m_hold.leaseUntil = {at + lease};
        const StockCount count{m_warehouse, QString::fromLatin1(item), {}, InventoryType::Good, quantity};
        return codeOf([this, count](store::Transaction &transaction) {
            return workflow::takeInventoryPage(transaction, m_hold, {count}, false);
        });
    }

    ErrorCode finish(qint64 at)
    {
        return codeOf([this, at](store::Transaction &transaction) {
            return workflow::finishReconciliation(transaction, m_hold, {at});
        });
    }

    ErrorCode fail(qint64 at)
    {
        return codeOf([this, at](store::Transaction &transaction) {
            return workflow::failReconciliation(transaction, m_hold, {ErrorCode::TimedOut, {}}, {at});
        });
    }

    static constexpr qint64 lease = 100;

private:
    template<class F> ErrorCode codeOf(F work)
    {
        const base::Outcome outcome = write(work);
        return outcome ? ErrorCode::Count_ : outcome.error().code;
    }

    Trade &m_trade;
    const QString m_name;
    workflow::ReconciliationHold m_hold;
    WarehouseId m_warehouse;
};

} // namespace

/// 库存对账 against IDEAL over HTTP, on both databases.
class TestReconcile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalStockHasNoDifference_data() { support::addBackends(); }
    void equalStockHasNoDifference();
    void differencesAreNamedWithTheirCause_data() { support::addBackends(); }
    void differencesAreNamedWithTheirCause();
    void transferInTransitIsSaid_data() { support::addBackends(); }
    void transferInTransitIsSaid();
    void allPagesAreRead_data() { support::addBackends(); }
    void allPagesAreRead();
    void secondClickIsTheSameRun_data() { support::addBackends(); }
    void secondClickIsTheSameRun();
    void stoppedRunLeavesTheLastOne_data() { support::addBackends(); }
    void stoppedRunLeavesTheLastOne();
    void deadNetworkIsSaid_data() { support::addBackends(); }
    void deadNetworkIsSaid();
    void takenOverGatewayChangesNothing_data();
    void takenOverGatewayChangesNothing();
    void eachPageKeepsTheOthersAway_data() { support::addBackends(); }
    void eachPageKeepsTheOthersAway();
    void stoppedGatewayLeavesItToTheNext_data() { support::addBackends(); }
    void stoppedGatewayLeavesItToTheNext();
    void otherCommandsDoNotWait_data() { support::addBackends(); }
    void otherCommandsDoNotWait();
    void onlyThoseWhoBrowseTheLogMayAsk();
};

void TestReconcile::equalStockHasNoDifference()
{
    Trade trade(support::currentBackend());
    QVERIFY(trade.run(trade.purchase({{flow::phone, 3}, {flow::cable, 9}})));
    QVERIFY(trade.run(trade.wholesale({{flow::phone, 1}})));
    const ReconciliationRun run = awaitComparison(trade.rig, askComparison(trade.rig));
    QCOMPARE(run.state, ReconciliationState::Finished);
    QCOMPARE(run.differing, 0);
    QVERIFY(run.finishedAt.has_value());
    QCOMPARE(rowsOf(trade, run.id).size(), 0);
    const QList<Compared> all = rowsOf(trade, run.id, false);
    QCOMPARE(all.size(), 2);
    for (const Compared &row : all) {
        QCOMPARE(row.ours, row.theirs);
        QCOMPARE(row.ours, row.item == flow::phone ? 2 : 9);
    }
}

void TestReconcile::differencesAreNamedWithTheirCause()
{
    Trade trade(support::currentBackend());
    QVERIFY(trade.run(trade.purchase({{flow::phone, 3}, {flow::watch, 4}, {flow::cable, 9}})));
    trade.push(trade.purchase({{flow::phone, 2}})); // on its way
    spoilBalance(trade, flow::phone, -2);           // as if IDEAL had it already
    spoilBalance(trade, flow::watch, 1);            // nothing explains that
    trade.rig.ideal().addStock(QStringLiteral("HN-WH-02"), QStringLiteral("HN-X-UNKNOWN"), 5);
    const ReconciliationRun run = awaitComparison(trade.rig, askComparison(trade.rig));
    QCOMPARE(run.state, ReconciliationState::Finished);
    QCOMPARE(run.differing, 3);
    QHash<QString, Compared> rows;
    for (const Compared &row : rowsOf(trade, run.id)) {
        rows.insert(row.item, row);
    }
    QCOMPARE(rows.value(flow::phone).cause, StockDifference::Underway);
    QCOMPARE(rows.value(flow::phone).theirs - rows.value(flow::phone).ours, 2);
    QCOMPARE(rows.value(flow::watch).cause, StockDifference::Unexplained);
    QCOMPARE(rows.value(QStringLiteral("HN-X-UNKNOWN")).cause, StockDifference::NotMapped);
    QCOMPARE(rows.value(QStringLiteral("HN-X-UNKNOWN")).ours, 0);
}

void TestReconcile::transferInTransitIsSaid()
{
    Trade trade(support::currentBackend());
    QVERIFY(trade.run(trade.purchase({{flow::cable, 9}})));
    const Order transfer = trade.transfer({{flow::cable, 4}});
    trade.push(transfer);
    QVERIFY(trade.confirm(transfer, 0, true, "out"));
    QVERIFY(trade.waitFor(transfer, ReturnStatus::OutReturned));
    // It has arrived there, but nobody told us.
    trade.rig.ideal().addStock(QStringLiteral("HN-WH-02"), flow::cable, 4);
    const ReconciliationRun run = awaitComparison(trade.rig, askComparison(trade.rig));
    const QList<Compared> rows = rowsOf(trade, run.id);
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows[0].theirs, 4);
    QCOMPARE(rows[0].cause, StockDifference::InTransit);
}

void TestReconcile::allPagesAreRead()
{
    Trade trade(support::currentBackend());
    for (int i = 0; i < 1203; ++i) { // three pages
        trade.rig.ideal().addStock(QStringLiteral("HN-WH-03"),
                                   QStringLiteral("X-%1").arg(i, 5, 10, QLatin1Char('0')), i + 1);
    }
    const ReconciliationRun run = awaitComparison(trade.rig, askComparison(trade.rig));
    QCOMPARE(run.state, ReconciliationState::Finished);
    QCOMPARE(run.differing, 1203);
    QCOMPARE(run.warehousesDone, run.warehouses);
    // A further run takes the place of the first.
    const ReconciliationRun again = awaitComparison(trade.rig, askComparison(trade.rig));
    QCOMPARE(trade.rig.count(QStringLiteral("SELECT count(*) FROM reconciliation_row")), again.rows);
    QCOMPARE(trade.rig.count(QStringLiteral("SELECT count(*) FROM reconciliation")), 1);
    QCOMPARE(trade.rig.count(QStringLiteral("SELECT count(*) FROM reconciliation_stock")), 0);
}

void TestReconcile::secondClickIsTheSameRun()
{
    Trade trade(support::currentBackend());
    trade.rig.stopGateway();
    const qint64 first = askComparison(trade.rig);
    QCOMPARE(askComparison(trade.rig), first);
    trade.rig.startGateway();
    QCOMPARE(awaitComparison(trade.rig, first).state, ReconciliationState::Finished);
    QCOMPARE(trade.rig.count(QStringLiteral("SELECT count(*) FROM reconciliation")), 1);
}

void TestReconcile::stoppedRunLeavesTheLastOne()
{
    Trade trade(support::currentBackend());
    trade.rig.ideal().addStock(QStringLiteral("HN-WH-01"), QStringLiteral("X-1"), 1);
    const ReconciliationRun good = awaitComparison(trade.rig, askComparison(trade.rig));
    trade.rig.stopGateway();
    const qint64 run = askComparison(trade.rig);
    const auto stopped =
        await(trade.rig.company()
                  .session("supervisor")
                  .run([run](store::Transaction &transaction, const Actor &who, base::Instant now) {
                      return workflow::stopReconciliation(transaction, who, run, now);
                  }));
    QVERIFY(stopped.ok());
    trade.rig.startGateway();
    QCOMPARE(awaitComparison(trade.rig, run).state, ReconciliationState::Stopped);
    QCOMPARE(rowsOf(trade, good.id).size(), 1);
}

void TestReconcile::deadNetworkIsSaid()
{
    Trade trade(support::currentBackend());
    trade.rig.stopIdeal();
    const ReconciliationRun run = awaitComparison(trade.rig, askComparison(trade.rig));
    QCOMPARE(run.state, ReconciliationState::Failed);
    QCOMPARE(run.error.code, ErrorCode::ConnectionRefused);
    // And then it works again.
    trade.rig.startIdeal();
    QCOMPARE(awaitComparison(trade.rig, askComparison(trade.rig)).state, ReconciliationState::Finished);
}

void TestReconcile::takenOverGatewayChangesNothing_data()
{
    support::addBackendColumn();
    QTest::addColumn<QByteArray>("other");
    for (const store::Backend backend : support::testedBackends()) {
        const QByteArray name = support::backendName(backend);
        QTest::addRow("%s, two names", name.constData()) << int(backend) << QByteArray("second");
        QTest::addRow("%s, one name", name.constData()) << int(backend) << QByteArray("first");
    }
}

void TestReconcile::takenOverGatewayChangesNothing()
{
    QFETCH(QByteArray, other);
    Trade trade(support::currentBackend());
    trade.rig.stopGateway();
    const qint64 run = askComparison(trade.rig);
    ByHand first(trade, "first");
    ByHand second(trade, other.constData());
    QVERIFY(first.claim(1000));
    QCOMPARE(first.take(1050, "X-OLD", 5), ErrorCode::Count_);
    // The first one sleeps past its lease.
    QVERIFY(second.claim(1200));
    QCOMPARE(second.take(1210, "X-NEW", 7), ErrorCode::Count_);
    QCOMPARE(first.take(1220, "X-OLD", 5), ErrorCode::Conflict);
    QCOMPARE(first.finish(1230), ErrorCode::Conflict);
    QCOMPARE(first.fail(1240), ErrorCode::Conflict);
    QCOMPARE(second.finish(1250), ErrorCode::Count_);
    QCOMPARE(second.finish(1260), ErrorCode::Conflict); // once
    const ReconciliationRun done = awaitComparison(trade.rig, run);
    QCOMPARE(done.state, ReconciliationState::Finished);
    const QList<Compared> rows = rowsOf(trade, run);
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows[0].item, QStringLiteral("X-NEW"));
    QCOMPARE(rows[0].theirs, 7);
}

void TestReconcile::eachPageKeepsTheOthersAway()
{
    Trade trade(support::currentBackend());
    trade.rig.stopGateway();
    askComparison(trade.rig);
    ByHand first(trade, "first");
    ByHand second(trade, "second");
    QVERIFY(first.claim(1000));
    for (qint64 at = 1090; at < 2000; at += 90) {
        QVERIFY(!second.claim(at));
        QCOMPARE(first.take(at, "X-1", at), ErrorCode::Count_);
    }
    QVERIFY(second.claim(5000)); // nor is it held for ever
}

void TestReconcile::stoppedGatewayLeavesItToTheNext()
{
    flow::StepGate gate;
    flow::Rig::Options options;
    options.hook = gate.hook();
    Trade trade(support::currentBackend(), options);
    for (int i = 0; i < 1203; ++i) { // three pages
        trade.rig.ideal().addStock(QStringLiteral("HN-WH-03"),
                                   QStringLiteral("X-%1").arg(i, 5, 10, QLatin1Char('0')), i + 1);
    }
    gate.close("inventory-page-fetched");
    const qint64 id = askComparison(trade.rig);
    QVERIFY(gate.reached());
    QVERIFY(trade.rig.ideal().addFault(QStringLiteral("hold~inventory*1")));
    gate.open();
    trade.rig.stopGateway();
    const auto left = await(trade.rig.database().read([id](store::Connection &connection) {
        return store::ReconciliationRepository(connection).find(id);
    }));
    QVERIFY(left.ok() && left->has_value());
    QCOMPARE((*left)->state, ReconciliationState::Running);

    trade.rig.ideal().clearFaults();
    trade.rig.startGateway(); // the command was given back: nobody waits for its lease
    const ReconciliationRun run = awaitComparison(trade.rig, id);
    QCOMPARE(run.state, ReconciliationState::Finished);
    QCOMPARE(run.differing, 1203);
    QCOMPARE(run.warehousesDone, run.warehouses);
}

void TestReconcile::otherCommandsDoNotWait()
{
    Trade trade(support::currentBackend());
    QVERIFY(trade.rig.ideal().addFault(QStringLiteral("hold~inventory*1")));
    const qint64 run = askComparison(trade.rig);
    const auto test = trade.rig.settled(trade.rig.ask(store::CommandKind::ConnectionTest));
    QCOMPARE(test.state, store::CommandState::Succeeded); // while IDEAL keeps the comparison waiting
    trade.rig.ideal().clearFaults();
    QCOMPARE(awaitComparison(trade.rig, run).state, ReconciliationState::Finished);
    QCOMPARE(
        trade.rig.count(QStringLiteral("SELECT count(*) FROM gateway_command t, gateway_command c "
                                       "WHERE t.kind = 1 AND c.kind = 5 AND t.settled_at < c.settled_at")),
        1);
}

void TestReconcile::onlyThoseWhoBrowseTheLogMayAsk()
{
    Trade trade(store::Backend::Sqlite);
    const auto asked = await(trade.rig.company().session("vendor").run(
        [](store::Transaction &transaction, const Actor &who, base::Instant now) {
            return workflow::askReconciliation(transaction, who, now);
        }));
    QVERIFY(!asked.ok());
    QCOMPARE(asked.error().code, ErrorCode::Forbidden);
}

QTEST_GUILESS_MAIN(TestReconcile)
#include "tst_reconcile.moc"
