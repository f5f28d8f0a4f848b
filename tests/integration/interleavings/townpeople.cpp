// SPDX-License-Identifier: Apache-2.0
#include "interleavings/town.h"

#include "store/cataloguerepository.h"
#include "store/orderrepository.h"
#include "workflow/approveorder.h"
#include "workflow/pushorder.h"
#include "workflow/saveorder.h"

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

/// The supervisor has everything that is parked tried again; whether there was anything.
bool Town::reprocessAll()
{
    bool any = false;
    for (const Order &order : orders()) {
        const auto reopened = write([&](store::Transaction &transaction) -> base::Result<qint64> {
            store::InboxRepository inbox(transaction.connection());
            TRY_LET(const QList<store::InboxRow> rows, inbox.ofOrder(order.id));
            qint64 all = 0;
            for (const store::InboxRow &row : rows) {
                if (row.state == store::InboxState::Parked) {
                    TRY_LET(const qint64 some, inbox.reopen(order.id, row.reasonCode, m_clock.now()));
                    all += some;
                }
            }
            return all;
        });
        any = any || (reopened && *reopened > 0);
    }
    return any;
}

} // namespace interleavings
