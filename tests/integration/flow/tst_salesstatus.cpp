// SPDX-License-Identifier: Apache-2.0
#include "flow/rawcallback.h"
#include "flow/trade.h"
#include "support/backends.h"

#include <QTest>

using namespace domain;
using base::ErrorCode;
using flow::Trade;

namespace {

QJsonObject status(const Order &order, const char *outBizCode, const char *name, const QJsonObject &more = {})
{
    return flow::salesStatus(order.number, QLatin1String(outBizCode), QLatin1String(name), more);
}

QJsonObject result(const Order &order, const char *outBizCode, const QString &request, const char *what)
{
    return flow::cancelResult(order.number, QLatin1String(outBizCode), request, QLatin1String(what));
}

} // namespace

/// Every 销售订单状态 and 取消结果 by itself, and in orders in which nobody expects them.
class TestSalesStatus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void R67_cancelledUnaskedIsParked_data() { support::addBackends(); }
    void R67_cancelledUnaskedIsParked();
    void R7_resultOfAnotherRequestChangesNothing_data() { support::addBackends(); }
    void R7_resultOfAnotherRequestChangesNothing();
    void R7_lateNewsOfATerminatedOrderChangesNothing_data() { support::addBackends(); }
    void R7_lateNewsOfATerminatedOrderChangesNothing();
    void R7_failedStatusEndsTheRequest_data() { support::addBackends(); }
    void R7_failedStatusEndsTheRequest();
    void expressNumbersAreKept_data() { support::addBackends(); }
    void expressNumbersAreKept();
    void R63_R67_eachStatusLeavesTheOrderAsTheSpecSays_data();
    void R63_R67_eachStatusLeavesTheOrderAsTheSpecSays();
};

void TestSalesStatus::R63_R67_eachStatusLeavesTheOrderAsTheSpecSays_data()
{
    support::addBackendColumn();
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<bool>("behindAPart");
    QTest::addColumn<int>("returned");
    QTest::addColumn<int>("approval");
    QTest::addColumn<int>("reason");
    for (const store::Backend backend : support::testedBackends()) {
        const auto row = [backend](const char *said, bool part, ReturnStatus returned,
                                   ApprovalStatus approval, ErrorCode reason = ErrorCode::Count_) {
            QTest::addRow("%s, %s%s", support::backendName(backend).constData(), said,
                          part ? " behind a part" : "")
                << int(backend) << QByteArray(said) << part << int(returned) << int(approval) << int(reason);
        };
        using R = ReturnStatus;
        using A = ApprovalStatus;
        row("ACCEPT", false, R::NotReturned, A::ReadyToShip);
        row("ACCEPT", true, R::Partial, A::PartlyShipped);
        row("EXCEPTION", false, R::Exception, A::ReadyToShip, ErrorCode::ReturnReportedException);
        row("REJECT", false, R::Exception, A::ReadyToShip, ErrorCode::ReturnRejected);
        row("CLOSED", false, R::Exception, A::ReadyToShip, ErrorCode::ReturnRejected);
        row("CLOSED", true, R::Returned, A::Shipped);
        row("CANCELEDFAIL", false, R::NotReturned, A::ReadyToShip);
        row("CANCELED", false, R::Exception, A::ReadyToShip, ErrorCode::ReturnRejected);
    }
}

void TestSalesStatus::R63_R67_eachStatusLeavesTheOrderAsTheSpecSays()
{
    QFETCH(QByteArray, said);
    QFETCH(bool, behindAPart);
    QFETCH(int, returned);
    QFETCH(int, approval);
    QFETCH(int, reason);
    Trade trade(support::currentBackend());
    const Order order = trade.pushedWholesale();
    if (behindAPart) {
        QVERIFY(trade.confirm(order, 1, false));
        QVERIFY(trade.waitFor(order, ReturnStatus::Partial));
    }
    QVERIFY(trade.sendAndSettle(flow::salesEvent, status(order, "ZT-1", said)));
    const Order now = trade.rig.order(order.id);
    QCOMPARE(int(now.state.returned), returned);
    QCOMPARE(int(now.state.approval), approval);
    QCOMPARE(int(trade.parkedReason(order)), reason);
    QCOMPARE(now.state.cancel, CancelStatus::None);
    QCOMPARE(trade.rig.documents(order.id).size(), behindAPart ? 1 : 0);
    QCOMPARE(trade.contradictions(), QStringList());
}

void TestSalesStatus::R67_cancelledUnaskedIsParked()
{
    Trade trade(support::currentBackend());
    const Order order = trade.pushedWholesale();
    trade.rig.ideal().addFault(QStringLiteral("cancel:rejected*1"));
    QVERIFY(trade.terminate(order));
    QVERIFY(trade.waitForCancel(order, CancelStatus::Rejected));
    // What was asked has been refused; this is IDEAL's own doing.
    QVERIFY(trade.sendAndSettle(
        flow::salesEvent,
        status(order, "ZT-1", "CANCELED", {{QStringLiteral("remark"), QStringLiteral("仓库关闭")}})));
    QCOMPARE(trade.parkedReason(order), ErrorCode::ReturnRejected);
    const Order now = trade.rig.order(order.id);
    QCOMPARE(now.state.returned, ReturnStatus::Exception);
    QCOMPARE(now.state.cancel, CancelStatus::Rejected);
    QVERIFY(now.state.approval != ApprovalStatus::Terminated);
}

