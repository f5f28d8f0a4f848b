// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/orderdraft.h"

#include <algorithm>
#include <tuple>

namespace ui {

using namespace domain;

namespace {

auto content(const OrderLine &line)
{
    return std::tuple(line.product, line.quantity, line.price, line.inventory, line.remark);
}

} // namespace

bool isSame(const OrderDraft &a, const OrderDraft &b)
{
    const auto head = [](const OrderDraft &d) {
        return std::tie(d.date, d.partner, d.warehouse, d.toWarehouse, d.manualNumber, d.remark);
    };
    return head(a) == head(b) &&
           std::equal(a.lines.begin(), a.lines.end(), b.lines.begin(), b.lines.end(),
                      [](const OrderLine &x, const OrderLine &y) { return content(x) == content(y); });
}

OrderDraft withoutBlanks(OrderDraft draft)
{
    draft.lines.removeIf([](const OrderLine &line) { return content(line) == content(OrderLine()); });
    return draft;
}

} // namespace ui
