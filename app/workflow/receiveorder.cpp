// SPDX-License-Identifier: Apache-2.0
#include "workflow/receiveorder.h"

#include "store/accountrepository.h"
#include "store/cataloguerepository.h"
#include "store/orderrepository.h"
#include "workflow/duty.h"
#include "workflow/postdocument.h"
#include "workflow/saveorder.h"

#include <algorithm>

namespace workflow {

using namespace domain;
using base::Error;
using base::ErrorCode;
using base::Outcome;
using base::Result;

namespace {

Result<Order> lockReceivable(store::Transaction &transaction, const HandReceipt &receipt)
{
    TRY_LET(Order order, store::OrderRepository(transaction.connection()).lock(receipt.order));
    if (isLocked(order.state.push)) {
        return Error{ErrorCode::OrderLocked, order.number};
    }
    if (order.version != receipt.expectedVersion) {
        return conflict(transaction.connection(), order.id);
    }
    if (order.state.approval == ApprovalStatus::Pending) {
        return Error{ErrorCode::NotApproved, order.number};
    }
    if (permission(order.state, OrderAction::ReceiveByHand) != Permission::Yes ||
        !describe(order.type).stage(receipt.stage)) {
        return Error{ErrorCode::OrderStateForbids, order.number};
    }
    return order;
}

/// Is it ordered, is there so much left of it, has it left before it arrives?
QList<Error> quantityProblems(const Order &order, const HandReceipt &receipt)
{
    QList<Error> problems;
    const bool needsOut = describe(order.type).stage(receipt.stage)->origin == SerialOrigin::InTransit;
    QHash<int, qint64> entered;
    for (const HandReceipt::Line &line : receipt.lines) {
        const auto ordered =
            std::find_if(order.lines.begin(), order.lines.end(),
                         [&line](const OrderLine &one) { return one.lineNo == line.lineNo; });
        if (ordered == order.lines.end() || line.quantity < 0 || entered.contains(line.lineNo)) {
            problems.append({ErrorCode::InvalidInput, QStringLiteral("line %1").arg(line.lineNo)});
            continue;
        }
        entered.insert(line.lineNo, line.quantity);
        const auto tell = [&](ErrorCode code, qint64 most) {
            problems.append(
                {code, QStringLiteral("%1: %2 > %3").arg(line.lineNo).arg(line.quantity).arg(most)});
        };
        if (const qint64 left = ordered->quantity - ordered->posted(receipt.stage); line.quantity > left) {
            tell(ErrorCode::ReceiptOverQuantity, left);
        } else if (const qint64 coming = ordered->postedOut - ordered->postedIn;
                   needsOut && line.quantity > coming) {
            tell(ErrorCode::ReceiptInBeforeOut, coming);
        }
    }
    const auto isEntered = [](const HandReceipt::Line &line) { return line.quantity > 0; };
    if (std::none_of(receipt.lines.begin(), receipt.lines.end(), isEntered)) {
        problems.append({ErrorCode::ReceiptEmpty, {}});
    }
    return problems;
}

/// What is posted, in the order of the order's lines.
Result<Posting> postingOf(store::Connection &connection, const Order &order, const HandReceipt &receipt,
                          const Actor &actor)
{
    Posting posting;
    posting.order = order;
    posting.stage = receipt.stage;
    posting.by = actor.account;
    posting.final = true;
    TRY_LET(const auto products, store::CatalogueRepository(connection).productsOfOrder(order.id));
    for (const OrderLine &ordered : order.lines) {
        qint64 now = 0;
        for (const HandReceipt::Line &line : receipt.lines) {
            now += line.lineNo == ordered.lineNo ? line.quantity : 0;
        }
        if (now > 0) {
            const Product product = products.value(ordered.product);
            posting.lines.append({ordered.lineNo, product.code, product.serials, now});
        }
        posting.final = posting.final && ordered.posted(receipt.stage) + now == ordered.quantity;
    }
    return posting;
}

SerialReport reportOf(const HandReceipt &receipt)
{
    SerialReport report;
    for (const HandReceipt::Line &line : receipt.lines) {
        if (!line.handsets.isEmpty()) {
            report.append({line.lineNo, {}, line.handsets});
        }
    }
    return report;
}

/// Whether all stages of the order are done once this document is posted.
bool completes(const Posting &posting)
{
    const auto &stages = describe(posting.order.type).stages;
    return std::all_of(stages.begin(), stages.end(), [&posting](const StageDescription &stage) {
        if (stage.stage == posting.stage) {
            return posting.final;
        }
        const QList<OrderLine> &lines = posting.order.lines;
        return std::all_of(lines.begin(), lines.end(), [&stage](const OrderLine &line) {
            return line.posted(stage.stage) == line.quantity;
        });
    });
}

Outcome audit(store::Transaction &transaction, const Actor &actor, const Posting &posting,
              StockDocumentId document, base::Instant now)
{
    qint64 quantity = 0;
    for (const ExpectedSerials &line : posting.lines) {
        quantity += line.quantity;
    }
    return store::writeAudit(transaction,
                             {actor,
                              QStringLiteral("order.receive"),
                              QStringLiteral("order"),
                              posting.order.id.value(),
                              posting.order.number,
                              {},
                              {{QStringLiteral("document"), document.value()},
                               {QStringLiteral("stage"),
                                posting.stage == Stage::Out ? QStringLiteral("out") : QStringLiteral("in")},
                               {QStringLiteral("quantity"), quantity},
                               {QStringLiteral("complete"), posting.final}}},
                             now);
}

} // namespace

Result<HandReceiptOutcome> receiveOrder(store::Transaction &transaction, const Actor &actor,
                                        const HandReceipt &receipt, base::Instant now)
{
    TRY(require(actor, Duty::EditOrders));
    TRY_LET(const Order order, lockReceivable(transaction, receipt));
    QList<Error> problems = quantityProblems(order, receipt);
    TRY_LET(Posting posting, postingOf(transaction.connection(), order, receipt, actor));
    const SerialReport report = reportOf(receipt);
    problems += serialProblems(report, posting.lines);
    if (!problems.isEmpty()) {
        return HandReceiptOutcome{problems, {}};
    }
    TRY_LET(posting.handsets, checkSerials(report, posting.lines));
    TRY_LET(problems, postingProblems(transaction.connection(), posting));
    if (!problems.isEmpty()) {
        return HandReceiptOutcome{problems, {}};
    }
    store::OrderRepository orders(transaction.connection());
    Order received = order;
    received.state.receivedByHand = true;
    received.state.completedByHand = completes(posting);
    TRY_LET(const bool first, orders.saveReceipt(received, receipt.expectedVersion, now));
    if (!first) {
        return conflict(transaction.connection(), order.id);
    }
    TRY_LET(const StockDocumentId document, postDocument(transaction, posting, now));
    TRY(refreshReturnStatus(transaction, order.id, now));
    TRY(audit(transaction, actor, posting, document, now));
    return HandReceiptOutcome{{}, document};
}

} // namespace workflow
