// SPDX-License-Identifier: Apache-2.0
#include "e2e/scenario.h"

#include <QTest>

/// A scenario file that means something else than it says is refused before anything is played.
class TestScenario : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatNobodyReadsIsAnError_data();
    void whatNobodyReadsIsAnError();
    void whatIsReadIsNot();
    void everyExpectationCounts_data();
    void everyExpectationCounts();
    void theBuiltInOneIsRead();
};

void TestScenario::whatNobodyReadsIsAnError_data()
{
    QTest::addColumn<QByteArray>("step");
    QTest::addColumn<QString>("said");
    QTest::newRow("a step's key") << QByteArray(R"({"do":"push","order":"a","remrk":"x"})")
                                  << QStringLiteral("step 2: unknown \"remrk\" in push");
    QTest::newRow("another step's key") << QByteArray(R"({"do":"syncEstack","order":"a"})")
                                        << QStringLiteral("step 2: unknown \"order\" in syncEstack");
    QTest::newRow("a line's key") << QByteArray(R"({"do":"edit","order":"a","lines":[{},{"qty":1}]})")
                                  << QStringLiteral("step 2: unknown \"qty\" in a line of edit");
    QTest::newRow("a serial's key")
        << QByteArray(R"({"do":"receive","order":"a","lines":[{"line":1,"serials":["1",{"SN":"1"}]}]})")
        << QStringLiteral("step 2: unknown \"SN\" in a serial of receive");
    QTest::newRow("an expectation") << QByteArray(
                                           R"({"do":"push","order":"a","expect":{"pushstatus":"Pushed"}})")
                                    << QStringLiteral("step 2: unknown \"pushstatus\" in \"expect\" of push");
    QTest::newRow("what a copy can't be")
        << QByteArray(R"({"do":"copy","order":"a","id":"b","expect":{"refusal":true}})")
        << QStringLiteral("step 2: unknown \"refusal\" in \"expect\" of copy");
    QTest::newRow("what synchronising does not change")
        << QByteArray(R"({"do":"syncEstack","expect":{"serials":1}})")
        << QStringLiteral("step 2: unknown \"serials\" in \"expect\" of syncEstack");
    QTest::newRow("a refusal of saving")
        << QByteArray(R"({"do":"order","id":"b","type":"transfer","expect":{"refusal":true}})")
        << QStringLiteral("step 2: \"refusal\" of order needs \"push\"");
}

void TestScenario::whatNobodyReadsIsAnError()
{
    QFETCH(QByteArray, step);
    QFETCH(QString, said);
    const auto steps = demo::readScenario(
        R"({"steps":[{"do":"order","id":"a","type":"purchase","lines":[{"product":"P","quantity":1}]},)" +
        step + "]}");
    QVERIFY(!steps);
    QCOMPARE(steps.error().detail, said);
}

void TestScenario::whatIsReadIsNot()
{
    const auto steps = demo::readScenario(
        R"({"steps":[
            {"do":"edit","order":"a","partner":"GB02","pictures":true,
             "lines":[{},{"remove":true},{"product":"P","quantity":2,"price":"1.50"}]},
            {"do":"syncEstack","expect":{"products":41,"customers":0}},
            {"do":"order","id":"b","type":"transfer","push":true,"expect":{"refusal":true}}]})");
    QVERIFY2(steps, steps ? "" : qPrintable(steps.error().detail));
    const QList<demo::Step::Line> lines = steps->first().lines;
    QCOMPARE(lines.size(), 3);
    QVERIFY(!lines[0].price && !lines[0].remove && lines[1].remove);
    QCOMPARE(lines[2].price.value_or(base::Money()), base::Money::fromFen(150));
    QCOMPARE(steps->at(1).expect.products, 41);
    QCOMPARE(steps->at(1).expect.customers, 0);
    QCOMPARE(steps->at(2).expect.refusal, QStringLiteral("any"));
}

void TestScenario::everyExpectationCounts_data()
{
    QTest::addColumn<QByteArray>("step");
    QTest::addColumn<bool>("empty");
    QTest::newRow("none") << QByteArray(R"("push","order":"a")") << true;
    QTest::newRow("a state") << QByteArray(R"("push","order":"a","expect":{"cancelStatus":"None"})") << false;
    QTest::newRow("refusal") << QByteArray(R"("push","order":"a","expect":{"refusal":"NotApproved"})")
                             << false;
    QTest::newRow("no documents") << QByteArray(R"("push","order":"a","expect":{"documents":[]})") << false;
    QTest::newRow("orders") << QByteArray(R"("fetchVfOrders","expect":{"orders":0})") << false;
    QTest::newRow("customers") << QByteArray(R"("syncEstack","expect":{"customers":0})") << false;
}

void TestScenario::everyExpectationCounts()
{
    QFETCH(QByteArray, step);
    QFETCH(bool, empty);
    const auto steps = demo::readScenario(R"({"steps":[{"do":)" + step + "}]}");
    QVERIFY2(steps, steps ? "" : qPrintable(steps.error().detail));
    QCOMPARE(steps->first().expect.isEmpty(), empty);
}

void TestScenario::theBuiltInOneIsRead()
{
    QVERIFY(demo::builtInScenario().size() > 1); // it ends the program if it can't be read
}

QTEST_GUILESS_MAIN(TestScenario)
#include "tst_scenario.moc"
