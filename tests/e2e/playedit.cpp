// SPDX-License-Identifier: Apache-2.0
#include "e2e/orderentry.h"
#include "e2e/play.h"

#include "store/cataloguerepository.h"
#include "support/await.h"
#include "workflow/saveorder.h"

#include <QLineEdit>

namespace demo {

using namespace domain;
using support::await;
using ui::OrderLinesModel;

namespace {

struct Line
{
    QString product;
    qint64 quantity = 0;
    base::Money price;
};

QList<Line> linesOf(Play &play, const Order &order)
{
    const auto products = await(play.company.database().read([id = order.id](store::Connection &connection) {
        return store::CatalogueRepository(connection).productsOfOrder(id);
    }));
    QList<Line> lines;
    for (const OrderLine &line : order.lines) {
        const QString code = products ? products->value(line.product).code : QString();
        lines.append({code, line.quantity, line.price});
    }
    return lines;
}

QString told(const QList<Line> &lines)
{
    QStringList texts;
    for (const Line &line : lines) {
        texts.append(
            QStringLiteral("%1 × %2 @ %3").arg(line.product).arg(line.quantity).arg(line.price.toString()));
    }
    return texts.join(QStringLiteral(", "));
}

/// What the order's lines are once the step's have been put in their place, the first on the first.
QList<Line> linesWanted(const Step &step, QList<Line> lines)
{
    const qsizetype had = lines.size();
    for (qsizetype i = 0; i < step.lines.size(); ++i) {
        const Step::Line &line = step.lines[i];
        if (i >= had) {
            lines.append(Line());
        }
        Line &put = lines[i];
        put.product = line.product.isEmpty() ? put.product : line.product;
        put.quantity = line.quantity > 0 ? line.quantity : put.quantity;
        put.price = line.price.value_or(put.price);
    }
    for (qsizetype i = step.lines.size() - 1; i >= 0; --i) {
        if (step.lines[i].remove) {
            lines.removeAt(i);
        }
    }
    return lines;
}

void changeLines(Play &play, const Step &step, QWidget *form)
{
    Driver &driver = play.driver;
    auto *view = driver.find<ui::OrderLinesView>(form, "linesView");
    for (qsizetype i = 0; view && i < step.lines.size(); ++i) {
        const Step::Line &line = step.lines[i];
        const int row = int(i);
        if (view->model()->rowCount() <= row) {
            view->setCurrentIndex(view->model()->index(row - 1, OrderLinesModel::Code));
            driver.click(form, "addLineButton");
        }
        if (line.remove || (!line.product.isEmpty() && !typeProduct(driver, view, row, line.product))) {
            continue;
        }
        if (line.quantity > 0) {
            view->editCell(row, OrderLinesModel::Quantity);
            typeCell(driver, view, "quantityEditor", QString::number(line.quantity));
        }
        if (line.price) {
            view->editCell(row, OrderLinesModel::Price);
            typeCell(driver, view, "priceEditor", line.price->toString());
        }
    }
    for (qsizetype i = step.lines.size() - 1; view && i >= 0; --i) {
        if (step.lines[i].remove) {
            view->setCurrentIndex(view->model()->index(int(i), OrderLinesModel::Code));
            driver.click(form, "removeLineButton");
        }
    }
}

} // namespace

void playEdit(Play &play, const Step &step, QWidget *form, OrderId id)
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
    if (!step.partner.isEmpty()) {
        pick(play.driver, form, "supplierPicker", step.partner);
    }
    if (!step.warehouse.isEmpty()) {
        choose(play.driver, form, "warehouseCombo", step.warehouse);
    }
    if (!step.toWarehouse.isEmpty()) {
        choose(play.driver, form, "toWarehouseCombo", step.toWarehouse);
    }
    if (!step.manualOrderNumber.isEmpty()) {
        play.driver.type(form, "manualNumberEdit", step.manualOrderNumber);
    }
    if (!step.remark.isEmpty()) {
        play.driver.type(form, "remarkEdit", step.remark);
    }
    const QList<Line> wanted = linesWanted(step, linesOf(play, before));
    changeLines(play, step, form);
    play.driver.click(form, "saveButton");
    play.driver.waitUntil(QStringLiteral("the edit is saved"),
                          [&] { return play.read(id).version > before.version; });
    const Order after = play.read(id);
    play.driver.check(told(linesOf(play, after)) == told(wanted),
                      QStringLiteral("edit %1: its lines are %2").arg(step.order, told(wanted)));
    expectOrder(play, step, id);
}

} // namespace demo
