// SPDX-License-Identifier: Apache-2.0
#include "gui/orderbench.h"
#include "store/cataloguerepository.h"
#include "store/settingsrepository.h"
#include "support/await.h"
#include "ui/orders/bannerlist.h"
#include "ui/orders/orderform.h"
#include "ui/orders/orderlinesview.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/statetext.h"
#include "ui/widgets/statusdelegate.h"
#include "workflow/settings.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace domain;
using namespace gui;
using base::ErrorCode;
using ui::OrderForm;

namespace {

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

/// Whether the list below the lines and the button's tooltip both have this reason, and the button is dead.
bool isRefusedFor(OrderForm *form, const base::Error &reason)
{
    const QString text = ui::errorText(reason);
    auto *button = child<QPushButton>(form, "pushButton");
    return !child<QListWidget>(form, "pushProblems")->findItems(text, Qt::MatchExactly).isEmpty() &&
           button->toolTip().contains(text) && !button->isEnabled();
}

QString banners(OrderForm *form)
{
    return child<ui::BannerList>(form, "banners")->text();
}

bool shows(OrderForm *form, PushStatus status)
{
    return child<ui::StatusLabel>(form, "pushStatus")->text() == ui::stateText(status);
}

bool isReadOnly(OrderForm *form)
{
    const auto *lines = child<ui::OrderLinesView>(form, "linesView")->model();
    bool locked = child<QLineEdit>(form, "supplierPicker")->isReadOnly() &&
                  child<QLineEdit>(form, "manualNumberEdit")->isReadOnly() &&
                  child<QLineEdit>(form, "remarkEdit")->isReadOnly() &&
                  !child<QComboBox>(form, "warehouseCombo")->isEnabled();
    for (int column = 0; column < lines->columnCount(); ++column) {
        locked = locked && !lines->flags(lines->index(0, column)).testFlag(Qt::ItemIsEditable);
    }
    return locked;
}

void switchInterface(OrderBench &bench, bool on)
{
    const auto outcome = support::await(
        bench.company().session("vendor").run([on](auto &t, const Actor &who, base::Instant now) {
            return workflow::switchInterface(t, who, on, now);
        }));
    QVERIFY(outcome.ok());
}

} // namespace

/// What stands between an order and IDEAL, and what the form shows behind the click.
class TestOrderPush : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void R15_unsavedIsNotPushed();
    void R9_withoutEstack();
    void R13_unmappedWarehouse();
    void R27_transferIntoUnmappedWarehouse();
    void R47_productAttributesDiffer();
    void R60_beforeTheEnableDate();
    void R61_interfaceOff();
    void R34_wholesaleWaitsForApproval();
    void allReasonsAtOnce();
    void reasonsGoAwayByThemselves();
    void R48_clickPushes();
    void R17_R18_R19_R20_pushedFormIsReadOnly();
    void statesMoveWithoutARefresh();
    void refusalIsShownAndMayBeCorrected();
    void unknownResultIsAskedAgain();
    void pushedMeanwhileKeepsWhatWasTyped();
};

void TestOrderPush::R15_unsavedIsNotPushed()
{
    OrderBench bench;
    auto *fresh = bench.show(new OrderForm(bench.context(), OrderType::Purchase));
    QVERIFY(isRefusedFor(fresh, {ErrorCode::OrderNotSaved, {}}));
    OrderForm *form = openForm(bench, bench.purchase().id);
    QVERIFY(child<QPushButton>(form, "pushButton")->isEnabled());
    QVERIFY(!child<QListWidget>(form, "pushProblems")->isVisible());
    child<QLineEdit>(form, "remarkEdit")->setFocus();
    type(QStringLiteral("x"));
    QVERIFY(isRefusedFor(form, {ErrorCode::OrderNotSaved, {}}));
}

void TestOrderPush::R9_withoutEstack()
{
    OrderBench bench;
    const Order order = bench.purchase();
    bench.change([](store::Transaction &transaction) -> base::Outcome {
        TRY(transaction.connection().execute(
            QStringLiteral("UPDATE interface_settings SET estack_synced_at = NULL")));
        return base::done;
    });
    QVERIFY(isRefusedFor(openForm(bench, order.id), {ErrorCode::EstackNotReady, {}}));
}

void TestOrderPush::R13_unmappedWarehouse()
{
    OrderBench bench;
    const Order order = bench.save(bench.draft(OrderType::Purchase, QStringLiteral("GB01"),
                                               QStringLiteral("CK04"), {{OrderBench::phone, 1}}));
    QVERIFY(isRefusedFor(openForm(bench, order.id),
                         {ErrorCode::WarehouseNotMapped, QStringLiteral("门店周转仓")}));
}

