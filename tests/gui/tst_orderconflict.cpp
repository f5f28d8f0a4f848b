// SPDX-License-Identifier: Apache-2.0
#include "gui/orderbench.h"
#include "support/await.h"
#include "ui/orders/bannerlist.h"
#include "ui/orders/orderconflictdialog.h"
#include "ui/orders/orderform.h"
#include "ui/orders/orderlinesview.h"
#include "workflow/approveorder.h"
#include "workflow/receiveorder.h"
#include "workflow/saveorder.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace domain;
using namespace gui;
using ui::OrderForm;

namespace {

/// A second desk on the same database, with somebody else at it.
class OtherDesk
{
public:
    OtherDesk(OrderBench &bench, const char *login)
        : m_session(bench.company().session(login)),
          m_toasts(&m_window), m_context{m_session,
                                         bench.desk().prompts,
                                         m_toasts,
                                         bench.desk().settings,
                                         [](const QString &, qint64, const QVariantMap &) {},
                                         [](const QString &, const QVariantMap &) {}}
    {
        m_window.resize(1280, 800);
    }

    OrderForm *open(OrderId id)
    {
        m_form = std::make_unique<OrderForm>(m_context, id, &m_window);
        QSignalSpy shown(m_form.get(), &OrderForm::orderShown);
        m_window.show();
        if (!QTest::qWaitFor([&] { return !shown.isEmpty(); })) {
            qFatal("the order is not shown");
        }
        return m_form.get();
    }

    template<class F> auto run(F verb) { return support::await(m_session.run(std::move(verb))); }

private:
    workflow::Session m_session;
    QWidget m_window;
    ui::Toasts m_toasts;
    ui::PlaceContext m_context;
    std::unique_ptr<OrderForm> m_form;
};

template<class W> W *child(QWidget *form, const char *name)
{
    return form->findChild<W *>(QString::fromLatin1(name));
}

OrderForm *open(OrderBench &bench, OrderId id)
{
    auto *form = new OrderForm(bench.context(), id);
    QSignalSpy shown(form, &OrderForm::orderShown);
    bench.show(form);
    if (!QTest::qWaitFor([&] { return !shown.isEmpty(); })) {
        qFatal("the order is not shown");
    }
    return form;
}

QString banners(QWidget *form)
{
    return child<ui::BannerList>(form, "banners")->text();
}

void enter(OrderForm *form, const char *field, const QString &text)
{
    child<QLineEdit>(form, field)->setFocus();
    child<QLineEdit>(form, field)->selectAll();
    type(text);
}

bool click(QWidget *form, const char *name)
{
    if (!QTest::qWaitFor([&] { return child<QPushButton>(form, name) != nullptr; })) {
        return false;
    }
    QTest::mouseClick(child<QPushButton>(form, name), Qt::LeftButton);
    return true;
}

/// Two clerks have the order open; the other one saves first.
struct TwoDesks
{
    TwoDesks()
        : order(bench.save(bench.draft(OrderType::Purchase, QStringLiteral("GB01"), QStringLiteral("CK01"),
                                       {{OrderBench::phone, 3}, {OrderBench::otherPhone, 2}}))),
          mine(open(bench, order.id)), other(bench, "admin")
    {
    }

    /// What the other one does through a form of his own.
    void theySave(const QString &remark)
    {
        OrderForm *theirs = other.open(order.id);
        child<QLineEdit>(theirs, "remarkEdit")->setText(remark);
        QVERIFY(QMetaObject::invokeMethod(child<QLineEdit>(theirs, "remarkEdit"), "textEdited",
                                          Q_ARG(QString, remark)));
        QSignalSpy saved(theirs, &OrderForm::orderSaved);
        QTRY_VERIFY(child<QPushButton>(theirs, "saveButton")->isEnabled());
        child<QPushButton>(theirs, "saveButton")->click();
        QTRY_COMPARE(saved.size(), 1);
    }

    ui::OrderConflictDialog *compare()
    {
        if (!click(mine, "compareButton") || !QTest::qWaitFor([&] { return dialog() != nullptr; })) {
            return nullptr;
        }
        return dialog();
    }
    ui::OrderConflictDialog *dialog() const { return mine->findChild<ui::OrderConflictDialog *>(); }

    OrderBench bench;
    Order order;
    OrderForm *mine;
    OtherDesk other;
};

} // namespace

class TestOrderConflict : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void toldWhoAndWhat();
    void differencesSideBySide();
    void mineIsSavedOverTheirs();
    void changedAgainMeanwhile();
    void theirsAreTaken();
    void mineIsCopied();
    void R18_deletedMeanwhile();
    void R19_pushedMeanwhile();
    void R62_receivedMeanwhile();
    void linesAreComparedByProduct();
    void R63_parkedReturnIsLinked();
    void everyTypeIsEditedCopiedAndDeleted_data();
    void everyTypeIsEditedCopiedAndDeleted();
};

