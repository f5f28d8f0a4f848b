// SPDX-License-Identifier: Apache-2.0
#include "flow/trade.h"

#include "flow/books.h"
#include "ideal/ordermessages.h"
#include "workflow/approveorder.h"
#include "workflow/terminateorder.h"

#include <QJsonArray>

namespace flow {

using namespace domain;
using support::await;

namespace {

Rig::Options onDemand(Rig::Options options)
{
    options.delayMs = -1;
    return options;
}

const QString supplier = QStringLiteral("GB01");
const QString customer = QStringLiteral("HNC-0001");
const QString central = QStringLiteral("CK01");
const QString branch = QStringLiteral("CK02");

} // namespace

Trade::Trade(store::Backend backend, Rig::Options options) : rig(backend, onDemand(std::move(options))) {}

Order Trade::purchase(const Lines &lines)
{
    return rig.saveOrder(OrderType::Purchase, supplier, central, lines);
}

Order Trade::purchaseReturn(const Lines &lines)
{
    return rig.saveOrder(OrderType::PurchaseReturn, supplier, central, lines);
}

Order Trade::transfer(const Lines &lines)
{
    return rig.saveOrder(OrderType::Transfer, {}, central, lines, branch);
}

Order Trade::wholesale(const Lines &lines)
{
    const Order order = rig.saveOrder(OrderType::Wholesale, customer, central, lines);
    const auto approved =
        await(rig.company()
                  .session("supervisor")
                  .run([id = order.id](store::Transaction &transaction, const Actor &who, base::Instant now) {
                      return workflow::approveOrder(transaction, who, id, now);
                  }));
    if (!approved) {
        qFatal("not approved");
    }
    return order;
}

Order Trade::wholesaleReturn(const Lines &lines)
{
    return rig.saveOrder(OrderType::WholesaleReturn, customer, central, lines);
}

void Trade::push(const Order &order)
{
    const QList<base::Error> problems = rig.push(order.id);
    if (!problems.isEmpty()) {
        qFatal("can't be pushed: %s", qPrintable(base::codeName(problems.first().code)));
    }
    if (!rig.waitFor(order.id, [](const Order &o) { return o.state.push == PushStatus::Pushed; })) {
        qFatal("not pushed: %s", qPrintable(rig.order(order.id).pushError));
    }
}

Order Trade::pushedWholesale(qint64 quantity)
{
    if (!run(purchase({{phone, quantity}}))) {
        qFatal("nothing to sell");
    }
    const Order order = wholesale({{phone, quantity}});
    push(order);
    return order;
}

base::Result<OrderState> Trade::terminate(const Order &order, const QString &reason)
{
    return await(rig.clerk().run(
        [id = order.id, reason](store::Transaction &transaction, const Actor &who, base::Instant now) {
            return workflow::terminateOrder(transaction, who, id, reason, now);
        }));
}

bool Trade::waitForCancel(const Order &order, CancelStatus status)
{
    return rig.waitFor(order.id, [status](const Order &now) { return now.state.cancel == status; });
}

bool Trade::sendAndSettle(const QString &event, const QJsonObject &body)
{
    const QString outBizCode = body.value(QStringLiteral("outBizCode")).toString();
    rig.ideal().sendCallback(event, body);
    const QString settled =
        QStringLiteral("SELECT count(*) FROM inbox WHERE out_biz_code = '%1' AND state <> 0");
    return support::awaitSignal(&rig.database().changes(), &store::ChangeFeed::changed,
                                [&] { return rig.count(settled.arg(outBizCode)) == 1; });
}

bool Trade::confirm(const Order &order, qint64 quantity, bool final, const char *stage)
{
    QJsonObject options{{QStringLiteral("final"), final}, {QStringLiteral("stage"), QLatin1String(stage)}};
    if (quantity > 0) {
        options.insert(QStringLiteral("lines"),
                       QJsonArray{QJsonObject{{QStringLiteral("orderLineNo"), QStringLiteral("1")},
                                              {QStringLiteral("qty"), quantity}}});
    }
    return rig.ideal().complete(ideal::wireOrderType(order.type), order.number, options);
}

bool Trade::complete(const Order &order)
{
    return rig.ideal().complete(ideal::wireOrderType(order.type), order.number);
}

bool Trade::run(const Order &order)
{
    push(order);
    return complete(order) && waitFor(order, ReturnStatus::Returned);
}

bool Trade::waitFor(const Order &order, ReturnStatus status)
{
    return rig.waitFor(order.id, [status](const Order &now) { return now.state.returned == status; });
}

base::ErrorCode Trade::parkedReason(const Order &order)
{
    base::ErrorCode reason = base::ErrorCode::Count_;
    int parked = 0;
    for (const store::InboxRow &row : rig.inbox(order.id)) {
        if (row.state == store::InboxState::Parked) {
            ++parked;
            reason = row.reasonCode;
        }
    }
    return parked == 1 ? reason : base::ErrorCode::Count_;
}

qint64 Trade::onHand(const char *warehouse, const QString &product)
{
    return rig.count(QStringLiteral("SELECT coalesce(sum(b.quantity), 0) FROM stock_balance b "
                                    "JOIN warehouse w ON w.id = b.warehouse_id "
                                    "JOIN product p ON p.id = b.product_id "
                                    "WHERE w.code = '%1' AND p.code = '%2'")
                         .arg(QLatin1String(warehouse), product));
}

qint64 Trade::serials(SerialState state)
{
    return rig.count(QStringLiteral("SELECT count(*) FROM serial WHERE state = %1").arg(int(state)));
}

QStringList Trade::contradictions()
{
    const auto found = await(rig.database().read(flow::contradictions));
    return found ? *found : QStringList{found.error().detail};
}

} // namespace flow
