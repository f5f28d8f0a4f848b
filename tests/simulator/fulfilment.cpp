// SPDX-License-Identifier: Apache-2.0
#include "simulator/fulfilment.h"

#include "simulator/confirmationbody.h"

#include <QTimer>

namespace simulator {

namespace {

/// More than anybody ships in one order; serials for more would only eat the machine.
constexpr qint64 mostHandsets = 1'000'000;

constexpr FaultKind bodyFaults[] = {FaultKind::OverQuantity,   FaultKind::UnknownLine,
                                    FaultKind::UnknownItem,    FaultKind::WrongWarehouse,
                                    FaultKind::SerialsMissing, FaultKind::SerialsExtra,
                                    FaultKind::SerialBadLuhn,  FaultKind::SerialBadLength,
                                    FaultKind::SerialBlank,    FaultKind::SerialDuplicate};

int countOr(const QString &argument, int otherwise)
{
    bool number = false;
    const int count = argument.toInt(&number);
    return number && count > 0 ? count : otherwise;
}

Quirks takeQuirks(FaultBook &faults, const QString &orderCode)
{
    Quirks quirks;
    quirks.taken = true;
    if (const auto fault = faults.take(FaultKind::Parts, orderCode)) {
        quirks.parts = countOr(fault->argument, 2);
    }
    if (const auto fault = faults.take(FaultKind::Duplicate, orderCode)) {
        quirks.duplicates = countOr(fault->argument, 1);
    }
    if (const auto fault = faults.take(FaultKind::Reject, orderCode)) {
        quirks.terminalStatus = fault->argument.isEmpty() ? QStringLiteral("REJECT") : fault->argument;
    }
    quirks.reversed = faults.take(FaultKind::OutOfOrder, orderCode).has_value();
    quirks.lost = faults.take(FaultKind::Lost, orderCode).has_value();
    quirks.shortByOne = faults.take(FaultKind::Short, orderCode).has_value();
    for (const FaultKind kind : bodyFaults) {
        if (const auto fault = faults.take(kind, orderCode)) {
            quirks.bodyOnce.insert(faultName(kind), fault->argument);
        }
    }
    return quirks;
}

} // namespace

Fulfilment::Fulfilment(World &world, Callbacks &callbacks, QObject *parent)
    : QObject(parent), m_world(world), m_callbacks(callbacks)
{
}

void Fulfilment::begin(Order &order)
{
    schedule(order);
}

/// Made when the first step is due and not when the order comes, so that a test may still ask for faults.
void Fulfilment::plan(Order &order)
{
    if (order.quirks.taken) {
        return;
    }
    order.quirks = takeQuirks(m_world.faults, order.code);
    if (!order.quirks.terminalStatus.isEmpty()) {
        order.plan.append({Step::Kind::Terminal, Stage::In, 1, order.quirks.terminalStatus});
        return;
    }
    if (order.type == u"B2BCK") {
        order.plan.append({Step::Kind::Accept, Stage::Out, 1, {}});
    }
    for (const Stage stage : order.stages()) {
        for (int left = order.quirks.parts; left > 0; --left) {
            order.plan.append({Step::Kind::Goods, stage, left, {}});
        }
    }
}

void Fulfilment::schedule(Order &order)
{
    if (m_world.config.delayMs < 0 || order.closed || order.held) {
        return;
    }
    QTimer::singleShot(m_world.config.delayMs, this, [this, &order, turn = ++order.turn] {
        if (turn != order.turn || order.closed || order.held) {
            return;
        }
        plan(order);
        runStep(order);
        if (!order.plan.isEmpty()) {
            schedule(order);
        }
    });
}

void Fulfilment::runStep(Order &order)
{
    if (order.plan.isEmpty()) {
        return;
    }
    const Step step = order.plan.takeFirst();
    if (step.kind == Step::Kind::Accept) {
        report(order, QStringLiteral("ACCEPT"), false);
        return;
    }
    if (step.kind == Step::Kind::Terminal) {
        report(order, step.status, true, QStringLiteral("仓库不受理"));
        close(order);
        return;
    }
    if (order.finals.value(step.stage)) {
        return; // control was faster
    }
    Quantities quantities;
    for (const OrderLine &line : std::as_const(order.lines)) {
        quantities.insert(line.lineNo, line.remaining(step.stage) / step.partsLeft);
    }
    if (order.quirks.shortByOne && step.partsLeft == 1 && step.stage == order.stages().constFirst()) {
        quantities[order.lines.constFirst().lineNo] -= 1;
    }
    if (step.partsLeft > 1 &&
        std::all_of(quantities.begin(), quantities.end(), [](qint64 q) { return q < 1; })) {
        return; // too little to divide
    }
    if (!confirm(order, step.stage, quantities, step.partsLeft == 1)) {
        order.plan.clear(); // until control says so, nothing more
    }
}

void Fulfilment::completeNow(Order &order)
{
    ++order.turn;
    order.held = false;
    plan(order);
    if (order.plan.isEmpty()) { // it was stopped by a lack of stock
        for (const Stage stage : order.stages()) {
            order.plan.append({Step::Kind::Goods, stage, 1, {}});
        }
    }
    while (!order.plan.isEmpty() && !order.closed) {
        runStep(order);
    }
}

/// What can be moved of what is wanted.
Quantities Fulfilment::available(const Order &order, Stage stage, const Quantities &wanted) const
{
    QMap<Stock::Place, qint64> left; // two lines may want the same goods
    Quantities possible;
    for (const OrderLine &line : order.lines) {
        const qint64 quantity = wanted.value(line.lineNo);
        const Product *product = m_world.catalogue.product(line.itemCode);
        const bool serials = product && product->isSNMgmt;
        if (order.type == u"DB" && stage == Stage::In) {
            possible[line.lineNo] = std::min<qint64>(quantity, line.inTransit.size() + line.inTransitPlain);
            continue;
        }
        if (stage == Stage::In && (order.type == u"CGRK" || !serials)) {
            possible[line.lineNo] = std::min(quantity, mostHandsets);
            continue;
        }
        const Stock::Place place{order.warehouse, line.itemCode, line.inventoryType};
        if (!left.contains(place)) {
            left[place] = stage == Stage::Out ? m_world.stock.quantity(place)
                                              : m_world.stock.soldQuantity(line.itemCode);
        }
        possible[line.lineNo] = std::min(quantity, left[place]);
        left[place] -= possible[line.lineNo];
    }
    return possible;
}

QList<LineSerials> Fulfilment::move(Order &order, Stage stage, const Quantities &quantities)
{
    QList<LineSerials> serials;
    for (OrderLine &line : order.lines) {
        const qint64 quantity = quantities.value(line.lineNo);
        if (quantity < 1) {
            continue;
        }
        const Stock::Place place{order.warehouse, line.itemCode, line.inventoryType};
        Holding goods;
        if (order.type == u"DB" && stage == Stage::In) {
            Holding transit{line.inTransitPlain, line.inTransit};
            goods = transit.take(quantity);
            line.inTransitPlain = transit.plain;
            line.inTransit = transit.handsets;
            m_world.stock.add({order.toWarehouse, line.itemCode, line.inventoryType}, goods);
        } else if (stage == Stage::Out) {
            goods = m_world.stock.take(place, quantity);
            if (order.type == u"DB") {
                line.inTransit += goods.handsets;
                line.inTransitPlain += goods.plain;
            } else if (order.type == u"B2BCK") {
                m_world.stock.sold(order.customer, line.itemCode, goods);
            }
        } else {
            goods = order.type == u"THRK" ? m_world.stock.takeBack(order.customer, line.itemCode, quantity)
                                          : m_world.makeGoods(line.itemCode, quantity);
            const bool plain = goods.handsets.isEmpty();
            goods.plain = plain ? quantity : goods.plain;
            m_world.stock.add(place, goods);
        }
        line.done[stage] += quantity;
        if (!goods.handsets.isEmpty()) {
            serials.append({line.lineNo, line.itemCode, goods.handsets});
        }
    }
    return serials;
}

bool Fulfilment::confirm(Order &order, Stage stage, Quantities quantities, bool final)
{
    plan(order);
    if (quantities.isEmpty()) {
        for (const OrderLine &line : std::as_const(order.lines)) {
            quantities.insert(line.lineNo, line.remaining(stage));
        }
    }
    const Quantities possible = available(order, stage, quantities);
    const bool shortOfStock =
        std::any_of(quantities.keyBegin(), quantities.keyEnd(),
                    [&](const QString &lineNo) { return possible.value(lineNo) < quantities.value(lineNo); });
    // What of a short transfer came out goes in: that is no lack of stock.
    const bool arrival = order.type == u"DB" && stage == Stage::In;
    if (shortOfStock && !arrival && m_world.config.shortStock == ShortStock::Exception) {
        report(order, QStringLiteral("EXCEPTION"), false, QStringLiteral("库存不足"));
        return false;
    }
    const QList<LineSerials> serials = move(order, stage, possible);
    const QList<Confirmation> confirmations =
        confirmationsOf(m_world, order, {stage, possible, serials, final});
    for (const Confirmation &confirmation : confirmations) {
        order.goodsMoved = true;
        publish(order, confirmation);
    }
    if (confirmations.isEmpty() && final) {
        report(order, QStringLiteral("CLOSED"), true, QStringLiteral("没有货物"));
    }
    order.finals[stage] = order.finals.value(stage) || final;
    const QList<Stage> stages = order.stages();
    if (std::all_of(stages.begin(), stages.end(), [&](Stage s) { return order.finals.value(s); })) {
        close(order);
    }
    return true;
}

void Fulfilment::report(Order &order, const QString &status, bool final, const QString &remark)
{
    publish(order, stateOnly(m_world, order, status, final, remark));
}

void Fulfilment::reportCancelResult(Order &order, const CancelRequest &request)
{
    publish(order, cancelResultOf(m_world, order, request));
}

void Fulfilment::terminate(Order &order)
{
    report(order, QStringLiteral("CANCELED"), true);
    close(order);
}

void Fulfilment::hold(Order &order)
{
    order.held = true;
    ++order.turn;
}

void Fulfilment::release(Order &order)
{
    order.held = false;
    schedule(order);
}

void Fulfilment::publish(Order &order, Confirmation confirmation)
{
    const bool later = order.quirks.reversed && !order.closed;
    confirmation.sent = !later;
    order.confirmations.append(confirmation);
    if (later) {
        order.unsent.append(order.confirmations.size() - 1);
        return;
    }
    m_callbacks.send({confirmation.event, order.code, confirmation.outBizCode, confirmation.body,
                      order.quirks.duplicates, order.quirks.lost});
}

/// Last first, each only when the one before is through: the order of arrival is then certain.
void Fulfilment::flush(Order &order)
{
    QList<qsizetype> left = std::exchange(order.unsent, {});
    std::reverse(left.begin(), left.end());
    sendReversed(order, left);
}

void Fulfilment::sendReversed(Order &order, QList<qsizetype> left)
{
    if (left.isEmpty()) {
        return;
    }
    Confirmation &confirmation = order.confirmations[left.takeFirst()];
    confirmation.sent = true;
    m_callbacks.send({confirmation.event, order.code, confirmation.outBizCode, confirmation.body,
                      order.quirks.duplicates, order.quirks.lost},
                     [this, &order, left] { sendReversed(order, left); });
}

void Fulfilment::close(Order &order)
{
    if (order.closed) {
        return;
    }
    order.closed = true;
    order.plan.clear();
    flush(order);
    Q_EMIT orderClosed(order.type, order.code);
}

} // namespace simulator
