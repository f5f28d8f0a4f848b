// SPDX-License-Identifier: Apache-2.0
#include "flow/rig.h"
#include "flow/trade.h"
#include "support/backends.h"
#include "workflow/receiveorder.h"

#include <QTest>

using namespace domain;
using flow::Rig;

namespace {

const QString phone = QStringLiteral("HN-MAGIC7-12-256-BK");

} // namespace

/// The main job over real HTTP on both databases: an order goes out and comes back as a stock document.
class TestPurchase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void R1_onlyIdealsWordCompletesAPushedOrder_data() { support::addBackends(); }
    void R1_onlyIdealsWordCompletesAPushedOrder();
    void R2_pushedOrderComesBackAsReceipt_data() { support::addBackends(); }
    void R2_pushedOrderComesBackAsReceipt();
};

void TestPurchase::R2_pushedOrderComesBackAsReceipt()
{
    Rig rig(support::currentBackend());
    const Order order =
        rig.saveOrder(OrderType::Purchase, QStringLiteral("GB01"), QStringLiteral("CK01"), {{phone, 3}});
    QCOMPARE(rig.push(order.id), QList<base::Error>());
    QVERIFY(
        rig.waitFor(order.id, [](const Order &now) { return now.state.returned == ReturnStatus::Returned; }));
    const Order after = rig.order(order.id);
    QCOMPARE(after.state.push, PushStatus::Pushed);
    QVERIFY(!after.idealId.isEmpty());
    const auto documents = rig.documents(order.id);
    QCOMPARE(documents.size(), 1);
    QCOMPARE(documents.first().type, DocumentType::PurchaseReceipt);
    QCOMPARE(documents.first().quantity, 3);
}

void TestPurchase::R1_onlyIdealsWordCompletesAPushedOrder()
{
    flow::Trade trade(support::currentBackend());
    const Order order = trade.purchase({{flow::phone, 2}});
    trade.push(order);
    QCOMPARE(trade.rig.ideal().requestCount(QStringLiteral("CGRK/") + order.number), 1);
    QVERIFY(trade.rig.documents(order.id).isEmpty());
    // Nobody's hands do it in the meantime.
    const workflow::HandReceipt byHand{order.id, trade.rig.order(order.id).version, Stage::In, {{1, 1, {}}}};
    const auto received = support::await(
        trade.rig.clerk().run([byHand](store::Transaction &transaction, const Actor &who, base::Instant now) {
            return workflow::receiveOrder(transaction, who, byHand, now);
        }));
    QVERIFY(!received);
    QCOMPARE(received.error().code, base::ErrorCode::OrderLocked);
    QVERIFY(trade.complete(order));
    QVERIFY(trade.waitFor(order, ReturnStatus::Returned));
    QCOMPARE(trade.rig.documents(order.id).size(), 1);
    QCOMPARE(trade.rig.count(QStringLiteral("SELECT count(*) FROM stock_document WHERE inbox_id IS NULL")),
             0);
}

QTEST_GUILESS_MAIN(TestPurchase)
#include "tst_purchase.moc"
