// SPDX-License-Identifier: Apache-2.0
#include "flow/trade.h"
#include "store/cataloguerepository.h"
#include "store/lookup.h"
#include "store/serialhistory.h"
#include "store/settingsrepository.h"
#include "store/stocklists.h"
#include "support/backends.h"

#include <QTest>

using namespace domain;
using base::Result;
using flow::cable;
using flow::phone;
using flow::Trade;
using store::Connection;
using store::LedgerColumn;
using store::OnHandColumn;
using support::await;

namespace {

template<class F> auto ask(Trade &trade, F question)
{
    const auto answer = await(trade.rig.database().read(question));
    if (!answer) {
        qFatal("%s %s", qPrintable(base::codeName(answer.error().code)), qPrintable(answer.error().detail));
    }
    return *answer;
}

OwnerId owner(Trade &trade)
{
    return ask(trade, [](Connection &c) { return store::SettingsRepository(c).load(); }).owner;
}

WarehouseId warehouse(Trade &trade, const char *code)
{
    return ask(trade,
               [code](Connection &c) {
                   return store::CatalogueRepository(c).warehouseByCode(QString::fromLatin1(code));
               })
        ->id;
}

QList<store::ListRow> rows(Trade &trade, const store::ListQuery &query)
{
    return ask(trade, [query](Connection &c) { return store::readPage(c, query, {}, 0, 100); });
}

template<class Column> QString text(const store::ListRow &row, Column column)
{
    return row.values.value(static_cast<int>(column)).toString();
}

template<class Column> qint64 number(const store::ListRow &row, Column column)
{
    return row.values.value(static_cast<int>(column)).toLongLong();
}

/// The first serial that the order brought in.
QString firstSerial(Trade &trade, OrderId order)
{
    const auto documents = trade.rig.documents(order);
    return ask(trade,
               [id = documents.first().id](Connection &c) { return store::StockRepository(c).serialsOf(id); })
        .first()
        .handset.sn;
}

} // namespace

/// What the screens of stock read, on the books of real movements.
class TestStockLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void R4_whatIsInTransitStandsAtItsDestination_data() { support::addBackends(); }
    void R4_whatIsInTransitStandsAtItsDestination();
    void onHandFiltersAndAdds_data() { support::addBackends(); }
    void onHandFiltersAndAdds();
    void R64_ledgerNamesItsDocuments_data() { support::addBackends(); }
    void R64_ledgerNamesItsDocuments();
    void handsetsOfAPlaceAreThoseInStock_data() { support::addBackends(); }
    void handsetsOfAPlaceAreThoseInStock();
    void R65_historyByAnyIdentity_data() { support::addBackends(); }
    void R65_historyByAnyIdentity();
};

void TestStockLists::R4_whatIsInTransitStandsAtItsDestination()
{
    Trade trade(support::currentBackend());
    QVERIFY(trade.run(trade.purchase({{phone, 4}})));
    const Order transfer = trade.transfer({{phone, 3}});
    trade.push(transfer);
    QVERIFY(trade.confirm(transfer, 2, true, "OUT"));
    QVERIFY(trade.waitFor(transfer, ReturnStatus::OutReturned));
    store::OnHandFilter there;
    there.warehouse = warehouse(trade, "CK02");
    const store::ListQuery destination = store::stockOnHand(owner(trade), there, false);
    const auto onItsWay = rows(trade, destination);
    QCOMPARE(onItsWay.size(), 1);
    QCOMPARE(number(onItsWay.first(), OnHandColumn::Quantity), 0);
    QCOMPARE(number(onItsWay.first(), OnHandColumn::InTransit), 2);
    QCOMPARE(trade.contradictions(), QStringList());
    QVERIFY(trade.confirm(transfer, 0, true, "IN"));
    QVERIFY(trade.waitFor(transfer, ReturnStatus::Returned));
    const auto arrived = rows(trade, destination);
    QCOMPARE(number(arrived.first(), OnHandColumn::Quantity), 2);
    QCOMPARE(number(arrived.first(), OnHandColumn::InTransit), 0);
    QCOMPARE(trade.contradictions(), QStringList());
}

void TestStockLists::onHandFiltersAndAdds()
{
    Trade trade(support::currentBackend());
    QVERIFY(trade.run(trade.purchase({{phone, 4}, {cable, 30}})));
    QVERIFY(trade.run(trade.wholesale({{phone, 4}})));
    const OwnerId who = owner(trade);
    store::OnHandFilter filter;
    const auto shown = rows(trade, store::stockOnHand(who, filter, false));
    QCOMPARE(shown.size(), 1); // the phones are gone
    QCOMPARE(text(shown.first(), OnHandColumn::ProductCode), cable);
    QVERIFY(!text(shown.first(), OnHandColumn::ProductName).isEmpty());
    QCOMPARE(text(shown.first(), OnHandColumn::WarehouseName), QStringLiteral("长沙中心仓"));
    filter.empty = true;
    const store::ListQuery all = store::stockOnHand(who, filter, false);
    QCOMPARE(rows(trade, all).size(), 2);
    QCOMPARE(ask(trade, [all](Connection &c) { return store::stockTotals(c, all); }).quantity, 30);
    filter.product = phone.left(8);
    QCOMPARE(rows(trade, store::stockOnHand(who, filter, false)).size(), 1);
    filter.inventory = InventoryType::Defective;
    QCOMPARE(rows(trade, store::stockOnHand(who, filter, false)).size(), 0);
}

