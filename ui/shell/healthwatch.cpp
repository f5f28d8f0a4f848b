// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/healthwatch.h"

#include "ui/widgets/whendone.h"

namespace ui {

namespace {

constexpr int lookEveryMs = 15'000;

} // namespace

HealthWatch::HealthWatch(const workflow::Session &session, QObject *parent)
    : QObject(parent), m_session(session)
{
    connect(&m_session.changes(), &store::ChangeFeed::changed, this, [this](store::Topics topics) {
        if (topics.testFlag(store::Topic::Gateways)) {
            look();
        }
    });
    connect(&m_timer, &QTimer::timeout, this, &HealthWatch::look);
    m_timer.start(lookEveryMs);
    look();
}

void HealthWatch::look()
{
    if (std::exchange(m_looking, true)) {
        return;
    }
    whenDone(m_session.ask(
                 [](store::Connection &connection) { return store::GatewayRepository(connection).all(); }),
             this, [this](const base::Result<QList<store::GatewayHealth>> &all) {
                 m_looking = false;
                 m_known = true;
                 if (all) {
                     m_problem.reset();
                     judge(*all);
                 } else {
                     m_problem = all.error();
                     m_gateway = Gateway::Unknown;
                 }
                 Q_EMIT changed();
             });
}

void HealthWatch::judge(const QList<store::GatewayHealth> &all)
{
    m_report = {};
    for (const store::GatewayHealth &health : all) {
        if (health.seenAt >= m_report.seenAt) {
            m_report = health;
        }
    }
    const bool running = m_report.state == QLatin1String("running");
    if (all.isEmpty()) {
        m_gateway = Gateway::None;
    } else if (!running || m_report.seenAt.plus(silentAfterMs) < m_session.clock().now()) {
        m_gateway = Gateway::Silent;
    } else {
        m_gateway = m_report.problem == base::ErrorCode::Count_ ? Gateway::Running : Gateway::Troubled;
    }
}

} // namespace ui
