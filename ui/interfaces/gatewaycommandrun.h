// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "store/gatewayrepository.h"
#include "workflow/session.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace ui {

/// Something asked of the running gateway, and the wait for its answer (a row; Topic::Gateways tells when).
/// One at a time. What reads e-stack's lists may have been begun by another desk or by the schedule: it is
/// shown all the same.
class GatewayCommandRun final : public QObject
{
    Q_OBJECT

public:
    /// What puts the command's row in.
    using Ask = std::function<base::Result<domain::CommandId>(store::Transaction &transaction,
                                                              const domain::Actor &who, base::Instant now)>;

    GatewayCommandRun(const workflow::Session &session, Ask ask, std::chrono::seconds patience,
                      QObject *parent = nullptr);
    GatewayCommandRun(const workflow::Session &session, store::CommandKind kind,
                      std::chrono::seconds patience, QObject *parent = nullptr);

    void start();
    /// Asks it to stop behind the page in flight; failed() with Cancelled then tells what had come.
    void cancel();
    bool isRunning() const { return m_running; }
    bool isCancelling() const { return m_cancelling; }
    const store::CommandProgress &progress() const { return m_progress; }

Q_SIGNALS:
    void runningChanged(bool running);
    void progressed();
    void succeeded(const QString &result); ///< as GatewayCommand::result
    void failed(const base::Error &error);
    /// Nobody has answered within the patience; the row stays and may be answered yet.
    void unanswered();

private:
    void lookForOthers();
    void look();
    void take(const store::GatewayCommand &command);
    void setRunning(bool running);

    const workflow::Session &m_session;
    Ask m_ask;
    std::optional<store::CommandKind> m_shared; ///< a kind that others may have begun
    domain::CommandId m_command;
    QTimer m_patience;
    store::CommandProgress m_progress;
    bool m_running = false;
    bool m_cancelling = false;
};

} // namespace ui
