// SPDX-License-Identifier: Apache-2.0
#include "ideal/httpserver.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpSocket>
#include <QTest>

using ideal::HttpAnswer;
using ideal::HttpLimits;
using ideal::HttpRequest;
using ideal::HttpServer;

namespace {

/// Time limits for the tests of other things; never reached.
constexpr HttpLimits roomy;

HttpLimits hasty()
{
    HttpLimits limits;
    limits.headersWithin = 60;
    limits.requestWithin = 120;
    limits.idleWithin = 60;
    limits.lingerWithin = 20;
    return limits;
}

/// Made for these tests and trusted by nobody.
QSslConfiguration testTls()
{
    QSslConfiguration tls;
    tls.setPrivateKey(QSslKey(R"(-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg2HxMm+2tEWL9OJ0Q
VyqwTFFZGGnk+dkC6irLqLmFCGGhRANCAAS3lVqlD4vVoBrkD63xmqUWkicVkAyT
82bs7H86xO+WGGFq94JHmwe0sKJLGMQNAGh3ixAdnHu0baq75LDdqrXR
-----END PRIVATE KEY-----
)",
                              QSsl::Ec));
    tls.setLocalCertificate(QSslCertificate(R"(-----BEGIN CERTIFICATE-----
MIIBmzCCAUGgAwIBAgIULOPtvFMVZt/1qDKi+/3KExhgbKswCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMzIxMDUxMVoYDzIxMjYxMDMw
MjEwNTExWjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAAS3lVqlD4vVoBrkD63xmqUWkicVkAyT82bs7H86xO+WGGFq94JHmwe0
sKJLGMQNAGh3ixAdnHu0baq75LDdqrXRo28wbTAdBgNVHQ4EFgQUiFaONzyx0t7x
iVVkIoVMrwK6oUYwHwYDVR0jBBgwFoAUiFaONzyx0t7xiVVkIoVMrwK6oUYwDwYD
VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
zj0EAwIDSAAwRQIgd/p26gbmAxco9WGmEnMA5rUpFp4OEt3FHKIzPmR1wJgCIQCY
hBksfCi6Q5rVQQ86qWZc8K6h6U9W1aUIkHqk1F2DEw==
-----END CERTIFICATE-----
)"));
    return tls;
}

/// A listener whose answers the test gives when it likes, or at once.
struct Bench
{
    explicit Bench(const HttpLimits &limits = roomy,
                   const std::optional<QSslConfiguration> &tls = std::nullopt)
        : server(
              [this](const HttpRequest &request, const HttpServer::Answer &answer) {
                  requests.append(request);
                  if (atOnce) {
                      answer({200, request.body, {}, false});
                  } else {
                      waiting.append(answer);
                  }
              },
              limits)
    {
        const auto listening = server.listen(QHostAddress::LocalHost, 0, tls);
        QVERIFY(listening);
        port = *listening;
    }

    QList<HttpRequest> requests;
    QList<HttpServer::Answer> waiting;
    bool atOnce = true;
    HttpServer server;
    quint16 port = 0;
};

class Client : public QTcpSocket
{
public:
    explicit Client(const Bench &bench)
    {
        connect(this, &QTcpSocket::readyRead, this, [this] { received += readAll(); });
        connectToHost(QHostAddress::LocalHost, bench.port);
    }
    Client(const Bench &bench, const QByteArray &bytes) : Client(bench) { write(bytes); }

    bool answered(int status) const { return received.startsWith("HTTP/1.1 " + QByteArray::number(status)); }
    bool isClosed() const { return state() == UnconnectedState; }

