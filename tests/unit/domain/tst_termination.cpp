// SPDX-License-Identifier: Apache-2.0
#include "domain/termination.h"

#include <QTest>

using namespace domain;
using Step = TerminationStep;

namespace {

constexpr base::Instant askedAt{1735783200500}; // half past a second

Order orderOf(CancelStatus cancel, ApprovalStatus approval = ApprovalStatus::ReadyToShip)
{
    Order order;
    order.type = OrderType::Wholesale;
    order.state.push = PushStatus::Pushed;
    order.state.cancel = cancel;
    order.state.approval = approval;
    order.cancelRequest = QStringLiteral("R-2");
    order.cancelRequestedAt = askedAt;
    return order;
}

Confirmation result(const QString &request, bool approved)
{
    Confirmation said;
    said.cancelResult = true;
    said.cancelRequestId = request;
    said.cancelApproved = approved;
    said.status = approved ? ConfirmationStatus::Cancelled : ConfirmationStatus::CancelFailed;
    return said;
}

Confirmation status(ConfirmationStatus what, base::Instant at = askedAt.plus(60'000))
{
    Confirmation said;
    said.status = what;
    said.operatedAt = at;
    return said;
}

} // namespace

class TestTermination : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void R7_whatIsSaidInWhichState_data();
    void R7_whatIsSaidInWhichState();
    void R7_onlyTheOpenRequestIsDecided();
    void R7_failureBeforeTheRequestIsAboutAnother();
    void R68_completeOnceEveryStageIsFinal();
};

void TestTermination::R7_whatIsSaidInWhichState_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("approved");
    QTest::addColumn<int>("rejected");
    QTest::addColumn<int>("cancelled");
    QTest::addColumn<int>("failed");
    QTest::addColumn<int>("accepted");
    const auto row = [](const char *name, CancelStatus state, Step approved, Step rejected, Step cancelled,
                        Step failed) {
        QTest::newRow(name) << int(state) << int(approved) << int(rejected) << int(cancelled) << int(failed)
                            << int(Step::Nothing);
    };
    using C = CancelStatus;
    row("none", C::None, Step::Nothing, Step::Nothing, Step::Unasked, Step::Nothing);
    row("requested", C::Requested, Step::Approve, Step::Reject, Step::Finish, Step::Reject);
    row("updating", C::Updating, Step::Nothing, Step::Nothing, Step::Finish, Step::Nothing);
    row("done", C::Done, Step::Nothing, Step::Nothing, Step::Nothing, Step::Nothing);
    row("rejected", C::Rejected, Step::Nothing, Step::Nothing, Step::Unasked, Step::Nothing);
}

void TestTermination::R7_whatIsSaidInWhichState()
{
    QFETCH(int, state);
    QFETCH(int, approved);
    QFETCH(int, rejected);
    QFETCH(int, cancelled);
    QFETCH(int, failed);
    QFETCH(int, accepted);
    const auto cancel = static_cast<CancelStatus>(state);
    const Order order = orderOf(cancel, cancel == CancelStatus::Done ? ApprovalStatus::Terminated
                                                                     : ApprovalStatus::ReadyToShip);
    QCOMPARE(int(terminationStep(order, result(order.cancelRequest, true))), approved);
    QCOMPARE(int(terminationStep(order, result(order.cancelRequest, false))), rejected);
    QCOMPARE(int(terminationStep(order, status(ConfirmationStatus::Cancelled))), cancelled);
    QCOMPARE(int(terminationStep(order, status(ConfirmationStatus::CancelFailed))), failed);
    QCOMPARE(int(terminationStep(order, status(ConfirmationStatus::Accepted))), accepted);
    QCOMPARE(isTerminationOpen(cancel),
             cancel == CancelStatus::Requested || cancel == CancelStatus::Updating);
}

void TestTermination::R7_onlyTheOpenRequestIsDecided()
{
    const Order order = orderOf(CancelStatus::Requested);
    QCOMPARE(terminationStep(order, result(QStringLiteral("R-1"), true)), Step::Nothing);
    QCOMPARE(terminationStep(order, result(QStringLiteral("R-1"), false)), Step::Nothing);
    QCOMPARE(terminationStep(order, result({}, true)), Step::Nothing);
}

void TestTermination::R7_failureBeforeTheRequestIsAboutAnother()
{
    const Order order = orderOf(CancelStatus::Requested);
    const auto at = [&order](qint64 behindMs) {
        return terminationStep(order, status(ConfirmationStatus::CancelFailed, askedAt.plus(behindMs)));
    };
    QCOMPARE(at(-501), Step::Nothing);
    QCOMPARE(at(-500), Step::Reject); // the same second: the wire knows no finer time
    QCOMPARE(at(0), Step::Reject);
}

void TestTermination::R68_completeOnceEveryStageIsFinal()
{
    const auto said = [](Stage stage, ConfirmationStatus what, bool final) {
        Confirmation confirmation;
        confirmation.stage = stage;
        confirmation.status = what;
        confirmation.final = final;
        return confirmation;
    };
    const Confirmation out = said(Stage::Out, ConfirmationStatus::Moved, true);
    const Confirmation in = said(Stage::In, ConfirmationStatus::Moved, true);
    QVERIFY(!isComplete(OrderType::Wholesale, {}));
    QVERIFY(!isComplete(OrderType::Wholesale, {said(Stage::Out, ConfirmationStatus::Accepted, true)}));
    QVERIFY(!isComplete(OrderType::Wholesale, {said(Stage::Out, ConfirmationStatus::PartMoved, false)}));
    QVERIFY(!isComplete(OrderType::Wholesale, {result(QStringLiteral("R-2"), true)}));
    QVERIFY(isComplete(OrderType::Wholesale, {out}));
    QVERIFY(isComplete(OrderType::Wholesale, {said(Stage::Out, ConfirmationStatus::Cancelled, true)}));
    QVERIFY(isComplete(OrderType::Purchase, {said(Stage::In, ConfirmationStatus::Rejected, true)}));
    QVERIFY(!isComplete(OrderType::Transfer, {out}));
    QVERIFY(isComplete(OrderType::Transfer, {in, out}));
}

QTEST_APPLESS_MAIN(TestTermination)
#include "tst_termination.moc"
