// SPDX-License-Identifier: Apache-2.0
#include "gui/support.h"

#include "ui/widgets/savedfilters.h"

#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using ui::FilterBar;
using ui::SavedFilters;

class TestSavedFilters final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void savedAndChosenByKeyboard();
    void presetsStayPresets();
    void oldNameIsReplacedOnlyWhenAsked();
    void deletedOnlyWhenAsked();
    void nothingToSaveWhileNothingIsFiltered();
    void eachAccountAndPlaceHasItsOwn();
    void outlivesTheProgram();

private:
    struct Shown
    {
        std::unique_ptr<QWidget> window = std::make_unique<QWidget>();
        FilterBar *bar = nullptr;
        SavedFilters *saved = nullptr;
    };
    Shown open(const QString &group = QStringLiteral("filters/1/orders"));
    QMenu *menu(const Shown &shown);
    QAction *action(const Shown &shown, const QString &text);

    std::unique_ptr<gui::DeskFixture> m_desk;
};

void TestSavedFilters::init()
{
    m_desk = std::make_unique<gui::DeskFixture>(1);
}

TestSavedFilters::Shown TestSavedFilters::open(const QString &group)
{
    Shown shown;
    shown.bar = new FilterBar(shown.window.get(), [] { return QDate(2025, 1, 2); });
    shown.bar->addDateRange(QStringLiteral("date"), [] { return QStringLiteral("Date"); });
    shown.bar->addChoice(
        QStringLiteral("push"), [] { return QStringLiteral("Push"); },
        [] {
            return QList<FilterBar::Choice>{{1, QStringLiteral("One")}, {2, QStringLiteral("Two")}};
        });
    shown.bar->addSearch(QStringLiteral("number"), [] { return QStringLiteral("Number"); });
    shown.saved = new SavedFilters(*shown.bar, m_desk->settings, m_desk->prompts, group);
    auto *layout = new QVBoxLayout(shown.window.get());
    layout->addWidget(shown.bar);
    shown.window->resize(1000, 60);
    shown.window->show();
    [&] { QVERIFY(QTest::qWaitForWindowActive(shown.window.get())); }();
    return shown;
}

