// SPDX-License-Identifier: Apache-2.0
#include "flow/rawcallback.h"
#include "flow/spoiltcallbacks.h"
#include "flow/trade.h"
#include "support/backends.h"
#include "workflow/recordcallback.h"
#include "workflow/returns.h"

#include <QJsonArray>
#include <QTest>

using namespace domain;
using base::ErrorCode;
using flow::phone;
using flow::Trade;
using support::await;

namespace {

QList<DocumentType> types(const QList<store::StockRepository::DocumentHead> &documents)
{
    QList<DocumentType> all;
    for (const auto &document : documents) {
        all.append(document.type);
    }
    std::sort(all.begin(), all.end());
    return all;
}

bool storeCallback(flow::Rig &rig, const QString &event, const QJsonObject &body)
{
    const workflow::IncomingCallback callback{QStringLiteral("demo-app"), ideal::newRequestId(), event,
                                              flow::jsonText(body)};
    const auto said = await(rig.database().write([&](store::Transaction &transaction) {
        return workflow::recordCallback(transaction, callback, rig.clock().now());
    }));
    return said && !said->refusal;
}

SerialReport serialsOf(const QJsonObject &order, const QString &outBizCode)
{
    SerialReport report;
    for (const QJsonValue &value : order.value(QStringLiteral("serials")).toArray()) {
        const QJsonObject line = value.toObject();
        if (line.value(QStringLiteral("outBizCode")).toString() != outBizCode) {
            continue;
        }
        SerialReportLine reported;
        reported.lineNo = line.value(QStringLiteral("orderLineNo")).toString().toInt();
        for (const QJsonValue &sn : line.value(QStringLiteral("sns")).toArray()) {
            const QJsonObject handset = sn.toObject();
            reported.handsets.append({handset.value(QStringLiteral("sn")).toString(),
                                      handset.value(QStringLiteral("imei1")).toString(),
                                      handset.value(QStringLiteral("imei2")).toString()});
        }
        report.append(reported);
    }
    return report;
}

workflow::ReturnOutcome settle(flow::Rig &rig, InboxId id, const std::optional<SerialReport> &serials)
{
    const auto outcome = await(rig.database().write([&](store::Transaction &transaction) {
        return workflow::settleReturn(transaction, id, serials, rig.clock().now());
    }));
    return outcome ? *outcome : workflow::ReturnOutcome{};
}

} // namespace

/// Goods that leave, move on and come back: the four order types beside the purchase.
class TestMovements : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void R4_transferGoesOutThenIn_data() { support::addBackends(); }
    void R4_transferGoesOutThenIn();
    void R4_R63_arrivalBeforeDepartureHealsItself_data() { support::addBackends(); }
    void R4_R63_arrivalBeforeDepartureHealsItself();
    void R64_departureBetweenQueryAndSettlement_data() { support::addBackends(); }
    void R64_departureBetweenQueryAndSettlement();
    void R3_purchaseReturnTakesHandsetsOut_data() { support::addBackends(); }
    void R3_purchaseReturnTakesHandsetsOut();
    void R3_R65_returnOfWhatIsNotHereIsParked_data() { support::addBackends(); }
    void R3_R65_returnOfWhatIsNotHereIsParked();
    void R5_R34_wholesaleShips_data() { support::addBackends(); }
    void R5_R34_wholesaleShips();
    void R6_R65_wholesaleReturnBringsBackWhatWasSold_data() { support::addBackends(); }
    void R6_R65_wholesaleReturnBringsBackWhatWasSold();
    void R6_R65_wholesaleReturnOfWhatWasNeverSoldIsParked_data() { support::addBackends(); }
    void R6_R65_wholesaleReturnOfWhatWasNeverSoldIsParked();
};

