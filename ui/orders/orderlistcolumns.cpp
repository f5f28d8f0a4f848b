// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/orderlistcolumns.h"

#include "store/listviews.h"
#include "ui/orders/orderwords.h"
#include "ui/widgets/celltext.h"
#include "ui/widgets/statetext.h"

#include <QCoreApplication>

namespace ui {

using namespace domain;
using Column = store::OrderListColumn;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::OrderListPage)
};

using Header = std::function<QString()>;
using Text = std::function<QString(const QVariant &)>;

PagedColumn plain(const char *key, Column value, int width, Header header, Text text = {})
{
    PagedColumn column{QString::fromLatin1(key), std::move(header), static_cast<int>(value)};
    column.width = width;
    column.text = std::move(text);
    return column;
}

PagedColumn number(const char *key, Column value, int width, Header header, Text text)
{
    PagedColumn column = plain(key, value, width, std::move(header), std::move(text));
    column.alignment = Qt::AlignRight | Qt::AlignVCenter;
    return column;
}

template<class E> PagedColumn status(const char *key, Column value, int width, Header header)
{
    PagedColumn column = plain(key, value, width, std::move(header), storedText<E>);
    column.tone = storedTone<E>;
    return column;
}

} // namespace

QList<PagedColumn> orderListColumns(const OrderTypeDescription &type)
{
    QList<PagedColumn> all;
    all.append(plain("number", Column::Number, 132, [] { return Words::tr("Number"); }));
    all.last().link = true;
    all.append(plain(
        "date", Column::Date, 92, [] { return Words::tr("Date"); }, storedDate));
    all.last().sortColumn = QStringLiteral("order_date");
    if (type.counterparty != Counterparty::None) {
        const Counterparty counterparty = type.counterparty;
        all.append(
            plain("partner", Column::PartnerName, 140, [counterparty] { return partnerText(counterparty); }));
    }
    all.append(
        plain("warehouse", Column::WarehouseName, 104, [type = &type] { return warehouseText(*type); }));
    all.append(number(
        "quantity", Column::TotalQuantity, 72, [] { return Words::tr("Quantity"); }, storedNumber));
    if (type.priced) {
        all.append(number(
            "amount", Column::TotalFen, 104, [] { return Words::tr("Amount"); }, storedMoney));
    }
    if (type.needsApproval) {
        all.append(status<ApprovalStatus>("approval", Column::ApprovalStatus, 104,
                                          [] { return Words::tr("Order status"); }));
    }
    all.append(status<PushStatus>("push", Column::PushStatus, 108, [] { return Words::tr("Push status"); }));
    all.append(
        status<ReturnStatus>("return", Column::ReturnStatus, 120, [] { return Words::tr("Return status"); }));
    if (type.canTerminate) {
        all.append(status<CancelStatus>("cancel", Column::CancelStatus, 92,
                                        [] { return Words::tr("Termination"); }));
    }
    all.append(plain("manual", Column::ManualNumber, 116, [] { return Words::tr("Manual order number"); }));
    all.append(plain(
        "pushedAt", Column::PushedAt, 124, [] { return Words::tr("Pushed at"); }, storedInstant));
    all.append(plain(
        "returnedAt", Column::ReturnedAt, 124, [] { return Words::tr("Returned at"); }, storedInstant));
    all.append(plain("remark", Column::Remark, 160, [] { return Words::tr("Remark"); }));
    all.append(plain("error", Column::PushError, 200, [] { return Words::tr("IDEAL's reason"); }));
    all.last().hidden = true;
    return all;
}

} // namespace ui
