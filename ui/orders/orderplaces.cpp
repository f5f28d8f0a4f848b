// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/orderplaces.h"

#include "ui/orders/orderform.h"
#include "ui/orders/orderlistpage.h"
#include "ui/shell/placenames.h"
#include "ui/widgets/ordertypelooks.h"

namespace ui {

using namespace domain;

namespace {

DocumentPage *makeOrder(const PlaceContext &context, qint64 id, const QVariantMap &hints)
{
    if (id != 0) {
        return new OrderForm(context, OrderId(id));
    }
    const QVariant draft = hints.value(QStringLiteral("draft"));
    const int type = draft.canConvert<OrderDraft>() ? static_cast<int>(draft.value<OrderDraft>().type)
                                                    : hints.value(QStringLiteral("type")).toInt();
    auto *form =
        new OrderForm(context, isOrderType(type) ? static_cast<OrderType>(type) : OrderType::Purchase);
    if (draft.canConvert<OrderDraft>()) {
        form->startFrom(draft.value<OrderDraft>());
    } else if (const qint64 source = hints.value(QStringLiteral("copyOf")).toLongLong(); source != 0) {
        form->copyFrom(OrderId(source));
    }
    return form;
}

} // namespace

QString orderPlaceId(OrderType type)
{
    const OrderTypeLook *look = lookOf(type);
    return look ? QString::fromLatin1(look->place) : QString();
}

std::vector<Place> orderPlaces()
{
    std::vector<Place> places;
    for (const OrderTypeLook &look : orderTypeLooks()) {
        const QString id = QString::fromLatin1(look.place);
        const auto make = [which = look.type](const PlaceContext &context,
                                              const QVariantMap &hints) -> QWidget * {
            auto *page = new OrderListPage(context, which);
            page->takeHints(hints);
            return page;
        };
        places.push_back({id, placePath(id), look.icon, make, Duty::ReadOrders});
    }
    return places;
}

DocumentKind orderKind()
{
    return {orderKindId, makeOrder, Icon::Order, QStringLiteral("order")};
}

} // namespace ui
