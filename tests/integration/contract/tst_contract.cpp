// SPDX-License-Identifier: Apache-2.0
#include "contractproxy.h"
#include "flow/comparison.h"
#include "flow/spoiltcallbacks.h"
#include "flow/trade.h"
#include "store/gatewayrepository.h"
#include "support/backends.h"
#include "workflow/pollorder.h"
#include "workflow/settings.h"

#include <QTcpServer>
#include <QTest>

using namespace domain;
using flow::cable;
using flow::phone;
using flow::Rig;
using flow::Trade;
using flow::watch;
using support::await;

namespace {

/// A port that was free just now; the proxy must know where IDEAL will listen before it does.
quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost, 0);
    return server.serverPort();
}

Rig::Options through(const ContractProxy &proxy, quint16 idealPort)
{
    Rig::Options options;
    options.idealVia = proxy.url(QStringLiteral("/ideal/v1"));
    options.estackVia = proxy.url(QStringLiteral("/estack/v1"));
    options.simulate = [idealPort](simulator::Config &config) { config.port = idealPort; };
    return options;
}

bool testConnection(Rig &rig)
{
    const auto asked =
        await(rig.company().session("admin").run([](auto &transaction, const Actor &who, base::Instant now) {
            return workflow::askGateway(transaction, who, store::CommandKind::ConnectionTest, now);
        }));
    return support::awaitSignal(&rig.database().changes(), &store::ChangeFeed::changed, [&] {
        const auto found = await(rig.database().read([id = *asked](store::Connection &connection) {
            return store::GatewayRepository(connection).find(id);
        }));
        return found && *found && (*found)->state == store::CommandState::Succeeded;
    });
}

/// 终止 as IDEAL may decide it: at once, and later by a callback either way.
bool terminateInEveryWay(Trade &trade)
{
    for (const char *answer : {"cancel:rejected*1", "cancel:pending-then-rejected*1",
                               "cancel:pending-then-approved*1", "cancel:approved*1"}) {
        const Order order = trade.wholesale({{cable, 1}});
        trade.push(order);
        trade.rig.ideal().addFault(QLatin1String(answer));
        const bool agrees = QByteArray(answer).contains("approved");
        if (!trade.terminate(order) ||
            !trade.waitForCancel(order, agrees ? CancelStatus::Done : CancelStatus::Rejected)) {
            return false;
        }
    }
    return true;
}

/// A lost callback, found by asking (R68).
bool findLostCallback(Trade &trade)
{
    const Order order = trade.purchase({{phone, 1}});
    trade.push(order);
    trade.rig.ideal().addFault(QStringLiteral("lost*1"));
    if (!trade.complete(order)) {
        return false;
    }
    const auto asked = await(trade.rig.clerk().run(
        [id = order.id](store::Transaction &transaction, const Actor &who, base::Instant now) {
            return workflow::askAboutOrder(transaction, who, id, now);
        }));
    return asked && trade.waitFor(order, ReturnStatus::Returned);
}

/// Which of these operations nobody has used with success.
QStringList unused(const QJsonObject &summary, const QStringList &operations)
{
    const QJsonObject used = summary.value(QStringLiteral("operations")).toObject();
    QStringList missing;
    for (const QString &operation : operations) {
        if (used.value(operation).toObject().value(QStringLiteral("200")).toInt() == 0) {
            missing.append(operation);
        }
    }
    return missing;
}

} // namespace

/// Our own traffic, both ways, held against the published document by a validator that is not ours.
class TestContract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void allFlowsKeepTheContract_data();
    void allFlowsKeepTheContract();
    void refusalsKeepTheContract();
};

void TestContract::initTestCase()
{
    if (qEnvironmentVariableIsSet("IDEAL_SKIP_CONTRACT")) {
        QSKIP("IDEAL_SKIP_CONTRACT is set");
    }
}

void TestContract::allFlowsKeepTheContract_data()
{
    QTest::addColumn<QString>("scheme");
    for (const char *scheme : {"v1", "top-hmac-sha256", "top-md5"}) {
        QTest::newRow(scheme) << QString::fromLatin1(scheme);
    }
}

