// SPDX-License-Identifier: Apache-2.0
#include "gui/support.h"

#include "store/gatewayrepository.h"
#include "ui/shell/desk.h"
#include "ui/shell/helppage.h"
#include "ui/shell/navigation.h"
#include "ui/shell/placenames.h"
#include "ui/shell/quicksearch.h"
#include "ui/shell/shortcutlist.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/statusdelegate.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTabBar>
#include <QTabWidget>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>

using domain::Duty;
using domain::Role;

/// Navigation, tabs, notices, keys: everything around the pages.
class TestShell final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void navigationSaysWhatTheManualSays();
    void rolesDecideWhatIsSeen();
    void languageSwitchRetranslates();
    void placesOpenOnce();
    void documentsOpenOnce();
    void newDocumentsAreSeveral();
    void keysWalkTheTabs();
    void cleanTabClosesAtOnce();
    void dirtyTabAsks();
    void whatIsBeingTypedMakesATabDirty();
    void windowAsksForDirtyTabs();
    void signOutAsks();
    void finishedDocumentGoes();
    void quickSearch();
    void helpOpensWithF1();
    void openPlacesAreRemembered();
    void healthIsShown();
    void looksRight();

private:
    ui::Desk &enter(domain::Roles roles = Role::Admin);
    ui::Desk &desk() { return *m_window->desk(); }
    ui::Workspace &workspace() { return desk().workspace(); }
    gui::FakeDocument *current() { return qobject_cast<gui::FakeDocument *>(workspace().currentPage()); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});

    std::unique_ptr<gui::DeskFixture> m_fixture;
    std::unique_ptr<ui::MainWindow> m_window;
    ui::DeskContents m_contents;
    QStringList m_searched;
    int m_made = 0;
};

void TestShell::init()
{
    m_fixture = std::make_unique<gui::DeskFixture>();
    m_contents = {};
    m_searched.clear();
    m_made = 0;
    const QHash<QString, Duty> duties = {{QStringLiteral("interfaces.settings"), Duty::ChangeSettings},
                                         {QStringLiteral("interfaces.warehouses"), Duty::ChangeMappings},
                                         {QStringLiteral("interfaces.log"), Duty::BrowseLog}};
    for (const QString &id :
         {QStringLiteral("home"), QStringLiteral("orders.purchase"), QStringLiteral("orders.purchase-return"),
          QStringLiteral("orders.transfer"), QStringLiteral("stock.documents"),
          QStringLiteral("orders.wholesale"), QStringLiteral("orders.wholesale-return"),
          QStringLiteral("interfaces.settings"), QStringLiteral("interfaces.warehouses"),
          QStringLiteral("interfaces.log")}) {
        m_contents.places.push_back({id, ui::placePath(id), ui::Icon::Order,
                                     [this](const ui::PlaceContext &, const QVariantMap &) {
                                         ++m_made;
                                         auto *page = new QWidget;
                                         page->setFocusPolicy(Qt::StrongFocus);
                                         return page;
                                     },
                                     duties.value(id, Duty::ReadOrders)});
    }
    m_contents.documentKinds.push_back(
        {QStringLiteral("order"),
         [](const ui::PlaceContext &, qint64 id, const QVariantMap &) -> ui::DocumentPage * {
             return new gui::FakeDocument(id ? QStringLiteral("CG%1").arg(id) : QStringLiteral("New"),
                                          id ? QStringLiteral("order:%1").arg(id) : QString());
         }});
    m_contents.quickSearch = [this](const ui::PlaceContext &context, const QString &typed,
                                    const std::function<void()> &notFound) {
        m_searched.append(typed);
        if (typed == QLatin1String("CG17")) {
            context.openDocument(QStringLiteral("order"), 17, {});
        } else {
            notFound();
        }
    };
}

void TestShell::cleanup()
{
    m_window.reset();
    m_fixture.reset();
}

ui::Desk &TestShell::enter(domain::Roles roles)
{
    m_window = std::make_unique<ui::MainWindow>(m_fixture->services(), m_contents);
    m_window->resize(1280, 760);
    m_window->enter({domain::AccountId(1), QStringLiteral("李娜"), roles}, QStringLiteral("lina"));
    m_window->show();
    if (!QTest::qWaitForWindowActive(m_window.get())) {
        qFatal("the window did not become active");
    }
    return *m_window->desk();
}

void TestShell::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *focus = m_window->focusWidget();
    QTest::keyClick(focus ? focus : m_window.get(), key, modifiers);
}

