// SPDX-License-Identifier: Apache-2.0
#include "flow/trade.h"
#include "support/backends.h"
#include "workflow/saveorder.h"
#include "workflow/settings.h"

#include <QJsonArray>
#include <QTest>

using namespace domain;
using base::ErrorCode;
using flow::phone;
using flow::Rig;
using flow::Trade;

namespace {

struct Parked
{
    const char *fault;
    ErrorCode reason;
};

// What a warehouse may report of two handsets that were ordered, and why each can't be posted.
constexpr Parked parkedFaults[] = {
    {"over-quantity", ErrorCode::ReturnOverQuantity},
    {"unknown-line", ErrorCode::ReturnLineUnknown},
    {"unknown-item", ErrorCode::ReturnLineUnknown},
    {"wrong-warehouse", ErrorCode::ReturnWrongWarehouse},
    {"reject:REJECT", ErrorCode::ReturnRejected},
    {"reject:CLOSED", ErrorCode::ReturnRejected},
    {"reject:EXCEPTION", ErrorCode::ReturnReportedException},
    {"serial-bad-luhn", ErrorCode::SerialNotImei},
    {"serial-bad-length", ErrorCode::SerialLengthWrong},
    {"serial-blank", ErrorCode::SerialBlank},
    {"serial-duplicate", ErrorCode::SerialTwice},
    {"serials-missing", ErrorCode::SerialCountDiffers},
    {"serials-extra", ErrorCode::SerialCountDiffers},
};

} // namespace

/// What can come back of a purchase: in parts, twice, in the wrong order, and wrong in itself.
class TestReturns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void R63_eachPartIsOneDocument_data() { support::addBackends(); }
    void R63_eachPartIsOneDocument();
    void R63_shortFinalClosesTheOrder_data() { support::addBackends(); }
    void R63_shortFinalClosesTheOrder();
    void R63_R65_R67_whatIsWrongIsParked_data() { support::addBackends(); }
    void R63_R65_R67_whatIsWrongIsParked();
    void R63_newsAfterTheFinalIsParked_data() { support::addBackends(); }
    void R63_newsAfterTheFinalIsParked();
    void R64_duplicatesArePostedOnce_data() { support::addBackends(); }
    void R64_duplicatesArePostedOnce();
    void R64_partsInTheWrongOrderAreAllPosted_data() { support::addBackends(); }
    void R64_partsInTheWrongOrderAreAllPosted();
    void R65_handsetInStockAlreadyIsParked_data() { support::addBackends(); }
    void R65_handsetInStockAlreadyIsParked();
    void mixedProductsArePosted_data() { support::addBackends(); }
    void mixedProductsArePosted();
    void pagedSerialsAreAllFetched_data() { support::addBackends(); }
    void pagedSerialsAreAllFetched();
    void failingSerialQueryIsTriedAgain_data() { support::addBackends(); }
    void failingSerialQueryIsTriedAgain();
    void refusedSerialQueryIsParked_data() { support::addBackends(); }
    void refusedSerialQueryIsParked();
    void R61_callbacksAreTakenWhileTheInterfaceIsOff_data() { support::addBackends(); }
    void R61_callbacksAreTakenWhileTheInterfaceIsOff();
    void expiredSnapshotStartsAgain_data() { support::addBackends(); }
    void expiredSnapshotStartsAgain();
};

void TestReturns::R63_eachPartIsOneDocument()
{
    Trade trade(support::currentBackend());
    const Order order = trade.purchase({{phone, 6}});
    trade.push(order);
    const auto posted = [&](qsizetype documents) {
        return trade.rig.waitFor(
            order.id, [&](const Order &) { return trade.rig.documents(order.id).size() == documents; });
    };
    QVERIFY(trade.confirm(order, 1, false));
    QVERIFY(posted(1));
    QCOMPARE(trade.rig.order(order.id).state.returned, ReturnStatus::Partial);
    QVERIFY(trade.confirm(order, 2, false));
    QVERIFY(posted(2));
    QCOMPARE(trade.rig.order(order.id).state.returned, ReturnStatus::Partial);
    QCOMPARE(trade.rig.order(order.id).lines.first().postedIn, 3);
    QVERIFY(trade.confirm(order, 3, true));
    QVERIFY(trade.waitFor(order, ReturnStatus::Returned));
    QCOMPARE(trade.rig.documents(order.id).size(), 3);
    QCOMPARE(trade.onHand("CK01", phone), 6);
    QCOMPARE(trade.rig.count(QStringLiteral("SELECT count(*) FROM stock_document WHERE final")), 1);
    QCOMPARE(trade.contradictions(), QStringList());
}

