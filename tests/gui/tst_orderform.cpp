// SPDX-License-Identifier: Apache-2.0
#include "gui/orderbench.h"
#include "ui/orders/bannerlist.h"
#include "ui/orders/orderform.h"
#include "ui/orders/orderlinesview.h"
#include "ui/orders/orderplaces.h"
#include "ui/orders/searchedit.h"
#include "ui/widgets/statusdelegate.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace domain;
using namespace gui;
using ui::OrderForm;
using Model = ui::OrderLinesModel;

namespace {

template<class T> T *child(QWidget *form, const char *name)
{
    T *found = form->findChild<T *>(QLatin1String(name));
    if (!found) {
        qFatal("no %s", name);
    }
    return found;
}

QString banners(OrderForm *form)
{
    return child<ui::BannerList>(form, "banners")->text();
}

QString cell(OrderForm *form, int row, int column)
{
    return child<ui::OrderLinesView>(form, "linesView")->model()->index(row, column).data().toString();
}

OrderForm *newForm(OrderBench &bench, OrderType type = OrderType::Purchase)
{
    auto *form = bench.show(new OrderForm(bench.context(), type));
    [&] { QTRY_COMPARE(child<QComboBox>(form, "warehouseCombo")->count(), 4); }();
    return form;
}

OrderForm *openForm(OrderBench &bench, OrderId id)
{
    auto *form = new OrderForm(bench.context(), id);
    QSignalSpy shown(form, &OrderForm::orderShown);
    bench.show(form);
    [&] { QTRY_VERIFY(!shown.isEmpty()); }();
    return form;
}

} // namespace

/// The order form under a clerk's hands.
class TestOrderForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keyboardAloneEntersAndSaves();
    void R32_R37_ordersOfCustomersAreEnteredByHand_data();
    void R32_R37_ordersOfCustomersAreEnteredByHand();
    void keysBehindAnEnterThatWaitsAreKept();
    void productIsFoundBy_data();
    void productIsFoundBy();
    void whatNamesNothingIsTold();
    void missingPartsAreToldInPlace();
    void pasteFromExcel();
    void removedLinesComeBack();
    void whatIsBeingTypedIsSaved();
    void transferAsksForTwoWarehouses();
    void conflictKeepsWhatWasTyped();
    void conflictIsToldBeforeSaving();
    void copyBecomesANewOrder();
    void deleteAsksFirst();
    void supervisorReadsOnly();
    void supervisorApproves();
    void languageChangeKeepsWhatWasTyped();
};