void TestOrderPush::R27_transferIntoUnmappedWarehouse()
{
    OrderBench bench;
    const Order order = bench.save(bench.draft(OrderType::Transfer, {}, QStringLiteral("CK01"),
                                               {{OrderBench::phone, 1}}, QStringLiteral("CK04")));
    QVERIFY(isRefusedFor(openForm(bench, order.id),
                         {ErrorCode::WarehouseNotMapped, QStringLiteral("门店周转仓")}));
}

void TestOrderPush::R47_productAttributesDiffer()
{
    OrderBench bench;
    const Order order = bench.purchase();
    bench.change([](store::Transaction &transaction) -> base::Outcome {
        TRY(transaction.connection().execute(
            QStringLiteral("UPDATE product SET serial_length = 12 WHERE code = ?"),
            store::bind(OrderBench::phone)));
        transaction.announce(store::Topic::Catalogue);
        return base::done;
    });
    QVERIFY(isRefusedFor(openForm(bench, order.id), {ErrorCode::ProductAttributesDiffer, OrderBench::phone}));
}

void TestOrderPush::R60_beforeTheEnableDate()
{
    OrderBench bench;
    OrderDraft draft = bench.draft(OrderType::Purchase, QStringLiteral("GB01"), QStringLiteral("CK01"),
                                   {{OrderBench::phone, 1}});
    draft.date = QDate(2023, 12, 31);
    QVERIFY(isRefusedFor(openForm(bench, bench.save(draft).id),
                         {ErrorCode::BeforeEnableDate, QStringLiteral("2024-01-01")}));
}

void TestOrderPush::R61_interfaceOff()
{
    OrderBench bench;
    const Order order = bench.purchase();
    switchInterface(bench, false);
    QVERIFY(isRefusedFor(openForm(bench, order.id), {ErrorCode::InterfaceDisabled, {}}));
}

void TestOrderPush::R34_wholesaleWaitsForApproval()
{
    OrderBench bench;
    const Order order = bench.save(bench.draft(OrderType::Wholesale, QStringLiteral("C-1001"),
                                               QStringLiteral("CK01"), {{OrderBench::phone, 1}}));
    QVERIFY(isRefusedFor(openForm(bench, order.id), {ErrorCode::NotApproved, {}}));
}

void TestOrderPush::allReasonsAtOnce()
{
    OrderBench bench;
    OrderDraft draft = bench.draft(OrderType::Purchase, QStringLiteral("GB01"), QStringLiteral("CK04"),
                                   {{OrderBench::phone, 1}});
    draft.date = QDate(2023, 12, 31);
    const Order order = bench.save(draft);
    switchInterface(bench, false);
    OrderForm *form = openForm(bench, order.id);
    QVERIFY(isRefusedFor(form, {ErrorCode::WarehouseNotMapped, QStringLiteral("门店周转仓")}));
    QVERIFY(isRefusedFor(form, {ErrorCode::BeforeEnableDate, QStringLiteral("2024-01-01")}));
    QVERIFY(isRefusedFor(form, {ErrorCode::InterfaceDisabled, {}}));
    QCOMPARE(child<QListWidget>(form, "pushProblems")->count(), 3);
    bench.picture(QStringLiteral("order-refused"));
}

void TestOrderPush::reasonsGoAwayByThemselves()
{
    OrderBench bench;
    const Order order = bench.purchase();
    switchInterface(bench, false);
    OrderForm *form = openForm(bench, order.id);
    QVERIFY(!child<QPushButton>(form, "pushButton")->isEnabled());
    switchInterface(bench, true);
    QTRY_VERIFY(child<QPushButton>(form, "pushButton")->isEnabled());
}

void TestOrderPush::R48_clickPushes()
{
    OrderBench bench;
    const Order order = bench.purchase();
    OrderForm *form = openForm(bench, order.id);
    QCOMPARE(bench.order(order.id).state.push, PushStatus::NotPushed);
    QSignalSpy pushed(form, &OrderForm::orderPushed);
    QTest::mouseClick(child<QPushButton>(form, "pushButton"), Qt::LeftButton);
    QTRY_COMPARE(pushed.size(), 1);
    QCOMPARE(bench.order(order.id).state.push, PushStatus::Pushing);
    QTRY_VERIFY(shows(form, PushStatus::Pushing));
    QVERIFY(!child<QPushButton>(form, "pushButton")->isEnabled());
}