void TestMovements::R4_transferGoesOutThenIn()
{
    Trade trade(support::currentBackend());
    QVERIFY(trade.run(trade.purchase({{phone, 4}})));
    const Order transfer = trade.transfer({{phone, 3}});
    trade.push(transfer);
    QVERIFY(trade.confirm(transfer, 0, true, "OUT"));
    QVERIFY(trade.waitFor(transfer, ReturnStatus::OutReturned));
    QCOMPARE(trade.serials(SerialState::InTransit), 3);
    QCOMPARE(trade.onHand("CK01", phone), 1);
    QCOMPARE(trade.onHand("CK02", phone), 0);
    QCOMPARE(trade.contradictions(), QStringList());
    QVERIFY(trade.confirm(transfer, 0, true, "IN"));
    QVERIFY(trade.waitFor(transfer, ReturnStatus::Returned));
    QCOMPARE(trade.serials(SerialState::InTransit), 0);
    QCOMPARE(trade.onHand("CK02", phone), 3);
    QCOMPARE(types(trade.rig.documents(transfer.id)),
             (QList<DocumentType>{DocumentType::TransferOut, DocumentType::TransferIn}));
    QCOMPARE(trade.contradictions(), QStringList());
}

void TestMovements::R4_R63_arrivalBeforeDepartureHealsItself()
{
    Trade trade(support::currentBackend());
    QVERIFY(trade.run(trade.purchase({{phone, 8}})));
    for (const int parts : {1, 2}) {
        const Order transfer = trade.transfer({{phone, 4}});
        trade.push(transfer);
        QVERIFY(trade.rig.ideal().addFault(QStringLiteral("out-of-order*1")));
        QVERIFY(trade.rig.ideal().addFault(QStringLiteral("parts:%1*1").arg(parts)));
        QVERIFY(trade.complete(transfer));
        QVERIFY(trade.rig.waitFor(transfer.id, [](const Order &now) {
            return now.state.returned == ReturnStatus::Returned && now.lines.first().postedIn == 4;
        }));
        QCOMPARE(trade.rig.documents(transfer.id).size(), 2 * parts);
        QCOMPARE(trade.contradictions(), QStringList());
    }
    QCOMPARE(trade.onHand("CK01", phone), 0);
    QCOMPARE(trade.onHand("CK02", phone), 8);
}

void TestMovements::R64_departureBetweenQueryAndSettlement()
{
    Trade trade(support::currentBackend());
    flow::Rig &rig = trade.rig;
    QVERIFY(trade.run(trade.purchase({{phone, 2}})));
    const Order transfer = trade.transfer({{phone, 2}});
    trade.push(transfer);
    QVERIFY(rig.ideal().addFault(QStringLiteral("lost")));
    QVERIFY(trade.complete(transfer));
    rig.stopGateway(); // the test settles by itself, step by step
    const QJsonObject atIdeal = rig.ideal().orderState(QStringLiteral("DB"), transfer.number);
    const QJsonArray said = atIdeal.value(QStringLiteral("confirmations")).toArray();
    QCOMPARE(said.size(), 2);
    const auto bizCode = [&](int i) {
        return said[i].toObject().value(QStringLiteral("outBizCode")).toString();
    };
    QVERIFY(storeCallback(rig, QStringLiteral("transfer-orders/in-confirm"), said[1].toObject()));
    QVERIFY(storeCallback(rig, QStringLiteral("transfer-orders/out-confirm"), said[0].toObject()));
    const InboxId in = rig.inbox(transfer.id)[0].id;
    const InboxId out = rig.inbox(transfer.id)[1].id;
    const auto query = [&](InboxId id) {
        return *await(rig.database().read(
            [id](store::Connection &connection) { return workflow::serialQueryFor(connection, id); }));
    };

    // The arrival is looked at while the goods have not left: no serials are asked for.
    QVERIFY(!query(in));
    QVERIFY(query(out));
    using Kind = workflow::ReturnOutcome::Kind;
    QCOMPARE(settle(rig, out, serialsOf(atIdeal, bizCode(0))).kind, Kind::Posted);
    // Now they have: without serials the arrival is neither posted nor parked.
    QCOMPARE(settle(rig, in, std::nullopt).kind, Kind::Unasked);
    QCOMPARE(rig.inbox(transfer.id)[0].state, store::InboxState::Waiting);
    QVERIFY(query(in));
    QCOMPARE(settle(rig, in, serialsOf(atIdeal, bizCode(1))).kind, Kind::Posted);
    QCOMPARE(settle(rig, in, serialsOf(atIdeal, bizCode(1))).kind, Kind::Already);
    QCOMPARE(rig.order(transfer.id).state.returned, ReturnStatus::Returned);
    QCOMPARE(trade.contradictions(), QStringList());
}

