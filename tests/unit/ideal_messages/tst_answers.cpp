// SPDX-License-Identifier: Apache-2.0
#include "ideal/answers.h"

#include "ideal/wireerror.h"

#include <QJsonDocument>
#include <QTest>

using base::ErrorCode;
using ideal::HttpResult;

namespace {

constexpr base::Instant now{1735783200000}; // 2025-01-02 10:00:00 in GMT+8

HttpResult answered(int status, const QByteArray &body)
{
    HttpResult result;
    result.status = status;
    result.body = body;
    return result;
}

QByteArray failure(const char *code, const QByteArray &data = "{}")
{
    return QByteArray(R"({"flag":"failure","code":")") + code + R"(","message":"m","requestId":"r","data":)" +
           data + '}';
}

const QByteArray success =
    R"({"flag":"success","code":"0","message":"","requestId":"r","data":{"entryOrderId":"7"}})";

} // namespace

/// What becomes of whatever IDEAL answers: understood, refused for good, or worth another try.
class TestAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void successGivesData();
    void failuresAreClassified_data();
    void failuresAreClassified();
    void clockSkewTellsTheSeconds_data();
    void clockSkewTellsTheSeconds();
    void createdIdOfEachInterface_data();
    void createdIdOfEachInterface();
    void serialPages_data();
    void serialPages();
    void oddSerialsAreLeftToTheSerialCheck();
    void R32_vfOrders_data();
    void R32_vfOrders();
};

void TestAnswers::successGivesData()
{
    const auto data = ideal::readAnswer(answered(200, success), now);
    QVERIFY(data);
    QCOMPARE(ideal::createdId(*data), QStringLiteral("7"));
}

void TestAnswers::failuresAreClassified_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<bool>("retryable");
    const auto row = [](const char *name, int status, const QByteArray &body, ErrorCode code,
                        bool retryable) { QTest::newRow(name) << status << body << code << retryable; };
    constexpr bool again = true;
    for (const char *code : {"isv.param-missing", "isv.param-invalid"}) {
        row(code, 400, failure(code), ErrorCode::PeerRefused, !again);
    }
    row("isv.order-not-found", 404, failure("isv.order-not-found"), ErrorCode::PeerRefused, !again);
    for (const char *code : {"isv.key-reused", "isv.state-forbids"}) {
        row(code, 409, failure(code), ErrorCode::PeerRefused, !again);
    }
    row("isv.body-too-large", 413, failure("isv.body-too-large"), ErrorCode::PeerRefused, !again);
    for (const char *code :
         {"isv.item-unmapped", "isv.warehouse-unmapped", "isv.customer-unmapped", "isv.sn-attr-mismatch"}) {
        row(code, 422, failure(code), ErrorCode::PeerRefused, !again);
    }
    row("an isv code of tomorrow", 422, failure("isv.something-new"), ErrorCode::PeerRefused, !again);
    row("isv.sign-invalid", 401, failure("isv.sign-invalid"), ErrorCode::SignatureRefused, !again);
    row("isv.app-disabled", 401, failure("isv.app-disabled"), ErrorCode::SignatureRefused, !again);
    row("isv.timestamp-expired", 401, failure("isv.timestamp-expired"), ErrorCode::ClockSkew, !again);
    // The network layer may have sent the request twice: what became of the first copy, nobody knows.
    row("isv.nonce-replayed", 401, failure("isv.nonce-replayed"), ErrorCode::ConnectionLost, again);
    row("isp.throttled", 429, failure("isp.throttled"), ErrorCode::Throttled, again);
    row("429 of a proxy", 429, "slow down", ErrorCode::Throttled, again);
    row("408", 408, {}, ErrorCode::Throttled, again);
    row("isp.system-error", 503, failure("isp.system-error"), ErrorCode::PeerFault, again);
    row("an isp code of tomorrow", 503, failure("isp.other"), ErrorCode::PeerFault, again);
    row("isp with a 4xx", 400, failure("isp.system-error"), ErrorCode::PeerFault, again);
    row("isv with a 5xx", 500, failure("isv.param-invalid"), ErrorCode::PeerFault, again);
    row("502 of a proxy", 502, "<html>", ErrorCode::PeerFault, again);
    row("500 without a body", 500, {}, ErrorCode::PeerFault, again);
    row("404 of a proxy", 404, "<html>", ErrorCode::PeerRefused, !again);
    row("redirect", 302, {}, ErrorCode::RedirectRefused, !again);
    row("redirect with success in it", 307, success, ErrorCode::RedirectRefused, !again);
    row("200 without a body", 200, {}, ErrorCode::AnswerMalformed, again);
    row("200 and HTML", 200, "<html>", ErrorCode::AnswerMalformed, again);
    row("200 and failure", 200, failure("isv.param-invalid"), ErrorCode::AnswerMalformed, again);
    row("200 and a list", 200, "[]", ErrorCode::AnswerMalformed, again);
    row("200 and two values", 200, success + success, ErrorCode::AnswerMalformed, again);
    row("200 with a BOM", 200, "\xEF\xBB\xBF" + success, ErrorCode::AnswerMalformed, again);
    row("500 and success", 500, success, ErrorCode::PeerFault, again);
}

