// SPDX-License-Identifier: Apache-2.0
#include "flow/rig.h"
#include "ideal/httpserver.h"
#include "support/backends.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

using namespace domain;
using base::ErrorCode;
using flow::Rig;

namespace {

Order pushedPurchase(Rig &rig)
{
    const Order order = rig.saveOrder(OrderType::Purchase, QStringLiteral("GB01"), QStringLiteral("CK01"),
                                      {{QStringLiteral("HN-MAGIC7-12-256-BK"), 1}});
    if (!rig.push(order.id).isEmpty()) {
        qFatal("the order can't be pushed");
    }
    return order;
}

Rig::Options via(quint16 port)
{
    Rig::Options options;
    options.idealVia = QUrl(QStringLiteral("http://127.0.0.1:%1/ideal/v1").arg(port));
    return options;
}

} // namespace

/// An IDEAL that keeps no contract at all: it may cost one push, never the gateway.
class TestHostilePeer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answerOverTheLimitIsUnknown_data() { support::addBackends(); }
    void answerOverTheLimitIsUnknown();
    void drippingAnswerMeetsTheDeadline_data() { support::addBackends(); }
    void drippingAnswerMeetsTheDeadline();
    void absurdRetryAfterIsBounded_data() { support::addBackends(); }
    void absurdRetryAfterIsBounded();
};

void TestHostilePeer::answerOverTheLimitIsUnknown()
{
    ideal::HttpServer ideal([](const ideal::HttpRequest &, const ideal::HttpServer::Answer &answer) {
        const QByteArray envelope =
            R"({"flag":"success","code":"0","message":"","requestId":"r","data":{"entryOrderId":"1"},"pad":")";
        answer({200, envelope + QByteArray(1024 * 1024, 'x') + "\"}", {}, false});
    });
    const auto port = ideal.listen(QHostAddress::LocalHost, 0);
    QVERIFY(port);
    Rig rig(support::currentBackend(), via(*port));
    const Order order = pushedPurchase(rig);
    QVERIFY(rig.waitFor(order.id, [](const Order &now) { return now.state.push == PushStatus::Unknown; }));
    QCOMPARE(rig.order(order.id).pushErrorCode, ErrorCode::AnswerTooLarge);
    QVERIFY(rig.exchanges(order.id).first().answerBody.isEmpty());
}

void TestHostilePeer::drippingAnswerMeetsTheDeadline()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost, 0));
    connect(&server, &QTcpServer::newConnection, &server, [&server] {
        QTcpSocket *client = server.nextPendingConnection();
        client->write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{");
        auto *drip = new QTimer(client);
        connect(drip, &QTimer::timeout, client, [client] { client->write(" "); });
        drip->start(50);
    });
    Rig::Options options = via(server.serverPort());
    options.limits = {800, 500, 1024 * 1024}; // never silent for half a second, and yet it must end
    Rig rig(support::currentBackend(), options);
    const Order order = pushedPurchase(rig);
    QVERIFY(rig.waitFor(order.id, [](const Order &now) { return now.state.push == PushStatus::Unknown; }));
    QCOMPARE(rig.order(order.id).pushErrorCode, ErrorCode::TimedOut);
}

void TestHostilePeer::absurdRetryAfterIsBounded()
{
    ideal::HttpServer ideal([](const ideal::HttpRequest &, const ideal::HttpServer::Answer &answer) {
        answer({503, "{}", {{"Retry-After", "2000000000"}}, false});
    });
    const auto port = ideal.listen(QHostAddress::LocalHost, 0);
    QVERIFY(port);
    Rig rig(support::currentBackend(), via(*port));
    const Order order = pushedPurchase(rig);
    QVERIFY(rig.waitFor(order.id, [](const Order &now) { return now.state.push == PushStatus::Unknown; }));
    const qint64 pause = rig.count(QStringLiteral("SELECT next_attempt_at FROM outbox")) -
                         rig.exchanges(order.id).first().startedAt.milliseconds;
    QVERIFY2(pause <= 3'600'000 + 30'000, QByteArray::number(pause)); // an hour, not until 2088
}

QTEST_GUILESS_MAIN(TestHostilePeer)
#include "tst_hostilepeer.moc"