void TestStockLists::R64_ledgerNamesItsDocuments()
{
    Trade trade(support::currentBackend());
    const Order bought = trade.purchase({{phone, 4}});
    QVERIFY(trade.run(bought));
    const Order sold = trade.wholesale({{phone, 3}});
    QVERIFY(trade.run(sold));
    store::LedgerFilter filter;
    filter.product = phone;
    filter.warehouse = warehouse(trade, "CK01");
    const auto ledger = rows(trade, store::stockLedger(owner(trade), filter));
    QCOMPARE(ledger.size(), 2);
    const store::ListRow &out = ledger.first();
    QCOMPARE(number(out, LedgerColumn::Quantity), -3);
    QCOMPARE(number(out, LedgerColumn::Balance), 1);
    QCOMPARE(text(out, LedgerColumn::DocumentNumber), trade.rig.documents(sold.id).first().number);
    QCOMPARE(number(out, LedgerColumn::DocumentId), trade.rig.documents(sold.id).first().id.value());
    QCOMPARE(text(out, LedgerColumn::OrderNumber), sold.number);
    QCOMPARE(number(out, LedgerColumn::DocumentType), int(DocumentType::WholesaleIssue));
    QCOMPARE(text(ledger.last(), LedgerColumn::OrderNumber), bought.number);
    filter.to = QDate(2020, 1, 1);
    QVERIFY(rows(trade, store::stockLedger(owner(trade), filter)).isEmpty());
}

void TestStockLists::handsetsOfAPlaceAreThoseInStock()
{
    Trade trade(support::currentBackend());
    QVERIFY(trade.run(trade.purchase({{phone, 4}})));
    QVERIFY(trade.run(trade.wholesale({{phone, 1}})));
    const auto shown = rows(trade, store::stockOnHand(owner(trade), {}, false));
    QCOMPARE(shown.size(), 1);
    const auto place =
        ask(trade, [id = shown.first().id](Connection &c) { return store::stockPlace(c, id); });
    QVERIFY(place.has_value());
    QCOMPARE(place->quantity, 3);
    QCOMPARE(place->productCode, phone);
    const store::ListQuery handsets = store::handsetsInStock(*place);
    QCOMPARE(rows(trade, handsets).size(), 3);
    QCOMPARE(ask(trade, [handsets](Connection &c) { return store::buildIndex(c, handsets, {}); }).rows, 3);
}

void TestStockLists::R65_historyByAnyIdentity()
{
    Trade trade(support::currentBackend());
    const Order bought = trade.purchase({{phone, 1}});
    QVERIFY(trade.run(bought));
    const Order transfer = trade.transfer({{phone, 1}});
    QVERIFY(trade.run(transfer));
    const QString serial = firstSerial(trade, bought.id);
    const OwnerId who = owner(trade);
    const auto traced = ask(trade, [&](Connection &c) {
        return store::traceHandsets(c, who, {serial, QStringLiteral("X")});
    });
    QCOMPARE(traced.size(), 1);
    const store::TracedHandset &handset = traced.first();
    QCOMPARE(handset.serial.state, SerialState::InStock);
    QCOMPARE(handset.warehouseName, QStringLiteral("株洲分仓"));
    QCOMPARE(handset.productCode, phone);
    const QString imei2 = handset.serial.handset.imei2;
    const auto again = ask(trade, [&](Connection &c) { return store::traceHandsets(c, who, {imei2}); });
    QCOMPARE(again.first().serial.id, handset.serial.id);
    const auto looked = ask(trade, [imei2](Connection &c) { return store::lookUp(c, imei2); });
    QCOMPARE(looked.handset, handset.serial.id);
    QVERIFY(looked.document.isNull());
    const auto history =
        ask(trade, [id = handset.serial.id](Connection &c) { return store::movementsOf(c, id); });
    QCOMPARE(history.size(), 3);
    QCOMPARE(history[0].type, DocumentType::PurchaseReceipt);
    QCOMPARE(history[0].partnerName, QStringLiteral("松联国包"));
    QCOMPARE(history[0].orderNumber, bought.number);
    QCOMPARE(history[1].type, DocumentType::TransferOut);
    QCOMPARE(history[1].otherWarehouseName, QStringLiteral("株洲分仓"));
    QCOMPARE(history[2].type, DocumentType::TransferIn);
    QCOMPARE(history[2].otherWarehouseName, QStringLiteral("长沙中心仓"));
}

QTEST_GUILESS_MAIN(TestStockLists)
#include "tst_stocklists.moc"
