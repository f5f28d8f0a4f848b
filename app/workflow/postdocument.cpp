// SPDX-License-Identifier: Apache-2.0
#include "workflow/postdocument.h"

#include "store/inboxrepository.h"
#include "store/orderrepository.h"
#include "store/stockrepository.h"

#include <algorithm>
#include <tuple>

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

std::optional<ErrorCode> originProblem(const store::KnownSerial *serial, SerialOrigin origin, OrderId order,
                                       WarehouseId warehouse)
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
        return !serial || serial->state != SerialState::InTransit || serial->lastOrder != order
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

/// Of each product that leaves: is there enough of it?
Outcome checkOnHand(store::Connection &connection, const Posting &posting, WarehouseId warehouse,
                    QList<Error> &problems)
{
    struct Leaving
    {
        qint64 quantity = 0;
        QString productCode;
    };
    QMap<QPair<ProductId, InventoryType>, Leaving> leaving;
    for (const ExpectedSerials &line : posting.lines) {
        const OrderLine &ordered = orderLine(posting.order, line.lineNo);
        Leaving &all = leaving[{ordered.product, ordered.inventory}];
        all.quantity += line.quantity;
        all.productCode = line.productCode;
    }
    for (auto it = leaving.cbegin(); it != leaving.cend(); ++it) {
        TRY_LET(const qint64 onHand,
                store::StockRepository(connection)
                    .onHand(posting.order.owner, warehouse, it.key().first, it.key().second));
        if (it->quantity > onHand) {
            problems.append(
                {ErrorCode::StockInsufficient,
                 naming(it->productCode, QStringLiteral("%1 > %2").arg(it->quantity).arg(onHand))});
        }
    }
    return base::done;
}

} // namespace

std::optional<Error> whereaboutsProblem(const Order &order, Stage stage, int lineNo,
                                        const QString &productCode, const Handset &handset,
                                        const QHash<QString, store::KnownSerial> &known)
{
    const StageDescription &step = *describe(order.type).stage(stage);
    const OrderLine &ordered = orderLine(order, lineNo);
    const QString name = naming(productCode, handset.sn);
    const Known found = lookUp(known, handset);
    const store::KnownSerial *serial = found.serial ? &*found.serial : nullptr;
    if (const auto code = originProblem(serial, step.origin, order.id, warehouseOf(order, step))) {
        return Error{*code, name};
    }
    if (found.torn) {
        return Error{ErrorCode::SerialTwice, name};
    }
    if (serial && (serial->product != ordered.product ||
                   (stage == Stage::Out && serial->inventory != ordered.inventory))) {
        return Error{ErrorCode::SerialOtherProduct, name};
    }
    return std::nullopt;
}

Result<QList<Error>> postingProblems(store::Connection &connection, const Posting &posting)
{
    QList<Error> problems;
    TRY_LET(const auto known, knownOf(connection, posting));
    QHash<int, QString> productCodes;
    for (const ExpectedSerials &line : posting.lines) {
        productCodes.insert(line.lineNo, line.productCode);
    }
    for (const CheckedLine &line : posting.handsets) {
        for (const Handset &handset : line.handsets) {
            if (auto problem = whereaboutsProblem(posting.order, posting.stage, line.lineNo,
                                                  productCodes.value(line.lineNo), handset, known)) {
                problems.append(*problem);
            }
        }
    }
    if (posting.stage == Stage::Out) {
        const StageDescription &stage = *describe(posting.order.type).stage(posting.stage);
        TRY(checkOnHand(connection, posting, warehouseOf(posting.order, stage), problems));
    }
    return problems;
}

Result<std::optional<Error>> postingProblem(store::Connection &connection, const Posting &posting)
{
    TRY_LET(const QList<Error> problems, postingProblems(connection, posting));
    return problems.isEmpty() ? std::optional<Error>() : problems.first();
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
    std::sort(booked.begin(), booked.end(), [](const StockDocumentLine &a, const StockDocumentLine &b) {
        return std::tie(a.product, a.inventory) < std::tie(b.product, b.inventory);
    });
    for (const StockDocumentLine &line : booked) {
        const bool destinationFirst = order.toWarehouse < document.warehouse;
        if (!order.toWarehouse.isNull() && destinationFirst) {
            TRY(stock.bookInTransit(order.owner, order.toWarehouse, line, -sign));
        }
        TRY(stock.book(document, line, sign, now));
        if (!order.toWarehouse.isNull() && !destinationFirst) {
            TRY(stock.bookInTransit(order.owner, order.toWarehouse, line, -sign));
        }
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

namespace {

/// Which of an order's stages are over: nothing more is expected of them.
struct Progress
{
    bool allFinal = true;
    bool outFinal = false;
};

Result<Progress> progressOf(store::Connection &connection, const Order &order)
{
    Progress progress;
    const bool nothingOut = std::all_of(order.lines.begin(), order.lines.end(),
                                        [](const OrderLine &line) { return line.postedOut == 0; });
    for (const StageDescription &stage : describe(order.type).stages) {
        TRY_LET(bool isFinal, store::InboxRepository(connection).stageIsFinal(order.id, stage.stage));
        // What never left can't arrive either.
        isFinal = isFinal || (stage.origin == SerialOrigin::InTransit && progress.outFinal && nothingOut);
        progress.allFinal = progress.allFinal && isFinal;
        progress.outFinal = progress.outFinal || (stage.stage == Stage::Out && isFinal);
    }
    return progress;
}

} // namespace

Outcome refreshReturnStatus(store::Transaction &transaction, OrderId id, base::Instant now)
{
    store::OrderRepository orders(transaction.connection());
    TRY_LET(Order order, orders.lock(id));
    TRY_LET(const qint64 parked, store::InboxRepository(transaction.connection()).countParked(id));
    TRY_LET(const qint64 documents, store::StockRepository(transaction.connection()).countOfOrder(id));
    TRY_LET(const Progress progress, progressOf(transaction.connection(), order));
    const bool byHand = order.state.receivedByHand; // its documents are no return of IDEAL's
    ReturnStatus status = ReturnStatus::NotReturned;
    if (parked > 0) {
        status = ReturnStatus::Exception;
    } else if (progress.allFinal) {
        status = ReturnStatus::Returned;
    } else if (describe(order.type).stages.size() > 1 && progress.outFinal) {
        status = ReturnStatus::OutReturned;
    } else if (documents > 0 && !byHand) {
        status = ReturnStatus::Partial;
    }
    if (order.state.approval != ApprovalStatus::None && order.state.approval != ApprovalStatus::Terminated &&
        documents > 0) {
        const bool over = byHand ? order.state.completedByHand : progress.allFinal;
        order.state.approval = over ? ApprovalStatus::Shipped : ApprovalStatus::PartlyShipped;
    }
    if (status == ReturnStatus::NotReturned) {
        order.returnedAt.reset();
    } else if (status != order.state.returned || documents > 0) {
        order.returnedAt = now;
    }
    order.state.returned = status;
    return orders.saveReturn(order, now);
}

} // namespace workflow
