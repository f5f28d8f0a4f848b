// SPDX-License-Identifier: Apache-2.0
#include "gui/orderbench.h"
#include "store/orderrepository.h"
#include "support/await.h"
#include "ui/orders/bannerlist.h"
#include "ui/orders/orderform.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/statetext.h"
#include "ui/widgets/statusdelegate.h"
#include "workflow/approveorder.h"
#include "workflow/terminationsteps.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace domain;
using namespace gui;
using base::ErrorCode;
using ui::OrderForm;

namespace {

const QString why = QStringLiteral("客户不要了");

template<class T> T *child(QWidget *form, const char *name)
{
    T *found = form->findChild<T *>(QLatin1String(name));
    if (!found) {
        qFatal("no %s", name);
    }
    return found;
}

OrderForm *openForm(OrderBench &bench, OrderId id)
{
    auto *form = new OrderForm(bench.context(), id);
    QSignalSpy shown(form, &OrderForm::orderShown);
    bench.show(form);
    [&] { QTRY_VERIFY(!shown.isEmpty()); }();
    return form;
}

QPushButton *button(OrderForm *form)
{
    return child<QPushButton>(form, "terminateButton");
}

QString banners(OrderForm *form)
{
    return child<ui::BannerList>(form, "banners")->text();
}

bool shows(OrderForm *form, CancelStatus status)
{
    return child<ui::StatusLabel>(form, "cancelStatus")->text() == ui::stateText(status);
}

bool showsTerminated(OrderForm *form)
{
    return child<ui::StatusLabel>(form, "approvalStatus")->text() ==
           ui::stateText(ApprovalStatus::Terminated);
}

Order wholesale(OrderBench &bench)
{
    return bench.save(bench.draft(OrderType::Wholesale, QStringLiteral("C-1001"), QStringLiteral("CK01"),
                                  {{OrderBench::phone, 2}}));
}

/// 已上传, nothing has come back.
Order pushedWholesale(OrderBench &bench)
{
    const Order order = wholesale(bench);
    const auto approved =
        support::await(bench.company()
                           .session("supervisor")
                           .run([id = order.id](auto &transaction, const Actor &who, base::Instant now) {
                               return workflow::approveOrder(transaction, who, id, now);
                           }));
    if (!approved) {
        qFatal("not approved");
    }
    bench.accept(order.id);
    return order;
}

/// A click on 终止, this reason, and yes.
void terminate(OrderBench &bench, OrderForm *form, const QString &reason = why)
{
    bench.desk().prompts.texts = {reason};
    bench.desk().prompts.confirms = {true};
    QTest::mouseClick(button(form), Qt::LeftButton);
}

/// What IDEAL answers to what is asked last.
void answer(OrderBench &bench, const Order &order, const char *result, const QString &reason = {})
{
    workflow::PushAnswer given;
    given.accepted = true;
    given.data = {{QStringLiteral("result"), QLatin1String(result)}, {QStringLiteral("reason"), reason}};
    bench.answer(order.id, given);
}

} // namespace

/// 终止 on the form: when it may be pressed, what it asks, and what the clerk sees behind it without a
/// refresh.
class TestOrderTerminate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void R8_neverPushedEndsAtOnce();
    void R7_requestUpdateTerminated();
    void R7_rejectedShowsIdealsReason();
    void R7_askingNeedsAReason();
    void R7_noMeansNo();
    void R7_silenceIsTold();
    void R66_overtakenIsTold();
    void R7_whyNot();
    void R7_keyDoesTheSame();
    void unsavedChangesComeFirst();
    void onlyWhereItBelongs();
    void expressNumberCanBeCopied();
    void R67_rejectedOrderIsCopied();
};

void TestOrderTerminate::R8_neverPushedEndsAtOnce()
{
    OrderBench bench;
    const Order order = wholesale(bench);
    OrderForm *form = openForm(bench, order.id);
    QVERIFY(button(form)->isVisible());
    QVERIFY(button(form)->isEnabled());
    terminate(bench, form, {});
    QTRY_VERIFY(showsTerminated(form));
    QCOMPARE(bench.desk().prompts.asked.size(), 2);
    QVERIFY(!button(form)->isEnabled());
    QVERIFY(banners(form).contains(QStringLiteral("terminated")));
    QVERIFY(!child<QPushButton>(form, "pushButton")->isVisible());
    QVERIFY(!child<QWidget>(form, "pushBox")->isVisible()); // nothing brings it to IDEAL any more
    QVERIFY(!child<QPushButton>(form, "saveButton")->isVisible());
    QVERIFY(child<QPushButton>(form, "copyButton")->isEnabled());
    QVERIFY(child<QLineEdit>(form, "remarkEdit")->isReadOnly());
    bench.picture(QStringLiteral("terminate-local"));
}

