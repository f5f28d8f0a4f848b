// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/orderdifference.h"

#include "ui/orders/orderwords.h"
#include "ui/widgets/celltext.h"
#include "ui/widgets/statetext.h"

#include <QCoreApplication>
#include <QMap>

namespace ui {

using namespace domain;
using base::Result;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::OrderDifference)
};

class Comparison
{
public:
    explicit Comparison(const OrderComparison &both) : m_both(both) {}

    QList<OrderDifference> run()
    {
        const Order &theirs = m_both.theirs.order;
        const OrderDraft &mine = m_both.mine.draft;
        const OrderTypeDescription &type = describe(theirs.type);
        note(partnerText(type.counterparty), partnerName(m_both.theirs.partner),
             partnerName(m_both.mine.partner));
        note(warehouseText(type), m_both.warehouses.value(theirs.warehouse),
             m_both.warehouses.value(mine.warehouse));
        note(toWarehouseText(), m_both.warehouses.value(theirs.toWarehouse),
             m_both.warehouses.value(mine.toWarehouse));
        note(Words::tr("Manual order number"), theirs.manualNumber, mine.manualNumber.trimmed());
        note(Words::tr("Date"), dateText(theirs.date), dateText(mine.date));
        note(Words::tr("Remark"), theirs.remark, mine.remark);
        compareLines(theirs.lines, mine.lines, type.priced);
        return m_found;
    }

private:
    using Key = QPair<ProductId, InventoryType>;

    static QString partnerName(const std::optional<Partner> &partner)
    {
        return partner ? partner->name : QString();
    }

    void note(const QString &what, const QString &theirs, const QString &mine)
    {
        if (theirs != mine) {
            m_found.append({what, theirs, mine});
        }
    }

    QString nameOf(const OrderLine &line) const
    {
        const Product product =
            m_both.theirs.products.value(line.product, m_both.mine.products.value(line.product));
        const QString code = product.code.isEmpty() ? Words::tr("a product that is not known") : product.code;
        return line.inventory == InventoryType::Good ? code : code + u' ' + stateText(line.inventory);
    }

    static QString wholeLine(const OrderLine &line, bool priced)
    {
        return priced ? QStringLiteral("%1 × %2").arg(numberText(line.quantity), moneyText(line.price))
                      : numberText(line.quantity);
    }

    void compareLines(const QList<OrderLine> &theirs, const QList<OrderLine> &mine, bool priced)
    {
        // The first line of a product goes with the first one there, the second with the second.
        QMap<Key, QList<OrderLine>> waiting;
        for (const OrderLine &line : mine) {
            waiting[{line.product, line.inventory}].append(line);
        }
        for (const OrderLine &line : theirs) {
            QList<OrderLine> &same = waiting[{line.product, line.inventory}];
            if (same.isEmpty()) {
                m_found.append({Words::tr("Line %1").arg(nameOf(line)), wholeLine(line, priced), {}});
                continue;
            }
            compareLine(line, same.takeFirst(), priced);
        }
        for (const OrderLine &line : mine) {
            QList<OrderLine> &left = waiting[{line.product, line.inventory}];
            if (!left.isEmpty() && left.first().lineNo == line.lineNo) {
                m_found.append({Words::tr("Line %1").arg(nameOf(line)), {}, wholeLine(line, priced)});
                left.removeFirst();
            }
        }
    }

    void compareLine(const OrderLine &theirs, const OrderLine &mine, bool priced)
    {
        const QString name = nameOf(theirs);
        note(Words::tr("%1: quantity").arg(name), numberText(theirs.quantity), numberText(mine.quantity));
        if (priced) {
            note(Words::tr("%1: price").arg(name), moneyText(theirs.price), moneyText(mine.price));
        }
        note(Words::tr("%1: remark").arg(name), theirs.remark, mine.remark);
    }

    const OrderComparison &m_both;
    QList<OrderDifference> m_found;
};

} // namespace

Result<OrderComparison> readComparison(store::Connection &connection, OrderId id, const OrderDraft &mine)
{
    OrderComparison both;
    TRY_LET(both.theirs, readOrder(connection, id));
    TRY_LET(both.mine, readDraft(connection, mine));
    store::CatalogueRepository catalogue(connection);
    TRY_LET(const QList<Warehouse> all, catalogue.warehouses());
    for (const Warehouse &warehouse : all) {
        both.warehouses.insert(warehouse.id, warehouse.name);
    }
    return both;
}

QList<OrderDifference> orderDifferences(const OrderComparison &both)
{
    return Comparison(both).run();
}

} // namespace ui