void TestMovements::R3_purchaseReturnTakesHandsetsOut()
{
    Trade trade(support::currentBackend());
    QVERIFY(trade.run(trade.purchase({{phone, 3}, {flow::cable, 10}})));
    const Order back = trade.purchaseReturn({{phone, 2}, {flow::cable, 4}});
    QVERIFY(trade.run(back));
    QCOMPARE(types(trade.rig.documents(back.id)), QList<DocumentType>{DocumentType::PurchaseReturn});
    QCOMPARE(trade.serials(SerialState::ReturnedToSupplier), 2);
    QCOMPARE(trade.onHand("CK01", phone), 1);
    QCOMPARE(trade.onHand("CK01", flow::cable), 6);
    QCOMPARE(trade.contradictions(), QStringList());
}

void TestMovements::R3_R65_returnOfWhatIsNotHereIsParked()
{
    Trade trade(support::currentBackend());
    QVERIFY(trade.run(trade.purchase({{flow::cable, 3}})));
    // IDEAL has goods of ours that we know nothing about.
    trade.rig.ideal().addStock(QStringLiteral("HN-WH-01"), phone, 5);
    trade.rig.ideal().addStock(QStringLiteral("HN-WH-01"), flow::cable, 5);
    const Order handsets = trade.purchaseReturn({{phone, 1}});
    trade.push(handsets);
    QVERIFY(trade.complete(handsets));
    QVERIFY(trade.waitFor(handsets, ReturnStatus::Exception));
    QCOMPARE(trade.parkedReason(handsets), ErrorCode::SerialNotInWarehouse);
    const Order cables = trade.purchaseReturn({{flow::cable, 2}, {flow::cable, 2}});
    trade.push(cables);
    QVERIFY(trade.complete(cables));
    QVERIFY(trade.waitFor(cables, ReturnStatus::Exception));
    QCOMPARE(trade.parkedReason(cables), ErrorCode::StockInsufficient);
    QCOMPARE(trade.onHand("CK01", flow::cable), 3);
    QCOMPARE(trade.contradictions(), QStringList());
}

void TestMovements::R5_R34_wholesaleShips()
{
    Trade trade(support::currentBackend());
    QVERIFY(trade.run(trade.purchase({{phone, 5}})));
    const Order pending = trade.rig.saveOrder(OrderType::Wholesale, QStringLiteral("HNC-0001"),
                                              QStringLiteral("CK01"), {{phone, 1}});
    const auto problems = trade.rig.push(pending.id);
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().code, ErrorCode::NotApproved);

    const Order sale = trade.wholesale({{phone, 4}});
    trade.push(sale);
    QVERIFY(trade.confirm(sale, 1, false));
    QVERIFY(trade.waitFor(sale, ReturnStatus::Partial));
    QCOMPARE(trade.rig.order(sale.id).state.approval, ApprovalStatus::PartlyShipped);
    QVERIFY(trade.confirm(sale, 3, true));
    QVERIFY(trade.waitFor(sale, ReturnStatus::Returned));
    QCOMPARE(trade.rig.order(sale.id).state.approval, ApprovalStatus::Shipped);
    QCOMPARE(types(trade.rig.documents(sale.id)),
             (QList<DocumentType>{DocumentType::WholesaleIssue, DocumentType::WholesaleIssue}));
    QCOMPARE(trade.serials(SerialState::Sold), 4);
    QCOMPARE(trade.onHand("CK01", phone), 1);
    QCOMPARE(trade.contradictions(), QStringList());
}

