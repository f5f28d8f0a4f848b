// SPDX-License-Identifier: Apache-2.0
#include "gui/pagebench.h"

#include "ui/overview/counttile.h"
#include "ui/overview/overviewpage.h"
#include "ui/widgets/statusdelegate.h"
#include "workflow/settings.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace domain;
using gui::PageBench;
using gui::until;

namespace {

class OpenPage
{
public:
    OpenPage(PageBench &bench, const char *login)
        : m_page(new ui::OverviewPage(bench.context(login), &bench.window))
    {
        QSignalSpy shown(m_page.get(), &ui::OverviewPage::overviewShown);
        m_page->resize(bench.window.size());
        bench.window.show();
        m_page->show();
        if (!until([&] { return !shown.isEmpty(); })) {
            qFatal("the overview never came");
        }
    }

    ui::CountTile *tile(const char *name)
    {
        return m_page->findChild<ui::CountTile *>(QString::fromLatin1(name));
    }
    ui::StatusLabel *row(const char *name)
    {
        return m_page->findChild<ui::StatusLabel *>(QString::fromLatin1(name));
    }
    QString hint(const char *name) { return m_page->findChild<QLabel *>(QString::fromLatin1(name))->text(); }
    ui::OverviewPage *operator->() { return m_page.get(); }

private:
    std::unique_ptr<ui::OverviewPage> m_page;
};

} // namespace

class TestOverview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsAndFollows();
    void tileOpensTheLogFiltered();
    void R63_supervisorGoesToTheParkedReturns();
    void R9_R11_saysWhatIsNotSetUp();
    void R12_disabledSaysWhomToAsk();
    void gatewayThatIsGoneIsTold();
    void looks();
};

void TestOverview::countsAndFollows()
{
    PageBench bench;
    bench.company->mapWarehouses();
    bench.makeOrder();
    const OrderId refused = bench.makeOrder();
    bench.setStates(refused, PushStatus::Refused);
    const OrderId pushed = bench.makeOrder();
    bench.setStates(pushed, PushStatus::Pushed);
    OpenPage page(bench, "clerk");
    QCOMPARE(page.tile("notPushedTile")->count(), 1);
    QCOMPARE(page.tile("refusedTile")->count(), 1);
    QCOMPARE(page.tile("awaitingTile")->count(), 1);
    QCOMPARE(page.tile("exceptionTile")->count(), 0);
    bench.setStates(bench.makeOrder(), PushStatus::Pushed, ReturnStatus::Exception);
    QVERIFY(until([&] { return page.tile("exceptionTile")->count() == 1; }));
    QCOMPARE(page.tile("awaitingTile")->count(), 1);
}

void TestOverview::tileOpensTheLogFiltered()
{
    PageBench bench;
    OpenPage page(bench, "clerk");
    QTest::mouseClick(page.tile("refusedTile"), Qt::LeftButton);
    page.tile("exceptionTile")->setFocus();
    QTest::keyClick(page.tile("exceptionTile"), Qt::Key_Space);
    QCOMPARE(bench.places.size(), 2);
    QCOMPARE(bench.places[0].what, QStringLiteral("interfaces.log"));
    QCOMPARE(bench.places[0].hints.value(QStringLiteral("push")).toInt(), int(PushStatus::Refused));
    QCOMPARE(bench.places[1].hints.value(QStringLiteral("return")).toInt(), int(ReturnStatus::Exception));
}

void TestOverview::R63_supervisorGoesToTheParkedReturns()
{
    PageBench bench;
    OpenPage page(bench, "supervisor");
    QTest::mouseClick(page.tile("exceptionTile"), Qt::LeftButton);
    QCOMPARE(bench.places.size(), 1);
    QCOMPARE(bench.places[0].what, QStringLiteral("interfaces.returns"));
}

void TestOverview::R9_R11_saysWhatIsNotSetUp()
{
    PageBench bench(PageBench::Setup::Founded);
    OpenPage page(bench, "admin");
    QCOMPARE(page.row("idealHealthRow")->tone(), ui::Tone::Warning);
    QVERIFY(page.hint("idealHealthRowHint").contains(QStringLiteral("interfaces.settings")));
    QCOMPARE(page.row("estackHealthRow")->tone(), ui::Tone::Warning);
    Q_EMIT page->findChild<QLabel *>(QStringLiteral("idealHealthRowHint"))
        ->linkActivated(QStringLiteral("interfaces.settings"));
    QCOMPARE(bench.places.size(), 1);
}

void TestOverview::R12_disabledSaysWhomToAsk()
{
    PageBench bench;
    QVERIFY(support::await(bench.session("vendor").run([](auto &transaction, const Actor &who, auto now) {
        return workflow::switchInterface(transaction, who, false, now);
    })));
    OpenPage page(bench, "clerk");
    QVERIFY(page.hint("idealHealthRowHint").contains(QStringLiteral("Boyuan")));
}

void TestOverview::gatewayThatIsGoneIsTold()
{
    PageBench bench;
    bench.reportGateway(120);
    OpenPage page(bench, "clerk");
    QCOMPARE(page.row("gatewayHealthRow")->tone(), ui::Tone::Bad);
    bench.reportGateway(0, base::ErrorCode::SecretMissing);
    QVERIFY(until([&] { return page.row("gatewayHealthRow")->tone() == ui::Tone::Warning; }));
    bench.reportGateway();
    QVERIFY(until([&] { return page.row("gatewayHealthRow")->tone() == ui::Tone::Good; }));
}

void TestOverview::looks()
{
    PageBench bench;
    bench.company->mapWarehouses();
    bench.reportGateway(0, base::ErrorCode::SecretMissing);
    for (int i = 0; i < 3; ++i) {
        bench.makeOrder();
        bench.setStates(bench.makeOrder(), PushStatus::Pushed);
    }
    bench.setStates(bench.makeOrder(), PushStatus::Refused);
    bench.setStates(bench.makeOrder(), PushStatus::Pushed, ReturnStatus::Exception);
    OpenPage page(bench, "admin");
    bench.grabAllLooks(QStringLiteral("overview"));
}

QTEST_MAIN(TestOverview)
#include "tst_overview.moc"
