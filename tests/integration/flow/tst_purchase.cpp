// SPDX-License-Identifier: Apache-2.0
#include "flow/rig.h"
#include "flow/trade.h"
#include "support/backends.h"
#include "workflow/approveorder.h"
#include "workflow/receiveorder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace domain;
using flow::Rig;

namespace {

const QString phone = QStringLiteral("HN-MAGIC7-12-256-BK");

/// The handsets that IDEAL says it has received, each with its identities.
QStringList handsetsAtIdeal(Rig &rig, const Order &order)
{
    QStringList all;
    const QJsonObject atIdeal = rig.ideal().orderState(QStringLiteral("CGRK"), order.number);
    for (const QJsonValue &line : atIdeal.value(QStringLiteral("serials")).toArray()) {
        for (const QJsonValue &value : line.toObject().value(QStringLiteral("sns")).toArray()) {
            const QJsonObject handset = value.toObject();
            all.append(handset.value(QStringLiteral("sn")).toString() + u'/' +
                       handset.value(QStringLiteral("imei1")).toString() + u'/' +
                       handset.value(QStringLiteral("imei2")).toString());
        }
    }
    all.sort();
    return all;
}

/// Those that a stock document has put into CK01.
QStringList handsetsOf(Rig &rig, StockDocumentId document)
{
    const auto found = support::await(rig.database().read([document](store::Connection &connection) {
        return connection.select(
            QStringLiteral("SELECT s.sn || '/' || s.imei1 || '/' || s.imei2 FROM serial_movement m "
                           "JOIN serial s ON s.id = m.serial_id JOIN warehouse w ON w.id = s.warehouse_id "
                           "WHERE m.document_id = ? AND s.state = 1 AND w.code = 'CK01'"),
            store::bind(document), [](store::Row &row) { return row.take<QString>(); });
    }));
    QStringList all = found ? *found : QStringList();
    all.sort();
    return all;
}

/// An order of this type that nobody has pushed; a wholesale order is approved.
Order savedWith(Rig &rig, OrderType type, const QString &manualNumber)
{
    const Counterparty counterparty = describe(type).counterparty;
    workflow::OrderEdit edit;
    const Order plain = rig.saveOrder(
        type, counterparty == Counterparty::Customer ? QStringLiteral("HNC-0001") : QStringLiteral("GB01"),
        QStringLiteral("CK01"), {{phone, 1}},
        describe(type).secondWarehouse ? QStringLiteral("CK02") : QString());
    edit.id = plain.id;
    edit.expectedVersion = plain.version;
    edit.draft = plain;
    edit.draft.manualNumber = manualNumber;
    const auto saved = support::await(
        rig.clerk().run([edit](store::Transaction &transaction, const Actor &who, base::Instant now) {
            return workflow::saveOrder(transaction, who, edit, now);
        }));
    if (!saved) {
        qFatal("not saved");
    }
    if (describe(type).needsApproval &&
        !support::await(
            rig.company()
                .session("supervisor")
                .run([id = plain.id](store::Transaction &transaction, const Actor &who, base::Instant now) {
                    return workflow::approveOrder(transaction, who, id, now);
                }))) {
        qFatal("not approved");
    }
    return *saved;
}

/// What went over the wire to create the order.
QJsonObject createOf(Rig &rig, const Order &order)
{
    return QJsonDocument::fromJson(rig.exchanges(order.id).first().requestBody).object();
}

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
    void R16_manualNumberIsSentWhenFilled_data() { support::addBackends(); }
    void R16_manualNumberIsSentWhenFilled();
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
    QCOMPARE(handsetsOf(rig, documents.first().id).size(), 3);
    QCOMPARE(handsetsOf(rig, documents.first().id), handsetsAtIdeal(rig, order));
}

void TestPurchase::R16_manualNumberIsSentWhenFilled()
{
    flow::Trade trade(support::currentBackend());
    const QString field = QStringLiteral("manualOrderCode");
    for (const OrderType type : {OrderType::Purchase, OrderType::PurchaseReturn, OrderType::Transfer,
                                 OrderType::Wholesale, OrderType::WholesaleReturn}) {
        const Order filled = savedWith(trade.rig, type, QStringLiteral(" SL-2025-77 "));
        const Order empty = savedWith(trade.rig, type, QString());
        trade.push(filled);
        trade.push(empty);
        QCOMPARE(createOf(trade.rig, filled).value(field).toString(), QStringLiteral("SL-2025-77"));
        QVERIFY(!createOf(trade.rig, empty).contains(field));
    }
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
