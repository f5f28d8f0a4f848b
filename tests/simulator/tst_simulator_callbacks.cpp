// SPDX-License-Identifier: Apache-2.0
#include "simulator/testbench.h"

#include "ideal/wireerror.h"

#include <QSet>
#include <QSignalSpy>
#include <QTcpServer>

using namespace simulator;

namespace {

QString q(const char *text)
{
    return QString::fromLatin1(text);
}

ideal::HttpAnswer failure(int status, ideal::WireError error)
{
    return {status, ideal::failureEnvelope(q("r"), error, {}), {}, false};
}

void push(TestBench &bench)
{
    bench.post("/ideal/v1/inbound-orders", inboundOrder(q("CGRK"), q("CG-1"), {phone(1)}));
}

QString resultOf(const TestBench &bench)
{
    return bench.simulator.state()[q("callbacks")][0][q("result")].toString();
}

constexpr int allTries = 9; ///< the first, and one after each of eight pauses

} // namespace

/// How often a callback is sent, and when no more.
class TestSimulatorCallbacks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void triesAgain_data();
    void triesAgain();
    void neverAfterARefusal_data();
    void neverAfterARefusal();
    void givesUpAfterTheSchedule();
    void silenceIsAFailure();
    void newBaseIsUsedFromTheNextTryOn();
};

void TestSimulatorCallbacks::triesAgain_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("error");
    QTest::newRow("connection lost") << 0 << static_cast<int>(ideal::WireError::SystemError);
    QTest::newRow("throttled") << 429 << static_cast<int>(ideal::WireError::Throttled);
    QTest::newRow("system error") << 503 << static_cast<int>(ideal::WireError::SystemError);
    QTest::newRow("any 5xx") << 500 << static_cast<int>(ideal::WireError::ParamInvalid);
    QTest::newRow("isp under 400") << 400 << static_cast<int>(ideal::WireError::SystemError);
}

void TestSimulatorCallbacks::triesAgain()
{
    QFETCH(int, status);
    QFETCH(int, error);
    TestBench bench;
    int left = 2;
    bench.respond = [&](const ideal::HttpRequest &, const TestBench::Received &) {
        if (left-- > 0) {
            ideal::HttpAnswer answer = failure(status, static_cast<ideal::WireError>(error));
            answer.drop = status == 0;
            return answer;
        }
        return ideal::HttpAnswer{200, ideal::successEnvelope(q("r"), {}), {}, false};
    };
    QSignalSpy acknowledged(&bench.simulator, &Simulator::callbackAcknowledged);
    push(bench);
    QTRY_COMPARE(acknowledged.size(), 1);
    QCOMPARE(bench.received.size(), 3); // and nobody on the way sent one more
    QSet<QByteArray> nonces;
    for (const auto &callback : std::as_const(bench.received)) {
        QCOMPARE(callback.raw, bench.received[0].raw);
        QVERIFY(callback.verified);
        nonces.insert(callback.nonce);
    }
    QCOMPARE(nonces.size(), 3);
    QCOMPARE(resultOf(bench), q("acknowledged"));
}

void TestSimulatorCallbacks::neverAfterARefusal_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("error");
    QTest::newRow("400") << 400 << static_cast<int>(ideal::WireError::ParamInvalid);
    QTest::newRow("401") << 401 << static_cast<int>(ideal::WireError::NonceReplayed);
    QTest::newRow("409") << 409 << static_cast<int>(ideal::WireError::KeyReused);
    QTest::newRow("redirect") << 307 << static_cast<int>(ideal::WireError::ParamInvalid);
}

void TestSimulatorCallbacks::neverAfterARefusal()
{
    QFETCH(int, status);
    QFETCH(int, error);
    TestBench bench;
    bench.respond = [&](const ideal::HttpRequest &, const TestBench::Received &) {
        ideal::HttpAnswer answer = failure(status, static_cast<ideal::WireError>(error));
        answer.headers = {{"Location", "/callback/v1/elsewhere"}};
        return answer;
    };
    QSignalSpy refused(&bench.simulator, &Simulator::callbackRefused);
    push(bench);
    QTRY_COMPARE(refused.size(), 1);
    QCOMPARE(refused[0][2], QVariant(status));
    QCOMPARE(resultOf(bench), q("refused"));
    QVERIFY(!bench.simulator.state().value(q("busy")).toBool());
    QCOMPARE(bench.received.size(), 1);
}

void TestSimulatorCallbacks::givesUpAfterTheSchedule()
{
    Config config = TestBench::config();
    config.retryScale = 0.0001;
    TestBench bench(config);
    bench.respond = [](const ideal::HttpRequest &, const TestBench::Received &) {
        return failure(503, ideal::WireError::SystemError);
    };
    QSignalSpy gaveUp(&bench.simulator, &Simulator::callbackGivenUp);
    push(bench);
    QTRY_COMPARE(gaveUp.size(), 1);
    QCOMPARE(bench.received.size(), allTries);
    QCOMPARE(resultOf(bench), q("given-up"));
}

void TestSimulatorCallbacks::silenceIsAFailure()
{
    Config config = TestBench::config();
    config.silenceMs = 30;
    config.retryScale = 0.0001;
    QTcpServer mute;
    QVERIFY(mute.listen(QHostAddress::LocalHost));
    TestBench bench(config);
    bench.simulator.setCallbackBase(
        QUrl(QStringLiteral("http://127.0.0.1:%1/callback/v1").arg(mute.serverPort())));
    QSignalSpy gaveUp(&bench.simulator, &Simulator::callbackGivenUp);
    push(bench);
    QTRY_COMPARE(gaveUp.size(), 1);
}

void TestSimulatorCallbacks::newBaseIsUsedFromTheNextTryOn()
{
    TestBench bench;
    QUrl base(q("http://127.0.0.1:1/callback/v1")); // nobody listens there
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    QSignalSpy connected(&other, &QTcpServer::newConnection);
    bench.simulator.setCallbackBase(base);
    push(bench);
    QTRY_VERIFY(bench.simulator.state()[q("callbacks")][0][q("tries")].toInt() >= 2);
    base.setPort(other.serverPort());
    bench.simulator.setCallbackBase(base);
    QTRY_VERIFY(!connected.isEmpty());
}

QTEST_GUILESS_MAIN(TestSimulatorCallbacks)
#include "tst_simulator_callbacks.moc"