void TestOrderPush::R17_R18_R19_R20_pushedFormIsReadOnly()
{
    OrderBench bench;
    const Order order = bench.purchase();
    bench.accept(order.id);
    OrderForm *form = openForm(bench, order.id);
    QVERIFY(isReadOnly(form));
    for (const char *button : {"saveButton", "deleteButton", "pushButton", "addLineButton", "pasteButton"}) {
        QVERIFY2(!child<QPushButton>(form, button)->isVisible(), button);
    }
    QVERIFY(child<QPushButton>(form, "copyButton")->isVisible());
    QVERIFY(!banners(form).isEmpty());
    auto *view = child<ui::OrderLinesView>(form, "linesView");
    view->setFocus();
    view->setCurrentIndex(view->model()->index(0, ui::OrderLinesModel::Quantity));
    type(QStringLiteral("9"));
    press(Qt::Key_Delete, Qt::ControlModifier);
    press(Qt::Key_Insert);
    press(Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(view->model()->rowCount(), 1);
    QCOMPARE(bench.order(order.id).lines.first().quantity, 3);
    bench.picture(QStringLiteral("order-pushed"));
}

void TestOrderPush::statesMoveWithoutARefresh()
{
    OrderBench bench;
    const Order order = bench.purchase(60);
    OrderForm *form = openForm(bench, order.id);
    bench.accept(order.id);
    QTRY_VERIFY(shows(form, PushStatus::Pushed));
    QVERIFY(isReadOnly(form));
    const StockDocumentId document = bench.comeBack(order.id);
    auto *documents = child<QListWidget>(form, "documentsList");
    QTRY_COMPARE(documents->count(), 1);
    QCOMPARE(child<ui::StatusLabel>(form, "returnStatus")->text(), ui::stateText(ReturnStatus::Returned));
    const auto *model = child<ui::OrderLinesView>(form, "linesView")->model();
    QCOMPARE(model->index(0, ui::OrderLinesModel::PostedIn).data().toString(), QStringLiteral("60"));
    documents->setFocus();
    documents->setCurrentRow(0);
    press(Qt::Key_Return);
    QCOMPARE(bench.opened.last().kind, QStringLiteral("document"));
    QCOMPARE(bench.opened.last().id, document.value());
    bench.picture(QStringLiteral("order-returned"));
}

void TestOrderPush::refusalIsShownAndMayBeCorrected()
{
    OrderBench bench;
    const Order order = bench.purchase();
    OrderForm *form = openForm(bench, order.id);
    bench.push(order.id);
    workflow::PushAnswer refused;
    refused.error = {ErrorCode::PeerRefused, QStringLiteral("itemCode HN-MAGIC7 不存在"), false};
    bench.answer(order.id, refused);
    QTRY_VERIFY(banners(form).contains(QStringLiteral("itemCode HN-MAGIC7 不存在")));
    QVERIFY(!isReadOnly(form));
    QVERIFY(child<QPushButton>(form, "pushButton")->isEnabled());
    bench.picture(QStringLiteral("order-failed"));
}

void TestOrderPush::unknownResultIsAskedAgain()
{
    OrderBench bench;
    const Order order = bench.purchase();
    OrderForm *form = openForm(bench, order.id);
    auto *button = child<QPushButton>(form, "pushButton");
    const QString first = button->text();
    bench.push(order.id);
    workflow::PushAnswer none;
    none.error = {ErrorCode::TimedOut, {}, true};
    bench.answer(order.id, none);
    QTRY_VERIFY(shows(form, PushStatus::Unknown));
    QVERIFY(isReadOnly(form));
    QVERIFY(button->isEnabled());
    QVERIFY(button->text() != first);
    bench.picture(QStringLiteral("order-unknown"));
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(shows(form, PushStatus::Pushing));
}

void TestOrderPush::pushedMeanwhileKeepsWhatWasTyped()
{
    OrderBench bench;
    const Order order = bench.purchase();
    OrderForm *form = openForm(bench, order.id);
    child<QLineEdit>(form, "remarkEdit")->setFocus();
    type(QStringLiteral("mine"));
    bench.accept(order.id);
    QTRY_VERIFY(shows(form, PushStatus::Pushed));
    QCOMPARE(child<QLineEdit>(form, "remarkEdit")->text(), QStringLiteral("mine"));
    QVERIFY(isReadOnly(form));
    QTest::mouseClick(child<QPushButton>(form, "reloadButton"), Qt::LeftButton);
    QTRY_VERIFY(child<QLineEdit>(form, "remarkEdit")->text().isEmpty());
}

QTEST_MAIN(TestOrderPush)
#include "tst_orderpush.moc"