void TestOrderConflict::toldWhoAndWhat()
{
    TwoDesks desks;
    enter(desks.mine, "remarkEdit", QStringLiteral("mine"));
    desks.theySave(QStringLiteral("theirs"));
    QTRY_VERIFY2(banners(desks.mine).contains(QStringLiteral("林管理")), qPrintable(banners(desks.mine)));
    QTRY_VERIFY2(banners(desks.mine).contains(QStringLiteral("Remark")), qPrintable(banners(desks.mine)));
    // Nothing that was typed is lost.
    QCOMPARE(child<QLineEdit>(desks.mine, "remarkEdit")->text(), QStringLiteral("mine"));
    QVERIFY(desks.mine->isDirty());
    desks.bench.picture(QStringLiteral("conflict-banner"));
}

void TestOrderConflict::differencesSideBySide()
{
    TwoDesks desks;
    enter(desks.mine, "remarkEdit", QStringLiteral("mine"));
    enter(desks.mine, "manualNumberEdit", QStringLiteral("SL-9"));
    desks.theySave(QStringLiteral("theirs"));
    ui::OrderConflictDialog *dialog = desks.compare();
    QVERIFY(dialog);
    const auto *view = child<QTreeWidget>(dialog, "differencesView");
    QCOMPARE(view->topLevelItemCount(), 2);
    QCOMPARE(view->topLevelItem(0)->text(0), QStringLiteral("Manual order number"));
    QCOMPARE(view->topLevelItem(0)->text(2), QStringLiteral("SL-9"));
    QCOMPARE(view->topLevelItem(1)->text(1), QStringLiteral("theirs"));
    QCOMPARE(view->topLevelItem(1)->text(2), QStringLiteral("mine"));
    QVERIFY(child<QLabel>(dialog, "whoLabel")->text().contains(QStringLiteral("林管理")));
    grab(*dialog, QStringLiteral("conflict-dialog"));
    // To decide later decides nothing.
    QTest::mouseClick(child<QPushButton>(dialog, "closeButton"), Qt::LeftButton);
    QTRY_VERIFY(!desks.dialog());
    QVERIFY(desks.mine->isDirty());
    QCOMPARE(desks.bench.order(desks.order.id).remark, QStringLiteral("theirs"));
}

void TestOrderConflict::mineIsSavedOverTheirs()
{
    TwoDesks desks;
    enter(desks.mine, "remarkEdit", QStringLiteral("mine"));
    desks.theySave(QStringLiteral("theirs"));
    ui::OrderConflictDialog *dialog = desks.compare();
    QVERIFY(dialog);
    QSignalSpy saved(desks.mine, &OrderForm::orderSaved);
    QTest::mouseClick(child<QPushButton>(dialog, "keepMineButton"), Qt::LeftButton);
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(desks.bench.order(desks.order.id).remark, QStringLiteral("mine"));
    QVERIFY(!desks.mine->isDirty());
    QTRY_VERIFY(!banners(desks.mine).contains(QStringLiteral("林管理")));
}

void TestOrderConflict::changedAgainMeanwhile()
{
    TwoDesks desks;
    enter(desks.mine, "remarkEdit", QStringLiteral("mine"));
    desks.theySave(QStringLiteral("theirs"));
    ui::OrderConflictDialog *dialog = desks.compare();
    QVERIFY(dialog);
    desks.theySave(QStringLiteral("theirs again")); // while it is being decided
    QTest::mouseClick(child<QPushButton>(dialog, "keepMineButton"), Qt::LeftButton);
    // What was not shown is not overwritten.
    QTRY_VERIFY(child<QPushButton>(desks.mine, "compareButton"));
    QCOMPARE(desks.bench.order(desks.order.id).remark, QStringLiteral("theirs again"));
    QCOMPARE(child<QLineEdit>(desks.mine, "remarkEdit")->text(), QStringLiteral("mine"));
}

void TestOrderConflict::theirsAreTaken()
{
    TwoDesks desks;
    enter(desks.mine, "remarkEdit", QStringLiteral("mine"));
    desks.theySave(QStringLiteral("theirs"));
    ui::OrderConflictDialog *dialog = desks.compare();
    QVERIFY(dialog);
    QTest::mouseClick(child<QPushButton>(dialog, "takeTheirsButton"), Qt::LeftButton);
    QTRY_COMPARE(child<QLineEdit>(desks.mine, "remarkEdit")->text(), QStringLiteral("theirs"));
    QVERIFY(!desks.mine->isDirty());
}

