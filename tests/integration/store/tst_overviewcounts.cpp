// SPDX-License-Identifier: Apache-2.0
#include "plainrows.h"

#include "store/keysetlist.h"
#include "store/listviews.h"
#include "store/outboxrepository.h"
#include "store/overview.h"
#include "support/backends.h"
#include "support/testdatabase.h"

#include <QTest>

using namespace domain;
using support::currentBackend;

/// What the home page and the push log's trail read, on both backends.
class TestOverviewCounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsByState_data() { support::addBackends(); }
    void countsByState();
    void awaitingReturnListsWhatIsCounted_data() { support::addBackends(); }
    void awaitingReturnListsWhatIsCounted();
    void exchangeHeadsLeaveBodiesOut_data() { support::addBackends(); }
    void exchangeHeadsLeaveBodiesOut();

private:
    /// Order 1 is pushed and has partly returned, order 2 waits for a click; one callback is of no order.
    static QStringList rows()
    {
        return plainRows() +
               QStringList{
                   QStringLiteral("UPDATE orders SET in_scope = TRUE"),
                   QStringLiteral("UPDATE orders SET push_status = 1 WHERE id = 1"),
                   QStringLiteral("UPDATE orders SET push_status = 2, return_status = 1, pushed_at = 9 "
                                  "WHERE id = 1"),
                   QStringLiteral("INSERT INTO inbox (owner_id, event, out_biz_code, order_number, body, "
                                  "body_canonical, received_at, next_attempt_at, state) "
                                  "VALUES (1, 'e', 'B1', 'X', '', '', 0, 0, 2)"),
               };
    }
};

void TestOverviewCounts::countsByState()
{
    const support::TestDatabase database(currentBackend());
    const auto connection = database.connect();
    QVERIFY(executeAll(*connection, rows()));
    const auto counts = store::overviewCounts(*connection, OwnerId(1));
    QVERIFY(counts);
    QCOMPARE(counts->notPushed, 1);
    QCOMPARE(counts->awaitingReturn, 1);
    QCOMPARE(counts->strayCallbacks, 1);
    QCOMPARE(counts->pushing + counts->unknown + counts->refused + counts->exceptions, 0);
    const auto others = store::overviewCounts(*connection, OwnerId(2));
    QVERIFY(others);
    QCOMPARE(others->notPushed, 0);
}

void TestOverviewCounts::awaitingReturnListsWhatIsCounted()
{
    const support::TestDatabase database(currentBackend());
    const auto connection = database.connect();
    QVERIFY(executeAll(*connection, rows()));
    store::OrderListFilter filter;
    filter.awaitingReturn = true;
    const auto page = store::readPage(*connection, store::pushLog(OwnerId(1), filter), {}, 0, 10);
    QVERIFY(page);
    QCOMPARE(page->size(), 1);
    QCOMPARE(page->first().id, 1);
}

void TestOverviewCounts::exchangeHeadsLeaveBodiesOut()
{
    const support::TestDatabase database(currentBackend());
    const auto connection = database.connect();
    QVERIFY(executeAll(*connection, rows()));
    const auto nothing = store::latestExchange(*connection);
    QVERIFY(nothing);
    QVERIFY(!*nothing);
    store::Exchange exchange;
    exchange.order = OrderId(1);
    exchange.method = QStringLiteral("POST");
    exchange.target = QStringLiteral("/a");
    exchange.requestHeaders = QStringLiteral("X: 1");
    exchange.requestBody = QByteArrayLiteral("question");
    exchange.answerBody = QByteArrayLiteral("answer");
    exchange.status = 200;
    store::ExchangeRepository exchanges(*connection);
    QVERIFY(exchanges.insert(exchange));
    const auto heads = exchanges.headsOfOrder(OrderId(1));
    QVERIFY(heads);
    QCOMPARE(heads->size(), 1);
    QCOMPARE(heads->first().status, 200);
    QVERIFY(heads->first().requestBody.isEmpty());
    QVERIFY(heads->first().requestHeaders.isEmpty());
    const auto whole = exchanges.find(heads->first().id);
    QVERIFY(whole && *whole);
    QCOMPARE((*whole)->requestBody, QByteArrayLiteral("question"));
    QCOMPARE((*whole)->answerBody, QByteArrayLiteral("answer"));
    QVERIFY(*store::latestExchange(*connection));
}

QTEST_GUILESS_MAIN(TestOverviewCounts)
#include "tst_overviewcounts.moc"