void TestAnswers::failuresAreClassified()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    const auto data = ideal::readAnswer(answered(status, body), now);
    QVERIFY(!data);
    QTEST(data.error().code, "code");
    QTEST(data.error().retryable, "retryable");
}

void TestAnswers::clockSkewTellsTheSeconds_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QString>("seconds");
    QTest::newRow("we are ahead") << QByteArray(R"({"serverTime":"2025-01-02 09:50:00"})")
                                  << QStringLiteral("600");
    QTest::newRow("we are behind") << QByteArray(R"({"serverTime":"2025-01-02 10:06:40"})")
                                   << QStringLiteral("-400");
    QTest::newRow("epoch seconds") << QByteArray(R"({"serverTime":1735782800})") << QStringLiteral("400");
    QTest::newRow("epoch seconds as text")
        << QByteArray(R"({"serverTime":"1735782800"})") << QStringLiteral("400");
    QTest::newRow("not told") << QByteArray("{}") << QString();
    QTest::newRow("nonsense") << QByteArray(R"({"serverTime":"noon"})") << QString();
}

void TestAnswers::clockSkewTellsTheSeconds()
{
    QFETCH(QByteArray, data);
    const auto answer = ideal::readAnswer(answered(401, failure("isv.timestamp-expired", data)), now);
    QVERIFY(!answer);
    QTEST(answer.error().detail, "seconds");
}

void TestAnswers::createdIdOfEachInterface_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QString>("id");
    QTest::newRow("inbound") << QByteArray(R"({"entryOrderId":"E1","duplicate":true})")
                             << QStringLiteral("E1");
    QTest::newRow("transfer") << QByteArray(R"({"transferOrderId":"T1"})") << QStringLiteral("T1");
    QTest::newRow("sales") << QByteArray(R"({"deliveryOrderId":"D1"})") << QStringLiteral("D1");
    QTest::newRow("none") << QByteArray("{}") << QString();
}

void TestAnswers::createdIdOfEachInterface()
{
    QFETCH(QByteArray, data);
    QTEST(ideal::createdId(QJsonDocument::fromJson(data).object()), "id");
}

