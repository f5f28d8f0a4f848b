// SPDX-License-Identifier: Apache-2.0
#include "ui/interfaces/syncstrip.h"

#include "ui/interfaces/estackwords.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/tonelabel.h"
#include "ui/widgets/whendone.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

namespace ui {

namespace {
using namespace std::chrono_literals;
constexpr auto patience = 180s; // without a page
constexpr auto lookAgainEvery = 5s;
constexpr int barWidth = 120;
} // namespace

SyncStrip::SyncStrip(const workflow::Session &session, store::CommandKind kind,
                     std::function<QString()> buttonText, domain::Duty needed, QWidget *parent)
    : QWidget(parent), m_session(session), m_kind(kind), m_buttonText(std::move(buttonText)),
      m_allowed(session.may(needed)), m_run(m_session, kind, patience), m_button(new QPushButton(this)),
      m_cancel(new QPushButton(this)), m_bar(new QProgressBar(this)), m_words(new ToneLabel(this))
{
    m_button->setObjectName(QStringLiteral("syncButton"));
    m_button->setIcon(icon(Icon::Refresh));
    m_cancel->setObjectName(QStringLiteral("syncCancel"));
    m_cancel->setIcon(icon(Icon::Stop));
    m_bar->setObjectName(QStringLiteral("syncProgress"));
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(barWidth);
    m_words->setObjectName(QStringLiteral("syncWords"));
    m_words->setWordWrap(false);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_button);
    layout->addWidget(m_bar);
    layout->addWidget(m_cancel);
    layout->addWidget(m_words);
    connect(m_button, &QPushButton::clicked, &m_run, &GatewayCommandRun::start);
    connect(m_cancel, &QPushButton::clicked, &m_run, &GatewayCommandRun::cancel);
    connectRun();
    connect(&m_session.changes(), &store::ChangeFeed::changed, this, [this](store::Topics topics) {
        if (topics.testFlag(store::Topic::Gateways)) {
            readPresence();
        }
    });
    // A gateway that has died tells nobody: only its silence does.
    m_lookAgain.setInterval(lookAgainEvery);
    connect(&m_lookAgain, &QTimer::timeout, this, &SyncStrip::readPresence);
    m_lookAgain.start();
    readPresence();
    update();
}

void SyncStrip::connectRun()
{
    const auto say = [this](Tone tone, std::function<QString()> words) {
        m_saidTone = tone;
        m_said = std::move(words);
        update();
    };
    connect(&m_run, &GatewayCommandRun::runningChanged, this, &SyncStrip::update);
    connect(&m_run, &GatewayCommandRun::progressed, this, &SyncStrip::update);
    connect(&m_run, &GatewayCommandRun::succeeded, this, [say, kind = m_kind](const QString &result) {
        say(Tone::Good, [kind, result] { return estackDoneText(kind, result); });
    });
    connect(&m_run, &GatewayCommandRun::failed, this, [say, kind = m_kind](const base::Error &error) {
        const bool wanted = error.code == base::ErrorCode::Cancelled;
        say(wanted ? Tone::Neutral : Tone::Bad, [kind, error] { return estackFailedText(kind, error); });
    });
    connect(&m_run, &GatewayCommandRun::unanswered, this, [say] {
        say(Tone::Bad, [] { return tr("The gateway does not answer. Look whether it is running."); });
    });
}

void SyncStrip::readPresence()
{
    const auto all = m_session.ask(
        [](store::Connection &connection) { return store::GatewayRepository(connection).all(); });
    whenDone(all, this, [this](const base::Result<QList<store::GatewayHealth>> &gateways) {
        if (gateways) {
            m_presence = presenceOf(*gateways, m_session.clock().now());
            m_presenceKnown = true;
            update();
        }
    });
}

QString SyncStrip::whyNot() const
{
    if (!m_allowed) {
        return tr("Your account may not do this.");
    }
    if (m_presenceKnown && !m_presence.running) {
        return tr("No gateway is running.");
    }
    if (m_presence.problem == base::ErrorCode::InterfaceIncomplete) {
        return tr("The interface settings are not complete.");
    }
    return {};
}

void SyncStrip::update()
{
    const bool running = m_run.isRunning();
    const QString reason = whyNot();
    m_button->setText(m_buttonText());
    m_button->setVisible(m_allowed);
    m_button->setEnabled(reason.isEmpty() && !running);
    m_button->setToolTip(reason);
    m_bar->setVisible(running);
    showEstackProgress(*m_bar, m_run.progress());
    m_cancel->setVisible(running && m_allowed);
    m_cancel->setText(tr("Cancel"));
    m_cancel->setEnabled(!m_run.isCancelling());
    if (running) {
        m_words->say(Tone::Busy, m_run.isCancelling() ? tr("Stopping behind this page…")
                                                      : estackProgressText(m_run.progress()));
    } else if (!reason.isEmpty() && m_allowed) {
        m_words->say(Tone::Neutral, reason);
    } else {
        m_words->say(m_saidTone, m_said ? m_said() : QString());
    }
}

void SyncStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        update();
    }
}

} // namespace ui
