// SPDX-License-Identifier: Apache-2.0
#include "ui/stock/stockcolumns.h"

#include "store/stocklists.h"
#include "ui/widgets/celltext.h"
#include "ui/widgets/statetext.h"

#include <QCoreApplication>

namespace ui {

using namespace domain;
using store::HandsetColumn;
using store::LedgerColumn;
using store::OnHandColumn;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::StockColumns)
};

template<class Column>
PagedColumn column(const char *key, std::function<QString()> header, Column value, int width)
{
    PagedColumn made{QString::fromLatin1(key), std::move(header), static_cast<int>(value)};
    made.width = width;
    return made;
}

template<class Column>
PagedColumn numbers(const char *key, std::function<QString()> header, Column value, int width,
                    std::function<QString(const QVariant &)> text = storedNumber)
{
    PagedColumn made = column(key, std::move(header), value, width);
    made.text = std::move(text);
    made.alignment = Qt::AlignRight | Qt::AlignVCenter;
    return made;
}

/// A quantity that is nothing is not worth a look.
QString storedSome(const QVariant &quantity)
{
    return quantity.toLongLong() == 0 ? QString() : storedNumber(quantity);
}

QString storedIncoming(const QVariant &quantity)
{
    return quantity.toLongLong() > 0 ? numberText(quantity.toLongLong()) : QString();
}

QString storedOutgoing(const QVariant &quantity)
{
    return quantity.toLongLong() < 0 ? numberText(-quantity.toLongLong()) : QString();
}

template<class Column> PagedColumn inventory(Column value)
{
    PagedColumn made = column(
        "inventory", [] { return Words::tr("Stock type"); }, value, 90);
    made.text = storedText<InventoryType>;
    return made;
}

} // namespace

QList<PagedColumn> onHandColumns()
{
    PagedColumn code = column(
        "code", [] { return Words::tr("Product code"); }, OnHandColumn::ProductCode, 200);
    code.link = true;
    code.sortColumn = QStringLiteral("product_code");
    return {code,
            column(
                "warehouse", [] { return Words::tr("Warehouse"); }, OnHandColumn::WarehouseName, 160),
            inventory(OnHandColumn::Inventory),
            numbers(
                "quantity", [] { return Words::tr("On hand"); }, OnHandColumn::Quantity, 100),
            numbers(
                "inTransit", [] { return Words::tr("In transit to it"); }, OnHandColumn::InTransit, 120,
                storedSome),
            column(
                "name", [] { return Words::tr("Product name"); }, OnHandColumn::ProductName, 280)};
}

QList<PagedColumn> ledgerColumns(bool ofOnePlace)
{
    PagedColumn at = column(
        "at", [] { return Words::tr("Posted at"); }, LedgerColumn::At, 150);
    at.text = storedInstantWithSeconds;
    at.sortColumn = QStringLiteral("id");
    PagedColumn number = column(
        "number", [] { return Words::tr("Document"); }, LedgerColumn::DocumentNumber, 160);
    number.link = true;
    PagedColumn type = column(
        "type", [] { return Words::tr("Document type"); }, LedgerColumn::DocumentType, 160);
    type.text = storedText<DocumentType>;
    QList<PagedColumn> all{
        at,
        number,
        type,
        numbers(
            "in", [] { return Words::tr("In"); }, LedgerColumn::Quantity, 80, storedIncoming),
        numbers(
            "out", [] { return Words::tr("Out"); }, LedgerColumn::Quantity, 80, storedOutgoing),
        numbers(
            "balance", [] { return Words::tr("Balance after"); }, LedgerColumn::Balance, 110)};
    if (!ofOnePlace) {
        all.append({column(
                        "warehouse", [] { return Words::tr("Warehouse"); }, LedgerColumn::WarehouseName, 130),
                    inventory(LedgerColumn::Inventory),
                    column(
                        "code", [] { return Words::tr("Product code"); }, LedgerColumn::ProductCode, 180),
                    column(
                        "name", [] { return Words::tr("Product name"); }, LedgerColumn::ProductName, 200)});
    }
    all.append(column(
        "order", [] { return Words::tr("Order"); }, LedgerColumn::OrderNumber, 150));
    return all;
}

QList<PagedColumn> handsetColumns()
{
    PagedColumn serial = column(
        "serial", [] { return Words::tr("Serial number"); }, HandsetColumn::Sn, 240);
    serial.link = true;
    serial.sortColumn = QStringLiteral("id");
    return {serial,
            column(
                "imei1", [] { return Words::tr("IMEI 1"); }, HandsetColumn::Imei1, 180),
            column(
                "imei2", [] { return Words::tr("IMEI 2"); }, HandsetColumn::Imei2, 180)};
}

QList<FilterBar::Choice> inventoryChoices()
{
    QList<FilterBar::Choice> choices;
    for (const InventoryType type : {InventoryType::Good, InventoryType::Defective}) {
        choices.append({static_cast<int>(type), stateText(type)});
    }
    return choices;
}

QList<FilterBar::Choice> warehouseChoices(const StockChoices &choices)
{
    QList<FilterBar::Choice> all;
    for (const Warehouse &warehouse : choices.warehouses) {
        all.append({warehouse.id.value(), warehouse.code + u' ' + warehouse.name});
    }
    return all;
}

} // namespace ui
