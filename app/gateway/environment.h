// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "gateway/peer.h"
#include "ideal/idealclient.h"
#include "store/database.h"
#include "store/outboxrepository.h"
#include "workflow/pollorder.h"

#include <functional>
#include <optional>

namespace gateway {

/// Called at each step between which the process may die; a test kills it there. Empty in production.
using StepHook = std::function<void(const char *step)>;

/// How long what one gateway has taken on is left alone by the others, in milliseconds: a gateway that dies
/// is waited for that long; one that works longer has its work done twice, to no effect. And how often IDEAL
/// is asked for lost callbacks.
struct Pace
{
    qint64 pushLeaseMs = 120'000;    ///< well above the client's total time limit
    qint64 returnLeaseMs = 300'000;  ///< a confirmation of many pages takes its time
    qint64 commandLeaseMs = 120'000; ///< renewed with each page that is read
    qint64 pollLeaseMs = 120'000;

    workflow::PollPace poll;
    int pollsPerMinute = 60; ///< of one gateway, whatever is due

    /// How often e-stack's lists are read by themselves, about; 0: never.
    qint64 estackEveryMs = 3'600'000;
    qint64 vfOrdersEveryMs = 600'000;
    /// The pause before a page of e-stack is asked for again; it doubles each time.
    qint64 estackRetryMs = 1'000;
};

/// The queues are looked at as often as this even when nothing says that they changed, in milliseconds.
inline constexpr int lookAtLeastEveryMs = 30'000;

/// What the gateway's parts share. Lives in the gateway's thread.
struct Environment
{
    store::Database &database;
    const base::Clock &clock;
    ideal::IdealClient &client;
    QString name;             ///< of this gateway
    std::optional<Peer> peer; ///< none while not configured or without a key
    StepHook hook;
    Pace pace;

    void step(const char *reached) const
    {
        if (hook) {
            hook(reached);
        }
    }
};

/// One request and answer in the form in which an order's raw messages are kept.
store::Exchange toExchange(const ideal::HttpResult &result, domain::OrderId order,
                           const QString &orderNumber);

} // namespace gateway
