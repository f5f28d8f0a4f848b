// SPDX-License-Identifier: Apache-2.0
#include "gui/openlog.h"
#include "gui/pagebench.h"
#include "store/inboxrepository.h"
#include "store/orderrepository.h"
#include "ui/log/bodyview.h"
#include "ui/log/parkedreturnspage.h"
#include "ui/log/returndetail.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/statusdelegate.h"
#include "workflow/handlereturn.h"
#include "workflow/returns.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace domain;
using namespace gui;
using base::ErrorCode;
using store::InboxState;

namespace {

/// A company whose warehouse has sent callbacks that can't be posted.
class ReturnsBench
{
public:
    ReturnsBench() { bench.company->mapWarehouses(); }

    /// A purchase order of two pieces, with IDEAL.
    Order pushed()
    {
        const OrderId id = bench.makeOrder();
        bench.write([id](store::Transaction &transaction) {
            return store::OrderRepository(transaction.connection())
                .setItemCode(id, 1, QStringLiteral("ITEM"));
        });
        bench.setStates(id, PushStatus::Pushed);
        return order(id);
    }

    Order order(OrderId id)
    {
        return *bench.read(
            [id](store::Connection &connection) { return store::OrderRepository(connection).find(id); });
    }

    /// A callback about the order's first line, judged as the gateway would.
    InboxId callback(const QString &number, OrderId order, qint64 quantity, bool final = true)
    {
        const QString key = QStringLiteral("BZ-%1").arg(++m_keys);
        const QJsonObject line{{QStringLiteral("orderLineNo"), QStringLiteral("1")},
                               {QStringLiteral("itemCode"), QStringLiteral("ITEM")},
                               {QStringLiteral("actualQty"), quantity}};
        const QJsonObject body{{QStringLiteral("entryOrderCode"), number},
                               {QStringLiteral("orderType"), QStringLiteral("CGRK")},
                               {QStringLiteral("warehouseCode"), QStringLiteral("HN-WH-01")},
                               {QStringLiteral("ownerCode"), QStringLiteral("HN-DEMO")},
                               {QStringLiteral("outBizCode"), key},
                               {QStringLiteral("confirmType"), final ? 0 : 1},
                               {QStringLiteral("status"), QStringLiteral("FULFILLED")},
                               {QStringLiteral("operateTime"), QStringLiteral("2025-01-02 09:00:00")},
                               {QStringLiteral("orderLines"), QJsonArray{line}}};
        const OwnerId owner = bench.owner();
        const InboxId id = bench.write(
            [=, now = bench.clock.now()](store::Transaction &transaction) -> base::Result<InboxId> {
                store::InboxRow row;
                row.owner = owner;
                row.event = QStringLiteral("inbound-orders/confirm");
                row.outBizCode = key;
                row.orderNumber = number;
                row.order = order;
                row.body = QJsonDocument(body).toJson();
                row.bodyCanonical = key;
                row.receivedAt = now;
                TRY_LET(const auto inserted, store::InboxRepository(transaction.connection()).insert(row));
                return *inserted;
            });
        settle(id);
        bench.clock.advance(60'000);
        return id;
    }

    /// What the gateway does with a waiting one.
    void settle(InboxId id)
    {
        bench.write([id, now = bench.clock.now()](store::Transaction &transaction) {
            return workflow::settleReturn(transaction, id, std::nullopt, now);
        });
    }

    InboxState state(InboxId id)
    {
        return bench
            .read([id](store::Connection &connection) { return store::InboxRepository(connection).find(id); })
            ->state;
    }

    ui::ParkedReturnsPage *open(const char *login, const QVariantMap &hints = {})
    {
        m_page = std::make_unique<ui::ParkedReturnsPage>(bench.context(login), hints, &bench.window);
        m_page->resize(bench.window.size());
        bench.window.show();
        bench.window.activateWindow();
        m_page->show();
        return m_page.get();
    }

    bool showsRows(int rows)
    {
        return until([this, rows] {
            const ui::PagedModel &model = m_page->grid().model();
            return model.isCounted() && !model.isLoading() && model.rowCount() == rows;
        });
    }

    /// Selects the row as soon as it is in memory. Through the selection model: selectRow() would heed the
    /// Shift that an earlier test has pressed.
    bool choose(InboxId id)
    {
        return until([this, id] {
            ui::PagedGrid &grid = m_page->grid();
            if (grid.selectedCount() != 1 || grid.currentId() != id.value()) {
                grid.setCurrentId(id.value());
                grid.view().selectionModel()->select(grid.view().currentIndex(),
                                                     QItemSelectionModel::ClearAndSelect |
                                                         QItemSelectionModel::Rows);
            }
            return grid.selectedCount() == 1 && grid.currentId() == id.value() &&
                   m_page->detail().shown() == id && m_page->detail().stored();
        });
    }

    QPushButton *button(const char *name)
    {
        return m_page->findChild<QPushButton *>(QString::fromLatin1(name));
    }
    /// Clicks it once it is live: while the grid reads again nothing is selected for a moment.
    bool click(const char *name)
    {
        if (!until([&] { return button(name)->isEnabled(); })) {
            return false;
        }
        QTest::mouseClick(button(name), Qt::LeftButton);
        return true;
    }
    bool key(Qt::Key key, Qt::KeyboardModifiers modifiers, const char *name)
    {
        if (!until([&] { return button(name)->isEnabled(); })) {
            return false;
        }
        m_page->grid().view().setFocus();
        QTest::keyClick(&m_page->grid().view(), key, modifiers);
        return true;
    }
    QString reason() { return m_page->findChild<QLabel *>(QStringLiteral("returnReason"))->text(); }
    QString stateText()
    {
        return m_page->findChild<ui::StatusLabel *>(QStringLiteral("returnState"))->text();
    }

    PageBench bench;

private:
    std::unique_ptr<ui::ParkedReturnsPage> m_page;
    int m_keys = 0;
};

} // namespace

class TestParkedReturns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void R63_showsReasonLinesAndBody();
    void R63_processedAgainWithF9();
    void severalAtOnce();
    void R63_acceptedWithAReason();
    void acceptanceNeedsAReason();
    void settledMeanwhileIsTold();
    void filtersAndHints();
    void linkOpensTheOrder();
    void emptySaysSo();
};