void TestShell::navigationSaysWhatTheManualSays()
{
    m_fixture->language.use(QStringLiteral("zh_CN"));
    const QStringList expected = {
        QStringLiteral("首页"),
        QStringLiteral("采购管理/采购订单"),
        QStringLiteral("采购管理/采购退货订单"),
        QStringLiteral("库存管理/移库管理/移库订单"),
        QStringLiteral("库存管理/库存单据"),
        QStringLiteral("批发管理/批发订单"),
        QStringLiteral("批发管理/批发退货订单"),
        QStringLiteral("系统管理/接口管理/荣耀接口/荣耀IDEAL接口设置"),
        QStringLiteral("系统管理/接口管理/荣耀接口/荣耀IDEAL仓库设置"),
        QStringLiteral("系统管理/接口管理/荣耀接口/荣耀IDEAL物流推送日志"),
    };
    QCOMPARE(enter().navigation().visiblePaths(), expected);
}

void TestShell::rolesDecideWhatIsSeen()
{
    const auto sees = [this](const char *id) {
        return desk().navigation().place(QLatin1String(id)) != nullptr;
    };
    enter(Role::Clerk);
    QVERIFY(sees("orders.purchase") && sees("interfaces.log") && !sees("interfaces.settings"));
    QVERIFY(!desk().openPlace(QStringLiteral("interfaces.settings")));
    enter(Role::Admin);
    QVERIFY(sees("orders.purchase") && sees("interfaces.settings") && sees("interfaces.warehouses"));
    enter(Role::Vendor);
    QVERIFY(!sees("orders.purchase") && !sees("interfaces.log") && !sees("interfaces.warehouses"));
}

void TestShell::languageSwitchRetranslates()
{
    enter();
    desk().openPlace(QStringLiteral("orders.purchase"));
    QTabBar *bar = workspace().tabs().tabBar();
    QCOMPARE(bar->tabText(bar->currentIndex()), QStringLiteral("Purchase Orders"));
    QTest::mouseClick(m_window->findChild<QToolButton *>(QStringLiteral("language.zh_CN")), Qt::LeftButton);
    QTRY_COMPARE(bar->tabText(bar->currentIndex()), QStringLiteral("采购订单"));
    QCOMPARE(desk().navigation().topLevelItem(1)->text(0), QStringLiteral("采购管理"));
    QCOMPARE(desk().navigation().topLevelItem(1)->child(0)->text(0), QStringLiteral("采购订单"));
    QCOMPARE(desk().navigation().currentItem()->text(0), QStringLiteral("采购订单"));
    QVERIFY(m_window->windowTitle().startsWith(QStringLiteral("采购订单")));
    QCOMPARE(QLocale().language(), QLocale::Chinese);
}

void TestShell::placesOpenOnce()
{
    enter();
    QCOMPARE(workspace().count(), 1); // home
    auto *group = desk().navigation().topLevelItem(1);
    const QRect leaf = desk().navigation().visualItemRect(group->child(0));
    QTest::mouseClick(desk().navigation().viewport(), Qt::LeftButton, {}, leaf.center());
    QCOMPARE(workspace().count(), 2);
    desk().openPlace(QStringLiteral("home"));
    QCOMPARE(desk().navigation().currentItem()->text(0), QStringLiteral("Home"));
    desk().openPlace(QStringLiteral("orders.purchase"));
    QCOMPARE(workspace().count(), 2);
    QCOMPARE(m_made, 2);
    QCOMPARE(workspace().currentTitle(), QStringLiteral("Purchase Orders"));
}

void TestShell::documentsOpenOnce()
{
    enter();
    desk().openDocument(QStringLiteral("order"), 17);
    desk().openDocument(QStringLiteral("order"), 18);
    QCOMPARE(workspace().count(), 3);
    desk().openDocument(QStringLiteral("order"), 17);
    QCOMPARE(workspace().count(), 3);
    QCOMPARE(workspace().currentTitle(), QStringLiteral("CG17"));
}

void TestShell::newDocumentsAreSeveral()
{
    enter();
    desk().openDocument(QStringLiteral("order"), 0);
    desk().openDocument(QStringLiteral("order"), 0);
    QCOMPARE(workspace().count(), 3);
}