void TestOrderConflict::mineIsCopied()
{
    TwoDesks desks;
    enter(desks.mine, "remarkEdit", QStringLiteral("mine"));
    desks.theySave(QStringLiteral("theirs"));
    ui::OrderConflictDialog *dialog = desks.compare();
    QVERIFY(dialog);
    QTest::mouseClick(child<QPushButton>(dialog, "copyMineButton"), Qt::LeftButton);
    QCOMPARE(desks.bench.opened.last().hints.value(QStringLiteral("draft")).value<OrderDraft>().remark,
             QStringLiteral("mine"));
    QVERIFY(desks.mine->isDirty()); // what is here stays, too
}

void TestOrderConflict::R18_deletedMeanwhile()
{
    TwoDesks desks;
    enter(desks.mine, "remarkEdit", QStringLiteral("mine"));
    QVERIFY(desks.other
                .run([id = desks.order.id](auto &t, const Actor &who, base::Instant now) {
                    return workflow::deleteOrder(t, who, id, now);
                })
                .ok());
    QTRY_VERIFY2(banners(desks.mine).contains(QStringLiteral("林管理 deleted")),
                 qPrintable(banners(desks.mine)));
    QVERIFY(!child<QPushButton>(desks.mine, "compareButton"));
    QVERIFY(click(desks.mine, "copyDraftButton"));
    QCOMPARE(desks.bench.opened.last().hints.value(QStringLiteral("draft")).value<OrderDraft>().remark,
             QStringLiteral("mine"));
}

void TestOrderConflict::R19_pushedMeanwhile()
{
    TwoDesks desks;
    enter(desks.mine, "remarkEdit", QStringLiteral("mine"));
    desks.bench.push(desks.order.id);
    QTRY_VERIFY2(banners(desks.mine).contains(QStringLiteral("周仓管 pushed")),
                 qPrintable(banners(desks.mine)));
    QVERIFY(!child<QPushButton>(desks.mine, "compareButton"));
    QCOMPARE(child<QLineEdit>(desks.mine, "remarkEdit")->text(), QStringLiteral("mine"));
    QVERIFY(click(desks.mine, "reloadButton"));
    QTRY_COMPARE(child<QLineEdit>(desks.mine, "remarkEdit")->text(), QString());
}

void TestOrderConflict::R62_receivedMeanwhile()
{
    OrderBench bench;
    const Order order = bench.save(bench.draft(OrderType::Purchase, QStringLiteral("GB01"),
                                               QStringLiteral("CK01"), {{QStringLiteral("HN-CASE-M7"), 3}}));
    OrderForm *mine = open(bench, order.id);
    enter(mine, "remarkEdit", QStringLiteral("mine"));
    OtherDesk other(bench, "admin");
    const workflow::HandReceipt one{order.id, order.version, Stage::In, {{1, 1, {}}}};
    QVERIFY(other
                .run([one](auto &t, const Actor &who, base::Instant now) {
                    return workflow::receiveOrder(t, who, one, now);
                })
                .ok());
    QTRY_VERIFY2(banners(mine).contains(QStringLiteral("林管理 received goods")), qPrintable(banners(mine)));
    QVERIFY(!child<QPushButton>(mine, "saveButton")->isEnabled());
    QCOMPARE(child<QLineEdit>(mine, "remarkEdit")->text(), QStringLiteral("mine"));
}

void TestOrderConflict::linesAreComparedByProduct()
{
    OrderBench bench;
    const OrderDraft mine = bench.draft(OrderType::Purchase, QStringLiteral("GB01"), QStringLiteral("CK01"),
                                        {{QStringLiteral("HN-CASE-M7"), 1}, {OrderBench::phone, 5}});
    OrderDraft theirs = bench.draft(OrderType::Purchase, QStringLiteral("GB02"), QStringLiteral("CK01"),
                                    {{OrderBench::phone, 3}, {OrderBench::otherPhone, 2}});
    const Order saved = bench.save(theirs);
    const auto both = support::await(bench.database().read(
        [&](store::Connection &connection) { return ui::readComparison(connection, saved.id, mine); }));
    QVERIFY(both.ok());
    const QList<ui::OrderDifference> found = ui::orderDifferences(*both);
    QCOMPARE(found.size(), 4);
    QCOMPARE(found[0], (ui::OrderDifference{QStringLiteral("Supplier"), QStringLiteral("爱施德国包"),
                                            QStringLiteral("松联国包")}));
    QCOMPARE(found[1], (ui::OrderDifference{OrderBench::phone + QStringLiteral(": quantity"),
                                            QStringLiteral("3"), QStringLiteral("5")}));
    QCOMPARE(found[2],
             (ui::OrderDifference{
                 QStringLiteral("Line ") + OrderBench::otherPhone, QStringLiteral("2 × 3,299.00"), {}}));
    QCOMPARE(found[3],
             (ui::OrderDifference{QStringLiteral("Line HN-CASE-M7"), {}, QStringLiteral("1 × 3,299.00")}));
}