    QByteArray received;
};

QByteArray post(const QByteArray &body, const QByteArray &headers = {})
{
    return "POST /a HTTP/1.1\r\nHost: x\r\n" + headers +
           "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

const QByteArray get = "GET /ping?a=1 HTTP/1.1\r\nHost: x\r\n\r\n";

} // namespace

class TestHttpServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestArrivesAsSent();
    void refusals_data();
    void refusals();
    void oversizedByLengthIsRefusedBeforeTheBodyComes();
    void tooLateIsRefused_data();
    void tooLateIsRefused();
    void idleConnectionIsClosedSilently();
    void bodyInPiecesIsPutTogether();
    void pipelinedRequestsAreServedOneByOne();
    void thousandsPipelinedDoNotRecurse();
    void expectContinue();
    void keepAliveAndClose();
    void headHasNoBody();
    void clientLeavingBeforeTheAnswerIsHarmless();
    void secondAnswerIsIgnored();
    void dropClosesWithoutAByte();
    void drainAnswersWhatIsInFlight();
    void drainOfNothingReports();
    void connectionCaps_data();
    void connectionCaps();
    void tlsServes();
    void pendingHandshakesAreLimited();
    void clientThatDoesNotReadIsCutOff_data();
    void clientThatDoesNotReadIsCutOff();
    void tlsNeedsACertificate();
    void takenPortIsAnError();
};

void TestHttpServer::requestArrivesAsSent()
{
    Bench bench;
    Client client(bench,
                  QByteArray("PUT /x/%E5%8D%95%2F1?b=%7e&a=+1 HTTP/1.1\r\nhost: h\r\nX-Sign:  v1=1 \r\n"
                             "x-sign: v1=2\r\nContent-Length: 3\r\n\r\n") +
                      QByteArray("\xff\x00z", 3));
    QTRY_VERIFY(client.answered(200));
    const HttpRequest request = bench.requests.constLast();
    QCOMPARE(request.method, "PUT");
    QCOMPARE(request.path, "/x/%E5%8D%95%2F1");
    QCOMPARE(request.query, "b=%7e&a=+1");
    QCOMPARE(request.header("X-SIGN"), "v1=1, v1=2");
    QCOMPARE(request.header("absent"), "");
    QCOMPARE(request.body, QByteArray("\xff\x00z", 3));
    QCOMPARE(request.peer, QHostAddress(QHostAddress::LocalHost));
}

void TestHttpServer::refusals_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const QByteArray head = "POST /a HTTP/1.1\r\nHost: x\r\n";
    QTest::newRow("garbage") << QByteArray("\x16\x03\x01 hello\r\n\r\n") << 400;
    QTest::newRow("not HTTP/1.x") << QByteArray("GET / HTTP/3.0\r\n\r\n") << 400;
    QTest::newRow("space before colon") << head + "Content-Length : 2\r\n\r\n{}" << 400;
    QTest::newRow("length not a number") << head + "Content-Length: +2\r\n\r\n{}" << 400;
    QTest::newRow("length list") << head + "Content-Length: 2, 2\r\n\r\n{}" << 400;
    QTest::newRow("length beyond 64 bits") << head + "Content-Length: 99999999999999999999999\r\n\r\n" << 400;
    QTest::newRow("two lengths") << head + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}" << 400;
    QTest::newRow("two equal lengths") << head + "Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}" << 400;
    QTest::newRow("CL and TE") << head + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
                               << 400;
    QTest::newRow("TE and CL") << head + "Transfer-Encoding: chunked\r\nContent-Length: 2\r\n\r\n0\r\n\r\n"
                               << 400;
    QTest::newRow("TE identity and CL")
        << head + "Transfer-Encoding: identity\r\nContent-Length: 2\r\n\r\n{}" << 400;
    QTest::newRow("chunked") << head + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n" << 411;
    QTest::newRow("no length") << head + "\r\n" << 411;
    QTest::newRow("header too large") << head + "X: " + QByteArray(20'000, 'a') << 431;
    QTest::newRow("body too large") << head + "Content-Length: 1048577\r\n\r\n" << 413;
    QTest::newRow("other expectation") << head + "Expect: tea\r\nContent-Length: 2\r\n\r\n{}" << 417;
}

void TestHttpServer::refusals()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    HttpLimits limits;
    limits.lingerWithin = 20;
    Bench bench(limits);
    Client client(bench, bytes + get); // what stands behind must not be taken for a request
    QTRY_VERIFY2(client.answered(status), client.received.constData());
    QTRY_VERIFY(client.isClosed());
    QVERIFY(bench.requests.isEmpty());
    QVERIFY(client.received.contains("\r\nContent-Type: application/json\r\n"));
    QVERIFY(client.received.contains("\r\nConnection: close\r\n"));
    const QByteArray body = client.received.mid(client.received.indexOf("\r\n\r\n") + 4);
    const QJsonObject envelope = QJsonDocument::fromJson(body).object();
    QCOMPARE(envelope.value(QStringLiteral("flag")).toString(), QStringLiteral("failure"));
    QVERIFY(envelope.value(QStringLiteral("code")).toString().startsWith(QStringLiteral("isv.")));
    QCOMPARE(envelope.value(QStringLiteral("data")), QJsonValue(QJsonObject()));
}

