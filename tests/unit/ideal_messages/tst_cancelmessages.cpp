// SPDX-License-Identifier: Apache-2.0
#include "ideal/answers.h"
#include "ideal/cancelmessages.h"
#include "ideal/idealclient.h"
#include "ideal/orderreport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using base::ErrorCode;
using ideal::CancelVerdict;

namespace {

const ideal::CancelTerms terms{QStringLiteral("GD01"), QStringLiteral("PF 1/2"), QStringLiteral("R-1"),
                               QStringLiteral("客户不要了"), QStringLiteral("clerk")};

QJsonObject bodyOf(const ideal::KeyedCall &call)
{
    return QJsonDocument::fromJson(call.body).object();
}

} // namespace

/// 取消申请, 销售订单更新 and 订单状态查询 on the wire.
class TestCancelMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void R7_cancelRequest();
    void R7_terminate();
    void R7_answers_data();
    void R7_answers();
    void refusalsAreNamed();
    void R68_orderReport();
    void R68_unreadableReport();
    void R68_queryEncodesTheNumber();
};

void TestCancelMessages::R7_cancelRequest()
{
    const ideal::KeyedCall call = ideal::cancelRequestCall(terms);
    QCOMPARE(call.method, QStringLiteral("POST"));
    QCOMPARE(call.path, QStringLiteral("/sales-orders/PF%201%2F2/cancel-requests"));
    QCOMPARE(bodyOf(call), (QJsonObject{{QStringLiteral("cancelRequestId"), QStringLiteral("R-1")},
                                        {QStringLiteral("ownerCode"), QStringLiteral("GD01")},
                                        {QStringLiteral("cancelReason"), QStringLiteral("客户不要了")},
                                        {QStringLiteral("operatorCode"), QStringLiteral("clerk")}}));
}

void TestCancelMessages::R7_terminate()
{
    const ideal::KeyedCall call = ideal::terminateCall(terms);
    QCOMPARE(call.method, QStringLiteral("PUT"));
    QCOMPARE(call.path, QStringLiteral("/sales-orders/PF%201%2F2"));
    QCOMPARE(bodyOf(call), (QJsonObject{{QStringLiteral("ownerCode"), QStringLiteral("GD01")},
                                        {QStringLiteral("updateType"), QStringLiteral("TERMINATE")},
                                        {QStringLiteral("cancelRequestId"), QStringLiteral("R-1")}}));
    QVERIFY(call.businessKey != ideal::cancelRequestCall(terms).businessKey);
}

void TestCancelMessages::R7_answers_data()
{
    QTest::addColumn<QString>("result");
    QTest::addColumn<int>("verdict");
    QTest::newRow("approved") << QStringLiteral("APPROVED") << int(CancelVerdict::Approved);
    QTest::newRow("rejected") << QStringLiteral("REJECTED") << int(CancelVerdict::Rejected);
    QTest::newRow("pending") << QStringLiteral("PENDING") << int(CancelVerdict::Pending);
    QTest::newRow("something else") << QStringLiteral("MAYBE") << -1;
    QTest::newRow("nothing") << QString() << -1;
}

void TestCancelMessages::R7_answers()
{
    QFETCH(QString, result);
    QFETCH(int, verdict);
    const auto answer = ideal::readCancelAnswer(
        {{QStringLiteral("result"), result}, {QStringLiteral("reason"), QStringLiteral("已拣货")}});
    if (verdict < 0) {
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::AnswerMalformed);
        QVERIFY(answer.error().retryable);
        return;
    }
    QVERIFY(answer);
    QCOMPARE(int(answer->verdict), verdict);
    QCOMPARE(answer->reason, QStringLiteral("已拣货"));
}

void TestCancelMessages::refusalsAreNamed()
{
    ideal::HttpResult result;
    result.status = 409;
    result.body = R"({"flag":"failure","code":"isv.state-forbids","message":"m","requestId":"r","data":{}})";
    QCOMPARE(ideal::refusalOf(result), ideal::WireError::StateForbids);
    result.body = "<html>";
    QVERIFY(!ideal::refusalOf(result));
    result.body = R"({"flag":"success","code":"0","message":"m","requestId":"r","data":{}})";
    QVERIFY(!ideal::refusalOf(result));
}

void TestCancelMessages::R68_orderReport()
{
    const QJsonObject sales{{QStringLiteral("deliveryOrderCode"), QStringLiteral("PF-1")},
                            {QStringLiteral("status"), QStringLiteral("ACCEPT")}};
    QJsonObject cancel = sales;
    cancel.insert(QStringLiteral("cancelRequestId"), QStringLiteral("R-1"));
    const auto report = ideal::readOrderReport(
        {{QStringLiteral("status"), QStringLiteral("ACCEPT")},
         {QStringLiteral("confirmations"), QJsonArray{sales, cancel, QStringLiteral("nonsense")}}});
    QVERIFY(report);
    QCOMPARE(report->status, QStringLiteral("ACCEPT"));
    QCOMPARE(report->confirmations.size(), 3);
    QCOMPARE(report->confirmations[0].event, QStringLiteral("sales-orders/status"));
    QCOMPARE(QJsonDocument::fromJson(report->confirmations[0].body).object(), sales);
    QCOMPARE(report->confirmations[1].event, QStringLiteral("sales-orders/cancel-result"));
    QCOMPARE(report->confirmations[2].event, QString());
}

void TestCancelMessages::R68_unreadableReport()
{
    QVERIFY(!ideal::readOrderReport({}));
    QVERIFY(!ideal::readOrderReport({{QStringLiteral("status"), QStringLiteral("ACCEPT")},
                                     {QStringLiteral("confirmations"), QStringLiteral("none")}}));
}

void TestCancelMessages::R68_queryEncodesTheNumber()
{
    const ideal::Call call =
        ideal::orderReportCall(QUrl(QStringLiteral("https://ideal.example/ideal/v1")),
                               QStringLiteral("GD 01"), domain::OrderType::Transfer, QStringLiteral("YK/1"));
    QCOMPARE(call.method, QByteArray("GET"));
    QCOMPARE(call.path, QByteArray("/orders/DB/YK%2F1"));
    QCOMPARE(call.query, QByteArray("ownerCode=GD%2001"));
}

QTEST_APPLESS_MAIN(TestCancelMessages)
#include "tst_cancelmessages.moc"