void TestOrderConflict::R63_parkedReturnIsLinked()
{
    OrderBench bench("supervisor");
    const Order order = bench.purchase();
    bench.accept(order.id);
    bench.change([order, now = bench.desk().clock.now()](store::Transaction &transaction) -> base::Outcome {
        TRY(transaction.connection().execute(
            QStringLiteral("INSERT INTO inbox (owner_id, event, out_biz_code, order_number, order_id, body, "
                           "body_canonical, received_at, next_attempt_at, state, reason_code, reason) VALUES "
                           "(?, 'inbound-orders/confirm', 'BZ', ?, ?, '{}', '{}', ?, ?, 2, "
                           "'ReturnOverQuantity', '1: 4 > 3')"),
            store::bind(order.owner, order.number, order.id, now, now)));
        TRY(transaction.connection().execute(
            QStringLiteral("UPDATE orders SET return_status = 4 WHERE id = ?"), store::bind(order.id)));
        transaction.announce(store::Topic::Orders);
        return base::done;
    });
    OrderForm *form = open(bench, order.id);
    QVERIFY2(banners(form).contains(QStringLiteral("1: 4 > 3")), qPrintable(banners(form)));
    QVERIFY(click(form, "returnsButton"));
    QCOMPARE(bench.places.last().kind, QStringLiteral("interfaces.returns"));
    QCOMPARE(bench.places.last().hints.value(QStringLiteral("number")).toString(), order.number);
}

void TestOrderConflict::everyTypeIsEditedCopiedAndDeleted_data()
{
    QTest::addColumn<int>("type");
    for (const OrderTypeDescription &type : orderTypes()) {
        QTest::newRow(type.numberPrefix.toLatin1().constData()) << int(type.type);
    }
}

void TestOrderConflict::everyTypeIsEditedCopiedAndDeleted()
{
    QFETCH(int, type);
    const OrderTypeDescription &description = describe(static_cast<OrderType>(type));
    OrderBench bench;
    const QString partner = description.counterparty == Counterparty::Supplier   ? QStringLiteral("GB01")
                            : description.counterparty == Counterparty::Customer ? QStringLiteral("C-1001")
                                                                                 : QString();
    const Order order =
        bench.save(bench.draft(description.type, partner, QStringLiteral("CK01"), {{OrderBench::phone, 2}},
                               description.secondWarehouse ? QStringLiteral("CK02") : QString()));
    OrderForm *form = open(bench, order.id);
    // Edited while that is allowed.
    enter(form, "remarkEdit", QStringLiteral("edited"));
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(bench.order(order.id).remark, QStringLiteral("edited"));
    QTRY_VERIFY(!form->isDirty());
    // Copied.
    press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(bench.opened.last().hints.value(QStringLiteral("copyOf")).toLongLong(), order.id.value());
    QCOMPARE(bench.opened.last().hints.value(QStringLiteral("type")).toInt(), type);
    // Deleted, but not without being asked.
    bench.desk().prompts.confirms = {false};
    QTest::mouseClick(child<QPushButton>(form, "deleteButton"), Qt::LeftButton);
    QCOMPARE(bench.desk().prompts.asked, QStringList{QStringLiteral("Delete order")});
    QVERIFY(!bench.order(order.id).id.isNull());
    bench.desk().prompts.confirms = {true};
    QSignalSpy finished(form, &ui::DocumentPage::finished);
    press(Qt::Key_Delete, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(bench.order(order.id).id.isNull());

    // Once pushed there is nothing left but the copy (R18, R19).
    const Order locked =
        bench.save(bench.draft(description.type, partner, QStringLiteral("CK01"), {{OrderBench::phone, 2}},
                               description.secondWarehouse ? QStringLiteral("CK02") : QString()));
    if (description.needsApproval) {
        QVERIFY(support::await(bench.company()
                                   .session("supervisor")
                                   .run([id = locked.id](auto &t, const Actor &who, base::Instant now) {
                                       return workflow::approveOrder(t, who, id, now);
                                   }))
                    .ok());
    }
    bench.accept(locked.id);
    form = open(bench, locked.id);
    QVERIFY(child<QLineEdit>(form, "remarkEdit")->isReadOnly() ||
            !child<QLineEdit>(form, "remarkEdit")->isEnabled());
    QVERIFY(!child<QPushButton>(form, "deleteButton")->isVisible());
    QVERIFY(!child<QPushButton>(form, "saveButton")->isVisible());
    QVERIFY(!child<QPushButton>(form, "receiveButton")->isEnabled());
    QVERIFY(child<QPushButton>(form, "copyButton")->isEnabled());
}

QTEST_MAIN(TestOrderConflict)
#include "tst_orderconflict.moc"
