// SPDX-License-Identifier: Apache-2.0
#include "domain/confirmation.h"

#include <QTest>

#include <functional>
#include <limits>

using namespace domain;
using base::ErrorCode;

namespace {

/// What was ordered and what is confirmed; each case changes one of them.
struct Case
{
    Confirmation confirmation;
    ReturnContext context;
};
using Change = std::function<void(Case &)>;

OrderLine orderedLine(int lineNo, qint64 quantity)
{
    OrderLine line;
    line.lineNo = lineNo;
    line.product = ProductId(lineNo);
    line.quantity = quantity;
    return line;
}

ConfirmedLine confirmedLine(int lineNo, const char *itemCode, qint64 quantity)
{
    return {lineNo, QString::number(lineNo), QString::fromLatin1(itemCode), quantity, InventoryType::Good};
}

/// Five of A and three of B ordered and pushed, nothing come yet; two of A are confirmed.
Case goodCase(OrderType type, Stage stage)
{
    Case c;
    c.context.order.type = type;
    c.context.order.number = QStringLiteral("N1");
    c.context.order.state.saved = true;
    c.context.order.state.push = PushStatus::Pushed;
    c.context.order.lines = {orderedLine(1, 5), orderedLine(2, 3)};
    c.context.itemCodes = {{1, QStringLiteral("A")}, {2, QStringLiteral("B")}};
    c.context.warehouseCode = QStringLiteral("WH1");
    c.confirmation.orderType = type;
    c.confirmation.stage = stage;
    c.confirmation.orderNumber = QStringLiteral("N1");
    c.confirmation.outBizCode = QStringLiteral("B1");
    c.confirmation.status = ConfirmationStatus::PartMoved;
    c.confirmation.warehouseCode = QStringLiteral("WH1");
    c.confirmation.lines = {confirmedLine(1, "A", 2)};
    return c;
}

} // namespace

Q_DECLARE_METATYPE(Change)

class TestConfirmation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void R63_fits_data();
    void R63_fits();
    void R63_parks_data();
    void R63_parks();
    void R63_inBeforeOut_data();
    void R63_inBeforeOut();
    void onlyMovementsMoveStock_data();
    void onlyMovementsMoveStock();
};

void TestConfirmation::R63_fits_data()
{
    QTest::addColumn<Change>("change");
    const auto row = [](const char *name, Change change) { QTest::newRow(name) << std::move(change); };
    row("part of a line", [](Case &) {});
    row("all", [](Case &c) { c.confirmation.lines = {confirmedLine(1, "A", 5), confirmedLine(2, "B", 3)}; });
    row("short on final", [](Case &c) { c.confirmation.final = true; });
    row("the rest of a line", [](Case &c) {
        c.context.order.lines[0].postedIn = 2;
        c.confirmation.lines = {confirmedLine(1, "A", 3)};
    });
    row("one line in two portions", [](Case &c) {
        c.confirmation.lines = {confirmedLine(1, "A", 2), confirmedLine(1, "A", 3)};
    });
    row("no warehouse told", [](Case &c) { c.confirmation.warehouseCode.clear(); });
    row("our push is still under way", [](Case &c) { c.context.order.state.push = PushStatus::Pushing; });
    row("our push has no answer", [](Case &c) { c.context.order.state.push = PushStatus::Unknown; });
}

void TestConfirmation::R63_fits()
{
    QFETCH(Change, change);
    Case c = goodCase(OrderType::Purchase, Stage::In);
    change(c);
    const auto problem = confirmationProblem(c.confirmation, c.context);
    QVERIFY2(!problem, problem ? qPrintable(base::codeName(problem->code)) : "");
}

void TestConfirmation::R63_parks_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<ErrorCode>("reason");
    const auto row = [](const char *name, ErrorCode reason, Change change) {
        QTest::newRow(name) << std::move(change) << reason;
    };
    using enum ErrorCode;
    row("more than ordered", ReturnOverQuantity, [](Case &c) { c.confirmation.lines[0].quantity = 6; });
    row("more than is left", ReturnOverQuantity, [](Case &c) {
        c.context.order.lines[0].postedIn = 4;
        c.confirmation.lines[0].quantity = 2;
    });
    row("too much in two portions", ReturnOverQuantity, [](Case &c) {
        c.confirmation.lines = {confirmedLine(1, "A", 3), confirmedLine(1, "A", 3)};
    });
    row("second line too much", ReturnOverQuantity,
        [](Case &c) { c.confirmation.lines.append(confirmedLine(2, "B", 4)); });
    row("the largest number", ReturnOverQuantity, [](Case &c) {
        c.context.order.lines[0].postedIn = 1;
        c.confirmation.lines[0].quantity = std::numeric_limits<qint32>::max();
    });
    row("nothing", ReturnQuantityImpossible, [](Case &c) { c.confirmation.lines[0].quantity = 0; });
    row("less than nothing", ReturnQuantityImpossible,
        [](Case &c) { c.confirmation.lines[0].quantity = -1; });
    row("unknown line", ReturnLineUnknown, [](Case &c) { c.confirmation.lines[0].lineNo = 9; });
    row("line that is no number", ReturnLineUnknown, [](Case &c) {
        c.confirmation.lines[0].lineNo = 0;
        c.confirmation.lines[0].lineText = QStringLiteral("x");
    });
    row("unknown item", ReturnLineUnknown,
        [](Case &c) { c.confirmation.lines[0].itemCode = QStringLiteral("Z"); });
    row("another line's item", ReturnLineUnknown,
        [](Case &c) { c.confirmation.lines[0].itemCode = QStringLiteral("B"); });
    row("defective instead of good", ReturnLineUnknown,
        [](Case &c) { c.confirmation.lines[0].inventory = InventoryType::Defective; });
    row("wrong warehouse", ReturnWrongWarehouse,
        [](Case &c) { c.confirmation.warehouseCode = QStringLiteral("WH2"); });
    row("behind a final one", ReturnAfterFinal, [](Case &c) { c.context.stageFinal = true; });
    row("no lines", ReturnWithoutLines, [](Case &c) { c.confirmation.lines.clear(); });
    row("order never pushed", ReturnOrderNotPushed,
        [](Case &c) { c.context.order.state.push = PushStatus::NotPushed; });
    row("order refused", ReturnOrderNotPushed,
        [](Case &c) { c.context.order.state.push = PushStatus::Refused; });
    row("order of another type", ReturnOrderUnknown,
        [](Case &c) { c.confirmation.orderType = OrderType::WholesaleReturn; });
    row("stage that the type has not", ReturnOrderUnknown,
        [](Case &c) { c.confirmation.stage = Stage::Out; });
}