void TestParkedReturns::R63_showsReasonLinesAndBody()
{
    ReturnsBench returns;
    const Order order = returns.pushed();
    const InboxId over = returns.callback(order.number, order.id, 3);
    returns.callback(QStringLiteral("CG209901010001"), {}, 1); // nobody's
    auto *page = returns.open("supervisor");
    QVERIFY(returns.showsRows(2)); // the stray one too
    QVERIFY(returns.choose(over));
    QVERIFY2(returns.reason().contains(QStringLiteral("More was returned than was ordered")),
             qPrintable(returns.reason()));
    const auto *lines = page->findChild<QTreeWidget *>(QStringLiteral("returnLines"));
    QCOMPARE(lines->topLevelItemCount(), 1);
    QCOMPARE(lines->topLevelItem(0)->text(3), QStringLiteral("2"));
    QCOMPARE(lines->topLevelItem(0)->text(5), QStringLiteral("3"));
    const auto *body = page->findChild<ui::BodyView *>(QStringLiteral("returnBody"));
    QVERIFY(until([&] { return body->isComplete(); }));
    QVERIFY(body->toPlainText().contains(QStringLiteral("\"actualQty\": 3")));
    returns.bench.grabAllLooks(QStringLiteral("parked-returns"));
}

void TestParkedReturns::R63_processedAgainWithF9()
{
    ReturnsBench returns;
    const Order order = returns.pushed();
    const InboxId id = returns.callback(order.number, order.id, 3);
    auto *page = returns.open("supervisor");
    QVERIFY(returns.showsRows(1));
    QVERIFY(returns.choose(id));
    QSignalSpy reopened(page, &ui::ParkedReturnsPage::returnsReopened);
    returns.bench.prompts.confirms = {true};
    QVERIFY(returns.key(Qt::Key_F9, {}, "reprocessButton"));
    QVERIFY(until([&] { return reopened.size() == 1; }));
    QCOMPARE(returns.state(id), InboxState::Waiting);
    QVERIFY(returns.showsRows(0)); // without a refresh
    QVERIFY(until([&] { return returns.stateText() == QStringLiteral("Is processed again"); }));
    returns.settle(id); // as impossible as before
    QVERIFY(returns.showsRows(1));
    QVERIFY(until([&] { return returns.stateText() == QStringLiteral("Parked"); }));
}

void TestParkedReturns::severalAtOnce()
{
    ReturnsBench returns;
    const Order order = returns.pushed();
    const Order other = returns.pushed();
    const InboxId one = returns.callback(order.number, order.id, 3);
    const InboxId two = returns.callback(other.number, other.id, 4);
    auto *page = returns.open("supervisor");
    QVERIFY(returns.showsRows(2));
    QVERIFY(until([&] {
        page->grid().view().selectAll();
        return page->grid().selectedCount() == 2;
    }));
    QVERIFY(!returns.button("acceptButton")->isEnabled()); // each needs its own reason
    QSignalSpy reopened(page, &ui::ParkedReturnsPage::returnsReopened);
    returns.bench.prompts.confirms = {true};
    QVERIFY(returns.click("reprocessButton"));
    QVERIFY(until([&] { return reopened.size() == 1; }));
    QCOMPARE(returns.state(one), InboxState::Waiting);
    QCOMPARE(returns.state(two), InboxState::Waiting);
}