void TestReturns::R63_shortFinalClosesTheOrder()
{
    Trade trade(support::currentBackend());
    const Order order = trade.purchase({{phone, 6}});
    trade.push(order);
    QVERIFY(trade.confirm(order, 2, false));
    QVERIFY(trade.confirm(order, 1, true));
    QVERIFY(trade.rig.waitFor(order.id, [&](const Order &now) {
        return now.state.returned == ReturnStatus::Returned && now.lines.first().postedIn == 3;
    }));
    QCOMPARE(trade.onHand("CK01", phone), 3);
    QCOMPARE(trade.contradictions(), QStringList());
}

void TestReturns::R63_R65_R67_whatIsWrongIsParked()
{
    Trade trade(support::currentBackend());
    for (const Parked &wrong : parkedFaults) {
        const Order order = trade.purchase({{phone, 2}});
        trade.push(order);
        QVERIFY(trade.rig.ideal().addFault(QLatin1String(wrong.fault) + QStringLiteral("*1")));
        QVERIFY(trade.complete(order));
        QVERIFY2(trade.waitFor(order, ReturnStatus::Exception), wrong.fault);
        const ErrorCode reason = trade.parkedReason(order);
        QVERIFY2(reason == wrong.reason, wrong.fault + QByteArray(": ") + base::codeName(reason).toLatin1());
        QVERIFY2(trade.rig.documents(order.id).isEmpty(), wrong.fault);
        // Whatever IDEAL said, the order has left our hands (R67).
        QCOMPARE(trade.rig.order(order.id).state.push, PushStatus::Pushed);
        QCOMPARE(trade.rig.edit(order.id, 1).error().code, ErrorCode::OrderLocked);
    }
    QCOMPARE(trade.rig.count(QStringLiteral("SELECT count(*) FROM serial")), 0);
    QCOMPARE(trade.rig.count(QStringLiteral("SELECT count(*) FROM stock_ledger")), 0);
}

