// SPDX-License-Identifier: Apache-2.0
#include "e2e/play.h"

#include "store/orderrepository.h"
#include "support/await.h"
#include "ui/orders/orderform.h"
#include "ui/orders/orderlinesview.h"
#include "ui/orders/orderplaces.h"
#include "ui/orders/searchedit.h"
#include "ui/shell/desk.h"
#include "workflow/pushorder.h"
#include "workflow/saveorder.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QListWidget>
#include <QTest>

namespace demo {

using namespace domain;
using support::await;
using ui::OrderLinesModel;

namespace {

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

void checkLocked(Driver &driver, QWidget *form)
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

bool isLive(QWidget *form, const char *name)
{
    const auto *button = form->findChild<QAbstractButton *>(QLatin1String(name));
    return button && button->isEnabled() && button->isVisible();
}

QStringList codesOf(const QList<base::Error> &problems)
{
    QStringList codes;
    for (const base::Error &problem : problems) {
        codes.append(base::codeName(problem.code));
    }
    return codes;
}

QStringList pushRefusals(Play &play, OrderId id)
{
    const auto outcome =
        await(play.company.session("clerk").run([id](auto &transaction, const Actor &who, base::Instant now) {
            return workflow::pushOrder(transaction, who, id, now);
        }));
    return outcome ? codesOf(outcome->problems) : QStringList{base::codeName(outcome.error().code)};
}

void push(Play &play, const Step &step, QWidget *form, OrderId id)
{
    auto *button = play.driver.find<QAbstractButton>(form, "pushButton");
    const auto live = [&] { return button && button->isEnabled() && button->isVisible(); };
    if (!step.expect.refusal.isEmpty() || step.expect.push == u"NotPushed") {
        const bool became = QTest::qWaitFor(live, 1'000); // reading the pre-flight takes a moment
        if (!step.expect.refusal.isEmpty()) {
            expectRefusal(play, step, became, became ? QStringList() : pushRefusals(play, id));
        }
        return;
    }
    QElapsedTimer timer;
    timer.start();
    play.driver.click(form, "pushButton");
    play.driver.waitUntil(QStringLiteral("上传中 is shown"),
                          [&] { return play.read(id).state.push != PushStatus::NotPushed; });
    if (step.pictures) {
        play.driver.waitUntil(QStringLiteral("已上传 comes by itself"),
                              [&] { return play.read(id).state.push == PushStatus::Pushed; });
        play.driver.waitUntil(QStringLiteral("the form is locked"), [&] {
            const auto *manual = form->findChild<QLineEdit *>(QStringLiteral("manualNumberEdit"));
            return manual && (manual->isReadOnly() || !manual->isEnabled());
        });
        checkLocked(play.driver, form);
    }
    expectOrder(play, step, id);
    if (step.expect.returned == u"Returned") {
        play.pushToPostedMs = std::max(play.pushToPostedMs, timer.elapsed());
    }
}

void saveNew(Play &play, const Step &step)
{
    ui::OrderForm *form = enter(play.driver, step);
    if (!form) {
        return;
    }
    const OrderId id = save(play.driver, form);
    play.add(step.id, id);
    if (step.pictures) {
        play.driver.picture(QStringLiteral("order-saved"));
    }
    if (step.push && describe(step.type).needsApproval) {
        Step approval;
        approval.verb = Verb::Approve;
        approval.order = step.id;
        playAct(play, approval);
        play.signIn("clerk");
        QWidget *again = play.openForm(id);
        push(play, step, again, id);
    } else if (step.push) {
        push(play, step, form, id);
    } else {
        expectOrder(play, step, id);
    }
    if (step.pictures) {
        play.driver.picture(QStringLiteral("order-returned"));
        showDocument(play.driver, form);
    }
}

/// What the step names is put in the place of what the order has.
void edit(Play &play, const Step &step, QWidget *form, OrderId id)
{
    const Order before = play.read(id);
    if (!step.expect.refusal.isEmpty()) {
        const auto saved = await(play.company.session("clerk").run(
            [&before](auto &transaction, const Actor &who, base::Instant now) {
                workflow::OrderEdit same{before.id, before.version, before};
                return workflow::saveOrder(transaction, who, same, now);
            }));
        const auto *manual = form->findChild<QLineEdit *>(QStringLiteral("manualNumberEdit"));
        expectRefusal(play, step, manual && !manual->isReadOnly() && manual->isEnabled(),
                      saved ? QStringList() : QStringList{base::codeName(saved.error().code)});
        return;
    }
    if (!step.warehouse.isEmpty()) {
        choose(play.driver, form, "warehouseCombo", step.warehouse);
    }
    if (!step.manualOrderNumber.isEmpty()) {
        play.driver.type(form, "manualNumberEdit", step.manualOrderNumber);
    }
    if (!step.remark.isEmpty()) {
        play.driver.type(form, "remarkEdit", step.remark);
    }
    auto *lines = play.driver.find<ui::OrderLinesView>(form, "linesView");
    for (qsizetype i = 0; lines && i < step.lines.size(); ++i) {
        lines->editCell(int(i), OrderLinesModel::Quantity);
        typeCell(play.driver, lines, "quantityEditor", QString::number(step.lines[i].quantity));
    }
    play.driver.click(form, "saveButton");
    play.driver.waitUntil(QStringLiteral("the edit is saved"),
                          [&] { return play.read(id).version > before.version; });
    expectOrder(play, step, id);
}

void copy(Play &play, const Step &step, QWidget *form)
{
    play.driver.click(form, "copyButton");
    ui::OrderForm *made = nullptr;
    play.driver.waitUntil(QStringLiteral("the copy opens"), [&] {
        made = qobject_cast<ui::OrderForm *>(play.driver.currentPage());
        return made && made != form && made->isDirty();
    });
    if (made) {
        const OrderId id = save(play.driver, made);
        play.add(step.id, id);
        expectOrder(play, step, id);
    }
}

void remove(Play &play, const Step &step, QWidget *form, OrderId id)
{
    if (!step.expect.refusal.isEmpty()) {
        const auto gone = await(
            play.company.session("clerk").run([id](auto &transaction, const Actor &who, base::Instant now) {
                return workflow::deleteOrder(transaction, who, id, now);
            }));
        expectRefusal(play, step, isLive(form, "deleteButton"),
                      gone ? QStringList() : QStringList{base::codeName(gone.error().code)});
        return;
    }
    play.driver.click(form, "deleteButton");
    play.driver.acceptPrompt();
    play.driver.waitUntil(QStringLiteral("%1 is deleted").arg(step.order),
                          [&] { return play.read(id).id.isNull(); });
    play.order.removeAll(step.order);
}

} // namespace

void showPreflight(Play &play)
{
    play.signIn("clerk");
    Step step;
    step.partner = QStringLiteral("GB02");
    step.warehouse = QStringLiteral("CK04");
    step.lines = {{QStringLiteral("HN-X60-8-256-GN"), 5, base::Money::fromFen(129'900)}};
    ui::OrderForm *form = enter(play.driver, step);
    if (!form) {
        return;
    }
    save(play.driver, form);
    auto *reasons = play.driver.find<QListWidget>(form, "pushProblems");
    play.driver.waitUntil(QStringLiteral("R13: an unmapped warehouse is a reason not to push"),
                          [&] { return reasons && reasons->count() > 0; });
    const auto *button = form->findChild<QAbstractButton *>(QStringLiteral("pushButton"));
    play.driver.check(button && !button->isEnabled() && !button->toolTip().isEmpty(),
                      QStringLiteral("R15: the button is dead and says why"));
    play.driver.picture(QStringLiteral("push-refused"));
}

void playOrder(Play &play, const Step &step)
{
    play.signIn("clerk");
    if (step.verb == Verb::Order) {
        saveNew(play, step);
        return;
    }
    const OrderId id = play.idOf(step.order);
    QWidget *form = play.openForm(id);
    if (!form) {
        return;
    }
    switch (step.verb) {
    case Verb::Edit:
        edit(play, step, form, id);
        break;
    case Verb::Copy:
        copy(play, step, form);
        break;
    case Verb::Delete:
        remove(play, step, form, id);
        break;
    default:
        push(play, step, form, id);
        break;
    }
}

} // namespace demo