void TestAnswers::serialPages_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<bool>("good");
    const auto row = [](const char *name, const QByteArray &data, bool good) {
        QTest::newRow(name) << data << good;
    };
    row("one line",
        R"({"snapshotId":"s","totalPage":1,"totalCount":1,"items":[{"orderLineNo":"1","itemCode":"A","sns":[{"sn":"x"}]}]})",
        true);
    row("nothing", R"({"snapshotId":"s","totalPage":0,"totalCount":0,"items":[]})", true);
    row("no snapshot", R"({"totalPage":1,"totalCount":0,"items":[]})", false);
    row("no items", R"({"snapshotId":"s","totalPage":1,"totalCount":0})", false);
    row("pages as text", R"({"snapshotId":"s","totalPage":"1","totalCount":0,"items":[]})", false);
    row("pages below nothing", R"({"snapshotId":"s","totalPage":-1,"totalCount":0,"items":[]})", false);
    row("an item without a line",
        R"({"snapshotId":"s","totalPage":1,"totalCount":1,"items":[{"itemCode":"A","sns":[]}]})", false);
    row("serials an object",
        R"({"snapshotId":"s","totalPage":1,"totalCount":1,"items":[{"orderLineNo":"1","itemCode":"A","sns":{}}]})",
        false);
}

void TestAnswers::serialPages()
{
    QFETCH(QByteArray, data);
    const auto page = ideal::readSerialPage(QJsonDocument::fromJson(data).object());
    QTEST(page.ok(), "good");
    if (!page) {
        QCOMPARE(page.error().code, ErrorCode::AnswerMalformed);
        QVERIFY(page.error().retryable);
    }
}

void TestAnswers::oddSerialsAreLeftToTheSerialCheck()
{
    const QByteArray data = R"({"snapshotId":"s","totalPage":1,"totalCount":3,"items":[{"orderLineNo":"2",
        "itemCode":"A","sns":[{"sn":" a "},{"sn":7},{}]}]})";
    const auto page = ideal::readSerialPage(QJsonDocument::fromJson(data).object());
    QVERIFY(page);
    QCOMPARE(page->lines.first().lineNo, 2);
    const auto &handsets = page->lines.first().handsets;
    QCOMPARE(handsets.size(), 3); // none may get lost: their number is checked
    QCOMPARE(handsets[0].sn, QStringLiteral(" a "));
    QCOMPARE(handsets[1].sn, QString());
}

void TestAnswers::R32_vfOrders_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<bool>("good");
    const QByteArray whole =
        R"({"vfOrderCode":"V","customerCode":"C","status":"NEW","createTime":"2025-01-02 10:00:00",)"
        R"("updateTime":"2025-01-02 11:00:00","receiverInfo":{"name":"W"},)"
        R"("orderLines":[{"orderLineNo":"A1","itemCode":"I","planQty":2,"price":"39.90"}]})";
    const auto without = [whole](const char *text, const char *instead) {
        return QByteArray(whole).replace(text, instead);
    };
    QTest::newRow("whole") << whole << true;
    QTest::newRow("no price") << without(R"(,"price":"39.90")", "") << true;
    QTest::newRow("no receiver") << without(R"("receiverInfo":{"name":"W"},)", "") << true;
    QTest::newRow("no create time") << without(R"("createTime":"2025-01-02 10:00:00",)", "") << true;
    QTest::newRow("cancelled") << without("NEW", "CANCELED") << true;
    QTest::newRow("no code") << without(R"("vfOrderCode":"V",)", "") << false;
    QTest::newRow("another status") << without("NEW", "LATER") << false;
    QTest::newRow("no lines") << without("orderLines", "lines") << false;
    QTest::newRow("nothing ordered") << without(R"("planQty":2)", R"("planQty":0)") << false;
    QTest::newRow("price with a comma") << without("39.90", "39,90") << false;
    QTest::newRow("no update time") << without("updateTime", "time") << false;
}

void TestAnswers::R32_vfOrders()
{
    QFETCH(QByteArray, row);
    const auto order = ideal::readVfOrder(QJsonDocument::fromJson(row).object());
    QTEST(order.ok(), "good");
    if (order) {
        QCOMPARE(order->lines.first().lineNo, QStringLiteral("A1"));
        QCOMPARE(order->canceled, row.contains("CANCELED"));
        QVERIFY(order->orderedAt.milliseconds != 0);
    }
}

QTEST_APPLESS_MAIN(TestAnswers)
#include "tst_answers.moc"
