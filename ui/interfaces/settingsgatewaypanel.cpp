// SPDX-License-Identifier: Apache-2.0
#include "ui/interfaces/settingsgatewaypanel.h"

#include "ui/interfaces/estackwords.h"
#include "ui/widgets/celltext.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/whendone.h"
#include "ui_idealsettingspage.h"

namespace ui {

using base::Error;
using base::Result;
using domain::Duty;
using store::CommandKind;

namespace {
using namespace std::chrono_literals;
// A test is one request with a limit of 30 s; a synchronisation may be many pages, and this is without one.
constexpr auto testPatience = 60s;
constexpr auto syncPatience = 180s;
constexpr auto lookAgainEvery = 5s;
} // namespace

SettingsGatewayPanel::SettingsGatewayPanel(const workflow::Session &session, Ui::IdealSettingsPage &form,
                                           QObject *parent)
    : QObject(parent), m_session(session), m_form(form),
      m_test(session, CommandKind::ConnectionTest, testPatience),
      m_sync(session, CommandKind::EstackSync, syncPatience), m_allowed(session.may(Duty::ChangeSettings))
{
    connectTest();
    connectSync();
    connect(&session.changes(), &store::ChangeFeed::changed, this, [this](store::Topics topics) {
        if (topics.testFlag(store::Topic::Gateways)) {
            readPresence();
        }
    });
    // A gateway that has died tells nobody: only its silence does.
    m_lookAgain.setInterval(lookAgainEvery);
    connect(&m_lookAgain, &QTimer::timeout, this, &SettingsGatewayPanel::readPresence);
    m_lookAgain.start();
    readPresence();
    update();
}

void SettingsGatewayPanel::connectTest()
{
    connect(m_form.testButton, &QPushButton::clicked, &m_test, &GatewayCommandRun::start);
    connect(&m_test, &GatewayCommandRun::runningChanged, this, [this](bool running) {
        if (running) {
            m_testSaid = {Tone::Busy, [] { return tr("Testing: the gateway is asking IDEAL…"); }};
        }
        update();
    });
    connect(&m_test, &GatewayCommandRun::succeeded, this, [this](const QString &milliseconds) {
        m_testSaid = {
            Tone::Good, [milliseconds] {
                return tr("Connected: IDEAL answered in %1 ms and accepted the signature.").arg(milliseconds);
            }};
        update();
    });
    connect(&m_test, &GatewayCommandRun::failed, this, [this](const Error &error) {
        m_testSaid = {Tone::Bad, [error] { return errorText(error); }};
        update();
    });
    connect(&m_test, &GatewayCommandRun::unanswered, this, [this] {
        m_testSaid = noAnswer();
        update();
    });
}

void SettingsGatewayPanel::connectSync()
{
    connect(m_form.syncButton, &QPushButton::clicked, &m_sync, &GatewayCommandRun::start);
    connect(&m_sync, &GatewayCommandRun::runningChanged, this, [this](bool running) {
        if (running) {
            m_syncSaid = {Tone::Busy, [this] {
                              return m_sync.isCancelling() ? tr("Stopping behind this page…")
                                                           : estackProgressText(m_sync.progress());
                          }};
        }
        update();
    });
    connect(m_form.syncCancel, &QPushButton::clicked, &m_sync, &GatewayCommandRun::cancel);
    connect(&m_sync, &GatewayCommandRun::progressed, this, &SettingsGatewayPanel::update);
    connect(&m_sync, &GatewayCommandRun::succeeded, this, [this](const QString &counts) {
        m_syncSaid = {Tone::Good, [counts] { return estackDoneText(CommandKind::EstackSync, counts); }};
        update();
    });
    connect(&m_sync, &GatewayCommandRun::failed, this, [this](const Error &error) {
        m_syncSaid = {error.code == base::ErrorCode::Cancelled ? Tone::Neutral : Tone::Bad,
                      [error] { return estackFailedText(CommandKind::EstackSync, error); }};
        update();
    });
    connect(&m_sync, &GatewayCommandRun::unanswered, this, [this] {
        m_syncSaid = noAnswer();
        update();
    });
}

SettingsGatewayPanel::Said SettingsGatewayPanel::noAnswer() const
{
    return {Tone::Bad, [] {
                return tr("The gateway has taken the request but not answered it. Look whether it is still "
                          "running, then try again.");
            }};
}

void SettingsGatewayPanel::setUnsaved(bool unsaved)
{
    m_unsaved = unsaved;
    update();
}

void SettingsGatewayPanel::setConfigured(bool configured)
{
    m_configured = configured;
    update();
}

void SettingsGatewayPanel::setSyncedAt(const std::optional<base::Instant> &syncedAt)
{
    m_syncedAt = syncedAt;
    update();
}

void SettingsGatewayPanel::retranslate()
{
    update();
}

void SettingsGatewayPanel::readPresence()
{
    const auto all = m_session.ask(
        [](store::Connection &connection) { return store::GatewayRepository(connection).all(); });
    whenDone(all, this, [this](const Result<QList<store::GatewayHealth>> &gateways) {
        if (!gateways) {
            return; // the status bar tells of a lost database
        }
        m_presence = presenceOf(*gateways, m_session.clock().now());
        m_presenceKnown = true;
        update();
        Q_EMIT presenceRead();
    });
}

QString SettingsGatewayPanel::whyNot() const
{
    if (!m_allowed) {
        return tr("Only an administrator can do this.");
    }
    if (m_unsaved) {
        return tr("Save first: what is saved is tested.");
    }
    if (!m_configured) {
        return tr("Save the settings first.");
    }
    if (m_presenceKnown && !m_presence.running) {
        return tr("No gateway is running.");
    }
    return {};
}

void SettingsGatewayPanel::sayPresence()
{
    if (!m_presenceKnown) {
        m_form.gatewayLabel->setState(Tone::Neutral, tr("Looking for the gateway…"));
    } else if (m_presence.running) {
        const bool good = m_presence.problem == base::ErrorCode::Count_;
        m_form.gatewayLabel->setState(good ? Tone::Good : Tone::Warning,
                                      tr("Gateway %1 is running").arg(m_presence.name));
        m_form.gatewayLabel->setToolTip(m_presence.listening);
    } else if (m_presence.everSeen) {
        m_form.gatewayLabel->setState(
            Tone::Bad, tr("No gateway is running; last seen %1").arg(instantText(m_presence.seenAt)));
    } else {
        m_form.gatewayLabel->setState(Tone::Bad, tr("No gateway has ever run"));
    }
}

void SettingsGatewayPanel::update()
{
    sayPresence();
    const QString reason = whyNot();
    m_form.testButton->setEnabled(reason.isEmpty() && !m_test.isRunning());
    m_form.testHint->say(Tone::Neutral, reason);
    m_form.testButton->setToolTip(reason);
    m_form.testResult->say(m_testSaid.tone, m_testSaid.words ? m_testSaid.words() : QString());
    m_form.syncButton->setEnabled(reason.isEmpty() && !m_sync.isRunning());
    m_form.syncButton->setToolTip(reason);
    m_form.syncProgress->setVisible(m_sync.isRunning());
    showEstackProgress(*m_form.syncProgress, m_sync.progress());
    m_form.syncCancel->setVisible(m_sync.isRunning() && m_allowed);
    m_form.syncCancel->setEnabled(!m_sync.isCancelling());
    m_form.syncResult->say(m_syncSaid.tone, m_syncSaid.words ? m_syncSaid.words() : QString());
    if (m_syncedAt) {
        m_form.syncedAtLabel->setState(Tone::Good, tr("Last synchronised %1").arg(instantText(*m_syncedAt)));
    } else {
        m_form.syncedAtLabel->setState(Tone::Warning, tr("Never synchronised"));
    }
}

} // namespace ui
