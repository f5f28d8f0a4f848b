// SPDX-License-Identifier: Apache-2.0
#include "gui/pagebench.h"

#include "store/settingsrepository.h"
#include "ui/interfaces/idealsettingspage.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/statusdelegate.h"
#include "ui/widgets/tonelabel.h"
#include "workflow/settings.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace domain;
using base::ErrorCode;
using gui::PageBench;
using gui::until;
using store::CommandState;

namespace {

const QString key = QStringLiteral("S3cret-Key-That-Must-Stay-Secret");

/// The page as it stands on the desk, loaded.
class OpenPage
{
public:
    OpenPage(PageBench &bench, const char *login, secrets::SecretStore *store)
        : m_page(new ui::IdealSettingsPage(bench.context(login), store, &bench.window))
    {
        QSignalSpy shown(m_page.get(), &ui::IdealSettingsPage::settingsShown);
        m_page->resize(bench.window.size());
        bench.window.show();
        m_page->show();
        if (!until([&] { return !shown.isEmpty(); })) {
            qFatal("the settings never came");
        }
    }

    ui::IdealSettingsPage *operator->() { return m_page.get(); }
    QLineEdit *edit(const char *name) { return child<QLineEdit>(name); }
    QPushButton *button(const char *name) { return child<QPushButton>(name); }
    QString words(const char *label) { return child<QLabel>(label)->text(); }
    bool shows(const char *label) { return child<QLabel>(label)->isVisible(); }
    template<class W> W *child(const char *name)
    {
        auto *found = m_page->findChild<W *>(QString::fromLatin1(name));
        if (!found) {
            qFatal("no widget %s", name);
        }
        return found;
    }

    void type(const char *name, const QString &text)
    {
        QLineEdit *field = edit(name);
        QTest::mouseClick(field, Qt::LeftButton);
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(field, text);
    }
    void save()
    {
        QSignalSpy saved(m_page.get(), &ui::IdealSettingsPage::settingsSaved);
        QTest::mouseClick(button("saveButton"), Qt::LeftButton);
        QVERIFY(until([&] { return !saved.isEmpty(); }));
    }

private:
    std::unique_ptr<ui::IdealSettingsPage> m_page;
};

InterfaceSettings stored(PageBench &bench)
{
    return bench.read(
        [](store::Connection &connection) { return store::SettingsRepository(connection).load(); });
}

void saveAsSomebodyElse(PageBench &bench, const QString &appId)
{
    InterfaceSettings theirs = stored(bench);
    theirs.appId = appId;
    QVERIFY(
        support::await(bench.session("admin").run([theirs](auto &transaction, const Actor &who, auto now) {
            return workflow::saveSettings(transaction, who, theirs, now);
        })));
}

} // namespace

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void R11_savesEverythingTogether();
    void R11_keyIsWriteOnlyAndInNoDatabase();
    void R11_newOwnerCodeNeedsTheKeyAgain();
    void R11_problemsStandByTheirFields();
    void R11_conflictKeepsWhatWasTyped();
    void R11_weakSchemeIsToldSo();
    void R12_statusIsReadOnlyForTheAdmin();
    void R12_vendorSwitchesAfterAQuestion();
    void R12_switchIsNoConflictForTheAdmin();
    void clerkReadsOnly();
    void followsWhatOthersSave();
    void R9_neverSynchronisedIsTold();
    void synchronises();
    void connectionTest_data();
    void connectionTest();
    void testNeedsAGateway();
    void testNeedsSavedSettings();
    void looks();
};

void TestSettings::R11_savesEverythingTogether()
{
    PageBench bench(PageBench::Setup::Founded);
    OpenPage page(bench, "admin", &bench.secretStore);
    QVERIFY(!page->isDirty());
    QVERIFY(!page.button("saveButton")->isEnabled());
    page.type("appIdEdit", QStringLiteral("hn-app"));
    page.type("ownerCodeEdit", QStringLiteral("HN-430000"));
    page.type("idealBaseEdit", QStringLiteral("https://ideal.example/ideal/v1/"));
    page.type("estackBaseEdit", QStringLiteral("https://estack.example/estack/v1"));
    page.type("appKeyEdit", key);
    page.child<QDateEdit>("enableDateEdit")->setDate(QDate(2025, 1, 1));
    QVERIFY(page->isDirty());
    QSignalSpy saved(page.operator->(), &ui::IdealSettingsPage::settingsSaved);
    QTest::keyClick(page.edit("appIdEdit"), Qt::Key_S, Qt::ControlModifier);
    QVERIFY(until([&] { return !saved.isEmpty(); }));
    const InterfaceSettings after = stored(bench);
    QCOMPARE(after.appId, QStringLiteral("hn-app"));
    QCOMPARE(after.ownerCode, QStringLiteral("HN-430000"));
    QCOMPARE(after.enableDate, QDate(2025, 1, 1));
    QCOMPARE(after.idealBase, QUrl(QStringLiteral("https://ideal.example/ideal/v1")));
    QCOMPARE(after.signatureScheme, QStringLiteral("v1"));
    QVERIFY(after.appKeySet);
    QVERIFY(!after.enabled);
    QVERIFY(!page->isDirty());
}

