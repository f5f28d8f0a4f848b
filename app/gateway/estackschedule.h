// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gateway/environment.h"
#include "store/gatewayrepository.h"

#include <QObject>
#include <QTimer>

namespace gateway {

/// Asks for e-stack's lists from time to time, by the same rows by which people ask: however many gateways
/// there are, one of them asks and one does it. Only once a synchronisation that a person asked for has
/// succeeded (SPEC R9), and only while the interface is enabled.
class EstackSchedule final : public QObject
{
    Q_OBJECT

public:
    explicit EstackSchedule(Environment &environment, QObject *parent = nullptr);

    /// Looks whether something is due.
    void wake();
    void stop();

private:
    struct Rhythm
    {
        store::CommandKind kind;
        qint64 everyMs;
    };

    void askIfDue(const Rhythm &rhythm);

    Environment &m_environment;
    QList<Rhythm> m_rhythms;
    QTimer m_timer;
    bool m_looking = false;
    bool m_stopping = false;
};

} // namespace gateway
