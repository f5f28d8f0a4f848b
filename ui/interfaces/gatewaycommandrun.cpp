// SPDX-License-Identifier: Apache-2.0
#include "ui/interfaces/gatewaycommandrun.h"

#include "ui/widgets/whendone.h"
#include "workflow/settings.h"

namespace ui {

using base::Result;
using store::CommandState;

GatewayCommandRun::GatewayCommandRun(const workflow::Session &session, store::CommandKind kind,
                                     std::chrono::seconds patience, QObject *parent)
    : GatewayCommandRun(
          session,
          [kind](store::Transaction &transaction, const domain::Actor &who, base::Instant now) {
              return workflow::askGateway(transaction, who, kind, now);
          },
          patience, parent)
{
    if (kind != store::CommandKind::ConnectionTest) {
        m_shared = kind;
        lookForOthers();
    }
}

GatewayCommandRun::GatewayCommandRun(const workflow::Session &session, Ask ask, std::chrono::seconds patience,
                                     QObject *parent)
    : QObject(parent), m_session(session), m_ask(std::move(ask))
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        setRunning(false);
        Q_EMIT unanswered();
    });
    connect(&session.changes(), &store::ChangeFeed::changed, this, [this](store::Topics topics) {
        if (topics.testFlag(store::Topic::Gateways)) {
            lookForOthers();
            look();
        }
    });
}

void GatewayCommandRun::start()
{
    if (m_running) {
        return;
    }
    m_command = {};
    m_progress = {};
    m_cancelling = false;
    setRunning(true);
    m_patience.start();
    whenDone(m_session.run(m_ask), this, [this](const Result<domain::CommandId> &command) {
        if (!command) {
            setRunning(false);
            Q_EMIT failed(command.error());
            return;
        }
        m_command = *command;
        look(); // the answer may have come before its number
    });
}

void GatewayCommandRun::cancel()
{
    if (!m_running || m_command.isNull() || m_cancelling) {
        return;
    }
    m_cancelling = true;
    const auto asked = m_session.run(
        [id = m_command](store::Transaction &transaction, const domain::Actor &who, base::Instant now) {
            return workflow::cancelCommand(transaction, who, id, now);
        });
    whenDone(asked, this, [this](const base::Outcome &outcome) {
        m_cancelling = outcome.ok();
        Q_EMIT progressed();
    });
    Q_EMIT progressed();
}

void GatewayCommandRun::lookForOthers()
{
    if (m_running || !m_shared) {
        return;
    }
    const auto open = m_session.ask([kind = *m_shared](store::Connection &connection) {
        return store::GatewayRepository(connection).openOf(kind);
    });
    whenDone(open, this, [this](const Result<std::optional<store::GatewayCommand>> &command) {
        if (m_running || !command || !*command) {
            return;
        }
        m_command = (*command)->id;
        m_cancelling = false;
        setRunning(true);
        m_patience.start();
        take(**command);
    });
}

void GatewayCommandRun::look()
{
    if (!m_running || m_command.isNull()) {
        return;
    }
    const auto found = m_session.ask([id = m_command](store::Connection &connection) {
        return store::GatewayRepository(connection).find(id);
    });
    whenDone(found, this,
             [this, id = m_command](const Result<std::optional<store::GatewayCommand>> &command) {
                 if (m_running && id == m_command && command && *command) {
                     take(**command);
                 }
             });
}

void GatewayCommandRun::take(const store::GatewayCommand &command)
{
    if (command.state == CommandState::Open) {
        m_cancelling = m_cancelling || command.cancelAsked;
        if (command.progress.list != m_progress.list || command.progress.donePages != m_progress.donePages) {
            m_patience.start(); // somebody is at it
        }
        m_progress = command.progress;
        Q_EMIT progressed();
        return;
    }
    setRunning(false);
    if (command.state == CommandState::Succeeded) {
        Q_EMIT succeeded(command.result);
    } else {
        Q_EMIT failed({command.resultCode, command.result, false});
    }
}

void GatewayCommandRun::setRunning(bool running)
{
    if (!running) {
        m_patience.stop();
    }
    m_running = running;
    Q_EMIT runningChanged(running);
}

} // namespace ui