void TestParkedReturns::R63_acceptedWithAReason()
{
    ReturnsBench returns;
    const Order order = returns.pushed();
    const InboxId id = returns.callback(order.number, order.id, 3);
    QCOMPARE(returns.order(order.id).state.returned, ReturnStatus::Exception);
    auto *page = returns.open("supervisor");
    QVERIFY(returns.showsRows(1));
    QVERIFY(returns.choose(id));
    QSignalSpy accepted(page, &ui::ParkedReturnsPage::returnAccepted);
    returns.bench.prompts.texts = {QStringLiteral("多发一台，已退回仓库")};
    QVERIFY(returns.key(Qt::Key_F9, Qt::ShiftModifier, "acceptButton"));
    QVERIFY(until([&] { return accepted.size() == 1; }));
    QCOMPARE(returns.state(id), InboxState::Dismissed);
    QCOMPARE(returns.order(order.id).state.returned, ReturnStatus::Returned);
    QVERIFY(returns.showsRows(0));
    QVERIFY(until([&] { return returns.stateText() == QStringLiteral("Accepted as it is"); }));
}

void TestParkedReturns::acceptanceNeedsAReason()
{
    ReturnsBench returns;
    const Order order = returns.pushed();
    const InboxId id = returns.callback(order.number, order.id, 3);
    returns.open("supervisor");
    QVERIFY(returns.showsRows(1));
    QVERIFY(returns.choose(id));
    QSignalSpy told(&returns.bench.toasts, &ui::Toasts::shown);
    returns.bench.prompts.texts = {std::nullopt, QStringLiteral("  ")};
    QVERIFY(returns.click("acceptButton")); // cancelled
    QVERIFY(returns.click("acceptButton"));
    QVERIFY(until([&] { return told.size() == 1; }));
    QCOMPARE(returns.state(id), InboxState::Parked);
    QVERIFY(returns.showsRows(1));
}

void TestParkedReturns::settledMeanwhileIsTold()
{
    ReturnsBench returns;
    const Order order = returns.pushed();
    const InboxId id = returns.callback(order.number, order.id, 3);
    returns.open("supervisor");
    QVERIFY(returns.showsRows(1));
    QVERIFY(returns.choose(id));
    QSignalSpy told(&returns.bench.toasts, &ui::Toasts::shown);
    // Another supervisor is faster, while this one is being asked: nothing is announced, so nobody knows yet.
    returns.bench.write([id, now = returns.bench.clock.now()](store::Transaction &transaction) {
        return store::InboxRepository(transaction.connection()).dismiss(id, {}, now);
    });
    returns.bench.prompts.texts = {QStringLiteral("because")};
    QVERIFY(returns.click("acceptButton"));
    QVERIFY(until([&] { return told.size() == 1; }));
    QVERIFY2(told.first().first().toString().contains(QStringLiteral("not parked any more")),
             qPrintable(told.first().first().toString()));
}

void TestParkedReturns::filtersAndHints()
{
    ReturnsBench returns;
    const Order order = returns.pushed();
    const Order other = returns.pushed();
    returns.callback(order.number, order.id, 3);
    const InboxId second = returns.callback(other.number, other.id, 5);
    returns.callback(QStringLiteral("CG209901010001"), {}, 1);
    auto *page = returns.open("supervisor", {{QStringLiteral("number"), other.number}});
    QVERIFY(returns.showsRows(1));
    QCOMPARE(page->grid().model().idAt(0), second.value());
    page->filter().clear();
    QVERIFY(returns.showsRows(3));
    page->filter().setChoice(QStringLiteral("reason"), base::codeName(ErrorCode::ReturnOrderUnknown));
    page->grid().reload();
    QVERIFY(returns.showsRows(1));
    page->filter().clear();
    page->filter().setDateRange(QStringLiteral("date"), {QDate(2030, 1, 1), QDate(2030, 1, 2)});
    page->grid().reload();
    QVERIFY(returns.showsRows(0));
}

void TestParkedReturns::linkOpensTheOrder()
{
    ReturnsBench returns;
    const Order order = returns.pushed();
    const InboxId id = returns.callback(order.number, order.id, 3);
    auto *page = returns.open("supervisor");
    QVERIFY(returns.showsRows(1));
    QVERIFY(returns.choose(id));
    page->grid().view().setFocus();
    QTest::keyClick(&page->grid().view(), Qt::Key_Return);
    QVERIFY(until([&] { return returns.bench.documents.size() == 1; }));
    QCOMPARE(returns.bench.documents.first().what, QStringLiteral("order"));
    QCOMPARE(returns.bench.documents.first().id, order.id.value());
}

void TestParkedReturns::emptySaysSo()
{
    ReturnsBench returns;
    auto *page = returns.open("supervisor");
    QVERIFY(returns.showsRows(0));
    QVERIFY(!returns.button("reprocessButton")->isEnabled());
    QVERIFY(returns.button("reprocessButton")->toolTip().contains(QStringLiteral("Choose")));
    returns.bench.grabAllLooks(QStringLiteral("parked-returns-empty"));
    QVERIFY(!page->detail().stored());
}

QTEST_MAIN(TestParkedReturns)
#include "tst_parkedreturns.moc"