void TestMovements::R6_R65_wholesaleReturnBringsBackWhatWasSold()
{
    Trade trade(support::currentBackend());
    QVERIFY(trade.run(trade.purchase({{phone, 3}, {flow::watch, 2}})));
    QVERIFY(trade.run(trade.wholesale({{phone, 3}, {flow::watch, 1}})));
    const Order back = trade.wholesaleReturn({{phone, 2}, {flow::watch, 1}});
    QVERIFY(trade.run(back));
    QCOMPARE(types(trade.rig.documents(back.id)), QList<DocumentType>{DocumentType::WholesaleReturn});
    QCOMPARE(trade.serials(SerialState::Sold), 1);
    QCOMPARE(trade.onHand("CK01", phone), 2);
    QCOMPARE(trade.onHand("CK01", flow::watch), 2);
    QCOMPARE(trade.rig.count(QStringLiteral("SELECT count(*) FROM serial")),
             5);                                       // the same handsets, not new ones
    QVERIFY(trade.run(trade.wholesale({{phone, 2}}))); // and may be sold again
    QCOMPARE(trade.contradictions(), QStringList());
}

void TestMovements::R6_R65_wholesaleReturnOfWhatWasNeverSoldIsParked()
{
    Trade trade(support::currentBackend());
    // IDEAL sells to our customer what never was ours.
    trade.rig.ideal().addStock(QStringLiteral("HN-WH-01"), phone, 1);
    const QJsonObject sale{{QStringLiteral("deliveryOrderCode"), QStringLiteral("PF-NOT-OURS")},
                           {QStringLiteral("orderType"), QStringLiteral("B2BCK")},
                           {QStringLiteral("source"), QStringLiteral("MANUAL")},
                           {QStringLiteral("ownerCode"), QStringLiteral("HN-DEMO")},
                           {QStringLiteral("warehouseCode"), QStringLiteral("HN-WH-01")},
                           {QStringLiteral("customerCode"), QStringLiteral("HNC-0001")},
                           {QStringLiteral("orderCreateTime"), QStringLiteral("2025-01-02 10:00:00")},
                           {QStringLiteral("totalOrderLines"), 1},
                           {QStringLiteral("orderLines"),
                            QJsonArray{QJsonObject{{QStringLiteral("orderLineNo"), QStringLiteral("1")},
                                                   {QStringLiteral("itemCode"), phone},
                                                   {QStringLiteral("planQty"), 1},
                                                   {QStringLiteral("isSNMgmt"), true},
                                                   {QStringLiteral("snLength"), 15},
                                                   {QStringLiteral("multiSn"), true}}}}};
    flow::RawCallback create;
    create.path = "/ideal/v1/sales-orders";
    create.body = flow::jsonText(sale);
    create.credentials = flow::rigCredentials();
    QCOMPARE(flow::sendRaw(trade.rig.idealBase(), create).status, 200);
    QVERIFY(trade.rig.ideal().complete(QStringLiteral("B2BCK"), QStringLiteral("PF-NOT-OURS")));

    const Order back = trade.wholesaleReturn({{phone, 1}});
    trade.push(back);
    QVERIFY(trade.complete(back));
    QVERIFY(trade.waitFor(back, ReturnStatus::Exception));
    QCOMPARE(trade.parkedReason(back), ErrorCode::SerialNeverSold);
    QCOMPARE(trade.onHand("CK01", phone), 0);
    QCOMPARE(trade.rig.count(QStringLiteral("SELECT count(*) FROM serial")), 0);
}

QTEST_GUILESS_MAIN(TestMovements)
#include "tst_movements.moc"