void TestOrderForm::keyboardAloneEntersAndSaves()
{
    OrderBench bench;
    OrderForm *form = newForm(bench);
    QVERIFY(!form->isDirty());
    QVERIFY(focusIsOn("supplierPicker"));
    type(QStringLiteral("松联"));
    press(Qt::Key_Return);
    QTRY_VERIFY(focusIsOn("warehouseCombo"));
    QCOMPARE(child<ui::SearchEdit>(form, "supplierPicker")->picked()->code, QStringLiteral("GB01"));
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QVERIFY(focusIsOn("manualNumberEdit"));
    type(QStringLiteral("SL-20250102-7"));
    press(Qt::Key_Return);
    QVERIFY(focusIsOn("remarkEdit"));
    press(Qt::Key_Return);
    QVERIFY(focusIsOn("dateEdit"));
    press(Qt::Key_Return);
    for (const QString &code : {OrderBench::phone, OrderBench::otherPhone}) {
        QVERIFY(focusIsOn("productEditor"));
        type(code);
        press(Qt::Key_Return);
        QTRY_VERIFY(focusIsOn("quantityEditor"));
        type(QStringLiteral("12"));
        press(Qt::Key_Return);
        QVERIFY(focusIsOn("priceEditor"));
        type(QStringLiteral("3299.5"));
        press(Qt::Key_Return);
    }
    QVERIFY(form->isDirty());
    QVERIFY(child<QLabel>(form, "totalsLabel")->text().contains(QStringLiteral("79,188.00")));
    QSignalSpy saved(form, &OrderForm::orderSaved);
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(saved.size(), 1);
    QVERIFY(!form->isDirty());
    const Order order = bench.order(bench.lastOrder());
    QCOMPARE(child<QLabel>(form, "numberLabel")->text(), order.number);
    QCOMPARE(form->documentKey(), QStringLiteral("order:%1").arg(order.id.value()));
    QCOMPARE(order.manualNumber, QStringLiteral("SL-20250102-7"));
    QCOMPARE(order.lines.size(), 2);
    QCOMPARE(order.lines.at(1).quantity, 12);
    QCOMPARE(order.lines.at(1).price, base::Money::fromFen(329'950));
    QTRY_VERIFY(child<QPushButton>(form, "pushButton")->isEnabled());
    bench.picture(QStringLiteral("order-saved"));
}

void TestOrderForm::R32_R37_ordersOfCustomersAreEnteredByHand_data()
{
    QTest::addColumn<OrderType>("orderType");
    QTest::newRow("wholesale") << OrderType::Wholesale;
    QTest::newRow("wholesale return") << OrderType::WholesaleReturn;
}

void TestOrderForm::R32_R37_ordersOfCustomersAreEnteredByHand()
{
    QFETCH(OrderType, orderType);
    OrderBench bench;
    OrderForm *form = newForm(bench, orderType);
    QVERIFY(focusIsOn("supplierPicker"));
    type(QStringLiteral("通达"));
    press(Qt::Key_Return);
    QTRY_VERIFY(focusIsOn("warehouseCombo"));
    press(Qt::Key_Down);
    for (const char *next : {"manualNumberEdit", "remarkEdit", "dateEdit", "productEditor"}) {
        press(Qt::Key_Return);
        QVERIFY2(focusIsOn(next), next);
    }
    type(OrderBench::phone);
    press(Qt::Key_Return);
    QTRY_VERIFY(focusIsOn("quantityEditor"));
    type(QStringLiteral("3"));
    press(Qt::Key_Return);
    QSignalSpy saved(form, &OrderForm::orderSaved);
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(saved.size(), 1);
    const Order order = bench.order(bench.lastOrder());
    QCOMPARE(order.type, orderType);
    QVERIFY(!order.partner.isNull());
    QVERIFY(order.vfOrderCode.isEmpty());
    QCOMPARE(order.lines.size(), 1);
    QCOMPARE(order.lines.first().quantity, 3);
}

void TestOrderForm::keysBehindAnEnterThatWaitsAreKept()
{
    OrderBench bench;
    OrderForm *form = newForm(bench);
    child<ui::OrderLinesView>(form, "linesView")->editCell(0, Model::Code);
    type(OrderBench::phoneBarcode); // a scanner and fast fingers do not wait for the database
    press(Qt::Key_Return);
    type(QStringLiteral("5"));
    press(Qt::Key_Return);
    QTRY_VERIFY(focusIsOn("priceEditor"));
    QCOMPARE(cell(form, 0, Model::Code), OrderBench::phone);
    QCOMPARE(cell(form, 0, Model::Quantity), QStringLiteral("5"));
}

void TestOrderForm::productIsFoundBy_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("downs");
    QTest::addColumn<QString>("code");
    QTest::newRow("code") << OrderBench::otherPhone << 0 << OrderBench::otherPhone;
    QTest::newRow("code in lower case") << OrderBench::otherPhone.toLower() << 0 << OrderBench::otherPhone;
    QTest::newRow("part of the name") << QStringLiteral("X60") << 0 << OrderBench::otherPhone;
    QTest::newRow("barcode") << QStringLiteral("6936520811128") << 0 << QStringLiteral("HN-MAGIC7-16-512-WH");
    QTest::newRow("full-width digits")
        << QStringLiteral("６９３６５２０８１１１２８") << 0 << QStringLiteral("HN-MAGIC7-16-512-WH");
    QTest::newRow("chosen in the list")
        << QStringLiteral("HN-MAGIC7") << 1 << QStringLiteral("HN-MAGIC7-16-512-WH");
}

void TestOrderForm::productIsFoundBy()
{
    QFETCH(QString, typed);
    QFETCH(int, downs);
    QFETCH(QString, code);
    OrderBench bench;
    OrderForm *form = newForm(bench);
    child<ui::OrderLinesView>(form, "linesView")->editCell(0, Model::Code);
    type(typed);
    if (downs > 0) {
        auto *editor = qobject_cast<ui::SearchEdit *>(QApplication::focusWidget());
        QTRY_VERIFY(editor->popup()->isVisible());
        grab(*editor->popup(), QStringLiteral("product-popup"));
        for (int i = 0; i < downs; ++i) {
            press(Qt::Key_Down);
        }
    }
    press(Qt::Key_Return);
    QTRY_VERIFY(focusIsOn("quantityEditor"));
    QCOMPARE(cell(form, 0, Model::Code), code);
    QVERIFY(!cell(form, 0, Model::Name).isEmpty());
}

void TestOrderForm::whatNamesNothingIsTold()
{
    OrderBench bench;
    OrderForm *form = newForm(bench);
    child<ui::OrderLinesView>(form, "linesView")->editCell(0, Model::Code);
    type(QStringLiteral("NO-SUCH"));
    press(Qt::Key_Return);
    QTRY_VERIFY(banners(form).contains(QStringLiteral("NO-SUCH")));
    QVERIFY(focusIsOn("productEditor")); // to be put right at once
    press(Qt::Key_Tab);
    QVERIFY(focusIsOn("quantityEditor"));
    QCOMPARE(cell(form, 0, Model::Code), QStringLiteral("NO-SUCH")); // kept, and marked
    const auto *model = child<ui::OrderLinesView>(form, "linesView")->model();
    QCOMPARE(model->index(0, Model::Code).data(ui::ToneRole).toInt(), static_cast<int>(ui::Tone::Bad));
}

void TestOrderForm::missingPartsAreToldInPlace()
{
    OrderBench bench;
    OrderForm *form = newForm(bench);
    press(Qt::Key_S, Qt::ControlModifier);
    const QStringList told = banners(form).split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(told.size(), 3); // partner, warehouse, lines
    QVERIFY(focusIsOn("supplierPicker"));
    QVERIFY(bench.lastOrder().isNull());
    bench.picture(QStringLiteral("order-incomplete"));
    type(QStringLiteral("GB01"));
    press(Qt::Key_Return);
    QTRY_VERIFY(focusIsOn("warehouseCombo"));
    press(Qt::Key_Down);
    auto *view = child<ui::OrderLinesView>(form, "linesView");
    view->editCell(0, Model::Code);
    type(OrderBench::phone);
    press(Qt::Key_Return);
    QTRY_VERIFY(focusIsOn("quantityEditor"));
    press(Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(banners(form).split(u'\n', Qt::SkipEmptyParts).size(), 1);
    QVERIFY(focusIsOn("quantityEditor")); // back where it is put right
    QCOMPARE(view->model()->index(0, Model::Quantity).data(ui::ToneRole).toInt(),
             static_cast<int>(ui::Tone::Bad));
}

void TestOrderForm::pasteFromExcel()
{
    OrderBench bench;
    OrderForm *form = newForm(bench);
    QApplication::clipboard()->setText(OrderBench::phone + QStringLiteral("\t1,200\t3299.00\r\n") +
                                       QStringLiteral("WRONG-1\t3\t1\r\n6936520822222\t4\t1999\r\n"));
    auto *view = child<ui::OrderLinesView>(form, "linesView");
    view->setFocus();
    view->setCurrentIndex(view->model()->index(0, Model::Code));
    press(Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(view->model()->rowCount(), 3);
    QCOMPARE(cell(form, 0, Model::Quantity), QStringLiteral("1,200"));
    QCOMPARE(cell(form, 1, Model::Code), QStringLiteral("WRONG-1"));
    QCOMPARE(cell(form, 2, Model::Code), OrderBench::otherPhone);
    QCOMPARE(cell(form, 2, Model::Amount), QStringLiteral("7,996.00"));
    QVERIFY(banners(form).contains(QStringLiteral("WRONG-1")));
    bench.picture(QStringLiteral("order-pasted"));
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(view->model()->rowCount(), 1);
}

void TestOrderForm::removedLinesComeBack()
{
    OrderBench bench;
    const Order order =
        bench.save(bench.draft(OrderType::Purchase, QStringLiteral("GB01"), QStringLiteral("CK01"),
                               {{OrderBench::phone, 1}, {OrderBench::otherPhone, 2}}));
    OrderForm *form = openForm(bench, order.id);
    auto *view = child<ui::OrderLinesView>(form, "linesView");
    view->setFocus();
    view->setCurrentIndex(view->model()->index(0, Model::Code));
    press(Qt::Key_Delete, Qt::ControlModifier);
    QCOMPARE(view->model()->rowCount(), 1);
    QVERIFY(form->isDirty());
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(view->model()->rowCount(), 2);
    QCOMPARE(cell(form, 0, Model::Code), OrderBench::phone);
    QVERIFY(!form->isDirty());
    press(Qt::Key_Insert);
    QCOMPARE(view->model()->rowCount(), 3);
    QVERIFY(focusIsOn("productEditor"));
}

void TestOrderForm::whatIsBeingTypedIsSaved()
{
    OrderBench bench;
    const Order order = bench.purchase(3);
    OrderForm *form = openForm(bench, order.id);
    auto *view = child<ui::OrderLinesView>(form, "linesView");
    view->editCell(0, Model::Quantity);
    QVERIFY(focusIsOn("quantityEditor"));
    press(Qt::Key_A, Qt::ControlModifier);
    type(QStringLiteral("8")); // and no Enter
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(bench.order(order.id).lines.first().quantity, 8);
}

void TestOrderForm::transferAsksForTwoWarehouses()
{
    OrderBench bench;
    OrderForm *form = newForm(bench, OrderType::Transfer);
    QVERIFY(!child<QWidget>(form, "supplierPicker")->isVisible());
    QVERIFY(focusIsOn("warehouseCombo"));
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QVERIFY(focusIsOn("toWarehouseCombo"));
    press(Qt::Key_Down);
    auto *view = child<ui::OrderLinesView>(form, "linesView");
    view->editCell(0, Model::Code);
    type(OrderBench::phone);
    press(Qt::Key_Return);
    QTRY_VERIFY(focusIsOn("quantityEditor"));
    type(QStringLiteral("2"));
    press(Qt::Key_Return);
    QVERIFY(focusIsOn("productEditor")); // no price on a transfer
    press(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(focusIsOn("toWarehouseCombo")); // both are the same
    press(Qt::Key_Down);
    QSignalSpy saved(form, &OrderForm::orderSaved);
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(saved.size(), 1);
    bench.picture(QStringLiteral("order-transfer"));
    QVERIFY(bench.order(bench.lastOrder()).toWarehouse != bench.order(bench.lastOrder()).warehouse);
}

void TestOrderForm::conflictKeepsWhatWasTyped()
{
    OrderBench bench;
    const Order order = bench.purchase();
    OrderForm *form = openForm(bench, order.id);
    auto *remark = child<QLineEdit>(form, "remarkEdit");
    remark->setFocus();
    type(QStringLiteral("mine"));
    OrderDraft theirs = order;
    theirs.remark = QStringLiteral("theirs");
    bench.save(theirs, &order);
    press(Qt::Key_S, Qt::ControlModifier); // whoever comes first: the news of it or the refusal
    QTRY_VERIFY(form->findChild<QPushButton *>(QStringLiteral("reloadButton")));
    bench.picture(QStringLiteral("order-conflict"));
    QCOMPARE(remark->text(), QStringLiteral("mine"));
    QVERIFY(form->isDirty());
    QCOMPARE(bench.order(order.id).remark, QStringLiteral("theirs"));
    QTest::mouseClick(child<QPushButton>(form, "copyDraftButton"), Qt::LeftButton);
    QCOMPARE(bench.opened.size(), 1);
    QCOMPARE(bench.opened.first().hints.value(QStringLiteral("draft")).value<OrderDraft>().remark,
             QStringLiteral("mine"));
    QTest::mouseClick(child<QPushButton>(form, "reloadButton"), Qt::LeftButton);
    QTRY_COMPARE(remark->text(), QStringLiteral("theirs"));
    QVERIFY(!form->isDirty());
}

void TestOrderForm::conflictIsToldBeforeSaving()
{
    OrderBench bench;
    const Order order = bench.purchase();
    OrderForm *form = openForm(bench, order.id);
    child<QLineEdit>(form, "remarkEdit")->setFocus();
    type(QStringLiteral("mine"));
    OrderDraft theirs = order;
    theirs.remark = QStringLiteral("theirs");
    bench.save(theirs, &order);
    QTRY_VERIFY(!banners(form).isEmpty());
    QCOMPARE(child<QLineEdit>(form, "remarkEdit")->text(), QStringLiteral("mine"));
}

void TestOrderForm::copyBecomesANewOrder()
{
    OrderBench bench;
    OrderDraft draft = bench.draft(OrderType::Purchase, QStringLiteral("GB01"), QStringLiteral("CK01"),
                                   {{OrderBench::phone, 3}});
    draft.manualNumber = QStringLiteral("SL-1");
    const Order order = bench.save(draft);
    openForm(bench, order.id);
    press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(bench.opened.size(), 1);
    QCOMPARE(bench.opened.first().kind, ui::orderKindId);
    auto *copy =
        qobject_cast<OrderForm *>(ui::orderKind().make(bench.context(), 0, bench.opened.first().hints));
    QSignalSpy shown(copy, &OrderForm::orderShown);
    bench.show(copy);
    QTRY_VERIFY(!shown.isEmpty());
    QVERIFY(copy->isDirty());
    QVERIFY(copy->documentKey().isEmpty());
    QCOMPARE(cell(copy, 0, Model::Code), OrderBench::phone);
    QVERIFY(child<QLineEdit>(copy, "manualNumberEdit")->text().isEmpty());
    QSignalSpy saved(copy, &OrderForm::orderSaved);
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(saved.size(), 1);
    QVERIFY(bench.lastOrder() != order.id);
}

void TestOrderForm::deleteAsksFirst()
{
    OrderBench bench;
    const Order order = bench.purchase();
    OrderForm *form = openForm(bench, order.id);
    QSignalSpy finished(form, &OrderForm::finished);
    bench.desk().prompts.confirms = {false, true};
    QTest::mouseClick(child<QPushButton>(form, "deleteButton"), Qt::LeftButton);
    QCOMPARE(bench.desk().prompts.asked.size(), 1);
    QCOMPARE(bench.order(order.id).id, order.id);
    QTest::mouseClick(child<QPushButton>(form, "deleteButton"), Qt::LeftButton);
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(bench.order(order.id).id.isNull());
}

void TestOrderForm::supervisorReadsOnly()
{
    OrderBench bench("supervisor");
    OrderForm *form = openForm(bench, bench.purchase().id);
    QVERIFY(child<QLineEdit>(form, "remarkEdit")->isReadOnly());
    QVERIFY(!child<QPushButton>(form, "saveButton")->isVisible());
    QVERIFY(!child<QPushButton>(form, "pushButton")->isEnabled());
    QVERIFY(!banners(form).isEmpty());
}

void TestOrderForm::supervisorApproves()
{
    OrderBench bench("supervisor");
    const Order order = bench.save(bench.draft(OrderType::Wholesale, QStringLiteral("C-1001"),
                                               QStringLiteral("CK01"), {{OrderBench::phone, 1}}));
    OrderForm *form = openForm(bench, order.id);
    auto *approve = child<QPushButton>(form, "approveButton");
    QVERIFY(approve->isVisible());
    QTest::mouseClick(approve, Qt::LeftButton);
    QTRY_VERIFY(!approve->isVisible());
    QCOMPARE(bench.order(order.id).state.approval, ApprovalStatus::ReadyToShip);
}

void TestOrderForm::languageChangeKeepsWhatWasTyped()
{
    OrderBench bench;
    OrderForm *form = openForm(bench, bench.purchase().id);
    child<QLineEdit>(form, "remarkEdit")->setFocus();
    type(QStringLiteral("mine"));
    QEvent change(QEvent::LanguageChange);
    QApplication::sendEvent(form, &change);
    QCOMPARE(child<QLineEdit>(form, "remarkEdit")->text(), QStringLiteral("mine"));
    QTRY_COMPARE(child<QComboBox>(form, "warehouseCombo")->currentIndex(), 0);
    QVERIFY(form->isDirty());
}

QTEST_MAIN(TestOrderForm)
#include "tst_orderform.moc"