void TestHttpServer::oversizedByLengthIsRefusedBeforeTheBodyComes()
{
    Bench bench;
    Client client(bench, "POST /a HTTP/1.1\r\nContent-Length: 2000000\r\n\r\n");
    QTRY_VERIFY(client.answered(413));
    QVERIFY(client.received.contains("isv.body-too-large"));
    Client largest(bench, post(QByteArray(1024 * 1024, 'x')));
    QTRY_VERIFY(largest.answered(200));
}

void TestHttpServer::tooLateIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing sent") << QByteArray();
    QTest::newRow("half a request line") << QByteArray("POST /a HT");
    QTest::newRow("half a header") << QByteArray("POST /a HTTP/1.1\r\nContent-Le");
    QTest::newRow("half a body") << QByteArray("POST /a HTTP/1.1\r\nContent-Length: 10\r\n\r\n{");
    QTest::newRow("promised body") << QByteArray(
        "POST /a HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 10\r\n\r\n");
    QTest::newRow("only line breaks") << QByteArray("\r\n\r\n\r\n\r");
}

void TestHttpServer::tooLateIsRefused()
{
    QFETCH(QByteArray, bytes);
    Bench bench(hasty());
    Client client(bench, bytes);
    QTRY_VERIFY(client.received.contains("HTTP/1.1 408 "));
    QTRY_VERIFY(client.isClosed());
    QVERIFY(bench.requests.isEmpty());
}

void TestHttpServer::idleConnectionIsClosedSilently()
{
    Bench bench(hasty());
    Client client(bench, get);
    QTRY_VERIFY(client.answered(200));
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.received.count("HTTP/1.1"), 1);
}

void TestHttpServer::bodyInPiecesIsPutTogether()
{
    Bench bench;
    Client client(bench);
    QTRY_COMPARE(client.state(), QTcpSocket::ConnectedState);
    const QByteArray bytes = "\r\n" + post("{\"a\":1}"); // a stray line break in front is forgiven
    for (const char byte : bytes) {
        client.write(&byte, 1);
        client.flush();
        QCoreApplication::processEvents();
    }
    QTRY_VERIFY(client.answered(200));
    QCOMPARE(bench.requests.constFirst().body, "{\"a\":1}");
}

void TestHttpServer::pipelinedRequestsAreServedOneByOne()
{
    Bench bench;
    bench.atOnce = false;
    Client client(bench, post("1") + post("2") + post("3"));
    for (int i = 1; i <= 3; ++i) {
        QTRY_COMPARE(bench.requests.size(), i);
        QCoreApplication::processEvents();
        QCOMPARE(bench.requests.size(), i); // one in flight, the others wait
        QCOMPARE(bench.requests.constLast().body, QByteArray::number(i));
        bench.waiting.takeFirst()({200, "answer " + QByteArray::number(i), {}, false});
        QTRY_VERIFY(client.received.endsWith("answer " + QByteArray::number(i)));
    }
}

void TestHttpServer::thousandsPipelinedDoNotRecurse()
{
    Bench bench;
    constexpr int many = 5000;
    Client client(bench, post("x").repeated(many));
    QTRY_COMPARE(client.received.count("HTTP/1.1 200"), many);
}

void TestHttpServer::expectContinue()
{
    Bench bench;
    Client client(bench, "POST /a HTTP/1.1\r\nExpect: 100-Continue\r\nContent-Length: 2\r\n\r\n");
    QTRY_COMPARE(client.received, "HTTP/1.1 100 Continue\r\n\r\n");
    client.write("{}");
    QTRY_VERIFY(client.received.contains("HTTP/1.1 200 OK"));
    Client eager(bench, post("{}", "Expect: 100-continue\r\n")); // the body is there: nothing to continue
    QTRY_VERIFY(eager.received.contains("HTTP/1.1 200 OK"));
}