QMenu *TestSavedFilters::menu(const Shown &shown)
{
    QTest::keyClick(shown.bar, Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QMenu *opened = shown.bar->findChild<QToolButton *>(QStringLiteral("savedFiltersButton"))->menu();
    [&] { QVERIFY(opened->isVisible()); }();
    return opened;
}

QAction *TestSavedFilters::action(const Shown &shown, const QString &text)
{
    QMenu *opened = menu(shown);
    opened->close(); // its actions stay until it is opened again
    for (QAction *found : opened->actions()) {
        if (found->text() == text || found->objectName() == text) {
            return found;
        }
    }
    return nullptr;
}

void TestSavedFilters::savedAndChosenByKeyboard()
{
    Shown shown = open();
    shown.bar->setChoice(QStringLiteral("push"), 2);
    shown.bar->setText(QStringLiteral("number"), QStringLiteral("CG"));
    const QVariantMap state = shown.bar->state();
    m_desk->prompts.texts = {QStringLiteral(" 本周 & more ")};
    action(shown, QStringLiteral("saveFilter"))->trigger();
    QCOMPARE(shown.saved->names(), QStringList{QStringLiteral("本周 & more")});
    shown.bar->clear();
    QSignalSpy changed(shown.bar, &FilterBar::changed);
    QMenu *opened = menu(shown);
    QTest::keyClick(opened, Qt::Key_Down);
    QTest::keyClick(opened, Qt::Key_Return);
    QCOMPARE(shown.bar->state(), state);
    QCOMPARE(changed.size(), 1);
    menu(shown);
    gui::grab(*opened, QStringLiteral("saved-filters-menu"));
    opened->close();
    gui::grab(*shown.window, QStringLiteral("saved-filters-bar"));
}

void TestSavedFilters::presetsStayPresets()
{
    Shown shown = open();
    shown.bar->setState({{QStringLiteral("date"), 1}}); // today
    m_desk->prompts.texts = {QStringLiteral("today")};
    action(shown, QStringLiteral("saveFilter"))->trigger();
    shown.bar->setDateRange(QStringLiteral("date"), {QDate(2024, 1, 1), QDate(2024, 1, 31)});
    m_desk->prompts.texts = {QStringLiteral("january")};
    action(shown, QStringLiteral("saveFilter"))->trigger();
    action(shown, QStringLiteral("today"))->trigger();
    QCOMPARE(shown.bar->dateRange(QStringLiteral("date")),
             (ui::DateRange{QDate(2025, 1, 2), QDate(2025, 1, 2)}));
    action(shown, QStringLiteral("january"))->trigger();
    QCOMPARE(shown.bar->dateRange(QStringLiteral("date")),
             (ui::DateRange{QDate(2024, 1, 1), QDate(2024, 1, 31)}));
}

void TestSavedFilters::oldNameIsReplacedOnlyWhenAsked()
{
    Shown shown = open();
    const auto saveAs = [&](int push) {
        shown.bar->setChoice(QStringLiteral("push"), push);
        m_desk->prompts.texts = {QStringLiteral("mine")};
        action(shown, QStringLiteral("saveFilter"))->trigger();
    };
    saveAs(1);
    m_desk->prompts.confirms = {false};
    saveAs(2);
    action(shown, QStringLiteral("mine"))->trigger();
    QCOMPARE(shown.bar->choice(QStringLiteral("push")).toInt(), 1);
    m_desk->prompts.confirms = {true};
    saveAs(2);
    shown.bar->clear();
    action(shown, QStringLiteral("mine"))->trigger();
    QCOMPARE(shown.bar->choice(QStringLiteral("push")).toInt(), 2);
    QCOMPARE(shown.saved->names().size(), 1);
}

void TestSavedFilters::deletedOnlyWhenAsked()
{
    Shown shown = open();
    shown.bar->setChoice(QStringLiteral("push"), 1);
    m_desk->prompts.texts = {QStringLiteral("mine")};
    action(shown, QStringLiteral("saveFilter"))->trigger();
    const auto deleteIt = [&] {
        menu(shown)->close();
        shown.bar->findChild<QMenu *>(QStringLiteral("deleteFilters"))->actions().first()->trigger();
    };
    m_desk->prompts.confirms = {false, true};
    deleteIt();
    QCOMPARE(shown.saved->names().size(), 1);
    deleteIt();
    QCOMPARE(shown.saved->names().size(), 0);
    QVERIFY(!action(shown, QStringLiteral("No filter is saved here yet"))->isEnabled());
}

void TestSavedFilters::nothingToSaveWhileNothingIsFiltered()
{
    Shown shown = open();
    QVERIFY(!action(shown, QStringLiteral("saveFilter"))->isEnabled());
    shown.bar->setChoice(QStringLiteral("push"), 1);
    // Cancelled, and a name of blanks: nothing is kept.
    action(shown, QStringLiteral("saveFilter"))->trigger();
    m_desk->prompts.texts = {QStringLiteral("  ")};
    action(shown, QStringLiteral("saveFilter"))->trigger();
    QVERIFY(shown.saved->names().isEmpty());
}

void TestSavedFilters::eachAccountAndPlaceHasItsOwn()
{
    Shown shown = open();
    shown.bar->setChoice(QStringLiteral("push"), 1);
    m_desk->prompts.texts = {QStringLiteral("mine")};
    action(shown, QStringLiteral("saveFilter"))->trigger();
    QVERIFY(open(QStringLiteral("filters/2/orders")).saved->names().isEmpty());
    QVERIFY(open(QStringLiteral("filters/1/log")).saved->names().isEmpty());
    QCOMPARE(open().saved->names().size(), 1);
}

void TestSavedFilters::outlivesTheProgram()
{
    QVariantMap state;
    {
        Shown shown = open();
        shown.bar->setDateRange(QStringLiteral("date"), {QDate(2024, 1, 1), QDate(2024, 1, 31)});
        shown.bar->setChoice(QStringLiteral("push"), 2);
        state = shown.bar->state();
        m_desk->prompts.texts = {QStringLiteral("a/b\\c")}; // no path in the settings
        action(shown, QStringLiteral("saveFilter"))->trigger();
    }
    m_desk->settings.sync();
    ui::Preferences again(m_desk->directory.filePath(QStringLiteral("desk.ini")));
    FilterBar bar;
    SavedFilters saved(bar, again, m_desk->prompts, QStringLiteral("filters/1/orders"));
    QCOMPARE(saved.names(), QStringList{QStringLiteral("a/b\\c")});
    QCOMPARE(again.value(QStringLiteral("filters/1/orders")).toMap().first().toMap(), state);
}

QTEST_MAIN(TestSavedFilters)
#include "tst_savedfilters.moc"