void TestConfirmation::R63_parks()
{
    QFETCH(Change, change);
    QFETCH(ErrorCode, reason);
    Case c = goodCase(OrderType::Purchase, Stage::In);
    change(c);
    const auto problem = confirmationProblem(c.confirmation, c.context);
    QVERIFY(problem.has_value());
    QCOMPARE(problem->code, reason);
    QVERIFY(!problem->detail.isEmpty());
}

void TestConfirmation::R63_inBeforeOut_data()
{
    QTest::addColumn<qint64>("postedOut");
    QTest::addColumn<qint64>("postedIn");
    QTest::addColumn<qint64>("confirmed");
    QTest::addColumn<ErrorCode>("reason");
    const ErrorCode fits = ErrorCode::Count_;
    QTest::newRow("nothing out") << qint64(0) << qint64(0) << qint64(1) << ErrorCode::ReturnInBeforeOut;
    QTest::newRow("all that is out") << qint64(3) << qint64(0) << qint64(3) << fits;
    QTest::newRow("more than is out") << qint64(3) << qint64(0) << qint64(4) << ErrorCode::ReturnInBeforeOut;
    QTest::newRow("the rest of what is out") << qint64(3) << qint64(2) << qint64(1) << fits;
    QTest::newRow("more than the rest")
        << qint64(3) << qint64(2) << qint64(2) << ErrorCode::ReturnInBeforeOut;
    QTest::newRow("more than ordered")
        << qint64(5) << qint64(0) << qint64(6) << ErrorCode::ReturnOverQuantity;
}

void TestConfirmation::R63_inBeforeOut()
{
    QFETCH(qint64, postedOut);
    QFETCH(qint64, postedIn);
    QFETCH(qint64, confirmed);
    QFETCH(ErrorCode, reason);
    Case c = goodCase(OrderType::Transfer, Stage::In);
    c.context.order.lines[0].postedOut = postedOut;
    c.context.order.lines[0].postedIn = postedIn;
    c.confirmation.lines[0].quantity = confirmed;
    const auto problem = confirmationProblem(c.confirmation, c.context);
    QCOMPARE(problem ? problem->code : ErrorCode::Count_, reason);

    // Going out asks for nothing before it.
    Case out = goodCase(OrderType::Transfer, Stage::Out);
    QVERIFY(!confirmationProblem(out.confirmation, out.context));
}

void TestConfirmation::onlyMovementsMoveStock_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("cancelResult");
    QTest::addColumn<bool>("moves");
    const auto row = [](const char *name, ConfirmationStatus status, bool cancelResult, bool moves) {
        QTest::newRow(name) << static_cast<int>(status) << cancelResult << moves;
    };
    row("accepted", ConfirmationStatus::Accepted, false, false);
    row("part", ConfirmationStatus::PartMoved, false, true);
    row("all", ConfirmationStatus::Moved, false, true);
    row("exception", ConfirmationStatus::Exception, false, false);
    row("rejected", ConfirmationStatus::Rejected, false, false);
    row("closed", ConfirmationStatus::Closed, false, false);
    row("cancelled", ConfirmationStatus::Cancelled, false, false);
    row("cancel failed", ConfirmationStatus::CancelFailed, false, false);
    row("answer to a cancel", ConfirmationStatus::Moved, true, false);
}

void TestConfirmation::onlyMovementsMoveStock()
{
    QFETCH(int, status);
    QFETCH(bool, cancelResult);
    QFETCH(bool, moves);
    Confirmation confirmation;
    confirmation.status = static_cast<ConfirmationStatus>(status);
    confirmation.cancelResult = cancelResult;
    QCOMPARE(confirmation.movesStock(), moves);
}

QTEST_APPLESS_MAIN(TestConfirmation)
#include "tst_confirmation.moc"
