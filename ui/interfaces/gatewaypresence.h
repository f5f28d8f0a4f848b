// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/gatewayrepository.h"

#include <chrono>

namespace ui {

/// A gateway whose health row is older than this is taken for gone. It writes one every ten seconds.
inline constexpr std::chrono::seconds gatewayAliveWithin{30};

/// Whether anybody is there who talks to IDEAL, worked out from the health rows.
struct GatewayPresence
{
    bool everSeen = false;
    bool running = false;
    QString name;      ///< of the one that was seen last
    QString listening; ///< where callbacks arrive
    base::Instant seenAt;
    base::ErrorCode problem = base::ErrorCode::Count_; ///< why it can't talk to IDEAL; Count_ = none
};

GatewayPresence presenceOf(const QList<store::GatewayHealth> &gateways, base::Instant now);

} // namespace ui
