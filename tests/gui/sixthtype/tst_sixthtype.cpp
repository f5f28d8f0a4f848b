// SPDX-License-Identifier: Apache-2.0
#include "gui/orderbench.h"
#include "gui/sixthtype/sixthtype.h"
#include "store/inboxrepository.h"
#include "store/outboxrepository.h"
#include "store/stockrepository.h"
#include "support/await.h"
#include "ui/orders/orderform.h"
#include "ui/orders/orderlinesview.h"
#include "ui/orders/orderlistpage.h"
#include "ui/orders/orderplaces.h"
#include "ui/orders/searchedit.h"
#include "ui/widgets/pagedgrid.h"
#include "ui/widgets/statetext.h"
#include "workflow/approveorder.h"
#include "workflow/recordcallback.h"
#include "workflow/returns.h"

#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPushButton>
#include <QTest>

using namespace domain;
using namespace gui;
using support::await;
using ui::OrderForm;

namespace {

template<class T> T *child(QWidget *page, const char *name)
{
    T *found = page->findChild<T *>(QLatin1String(name));
    if (!found) {
        qFatal("no %s", name);
    }
    return found;
}

bool isLive(OrderForm *form, const char *button)
{
    auto *found = child<QPushButton>(form, button);
    return found->isEnabled() && found->isVisible();
}

QByteArray callbackBody(const Order &order, const QString &outBizCode, int quantity)
{
    const QJsonObject line{{QStringLiteral("orderLineNo"), QStringLiteral("1")},
                           {QStringLiteral("itemCode"), OrderBench::phone},
                           {QStringLiteral("actualQty"), quantity}};
    const QJsonObject body{{QStringLiteral("ownerCode"), support::CompanySettings().ownerCode},
                           {QStringLiteral("outBizCode"), outBizCode},
                           {QStringLiteral("confirmType"), 0},
                           {QStringLiteral("status"), QStringLiteral("FULFILLED")},
                           {QStringLiteral("operateTime"), QStringLiteral("2025-01-02 10:00:00")},
                           {QStringLiteral("entryOrderCode"), order.number},
                           {QStringLiteral("orderType"), QStringLiteral("DXRK")},
                           {QStringLiteral("warehouseCode"), QStringLiteral("HN-WH-01")},
                           {QStringLiteral("orderLines"), QJsonArray{line}}};
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

} // namespace

/// A sixth order type is three rows of data (sixthtype.cpp) and nothing else: form, list, number, approval,
/// push, callback and posting take it as they take the five.
class TestSixthType : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isEnteredPushedAndPosted();
    void hasAListOfItsOwn();

private:
    Order enter(OrderBench &bench, OrderForm *form);
    void approve(OrderBench &bench, const Order &order);
    workflow::ReturnOutcome report(OrderBench &bench, const Order &order);
};

Order TestSixthType::enter(OrderBench &bench, OrderForm *form)
{
    auto *supplier = child<ui::SearchEdit>(form, "supplierPicker");
    supplier->setFocus();
    type(QStringLiteral("GB01"));
    press(Qt::Key_Return);
    [&] { QTRY_VERIFY(supplier->picked()); }();
    auto *warehouse = child<QComboBox>(form, "warehouseCombo");
    [&] { QTRY_VERIFY(warehouse->findText(QStringLiteral("CK01"), Qt::MatchStartsWith) >= 0); }();
    warehouse->setFocus();
    while (!warehouse->currentText().startsWith(u"CK01")) {
        QTest::keyClick(warehouse, Qt::Key_Down);
    }
    auto *lines = child<ui::OrderLinesView>(form, "linesView");
    lines->editCell(0, ui::OrderLinesModel::Code);
    type(OrderBench::phone);
    press(Qt::Key_Return);
    [&] { QTRY_COMPARE(lines->currentIndex().column(), int(ui::OrderLinesModel::Quantity)); }();
    type(QStringLiteral("2"));
    press(Qt::Key_Return);
    QTest::mouseClick(child<QPushButton>(form, "saveButton"), Qt::LeftButton);
    [&] { QTRY_VERIFY(!form->orderId().isNull()); }();
    return bench.order(form->orderId());
}

void TestSixthType::approve(OrderBench &bench, const Order &order)
{
    QVERIFY(
        await(bench.company().session("supervisor").run([id = order.id](auto &t, const auto &who, auto now) {
            return workflow::approveOrder(t, who, id, now);
        })).ok());
}

