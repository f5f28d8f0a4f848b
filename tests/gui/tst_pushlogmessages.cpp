// SPDX-License-Identifier: Apache-2.0
#include "gui/openlog.h"
#include "store/inboxrepository.h"
#include "store/outboxrepository.h"
#include "ui/log/bodyview.h"
#include "ui/log/exchangemodel.h"
#include "ui/log/messagetext.h"
#include "ui/log/rawmessagesview.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/eventloopwatch.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>

using namespace domain;
using base::ErrorCode;
using gui::OpenLog;
using gui::PageBench;
using gui::until;

namespace {

/// A stall that a person would begin to feel.
constexpr std::chrono::milliseconds noticeable{100};

void addExchange(PageBench &bench, OrderId order, const QByteArray &body, const QByteArray &answer,
                 int status = 200)
{
    bench.write([=, now = bench.clock.now()](store::Transaction &transaction) {
        store::Exchange exchange;
        exchange.order = order;
        exchange.orderNumber = QStringLiteral("CG");
        exchange.requestId = QStringLiteral("r");
        exchange.method = QStringLiteral("POST");
        exchange.target = QStringLiteral("/ideal/v1/inbound-instructions");
        exchange.requestHeaders = QStringLiteral("X-App-Id: demo-app\nX-Signature: ***");
        exchange.requestBody = body;
        exchange.status = status;
        exchange.answerBody = answer;
        exchange.startedAt = now;
        exchange.durationMs = 38;
        transaction.announce(store::Topic::Orders);
        return store::ExchangeRepository(transaction.connection()).insert(exchange);
    });
}

void parkCallback(PageBench &bench, OrderId order, ErrorCode reason, const QString &detail)
{
    const OwnerId owner = bench.owner();
    bench.write([=, now = bench.clock.now()](store::Transaction &transaction) -> base::Outcome {
        store::InboxRepository inbox(transaction.connection());
        store::InboxRow row;
        row.owner = owner;
        row.order = order;
        row.event = QStringLiteral("inbound-completed");
        row.outBizCode = QStringLiteral("B1");
        row.orderNumber = QStringLiteral("CG");
        row.body = QByteArrayLiteral("{}");
        row.bodyCanonical = QStringLiteral("{}");
        row.receivedAt = now;
        TRY_LET(const auto id, inbox.insert(row));
        transaction.announce(store::Topic::Inbox);
        return inbox.park(*id, reason, detail, now);
    });
}

/// A body of a megabyte, as a large serial answer is.
QByteArray largeBody()
{
    QJsonArray serials;
    for (int i = 0; i < 14'000; ++i) {
        serials.append(
            QJsonObject{{QStringLiteral("sn"), QStringLiteral("SN%1").arg(i, 12, 10, QLatin1Char('0'))},
                        {QStringLiteral("imei1"), QString::number(860000000000000 + i)}});
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("serials"), serials}}).toJson(QJsonDocument::Compact);
}

} // namespace

class TestPushLogMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void messagesAreShownAndRedacted();
    void largeMessageDoesNotStall();
    void R63_parkedReasonInWords();
    void refusalReasonInWords();
    void linksOpenDocuments();
    void exchangeModelIsSound();
    void longLinesAreBrokenUp();
    void looks();
};

void TestPushLogMessages::messagesAreShownAndRedacted()
{
    PageBench bench;
    bench.company->mapWarehouses();
    const OrderId order = bench.makeOrder();
    addExchange(bench, order, R"({"orderCode":"CG1","lines":[{"qty":2}]})", R"({"success":true})");
    OpenLog page(bench, "supervisor");
    QVERIFY(page.showsRows(1));
    QSignalSpy shown(&page->trail().messages(), &ui::RawMessagesView::messageShown);
    page.select(0);
    QVERIFY(until([&] { return !shown.isEmpty(); }));
    const QString request = page.child<ui::BodyView>("requestView")->toPlainText();
    QVERIFY(request.contains(QStringLiteral("POST /ideal/v1/inbound-instructions")));
    QVERIFY(request.contains(QStringLiteral("X-Signature: ***")));
    QVERIFY(request.contains(QStringLiteral("\n            \"qty\": 2"))); // indented
    QVERIFY(
        page.child<ui::BodyView>("answerView")->toPlainText().contains(QStringLiteral("\"success\": true")));
    auto *exchanges = page.child<QTableView>("exchangeView");
    QCOMPARE(exchanges->model()->rowCount(), 1);
    QCOMPARE(exchanges->model()->index(0, ui::ExchangeModel::Answer).data().toString(),
             QStringLiteral("200"));
    QCOMPARE(exchanges->model()->index(0, ui::ExchangeModel::Duration).data().toString(),
             QStringLiteral("38 ms"));
    QTest::mouseClick(page.child<QPushButton>("copyButton"), Qt::LeftButton);
    const QString copied = QApplication::clipboard()->text();
    QVERIFY(copied.contains(QStringLiteral("\"orderCode\": \"CG1\"")));
    QVERIFY(copied.contains(QStringLiteral("\"success\": true")));
    QVERIFY(!copied.contains(QStringLiteral("bench-key")));
    gui::grab(bench.window, QStringLiteral("pushlog-messages"));
}

