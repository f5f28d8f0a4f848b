// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/account.h"
#include "ideal/orderreport.h"
#include "store/pollrepository.h"

namespace workflow {

/// How often IDEAL is asked about an order whose callback may be lost (SPEC R68); times in milliseconds.
struct PollPace
{
    qint64 firstMs = 300'000;      ///< behind the push: most callbacks have come by then
    qint64 longestMs = 21'600'000; ///< pauses double until they are this long
    int jitterPercent = 20;        ///< up to so much is added, so that a thousand orders do not ask at once
};

/// The pause behind the `asked`-th question; `chance` lies in [0, 1).
qint64 pollPauseMs(const PollPace &pace, int asked, double chance);

struct PollOutcome
{
    int found = 0;         ///< confirmations that had never arrived
    bool complete = false; ///< nothing more is to come
};

/// Takes in what IDEAL says it has reported of an order: each confirmation is stored as its callback would
/// have been and goes down the same path, and an order of 结果未知 is 已上传 now that IDEAL is seen to have
/// it.
base::Result<PollOutcome> recordOrderReport(store::Transaction &transaction, const store::PolledOrder &order,
                                            const ideal::OrderReport &report, base::Instant now);

/// 查询IDEAL: asks the running gateway to ask about this order now, if IDEAL may have it. The answer comes as
/// a row (Topic::Gateways tells when); its result is the number of confirmations that had never arrived.
base::Result<domain::CommandId> askAboutOrder(store::Transaction &transaction, const domain::Actor &actor,
                                              domain::OrderId order, base::Instant now);

} // namespace workflow
