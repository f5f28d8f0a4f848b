// SPDX-License-Identifier: Apache-2.0
#include "flow/trade.h"
#include "support/backends.h"

#include <QTest>

using namespace domain;
using base::ErrorCode;
using flow::phone;
using flow::Trade;
using support::await;

namespace {

/// IDEAL under the same seed, and it begins anew: its suppliers send the very same handsets once more.
void sendTheSameAgain(Trade &trade)
{
    trade.rig.stopIdeal();
    trade.rig.startIdeal();
}

qint64 handsets(Trade &trade)
{
    return trade.rig.count(QStringLiteral("SELECT count(*) FROM serial"));
}

/// What we have becomes somebody else's who keeps his books in the same database.
void giveToAnotherOwner(Trade &trade)
{
    const auto given = await(trade.rig.database().write([](store::Transaction &transaction) -> base::Outcome {
        store::Connection &connection = transaction.connection();
        TRY(connection.execute(QStringLiteral("INSERT INTO owner (code) VALUES ('HN-OTHER')")));
        for (const char *table : {"serial", "serial_identity"}) {
            TRY(connection.execute(QStringLiteral("UPDATE %1 SET owner_id = (SELECT id FROM owner "
                                                  "WHERE code = 'HN-OTHER')")
                                       .arg(QLatin1String(table))));
        }
        return base::done;
    }));
    if (!given) {
        qFatal("owner: %s", qPrintable(given.error().detail));
    }
}

} // namespace

/// Handsets that have been here before (SPEC R65).
class TestSerialReturns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void R65_returnedToTheSupplierMayBeBoughtAgain_data() { support::addBackends(); }
    void R65_returnedToTheSupplierMayBeBoughtAgain();
    void R65_soldAndBroughtBackMayBeSoldAgain_data() { support::addBackends(); }
    void R65_soldAndBroughtBackMayBeSoldAgain();
    void R65_anotherOwnerCodeMayHoldTheSameSerial_data() { support::addBackends(); }
    void R65_anotherOwnerCodeMayHoldTheSameSerial();
};

void TestSerialReturns::R65_returnedToTheSupplierMayBeBoughtAgain()
{
    Trade trade(support::currentBackend());
    QVERIFY(trade.run(trade.purchase({{phone, 2}})));
    QVERIFY(trade.run(trade.purchaseReturn({{phone, 1}})));
    QCOMPARE(trade.serials(SerialState::ReturnedToSupplier), 1);

    sendTheSameAgain(trade);
    const Order again = trade.purchase({{phone, 1}}); // the one that went
    QVERIFY(trade.run(again));
    QCOMPARE(trade.rig.documents(again.id).size(), 1);
    QCOMPARE(handsets(trade), 2); // the same handset, in stock once
    QCOMPARE(trade.serials(SerialState::InStock), 2);
    QCOMPARE(trade.serials(SerialState::ReturnedToSupplier), 0);
    QCOMPARE(trade.onHand("CK01", phone), 2);
    QCOMPARE(trade.contradictions(), QStringList());

    const Order twice = trade.purchase({{phone, 1}}); // the one that stayed
    trade.push(twice);
    QVERIFY(trade.complete(twice));
    QVERIFY(trade.waitFor(twice, ReturnStatus::Exception));
    QCOMPARE(trade.parkedReason(twice), ErrorCode::SerialInStock);
    QCOMPARE(trade.onHand("CK01", phone), 2);
}

void TestSerialReturns::R65_soldAndBroughtBackMayBeSoldAgain()
{
    Trade trade(support::currentBackend());
    QVERIFY(trade.run(trade.purchase({{phone, 2}})));
    for (int sale = 1; sale <= 2; ++sale) {
        QVERIFY(trade.run(trade.wholesale({{phone, 2}})));
        QCOMPARE(trade.serials(SerialState::Sold), 2);
        QCOMPARE(trade.onHand("CK01", phone), 0);
        QVERIFY(trade.run(trade.wholesaleReturn({{phone, 2}})));
        QCOMPARE(trade.serials(SerialState::InStock), 2);
        QCOMPARE(trade.onHand("CK01", phone), 2);
    }
    QCOMPARE(handsets(trade), 2);
    QCOMPARE(trade.rig.count(QStringLiteral("SELECT count(*) FROM serial_movement")), 2 * 5);
    QCOMPARE(trade.contradictions(), QStringList());
}

void TestSerialReturns::R65_anotherOwnerCodeMayHoldTheSameSerial()
{
    Trade trade(support::currentBackend());
    QVERIFY(trade.run(trade.purchase({{phone, 2}})));
    giveToAnotherOwner(trade);

    sendTheSameAgain(trade);
    QVERIFY(trade.run(trade.purchase({{phone, 2}})));
    QCOMPARE(handsets(trade), 4);
    QCOMPARE(trade.rig.count(QStringLiteral("SELECT count(DISTINCT sn) FROM serial")), 2);
    QCOMPARE(trade.rig.count(QStringLiteral("SELECT count(DISTINCT owner_id) FROM serial WHERE state = 1")),
             2);

    // What is sold from here is ours; theirs stays where it is.
    QVERIFY(trade.run(trade.wholesale({{phone, 2}})));
    QCOMPARE(trade.rig.count(QStringLiteral("SELECT count(*) FROM serial s JOIN owner o ON o.id = s.owner_id "
                                            "WHERE s.state = 1 AND o.code = 'HN-OTHER'")),
             2);
}

QTEST_GUILESS_MAIN(TestSerialReturns)
#include "tst_serialreturns.moc"
