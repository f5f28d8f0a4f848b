// SPDX-License-Identifier: Apache-2.0
#include "flow/trade.h"
#include "support/backends.h"
#include "ui/orders/bulkrun.h"
#include "workflow/pushorder.h"

#include <QSignalSpy>
#include <QTest>

using namespace domain;
using flow::Trade;
using ui::BulkRun;

/// Many orders at one click, against IDEAL over HTTP, on both databases.
class TestBulkPush final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void R48_eachOrderIsPushedOnceOrSaysWhyNot_data() { support::addBackends(); }
    void R48_eachOrderIsPushedOnceOrSaysWhyNot();
};

void TestBulkPush::R48_eachOrderIsPushedOnceOrSaysWhyNot()
{
    Trade trade(support::currentBackend());
    QList<Order> orders;
    for (int i = 1; i <= 4; ++i) {
        orders.append(trade.purchase({{flow::cable, i}}));
    }
    // In a warehouse that is not mapped.
    orders.insert(2, trade.rig.saveOrder(OrderType::Purchase, QStringLiteral("GB01"), QStringLiteral("CK04"),
                                         {{flow::cable, 1}}));
    QList<BulkRun::Order> wanted;
    for (const Order &order : orders) {
        wanted.append({order.id, order.number});
    }
    BulkRun run(trade.rig.clerk(), wanted,
                [](store::Transaction &transaction, const Actor &who, OrderId id,
                   base::Instant now) -> base::Result<QList<base::Error>> {
                    TRY_LET(const workflow::PushOutcome outcome,
                            workflow::pushOrder(transaction, who, id, now));
                    return outcome.problems;
                });
    QSignalSpy finished(&run, &BulkRun::finished);
    run.start();
    QVERIFY(finished.wait(int(std::chrono::milliseconds(support::deadline).count())));
    QCOMPARE(run.results().size(), 5);
    for (int i = 0; i < 5; ++i) {
        const BulkRun::Result &result = run.results()[i];
        QCOMPARE(result.order.number, orders[i].number);
        if (i == 2) {
            QCOMPARE(result.reasons.first().code, base::ErrorCode::WarehouseNotMapped);
            QCOMPARE(trade.rig.order(orders[i].id).state.push, PushStatus::NotPushed);
            continue;
        }
        QVERIFY(result.reasons.isEmpty());
        QVERIFY(trade.rig.waitFor(orders[i].id,
                                  [](const Order &now) { return now.state.push == PushStatus::Pushed; }));
        QCOMPARE(trade.rig.ideal().requestCount(QStringLiteral("CGRK/") + orders[i].number), 1);
    }
}

QTEST_GUILESS_MAIN(TestBulkPush)
#include "tst_bulkpush.moc"