workflow::ReturnOutcome TestSixthType::report(OrderBench &bench, const Order &order)
{
    const base::Instant now = bench.desk().clock.now();
    const QString outBizCode = QStringLiteral("DX-1");
    const auto stored = await(bench.database().write([&](store::Transaction &transaction) {
        return workflow::recordCallback(transaction,
                                        {QStringLiteral("demo-app"), QStringLiteral("0123456789abcdef"),
                                         QStringLiteral("inbound-orders/confirm"),
                                         callbackBody(order, outBizCode, 2)},
                                        now);
    }));
    if (!stored || stored->refusal) {
        qFatal("the callback is refused: %s", stored ? qPrintable(stored->message) : "database");
    }
    const SerialReport serials{
        {1, OrderBench::phone, {{imei(1), imei(1), imei(2)}, {imei(3), imei(3), imei(4)}}}};
    const auto outcome = await(
        bench.database().write([&](store::Transaction &transaction) -> base::Result<workflow::ReturnOutcome> {
            TRY_LET(const auto row,
                    store::InboxRepository(transaction.connection())
                        .findByKey(order.owner, QStringLiteral("inbound-orders/confirm"), outBizCode));
            return workflow::settleReturn(transaction, row->id, serials, now);
        }));
    return outcome ? *outcome : workflow::ReturnOutcome{};
}

void TestSixthType::isEnteredPushedAndPosted()
{
    OrderBench bench;
    auto *form = bench.show(new OrderForm(bench.context(), consignment));
    const Order entered = enter(bench, form);
    QCOMPARE(entered.type, consignment);
    QVERIFY2(entered.number.startsWith(u"DX2025"), qPrintable(entered.number));
    QCOMPARE(entered.state.approval, ApprovalStatus::Pending);
    QVERIFY(!isLive(form, "pushButton"));
    approve(bench, entered);
    QTRY_VERIFY(isLive(form, "pushButton"));
    QTest::mouseClick(child<QPushButton>(form, "pushButton"), Qt::LeftButton);
    QTRY_COMPARE(bench.order(entered.id).state.push, PushStatus::Pushing);

    const auto outbox = await(bench.database().read([&](store::Connection &connection) {
        return store::OutboxRepository(connection).ofOrder(entered.id);
    }));
    QCOMPARE(outbox->size(), 1);
    QCOMPARE(outbox->first().path, QStringLiteral("/inbound-orders"));
    const QJsonObject sent = QJsonDocument::fromJson(outbox->first().body).object();
    QCOMPARE(sent.value(QStringLiteral("orderType")).toString(), QStringLiteral("DXRK"));
    QCOMPARE(sent.value(QStringLiteral("entryOrderCode")).toString(), entered.number);
    QCOMPARE(sent.value(QStringLiteral("supplierCode")).toString(), QStringLiteral("GB01"));

    workflow::PushAnswer accepted;
    accepted.accepted = true;
    bench.answer(entered.id, accepted);
    const workflow::ReturnOutcome outcome = report(bench, entered);
    QVERIFY2(outcome.kind == workflow::ReturnOutcome::Kind::Posted,
             qPrintable(base::codeName(outcome.reason.code) + u' ' + outcome.reason.detail));
    const Order posted = bench.order(entered.id);
    QCOMPARE(posted.state.returned, ReturnStatus::Returned);
    QCOMPARE(posted.state.approval, ApprovalStatus::Shipped);
    QTRY_VERIFY(!isLive(form, "saveButton"));
}

void TestSixthType::hasAListOfItsOwn()
{
    OrderBench bench;
    const Order other = bench.purchase();
    const Order ours = bench.save(
        bench.draft(consignment, QStringLiteral("GB01"), QStringLiteral("CK01"), {{OrderBench::phone, 1}}));
    QCOMPARE(ui::stateText(consignment), QStringLiteral("Consignment order"));
    QCOMPARE(ui::orderPlaces().size(), 2u);
    auto *page = bench.show(new ui::OrderListPage(bench.context(), consignment));
    auto *grid = page->findChild<ui::PagedGrid *>();
    QVERIFY(grid);
    QTRY_COMPARE(grid->model().rowCount(), 1);
    QTRY_COMPARE(grid->model().idAt(0), ours.id.value());
    QVERIFY(other.number != ours.number);
}

QTEST_MAIN(TestSixthType)
#include "tst_sixthtype.moc"
