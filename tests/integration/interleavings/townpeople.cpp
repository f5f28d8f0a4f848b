// SPDX-License-Identifier: Apache-2.0
#include "interleavings/town.h"

#include "store/cataloguerepository.h"
#include "store/orderrepository.h"
#include "workflow/approveorder.h"
#include "workflow/handlereturn.h"
#include "workflow/pushorder.h"
#include "workflow/receiveorder.h"
#include "workflow/saveorder.h"
#include "workflow/terminateorder.h"

namespace interleavings {

using namespace domain;
using base::ErrorCode;
using base::Instant;

namespace {

const QStringList &goods()
{
    static const QStringList codes{QStringLiteral("HN-MAGIC7-12-256-BK"), QStringLiteral("HN-WATCH5-46-BK"),
                                   QStringLiteral("HN-CABLE-C-C")};
    return codes;
}

QString said(const base::Error &error)
{
    return base::codeName(error.code);
}

} // namespace

OrderDraft Town::draft(OrderType type)
{
    const auto read = [&](store::Connection &connection) -> base::Result<OrderDraft> {
        store::CatalogueRepository catalogue(connection);
        OrderDraft draft;
        draft.type = type;
        draft.date = base::businessDay(m_clock.now());
        const Counterparty with = describe(type).counterparty;
        if (with != Counterparty::None) {
            TRY_LET(const auto partner,
                    with == Counterparty::Supplier
                        ? catalogue.partnerByCode(PartnerKind::Supplier, QStringLiteral("GB01"))
                        : catalogue.partnerByCode(PartnerKind::Customer,
                                                  QStringLiteral("HNC-000%1").arg(1 + dice(2))));
            draft.partner = partner->id;
        }
        const int from = 1 + dice(3);
        TRY_LET(const auto warehouse, catalogue.warehouseByCode(QStringLiteral("CK0%1").arg(from)));
        TRY_LET(const auto other, catalogue.warehouseByCode(QStringLiteral("CK0%1").arg(from % 3 + 1)));
        draft.warehouse = warehouse->id;
        draft.toWarehouse = describe(type).secondWarehouse ? other->id : WarehouseId();
        for (int lines = 1 + dice(2); lines > 0; --lines) {
            TRY_LET(const auto product, catalogue.productByCode(goods().at(dice(int(goods().size())))));
            OrderLine line;
            line.product = product->id;
            line.quantity = 1 + dice(4);
            line.price = describe(type).priced ? base::Money::fromFen(1 + dice(500'000)) : base::Money();
            draft.lines.append(line);
        }
        return draft;
    };
    const auto made = support::await(m_database->read(read));
    if (!made) {
        qFatal("draft: %s", qPrintable(made.error().detail));
    }
    return *made;
}

QString Town::saveNew()
{
    // Goods must come before they can go.
    const int which = dice(8);
    const OrderType type = which < 3   ? OrderType::Purchase
                           : which < 4 ? OrderType::PurchaseReturn
                           : which < 5 ? OrderType::Transfer
                           : which < 7 ? OrderType::Wholesale
                                       : OrderType::WholesaleReturn;
    const workflow::OrderEdit edit{{}, 0, draft(type)};
    const auto saved = run(*m_clerk, [edit](auto &transaction, const Actor &who, Instant now) {
        return workflow::saveOrder(transaction, who, edit, now);
    });
    if (!saved) {
        m_broken.append(QStringLiteral("a good order is not saved: %1").arg(said(saved.error())));
        return QStringLiteral("save: ") + said(saved.error());
    }
    m_seen[dice(2)].insert(saved->id, saved->version);
    return QStringLiteral("save %1").arg(saved->number);
}

/// A desk saves over what it opened some time ago: the other desk may have been faster.
QString Town::edit()
{
    const auto order = anyOrder();
    if (!order) {
        return QStringLiteral("nothing to edit");
    }
    const int desk = dice(2);
    if (!m_seen[desk].contains(order->id) || oneIn(3)) {
        m_seen[desk].insert(order->id, order->version);
        return QStringLiteral("desk %1 opens %2").arg(desk).arg(order->number);
    }
    const qint64 opened = m_seen[desk].value(order->id);
    const workflow::OrderEdit edit{order->id, opened, draft(order->type)};
    const auto saved = run(*m_clerk, [edit](auto &transaction, const Actor &who, Instant now) {
        return workflow::saveOrder(transaction, who, edit, now);
    });
    if (saved) {
        m_seen[desk].insert(order->id, saved->version);
        if (isLocked(order->state.push)) {
            m_broken.append(QStringLiteral("R19: %1 was edited while locked").arg(order->number));
        }
        if (opened != order->version) {
            m_broken.append(QStringLiteral("%1 was overwritten unseen").arg(order->number));
        }
    } else if (!isLocked(order->state.push) && opened == order->version &&
               permission(order->state, OrderAction::Edit) == Permission::Yes) {
        m_broken.append(QStringLiteral("%1 could not be edited: %2").arg(order->number, said(saved.error())));
    }
    return QStringLiteral("desk %1 edits %2: %3")
        .arg(desk)
        .arg(order->number, saved ? QStringLiteral("saved") : said(saved.error()));
}

QString Town::push()
{
    const auto order = anyOrder("push_status IN (0, 3) AND approval_status IN (0, 2)");
    if (!order) {
        return QStringLiteral("nothing to push");
    }
    const auto pushed = run(*m_clerk, [id = order->id](auto &transaction, const Actor &who, Instant now) {
        return workflow::pushOrder(transaction, who, id, now);
    });
    const bool taken = pushed && pushed->problems.isEmpty();
    if (taken) {
        m_clicked.insert(order->number);
        if (permission(order->state, OrderAction::Push) == Permission::No) {
            m_broken.append(QStringLiteral("%1 was pushed in a state that forbids it").arg(order->number));
        }
        if (oneIn(6)) {
            m_ideal->refuseCreate(*order);
        }
    }
    return QStringLiteral("push %1: %2")
        .arg(order->number,
             taken ? QStringLiteral("taken") : said(pushed ? pushed->problems.first() : pushed.error()));
}

QString Town::approve()
{
    const auto order = anyOrder("approval_status = 1");
    if (!order) {
        return QStringLiteral("nothing to approve");
    }
    const auto approved =
        run(*m_supervisor, [id = order->id](auto &transaction, const Actor &who, Instant now) {
            return workflow::approveOrder(transaction, who, id, now);
        });
    return QStringLiteral("approve %1: %2")
        .arg(order->number, approved ? QStringLiteral("done") : said(approved.error()));
}

QString Town::removeOrder()
{
    const auto order = anyOrder();
    if (!order) {
        return QStringLiteral("nothing to delete");
    }
    const auto removed = run(*m_clerk, [id = order->id](auto &transaction, const Actor &who, Instant now) {
        return workflow::deleteOrder(transaction, who, id, now);
    });
    if (removed && isLocked(order->state.push)) {
        m_broken.append(QStringLiteral("R18: %1 was deleted while locked").arg(order->number));
    }
    return QStringLiteral("delete %1: %2")
        .arg(order->number, removed ? QStringLiteral("done") : said(removed.error()));
}

QString Town::terminate()
{
    const auto order = anyOrder("type = 4 AND push_status = 2 AND return_status = 0");
    if (!order) {
        return QStringLiteral("nothing to terminate");
    }
    const auto state = run(*m_clerk, [id = order->id](auto &transaction, const Actor &who, Instant now) {
        return workflow::terminateOrder(transaction, who, id, QStringLiteral("客户取消"), now);
    });
    if (state && state->approval == ApprovalStatus::Terminated && isLocked(order->state.push)) {
        m_broken.append(QStringLiteral("R7: %1 was terminated without asking").arg(order->number));
    }
    if (oneIn(2)) {
        const char *outcomes[] = {"rejected", "pending-then-approved", "pending-then-rejected",
                                  "pending-then-delivered"};
        m_ideal->world().faults.add(*simulator::Fault::parse(
            QStringLiteral("cancel:%1@%2*1").arg(QLatin1String(outcomes[dice(4)]), order->number)));
    }
    return QStringLiteral("terminate %1: %2")
        .arg(order->number, state ? QStringLiteral("taken") : said(state.error()));
}

/// Handsets that did not come through IDEAL, and that IDEAL will never bring.
QList<Handset> Town::handsetsByHand(const Product &product, qint64 quantity)
{
    QList<Handset> handsets;
    if (product.serials.serialManaged) {
        for (const simulator::Handset &made : m_ideal->world().makeGoods(product.code, quantity).handsets) {
            handsets.append({made.sn, made.imei1, made.imei2});
        }
    }
    return handsets;
}

/// 引入 of what was never pushed, some or all of it.
QString Town::receive()
{
    const auto order = anyOrder("type = 1 AND push_status IN (0, 3)");
    if (!order) {
        return QStringLiteral("nothing to receive by hand");
    }
    const auto products = support::await(m_database->read([id = order->id](store::Connection &connection) {
        return store::CatalogueRepository(connection).productsOfOrder(id);
    }));
    const bool all = oneIn(2);
    workflow::HandReceipt receipt{order->id, order->version, Stage::In, {}};
    for (const OrderLine &line : order->lines) {
        if (const qint64 left = line.quantity - line.postedIn; left > 0 && products) {
            const qint64 quantity = all ? left : 1;
            receipt.lines.append(
                {line.lineNo, quantity, handsetsByHand(products->value(line.product), quantity)});
        }
    }
    const auto outcome = run(*m_clerk, [receipt](auto &transaction, const Actor &who, Instant now) {
        return workflow::receiveOrder(transaction, who, receipt, now);
    });
    const bool posted = outcome && outcome->problems.isEmpty();
    if (posted && isLocked(order->state.push)) {
        m_broken.append(QStringLiteral("R17: %1 was received by hand").arg(order->number));
    }
    return QStringLiteral("receive %1 by hand: %2")
        .arg(order->number,
             posted ? QStringLiteral("posted") : said(outcome ? outcome->problems.first() : outcome.error()));
}

/// 复制为新单, as the form does it (SPEC R67).
QString Town::copy()
{
    const auto order = anyOrder();
    if (!order) {
        return QStringLiteral("nothing to copy");
    }
    workflow::OrderEdit edit{{}, 0, *order};
    edit.draft.date = base::businessDay(m_clock.now());
    const auto saved = run(*m_clerk, [edit](auto &transaction, const Actor &who, Instant now) {
        return workflow::saveOrder(transaction, who, edit, now);
    });
    if (!saved) {
        m_broken.append(QStringLiteral("R67: %1 is not copied: %2").arg(order->number, said(saved.error())));
        return QStringLiteral("copy %1: %2").arg(order->number, said(saved.error()));
    }
    const Order made = orderById(saved->id);
    const bool moved = std::any_of(made.lines.begin(), made.lines.end(),
                                   [](const OrderLine &line) { return line.postedIn + line.postedOut > 0; });
    if (made.state.push != PushStatus::NotPushed || made.state.returned != ReturnStatus::NotReturned ||
        made.number == order->number || moved || m_clicked.contains(made.number) ||
        permission(made.state, OrderAction::Edit) != Permission::Yes) {
        m_broken.append(QStringLiteral("R67: the copy of %1 is not fresh").arg(order->number));
    }
    return QStringLiteral("copy %1: %2").arg(order->number, made.number);
}

QString Town::accept()
{
    return acceptOne(false) ? QStringLiteral("the supervisor accepts a parked return")
                            : QStringLiteral("nothing to accept");
}

bool Town::acceptOne(bool goodsOnly)
{
    const auto parked = support::await(m_database->read([](store::Connection &connection) {
        return connection.select(QStringLiteral("SELECT id FROM inbox WHERE state = 2 ORDER BY id"), {},
                                 [](store::Row &row) { return row.take<InboxId>(); });
    }));
    QList<InboxId> choice = parked ? *parked : QList<InboxId>();
    if (goodsOnly) {
        choice.removeIf([this](InboxId id) {
            return count(QStringLiteral("SELECT count(*) FROM inbox WHERE id = %1 AND reason_code IN "
                                        "('ReturnRejected', 'ReturnReportedException')")
                             .arg(id.value())) > 0;
        });
    }
    if (choice.isEmpty()) {
        return false;
    }
    const InboxId id = choice[dice(int(choice.size()))];
    const auto accepted = run(*m_supervisor, [id](auto &transaction, const Actor &who, Instant now) {
        return workflow::acceptReturn(transaction, who, id, QStringLiteral("已核对"), now);
    });
    if (!accepted) {
        m_broken.append(QStringLiteral("not accepted: %1").arg(said(accepted.error())));
    }
    return bool(accepted);
}

QString Town::reprocess()
{
    return reprocessAll() ? QStringLiteral("the supervisor reprocesses what is parked")
                          : QStringLiteral("nothing to reprocess");
}

bool Town::reprocessAll()
{
    const auto outcome =
        run(*m_supervisor,
            [](auto &transaction, const Actor &who, Instant now) -> base::Result<workflow::ReprocessOutcome> {
                // What IDEAL itself refused or reported stays parked however often it is read.
                TRY_LET(const QList<InboxId> parked,
                        transaction.connection().select(
                            QStringLiteral("SELECT id FROM inbox WHERE state = 2 AND reason_code NOT IN "
                                           "('ReturnRejected', 'ReturnReportedException')"),
                            {}, [](store::Row &row) { return row.template take<InboxId>(); }));
                return workflow::reprocessReturns(transaction, who, parked, now);
            });
    if (!outcome) {
        m_broken.append(QStringLiteral("not reprocessed: %1").arg(said(outcome.error())));
    }
    return outcome && outcome->reopened > 0;
}

} // namespace interleavings
