// SPDX-License-Identifier: Apache-2.0
#include "domain/reconciliation.h"

#include <QTest>

using namespace domain;

namespace {

const WarehouseId here(1);
const ProductId phone(7);
const QString item = QStringLiteral("I-7");

StockCount count(qint64 quantity, const QString &code = item, ProductId product = phone,
                 InventoryType inventory = InventoryType::Good)
{
    return {here, code, product, inventory, quantity};
}

} // namespace

class TestReconciliation final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void causes_data();
    void causes();
    void goodAndDefectiveAreSeparate();
    void unmappedProductsAreNotMixed();
    void whatNobodyHasIsLeftOut();
    void warehousesAreSeparate();
};

void TestReconciliation::causes_data()
{
    QTest::addColumn<qint64>("ours");
    QTest::addColumn<qint64>("theirs");
    QTest::addColumn<qint64>("in");
    QTest::addColumn<qint64>("out");
    QTest::addColumn<qint64>("inTransit");
    QTest::addColumn<int>("cause");
    const auto row = [](const char *name, qint64 ours, qint64 theirs, qint64 in, qint64 out, qint64 transit,
                        StockDifference cause) {
        QTest::newRow(name) << ours << theirs << in << out << transit << int(cause);
    };
    row("equal", 5, 5, 0, 0, 0, StockDifference::None);
    row("equal although something is underway", 5, 5, 3, 3, 3, StockDifference::None);
    row("came in there already", 5, 8, 3, 0, 0, StockDifference::Underway);
    row("came in there in part", 5, 6, 3, 0, 0, StockDifference::Underway);
    row("more than was ordered", 5, 9, 3, 0, 0, StockDifference::Unexplained);
    row("left there already", 5, 3, 0, 2, 0, StockDifference::Underway);
    row("left there, more than ordered", 5, 2, 0, 2, 0, StockDifference::Unexplained);
    row("out does not explain more", 5, 7, 0, 2, 0, StockDifference::Unexplained);
    row("in does not explain less", 5, 3, 2, 0, 2, StockDifference::Unexplained);
    row("transfer arrived there", 5, 7, 4, 0, 2, StockDifference::InTransit);
    row("transfer and purchase", 5, 9, 4, 0, 2, StockDifference::Underway);
    row("nothing underway", 5, 4, 0, 0, 0, StockDifference::Unexplained);
}

void TestReconciliation::causes()
{
    QFETCH(qint64, ours);
    QFETCH(qint64, theirs);
    QFETCH(qint64, in);
    QFETCH(qint64, out);
    QFETCH(qint64, inTransit);
    const auto rows = reconcile({count(ours)}, {count(theirs)}, {{count(in), out, inTransit}});
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows[0].difference(), theirs - ours);
    QTEST(int(rows[0].cause), "cause");
}

void TestReconciliation::goodAndDefectiveAreSeparate()
{
    const auto rows = reconcile({count(5), count(2, item, phone, InventoryType::Defective)}, {count(7)}, {});
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[0].difference(), 2);
    QCOMPARE(rows[1].difference(), -2);
}

void TestReconciliation::unmappedProductsAreNotMixed()
{
    const auto rows = reconcile({count(5, {}, ProductId(1)), count(6, {}, ProductId(2))},
                                {count(3, QStringLiteral("theirs"), {})}, {});
    QCOMPARE(rows.size(), 3);
    for (const ReconciledStock &row : rows) {
        QCOMPARE(row.cause, StockDifference::NotMapped);
    }
}

void TestReconciliation::whatNobodyHasIsLeftOut()
{
    QVERIFY(reconcile({count(0)}, {count(0)}, {{count(5), 0, 0}}).isEmpty());
}

void TestReconciliation::warehousesAreSeparate()
{
    StockCount there = count(5);
    there.warehouse = WarehouseId(2);
    const auto rows = reconcile({count(5)}, {there}, {});
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[0].difference(), -5);
    QCOMPARE(rows[1].difference(), 5);
}

QTEST_APPLESS_MAIN(TestReconciliation)
#include "tst_reconciliation.moc"
