// SPDX-License-Identifier: Apache-2.0
#include "gui/orderbench.h"
#include "ui/stock/handsetmodels.h"
#include "ui/stock/serialhistorypage.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace domain;
using namespace gui;

namespace {

/// The page on a bench whose stock came from one purchase order.
struct OpenPage
{
    OpenPage()
    {
        order = bench.purchase(3);
        bench.accept(order.id);
        document = bench.comeBack(order.id);
        page = bench.show(new ui::SerialHistoryPage(bench.context()));
        serials = [this] {
            QStringList all;
            bench.change([this, &all](store::Transaction &transaction) -> base::Outcome {
                TRY_LET(const auto moved,
                        store::StockRepository(transaction.connection()).serialsOf(document));
                for (const auto &serial : moved) {
                    all.append(serial.handset.sn);
                    all.append(serial.handset.imei2);
                }
                return base::done;
            });
            return all;
        }();
    }

    /// Types (or scans) it and waits for the answer.
    void find(const QString &text)
    {
        QSignalSpy shown(page, &ui::SerialHistoryPage::shown);
        press(Qt::Key_F, Qt::ControlModifier);
        type(text);
        press(Qt::Key_Return);
        QTRY_VERIFY(!shown.isEmpty());
    }
    template<class W> W *child(const char *name) { return page->findChild<W *>(QLatin1String(name)); }

    OrderBench bench;
    Order order;
    StockDocumentId document;
    ui::SerialHistoryPage *page = nullptr;
    QStringList serials; ///< of each handset the serial and the second IMEI
};

} // namespace

class TestSerialHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void R65_anyIdentityFindsTheHandset();
    void movementsOpenDocumentAndOrder();
    void unknownSaysWhatToCheck();
    void R65_misreadImeiIsToldAsAHint();
    void aPastedColumnGivesATable();
    void moreThanTheLimitIsToldAndCut();
    void hintIsLookedUpAtOnce();
    void modelsPassTheTester();
};

void TestSerialHistory::R65_anyIdentityFindsTheHandset()
{
    OpenPage open;
    for (const QString &identity : {open.serials[0], open.serials[1]}) {
        open.find(identity);
        QVERIFY(open.child<QLabel>("whereLabel")->text().contains(QStringLiteral("长沙中心仓")));
        QVERIFY(open.child<QLabel>("identityLabel")->text().contains(open.serials[0]));
        QVERIFY(open.child<QLabel>("identityLabel")->text().contains(open.serials[1]));
        QCOMPARE(open.child<QTableView>("movementsView")->model()->rowCount(), 1);
    }
    QVERIFY(!open.child<QTableView>("askedView")->isVisible());
    open.bench.picture(QStringLiteral("serial-one"));
}

void TestSerialHistory::movementsOpenDocumentAndOrder()
{
    OpenPage open;
    open.find(open.serials[0]);
    auto *view = open.child<QTableView>("movementsView");
    view->setFocus();
    view->setCurrentIndex(view->model()->index(0, ui::HandsetMovementsModel::Type));
    press(Qt::Key_Return);
    QCOMPARE(open.bench.opened.last().kind, QStringLiteral("document"));
    QCOMPARE(open.bench.opened.last().id, open.document.value());
    const QRect link = view->visualRect(view->model()->index(0, ui::HandsetMovementsModel::Order));
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, QPoint(link.left() + 20, link.center().y()));
    QCOMPARE(open.bench.opened.last().kind, QStringLiteral("order"));
    QCOMPARE(open.bench.opened.last().id, open.order.id.value());
}

void TestSerialHistory::unknownSaysWhatToCheck()
{
    OpenPage open;
    open.find(QStringLiteral("ABC-1"));
    QCOMPARE(open.child<QLabel>("whereLabel")->text(), QStringLiteral("ABC-1"));
    QVERIFY(open.child<QLabel>("productLabel")->text().contains(QStringLiteral("scanned")));
    QCOMPARE(open.child<QTableView>("movementsView")->model()->rowCount(), 0);
    open.bench.picture(QStringLiteral("serial-unknown"));
}

