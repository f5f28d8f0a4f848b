// SPDX-License-Identifier: Apache-2.0
#include "e2e/play.h"

#include "store/settingsrepository.h"
#include "support/await.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTableView>

namespace demo {

namespace {

QString text(QWidget *page, const char *name)
{
    const auto *label = page ? page->findChild<QLabel *>(QLatin1String(name)) : nullptr;
    return label ? label->text() : QString();
}

domain::InterfaceSettings settingsOf(support::Company &company)
{
    return *support::await(company.database().read(
        [](store::Connection &connection) { return store::SettingsRepository(connection).load(); }));
}

/// Types into a cell of a grid as into Excel.
void fillCell(Driver &driver, QTableView *view, int row, int column, const QString &value)
{
    view->setFocus();
    view->setCurrentIndex(view->model()->index(row, column));
    driver.key(view, Qt::Key_F2);
    // The last one: an editor that was closed a moment ago is still a child.
    const QList<QLineEdit *> editors = view->viewport()->findChildren<QLineEdit *>();
    QWidget *editor = editors.isEmpty() ? nullptr : editors.last();
    if (!driver.check(editor, QStringLiteral("the cell can be edited"))) {
        return;
    }
    driver.key(editor, Qt::Key_A, Qt::ControlModifier);
    driver.keys(editor, value);
    driver.key(editor, Qt::Key_Return);
}

} // namespace

void setUpInterface(Driver &driver, const Options &options, support::Company &company)
{
    driver.waitUntil(QStringLiteral("the window is ready"),
                     [&] { return driver.window().findChild<ui::SignInPage *>() != nullptr; });
    driver.picture(QStringLiteral("sign-in"));
    driver.signIn(QStringLiteral("admin"), QStringLiteral("demo-admin"));
    QWidget *page = driver.open(QStringLiteral("interfaces.settings"));
    auto *appId = driver.find<QLineEdit>(page, "appIdEdit");
    driver.waitUntil(QStringLiteral("the settings can be entered"),
                     [&] { return appId && appId->isEnabled(); });
    driver.type(page, "appIdEdit", options.appId);
    driver.type(page, "appKeyEdit", QString::fromLatin1(options.appKey));
    driver.type(page, "ownerCodeEdit", options.ownerCode);
    driver.type(page, "idealBaseEdit", options.idealBase.toString());
    driver.type(page, "estackBaseEdit", options.estackBase.toString());
    if (auto *scheme = driver.find<QComboBox>(page, "schemeCombo")) {
        const int index = std::max(scheme->findData(options.signature), scheme->findText(options.signature));
        if (driver.check(index >= 0, QStringLiteral("the signature scheme can be chosen"))) {
            scheme->setFocus();
            while (scheme->currentIndex() != index) {
                driver.key(scheme, scheme->currentIndex() < index ? Qt::Key_Down : Qt::Key_Up);
            }
        }
    }
    driver.click(page, "saveButton");
    driver.waitUntil(QStringLiteral("settings and app key are saved"),
                     [&] { return settingsOf(company).appKeySet; });
    driver.click(page, "testButton");
    driver.waitUntil(QStringLiteral("the connection test has an answer"), [&] {
        return text(page, "testResult").contains(QStringLiteral("ms")) ||
               text(page, "testResult").contains(QStringLiteral("毫秒"));
    });
    driver.click(page, "syncButton");
    driver.waitUntil(QStringLiteral("e-stack is synchronised"),
                     [&] { return settingsOf(company).estackSyncedAt.has_value(); });
    company.adoptEstack();
    driver.picture(QStringLiteral("interface-settings"));

    driver.signIn(QStringLiteral("vendor"), QStringLiteral("demo-vendor"));
    page = driver.open(QStringLiteral("interfaces.settings"));
    driver.click(page, "statusSwitch");
    driver.acceptPrompt();
    driver.waitUntil(QStringLiteral("the interface is switched on"),
                     [&] { return settingsOf(company).enabled; });
    driver.picture(QStringLiteral("interface-status"));
}

void mapWarehouses(Driver &driver)
{
    driver.signIn(QStringLiteral("admin"), QStringLiteral("demo-admin"));
    QWidget *page = driver.open(QStringLiteral("interfaces.warehouses"));
    auto *view = driver.find<QTableView>(page, "mappingView");
    constexpr int nameColumn = 1;
    constexpr int codeColumn = 2;
    constexpr int stateColumn = 3;
    constexpr int mapped = 3;
    if (!view || !driver.waitUntil(QStringLiteral("the warehouses are listed"),
                                   [view] { return view->model()->rowCount() > mapped; })) {
        return;
    }
    fillCell(driver, view, 0, codeColumn, QStringLiteral("HN-WH-01"));
    fillCell(driver, view, 1, codeColumn, QStringLiteral("HN-WH-01"));
    const auto cell = [view](int row, int column) {
        return view->model()->index(row, column).data().toString();
    };
    driver.waitUntil(QStringLiteral("R13: a duplicate is refused in words"),
                     [&] { return cell(1, stateColumn).contains(cell(0, nameColumn)); });
    driver.picture(QStringLiteral("warehouse-duplicate"));
    for (int row = 1; row < mapped; ++row) {
        fillCell(driver, view, row, codeColumn, QStringLiteral("HN-WH-0%1").arg(row + 1));
    }
    const QString notSavedYet = cell(0, stateColumn);
    driver.click(page, "saveButton");
    driver.waitUntil(QStringLiteral("the mapping is saved"),
                     [&] { return cell(0, stateColumn) != notSavedYet; });
    driver.picture(QStringLiteral("warehouse-mapping"));
}

void browseLog(Driver &driver)
{
    driver.signIn(QStringLiteral("supervisor"), QStringLiteral("demo-supervisor"));
    QWidget *page = driver.open(QStringLiteral("interfaces.log"));
    const auto firstNumber = [&]() -> QString {
        for (auto *view : page ? page->findChildren<QTableView *>() : QList<QTableView *>()) {
            const auto *model = view->model();
            if (model && model->rowCount() > 0 && model->columnCount() >= 7) {
                return model->index(0, 0).data().toString();
            }
        }
        return {};
    };
    driver.waitUntil(QStringLiteral("R46: the push log lists the orders"),
                     [&] { return !firstNumber().isEmpty(); });
    for (auto *view : page->findChildren<QTableView *>()) {
        if (view->model() && view->model()->columnCount() >= 7) {
            view->setFocus();
            view->setCurrentIndex(view->model()->index(0, 0));
            break;
        }
    }
    driver.waitUntil(QStringLiteral("the raw messages are shown"), [&] {
        const QList<QAbstractItemView *> views = page->findChildren<QAbstractItemView *>();
        return std::any_of(views.begin(), views.end(), [](const QAbstractItemView *view) {
            return view->objectName().contains(QStringLiteral("exchange"), Qt::CaseInsensitive) &&
                   view->model() && view->model()->rowCount() > 0;
        });
    });
    driver.waitUntil(QStringLiteral("the answer is shown as it came"), [&] {
        const QList<QPlainTextEdit *> bodies = page->findChildren<QPlainTextEdit *>();
        return std::any_of(bodies.begin(), bodies.end(), [](const QPlainTextEdit *body) {
            return body->toPlainText().contains(QStringLiteral("requestId"));
        });
    });
    driver.picture(QStringLiteral("push-log"));
}

} // namespace demo
