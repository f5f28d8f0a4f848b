// SPDX-License-Identifier: Apache-2.0
#include "flow/trade.h"
#include "store/cataloguerepository.h"
#include "store/vforderrepository.h"
#include "support/backends.h"
#include "workflow/approveorder.h"
#include "workflow/mapcatalogue.h"
#include "workflow/saveorder.h"
#include "workflow/vforders.h"

#include <QJsonArray>
#include <QTest>

using namespace domain;
using base::ErrorCode;
using base::Outcome;
using flow::cable;
using flow::phone;
using flow::Rig;
using flow::Trade;
using store::CommandKind;
using store::CommandState;
using store::KeptVfOrder;
using support::await;

namespace {

template<class F> auto as(Rig &rig, const char *login, F verb)
{
    return await(
        rig.company().session(login).run([verb](store::Transaction &transaction, const Actor &who,
                                                base::Instant now) { return verb(transaction, who, now); }));
}

void chooseWarehouse(Rig &rig, const char *code = "CK01")
{
    const qint64 id =
        rig.count(QStringLiteral("SELECT id FROM warehouse WHERE code = '%1'").arg(QLatin1String(code)));
    if (!as(rig, "admin", [id](auto &t, const Actor &w, auto n) {
            return workflow::setVfWarehouse(t, w, WarehouseId(id), n);
        })) {
        qFatal("warehouse");
    }
}

QJsonArray lines(const QList<QPair<QString, int>> &wanted)
{
    QJsonArray all;
    for (const auto &[item, quantity] : wanted) {
        all.append(QJsonObject{{QStringLiteral("orderLineNo"), QStringLiteral("L%1").arg(all.size() + 1)},
                               {QStringLiteral("itemCode"), item},
                               {QStringLiteral("planQty"), quantity},
                               {QStringLiteral("price"), QStringLiteral("3999.00")}});
    }
    return all;
}

void putVf(Rig &rig, const char *code, const QJsonObject &more = {})
{
    QJsonObject fields = more;
    fields.insert(QStringLiteral("vfOrderCode"), QString::fromLatin1(code));
    rig.ideal().putVfOrder(fields);
}

store::GatewayCommand fetch(Rig &rig)
{
    return rig.settled(rig.ask(CommandKind::VfFetch));
}

KeptVfOrder kept(Rig &rig, const char *code)
{
    const qint64 id =
        rig.count(QStringLiteral("SELECT id FROM vf_order WHERE code = '%1'").arg(QLatin1String(code)));
    const auto found = await(rig.database().read([id](store::Connection &connection) {
        return store::VfOrderRepository(connection, OwnerId(1)).find(id);
    }));
    if (!found || !*found) {
        qFatal("no VF order %s", code);
    }
    return **found;
}

int retry(Rig &rig, const char *code)
{
    return as(rig, "clerk",
              [ids = QList<qint64>{kept(rig, code).id}](auto &t, const Actor &w, auto n) {
                  return workflow::retryVfOrders(t, w, ids, n);
              })
        .value();
}

void approve(Rig &rig, OrderId id)
{
    if (!as(rig, "supervisor",
            [id](auto &t, const Actor &w, auto n) { return workflow::approveOrder(t, w, id, n); })) {
        qFatal("approve");
    }
}

qint64 wholesaleOrders(Rig &rig)
{
    return rig.count(QStringLiteral("SELECT count(*) FROM orders WHERE type = 4"));
}

} // namespace

/// VF orders become wholesale orders, once (SPEC R32).
class TestVfOrders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void R32_becomesOneWholesaleOrder_data() { support::addBackends(); }
    void R32_becomesOneWholesaleOrder();
    void R32_twoGatewaysAtOnceMakeOne_data() { support::addBackends(); }
    void R32_twoGatewaysAtOnceMakeOne();
    void R32_receiverIsTheVfOrders_data() { support::addBackends(); }
    void R32_receiverIsTheVfOrders();
    void R32_heldUntilItCanBeMade_data() { support::addBackends(); }
    void R32_heldUntilItCanBeMade();
    void R8_cancelledBeforeAndAfter_data() { support::addBackends(); }
    void R8_cancelledBeforeAndAfter();
    void R7_cancelledBehindThePushIsForAPerson_data() { support::addBackends(); }
    void R7_cancelledBehindThePushIsForAPerson();
    void changedBehindItsOrderIsTold_data() { support::addBackends(); }
    void changedBehindItsOrderIsTold();
    void deletedOrderComesBackOnlyByHand_data() { support::addBackends(); }
    void deletedOrderComesBackOnlyByHand();
    void faultsAreTriedAgain_data() { support::addBackends(); }
    void faultsAreTriedAgain();
    void rolesAreKept_data() { support::addBackends(); }
    void rolesAreKept();
};

