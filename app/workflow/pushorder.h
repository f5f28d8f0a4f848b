// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/account.h"
#include "domain/preflight.h"
#include "store/transaction.h"

namespace workflow {

/// Everything that an order form shows beside the draft: the order and why it can't be pushed right now.
struct PushCheck
{
    domain::Order order;
    QList<base::Error> problems; ///< empty: the button is live
};

/// The pre-flight check (SPEC R9-R13, R15, R27, R34, R47, R60-R62); reads only.
base::Result<PushCheck> checkPush(store::Connection &connection, domain::OrderId id);

/// 推送IDEAL, by a person's click (SPEC R48). Writes the request into the outbox and sets 上传中 in the same
/// transaction; the gateway sends it. On 结果未知 it asks again with the key that the order has. With
/// problems nothing is changed and they are all given back.
struct PushOutcome
{
    QList<base::Error> problems;
    domain::PushStatus status = domain::PushStatus::NotPushed;
};
base::Result<PushOutcome> pushOrder(store::Transaction &transaction, const domain::Actor &actor,
                                    domain::OrderId id, base::Instant now);

} // namespace workflow
