// SPDX-License-Identifier: Apache-2.0
#include "ui/log/logcolumns.h"

#include "domain/ordertype.h"
#include "store/listviews.h"
#include "ui/widgets/celltext.h"
#include "ui/widgets/statetext.h"

#include <QCoreApplication>

namespace ui {

using namespace domain;
using store::OrderListColumn;

namespace {

class PushLog
{
    Q_DECLARE_TR_FUNCTIONS(ui::PushLogPage)
};

PagedColumn column(const char *key, std::function<QString()> header, OrderListColumn value, int width)
{
    PagedColumn made;
    made.key = QString::fromLatin1(key);
    made.header = std::move(header);
    made.value = int(value);
    made.width = width;
    return made;
}

QList<PagedColumn> manualColumns()
{
    PagedColumn number = column(
        "number", [] { return PushLog::tr("Order number"); }, OrderListColumn::Number, 160);
    number.link = true;
    PagedColumn type = column(
        "type", [] { return PushLog::tr("Order type"); }, OrderListColumn::Type, 160);
    type.text = storedText<OrderType>;
    PagedColumn date = column(
        "date", [] { return PushLog::tr("Order date"); }, OrderListColumn::Date, 110);
    date.text = storedDate;
    date.sortColumn = QStringLiteral("order_date");
    PagedColumn push = column(
        "push", [] { return PushLog::tr("Push status"); }, OrderListColumn::PushStatus, 140);
    push.text = storedText<PushStatus>;
    push.tone = storedTone<PushStatus>;
    PagedColumn pushedAt = column(
        "pushedAt", [] { return PushLog::tr("Pushed at"); }, OrderListColumn::PushedAt, 150);
    pushedAt.text = storedInstantWithSeconds;
    PagedColumn returned = column(
        "return", [] { return PushLog::tr("Return status"); }, OrderListColumn::ReturnStatus, 170);
    returned.text = storedText<ReturnStatus>;
    returned.tone = storedTone<ReturnStatus>;
    PagedColumn returnedAt = column(
        "returnedAt", [] { return PushLog::tr("Returned at"); }, OrderListColumn::ReturnedAt, 150);
    returnedAt.text = storedInstantWithSeconds;
    return {number, type, date, push, pushedAt, returned, returnedAt};
}

QList<PagedColumn> extraColumns()
{
    PagedColumn manual = column(
        "manual", [] { return PushLog::tr("Manual number"); }, OrderListColumn::ManualNumber, 140);
    PagedColumn partner = column(
        "partner", [] { return PushLog::tr("Partner"); }, OrderListColumn::PartnerName, 160);
    PagedColumn warehouse = column(
        "warehouse", [] { return PushLog::tr("Warehouse"); }, OrderListColumn::WarehouseName, 160);
    PagedColumn quantity = column(
        "quantity", [] { return PushLog::tr("Quantity"); }, OrderListColumn::TotalQuantity, 80);
    quantity.text = storedNumber;
    quantity.alignment = Qt::AlignRight | Qt::AlignVCenter;
    PagedColumn reason = column(
        "reason", [] { return PushLog::tr("Reason"); }, OrderListColumn::PushError, 260);
    reason.text = storedLine;
    QList<PagedColumn> extras{manual, partner, warehouse, quantity, reason};
    for (PagedColumn &extra : extras) {
        extra.hidden = true;
    }
    return extras;
}

template<class E> QList<FilterBar::Choice> choices(std::initializer_list<E> values)
{
    QList<FilterBar::Choice> all;
    for (const E value : values) {
        all.append({int(value), stateText(value)});
    }
    return all;
}

} // namespace

QList<PagedColumn> pushLogColumns()
{
    return manualColumns() + extraColumns();
}

QList<FilterBar::Choice> orderTypeChoices()
{
    QList<FilterBar::Choice> all;
    for (const OrderTypeDescription &type : orderTypes()) {
        all.append({int(type.type), stateText(type.type)});
    }
    return all;
}

QList<FilterBar::Choice> pushStatusChoices()
{
    return choices({PushStatus::NotPushed, PushStatus::Pushing, PushStatus::Pushed, PushStatus::Refused,
                    PushStatus::Unknown});
}

QList<FilterBar::Choice> returnStatusChoices()
{
    QList<FilterBar::Choice> all{{awaitingReturn, PushLog::tr("Pushed, waiting for return")}};
    return all + choices({ReturnStatus::NotReturned, ReturnStatus::Partial, ReturnStatus::OutReturned,
                          ReturnStatus::Returned, ReturnStatus::Exception});
}

} // namespace ui