void TestVfOrders::R32_becomesOneWholesaleOrder()
{
    Trade trade(support::currentBackend());
    chooseWarehouse(trade.rig);
    putVf(trade.rig, "VF-1", {{QStringLiteral("orderLines"), lines({{phone, 2}, {cable, 5}})}});
    const auto fetched = fetch(trade.rig);
    QCOMPARE(fetched.state, CommandState::Succeeded);
    QCOMPARE(fetched.result, QStringLiteral("1"));

    const KeptVfOrder vf = kept(trade.rig, "VF-1");
    QCOMPARE(vf.state, VfState::Ordered);
    const Order order = trade.rig.order(vf.order);
    QCOMPARE(order.number, vf.orderNumber);
    QCOMPARE(order.type, OrderType::Wholesale);
    QCOMPARE(order.state.approval, ApprovalStatus::Pending);
    QCOMPARE(order.state.push, PushStatus::NotPushed);
    QCOMPARE(order.vfOrderCode, QStringLiteral("VF-1"));
    QCOMPARE(order.lines.size(), 2);
    QCOMPARE(order.lines.first().quantity, 2);
    QCOMPARE(order.lines.first().price, base::Money::fromFen(399900));

    QCOMPARE(fetch(trade.rig).result, QStringLiteral("0")); // inclusive: it comes again
    QCOMPARE(wholesaleOrders(trade.rig), 1);
    // And the database refuses a second one, whoever asks.
    const auto second = await(trade.rig.database().write([&order](store::Transaction &transaction) {
        return transaction.connection().execute(
            QStringLiteral(
                "INSERT INTO orders (owner_id, type, number, order_date, warehouse_id, total_quantity, "
                "total_fen, vf_order_code, created_at, updated_at) "
                "VALUES (?, 4, 'X', '2025-01-02', ?, 0, 0, 'VF-1', 0, 0)"),
            store::bind(order.owner, order.warehouse));
    }));
    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::DatabaseConstraint);
}

void TestVfOrders::R32_twoGatewaysAtOnceMakeOne()
{
    constexpr int count = 30;
    Trade trade(support::currentBackend());
    chooseWarehouse(trade.rig);
    QList<VfOrder> orders;
    for (int i = 0; i < count; ++i) {
        VfOrder order;
        order.code = QStringLiteral("VF-%1").arg(i);
        order.customerCode = QStringLiteral("HNC-0001");
        order.orderedAt = order.updatedAt = {1735783200000};
        order.lines = {{QStringLiteral("1"), phone, 1, base::Money::fromFen(100)}};
        orders.append(order);
    }
    auto second = store::Database::open(trade.rig.databaseConfig(), 1);
    QVERIFY(second);
    const auto takeIn = [orders](store::Transaction &transaction) {
        return workflow::takeInVfOrders(transaction, OwnerId(1), orders, {1735783200000});
    };
    const auto here = trade.rig.database().write(takeIn);
    const auto there = (*second)->write(takeIn);
    const auto taken = await(here);
    const auto takenThere = await(there);
    QVERIFY2(taken.ok(), taken ? "" : qPrintable(taken.error().detail));
    QVERIFY2(takenThere.ok(), takenThere ? "" : qPrintable(takenThere.error().detail));
    QCOMPARE(*taken + *takenThere, count);
    QCOMPARE(wholesaleOrders(trade.rig), count);
    QCOMPARE(trade.rig.count(QStringLiteral("SELECT count(*) FROM vf_order WHERE state = 1")), count);
}

void TestVfOrders::R32_receiverIsTheVfOrders()
{
    Trade trade(support::currentBackend());
    QVERIFY(trade.run(trade.purchase({{phone, 2}})));
    chooseWarehouse(trade.rig);
    putVf(trade.rig, "VF-1",
          {{QStringLiteral("orderLines"), lines({{phone, 2}})},
           {QStringLiteral("receiverInfo"),
            QJsonObject{{QStringLiteral("name"), QStringLiteral("王店长")},
                        {QStringLiteral("mobile"), QStringLiteral("13800000001")},
                        {QStringLiteral("city"), QStringLiteral("长沙市")}}}});
    QCOMPARE(fetch(trade.rig).state, CommandState::Succeeded);
    const Order order = trade.rig.order(kept(trade.rig, "VF-1").order);
    approve(trade.rig, order.id);
    trade.push(order);
    const QByteArray body = trade.rig.outbox(order.id).first().body;
    QVERIFY2(body.contains("王店长") && body.contains("13800000001"), body);
    QVERIFY2(body.contains("\"source\":\"VF\"") && body.contains("\"vfOrderCode\":\"VF-1\""), body);
    QVERIFY(trade.complete(order) && trade.waitFor(order, ReturnStatus::Returned));
}

