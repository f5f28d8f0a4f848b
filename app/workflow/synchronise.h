// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/catalogue.h"
#include "domain/estack.h"
#include "store/gatewayrepository.h"
#include "store/transaction.h"

namespace workflow {

/// One page of one of e-stack's lists, as it came. Rows of the other lists are empty.
struct EstackPage
{
    QString ownerCode; ///< whose it is
    domain::EstackList list = domain::EstackList::Products;
    domain::EstackCursor from;
    QList<domain::EstackProduct> products;
    QList<domain::EstackCustomer> customers;
    QList<domain::VfOrder> vfOrders;
    bool last = false;
};

/// How far the command that reads the lists has come.
struct EstackProgress
{
    domain::CommandId command;
    int donePages = 0;  ///< of the present list
    int totalPages = 0; ///< as far as e-stack has told
    QList<qint64> rows; ///< new and changed ones, of each list so far; the present one last

    QString rowsText() const; ///< with `/` between
};

/// What to do behind a page.
struct EstackStep
{
    domain::EstackCursor next;
    EstackProgress progress;
    bool taken = false; ///< false: another gateway was here first; `next` is where the list stands now
    bool stop = false;  ///< somebody has asked for that
};

/// Takes one page in, in a transaction of its own (SPEC R9, R10, R32): its rows, where the next one begins,
/// and the command's progress. Fails with Cancelled if the owner code has become another one meanwhile.
base::Result<EstackStep> takeEstackPage(store::Transaction &transaction, const EstackPage &page,
                                        const EstackProgress &progress, base::Instant leaseUntil,
                                        base::Instant now);

/// Notes that products and customers have been read to their ends (SPEC R9).
base::Outcome finishEstack(store::Transaction &transaction, const QString &ownerCode, base::Instant now);

/// Takes in a small catalogue as a whole: both, in one go.
base::Outcome takeInEstack(store::Transaction &transaction, const QList<domain::EstackProduct> &products,
                           const QList<domain::EstackCustomer> &customers, base::Instant now);

} // namespace workflow
