// SPDX-License-Identifier: Apache-2.0
#include "domain/ordertype.h"

#include <QSet>
#include <QTest>

using namespace domain;

/// The five types as SPEC describes them: documents (R2-R6), counterparty (R14), approval (R34), termination
/// (R7, R8).
class TestOrderType : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void flows_R2_R3_R4_R5_R6_data();
    void flows_R2_R3_R4_R5_R6();
    void R14_counterparties();
    void R34_R7_onlyWholesaleIsApprovedAndTerminated();
    void numberPrefixesAreDistinct();
    void storedNumbersAreKnown();
};

void TestOrderType::flows_R2_R3_R4_R5_R6_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<QString>("stages");
    const auto row = [](const char *name, OrderType type, const char *stages) {
        QTest::newRow(name) << static_cast<int>(type) << QString::fromLatin1(stages);
    };
    row("R2 purchase", OrderType::Purchase, "in 1 new");
    row("R3 purchase return", OrderType::PurchaseReturn, "out 2 stock");
    row("R4 transfer", OrderType::Transfer, "out 3 stock, in 4 transit second");
    row("R5 wholesale", OrderType::Wholesale, "out 5 stock");
    row("R6 wholesale return", OrderType::WholesaleReturn, "in 6 sold");
}

void TestOrderType::flows_R2_R3_R4_R5_R6()
{
    QFETCH(int, type);
    QFETCH(QString, stages);
    const QStringList origins{QStringLiteral("new"), QStringLiteral("transit"), QStringLiteral("sold"),
                              QStringLiteral("stock")};
    QStringList actual;
    for (const StageDescription &stage : describe(static_cast<OrderType>(type)).stages) {
        actual.append(QStringLiteral("%1 %2 %3%4")
                          .arg(stage.stage == Stage::In ? QStringLiteral("in") : QStringLiteral("out"))
                          .arg(static_cast<int>(stage.document))
                          .arg(origins[static_cast<int>(stage.origin)],
                               stage.inSecondWarehouse ? QStringLiteral(" second") : QString()));
    }
    QCOMPARE(actual.join(QStringLiteral(", ")), stages);
}

void TestOrderType::R14_counterparties()
{
    QCOMPARE(describe(OrderType::Purchase).counterparty, Counterparty::Supplier);
    QCOMPARE(describe(OrderType::PurchaseReturn).counterparty, Counterparty::Supplier);
    QCOMPARE(describe(OrderType::Transfer).counterparty, Counterparty::None);
    QCOMPARE(describe(OrderType::Wholesale).counterparty, Counterparty::Customer);
    QCOMPARE(describe(OrderType::WholesaleReturn).counterparty, Counterparty::Customer);
}

void TestOrderType::R34_R7_onlyWholesaleIsApprovedAndTerminated()
{
    QCOMPARE(orderTypes().size(), size_t(5));
    for (const OrderTypeDescription &type : orderTypes()) {
        const bool wholesale = type.type == OrderType::Wholesale;
        QCOMPARE(type.needsApproval, wholesale);
        QCOMPARE(type.canTerminate, wholesale);
        QCOMPARE(type.secondWarehouse, type.type == OrderType::Transfer);
    }
}

void TestOrderType::numberPrefixesAreDistinct()
{
    QSet<QString> prefixes;
    for (const OrderTypeDescription &type : orderTypes()) {
        prefixes.insert(type.numberPrefix);
    }
    for (int document = 1; document <= 6; ++document) {
        prefixes.insert(numberPrefix(static_cast<DocumentType>(document)));
    }
    QCOMPARE(prefixes.size(), 11);
    QVERIFY(!prefixes.contains(QString()));
}

void TestOrderType::storedNumbersAreKnown()
{
    for (int stored = 1; stored <= 5; ++stored) {
        QVERIFY(isOrderType(stored));
    }
    for (const int stored : {-1, 0, 6}) {
        QVERIFY(!isOrderType(stored));
    }
    QVERIFY(isDocumentType(1) && isDocumentType(6));
    QVERIFY(!isDocumentType(0) && !isDocumentType(7));
}

QTEST_APPLESS_MAIN(TestOrderType)
#include "tst_ordertype.moc"