void TestVfOrders::R32_heldUntilItCanBeMade()
{
    Trade trade(support::currentBackend());
    Rig &rig = trade.rig;
    rig.ideal().putProduct(
        {{QStringLiteral("itemCode"), QStringLiteral("NEW-1")}, {QStringLiteral("isSNMgmt"), false}});
    rig.ideal().putCustomer({{QStringLiteral("customerCode"), QStringLiteral("NEW-C")}});
    putVf(rig, "VF-1", {{QStringLiteral("orderLines"), lines({{QStringLiteral("NEW-1"), 1}})}});
    putVf(rig, "VF-2",
          {{QStringLiteral("orderLines"), lines({{phone, 1}})},
           {QStringLiteral("customerCode"), QStringLiteral("NEW-C")}});
    QCOMPARE(rig.settled(rig.ask(CommandKind::EstackSync)).state, CommandState::Succeeded);
    QCOMPARE(fetch(rig).state, CommandState::Succeeded);
    QCOMPARE(kept(rig, "VF-1").problem.code, ErrorCode::VfWarehouseMissing);
    chooseWarehouse(rig);
    QCOMPARE(fetch(rig).state, CommandState::Succeeded); // tried again by itself
    QCOMPARE(kept(rig, "VF-1").problem.code, ErrorCode::ProductNotMapped);
    QCOMPARE(kept(rig, "VF-1").problem.detail, QStringLiteral("NEW-1"));
    QCOMPARE(kept(rig, "VF-2").problem.code, ErrorCode::CustomerNotMapped);
    QCOMPARE(kept(rig, "VF-1").state, VfState::Held);
    QCOMPARE(wholesaleOrders(rig), 0);
    QCOMPARE(retry(rig, "VF-1"), 0); // nothing has become better

    const auto create = [&](MappingKind kind, const char *sql) {
        return as(rig, "admin",
                  [kind, ids = QList<qint64>{rig.count(QString::fromLatin1(sql))}](auto &t, const Actor &w,
                                                                                   auto n) {
                      return workflow::createFromEstack(t, w, kind, ids, n);
                  });
    };
    QVERIFY(create(MappingKind::Product, "SELECT id FROM estack_product WHERE item_code = 'NEW-1'"));
    QCOMPARE(retry(rig, "VF-1"), 1);
    QCOMPARE(retry(rig, "VF-1"), 0); // a second click
    QCOMPARE(kept(rig, "VF-1").state, VfState::Ordered);
    QCOMPARE(kept(rig, "VF-1").problem.code, ErrorCode::Count_);
    QVERIFY(create(MappingKind::Customer, "SELECT id FROM estack_customer WHERE customer_code = 'NEW-C'"));
    QCOMPARE(fetch(rig).state, CommandState::Succeeded);
    QCOMPARE(kept(rig, "VF-2").state, VfState::Ordered);
    QCOMPARE(wholesaleOrders(rig), 2);
}

void TestVfOrders::R8_cancelledBeforeAndAfter()
{
    Trade trade(support::currentBackend());
    Rig &rig = trade.rig;
    const QJsonObject canceled{{QStringLiteral("status"), QStringLiteral("CANCELED")}};
    putVf(rig, "VF-1"); // no warehouse yet: held
    QCOMPARE(fetch(rig).state, CommandState::Succeeded);
    putVf(rig, "VF-1", canceled);
    QCOMPARE(fetch(rig).state, CommandState::Succeeded);
    QCOMPARE(kept(rig, "VF-1").state, VfState::Canceled);
    chooseWarehouse(rig);
    QCOMPARE(retry(rig, "VF-1"), 0);
    QCOMPARE(wholesaleOrders(rig), 0);

    putVf(rig, "VF-2");
    QCOMPARE(fetch(rig).state, CommandState::Succeeded);
    const OrderId order = kept(rig, "VF-2").order;
    putVf(rig, "VF-2", canceled);
    QCOMPARE(fetch(rig).state, CommandState::Succeeded);
    QCOMPARE(kept(rig, "VF-2").state, VfState::Terminated);
    QCOMPARE(rig.order(order).state.approval, ApprovalStatus::Terminated);
    QCOMPARE(rig.count(QStringLiteral("SELECT count(*) FROM audit WHERE action = 'order.terminate' "
                                      "AND account_id IS NULL")),
             1);
}