void TestSettings::R11_keyIsWriteOnlyAndInNoDatabase()
{
    PageBench bench;
    OpenPage page(bench, "admin", &bench.secretStore);
    QLineEdit *field = page.edit("appKeyEdit");
    QCOMPARE(field->text(), QString());
    QCOMPARE(field->echoMode(), QLineEdit::Password);
    QVERIFY(field->placeholderText().startsWith(QStringLiteral("Saved")));
    page.type("appKeyEdit", key);
    QVERIFY(field->displayText() != key);
    page.save();
    QCOMPARE(field->text(), QString());
    QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(field->text(), QString());
    const auto kept = support::await(bench.secretStore.read(workflow::appKeyName(stored(bench).ownerCode)));
    QVERIFY(kept);
    QVERIFY(*kept == secrets::SecretBytes::fromText(key));
    const QByteArray bytes = bench.databaseBytes();
    QVERIFY(bytes.contains("demo-app"));
    QVERIFY(!bytes.contains(key.toUtf8()));
    QVERIFY(!bytes.contains("bench-key-0123456789"));
}

void TestSettings::R11_newOwnerCodeNeedsTheKeyAgain()
{
    PageBench bench;
    OpenPage page(bench, "admin", &bench.secretStore);
    page.type("ownerCodeEdit", QStringLiteral("HN-OTHER"));
    QTest::mouseClick(page.button("saveButton"), Qt::LeftButton);
    QVERIFY(page.shows("appKeyProblem"));
    QVERIFY(page->isDirty());
    page.type("appKeyEdit", key);
    QVERIFY(!page.shows("appKeyProblem"));
    page.save();
    QVERIFY(support::await(bench.secretStore.read(workflow::appKeyName(QStringLiteral("HN-OTHER")))));
}

void TestSettings::R11_problemsStandByTheirFields()
{
    PageBench bench;
    OpenPage page(bench, "admin", &bench.secretStore);
    page.type("appIdEdit", QStringLiteral(" "));
    page.type("idealBaseEdit", QStringLiteral("http://ideal.example/ideal/v1"));
    QTest::mouseClick(page.button("saveButton"), Qt::LeftButton);
    QVERIFY(page.shows("appIdProblem"));
    QVERIFY(page.shows("idealBaseProblem"));
    QVERIFY(page.words("idealBaseProblem").contains(QStringLiteral("https")));
    QVERIFY(!page.shows("ownerCodeProblem"));
    QCOMPARE(stored(bench).appId, QStringLiteral("demo-app"));
    page.type("appIdEdit", QStringLiteral("demo-app-2"));
    QVERIFY(!page.shows("appIdProblem"));
}

void TestSettings::R11_conflictKeepsWhatWasTyped()
{
    PageBench bench;
    OpenPage page(bench, "admin", &bench.secretStore);
    page.type("appIdEdit", QStringLiteral("mine"));
    saveAsSomebodyElse(bench, QStringLiteral("theirs"));
    QVERIFY(until([&] { return page.child<QWidget>("notice")->isVisible(); }));
    QCOMPARE(page.edit("appIdEdit")->text(), QStringLiteral("mine"));
    QVERIFY(!page.button("saveButton")->isEnabled());
    QTest::mouseClick(page.button("noticeKeepButton"), Qt::LeftButton);
    QCOMPARE(page.edit("appIdEdit")->text(), QStringLiteral("mine"));
    page.save();
    QCOMPARE(stored(bench).appId, QStringLiteral("mine"));
}