void TestContract::allFlowsKeepTheContract()
{
    QFETCH(QString, scheme);
    const quint16 idealPort = freePort();
    ContractProxy atIdeal(idealPort);
    Rig::Options options = through(atIdeal, idealPort);
    options.scheme = scheme;
    Trade trade(store::Backend::Sqlite, options);
    ContractProxy atGateway(quint16(trade.rig.callbackBase().port()));
    trade.rig.ideal().setCallbackBase(atGateway.url(QStringLiteral("/callback/v1")));

    QVERIFY(testConnection(trade.rig));
    QVERIFY(trade.run(trade.purchase({{phone, 502}, {watch, 3}, {cable, 9}}))); // two pages of serials
    QVERIFY(trade.rig.ideal().addFault(QStringLiteral("duplicate:1*1")));
    QVERIFY(trade.run(trade.purchaseReturn({{phone, 1}, {cable, 1}})));
    QVERIFY(trade.rig.ideal().addFault(QStringLiteral("parts:2*1")));
    QVERIFY(trade.run(trade.transfer({{phone, 2}, {watch, 2}, {cable, 2}})));
    QVERIFY(trade.run(trade.wholesale({{phone, 2}, {watch, 1}, {cable, 1}})));
    QVERIFY(trade.run(trade.wholesaleReturn({{phone, 1}})));
    QVERIFY(terminateInEveryWay(trade));
    QVERIFY(findLostCallback(trade));
    const Order rejected = trade.purchase({{cable, 1}});
    trade.push(rejected);
    QVERIFY(trade.rig.ideal().addFault(QStringLiteral("reject*1")));
    QVERIFY(trade.complete(rejected));
    QVERIFY(trade.waitFor(rejected, ReturnStatus::Exception));
    QCOMPARE(flow::awaitComparison(trade.rig, flow::askComparison(trade.rig)).state,
             store::ReconciliationState::Finished);
    trade.rig.stopGateway();

    const QJsonObject outgoing = atIdeal.summary();
    QCOMPARE(atIdeal.violations(), QByteArray());
    QCOMPARE(unused(outgoing, {QStringLiteral("createInboundOrder"), QStringLiteral("createTransferOrder"),
                               QStringLiteral("createSalesOrder"), QStringLiteral("requestCancel"),
                               QStringLiteral("updateSalesOrder"), QStringLiteral("getOrder"),
                               QStringLiteral("listSerialNumbers"), QStringLiteral("ping"),
                               QStringLiteral("listProducts"), QStringLiteral("listCustomers"),
                               QStringLiteral("listInventory")}),
             QStringList());
    QCOMPARE(outgoing.value(QStringLiteral("refused")).toInt(), 0);
    const QJsonObject incoming = atGateway.summary();
    QCOMPARE(atGateway.violations(), QByteArray());
    QCOMPARE(unused(incoming, {QStringLiteral("confirmInboundOrder"), QStringLiteral("confirmTransferOut"),
                               QStringLiteral("confirmTransferIn"), QStringLiteral("reportSalesStatus"),
                               QStringLiteral("reportCancelResult")}),
             QStringList());
}

/// What the gateway answers to callbacks that break the contract keeps it nevertheless.
void TestContract::refusalsKeepTheContract()
{
    Trade trade(store::Backend::Sqlite);
    ContractProxy proxy(quint16(trade.rig.callbackBase().port()));
    const QUrl base = proxy.url(QStringLiteral("/callback/v1"));
    const Order order = trade.purchase({{cable, 5}});
    trade.push(order);
    flow::RawCallback good;
    good.credentials = flow::rigCredentials();
    good.body = flow::jsonText(flow::inboundConfirmation(order.number, QStringLiteral("BZ-1"), 5));
    const QList<flow::Spoilt> all = flow::spoiltCallbacks();
    for (const flow::Spoilt &spoilt : all) {
        flow::RawCallback callback = good;
        spoilt.spoil(callback);
        QVERIFY2(flow::sendRaw(base, callback).status == spoilt.status, spoilt.name);
        QVERIFY2(proxy.violations().isEmpty(), spoilt.name + QByteArray(": ") + proxy.violations());
    }
    QCOMPARE(flow::sendRaw(base, good).status, 200);
    good.body = flow::jsonText(flow::inboundConfirmation(order.number, QStringLiteral("BZ-1"), 4));
    QCOMPARE(flow::sendRaw(base, good).status, 409);
    const QJsonObject summary = proxy.summary();
    QCOMPARE(proxy.violations(), QByteArray());
    QVERIFY(summary.value(QStringLiteral("refused")).toInt() > 30);
}

QTEST_GUILESS_MAIN(TestContract)
#include "tst_contract.moc"