void TestVfOrders::R7_cancelledBehindThePushIsForAPerson()
{
    Trade trade(support::currentBackend());
    Rig &rig = trade.rig;
    chooseWarehouse(rig);
    putVf(rig, "VF-1");
    QCOMPARE(fetch(rig).state, CommandState::Succeeded);
    const Order order = rig.order(kept(rig, "VF-1").order);
    approve(rig, order.id);
    trade.push(order);
    putVf(rig, "VF-1", {{QStringLiteral("status"), QStringLiteral("CANCELED")}});
    QCOMPARE(fetch(rig).state, CommandState::Succeeded);
    QCOMPARE(kept(rig, "VF-1").state, VfState::CanceledLate);
    QCOMPARE(rig.order(order.id).state.push, PushStatus::Pushed);
    QCOMPARE(rig.order(order.id).state.approval, ApprovalStatus::ReadyToShip);
    QCOMPARE(rig.order(order.id).state.cancel, CancelStatus::None); // nobody asked IDEAL
}

void TestVfOrders::changedBehindItsOrderIsTold()
{
    Trade trade(support::currentBackend());
    Rig &rig = trade.rig;
    chooseWarehouse(rig);
    putVf(rig, "VF-1", {{QStringLiteral("orderLines"), lines({{phone, 2}})}});
    QCOMPARE(fetch(rig).state, CommandState::Succeeded);
    putVf(rig, "VF-1", {{QStringLiteral("orderLines"), lines({{phone, 7}})}});
    QCOMPARE(fetch(rig).result, QStringLiteral("1"));
    const KeptVfOrder vf = kept(rig, "VF-1");
    QCOMPARE(vf.state, VfState::Ordered);
    QCOMPARE(vf.problem.code, ErrorCode::VfOrderChanged);
    QCOMPARE(vf.problem.detail, vf.orderNumber);
    QCOMPARE(rig.order(vf.order).lines.first().quantity, 2);
}

void TestVfOrders::deletedOrderComesBackOnlyByHand()
{
    Trade trade(support::currentBackend());
    Rig &rig = trade.rig;
    chooseWarehouse(rig);
    putVf(rig, "VF-1");
    QCOMPARE(fetch(rig).state, CommandState::Succeeded);
    const OrderId first = kept(rig, "VF-1").order;
    QVERIFY(as(rig, "clerk",
               [first](auto &t, const Actor &w, auto n) { return workflow::deleteOrder(t, w, first, n); }));
    QCOMPARE(kept(rig, "VF-1").state, VfState::OrderDeleted);
    QCOMPARE(fetch(rig).state, CommandState::Succeeded);
    QCOMPARE(wholesaleOrders(rig), 0);
    QCOMPARE(retry(rig, "VF-1"), 1);
    QCOMPARE(kept(rig, "VF-1").state, VfState::Ordered);
    QCOMPARE(wholesaleOrders(rig), 1);
}

void TestVfOrders::faultsAreTriedAgain()
{
    Trade trade(support::currentBackend());
    chooseWarehouse(trade.rig);
    for (int i = 0; i < 150; ++i) { // two pages
        putVf(trade.rig, qPrintable(QStringLiteral("VF-%1").arg(i)));
    }
    QVERIFY(trade.rig.ideal().addFault(QStringLiteral("status:503~vf-orders*2")));
    QVERIFY(trade.rig.ideal().addFault(QStringLiteral("drop-answer~vf-orders*1")));
    QCOMPARE(fetch(trade.rig).result, QStringLiteral("150"));
    QCOMPARE(wholesaleOrders(trade.rig), 150);
    QCOMPARE(
        trade.rig.count(QStringLiteral("SELECT count(DISTINCT vf_order_code) FROM orders WHERE type = 4")),
        150);
}

void TestVfOrders::rolesAreKept()
{
    Trade trade(support::currentBackend());
    chooseWarehouse(trade.rig);
    for (const char *login : {"supervisor", "vendor"}) {
        QCOMPARE(as(trade.rig, login,
                    [](auto &t, const Actor &w, auto n) { return workflow::retryVfOrders(t, w, {}, n); })
                     .error()
                     .code,
                 ErrorCode::Forbidden);
    }
    for (const char *login : {"clerk", "supervisor", "vendor"}) {
        QCOMPARE(as(trade.rig, login,
                    [](auto &t, const Actor &w, auto n) {
                        return workflow::setVfWarehouse(t, w, WarehouseId(1), n);
                    })
                     .error()
                     .code,
                 ErrorCode::Forbidden);
    }
}

QTEST_GUILESS_MAIN(TestVfOrders)
#include "tst_vforders.moc"