void TestHttpServer::keepAliveAndClose()
{
    Bench bench;
    Client client(bench, get);
    QTRY_VERIFY(client.received.contains("Connection: keep-alive\r\n"));
    client.received.clear();
    client.write("GET / HTTP/1.1\r\nConnection: close\r\n\r\n");
    QTRY_VERIFY(client.received.contains("Connection: close\r\n"));
    QTRY_VERIFY(client.isClosed());
    Client old(bench, "GET / HTTP/1.0\r\n\r\n");
    QTRY_VERIFY(old.answered(200));
    QTRY_VERIFY(old.isClosed());
}

void TestHttpServer::headHasNoBody()
{
    Bench bench;
    bench.atOnce = false;
    Client client(bench, "HEAD / HTTP/1.1\r\n\r\n");
    QTRY_COMPARE(bench.waiting.size(), 1);
    bench.waiting.takeFirst()({404, "{}", {{"Retry-After", "7"}}, false});
    QTRY_VERIFY(client.received.endsWith("\r\n\r\n"));
    QVERIFY(client.answered(404));
    QVERIFY(client.received.contains("Content-Length: 2\r\nRetry-After: 7\r\n"));
}

void TestHttpServer::clientLeavingBeforeTheAnswerIsHarmless()
{
    Bench bench;
    bench.atOnce = false;
    {
        Client client(bench, get);
        QTRY_COMPARE(bench.waiting.size(), 1);
        client.abort();
    }
    Client other(bench, get);
    QTRY_COMPARE(bench.waiting.size(), 2);
    bench.waiting[0]({200, "late", {}, false});
    bench.waiting[1]({200, "in time", {}, false});
    QTRY_VERIFY(other.received.endsWith("in time"));
}

void TestHttpServer::secondAnswerIsIgnored()
{
    Bench bench;
    bench.atOnce = false;
    Client client(bench, get + get);
    QTRY_COMPARE(bench.waiting.size(), 1);
    bench.waiting[0]({200, "one", {}, false});
    QTRY_COMPARE(bench.waiting.size(), 2);
    bench.waiting[0]({200, "again", {}, false}); // must not pass for the answer of the second request
    bench.waiting[1]({200, "two", {}, false});
    QTRY_VERIFY(client.received.endsWith("two"));
    QVERIFY(!client.received.contains("again"));
}

void TestHttpServer::dropClosesWithoutAByte()
{
    Bench bench;
    bench.atOnce = false;
    Client client(bench, get);
    QTRY_COMPARE(bench.waiting.size(), 1);
    HttpAnswer lost;
    lost.drop = true;
    bench.waiting[0](lost);
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.received, "");
}

void TestHttpServer::drainAnswersWhatIsInFlight()
{
    Bench bench;
    bench.atOnce = false;
    Client busy(bench, get + get);
    QTRY_COMPARE(bench.waiting.size(), 1);
    Client idle(bench);
    Client half(bench, "POST /a HTTP/1.1\r\n");
    QTRY_VERIFY(idle.state() == QTcpSocket::ConnectedState && half.bytesToWrite() == 0);
    QSignalSpy drained(&bench.server, &HttpServer::drained);
    bench.server.drain();
    QTRY_VERIFY(half.isClosed());
    QVERIFY(drained.isEmpty());
    Client late(bench, get);
    QTRY_VERIFY(late.isClosed());
    bench.waiting[0]({200, "done", {}, false});
    QTRY_COMPARE(drained.size(), 1);
    QTRY_VERIFY(busy.isClosed());
    QVERIFY(busy.received.endsWith("done"));
    QVERIFY(busy.received.contains("Connection: close"));
    QCOMPARE(bench.requests.size(), 1);
}

void TestHttpServer::drainOfNothingReports()
{
    Bench bench;
    QSignalSpy drained(&bench.server, &HttpServer::drained);
    bench.server.drain();
    QVERIFY(drained.isEmpty()); // from the event loop, so that the caller may connect behind the call
    QVERIFY(drained.wait());
}

