// SPDX-License-Identifier: Apache-2.0
#include "domain/serial.h"
#include "gui/orderbench.h"
#include "sheets/sheetwriter.h"
#include "store/stockrepository.h"
#include "support/await.h"
#include "ui/orders/bannerlist.h"
#include "ui/orders/orderform.h"
#include "ui/receipts/receiptlinesmodel.h"
#include "ui/receipts/receiptpage.h"
#include "ui/receipts/receiptscansmodel.h"
#include "ui/stock/stockdocumentpage.h"
#include "ui/widgets/statusdelegate.h"
#include "ui/widgets/tone.h"
#include "workflow/approveorder.h"
#include "workflow/receiveorder.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace domain;
using namespace gui;
using Lines = ui::ReceiptLinesModel;
using Scans = ui::ReceiptScansModel;

namespace {

/// None that the bench itself hands out.
QString freshImei(int number)
{
    return imei(100'000 + number);
}

/// As a spreadsheet has it: serial, IMEI 1, IMEI 2.
QString rows(int first, int count)
{
    QStringList all;
    for (int i = first; i < first + count; ++i) {
        all.append(QStringList{freshImei(i), freshImei(i), freshImei(500'000 + i)}.join(u'\t'));
    }
    return all.join(u'\n');
}

QList<Handset> handsets(int first, int count)
{
    QList<Handset> all;
    for (int i = first; i < first + count; ++i) {
        all.append({freshImei(i), freshImei(i), freshImei(500'000 + i)});
    }
    return all;
}

/// A receipt page and its parts.
struct Page
{
    Page(OrderBench &bench, OrderId order) : page(new ui::ReceiptPage(bench.context(), order))
    {
        QSignalSpy shown(page, &ui::ReceiptPage::receiptShown);
        bench.show(page);
        if (!QTest::qWaitFor([&] { return !shown.isEmpty(); })) {
            qFatal("the order is not shown");
        }
        page->setFocus();
    }

    template<class W> W *part(const char *name) const
    {
        return page->findChild<W *>(QString::fromLatin1(name));
    }
    QTableView *lines() const { return part<QTableView>("linesView"); }
    QTableView *scans() const { return part<QTableView>("scansView"); }
    QPushButton *post() const { return part<QPushButton>("postButton"); }
    QLineEdit *field() const { return part<QLineEdit>("scanEdit"); }
    QString counter(int row) const { return lines()->model()->index(row, Lines::Serials).data().toString(); }
    QString check(int row) const { return scans()->model()->index(row, Scans::State).data().toString(); }
    QString cell(int row, int column) const { return scans()->model()->index(row, column).data().toString(); }
    QString said() const { return part<ui::StatusLabel>("progressLabel")->text(); }

    /// Runs `act` and waits until what it has scanned is checked.
    template<class F> bool scanned(F act)
    {
        QSignalSpy judged(page, &ui::ReceiptPage::scansJudged);
        act();
        return QTest::qWaitFor([&] { return !judged.isEmpty(); });
    }
    bool scan(const QString &text)
    {
        return scanned([&] {
            field()->setFocus();
            type(text);
            press(Qt::Key_Return);
        });
    }
    bool paste(const QString &text)
    {
        QApplication::clipboard()->setText(text);
        return scanned([&] { QTest::mouseClick(part<QPushButton>("pasteButton"), Qt::LeftButton); });
    }

    ui::ReceiptPage *page;
};

/// Keys as the window gets them from the system, whoever has the focus.
void keysFromOutside(QWidget &window, const QString &text)
{
    for (const QChar c : text) {
        QTest::sendKeyEvent(QTest::Click, window.windowHandle(), Qt::Key_unknown, QString(c), Qt::NoModifier);
    }
}

void enterFromOutside(QWidget &window)
{
    QTest::keyClick(window.windowHandle(), Qt::Key_Return);
}

/// Handsets 1 and on in CK01, by hand.
void stockUp(OrderBench &bench, int count, const QString &code = OrderBench::phone, int first = 1)
{
    const Order order = bench.save(
        bench.draft(OrderType::Purchase, QStringLiteral("GB01"), QStringLiteral("CK01"), {{code, count}}));
    workflow::HandReceipt receipt{order.id, order.version, Stage::In, {{1, count, handsets(first, count)}}};
    const auto posted = support::await(
        bench.company().session("clerk").run([receipt](auto &t, const Actor &who, base::Instant now) {
            return workflow::receiveOrder(t, who, receipt, now);
        }));
    if (!posted || !posted->problems.isEmpty()) {
        qFatal("not stocked up");
    }
}

qint64 documents(OrderBench &bench, OrderId order)
{
    return *support::await(bench.database().read([order](store::Connection &connection) {
        return store::StockRepository(connection).countOfOrder(order);
    }));
}

} // namespace

class TestReceipt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void R62_pastedAndPostedWithTheKeyboard();
    void R65_scansAreCheckedAtOnce();
    void R65_imeisFollowOneByOne();
    void R65_outboundFillsInWhatIsKnown();
    void wedgeScansFromAnywhere();
    void typingIsNoScan();
    void filesAreRead();
    void workbooksAreRead();
    void partOfItAndThenTheRest();
    void transferOutThenIn();
    void goodsWithoutSerialsNeedNone();
    void whatIsBeingTypedIsPosted();
    void R64_somebodyWasFaster();
    void leavingAsks();
    void R17_buttonFollowsThePermission_data();
    void R17_buttonFollowsThePermission();
    void tenThousandArePastedAtOnce();
    void modelsPassTheTester();
};

void TestReceipt::R62_pastedAndPostedWithTheKeyboard()
{
    OrderBench bench;
    const Order order =
        bench.save(bench.draft(OrderType::Purchase, QStringLiteral("GB01"), QStringLiteral("CK01"),
                               {{OrderBench::phone, 4}, {QStringLiteral("HN-CASE-M7"), 10}}));
    Page page(bench, order.id);
    QCOMPARE(page.counter(0), QStringLiteral("0/4"));
    QVERIFY(!page.post()->isEnabled());
    // With a header, as it comes out of a spreadsheet.
    QVERIFY(page.paste(QStringLiteral("SN\tIMEI\tIMEI\n") + rows(1, 4)));
    QCOMPARE(page.counter(0), QStringLiteral("4/4"));
    QVERIFY(page.post()->isEnabled());
    bench.picture(QStringLiteral("receipt-ready"));
    QSignalSpy posted(page.page, &ui::ReceiptPage::receiptPosted);
    QSignalSpy finished(page.page, &ui::DocumentPage::finished);
    page.field()->setFocus();
    press(Qt::Key_Return, Qt::ControlModifier);
    press(Qt::Key_Return, Qt::ControlModifier); // twice: once is enough
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(posted.size(), 1);
    QCOMPARE(bench.opened.last().kind, QStringLiteral("document"));
    QCOMPARE(documents(bench, order.id), 1);
    const Order now = bench.order(order.id);
    QVERIFY(now.state.completedByHand);
    QCOMPARE(now.state.returned, ReturnStatus::NotReturned);
    QCOMPARE(now.lines[0].postedIn, 4);
    QCOMPARE(now.lines[1].postedIn, 10);
    // The document says how it came about, and through whom.
    auto *document = new ui::StockDocumentPage(bench.context(), StockDocumentId(bench.opened.last().id));
    QSignalSpy shown(document, &ui::StockDocumentPage::documentShown);
    bench.show(document);
    QTRY_COMPARE(shown.size(), 1);
    QCOMPARE(document->findChild<QLabel *>(QStringLiteral("originLabel"))->text(),
             QStringLiteral("by hand: 周仓管"));
}

void TestReceipt::R65_scansAreCheckedAtOnce()
{
    OrderBench bench;
    stockUp(bench, 1);
    const Order order = bench.purchase(3);
    Page page(bench, order.id);
    QSignalSpy refused(page.page, &ui::ReceiptPage::scanRefused);
    QVERIFY(page.scan(QStringLiteral("123")));
    QVERIFY2(page.check(0).contains(QStringLiteral("length")), qPrintable(page.check(0)));
    QVERIFY(page.scan(QStringLiteral("867501060000010")));
    QVERIFY2(page.check(0).contains(QStringLiteral("IMEI")), qPrintable(page.check(0)));
    QVERIFY(page.scan(freshImei(1)));
    QVERIFY2(page.check(0).contains(QStringLiteral("in stock already")), qPrintable(page.check(0)));
    QVERIFY(page.scan(u' ' + freshImei(2) + QStringLiteral(" ") + freshImei(2) + QStringLiteral(" ") +
                      freshImei(500'002)));
    QCOMPARE(page.check(0), QStringLiteral("Good"));
    QVERIFY(page.scan(freshImei(500'002))); // the other identity of the same handset
    QVERIFY2(page.check(0).contains(QStringLiteral("twice")), qPrintable(page.check(0)));
    QCOMPARE(refused.size(), 4);
    QCOMPARE(page.counter(0), QStringLiteral("1/3"));
    QVERIFY(!page.post()->isEnabled());
    QVERIFY(page.said().contains(QStringLiteral("red")));
    const auto colour = [&page](int row) {
        return page.scans()->model()->index(row, Scans::Serial).data(Qt::ForegroundRole);
    };
    QCOMPARE(colour(0).value<QColor>(), ui::toneColor(ui::Tone::Bad, QGuiApplication::palette()));
    QVERIFY(colour(1) != colour(0)); // the good one
    bench.picture(QStringLiteral("receipt-refused"));
    // They stay until they are removed.
    QTest::mouseClick(page.part<QPushButton>("removeBadButton"), Qt::LeftButton);
    QCOMPARE(page.scans()->model()->rowCount(), 1);
    page.scans()->setFocus();
    page.scans()->selectRow(0);
    press(Qt::Key_Delete);
    QCOMPARE(page.scans()->model()->rowCount(), 0);
    QCOMPARE(page.counter(0), QStringLiteral("0/3"));
}

void TestReceipt::R65_imeisFollowOneByOne()
{
    OrderBench bench;
    const Order order = bench.purchase(1);
    Page page(bench, order.id);
    QVERIFY(page.scan(freshImei(7)));
    QCOMPARE(page.scans()->model()->rowCount(), 1);
    QCOMPARE(page.cell(0, Scans::Imei1), freshImei(7)); // the serial is its first IMEI
    QVERIFY(!page.post()->isEnabled());
    QVERIFY(page.said().contains(QStringLiteral("IMEI")));
    QVERIFY(page.scan(QStringLiteral("867501060000010"))); // a bad one leaves it waiting
    QCOMPARE(page.scans()->model()->rowCount(), 2);
    QTest::mouseClick(page.part<QPushButton>("removeBadButton"), Qt::LeftButton);
    QVERIFY(page.scan(freshImei(500'007)));
    QCOMPARE(page.scans()->model()->rowCount(), 1);
    QCOMPARE(page.cell(0, Scans::Imei2), freshImei(500'007));
    QCOMPARE(page.check(0), QStringLiteral("Good"));
    QVERIFY(page.post()->isEnabled());
}

void TestReceipt::R65_outboundFillsInWhatIsKnown()
{
    OrderBench bench;
    stockUp(bench, 2);
    stockUp(bench, 1, OrderBench::otherPhone, 50);
    const Order order =
        bench.save(bench.draft(OrderType::PurchaseReturn, QStringLiteral("GB01"), QStringLiteral("CK01"),
                               {{OrderBench::phone, 2}, {OrderBench::otherPhone, 1}}));
    Page page(bench, order.id);
    QVERIFY(page.page->title().contains(QStringLiteral("Deliver")));
    QVERIFY(page.scan(freshImei(500'050))); // the second IMEI of the second line's product
    QCOMPARE(page.cell(0, Scans::LineNo), QStringLiteral("2"));
    QCOMPARE(page.cell(0, Scans::Serial), freshImei(50));
    QCOMPARE(page.counter(1), QStringLiteral("1/1"));
    QVERIFY(page.scan(freshImei(999)));
    QVERIFY2(page.check(0).contains(QStringLiteral("not in this warehouse")), qPrintable(page.check(0)));
    QTest::mouseClick(page.part<QPushButton>("removeBadButton"), Qt::LeftButton);
    QVERIFY(page.paste(freshImei(1) + u'\n' + freshImei(2)));
    QVERIFY(page.post()->isEnabled());
    QTest::mouseClick(page.post(), Qt::LeftButton);
    QTRY_COMPARE(documents(bench, order.id), 1);
}

void TestReceipt::wedgeScansFromAnywhere()
{
    OrderBench bench;
    const Order order = bench.purchase(2);
    Page page(bench, order.id);
    // The bench's clock stands still: keys come as fast as a scanner's.
    const auto wedge = [&](const QString &text) {
        return page.scanned([&] {
            keysFromOutside(bench.window(), text);
            enterFromOutside(bench.window());
        });
    };
    page.scans()->setFocus();
    QVERIFY(wedge(freshImei(1)));
    QCOMPARE(page.cell(0, Scans::Serial), freshImei(1));
    QVERIFY(focusIsOn("scanEdit"));
    // In the middle of a quantity: it is as it was.
    page.lines()->setFocus();
    page.lines()->setCurrentIndex(page.lines()->model()->index(0, Lines::ThisTime));
    QVERIFY(wedge(freshImei(500'001)));
    QCOMPARE(page.cell(0, Scans::Imei2), freshImei(500'001));
    QCOMPARE(page.lines()->model()->index(0, Lines::ThisTime).data().toString(), QStringLiteral("2"));
    QCOMPARE(page.counter(0), QStringLiteral("1/2"));
}

void TestReceipt::typingIsNoScan()
{
    OrderBench bench;
    const Order order = bench.purchase(2);
    Page page(bench, order.id);
    page.lines()->setFocus();
    page.lines()->setCurrentIndex(page.lines()->model()->index(0, Lines::ThisTime));
    for (const QChar c : QStringLiteral("0000000001")) { // long, but at a person's pace
        bench.desk().clock.advance(120);
        keysFromOutside(bench.window(), QString(c));
    }
    bench.desk().clock.advance(120);
    enterFromOutside(bench.window());
    QCOMPARE(page.lines()->model()->index(0, Lines::ThisTime).data().toString(), QStringLiteral("1"));
    QCOMPARE(page.scans()->model()->rowCount(), 0);
    // More than is left can't be entered.
    page.lines()->setFocus();
    type(QStringLiteral("9"));
    press(Qt::Key_Return);
    QCOMPARE(page.lines()->model()->index(0, Lines::ThisTime).data().toString(), QStringLiteral("1"));
}

void TestReceipt::filesAreRead()
{
    OrderBench bench;
    const Order order = bench.purchase(3);
    Page page(bench, order.id);
    const auto file = [&](const QByteArray &content) {
        const QString path = bench.desk().directory.filePath(QStringLiteral("serials.csv"));
        QFile written(path);
        if (!written.open(QIODevice::WriteOnly) || written.write(content) != content.size()) {
            qFatal("no file");
        }
        return path;
    };
    auto *import = page.part<QPushButton>("importButton");
    const auto *banners = page.part<ui::BannerList>("banners");
    bench.desk().prompts.files = {bench.desk().directory.filePath(QStringLiteral("nothing.csv"))};
    QTest::mouseClick(import, Qt::LeftButton);
    QTRY_VERIFY(banners->text().contains(QStringLiteral("can't be read")));
    bench.desk().prompts.files = {file("\xD0\xCF\x11\xE0 an old workbook")};
    QTest::mouseClick(import, Qt::LeftButton);
    QTRY_VERIFY(banners->text().contains(QStringLiteral(".xlsx")));
    bench.desk().prompts.files = {file("serial,imei,imei\n,,\n")};
    QTest::mouseClick(import, Qt::LeftButton);
    QTRY_VERIFY(banners->text().contains(QStringLiteral("no serial")));
    bench.desk().prompts.files = {file(QByteArray(9 * 1024 * 1024, '1'))};
    QTest::mouseClick(import, Qt::LeftButton);
    QTRY_VERIFY(banners->text().contains(QStringLiteral("larger than 8 MB")));
    QCOMPARE(page.scans()->model()->rowCount(), 0);
    QString csv =
        QStringLiteral("\uFEFF串号,IMEI1,IMEI2\r\n") + rows(1, 3).replace(u'\t', QStringLiteral(","));
    csv.replace(u'\n', QStringLiteral("\r\n"));
    csv.replace(freshImei(1) + u',', QStringLiteral("=\"") + freshImei(1) + QStringLiteral("\","));
    bench.desk().prompts.files = {file(csv.toUtf8())};
    QVERIFY(page.scanned([&] { press(Qt::Key_O, Qt::ControlModifier); }));
    QCOMPARE(page.counter(0), QStringLiteral("3/3"));
    QVERIFY(page.post()->isEnabled());
    QVERIFY(banners->text().isEmpty());
}

void TestReceipt::workbooksAreRead()
{
    OrderBench bench;
    const Order order = bench.purchase(3);
    Page page(bench, order.id);
    const QString path = bench.desk().directory.filePath(QStringLiteral("serials.xlsx"));
    auto workbook = sheets::SheetWriter::create(
        path, QStringLiteral("1"),
        {{QStringLiteral("串号")}, {QStringLiteral("IMEI1")}, {QStringLiteral("IMEI2")}});
    QVERIFY(workbook.ok());
    QList<QList<sheets::Cell>> written;
    for (const Handset &handset : handsets(1, 3)) {
        // IMEIs are numbers to those who type them into a spreadsheet.
        written.append({handset.sn, double(handset.imei1.toLongLong()), double(handset.imei2.toLongLong())});
    }
    QVERIFY((*workbook)->append(written).ok());
    QVERIFY((*workbook)->finish().ok());
    bench.desk().prompts.files = {path};
    QVERIFY(page.scanned([&] { press(Qt::Key_O, Qt::ControlModifier); }));
    QCOMPARE(page.counter(0), QStringLiteral("3/3"));
    QCOMPARE(page.cell(2, Scans::Imei2), freshImei(500'001)); // the last one stands on top
    QVERIFY(page.post()->isEnabled());
}

void TestReceipt::partOfItAndThenTheRest()
{
    OrderBench bench;
    const Order order = bench.purchase(3);
    {
        Page page(bench, order.id);
        page.lines()->setFocus();
        page.lines()->setCurrentIndex(page.lines()->model()->index(0, Lines::ThisTime));
        type(QStringLiteral("2"));
        press(Qt::Key_Return);
        QVERIFY(page.paste(rows(1, 2)));
        QTest::mouseClick(page.post(), Qt::LeftButton);
        QTRY_COMPARE(documents(bench, order.id), 1);
    }
    QVERIFY(!bench.order(order.id).state.completedByHand);
    Page page(bench, order.id);
    QCOMPARE(page.counter(0), QStringLiteral("0/1"));
    QCOMPARE(page.lines()->model()->index(0, Lines::Posted).data().toString(), QStringLiteral("2"));
    QVERIFY(page.paste(rows(3, 1)));
    QTest::mouseClick(page.post(), Qt::LeftButton);
    QTRY_VERIFY(bench.order(order.id).state.completedByHand);
}

void TestReceipt::transferOutThenIn()
{
    OrderBench bench;
    stockUp(bench, 2);
    const Order order = bench.save(bench.draft(OrderType::Transfer, {}, QStringLiteral("CK01"),
                                               {{OrderBench::phone, 2}}, QStringLiteral("CK02")));
    {
        Page page(bench, order.id);
        auto *stage = page.part<QComboBox>("stageCombo");
        QVERIFY(stage->isVisible());
        QCOMPARE(stage->currentData().toInt(), int(Stage::Out));
        QVERIFY(page.scan(freshImei(1)));
        QVERIFY(page.scan(freshImei(2)));
        bench.picture(QStringLiteral("receipt-transfer"));
        QTest::mouseClick(page.post(), Qt::LeftButton);
        QTRY_COMPARE(documents(bench, order.id), 1);
    }
    Page page(bench, order.id);
    QCOMPARE(page.part<QComboBox>("stageCombo")->currentData().toInt(), int(Stage::In));
    QVERIFY(page.paste(freshImei(1) + u'\n' + freshImei(500'002)));
    QVERIFY(page.post()->isEnabled());
    QTest::mouseClick(page.post(), Qt::LeftButton);
    QTRY_VERIFY(bench.order(order.id).state.completedByHand);
    QCOMPARE(documents(bench, order.id), 2);
}

void TestReceipt::goodsWithoutSerialsNeedNone()
{
    OrderBench bench;
    const Order order = bench.save(bench.draft(OrderType::Purchase, QStringLiteral("GB01"),
                                               QStringLiteral("CK01"), {{QStringLiteral("HN-CASE-M7"), 10}}));
    Page page(bench, order.id);
    QVERIFY(!page.part<QWidget>("scanBar")->isVisible());
    QVERIFY(!page.page->isDirty());
    QVERIFY(page.post()->isEnabled());
    bench.picture(QStringLiteral("receipt-without-serials"));
    page.lines()->setFocus();
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(bench.order(order.id).state.completedByHand);
}

void TestReceipt::whatIsBeingTypedIsPosted()
{
    OrderBench bench;
    const Order order = bench.save(bench.draft(OrderType::Purchase, QStringLiteral("GB01"),
                                               QStringLiteral("CK01"), {{QStringLiteral("HN-CASE-M7"), 10}}));
    Page page(bench, order.id);
    page.lines()->setFocus();
    page.lines()->setCurrentIndex(page.lines()->model()->index(0, Lines::ThisTime));
    press(Qt::Key_F2);
    press(Qt::Key_A, Qt::ControlModifier);
    type(QStringLiteral("4")); // and no Enter
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(documents(bench, order.id), 1);
    QCOMPARE(bench.order(order.id).lines.first().postedIn, 4);
    QVERIFY(!bench.order(order.id).state.completedByHand);
}

void TestReceipt::R64_somebodyWasFaster()
{
    OrderBench bench;
    const Order order = bench.purchase(3);
    Page page(bench, order.id);
    QVERIFY(page.paste(rows(1, 3)));
    QVERIFY(page.post()->isEnabled());
    // Another desk receives one of them.
    QVERIFY(page.scanned([&] {
        workflow::HandReceipt receipt{order.id, order.version, Stage::In, {{1, 1, handsets(1, 1)}}};
        QVERIFY(support::await(bench.company().session("admin").run([receipt](auto &t, const Actor &who,
                                                                              base::Instant now) {
                    return workflow::receiveOrder(t, who, receipt, now);
                })).ok());
    }));
    QVERIFY(page.part<ui::BannerList>("banners")->text().contains(QStringLiteral("林管理")));
    QCOMPARE(page.counter(0), QStringLiteral("2/2")); // what is left, and what of the scans is still good
    QVERIFY(!page.post()->isEnabled());
    QTest::mouseClick(page.part<QPushButton>("removeBadButton"), Qt::LeftButton);
    QVERIFY(page.post()->isEnabled());
    QTest::mouseClick(page.post(), Qt::LeftButton);
    QTRY_VERIFY(bench.order(order.id).state.completedByHand);
    QCOMPARE(documents(bench, order.id), 2);
}

void TestReceipt::leavingAsks()
{
    OrderBench bench;
    const Order order = bench.purchase(2);
    Page page(bench, order.id);
    QVERIFY(!page.page->isDirty());
    QVERIFY(page.paste(rows(1, 1)));
    QVERIFY(page.page->isDirty());
    QList<bool> answers;
    const auto ask = [&] {
        page.page->requestClose(bench.desk().prompts, [&](bool may) { answers.append(may); });
    };
    bench.desk().prompts.confirms = {false, true};
    ask();
    ask();
    QCOMPARE(answers, (QList<bool>{false, true}));
    QCOMPARE(bench.desk().prompts.asked.size(), 2);
}

void TestReceipt::R17_buttonFollowsThePermission_data()
{
    QTest::addColumn<int>("type");
    for (const OrderTypeDescription &type : orderTypes()) {
        QTest::newRow(type.numberPrefix.toLatin1().constData()) << int(type.type);
    }
}

void TestReceipt::R17_buttonFollowsThePermission()
{
    QFETCH(int, type);
    const OrderTypeDescription &description = describe(static_cast<OrderType>(type));
    OrderBench bench;
    const QString partner = description.counterparty == Counterparty::Supplier   ? QStringLiteral("GB01")
                            : description.counterparty == Counterparty::Customer ? QStringLiteral("C-1001")
                                                                                 : QString();
    const Order order =
        bench.save(bench.draft(description.type, partner, QStringLiteral("CK01"), {{OrderBench::phone, 1}},
                               description.secondWarehouse ? QStringLiteral("CK02") : QString()));
    auto *form = new ui::OrderForm(bench.context(), order.id);
    QSignalSpy shown(form, &ui::OrderForm::orderShown);
    bench.show(form);
    QTRY_VERIFY(!shown.isEmpty());
    auto *button = form->findChild<QPushButton *>(QStringLiteral("receiveButton"));
    QVERIFY(button->isVisible());
    if (description.needsApproval) {
        QVERIFY(!button->isEnabled());
        QVERIFY(button->toolTip().contains(QStringLiteral("approved")));
        QVERIFY(support::await(bench.company()
                                   .session("supervisor")
                                   .run([id = order.id](auto &t, const Actor &who, base::Instant now) {
                                       return workflow::approveOrder(t, who, id, now);
                                   }))
                    .ok());
    }
    QTRY_VERIFY(button->isEnabled());
    QCOMPARE(button->text(), description.stages.first().stage == Stage::Out
                                 ? QStringLiteral("Deliver by hand")
                                 : QStringLiteral("Receive by hand"));
    press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(bench.opened.last().kind, QStringLiteral("receipt"));
    QCOMPARE(bench.opened.last().id, order.id.value());
    bench.push(order.id);
    QTRY_VERIFY(!button->isEnabled());
    QVERIFY(button->toolTip().contains(QStringLiteral("pushed")));
}

void TestReceipt::tenThousandArePastedAtOnce()
{
    OrderBench bench;
    const Order order = bench.purchase(10'000);
    Page page(bench, order.id);
    QVERIFY(page.paste(rows(1, 10'000)));
    QCOMPARE(page.counter(0), QStringLiteral("10,000/10,000"));
    QVERIFY(page.post()->isEnabled());
}

void TestReceipt::modelsPassTheTester()
{
    ui::ReceiptView view;
    view.order.type = OrderType::Purchase;
    OrderLine line;
    line.lineNo = 1;
    line.quantity = 2;
    view.order.lines = {line};
    Lines lines;
    Scans scans;
    QAbstractItemModelTester first(&lines, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QAbstractItemModelTester second(&scans, QAbstractItemModelTester::FailureReportingMode::QtTest);
    lines.setView(view, Stage::In, false);
    lines.setScanned(1, 1);
    scans.add({{QStringLiteral("A1"), {}, {}}, 1, true, false, {}});
    scans.add({{QStringLiteral("B2"), {}, {}}, 1, true, false, base::Error{}});
    QCOMPARE(scans.good(1), 1);
    QCOMPARE(scans.bad(), 1);
    scans.remove({0});
    QCOMPARE(scans.bad(), 0);
    QVERIFY(scans.isTaken(QStringLiteral("A1")));
    scans.remove({0});
    QVERIFY(!scans.isTaken(QStringLiteral("A1")));
    scans.clear();
}

QTEST_MAIN(TestReceipt)
#include "tst_receipt.moc"