void TestSerialHistory::R65_misreadImeiIsToldAsAHint()
{
    OpenPage open;
    QString misread = open.serials[0];
    misread[14] = misread[14] == u'0' ? u'1' : u'0';
    open.find(misread);
    auto *hint = open.child<QLabel>("hintLabel");
    QVERIFY(hint->isVisible());
    QVERIFY(hint->text().contains(misread));
    open.find(open.serials[0]);
    QVERIFY(!hint->isVisible());
}

void TestSerialHistory::aPastedColumnGivesATable()
{
    OpenPage open;
    QSignalSpy shown(open.page, &ui::SerialHistoryPage::shown);
    QApplication::clipboard()->setText(open.serials[0] + QStringLiteral("\r\nNOPE\n") + open.serials[2] +
                                       QStringLiteral("\n") + open.serials[0] + u'\n');
    press(Qt::Key_F, Qt::ControlModifier);
    press(Qt::Key_V, Qt::ControlModifier); // no Enter: nothing more is going to be typed
    QTRY_VERIFY(!shown.isEmpty());
    auto *asked = open.child<QTableView>("askedView");
    QVERIFY(asked->isVisible());
    QCOMPARE(asked->model()->rowCount(), 3); // each once
    QCOMPARE(asked->model()->index(0, ui::AskedHandsetsModel::LastDocument).data().toString().left(4),
             QStringLiteral("CGRK"));
    QCOMPARE(asked->model()->index(1, ui::AskedHandsetsModel::State).data().toString(),
             QStringLiteral("Never seen"));
    open.bench.picture(QStringLiteral("serial-several"));
    asked->setFocus();
    shown.clear();
    press(Qt::Key_Down);
    QTRY_VERIFY(!shown.isEmpty());
    QCOMPARE(open.child<QLabel>("whereLabel")->text(), QStringLiteral("NOPE"));
    press(Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("NOPE\tNever seen")));
}

void TestSerialHistory::moreThanTheLimitIsToldAndCut()
{
    OpenPage open;
    QStringList many;
    for (int i = 0; i < ui::SerialHistoryPage::maxAsked + 7; ++i) {
        many.append(QStringLiteral("SN%1").arg(i));
    }
    QSignalSpy shown(open.page, &ui::SerialHistoryPage::shown);
    QApplication::clipboard()->setText(many.join(u'\n'));
    press(Qt::Key_F, Qt::ControlModifier);
    press(Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(!shown.isEmpty());
    QCOMPARE(open.child<QTableView>("askedView")->model()->rowCount(), ui::SerialHistoryPage::maxAsked);
    QVERIFY(open.child<QLabel>("hintLabel")->text().contains(QStringLiteral("7")));
}

void TestSerialHistory::hintIsLookedUpAtOnce()
{
    OpenPage open;
    QSignalSpy shown(open.page, &ui::SerialHistoryPage::shown);
    open.page->takeHints({{QStringLiteral("serial"), open.serials[1]}});
    QTRY_VERIFY(!shown.isEmpty());
    QVERIFY(open.child<QLabel>("identityLabel")->text().contains(open.serials[0]));
}

void TestSerialHistory::modelsPassTheTester()
{
    ui::AskedHandsetsModel asked;
    ui::HandsetMovementsModel movements;
    QAbstractItemModelTester first(&asked, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QAbstractItemModelTester second(&movements, QAbstractItemModelTester::FailureReportingMode::QtTest);
    asked.show({{QStringLiteral("A"), {}}, {QStringLiteral("B"), store::TracedHandset()}});
    movements.show({store::HandsetMovement()});
    QCOMPARE(asked.rowCount(), 2);
    QCOMPARE(movements.rowCount(), 1);
    asked.show({});
    movements.show({});
}

QTEST_MAIN(TestSerialHistory)
#include "tst_serialhistory.moc"
