// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/orderlinesimport.h"

#include "domain/code.h"
#include "ui/widgets/whendone.h"

#include <QCoreApplication>

namespace ui {

using namespace domain;
using Entry = OrderLinesModel::Entry;
using ProductsByCode = QHash<QString, Product>;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::OrderLinesImport)
};

const QString codeKey = QStringLiteral("code");
const QString quantityKey = QStringLiteral("quantity");
const QString priceKey = QStringLiteral("price");
const QString remarkKey = QStringLiteral("remark");

QList<ImportColumn> columns(bool priced)
{
    QList<ImportColumn> all{
        {codeKey,
         Words::tr("Product code or barcode"),
         {QStringLiteral("商品编码"), QStringLiteral("商品编号"), QStringLiteral("商品代码"),
          QStringLiteral("编码"), QStringLiteral("条码"), QStringLiteral("商品条码"), QStringLiteral("69码"),
          QStringLiteral("商品编码或条码"), QStringLiteral("product"), QStringLiteral("product code"),
          QStringLiteral("code"), QStringLiteral("barcode"), QStringLiteral("sku"),
          QStringLiteral("item code")},
         true,
         QStringLiteral("6936520811111")},
        {quantityKey,
         Words::tr("Quantity"),
         {QStringLiteral("数量"), QStringLiteral("订单数量"), QStringLiteral("采购数量"),
          QStringLiteral("quantity"), QStringLiteral("qty")},
         true,
         QStringLiteral("10")},
    };
    if (priced) {
        all.append({priceKey,
                    Words::tr("Price"),
                    {QStringLiteral("单价"), QStringLiteral("价格"), QStringLiteral("含税单价"),
                     QStringLiteral("price"), QStringLiteral("unit price")},
                    false,
                    QStringLiteral("2199.00")});
    }
    all.append(
        {remarkKey,
         Words::tr("Remark"),
         {QStringLiteral("备注"), QStringLiteral("说明"), QStringLiteral("remark"), QStringLiteral("note")},
         false,
         {}});
    return all;
}

QString codeOf(const ImportRow &row)
{
    return cleanCode(row.text(codeKey));
}

QString digits(const ImportRow &row, const QString &key)
{
    return cleanCode(row.text(key)).remove(QLatin1Char(','));
}

/// 0 for what is no quantity.
qint64 quantityOf(const ImportRow &row)
{
    const qint64 quantity = digits(row, quantityKey).toLongLong();
    return quantity > 0 && quantity <= maxLineQuantity ? quantity : 0;
}

QList<ImportProblem> problems(const QList<ImportRow> &rows, const ProductsByCode &products, int room)
{
    QList<ImportProblem> found;
    for (int i = 0; i < rows.size(); ++i) {
        const ImportRow &row = rows[i];
        if (const QString code = codeOf(row); !code.isEmpty() && !products.contains(code)) {
            found.append({i, codeKey, Words::tr("No product has the code or barcode “%1”.").arg(code)});
        }
        if (!row.text(quantityKey).isEmpty() && quantityOf(row) == 0) {
            found.append({i, quantityKey, Words::tr("The quantity must be a whole number from 1.")});
        }
        if (!row.text(priceKey).isEmpty() && !base::Money::parse(digits(row, priceKey))) {
            found.append({i, priceKey, Words::tr("The price must be a number with two decimals at most.")});
        }
        if (!isFreeText(row.text(remarkKey), maxRemarkLength)) {
            found.append(
                {i, remarkKey, Words::tr("The remark is too long or has characters that can't be in it.")});
        }
        if (i >= room) {
            found.append({i, {}, Words::tr("The order has no room for this row.")});
        }
    }
    return found;
}

QList<Entry> entries(const QList<ImportRow> &rows, const ProductsByCode &products)
{
    QList<Entry> made;
    for (const ImportRow &row : rows) {
        Entry entry;
        entry.typed = codeOf(row);
        entry.product = products.value(entry.typed);
        entry.quantity = quantityOf(row);
        entry.price = base::Money::parse(digits(row, priceKey)).value_or(base::Money());
        entry.remark = row.text(remarkKey);
        made.append(entry);
    }
    return made;
}

} // namespace

ImportDescription orderLinesImport(const workflow::Session &session, const OrderTypeDescription &type,
                                   int room, std::function<void(const QList<Entry> &)> take)
{
    const auto products = std::make_shared<ProductsByCode>(); // of the last check
    ImportDescription made;
    made.title = Words::tr("Import Order Lines");
    made.templateName = Words::tr("Order lines");
    made.columns = columns(type.priced);
    made.check = [session, products, room](const QList<ImportRow> &rows, QObject *owner, auto answered) {
        QStringList codes;
        for (const ImportRow &row : rows) {
            codes.append(codeOf(row));
        }
        whenDone(
            session.ask([codes](store::Connection &connection) { return findProducts(connection, codes); }),
            owner, [=](const base::Result<ProductsByCode> &found) {
                if (!found) {
                    answered(ImportDescription::Problems(found.error()));
                    return;
                }
                *products = *found;
                answered(ImportDescription::Problems(problems(rows, *found, room)));
            });
    };
    made.apply = [products, take = std::move(take)](const QList<ImportRow> &rows, QObject *, auto applied) {
        take(entries(rows, *products));
        applied(base::Outcome(base::done));
    };
    return made;
}

} // namespace ui
