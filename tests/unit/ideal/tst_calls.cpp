// SPDX-License-Identifier: Apache-2.0
#include "ideal/idealclient.h"

#include <QTest>

using domain::EstackList;

class TestCalls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addressWithoutAPathMeansTheContracts_data();
    void addressWithoutAPathMeansTheContracts();
};

void TestCalls::addressWithoutAPathMeansTheContracts_data()
{
    QTest::addColumn<QString>("entered");
    QTest::addColumn<QString>("idealBase");
    QTest::addColumn<QString>("estackBase");
    const auto row = [](const char *name, const char *entered, const char *ideal, const char *estack) {
        QTest::newRow(name) << QString::fromLatin1(entered) << QString::fromLatin1(ideal)
                            << QString::fromLatin1(estack);
    };
    row("host", "https://wms.example", "https://wms.example/ideal/v1", "https://wms.example/estack/v1");
    row("slash", "https://wms.example/", "https://wms.example/ideal/v1", "https://wms.example/estack/v1");
    row("port", "http://127.0.0.1:8080", "http://127.0.0.1:8080/ideal/v1", "http://127.0.0.1:8080/estack/v1");
    row("path", "https://wms.example/router/v2", "https://wms.example/router/v2",
        "https://wms.example/router/v2");
}

void TestCalls::addressWithoutAPathMeansTheContracts()
{
    QFETCH(QString, entered);
    QFETCH(QString, idealBase);
    QFETCH(QString, estackBase);
    const QUrl base(entered);
    const QString owner = QStringLiteral("HN");
    QCOMPARE(ideal::pingCall(base).base.toString(), idealBase);
    QCOMPARE(
        ideal::keyedCall(base, QStringLiteral("PUT"), QStringLiteral("/sales-orders/1"), {}).base.toString(),
        idealBase);
    QCOMPARE(
        ideal::orderReportCall(base, owner, domain::OrderType::Transfer, QStringLiteral("1")).base.toString(),
        idealBase);
    QCOMPARE(ideal::serialPageCall(base, owner, domain::OrderType::Transfer, QStringLiteral("1"),
                                   domain::Stage::Out, {}, {}, 1, 500)
                 .base.toString(),
             idealBase);
    QCOMPARE(ideal::inventoryPageCall(base, owner, {}, 1, 500).base.toString(), idealBase);
    for (const EstackList list : {EstackList::Products, EstackList::Customers, EstackList::VfOrders}) {
        QCOMPARE(ideal::estackPageCall(base, list, owner, {}).base.toString(), estackBase);
    }
}

QTEST_APPLESS_MAIN(TestCalls)
#include "tst_calls.moc"
