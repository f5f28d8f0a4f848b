// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/gatewayrepository.h"
#include "workflow/session.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace ui {

/// How the services behind the desk fare, for the status bar. Reads what gateways report about themselves;
/// that the reading works is what it knows of the database.
class HealthWatch final : public QObject
{
    Q_OBJECT

public:
    enum class Gateway
    {
        Unknown,
        None,
        Running,
        Troubled,
        Silent
    };

    /// A gateway that has not been heard of for this long is taken for dead.
    static constexpr qint64 silentAfterMs = 90'000;

    HealthWatch(const workflow::Session &session, QObject *parent);

    void look();

    Gateway gateway() const { return m_gateway; }
    const store::GatewayHealth &report() const { return m_report; }
    const std::optional<base::Error> &databaseProblem() const { return m_problem; }
    bool isKnown() const { return m_known; }

Q_SIGNALS:
    void changed();

private:
    void judge(const QList<store::GatewayHealth> &all);

    const workflow::Session &m_session;
    QTimer m_timer;
    bool m_looking = false;
    bool m_known = false;
    Gateway m_gateway = Gateway::Unknown;
    store::GatewayHealth m_report;
    std::optional<base::Error> m_problem;
};

} // namespace ui
