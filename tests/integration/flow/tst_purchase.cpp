// SPDX-License-Identifier: Apache-2.0
#include "flow/rig.h"
#include "support/backends.h"

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

QTEST_GUILESS_MAIN(TestPurchase)
#include "tst_purchase.moc"
