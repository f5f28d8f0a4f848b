// SPDX-License-Identifier: Apache-2.0
#include "gateway/estackschedule.h"

#include "base/log.h"
#include "base/whendone.h"
#include "store/settingsrepository.h"

#include <QRandomGenerator>

namespace gateway {

using base::Instant;
using base::Result;
using store::CommandKind;

namespace {

constexpr int lookEveryMs = 30'000;

/// Up to a tenth more or less, so that the gateways of a country do not knock at the same second.
qint64 jittered(qint64 everyMs)
{
    const qint64 tenth = everyMs / 10;
    return everyMs - tenth + (tenth > 0 ? QRandomGenerator::global()->bounded(2 * tenth) : 0);
}

/// When each kind was asked for last; none while nothing may be asked.
using LastAsked = QHash<CommandKind, Instant>;
Result<LastAsked> readLastAsked(store::Connection &connection)
{
    LastAsked last;
    TRY_LET(const domain::InterfaceSettings settings, store::SettingsRepository(connection).load());
    if (!settings.enabled || !settings.estackSyncedAt) {
        return last;
    }
    for (const CommandKind kind : {CommandKind::EstackSync, CommandKind::VfFetch}) {
        TRY_LET(const std::optional<Instant> asked, store::GatewayRepository(connection).lastAsked(kind));
        last.insert(kind, asked.value_or(*settings.estackSyncedAt));
    }
    return last;
}

} // namespace

EstackSchedule::EstackSchedule(Environment &environment, QObject *parent)
    : QObject(parent), m_environment(environment)
{
    for (const Rhythm &rhythm : {Rhythm{CommandKind::EstackSync, environment.pace.estackEveryMs},
                                 Rhythm{CommandKind::VfFetch, environment.pace.vfOrdersEveryMs}}) {
        if (rhythm.everyMs > 0) {
            m_rhythms.append({rhythm.kind, jittered(rhythm.everyMs)});
        }
    }
    m_timer.setInterval(lookEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &EstackSchedule::wake);
    m_timer.start();
}

void EstackSchedule::wake()
{
    if (m_looking || m_stopping || m_rhythms.isEmpty() || !m_environment.peer) {
        return;
    }
    m_looking = true;
    base::whenDone(m_environment.database.read(readLastAsked), this, [this](const Result<LastAsked> &last) {
        m_looking = false;
        if (!last || m_stopping) {
            return; // a lost database is told elsewhere
        }
        const Instant now = m_environment.clock.now();
        for (const Rhythm &rhythm : std::as_const(m_rhythms)) {
            const auto asked = last->constFind(rhythm.kind);
            if (asked != last->constEnd() && asked->plus(rhythm.everyMs) <= now) {
                askIfDue(rhythm);
            }
        }
    });
}

void EstackSchedule::askIfDue(const Rhythm &rhythm)
{
    const Instant now = m_environment.clock.now();
    m_environment.database.write([kind = rhythm.kind, now, since = now.plus(-rhythm.everyMs)](
                                     store::Transaction &transaction) -> Result<bool> {
        TRY_LET(const bool asked,
                store::GatewayRepository(transaction.connection()).askIfDue(kind, now, since));
        if (asked) {
            transaction.announce(store::Topic::Gateways);
            qCInfo(base::logGateway).noquote() << "e-stack is due" << base::field("kind", qint64(kind));
        }
        return asked;
    });
}

void EstackSchedule::stop()
{
    m_stopping = true;
    m_timer.stop();
}

} // namespace gateway