void TestHttpServer::connectionCaps_data()
{
    QTest::addColumn<int>("connections");
    QTest::addColumn<int>("perAddress");
    QTest::newRow("overall") << 2 << 100;
    QTest::newRow("per address") << 100 << 2;
}

void TestHttpServer::connectionCaps()
{
    HttpLimits limits;
    QFETCH(int, connections);
    limits.connections = connections;
    QFETCH(int, perAddress);
    limits.connectionsPerAddress = perAddress;
    Bench bench(limits);
    Client one(bench, get);
    Client two(bench, get);
    QTRY_VERIFY(one.answered(200) && two.answered(200));
    Client three(bench, get);
    QTRY_VERIFY(three.isClosed());
    QCOMPARE(three.received, "");
    one.write("GET / HTTP/1.1\r\nConnection: close\r\n\r\n");
    QTRY_VERIFY(one.isClosed());
    Client four(bench, get);
    QTRY_VERIFY(four.answered(200)); // a place has become free
}

void TestHttpServer::tlsServes()
{
    Bench bench(roomy, testTls());
    QSslSocket client;
    client.setPeerVerifyMode(QSslSocket::VerifyNone);
    client.connectToHostEncrypted(QStringLiteral("localhost"), bench.port);
    client.write(post(QByteArray(300'000, 'x')));
    QByteArray received;
    connect(&client, &QSslSocket::readyRead, &client, [&] { received += client.readAll(); });
    QTRY_VERIFY(received.endsWith("xxx") && received.size() > 300'000);
    QVERIFY(received.startsWith("HTTP/1.1 200"));
}

void TestHttpServer::pendingHandshakesAreLimited()
{
    HttpLimits limits = hasty();
    limits.headersWithin = 300;
    limits.pendingHandshakes = 2;
    Bench bench(limits, testTls());
    Client one(bench);
    Client two(bench);
    QTRY_VERIFY(one.state() == QTcpSocket::ConnectedState && two.state() == QTcpSocket::ConnectedState);
    Client three(bench);
    QTRY_VERIFY(three.isClosed());
    QVERIFY(!one.isClosed() && !two.isClosed());
    QTRY_VERIFY(one.isClosed() && two.isClosed()); // a handshake has its time, too
    QSslSocket good;
    good.setPeerVerifyMode(QSslSocket::VerifyNone);
    good.connectToHostEncrypted(QStringLiteral("localhost"), bench.port);
    QTRY_VERIFY(good.isEncrypted());
}

void TestHttpServer::clientThatDoesNotReadIsCutOff_data()
{
    QTest::addColumn<qint64>("unsentBytes");
    QTest::newRow("answer beyond the limit") << qint64(1000);
    QTest::newRow("no progress in time") << roomy.unsentBytes * 100;
}

void TestHttpServer::clientThatDoesNotReadIsCutOff()
{
    HttpLimits limits;
    limits.requestWithin = 100;
    QFETCH(qint64, unsentBytes);
    limits.unsentBytes = unsentBytes;
    Bench bench(limits);
    bench.atOnce = false;
    QTcpSocket client;
    client.setReadBufferSize(1);
    client.connectToHost(QHostAddress::LocalHost, bench.port);
    client.write(get);
    QTRY_COMPARE(bench.waiting.size(), 1);
    QSignalSpy drained(&bench.server, &HttpServer::drained);
    bench.server.drain();
    bench.waiting[0]({200, QByteArray(64 * 1024 * 1024, 'x'), {}, false});
    QTRY_COMPARE(drained.size(), 1);
}

void TestHttpServer::tlsNeedsACertificate()
{
    HttpServer server([](const HttpRequest &, const HttpServer::Answer &) {});
    const auto listening = server.listen(QHostAddress::LocalHost, 0, QSslConfiguration());
    QVERIFY(!listening);
    QCOMPARE(listening.error().code, base::ErrorCode::TlsFailed);
}

void TestHttpServer::takenPortIsAnError()
{
    Bench bench;
    HttpServer second([](const HttpRequest &, const HttpServer::Answer &) {});
    QVERIFY(!second.listen(QHostAddress::LocalHost, bench.port));
    QCOMPARE(bench.server.port(), bench.port);
}

QTEST_GUILESS_MAIN(TestHttpServer)
#include "tst_httpserver.moc"