void TestReturns::R63_newsAfterTheFinalIsParked()
{
    Trade trade(support::currentBackend());
    const Order order = trade.purchase({{phone, 2}});
    trade.push(order);
    QVERIFY(trade.confirm(order, 1, true));
    QVERIFY(trade.waitFor(order, ReturnStatus::Returned));
    const QJsonObject atIdeal = trade.rig.ideal().orderState(QStringLiteral("CGRK"), order.number);
    QJsonObject late = atIdeal.value(QStringLiteral("confirmations")).toArray().first().toObject();
    late.insert(QStringLiteral("outBizCode"), QStringLiteral("BZ-LATE"));
    late.insert(QStringLiteral("confirmType"), 1);
    late.insert(QStringLiteral("operateTime"), base::toWireTime(trade.rig.clock().now().plus(60'000)));
    trade.rig.ideal().sendCallback(QStringLiteral("inbound-orders/confirm"), late);
    QVERIFY(trade.waitFor(order, ReturnStatus::Exception));
    QCOMPARE(trade.parkedReason(order), ErrorCode::ReturnAfterFinal);
    QCOMPARE(trade.rig.documents(order.id).size(), 1);
    QCOMPARE(trade.onHand("CK01", phone), 1);
}

void TestReturns::R64_duplicatesArePostedOnce()
{
    Trade trade(support::currentBackend());
    const Order order = trade.purchase({{phone, 4}});
    trade.push(order);
    QVERIFY(trade.rig.ideal().addFault(QStringLiteral("duplicate:3")));
    QVERIFY(trade.rig.ideal().addFault(QStringLiteral("parts:2")));
    int repetitions = 0;
    connect(&trade.rig.ideal(), &simulator::Simulator::callbackAcknowledged, this,
            [&repetitions](const QString &, const QString &, bool duplicate) { repetitions += duplicate; });
    QVERIFY(trade.complete(order));
    QVERIFY(support::awaitSignal(&trade.rig.ideal(), &simulator::Simulator::callbackAcknowledged,
                                 [&repetitions] { return repetitions >= 6; }));
    QVERIFY(trade.rig.waitFor(order.id, [&](const Order &now) {
        return now.state.returned == ReturnStatus::Returned && now.lines.first().postedIn == 4;
    }));
    QCOMPARE(trade.rig.documents(order.id).size(), 2);
    QCOMPARE(trade.rig.inbox(order.id).size(), 2);
    QCOMPARE(trade.contradictions(), QStringList());
}

void TestReturns::R64_partsInTheWrongOrderAreAllPosted()
{
    Trade trade(support::currentBackend());
    const Order order = trade.purchase({{phone, 6}});
    trade.push(order);
    QVERIFY(trade.rig.ideal().addFault(QStringLiteral("out-of-order")));
    QVERIFY(trade.rig.ideal().addFault(QStringLiteral("parts:3")));
    QVERIFY(trade.complete(order));
    QVERIFY(trade.rig.waitFor(order.id, [](const Order &now) { return now.lines.first().postedIn == 6; }));
    QCOMPARE(trade.rig.order(order.id).state.returned, ReturnStatus::Returned);
    QCOMPARE(trade.rig.documents(order.id).size(), 3);
    QCOMPARE(trade.contradictions(), QStringList());
}

void TestReturns::R65_handsetInStockAlreadyIsParked()
{
    Trade trade(support::currentBackend());
    const Order first = trade.purchase({{phone, 2}});
    QVERIFY(trade.run(first));
    // An IDEAL that begins anew with the same seed hands out the same handsets once more.
    trade.rig.stopIdeal();
    trade.rig.startIdeal();
    const Order second = trade.purchase({{phone, 1}});
    trade.push(second);
    QVERIFY(trade.complete(second));
    QVERIFY(trade.waitFor(second, ReturnStatus::Exception));
    QCOMPARE(trade.parkedReason(second), ErrorCode::SerialInStock);
    QVERIFY(trade.rig.documents(second.id).isEmpty());
    QCOMPARE(trade.onHand("CK01", phone), 2);
    QCOMPARE(trade.contradictions(), QStringList());
}

void TestReturns::mixedProductsArePosted()
{
    Trade trade(support::currentBackend());
    const Order order = trade.purchase({{phone, 2}, {flow::watch, 3}, {flow::cable, 50}, {phone, 1}});
    QVERIFY(trade.run(order));
    QCOMPARE(trade.onHand("CK01", phone), 3);
    QCOMPARE(trade.onHand("CK01", flow::watch), 3);
    QCOMPARE(trade.onHand("CK01", flow::cable), 50);
    QCOMPARE(trade.serials(SerialState::InStock), 6);
    QCOMPARE(trade.contradictions(), QStringList());
}

void TestReturns::pagedSerialsAreAllFetched()
{
    Trade trade(support::currentBackend());
    const Order order = trade.purchase({{phone, 700}, {flow::watch, 501}});
    QVERIFY(trade.run(order));
    QCOMPARE(trade.serials(SerialState::InStock), 1201);
    const auto exchanges = trade.rig.exchanges(order.id);
    QCOMPARE(std::count_if(exchanges.begin(), exchanges.end(),
                           [](const auto &e) { return e.target.contains(u"/serial-numbers"); }),
             3);
    QCOMPARE(trade.contradictions(), QStringList());
}

void TestReturns::failingSerialQueryIsTriedAgain()
{
    Trade trade(support::currentBackend());
    const Order order = trade.purchase({{phone, 600}});
    trade.push(order);
    QVERIFY(trade.rig.ideal().addFault(QStringLiteral("status:503~serial-numbers*1")));
    QVERIFY(trade.rig.ideal().addFault(QStringLiteral("drop-answer~serial-numbers*1")));
    QVERIFY(trade.rig.ideal().addFault(QStringLiteral("malformed-answer~serial-numbers*1")));
    QVERIFY(trade.complete(order));
    QVERIFY(trade.waitFor(order, ReturnStatus::Returned));
    QVERIFY(trade.rig.inbox(order.id).first().attempts >= 3);
    QCOMPARE(trade.serials(SerialState::InStock), 600);
    QCOMPARE(trade.contradictions(), QStringList());
}

void TestReturns::refusedSerialQueryIsParked()
{
    Trade trade(support::currentBackend());
    const Order order = trade.purchase({{phone, 1}});
    trade.push(order);
    QVERIFY(trade.rig.ideal().addFault(QStringLiteral("refuse:isv.order-not-found~serial-numbers*1")));
    QVERIFY(trade.complete(order));
    QVERIFY(trade.waitFor(order, ReturnStatus::Exception));
    QCOMPARE(trade.parkedReason(order), ErrorCode::ReturnUnreadable);
    QVERIFY(trade.rig.inbox(order.id).first().reason.contains(u"isv.order-not-found"));
}

void TestReturns::R61_callbacksAreTakenWhileTheInterfaceIsOff()
{
    Trade trade(support::currentBackend());
    const Order order = trade.purchase({{phone, 2}});
    const Order other = trade.purchase({{phone, 3}});
    trade.push(order);
    trade.push(other);
    const auto switchedOff = support::await(trade.rig.company().session("vendor").run(
        [](store::Transaction &transaction, const Actor &who, base::Instant now) {
            return workflow::switchInterface(transaction, who, false, now);
        }));
    QVERIFY(switchedOff);
    const QList<base::Error> problems = trade.rig.push(trade.purchase({{phone, 1}}).id);
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().code, ErrorCode::InterfaceDisabled);

    QVERIFY(trade.complete(order));
    QVERIFY(trade.waitFor(order, ReturnStatus::Returned));
    QCOMPARE(trade.rig.documents(order.id).size(), 1);
    QCOMPARE(trade.serials(SerialState::InStock), 2);
    QCOMPARE(trade.onHand("CK01", phone), 2);
    // So does a gateway that is started then.
    trade.rig.stopGateway();
    trade.rig.startGateway();
    QVERIFY(trade.complete(other));
    QVERIFY(trade.waitFor(other, ReturnStatus::Returned));
    QCOMPARE(trade.onHand("CK01", phone), 5);
    QCOMPARE(trade.contradictions(), QStringList());
}

void TestReturns::expiredSnapshotStartsAgain()
{
    Rig::Options options;
    options.simulate = [](simulator::Config &config) { config.snapshotMs = 1000; };
    Trade trade(support::currentBackend(), options);
    const Order order = trade.purchase({{phone, 700}});
    trade.push(order);
    // The first page comes at once, the second only when the snapshot is gone.
    QVERIFY(trade.rig.ideal().addFault(QStringLiteral("slow:0~serial-numbers*1")));
    QVERIFY(trade.rig.ideal().addFault(QStringLiteral("slow:1500~serial-numbers*1")));
    QVERIFY(trade.complete(order));
    QVERIFY(trade.waitFor(order, ReturnStatus::Returned));
    QCOMPARE(trade.serials(SerialState::InStock), 700);
    QVERIFY(trade.rig.exchanges(order.id).size() >= 5); // create, 1, 2 (refused), 1, 2
    QCOMPARE(trade.rig.inbox(order.id).first().attempts, 1);
    QCOMPARE(trade.contradictions(), QStringList());
}

QTEST_GUILESS_MAIN(TestReturns)
#include "tst_returns.moc"
