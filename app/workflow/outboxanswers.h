// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/order.h"
#include "workflow/recordpushanswer.h"

namespace workflow {

/// An outbox row that is waiting no more, and all that its answer may change. The order is locked and is
/// saved behind the call.
struct AnsweredRow
{
    store::Transaction &transaction;
    const store::OutboxRow &row;
    domain::Order &order;
    const PushAnswer &answer;
    base::Instant now;
};

// What an answer means, one function an outbox kind, each in a file of its own.
base::Outcome takeCreateAnswer(const AnsweredRow &answered);
base::Outcome takeCancelAnswer(const AnsweredRow &answered);
base::Outcome takeTerminateAnswer(const AnsweredRow &answered);

/// The next attempt's time: after this pause, or later if the peer wishes so.
base::Instant nextAttempt(const AnsweredRow &answered, qint64 pauseMs);

/// How the attempt ended, for the row.
QString words(const base::Error &error);

/// Asks again under the same key, for as long as it takes, and notes on the order what is in the way.
base::Outcome askAgainPatiently(const AnsweredRow &answered);

} // namespace workflow