void TestOrderTerminate::R7_requestUpdateTerminated()
{
    OrderBench bench;
    const Order order = pushedWholesale(bench);
    OrderForm *form = openForm(bench, order.id);
    QVERIFY(button(form)->isEnabled());
    bench.picture(QStringLiteral("terminate-pushed"));
    terminate(bench, form);
    QTRY_VERIFY(shows(form, CancelStatus::Requested));
    QVERIFY(banners(form).contains(why));
    QVERIFY(!button(form)->isEnabled());
    QVERIFY(!button(form)->toolTip().isEmpty());
    bench.picture(QStringLiteral("terminate-requested"));
    answer(bench, order, "APPROVED");
    QTRY_VERIFY(shows(form, CancelStatus::Updating));
    QVERIFY(!button(form)->isEnabled());
    bench.picture(QStringLiteral("terminate-updating"));
    answer(bench, order, "");
    QTRY_VERIFY(showsTerminated(form));
    QVERIFY(!child<ui::StatusLabel>(form, "cancelStatus")->isVisible()); // it would say the same once more
    QVERIFY(banners(form).contains(why));
    bench.picture(QStringLiteral("terminate-done"));
}

void TestOrderTerminate::R7_rejectedShowsIdealsReason()
{
    OrderBench bench;
    const Order order = pushedWholesale(bench);
    OrderForm *form = openForm(bench, order.id);
    terminate(bench, form);
    QTRY_VERIFY(shows(form, CancelStatus::Requested));
    answer(bench, order, "REJECTED", QStringLiteral("仓库已拣货"));
    QTRY_VERIFY(shows(form, CancelStatus::Rejected));
    QVERIFY(banners(form).contains(QStringLiteral("仓库已拣货")));
    QVERIFY(button(form)->isEnabled()); // it may be asked again
    bench.picture(QStringLiteral("terminate-rejected"));
    terminate(bench, form, QStringLiteral("再问一次"));
    QTRY_VERIFY(shows(form, CancelStatus::Requested));
    QVERIFY(!banners(form).contains(QStringLiteral("仓库已拣货")));
}

void TestOrderTerminate::R7_askingNeedsAReason()
{
    OrderBench bench;
    const Order order = pushedWholesale(bench);
    OrderForm *form = openForm(bench, order.id);
    terminate(bench, form, QStringLiteral("  "));
    QTRY_VERIFY(banners(form).contains(QStringLiteral("reason")));
    terminate(bench, form, QString(501, u'x'));
    QTRY_VERIFY(banners(form).contains(QStringLiteral("500")));
    QCOMPARE(bench.desk().prompts.asked.size(), 2); // nobody was asked to confirm
    QCOMPARE(bench.order(order.id).state.cancel, CancelStatus::None);
}

void TestOrderTerminate::R7_noMeansNo()
{
    OrderBench bench;
    const Order order = pushedWholesale(bench);
    OrderForm *form = openForm(bench, order.id);
    bench.desk().prompts.texts = {std::nullopt};
    QTest::mouseClick(button(form), Qt::LeftButton);
    bench.desk().prompts.texts = {why};
    bench.desk().prompts.confirms = {false};
    QTest::mouseClick(button(form), Qt::LeftButton);
    QCOMPARE(bench.desk().prompts.asked.size(), 3);
    QCOMPARE(bench.order(order.id).state.cancel, CancelStatus::None);
    QVERIFY(button(form)->isEnabled());
}

void TestOrderTerminate::R7_silenceIsTold()
{
    OrderBench bench;
    const Order order = pushedWholesale(bench);
    OrderForm *form = openForm(bench, order.id);
    terminate(bench, form);
    QTRY_VERIFY(shows(form, CancelStatus::Requested));
    workflow::PushAnswer none;
    none.error = {ErrorCode::TimedOut, {}, true};
    bench.answer(order.id, none);
    QTRY_VERIFY(banners(form).contains(ui::errorText(none.error)));
    QVERIFY(shows(form, CancelStatus::Requested));
}

void TestOrderTerminate::R66_overtakenIsTold()
{
    OrderBench bench;
    const Order order = pushedWholesale(bench);
    OrderForm *form = openForm(bench, order.id);
    terminate(bench, form);
    QTRY_VERIFY(shows(form, CancelStatus::Requested));
    const base::Error overtaken{ErrorCode::TerminationOvertaken, QStringLiteral("SF1001")};
    bench.change([id = order.id, overtaken,
                  now = bench.desk().clock.now()](store::Transaction &transaction) -> base::Outcome {
        store::OrderRepository orders(transaction.connection());
        TRY_LET(Order locked, orders.lock(id));
        TRY(workflow::rejectTermination(transaction, locked, overtaken, now));
        locked.state.approval = ApprovalStatus::Shipped;
        locked.state.returned = ReturnStatus::Returned;
        return orders.saveState(locked, now);
    });
    QTRY_VERIFY(shows(form, CancelStatus::Rejected));
    QVERIFY(banners(form).contains(ui::errorText(overtaken)));
    QVERIFY(!button(form)->isEnabled());
    bench.picture(QStringLiteral("terminate-overtaken"));
}

