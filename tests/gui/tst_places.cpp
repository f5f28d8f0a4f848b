// SPDX-License-Identifier: Apache-2.0
#include "gui/support.h"

#include "secrets/memorysecretstore.h"
#include "support/company.h"
#include "ui/deskcontents.h"
#include "ui/shell/desk.h"
#include "ui/shell/navigation.h"
#include "ui/shell/placenames.h"
#include "ui/shell/workspace.h"

#include <QTest>

using domain::Role;

/// The program's own places, all of them, as they stand in the navigation.
class TestPlaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyNameHasAPlace();
    void eachOpensInEitherLanguage_data();
    void eachOpensInEitherLanguage();
    void theManualsPathsAreThere();
};

namespace {

const domain::Roles everybody = Role::Clerk | Role::Supervisor | Role::Admin | Role::Vendor;

/// The whole desk on a company's database.
struct WholeDesk
{
    WholeDesk() : company(*fixture.database, fixture.clock)
    {
        company.found(secrets::PasswordCost::ForTests);
        window = std::make_unique<ui::MainWindow>(fixture.services(), ui::deskContents(&keychain));
        const domain::Actor admin = company.session("admin").actor();
        window->enter({admin.account, admin.name, everybody}, QStringLiteral("admin"));
        window->resize(1280, 760);
        window->show();
    }
    ui::Desk &desk() { return *window->desk(); }

    gui::DeskFixture fixture;
    support::Company company;
    secrets::MemorySecretStore keychain;
    std::unique_ptr<ui::MainWindow> window;
};

} // namespace

void TestPlaces::everyNameHasAPlace()
{
    secrets::MemorySecretStore keychain;
    QStringList ids;
    for (const ui::Place &place : ui::deskContents(&keychain).places) {
        ids.append(place.id);
    }
    QCOMPARE(ids, ui::placeOrder());
}

void TestPlaces::eachOpensInEitherLanguage_data()
{
    QTest::addColumn<QString>("language");
    for (const QString &code : ui::Language::codes()) {
        QTest::newRow(qPrintable(code)) << code;
    }
}

void TestPlaces::eachOpensInEitherLanguage()
{
    QFETCH(const QString, language);
    WholeDesk whole;
    whole.fixture.language.use(language);
    const QStringList ids = ui::placeOrder();
    for (const QString &id : ids) {
        QVERIFY2(whole.desk().openPlace(id), qPrintable(id));
        QWidget *page = whole.desk().workspace().currentPage();
        QVERIFY2(page && page->isVisible(), qPrintable(id));
        QVERIFY2(page->findChildren<QWidget *>().size() > 2, qPrintable(id));
        QCOMPARE(whole.desk().workspace().count(), ids.indexOf(id) + 1);
    }
}

void TestPlaces::theManualsPathsAreThere()
{
    WholeDesk whole;
    whole.fixture.language.use(QStringLiteral("zh_CN"));
    const QStringList paths = whole.desk().navigation().visiblePaths();
    for (const QString &path : {QStringLiteral("采购管理/采购订单"), QStringLiteral("采购管理/采购退货订单"),
                                QStringLiteral("库存管理/移库管理/移库订单"),
                                QStringLiteral("批发管理/批发订单"), QStringLiteral("批发管理/批发退货订单"),
                                QStringLiteral("系统管理/接口管理/荣耀接口/荣耀IDEAL接口设置"),
                                QStringLiteral("系统管理/接口管理/荣耀接口/荣耀IDEAL仓库设置"),
                                QStringLiteral("系统管理/接口管理/荣耀接口/荣耀IDEAL物流推送日志")}) {
        QVERIFY2(paths.contains(path), qPrintable(path));
    }
    QCOMPARE(paths.size(), ui::placeOrder().size());
}

QTEST_MAIN(TestPlaces)
#include "tst_places.moc"
