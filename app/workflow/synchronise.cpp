// SPDX-License-Identifier: Apache-2.0
#include "workflow/synchronise.h"

#include "store/estackrepository.h"
#include "store/settingsrepository.h"
#include "workflow/vforders.h"

namespace workflow {

using namespace domain;
using base::Error;
using base::ErrorCode;
using base::Instant;
using base::Outcome;
using base::Result;

namespace {

QList<Instant> changeTimes(const EstackPage &page)
{
    QList<Instant> times;
    for (const EstackProduct &product : page.products) {
        times.append(product.updatedAt);
    }
    for (const EstackCustomer &customer : page.customers) {
        times.append(customer.updatedAt);
    }
    for (const VfOrder &order : page.vfOrders) {
        times.append(order.updatedAt);
    }
    return times;
}

/// The owner, if it is still the one that e-stack was asked about.
Result<OwnerId> sameOwner(store::Connection &connection, const QString &ownerCode)
{
    TRY_LET(const InterfaceSettings settings, store::SettingsRepository(connection).load());
    if (settings.owner.isNull()) {
        return Error{ErrorCode::InterfaceIncomplete, QStringLiteral("ownerCode")};
    }
    if (settings.ownerCode != ownerCode) {
        return Error{ErrorCode::Cancelled, {}};
    }
    return settings.owner;
}

} // namespace

QString EstackProgress::rowsText() const
{
    QStringList counts;
    for (const qint64 count : rows) {
        counts.append(QString::number(count));
    }
    return counts.join(u'/');
}

Result<EstackStep> takeEstackPage(store::Transaction &transaction, const EstackPage &page,
                                  const EstackProgress &progress, Instant leaseUntil, Instant now)
{
    TRY_LET(const OwnerId owner, sameOwner(transaction.connection(), page.ownerCode));
    store::EstackRepository estack(transaction.connection(), owner);
    EstackStep step;
    step.progress = progress;
    step.next = nextCursor(page.from, changeTimes(page), page.last);
    TRY_LET(step.taken, estack.moveCursor(page.list, page.from, step.next));
    if (step.taken) {
        TRY_LET(const qint64 products, estack.takeIn(page.products));
        TRY_LET(const qint64 customers, estack.takeIn(page.customers));
        TRY_LET(const qint64 vfOrders, takeInVfOrders(transaction, owner, page.vfOrders, now));
        step.progress.rows.last() += products + customers + vfOrders;
        ++step.progress.donePages;
        if (products + customers > 0) {
            transaction.announce(store::Topic::Catalogue);
        }
    } else {
        TRY_LET(step.next, estack.cursor(page.list));
    }
    const store::CommandProgress shown{static_cast<int>(page.list), step.progress.donePages,
                                       step.progress.totalPages, step.progress.rowsText()};
    TRY_LET(
        step.stop,
        store::GatewayRepository(transaction.connection()).noteProgress(progress.command, shown, leaseUntil));
    transaction.announce(store::Topic::Gateways);
    return step;
}

Outcome finishEstack(store::Transaction &transaction, const QString &ownerCode, Instant now)
{
    TRY_LET(const OwnerId owner, sameOwner(transaction.connection(), ownerCode));
    TRY(store::SettingsRepository(transaction.connection()).setEstackSynced(owner, now));
    transaction.announce(store::Topic::Settings);
    return base::done;
}

Outcome takeInEstack(store::Transaction &transaction, const QList<EstackProduct> &products,
                     const QList<EstackCustomer> &customers, Instant now)
{
    TRY_LET(const InterfaceSettings settings, store::SettingsRepository(transaction.connection()).load());
    TRY_LET(const OwnerId owner, sameOwner(transaction.connection(), settings.ownerCode));
    store::EstackRepository estack(transaction.connection(), owner);
    TRY(estack.takeIn(products));
    TRY(estack.takeIn(customers));
    transaction.announce(store::Topic::Catalogue);
    return finishEstack(transaction, settings.ownerCode, now);
}

} // namespace workflow
