// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/account.h"
#include "domain/catalogue.h"
#include "domain/confirmation.h"
#include "store/inboxrepository.h"
#include "store/transaction.h"

namespace workflow {

/// What a stored callback reports, in the words of the contract's list.
enum class ReturnKind
{
    Inbound,     ///< 入库完成
    TransferOut, ///< 移出完成
    TransferIn,  ///< 移入完成
    Sales,       ///< 销售订单状态
    Cancel,      ///< 取消结果
    Other,       ///< of a newer program
};
ReturnKind returnKind(const QString &event);

/// A stored callback beside the order that it is about.
struct StoredReturn
{
    store::InboxRow row;
    domain::Confirmation confirmation;
    std::optional<domain::Order> order; ///< none: unknown
    QHash<domain::ProductId, domain::Product> products;
    QHash<int, QString> itemCodes; ///< line number -> e-stack's code as pushed
};
base::Result<StoredReturn> readReturn(store::Connection &connection, domain::InboxId id);

struct ReprocessOutcome
{
    int reopened = 0;
    int settledMeanwhile = 0; ///< not parked any more: nothing was done to them
};

/// Lets parked callbacks wait again, as if they had just come; a gateway settles them (SPEC R63). One about
/// an order that was unknown goes to the order that has that number now.
base::Result<ReprocessOutcome> reprocessReturns(store::Transaction &transaction, const domain::Actor &actor,
                                                const QList<domain::InboxId> &returns, base::Instant now);

/// 接受现状: the parked callback is dismissed with a reason and nothing is posted for it. If it was the last
/// word of its stage, nothing more is expected of that stage, so that the order can close. Fails with
/// ReturnNotParked if it was settled meanwhile.
base::Outcome acceptReturn(store::Transaction &transaction, const domain::Actor &actor, domain::InboxId id,
                           const QString &reason, base::Instant now);

} // namespace workflow