void TestOrderTerminate::R7_whyNot()
{
    OrderBench bench;
    const Order order = wholesale(bench);
    OrderForm *form = openForm(bench, order.id);
    const QString live = button(form)->toolTip();
    const auto put = [&](PushStatus push, ReturnStatus returned) {
        bench.change([=, id = order.id,
                      now = bench.desk().clock.now()](store::Transaction &transaction) -> base::Outcome {
            store::OrderRepository orders(transaction.connection());
            TRY_LET(Order locked, orders.lock(id));
            locked.state.push = push;
            locked.state.returned = returned;
            transaction.announce(store::Topic::Orders);
            return orders.saveState(locked, now);
        });
    };
    QStringList reasons{live};
    const QList<std::pair<PushStatus, ReturnStatus>> way{{PushStatus::Pushing, ReturnStatus::NotReturned},
                                                         {PushStatus::Unknown, ReturnStatus::NotReturned},
                                                         {PushStatus::Pushed, ReturnStatus::Partial},
                                                         {PushStatus::Pushed, ReturnStatus::Exception},
                                                         {PushStatus::Pushed, ReturnStatus::Returned}};
    for (const auto &[push, returned] : way) {
        put(push, returned);
        QTRY_VERIFY(button(form)->toolTip() != reasons.last());
        QVERIFY(!button(form)->isEnabled());
        QVERIFY(!reasons.contains(button(form)->toolTip())); // each says something of its own
        reasons.append(button(form)->toolTip());
    }
}

void TestOrderTerminate::R7_keyDoesTheSame()
{
    OrderBench bench;
    const Order order = pushedWholesale(bench);
    OrderForm *form = openForm(bench, order.id);
    bench.desk().prompts.texts = {why};
    bench.desk().prompts.confirms = {true};
    press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(shows(form, CancelStatus::Requested));
}

void TestOrderTerminate::unsavedChangesComeFirst()
{
    OrderBench bench;
    OrderForm *form = openForm(bench, wholesale(bench).id);
    child<QLineEdit>(form, "remarkEdit")->setFocus();
    type(QStringLiteral("x"));
    QVERIFY(!button(form)->isEnabled());
    QVERIFY(!button(form)->toolTip().isEmpty());
}

void TestOrderTerminate::onlyWhereItBelongs()
{
    {
        OrderBench bench;
        QVERIFY(!button(openForm(bench, bench.purchase().id))->isVisible());
        QVERIFY(!button(bench.show(new OrderForm(bench.context(), OrderType::Wholesale)))->isVisible());
    }
    OrderBench bench("supervisor");
    QVERIFY(!button(openForm(bench, pushedWholesale(bench).id))->isVisible());
}

void TestOrderTerminate::expressNumberCanBeCopied()
{
    OrderBench bench;
    const Order order = pushedWholesale(bench);
    OrderForm *form = openForm(bench, order.id);
    auto *number = child<QLineEdit>(form, "expressNumberEdit");
    QVERIFY(!number->isVisible());
    bench.change(
        [id = order.id, now = bench.desk().clock.now()](store::Transaction &transaction) -> base::Outcome {
            store::OrderRepository orders(transaction.connection());
            TRY_LET(Order locked, orders.lock(id));
            locked.expressNumber = QStringLiteral("SF1001, SF1002");
            transaction.announce(store::Topic::Orders);
            return orders.saveState(locked, now);
        });
    QTRY_VERIFY(number->isVisible());
    QCOMPARE(number->text(), QStringLiteral("SF1001, SF1002"));
    QVERIFY(number->isReadOnly());
    number->setFocus();
    press(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(number->selectedText(), number->text());
    bench.picture(QStringLiteral("terminate-express"));
}

void TestOrderTerminate::R67_rejectedOrderIsCopied()
{
    OrderBench bench;
    const Order order = pushedWholesale(bench);
    bench.change(
        [id = order.id, now = bench.desk().clock.now()](store::Transaction &transaction) -> base::Outcome {
            store::OrderRepository orders(transaction.connection());
            TRY_LET(Order locked, orders.lock(id));
            locked.state.returned = ReturnStatus::Exception;
            return orders.saveState(locked, now);
        });
    OrderForm *form = openForm(bench, order.id);
    QTest::mouseClick(child<QPushButton>(form, "copyButton"), Qt::LeftButton);
    QCOMPARE(bench.opened.size(), 1);
    QCOMPARE(bench.opened.first().hints.value(QStringLiteral("copyOf")).toLongLong(), order.id.value());
    auto *copy = new OrderForm(bench.context(), OrderType::Wholesale);
    QSignalSpy shown(copy, &OrderForm::orderShown);
    bench.show(copy);
    copy->copyFrom(order.id);
    QTRY_VERIFY(!shown.isEmpty());
    QTest::mouseClick(child<QPushButton>(copy, "saveButton"), Qt::LeftButton);
    QTRY_VERIFY(bench.lastOrder() != order.id);
    QCOMPARE(bench.order(bench.lastOrder()).state.push, PushStatus::NotPushed);
    QCOMPARE(bench.order(order.id).state.push, PushStatus::Pushed); // it stays as it was
}

QTEST_MAIN(TestOrderTerminate)
#include "tst_orderterminate.moc"
