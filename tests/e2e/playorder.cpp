// SPDX-License-Identifier: Apache-2.0
#include "e2e/play.h"
#include "store/orderrepository.h"
#include "store/stockrepository.h"
#include "support/await.h"
#include "ui/orders/orderform.h"
#include "ui/orders/orderlinesview.h"
#include "ui/orders/orderplaces.h"
#include "ui/orders/searchedit.h"
#include "ui/shell/desk.h"
#include "ui/widgets/statetext.h"
#include "ui/widgets/statusdelegate.h"
#include "workflow/approveorder.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMetaEnum>
#include <QTest>

namespace demo {

using namespace domain;
using support::await;
using ui::OrderLinesModel;

namespace {

template<class Enum> QString enumName(Enum value)
{
    return QLatin1String(QMetaEnum::fromType<Enum>().valueToKey(static_cast<int>(value)));
}

Order orderOf(support::Company &company, OrderId id)
{
    const auto found = await(company.database().read(
        [id](store::Connection &connection) { return store::OrderRepository(connection).find(id); }));
    return found && *found ? **found : Order();
}

void pick(Driver &driver, QWidget *form, const char *name, const QString &code)
{
    auto *picker = driver.find<ui::SearchEdit>(form, name);
    if (!picker) {
        return;
    }
    driver.type(form, name, code);
    driver.key(picker, Qt::Key_Return);
    driver.waitUntil(QStringLiteral("%1 is found").arg(code),
                     [&] { return picker->picked() && picker->picked()->code == code; });
}

void choose(Driver &driver, QWidget *form, const char *name, const QString &code)
{
    auto *combo = driver.find<QComboBox>(form, name);
    if (!combo || !driver.waitUntil(QStringLiteral("%1 can be chosen").arg(code),
                                    [&] { return combo->findText(code, Qt::MatchStartsWith) >= 0; })) {
        return;
    }
    combo->setFocus();
    const int wanted = combo->findText(code, Qt::MatchStartsWith);
    while (combo->currentIndex() != wanted) {
        driver.key(combo, combo->currentIndex() < wanted ? Qt::Key_Down : Qt::Key_Up);
    }
}

/// Types into the editor of that name, once it is there, and goes on with Enter.
void typeCell(Driver &driver, const ui::OrderLinesView *view, const char *name, const QString &value)
{
    const auto visible = [view, name]() -> QLineEdit * {
        for (QLineEdit *editor : view->viewport()->findChildren<QLineEdit *>(QLatin1String(name))) {
            if (editor->isVisible()) {
                return editor;
            }
        }
        return nullptr;
    };
    if (driver.waitUntil(QStringLiteral("%1 is open").arg(QLatin1String(name)),
                         [&] { return visible() != nullptr; })) {
        QLineEdit *editor = visible();
        driver.key(editor, Qt::Key_A, Qt::ControlModifier);
        driver.keys(editor, value);
        driver.key(editor, Qt::Key_Return);
    }
}

void enterLines(Driver &driver, QWidget *form, const Step &step)
{
    auto *view = driver.find<ui::OrderLinesView>(form, "linesView");
    if (!view) {
        return;
    }
    int row = 0;
    for (const Step::Line &line : step.lines) {
        if (view->model()->rowCount() <= row) {
            driver.click(form, "addLineButton");
        }
        view->editCell(row, OrderLinesModel::Code);
        typeCell(driver, view, "productEditor", line.product);
        const bool found = driver.waitUntil(QStringLiteral("%1 is found").arg(line.product), [&] {
            return view->currentIndex().column() == OrderLinesModel::Quantity;
        });
        if (!found) {
            return;
        }
        typeCell(driver, view, "quantityEditor", QString::number(line.quantity));
        if (describe(step.type).priced) {
            typeCell(driver, view, "priceEditor", line.price.toString());
        }
        ++row;
    }
}

/// A new form of the step's type with everything entered; null if it did not come up.
ui::OrderForm *enter(Driver &driver, const Step &step)
{
    QWidget *list = driver.open(ui::orderPlaceId(step.type));
    driver.click(list, "newButton");
    const auto form = [&] { return qobject_cast<ui::OrderForm *>(driver.currentPage()); };
    if (!driver.waitUntil(QStringLiteral("a new form is open"),
                          [&] { return form() && !form()->isDirty(); })) {
        return nullptr;
    }
    if (describe(step.type).counterparty != Counterparty::None) {
        pick(driver, form(), "supplierPicker", step.partner);
    }
    choose(driver, form(), "warehouseCombo", step.warehouse);
    if (describe(step.type).secondWarehouse) {
        choose(driver, form(), "toWarehouseCombo", step.toWarehouse);
    }
    if (!step.manualOrderNumber.isEmpty()) {
        driver.type(form(), "manualNumberEdit", step.manualOrderNumber);
    }
    if (!step.remark.isEmpty()) {
        driver.type(form(), "remarkEdit", step.remark);
    }
    enterLines(driver, form(), step);
    return form();
}

OrderId save(Driver &driver, ui::OrderForm *form)
{
    driver.click(form, "saveButton");
    driver.waitUntil(QStringLiteral("the order is saved"), [form] {
        return !form->isDirty() && form->documentKey().startsWith(QStringLiteral("order:"));
    });
    return OrderId(form->documentKey().section(u':', 1).toLongLong());
}

/// Whether the form shows the states that the database has.
bool showsState(ui::OrderForm *form, const Order &order)
{
    const auto shows = [form](const char *name, const QString &label) {
        const auto *widget = form->findChild<ui::StatusLabel *>(QLatin1String(name));
        return widget && widget->text().contains(label);
    };
    return shows("pushStatus", ui::stateText(order.state.push)) &&
           shows("returnStatus", ui::stateText(order.state.returned));
}

void expect(Driver &driver, const Step &step, support::Company &company, ui::OrderForm *form, OrderId id)
{
    constexpr int patience = 30'000;
    const auto is = [](const QString &wanted, const QString &actual) {
        return wanted.isEmpty() || wanted == actual;
    };
    driver.waitUntil(
        QStringLiteral("%1: %2 %3").arg(step.id, step.expectPush, step.expectReturn),
        [&] {
            const Order now = orderOf(company, id);
            return is(step.expectPush, enumName(now.state.push)) &&
                   is(step.expectReturn, enumName(now.state.returned));
        },
        patience);
    driver.waitUntil(QStringLiteral("%1: the form shows it without a refresh").arg(step.id),
                     [&] { return showsState(form, orderOf(company, id)); });
}

void checkLocked(Driver &driver, ui::OrderForm *form)
{
    const auto *manual = form->findChild<QLineEdit *>(QStringLiteral("manualNumberEdit"));
    const auto disabled = [form](const char *name) {
        const auto *button = form->findChild<QAbstractButton *>(QLatin1String(name));
        return button && (!button->isEnabled() || !button->isVisible());
    };
    driver.check(manual && (manual->isReadOnly() || !manual->isEnabled()),
                 QStringLiteral("R19: the form is locked"));
    driver.check(disabled("saveButton") && disabled("deleteButton") && disabled("pushButton"),
                 QStringLiteral("R18, R19, R20: neither saved, deleted nor pushed again"));
}

QJsonObject summaryOf(support::Company &company, const Step &step, OrderId id)
{
    const Order order = orderOf(company, id);
    const auto documents = await(company.database().read(
        [id](store::Connection &connection) { return store::StockRepository(connection).ofOrder(id); }));
    QJsonArray numbers;
    qint64 serials = 0;
    for (const auto &document : *documents) {
        numbers.append(document.number);
        const auto rows =
            await(company.database().read([documentId = document.id](store::Connection &connection) {
                return store::StockRepository(connection).serialsOf(documentId);
            }));
        serials += rows->size();
    }
    return {{QStringLiteral("id"), step.id},
            {QStringLiteral("number"), order.number},
            {QStringLiteral("type"), typeName(step.type)},
            {QStringLiteral("pushStatus"), enumName(order.state.push)},
            {QStringLiteral("returnStatus"), enumName(order.state.returned)},
            {QStringLiteral("stockDocument"), numbers.isEmpty() ? QJsonValue() : numbers.first()},
            {QStringLiteral("stockDocuments"), numbers},
            {QStringLiteral("serials"), serials}};
}

/// Somebody else's click, on another desk.
void approve(Driver &driver, support::Company &company, OrderId id)
{
    const auto approved =
        await(company.session("supervisor").run([id](auto &transaction, const Actor &who, base::Instant now) {
            return workflow::approveOrder(transaction, who, id, now);
        }));
    driver.check(approved.ok(), QStringLiteral("the supervisor approves"));
}

qint64 pushAndExpect(Driver &driver, const Step &step, support::Company &company, ui::OrderForm *form,
                     OrderId id, bool withPictures)
{
    if (describe(step.type).needsApproval) {
        approve(driver, company, id);
    }
    QElapsedTimer timer;
    auto *button = driver.find<QAbstractButton>(form, "pushButton");
    const bool live = QTest::qWaitFor([&] { return button && button->isEnabled(); }, 10'000);
    if (!live && step.expectPush == u"NotPushed") {
        expect(driver, step, company, form, id);
        return -1;
    }
    timer.start();
    driver.click(form, "pushButton");
    driver.waitUntil(QStringLiteral("上传中 is shown"),
                     [&] { return orderOf(company, id).state.push != PushStatus::NotPushed; });
    if (withPictures) {
        driver.waitUntil(QStringLiteral("已上传 comes by itself"), [&] {
            const Order now = orderOf(company, id);
            return now.state.push == PushStatus::Pushed && showsState(form, now);
        });
        checkLocked(driver, form);
    }
    expect(driver, step, company, form, id);
    return step.expectReturn == u"Returned" ? timer.elapsed() : -1;
}

void showDocument(Driver &driver, ui::OrderForm *form)
{
    auto *documents = driver.find<QListWidget>(form, "documentsList");
    if (!documents || !driver.waitUntil(QStringLiteral("the stock document is listed"),
                                        [documents] { return documents->count() > 0; })) {
        return;
    }
    documents->setFocus();
    documents->setCurrentRow(0);
    driver.key(documents, Qt::Key_Return);
    driver.waitUntil(QStringLiteral("the stock document opens"),
                     [&] { return driver.currentPage() != form; });
    driver.waitUntil(QStringLiteral("its serials are listed"), [&] {
        const QList<QAbstractItemView *> views = driver.currentPage()->findChildren<QAbstractItemView *>();
        return std::any_of(views.begin(), views.end(),
                           [](QAbstractItemView *v) { return v->model() && v->model()->rowCount() >= 60; });
    });
    driver.picture(QStringLiteral("stock-document"));
}

} // namespace

void showPreflight(Driver &driver)
{
    driver.signIn(QStringLiteral("clerk"), QStringLiteral("demo-clerk"));
    Step step;
    step.partner = QStringLiteral("GB02");
    step.warehouse = QStringLiteral("CK04");
    step.lines = {{QStringLiteral("HN-X60-8-256-GN"), 5, base::Money::fromFen(129'900)}};
    ui::OrderForm *form = enter(driver, step);
    if (!form) {
        return;
    }
    save(driver, form);
    auto *reasons = driver.find<QListWidget>(form, "pushProblems");
    driver.waitUntil(QStringLiteral("R13: an unmapped warehouse is a reason not to push"),
                     [&] { return reasons && reasons->count() > 0; });
    const auto *button = form->findChild<QAbstractButton *>(QStringLiteral("pushButton"));
    driver.check(button && !button->isEnabled() && !button->toolTip().isEmpty(),
                 QStringLiteral("R15: the button is dead and says why"));
    driver.picture(QStringLiteral("push-refused"));
}

Played playOrder(Driver &driver, const Step &step, support::Company &company, bool withPictures)
{
    if (!driver.window().desk() || driver.window().desk()->session().actor().roles != Roles(Role::Clerk)) {
        driver.signIn(QStringLiteral("clerk"), QStringLiteral("demo-clerk"));
    }
    Played played;
    ui::OrderForm *form = enter(driver, step);
    if (!form) {
        return played;
    }
    const OrderId id = save(driver, form);
    if (withPictures) {
        driver.picture(QStringLiteral("order-saved"));
    }
    if (step.push) {
        played.pushToPostedMs = pushAndExpect(driver, step, company, form, id, withPictures);
    } else if (!step.expectPush.isEmpty() || !step.expectReturn.isEmpty()) {
        expect(driver, step, company, form, id);
    }
    if (withPictures) {
        driver.picture(QStringLiteral("order-returned"));
        showDocument(driver, form);
    }
    played.summary = summaryOf(company, step, id);
    return played;
}

} // namespace demo