void TestSalesStatus::R7_resultOfAnotherRequestChangesNothing()
{
    Trade trade(support::currentBackend());
    const Order order = trade.pushedWholesale();
    trade.rig.ideal().addFault(QStringLiteral("cancel:rejected*1"));
    trade.rig.ideal().addFault(QStringLiteral("cancel:pending*1"));
    QVERIFY(trade.terminate(order));
    QVERIFY(trade.waitForCancel(order, CancelStatus::Rejected));
    const QString older = trade.rig.order(order.id).cancelRequest;
    QVERIFY(trade.terminate(order));
    QVERIFY(trade.sendAndSettle(flow::cancelEvent, result(order, "QX-1", older, "APPROVED")));
    QVERIFY(trade.sendAndSettle(flow::cancelEvent,
                                result(order, "QX-2", QStringLiteral("somebody-elses"), "REJECTED")));
    const Order now = trade.rig.order(order.id);
    QCOMPARE(now.state.cancel, CancelStatus::Requested);
    QVERIFY(now.cancelRequest != older);
    QCOMPARE(trade.parkedReason(order), ErrorCode::Count_);
    QCOMPARE(now.state.returned, ReturnStatus::NotReturned);
}

void TestSalesStatus::R7_lateNewsOfATerminatedOrderChangesNothing()
{
    Trade trade(support::currentBackend());
    const Order order = trade.pushedWholesale();
    QVERIFY(trade.terminate(order));
    QVERIFY(trade.waitForCancel(order, CancelStatus::Done));
    const QString request = trade.rig.order(order.id).cancelRequest;
    QVERIFY(trade.sendAndSettle(flow::cancelEvent, result(order, "QX-1", request, "APPROVED")));
    QVERIFY(trade.sendAndSettle(flow::cancelEvent, result(order, "QX-2", request, "REJECTED")));
    QVERIFY(trade.sendAndSettle(flow::salesEvent, status(order, "ZT-1", "CANCELED")));
    QVERIFY(trade.sendAndSettle(flow::salesEvent, status(order, "ZT-2", "CANCELEDFAIL")));
    QVERIFY(trade.sendAndSettle(flow::salesEvent, status(order, "ZT-3", "ACCEPT")));
    QVERIFY(trade.sendAndSettle(flow::salesEvent, status(order, "ZT-4", "CLOSED")));
    const Order now = trade.rig.order(order.id);
    QCOMPARE(now.state.cancel, CancelStatus::Done);
    QCOMPARE(now.state.approval, ApprovalStatus::Terminated);
    QCOMPARE(now.state.returned, ReturnStatus::NotReturned);
    QCOMPARE(trade.rig.outbox(order.id).size(), 3);
}

void TestSalesStatus::R7_failedStatusEndsTheRequest()
{
    Trade trade(support::currentBackend());
    const Order order = trade.pushedWholesale();
    trade.rig.ideal().addFault(QStringLiteral("cancel:pending*1"));
    QVERIFY(trade.terminate(order));
    // One that happened before we asked is about something else.
    const QJsonObject early{{QStringLiteral("operateTime"), QStringLiteral("2025-01-02 10:00:00")}};
    QVERIFY(trade.sendAndSettle(flow::salesEvent, status(order, "ZT-1", "CANCELEDFAIL", early)));
    QCOMPARE(trade.rig.order(order.id).state.cancel, CancelStatus::Requested);
    QVERIFY(trade.sendAndSettle(
        flow::salesEvent,
        status(order, "ZT-2", "CANCELEDFAIL", {{QStringLiteral("remark"), QStringLiteral("已装车")}})));
    const Order now = trade.rig.order(order.id);
    QCOMPARE(now.state.cancel, CancelStatus::Rejected);
    QCOMPARE(now.cancelError, QStringLiteral("已装车"));
}

void TestSalesStatus::expressNumbersAreKept()
{
    Trade trade(support::currentBackend());
    const Order order = trade.pushedWholesale();
    const auto parcel = [](const char *number) {
        return QJsonObject{{QStringLiteral("expressCode"), QLatin1String(number)}};
    };
    QVERIFY(trade.sendAndSettle(flow::salesEvent, status(order, "ZT-1", "ACCEPT", parcel("SF1001"))));
    QVERIFY(trade.sendAndSettle(flow::salesEvent, status(order, "ZT-2", "ACCEPT", parcel("SF1002"))));
    QVERIFY(trade.sendAndSettle(flow::salesEvent, status(order, "ZT-3", "ACCEPT", parcel("SF1001"))));
    QVERIFY(trade.sendAndSettle(flow::salesEvent, status(order, "ZT-4", "ACCEPT")));
    QCOMPARE(trade.rig.order(order.id).expressNumber, QStringLiteral("SF1001, SF1002"));
    QVERIFY(trade.complete(order));
    QVERIFY(trade.waitFor(order, ReturnStatus::Returned));
    const QStringList numbers = trade.rig.order(order.id).expressNumber.split(QStringLiteral(", "));
    QCOMPARE(numbers.size(), 3);
    QVERIFY(numbers.last().startsWith(u"SF"));

    // What can't be posted has been sent off nevertheless.
    const Order parked = trade.pushedWholesale();
    trade.rig.ideal().addFault(QStringLiteral("serials-missing*1"));
    QVERIFY(trade.complete(parked));
    QVERIFY(trade.waitFor(parked, ReturnStatus::Exception));
    QVERIFY(trade.rig.order(parked.id).expressNumber.startsWith(u"SF"));
}

QTEST_GUILESS_MAIN(TestSalesStatus)
#include "tst_salesstatus.moc"