void TestShell::keysWalkTheTabs()
{
    enter();
    desk().openDocument(QStringLiteral("order"), 17);
    desk().openDocument(QStringLiteral("order"), 18);
    press(Qt::Key_PageUp, Qt::ControlModifier);
    QCOMPARE(workspace().currentTitle(), QStringLiteral("CG17"));
    press(Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(workspace().currentTitle(), QStringLiteral("CG18"));
    press(Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(workspace().currentTitle(), QStringLiteral("Home"));
    press(Qt::Key_Tab, Qt::ControlModifier);
    QCOMPARE(workspace().currentTitle(), QStringLiteral("CG17"));
    press(Qt::Key_F6);
    QCOMPARE(m_window->focusWidget(), &desk().navigation());
    QVERIFY(desk().navigation().isVisible());
    press(Qt::Key_B, Qt::ControlModifier);
    QVERIFY(!desk().navigation().isVisible());
}

void TestShell::cleanTabClosesAtOnce()
{
    enter();
    desk().openDocument(QStringLiteral("order"), 17);
    desk().openDocument(QStringLiteral("order"), 18);
    press(Qt::Key_W, Qt::ControlModifier);
    QCOMPARE(workspace().count(), 2);
    QTabBar *bar = workspace().tabs().tabBar();
    QTest::mouseClick(bar, Qt::MiddleButton, {}, bar->tabRect(1).center());
    QCOMPARE(workspace().count(), 1);
    press(Qt::Key_W, Qt::ControlModifier);
    QCOMPARE(workspace().count(), 0);
    press(Qt::Key_W, Qt::ControlModifier); // nothing there: nothing happens
    QVERIFY(m_fixture->prompts.asked.isEmpty());
}

void TestShell::dirtyTabAsks()
{
    enter();
    desk().openDocument(QStringLiteral("order"), 17);
    QPointer<gui::FakeDocument> page = current();
    page->setDirty(true);
    QTabBar *bar = workspace().tabs().tabBar();
    QVERIFY(bar->tabText(1).startsWith(QStringLiteral("•")));
    m_fixture->prompts.unsaved = {ui::UnsavedAnswer::Cancel, ui::UnsavedAnswer::Save};
    press(Qt::Key_W, Qt::ControlModifier);
    QCOMPARE(m_fixture->prompts.asked, QStringList{QStringLiteral("CG17")});
    QCOMPARE(workspace().count(), 2);
    press(Qt::Key_W, Qt::ControlModifier);
    QCOMPARE(page ? page->saves : 1, 1);
    QCOMPARE(workspace().count(), 1);
    QTRY_VERIFY(!page);

    desk().openDocument(QStringLiteral("order"), 18);
    current()->setDirty(true);
    m_fixture->prompts.unsaved = {ui::UnsavedAnswer::Discard};
    press(Qt::Key_W, Qt::ControlModifier);
    QCOMPARE(workspace().count(), 1);
}

void TestShell::whatIsBeingTypedMakesATabDirty()
{
    enter();
    desk().openDocument(QStringLiteral("order"), 17);
    auto *page = current();
    QTableWidget cells(1, 1, page);
    cells.show();
    connect(&cells, &QTableWidget::cellChanged, page, [page] { page->setDirty(true); });
    cells.setFocus();
    cells.setCurrentCell(0, 0);
    cells.edit(cells.model()->index(0, 0));
    QVERIFY(QApplication::focusWidget() != &cells);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("4"));
    m_fixture->prompts.unsaved = {ui::UnsavedAnswer::Cancel};
    press(Qt::Key_W, Qt::ControlModifier);
    QCOMPARE(m_fixture->prompts.asked, QStringList{QStringLiteral("CG17")});
    QCOMPARE(cells.model()->index(0, 0).data().toString(), QStringLiteral("4"));
}

void TestShell::windowAsksForDirtyTabs()
{
    enter();
    for (const int id : {17, 18, 19}) {
        desk().openDocument(QStringLiteral("order"), id);
        current()->setDirty(id != 18);
    }
    m_fixture->prompts.unsaved = {ui::UnsavedAnswer::Discard, ui::UnsavedAnswer::Cancel};
    QVERIFY(!m_window->close());
    QVERIFY(m_window->isVisible());
    const QStringList both = {QStringLiteral("CG17"), QStringLiteral("CG19")};
    QCOMPARE(m_fixture->prompts.asked, both);
    QCOMPARE(workspace().count(), 4); // a "cancel" leaves everything as it was
    m_fixture->prompts.unsaved = {ui::UnsavedAnswer::Discard, ui::UnsavedAnswer::Save};
    m_window->close();
    QTRY_VERIFY(!m_window->isVisible());
}

void TestShell::signOutAsks()
{
    enter();
    desk().openDocument(QStringLiteral("order"), 17);
    current()->setDirty(true);
    QSignalSpy left(m_window.get(), &ui::MainWindow::left);
    m_window->signOut();
    QCOMPARE(left.size(), 0);
    m_fixture->prompts.unsaved = {ui::UnsavedAnswer::Discard};
    m_window->signOut();
    QCOMPARE(left.size(), 1);
    QVERIFY(!m_window->desk());
}

void TestShell::finishedDocumentGoes()
{
    enter();
    desk().openDocument(QStringLiteral("order"), 17);
    current()->setDirty(true);
    Q_EMIT current()->finished();
    QTRY_COMPARE(workspace().count(), 1);
    QVERIFY(m_fixture->prompts.asked.isEmpty());
}

void TestShell::quickSearch()
{
    enter();
    press(Qt::Key_K, Qt::ControlModifier);
    auto *search = m_window->findChild<ui::QuickSearch *>();
    QCOMPARE(m_window->focusWidget(), search);
    QTest::keyClicks(search, QStringLiteral("  cg99 "));
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(m_searched, QStringList{QStringLiteral("cg99")});
    QVERIFY(desk().toasts().newestText().contains(QLatin1String("cg99")));
    QTest::keyClicks(search, QStringLiteral("CG17")); // replaces what was there
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(workspace().currentTitle(), QStringLiteral("CG17"));
}

void TestShell::helpOpensWithF1()
{
    enter();
    desk().openPlace(QStringLiteral("orders.purchase"));
    press(Qt::Key_F1);
    auto *help = qobject_cast<ui::HelpPage *>(workspace().currentPage());
    QVERIFY(help);
    QVERIFY(!help->pageName().isEmpty());
    desk().openPlace(QStringLiteral("home"));
    press(Qt::Key_F1);
    QCOMPARE(workspace().currentPage(), help); // the same tab
    desk().showShortcuts();
    auto *list = m_window->findChild<ui::ShortcutList *>();
    QVERIFY(list && list->isVisible());
    gui::grab(*list, QStringLiteral("shortcuts"));
    QTest::keyClick(list, Qt::Key_Escape);
    QTRY_VERIFY(!m_window->findChild<ui::ShortcutList *>());
}

void TestShell::openPlacesAreRemembered()
{
    enter();
    desk().openPlace(QStringLiteral("orders.purchase"));
    desk().openDocument(QStringLiteral("order"), 17);
    desk().openPlace(QStringLiteral("interfaces.log"));
    m_window.reset();
    enter();
    QCOMPARE(workspace().count(), 1); // the others come behind, one by one
    QTRY_COMPARE(workspace().count(), 3);
    QStringList titles;
    for (int i = 0; i < workspace().count(); ++i) {
        titles.append(workspace().placeId(i));
    }
    const QStringList expected = {QStringLiteral("home"), QStringLiteral("orders.purchase"),
                                  QStringLiteral("interfaces.log")};
    QCOMPARE(titles, expected);
    QCOMPARE(workspace().currentPlaceId(), QStringLiteral("home"));
}

void TestShell::healthIsShown()
{
    enter();
    auto *gateway = m_window->findChild<ui::StatusLabel *>(QStringLiteral("gatewayHealth"));
    auto *database = m_window->findChild<ui::StatusLabel *>(QStringLiteral("databaseHealth"));
    QTRY_COMPARE(database->tone(), ui::Tone::Good);
    QTRY_COMPARE(gateway->tone(), ui::Tone::Warning); // none yet
    const auto report = [this](const char *state) {
        store::GatewayHealth health;
        health.name = QStringLiteral("gateway-1");
        health.seenAt = m_fixture->clock.now();
        health.state = QLatin1String(state);
        m_fixture->database->write([health](store::Transaction &transaction) {
            transaction.announce(store::Topic::Gateways);
            return store::GatewayRepository(transaction.connection()).report(health);
        });
    };
    report("running");
    QTRY_COMPARE(gateway->tone(), ui::Tone::Good);
    report("stopped");
    QTRY_COMPARE(gateway->tone(), ui::Tone::Bad);
}

void TestShell::looksRight()
{
    if (qEnvironmentVariableIsEmpty("IDEAL_GRABS")) {
        QSKIP("pictures are left only on request");
    }
    enter(Role::Admin | Role::Clerk);
    desk().openPlace(QStringLiteral("interfaces.log"));
    desk().openDocument(QStringLiteral("order"), 2025010200);
    current()->setDirty(true);
    desk().toasts().showGood(QStringLiteral("订单 CG202501020007 已保存。"));
    desk().toasts().show({.text = QStringLiteral("订单 CG202501020008 推送失败：仓库未映射。"),
                          .tone = ui::Tone::Bad,
                          .actionText = QStringLiteral("查看")});
    for (const QString &language : ui::Language::codes()) {
        m_fixture->language.use(language);
        const QString home = ui::placePath(QStringLiteral("home"))().last();
        QTRY_COMPARE(desk().navigation().topLevelItem(0)->text(0), home);
        for (const auto theme : {ui::ThemeChoice::Light, ui::ThemeChoice::Dark}) {
            m_fixture->theme.setChoice(theme);
            QTRY_COMPARE(ui::isDark(desk().palette()), theme == ui::ThemeChoice::Dark);
            gui::grab(*m_window, QStringLiteral("desk-%1-%2").arg(language).arg(int(theme)));
        }
    }
}

QTEST_MAIN(TestShell)
#include "tst_shell.moc"
