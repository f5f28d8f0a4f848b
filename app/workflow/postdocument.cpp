// SPDX-License-Identifier: Apache-2.0
#include "workflow/postdocument.h"

#include "store/inboxrepository.h"
#include "store/orderrepository.h"
#include "store/stockrepository.h"

#include <algorithm>

namespace workflow {

using namespace domain;
using base::Error;
using base::ErrorCode;
using base::Outcome;
using base::Result;

namespace {

const OrderLine &orderLine(const Order &order, int lineNo)
{
    const auto found = std::find_if(order.lines.begin(), order.lines.end(),
                                    [lineNo](const OrderLine &line) { return line.lineNo == lineNo; });
    Q_ASSERT_X(found != order.lines.end(), "workflow", "a confirmed line that the order has not");
    return *found;
}

WarehouseId warehouseOf(const Order &order, const StageDescription &stage)
{
    return stage.inSecondWarehouse ? order.toWarehouse : order.warehouse;
}

QString naming(const QString &productCode, const QString &value)
{
    return QStringLiteral("%1: %2").arg(productCode, value);
}

/// What is known of one handset's identities: none of them, or one and the same serial.
struct Known
{
    std::optional<store::KnownSerial> serial;
    bool torn = false; ///< its identities belong to different handsets
};

Known lookUp(const QHash<QString, store::KnownSerial> &known, const Handset &handset)
{
    Known out;
    const QStringList values = identities(handset);
    qsizetype hits = 0;
    for (const QString &value : values) {
        const auto found = known.constFind(value);
        if (found == known.cend()) {
            continue;
        }
        ++hits;
        out.torn = out.torn || (out.serial && out.serial->id != found->id);
        out.serial = *found;
    }
    if (out.serial && !out.torn) {
        // The very same handset must come back with the very same identities.
        out.torn = hits != values.size() || identities(out.serial->handset).size() != values.size();
    }
    return out;
}

std::optional<ErrorCode> originProblem(const store::KnownSerial *serial, SerialOrigin origin,
                                       const Posting &posting, WarehouseId warehouse)
{
    switch (origin) {
    case SerialOrigin::New:
        return serial && (serial->state == SerialState::InStock || serial->state == SerialState::InTransit)
                   ? std::optional(ErrorCode::SerialInStock)
                   : std::nullopt;
    case SerialOrigin::InStock:
        return !serial || serial->state != SerialState::InStock || serial->warehouse != warehouse
                   ? std::optional(ErrorCode::SerialNotInWarehouse)
                   : std::nullopt;
    case SerialOrigin::InTransit:
        return !serial || serial->state != SerialState::InTransit || serial->lastOrder != posting.order.id
                   ? std::optional(ErrorCode::SerialNotInWarehouse)
                   : std::nullopt;
    case SerialOrigin::Sold:
        if (serial && (serial->state == SerialState::InStock || serial->state == SerialState::InTransit)) {
            return ErrorCode::SerialInStock;
        }
        return !serial || serial->state != SerialState::Sold ? std::optional(ErrorCode::SerialNeverSold)
                                                             : std::nullopt;
    }
    return std::nullopt;
}

Result<QHash<QString, store::KnownSerial>> knownOf(store::Connection &connection, const Posting &posting)
{
    QStringList values;
    for (const CheckedLine &line : posting.handsets) {
        for (const Handset &handset : line.handsets) {
            values += identities(handset);
        }
    }
    QHash<QString, store::KnownSerial> byValue;
    if (!values.isEmpty()) {
        TRY_LET(const QList<store::KnownSerial> known,
                store::StockRepository(connection).known(posting.order.owner, values));
        for (const store::KnownSerial &serial : known) {
            byValue.insert(serial.value, serial);
        }
    }
    return byValue;
}

QList<store::MovedHandset> movedHandsets(const Posting &posting,
                                         const QHash<QString, store::KnownSerial> &known)
{
    QList<store::MovedHandset> moved;
    for (const CheckedLine &line : posting.handsets) {
        const OrderLine &ordered = orderLine(posting.order, line.lineNo);
        for (const Handset &handset : line.handsets) {
            const auto found = known.constFind(handset.sn);
            moved.append({found == known.cend() ? SerialId() : found->id, line.lineNo, ordered.product,
                          ordered.inventory, handset});
        }
    }
    return moved;
}

} // namespace

Result<std::optional<Error>> postingProblem(store::Connection &connection, const Posting &posting)
{
    const StageDescription &stage = *describe(posting.order.type).stage(posting.stage);
    const WarehouseId warehouse = warehouseOf(posting.order, stage);
    TRY_LET(const auto known, knownOf(connection, posting));
    QHash<int, QString> productCodes;
    for (const ExpectedSerials &line : posting.lines) {
        productCodes.insert(line.lineNo, line.productCode);
    }
    for (const CheckedLine &line : posting.handsets) {
        const OrderLine &ordered = orderLine(posting.order, line.lineNo);
        for (const Handset &handset : line.handsets) {
            const QString name = naming(productCodes.value(line.lineNo), handset.sn);
            const Known found = lookUp(known, handset);
            const store::KnownSerial *serial = found.serial ? &*found.serial : nullptr;
            if (const auto code = originProblem(serial, stage.origin, posting, warehouse)) {
                return std::optional(Error{*code, name});
            }
            if (found.torn) {
                return std::optional(Error{ErrorCode::SerialTwice, name});
            }
            if (serial && (serial->product != ordered.product ||
                           (stage.stage == Stage::Out && serial->inventory != ordered.inventory))) {
                return std::optional(Error{ErrorCode::SerialOtherProduct, name});
            }
        }
    }
    if (stage.stage == Stage::In) {
        return std::optional<Error>();
    }
    QHash<ProductId, QPair<qint64, QString>> leaving;
    for (const ExpectedSerials &line : posting.lines) {
        const OrderLine &ordered = orderLine(posting.order, line.lineNo);
        TRY_LET(const qint64 onHand,
                store::StockRepository(connection)
                    .onHand(posting.order.owner, warehouse, ordered.product, ordered.inventory));
        auto &[quantity, code] = leaving[ordered.product];
        quantity += line.quantity;
        code = line.productCode;
        if (quantity > onHand) {
            return std::optional(Error{ErrorCode::StockInsufficient,
                                       naming(code, QStringLiteral("%1 > %2").arg(quantity).arg(onHand))});
        }
    }
    return std::optional<Error>();
}

Result<StockDocumentId> postDocument(store::Transaction &transaction, const Posting &posting,
                                     base::Instant now)
{
    store::OrderRepository orders(transaction.connection());
    store::StockRepository stock(transaction.connection());
    const Order &order = posting.order;
    const StageDescription &stage = *describe(order.type).stage(posting.stage);
    const QDate today = base::businessDay(now);

    StockDocument document;
    document.owner = order.owner;
    document.type = stage.document;
    document.order = order.id;
    document.inbox = posting.inbox;
    document.stage = stage.stage;
    document.final = posting.final;
    document.date = today;
    document.warehouse = warehouseOf(order, stage);
    document.partner = order.partner;
    document.postedAt = now;
    document.postedBy = posting.by;
    for (const ExpectedSerials &line : posting.lines) {
        const OrderLine &ordered = orderLine(order, line.lineNo);
        document.lines.append(
            {line.lineNo, ordered.product, line.quantity, ordered.price, ordered.inventory});
    }
    TRY_LET(const qint64 sequence, orders.nextNumber(order.owner, numberPrefix(document.type), today));
    document.number = composeNumber(numberPrefix(document.type), today, sequence);
    TRY_LET(document.id, stock.insert(document, order.number));

    const int sign = stage.stage == Stage::In ? 1 : -1;
    QList<StockDocumentLine> booked = document.lines;
    // The same order everywhere: two postings that meet never wait for each other crosswise.
    std::sort(booked.begin(), booked.end(),
              [](const StockDocumentLine &a, const StockDocumentLine &b) { return a.product < b.product; });
    for (const StockDocumentLine &line : booked) {
        TRY(stock.book(document, line, sign, now));
        TRY(orders.addPosted(order.id, line.lineNo, stage.stage, line.quantity));
    }
    TRY_LET(const auto known, knownOf(transaction.connection(), posting));
    const QList<store::MovedHandset> moved = movedHandsets(posting, known);
    if (!moved.isEmpty()) {
        TRY(stock.move(document, stateAfter(document.type), moved));
    }
    transaction.announce(store::Topic::Stock | store::Topic::Orders);
    return document.id;
}

Outcome refreshReturnStatus(store::Transaction &transaction, OrderId id, base::Instant now)
{
    store::OrderRepository orders(transaction.connection());
    store::InboxRepository inbox(transaction.connection());
    TRY_LET(Order order, orders.lock(id));
    TRY_LET(const qint64 parked, inbox.countParked(id));
    TRY_LET(const qint64 documents, store::StockRepository(transaction.connection()).countOfOrder(id));
    bool allFinal = true;
    bool outFinal = false;
    for (const StageDescription &stage : describe(order.type).stages) {
        TRY_LET(const bool isFinal, inbox.stageIsFinal(id, stage.stage));
        allFinal = allFinal && isFinal;
        outFinal = outFinal || (stage.stage == Stage::Out && isFinal);
    }
    const bool twoStages = describe(order.type).stages.size() > 1;
    ReturnStatus status = ReturnStatus::NotReturned;
    if (parked > 0) {
        status = ReturnStatus::Exception;
    } else if (allFinal) {
        status = ReturnStatus::Returned;
    } else if (twoStages && outFinal) {
        status = ReturnStatus::OutReturned;
    } else if (documents > 0) {
        status = ReturnStatus::Partial;
    }
    if (order.state.approval != ApprovalStatus::None && documents > 0) {
        order.state.approval = allFinal ? ApprovalStatus::Shipped : ApprovalStatus::PartlyShipped;
    }
    if (status != order.state.returned || documents > 0) {
        order.returnedAt = now;
    }
    order.state.returned = status;
    return orders.saveReturn(order, now);
}

} // namespace workflow
