// SPDX-License-Identifier: Apache-2.0
#include "flow/comparison.h"
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