void TestSettings::R11_weakSchemeIsToldSo()
{
    PageBench bench;
    OpenPage page(bench, "admin", &bench.secretStore);
    QVERIFY(!page.shows("schemeWarning"));
    auto *scheme = page.child<QComboBox>("schemeCombo");
    scheme->setFocus();
    QTest::keyClick(scheme, Qt::Key_End);
    QCOMPARE(scheme->currentData().toString(), QStringLiteral("top-md5"));
    QVERIFY(page.shows("schemeWarning"));
    page.save();
    QCOMPARE(stored(bench).signatureScheme, QStringLiteral("top-md5"));
}

void TestSettings::R12_statusIsReadOnlyForTheAdmin()
{
    PageBench bench;
    OpenPage page(bench, "admin", &bench.secretStore);
    QVERIFY(!page.button("statusSwitch")->isVisible());
    QCOMPARE(page.child<ui::StatusLabel>("statusLabel")->text(), QStringLiteral("Enabled"));
    QVERIFY(page.words("statusHint").contains(QStringLiteral("Boyuan")));
}

void TestSettings::R12_vendorSwitchesAfterAQuestion()
{
    PageBench bench;
    OpenPage page(bench, "vendor", nullptr);
    QVERIFY(page.edit("appIdEdit")->isReadOnly());
    QVERIFY(!page.button("saveButton")->isVisible());
    QTest::mouseClick(page.button("statusSwitch"), Qt::LeftButton); // answered with no
    QCOMPARE(bench.prompts.asked.size(), 1);
    QVERIFY(stored(bench).enabled);
    bench.prompts.confirms = {true};
    QTest::mouseClick(page.button("statusSwitch"), Qt::LeftButton);
    QVERIFY(until(
        [&] { return page.child<ui::StatusLabel>("statusLabel")->text() == QStringLiteral("Disabled"); }));
    QVERIFY(!stored(bench).enabled);
}

void TestSettings::R12_switchIsNoConflictForTheAdmin()
{
    PageBench bench;
    OpenPage page(bench, "admin", &bench.secretStore);
    page.type("appIdEdit", QStringLiteral("changed"));
    QVERIFY(support::await(bench.session("vendor").run([](auto &transaction, const Actor &who, auto now) {
        return workflow::switchInterface(transaction, who, false, now);
    })));
    page.save();
    QVERIFY(!page.child<QWidget>("notice")->isVisible());
    QCOMPARE(stored(bench).appId, QStringLiteral("changed"));
    QVERIFY(!stored(bench).enabled);
}

void TestSettings::clerkReadsOnly()
{
    PageBench bench;
    OpenPage page(bench, "clerk", nullptr);
    QTest::keyClicks(page.edit("appIdEdit"), QStringLiteral("x"));
    QCOMPARE(page.edit("appIdEdit")->text(), QStringLiteral("demo-app"));
    QVERIFY(!page.button("saveButton")->isVisible());
    QVERIFY(!page.button("testButton")->isEnabled());
    QVERIFY(!page->isDirty());
}

void TestSettings::followsWhatOthersSave()
{
    PageBench bench;
    OpenPage page(bench, "admin", &bench.secretStore);
    saveAsSomebodyElse(bench, QStringLiteral("theirs"));
    QVERIFY(until([&] { return page.edit("appIdEdit")->text() == QStringLiteral("theirs"); }));
    QVERIFY(!page->isDirty());
}

void TestSettings::R9_neverSynchronisedIsTold()
{
    PageBench bench;
    OpenPage page(bench, "admin", &bench.secretStore);
    auto *label = page.child<ui::StatusLabel>("syncedAtLabel");
    QCOMPARE(label->tone(), ui::Tone::Warning);
    QCOMPARE(label->text(), QStringLiteral("Never synchronised"));
}

void TestSettings::synchronises()
{
    PageBench bench;
    bench.reportGateway();
    OpenPage page(bench, "admin", &bench.secretStore);
    QVERIFY(until([&] { return page.button("syncButton")->isEnabled(); }));
    QTest::mouseClick(page.button("syncButton"), Qt::LeftButton);
    QVERIFY(page.child<QWidget>("syncProgress")->isVisible());
    QVERIFY(!page.button("syncButton")->isEnabled());
    QVERIFY(until([&] {
        return bench.answerCommand(CommandState::Succeeded, ErrorCode::Count_, QStringLiteral("41/7"));
    }));
    QVERIFY(until([&] { return page.words("syncResult").contains(QStringLiteral("41")); }));
    QVERIFY(!page.child<QWidget>("syncProgress")->isVisible());
}

