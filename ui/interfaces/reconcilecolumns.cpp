// SPDX-License-Identifier: Apache-2.0
#include "ui/interfaces/reconcilecolumns.h"

#include "store/reconciliationrepository.h"
#include "ui/widgets/celltext.h"
#include "ui/widgets/statetext.h"

#include <QCoreApplication>

namespace ui {

using domain::StockDifference;
using Column = store::ReconciliationColumn;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::ReconcilePage)
};

PagedColumn column(const char *key, Column value, int width, std::function<QString()> header)
{
    PagedColumn made{QString::fromLatin1(key), std::move(header), static_cast<int>(value)};
    made.width = width;
    return made;
}

PagedColumn number(const char *key, Column value, std::function<QString()> header)
{
    PagedColumn made = column(key, value, 92, std::move(header));
    made.text = storedNumber;
    made.alignment = Qt::AlignRight | Qt::AlignVCenter;
    return made;
}

Tone differenceTone(const QVariant &stored)
{
    switch (static_cast<StockDifference>(stored.toInt())) {
    case StockDifference::None:
        return Tone::Good;
    case StockDifference::InTransit:
    case StockDifference::Underway:
        return Tone::Busy;
    case StockDifference::NotMapped:
        return Tone::Warning;
    case StockDifference::Unexplained:
        break;
    }
    return Tone::Bad;
}

} // namespace

QString differenceText(StockDifference cause)
{
    switch (cause) {
    case StockDifference::None:
        return Words::tr("Equal");
    case StockDifference::InTransit:
        return Words::tr("Transfer in transit");
    case StockDifference::Underway:
        return Words::tr("Pushed, not returned yet");
    case StockDifference::NotMapped:
        return Words::tr("Not mapped");
    case StockDifference::Unexplained:
        break;
    }
    return Words::tr("Unexplained");
}

QList<PagedColumn> reconcileColumns()
{
    QList<PagedColumn> all{
        column("warehouse", Column::Warehouse, 130, [] { return Words::tr("Warehouse"); }),
        column("item", Column::ItemCode, 170, [] { return Words::tr("IDEAL item code"); }),
        column("product", Column::ProductCode, 170, [] { return Words::tr("Product code"); }),
        column("name", Column::ProductName, 220, [] { return Words::tr("Product"); }),
        column("inventory", Column::Inventory, 80, [] { return Words::tr("Stock type"); }),
        number("ours", Column::Ours, [] { return Words::tr("Ours"); }),
        number("theirs", Column::Theirs, [] { return Words::tr("IDEAL's"); }),
        number("difference", Column::Difference, [] { return Words::tr("Difference"); }),
        column("cause", Column::Cause, 180, [] { return Words::tr("Likely cause"); }),
        number("transit", Column::InTransit, [] { return Words::tr("In transit"); }),
        number("in", Column::ExpectedIn, [] { return Words::tr("Still to come in"); }),
        number("out", Column::ExpectedOut, [] { return Words::tr("Still to go out"); }),
    };
    all[0].sortColumn = QStringLiteral("position"); // warehouse, item, kind
    all[4].text = storedText<domain::InventoryType>;
    all[7].sortColumn = QStringLiteral("difference");
    all[8].text = [](const QVariant &stored) {
        return differenceText(static_cast<StockDifference>(stored.toInt()));
    };
    all[8].tone = differenceTone;
    return all;
}

} // namespace ui