void TestPushLogMessages::largeMessageDoesNotStall()
{
    PageBench bench;
    bench.company->mapWarehouses();
    const OrderId order = bench.makeOrder();
    const QByteArray large = largeBody();
    QVERIFY(large.size() > 700'000);
    addExchange(bench, order, R"({"page":1})", large);
    OpenLog page(bench, "supervisor");
    QVERIFY(page.showsRows(1));
    QSignalSpy shown(&page->trail().messages(), &ui::RawMessagesView::messageShown);
    ui::EventLoopWatch watch;
    page.select(0);
    QVERIFY(until([&] { return !shown.isEmpty(); }));
    qInfo("longest stall: %lld us", static_cast<long long>(watch.longestStall().count()));
    QVERIFY(watch.longestStall() < noticeable);
    QVERIFY(page.child<ui::BodyView>("answerView")->toPlainText().endsWith(QLatin1Char('}')));
}

void TestPushLogMessages::R63_parkedReasonInWords()
{
    PageBench bench;
    bench.company->mapWarehouses();
    const OrderId order = bench.makeOrder();
    bench.setStates(order, PushStatus::Pushed, ReturnStatus::Exception);
    parkCallback(bench, order, ErrorCode::ReturnOverQuantity, QStringLiteral("1: 5 > 2"));
    OpenLog page(bench, "supervisor");
    QVERIFY(page.showsRows(1));
    page.select(0);
    auto *reason = page.child<QLabel>("returnReason");
    QVERIFY(reason->isVisible());
    QCOMPARE(reason->text(),
             ui::errorText(base::Error{ErrorCode::ReturnOverQuantity, QStringLiteral("1: 5 > 2"), false}));
    QCOMPARE(page.child<QTreeWidget>("inboxView")->topLevelItemCount(), 1);
}

void TestPushLogMessages::refusalReasonInWords()
{
    PageBench bench;
    bench.company->mapWarehouses();
    bench.setStates(bench.makeOrder(), PushStatus::Refused);
    OpenLog page(bench, "clerk");
    QVERIFY(page.showsRows(1));
    page.select(0);
    QVERIFY(page.child<QLabel>("pushReason")->text().contains(QStringLiteral("not sold any more")));
}

void TestPushLogMessages::linksOpenDocuments()
{
    PageBench bench;
    bench.company->mapWarehouses();
    const OrderId order = bench.makeOrder();
    OpenLog page(bench, "clerk");
    QVERIFY(page.showsRows(1));
    page.select(0);
    auto *link = page.child<QLabel>("orderLink");
    QVERIFY(link->text().contains(QStringLiteral("href=\"order:%1\"").arg(order.value())));
    Q_EMIT link->linkActivated(QStringLiteral("order:%1").arg(order.value()));
    Q_EMIT page.child<QLabel>("documentLinks")->linkActivated(QStringLiteral("document:9"));
    QCOMPARE(bench.documents.size(), 2);
    QCOMPARE(bench.documents[1].what, QStringLiteral("document"));
    QCOMPARE(bench.documents[1].id, 9);
}

void TestPushLogMessages::exchangeModelIsSound()
{
    ui::ExchangeModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    store::Exchange first;
    first.id = 1;
    store::Exchange second;
    second.id = 2;
    model.setExchanges({first});
    model.setExchanges({first, second});
    QCOMPARE(model.idAt(0), 2);
    model.setExchanges({});
    QCOMPARE(model.rowCount(), 0);
}

void TestPushLogMessages::longLinesAreBrokenUp()
{
    const QString text(1'000'000, QLatin1Char('x'));
    const QStringList pieces = ui::piecesToShow(text);
    QVERIFY(pieces.size() > 10);
    QCOMPARE(pieces.join(QString()).remove(QLatin1Char('\n')), text);
    QCOMPARE(ui::piecesToShow(QStringLiteral("a\n\nb")).join(QLatin1Char('\n')), QStringLiteral("a\n\nb"));
}

void TestPushLogMessages::looks()
{
    PageBench bench;
    bench.company->mapWarehouses();
    bench.makeOrder(QStringLiteral("SL-778"));
    bench.setStates(bench.makeOrder({}, OrderType::Transfer), PushStatus::Pushed, ReturnStatus::OutReturned);
    bench.setStates(bench.makeOrder(), PushStatus::Refused);
    bench.setStates(bench.makeOrder(), PushStatus::Unknown);
    bench.setStates(bench.makeOrder(), PushStatus::Pushed, ReturnStatus::Returned);
    bench.clock.advance(60'000);
    const OrderId parked = bench.makeOrder();
    bench.setStates(parked, PushStatus::Pushed, ReturnStatus::Exception);
    parkCallback(bench, parked, ErrorCode::ReturnOverQuantity, QStringLiteral("1: 5 > 2"));
    addExchange(bench, parked, R"({"orderCode":"CG1","lines":[{"lineNo":1,"qty":2}]})", {}, 0);
    bench.clock.advance(5'000);
    addExchange(bench, parked, R"({"orderCode":"CG1","lines":[{"lineNo":1,"qty":2}]})",
                R"({"success":true})");
    OpenLog page(bench, "supervisor");
    QVERIFY(page.showsRows(6));
    QSignalSpy shown(&page->trail().messages(), &ui::RawMessagesView::messageShown);
    page.select(0);
    QVERIFY(until([&] { return !shown.isEmpty(); }));
    bench.grabAllLooks(QStringLiteral("log"));
}

QTEST_MAIN(TestPushLogMessages)
#include "tst_pushlogmessages.moc"
