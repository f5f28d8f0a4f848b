// SPDX-License-Identifier: Apache-2.0
#include "ui/interfaces/gatewaypresence.h"

namespace ui {

namespace {

bool isAlive(const store::GatewayHealth &gateway, base::Instant now)
{
    const qint64 limit = std::chrono::milliseconds(gatewayAliveWithin).count();
    return (gateway.state == u"running" || gateway.state == u"starting") &&
           now.milliseconds - gateway.seenAt.milliseconds <= limit;
}

} // namespace

GatewayPresence presenceOf(const QList<store::GatewayHealth> &gateways, base::Instant now)
{
    GatewayPresence best;
    for (const store::GatewayHealth &gateway : gateways) {
        const bool alive = isAlive(gateway, now);
        // One that works beats one that was seen later but is gone.
        if (best.everSeen &&
            (best.running > alive || (best.running == alive && best.seenAt >= gateway.seenAt))) {
            continue;
        }
        best = {true, alive, gateway.name, gateway.listening, gateway.seenAt, gateway.problem};
    }
    return best;
}

} // namespace ui
