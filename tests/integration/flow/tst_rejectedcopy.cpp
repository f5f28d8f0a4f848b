// SPDX-License-Identifier: Apache-2.0
#include "flow/rawcallback.h"
#include "flow/trade.h"
#include "support/backends.h"
#include "ui/orders/orderqueries.h"
#include "workflow/approveorder.h"
#include "workflow/saveorder.h"

#include <QTest>

using namespace domain;
using base::ErrorCode;
using flow::cable;
using flow::phone;
using flow::Trade;
using support::await;

namespace {

QList<std::tuple<ProductId, qint64, qint64>> contentOf(const Order &order)
{
    QList<std::tuple<ProductId, qint64, qint64>> all;
    for (const OrderLine &line : order.lines) {
        all.append({line.product, line.quantity, line.price.fen()});
    }
    return all;
}

base::Result<Order> save(Trade &trade, const workflow::OrderEdit &edit)
{
    return await(
        trade.rig.clerk().run([edit](store::Transaction &transaction, const Actor &who, base::Instant now) {
            return workflow::saveOrder(transaction, who, edit, now);
        }));
}

/// What 复制为新单 puts into a new form, saved as it is.
Order savedCopy(Trade &trade, const Order &order)
{
    const auto view = await(trade.rig.database().read(
        [id = order.id, today = base::businessDay(trade.rig.clock().now())](store::Connection &connection) {
            return ui::readCopy(connection, id, today);
        }));
    if (!view) {
        qFatal("no copy");
    }
    workflow::OrderEdit edit;
    edit.draft = view->draft;
    const auto saved = save(trade, edit);
    if (!saved) {
        qFatal("the copy can't be saved: %s", qPrintable(saved.error().detail));
    }
    return *saved;
}

} // namespace

/// What IDEAL rejected, and the order that takes its place, on both databases (SPEC R67).
class TestRejectedCopy final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void R67_rejectedStaysLockedAndItsCopyIsDelivered_data();
    void R67_rejectedStaysLockedAndItsCopyIsDelivered();
};

void TestRejectedCopy::R67_rejectedStaysLockedAndItsCopyIsDelivered_data()
{
    support::addBackendColumn();
    QTest::addColumn<QString>("said");
    for (const store::Backend backend : support::testedBackends()) {
        for (const char *said : {"REJECT", "CLOSED"}) {
            QTest::addRow("%s, %s", support::backendName(backend).constData(), said)
                << int(backend) << QString::fromLatin1(said);
        }
    }
}

void TestRejectedCopy::R67_rejectedStaysLockedAndItsCopyIsDelivered()
{
    QFETCH(QString, said);
    Trade trade(support::currentBackend());
    QVERIFY(trade.run(trade.purchase({{phone, 2}, {cable, 5}})));
    const Order order = trade.wholesale({{phone, 2}, {cable, 5}});
    trade.push(order);
    QVERIFY(
        trade.sendAndSettle(flow::salesEvent, flow::salesStatus(order.number, QStringLiteral("ZT-1"), said)));
    QCOMPARE(trade.rig.edit(order.id, 1).error().code, ErrorCode::OrderLocked);

    const Order copy = savedCopy(trade, order);
    QVERIFY(copy.id != order.id);
    QVERIFY(copy.number != order.number);
    QCOMPARE(copy.type, order.type);
    QCOMPARE(copy.partner, order.partner);
    QCOMPARE(copy.warehouse, order.warehouse);
    QCOMPARE(contentOf(copy), contentOf(order));
    // Nothing that happened to the other has happened to it.
    QCOMPARE(copy.state.push, PushStatus::NotPushed);
    QCOMPARE(copy.state.returned, ReturnStatus::NotReturned);
    QCOMPARE(copy.state.approval, ApprovalStatus::Pending);
    QVERIFY(copy.idealId.isEmpty());
    QVERIFY(trade.rig.inbox(copy.id).isEmpty());
    QVERIFY(trade.rig.edit(copy.id, 1));
    QVERIFY(trade.rig.edit(copy.id, 2));

    QVERIFY(
        await(trade.rig.company()
                  .session("supervisor")
                  .run([id = copy.id](store::Transaction &transaction, const Actor &who, base::Instant now) {
                      return workflow::approveOrder(transaction, who, id, now);
                  })));
    QVERIFY(trade.run(trade.rig.order(copy.id)));
    QCOMPARE(trade.rig.documents(copy.id).size(), 1);
    QCOMPARE(trade.serials(SerialState::Sold), 2);
    const Order rejected = trade.rig.order(order.id);
    QCOMPARE(rejected.state.push, PushStatus::Pushed);
    QCOMPARE(rejected.state.returned, ReturnStatus::Exception);
    QVERIFY(trade.rig.documents(order.id).isEmpty());
    QCOMPARE(trade.contradictions(), QStringList());
}

QTEST_GUILESS_MAIN(TestRejectedCopy)
#include "tst_rejectedcopy.moc"
