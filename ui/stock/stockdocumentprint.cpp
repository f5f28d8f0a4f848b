// SPDX-License-Identifier: Apache-2.0
#include "ui/stock/stockdocumentprint.h"

#include "ui/widgets/celltext.h"
#include "ui/widgets/statetext.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui {

using namespace domain;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::StockDocumentPrint)
};

PrintedTable linesTable(const StockDocumentView &view)
{
    PrintedTable table;
    table.columns = {{Words::tr("No."), 5, Qt::AlignRight},
                     {Words::tr("Product code"), 24},
                     {Words::tr("Product"), 32},
                     {Words::tr("Stock type"), 10},
                     {Words::tr("Quantity"), 10, Qt::AlignRight}};
    if (view.priced) {
        table.columns.append(
            {{Words::tr("Price"), 12, Qt::AlignRight}, {Words::tr("Amount"), 14, Qt::AlignRight}});
    }
    qint64 quantity = 0;
    base::Money amount;
    for (const StockDocumentLine &line : view.document.lines) {
        const Product product = view.products.value(line.product);
        QStringList cells{QString::number(line.lineNo), product.code, product.name, stateText(line.inventory),
                          numberText(line.quantity)};
        if (view.priced) {
            cells.append({moneyText(line.price), moneyText(line.price * line.quantity)});
        }
        table.rows.append(cells);
        quantity += line.quantity;
        amount += line.price * line.quantity;
    }
    table.totals = {{}, Words::tr("Total"), {}, {}, numberText(quantity)};
    if (view.priced) {
        table.totals.append({QString(), moneyText(amount)});
    }
    return table;
}

PrintedTable serialsTable(const StockDocumentView &view)
{
    QHash<int, QString> codes;
    for (const StockDocumentLine &line : view.document.lines) {
        codes.insert(line.lineNo, view.products.value(line.product).code);
    }
    const bool imeis = std::any_of(view.serials.begin(), view.serials.end(), [](const auto &serial) {
        return !serial.handset.imei1.isEmpty() || !serial.handset.imei2.isEmpty();
    });
    PrintedTable table;
    table.caption = Words::tr("Serial numbers: %1").arg(numberText(view.serials.size()));
    table.columns = {{QStringLiteral("#"), 6, Qt::AlignRight},
                     {Words::tr("Line"), 6, Qt::AlignRight},
                     {Words::tr("Product code"), 24},
                     {Words::tr("Serial number"), 24}};
    if (imeis) {
        table.columns.append({{QStringLiteral("IMEI 1"), 18}, {QStringLiteral("IMEI 2"), 18}});
    }
    for (const auto &serial : view.serials) {
        QStringList cells{QString::number(table.rows.size() + 1), QString::number(serial.lineNo),
                          codes.value(serial.lineNo), serial.handset.sn};
        if (imeis) {
            cells.append({serial.handset.imei1, serial.handset.imei2});
        }
        table.rows.append(cells);
    }
    return table;
}

} // namespace

PrintedDocument printedStockDocument(const StockDocumentView &view, const QString &origin)
{
    const StockDocument &posted = view.document;
    PrintedDocument document;
    document.title = stateText(posted.type);
    document.number = posted.number;
    document.fields = {{Words::tr("Number"), posted.number},
                       {Words::tr("Date"), dateText(posted.date)},
                       {Words::tr("Order"), view.orderNumber},
                       {Words::tr("Warehouse"), view.warehouse}};
    if (!view.partner.isEmpty()) {
        document.fields.append({Words::tr("Partner"), view.partner});
    }
    document.fields.append({Words::tr("Posted at"), instantTextWithSeconds(posted.postedAt)});
    document.tables = {linesTable(view)};
    if (!view.serials.isEmpty()) {
        document.tables.append(serialsTable(view));
    }
    document.signatures = {Words::tr("Prepared by"), Words::tr("Checked by"), Words::tr("Received by")};
    document.origin = origin;
    return document;
}

} // namespace ui
