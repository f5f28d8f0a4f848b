// SPDX-License-Identifier: Apache-2.0
#include "e2e/orderentry.h"

#include "ui/orders/orderplaces.h"
#include "ui/orders/searchedit.h"

#include <QComboBox>
#include <QLineEdit>

namespace demo {

using namespace domain;
using ui::OrderLinesModel;

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

bool typeProduct(Driver &driver, ui::OrderLinesView *view, int row, const QString &code)
{
    view->editCell(row, OrderLinesModel::Code);
    typeCell(driver, view, "productEditor", code);
    return driver.waitUntil(QStringLiteral("%1 is found").arg(code),
                            [&] { return view->currentIndex().column() == OrderLinesModel::Quantity; });
}

namespace {

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
        if (!typeProduct(driver, view, row, line.product)) {
            return;
        }
        typeCell(driver, view, "quantityEditor", QString::number(line.quantity));
        if (describe(step.type).priced) {
            typeCell(driver, view, "priceEditor", line.price.value_or(base::Money()).toString());
        }
        ++row;
    }
}

} // namespace

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

} // namespace demo
