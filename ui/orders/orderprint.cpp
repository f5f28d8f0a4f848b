// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/orderprint.h"

#include "ui/orders/orderwords.h"
#include "ui/widgets/celltext.h"
#include "ui/widgets/statetext.h"

#include <QCoreApplication>

namespace ui {

using namespace domain;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::OrderPrint)
};

PrintedTable linesTable(const OrderView &view, bool priced)
{
    PrintedTable table;
    table.columns = {{Words::tr("No."), 5, Qt::AlignRight},
                     {Words::tr("Product code"), 22},
                     {Words::tr("Product"), 28},
                     {Words::tr("Barcode"), 16},
                     {Words::tr("Stock type"), 9},
                     {Words::tr("Quantity"), 9, Qt::AlignRight}};
    if (priced) {
        table.columns.append(
            {{Words::tr("Price"), 11, Qt::AlignRight}, {Words::tr("Amount"), 13, Qt::AlignRight}});
    }
    table.columns.append({Words::tr("Remark"), 14});
    for (const OrderLine &line : view.order.lines) {
        const Product product = view.products.value(line.product);
        QStringList cells{QString::number(line.lineNo),
                          product.code,
                          product.name,
                          product.barcode,
                          stateText(line.inventory),
                          numberText(line.quantity)};
        if (priced) {
            cells.append({moneyText(line.price), moneyText(line.amount())});
        }
        table.rows.append(cells << line.remark);
    }
    table.totals = {{}, Words::tr("Total"), {}, {}, {}, numberText(totalQuantity(view.order.lines))};
    if (priced) {
        table.totals.append({QString(), moneyText(totalAmount(view.order.lines))});
    }
    return table;
}

} // namespace

PrintedDocument printedOrder(const OrderView &view, const QString &warehouse, const QString &toWarehouse,
                             const QString &origin)
{
    const Order &order = view.order;
    const OrderTypeDescription &type = describe(order.type);
    PrintedDocument document;
    document.title = stateText(order.type);
    document.number = order.number;
    document.fields = {{Words::tr("Number"), order.number}, {Words::tr("Date"), dateText(order.date)}};
    if (view.partner) {
        document.fields.append({partnerText(type.counterparty), view.partner->name});
    }
    document.fields.append({warehouseText(type), warehouse});
    if (type.secondWarehouse) {
        document.fields.append({toWarehouseText(), toWarehouse});
    }
    if (!order.manualNumber.isEmpty()) {
        document.fields.append({Words::tr("Manual order number"), order.manualNumber});
    }
    if (type.needsApproval) {
        document.fields.append({Words::tr("Order status"), stateText(order.state.approval)});
    }
    document.fields.append({Words::tr("Push status"), stateText(order.state.push)});
    document.fields.append({Words::tr("Return status"), stateText(order.state.returned)});
    if (!order.remark.isEmpty()) {
        document.fields.append({Words::tr("Remark"), order.remark});
    }
    document.tables = {linesTable(view, type.priced)};
    document.signatures = {Words::tr("Prepared by"), Words::tr("Checked by"), Words::tr("Received by")};
    document.origin = origin;
    return document;
}

} // namespace ui