void TestSettings::connectionTest_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("result");
    QTest::addColumn<QString>("words");
    QTest::newRow("good") << ErrorCode::Count_ << QStringLiteral("37") << QStringLiteral("37 ms");
    const auto failure = [](const char *name, ErrorCode code, const QString &detail) {
        QTest::newRow(name) << code << detail << ui::errorText(base::Error{code, detail, false});
    };
    failure("refused", ErrorCode::ConnectionRefused, {});
    failure("time-out", ErrorCode::TimedOut, {});
    failure("TLS", ErrorCode::TlsFailed, QStringLiteral("self-signed certificate"));
    failure("bad signature", ErrorCode::SignatureRefused, {});
    failure("clock ahead", ErrorCode::ClockSkew, QStringLiteral("421"));
    failure("no key", ErrorCode::SecretMissing, {});
}

void TestSettings::connectionTest()
{
    QFETCH(const ErrorCode, code);
    QFETCH(const QString, result);
    QFETCH(const QString, words);
    PageBench bench;
    bench.reportGateway();
    OpenPage page(bench, "admin", &bench.secretStore);
    QVERIFY(until([&] { return page.button("testButton")->isEnabled(); }));
    QTest::mouseClick(page.button("testButton"), Qt::LeftButton);
    QVERIFY(!page.button("testButton")->isEnabled());
    const auto state = code == ErrorCode::Count_ ? CommandState::Succeeded : CommandState::Failed;
    QVERIFY(until([&] { return bench.answerCommand(state, code, result); }));
    QVERIFY(until([&] { return page.words("testResult").contains(words); }));
    QCOMPARE(page.child<ui::ToneLabel>("testResult")->tone(),
             code == ErrorCode::Count_ ? ui::Tone::Good : ui::Tone::Bad);
    if (code == ErrorCode::ClockSkew) {
        QVERIFY(page.words("testResult").contains(QStringLiteral("421")));
    }
    QVERIFY(page.button("testButton")->isEnabled());
}

void TestSettings::testNeedsAGateway()
{
    PageBench bench;
    bench.reportGateway(31);
    OpenPage page(bench, "admin", &bench.secretStore);
    QVERIFY(until([&] { return page.shows("testHint"); }));
    QVERIFY(page.words("testHint").contains(QStringLiteral("gateway")));
    QVERIFY(!page.button("testButton")->isEnabled());
    bench.reportGateway();
    QVERIFY(until([&] { return page.button("testButton")->isEnabled(); }));
}

void TestSettings::testNeedsSavedSettings()
{
    PageBench bench;
    bench.reportGateway();
    OpenPage page(bench, "admin", &bench.secretStore);
    QVERIFY(until([&] { return page.button("testButton")->isEnabled(); }));
    page.type("appIdEdit", QStringLiteral("other"));
    QVERIFY(!page.button("testButton")->isEnabled());
    QVERIFY(page.words("testHint").contains(QStringLiteral("Save first")));
    QTest::mouseClick(page.button("revertButton"), Qt::LeftButton);
    QVERIFY(page.button("testButton")->isEnabled());
    QCOMPARE(page.edit("appIdEdit")->text(), QStringLiteral("demo-app"));
}

void TestSettings::looks()
{
    PageBench bench;
    bench.reportGateway();
    {
        OpenPage page(bench, "admin", &bench.secretStore);
        QVERIFY(until([&] { return page.button("testButton")->isEnabled(); }));
        QTest::mouseClick(page.button("testButton"), Qt::LeftButton);
        QVERIFY(until([&] {
            return bench.answerCommand(CommandState::Failed, ErrorCode::ClockSkew, QStringLiteral("421"));
        }));
        QVERIFY(until([&] { return page.shows("testResult") && page.button("testButton")->isEnabled(); }));
        bench.grabAllLooks(QStringLiteral("settings"));
        page.type("ownerCodeEdit", QStringLiteral("HN-OTHER"));
        page.type("idealBaseEdit", QStringLiteral("http://ideal.example"));
        QTest::mouseClick(page.button("saveButton"), Qt::LeftButton);
        QTest::keyClick(page.child<QComboBox>("schemeCombo"), Qt::Key_End);
        QTest::mouseClick(page.button("saveButton"), Qt::LeftButton);
        QVERIFY(page.shows("idealBaseProblem"));
        bench.grabAllLooks(QStringLiteral("settings-problems"));
    }
    OpenPage vendor(bench, "vendor", nullptr);
    bench.grabAllLooks(QStringLiteral("settings-vendor"));
}

QTEST_MAIN(TestSettings)
#include "tst_settings.moc"
