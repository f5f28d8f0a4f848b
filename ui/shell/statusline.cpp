// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/statusline.h"

#include "ui/shell/healthwatch.h"
#include "ui/shell/lookswitch.h"
#include "ui/widgets/celltext.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/statetext.h"
#include "ui/widgets/statusdelegate.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace ui {

StatusLine::StatusLine(const DeskServices &services, const workflow::Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_health(new HealthWatch(session, this)),
      m_gateway(new StatusLabel(this)), m_database(new StatusLabel(this)), m_who(new QLabel(this))
{
    setObjectName(QStringLiteral("statusLine"));
    m_gateway->setObjectName(QStringLiteral("gatewayHealth"));
    m_database->setObjectName(QStringLiteral("databaseHealth"));
    m_who->setObjectName(QStringLiteral("who"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 1, 8, 0);
    layout->setSpacing(18);
    layout->addWidget(m_gateway);
    layout->addWidget(m_database);
    layout->addStretch();
    layout->addWidget(m_who);
    layout->addWidget(new LookSwitch(services.language, services.theme, this));
    connect(m_health, &HealthWatch::changed, this, &StatusLine::showHealth);
    showHealth();
}

void StatusLine::showHealth()
{
    const QString where = m_session.database().config().toString();
    if (m_health->databaseProblem()) {
        m_database->setState(Tone::Bad, tr("Database unreachable"));
        m_database->setToolTip(errorText(*m_health->databaseProblem()) + QLatin1Char('\n') + where);
    } else if (m_health->isKnown()) {
        m_database->setState(Tone::Good, tr("Database connected"));
        m_database->setToolTip(where);
    }
    showGateway();
    //: %1 is a person's name, %2 the roles
    m_who->setText(tr("%1 (%2)").arg(m_session.actor().name, stateText(m_session.actor().roles)));
}

void StatusLine::showGateway()
{
    const store::GatewayHealth &report = m_health->report();
    switch (m_health->gateway()) {
    case HealthWatch::Gateway::Unknown:
        m_gateway->setState(Tone::Neutral, m_health->isKnown() ? tr("Gateway unknown") : QString());
        return;
    case HealthWatch::Gateway::None:
        m_gateway->setState(Tone::Warning, tr("No gateway yet"));
        m_gateway->setToolTip(
            tr("Orders can be entered, but nothing is sent to IDEAL until a gateway runs."));
        return;
    case HealthWatch::Gateway::Running:
        m_gateway->setState(Tone::Good, tr("Gateway running"));
        m_gateway->setToolTip(tr("%1, callbacks at %2, last seen %3")
                                  .arg(report.name, report.listening, instantTextWithSeconds(report.seenAt)));
        return;
    case HealthWatch::Gateway::Troubled:
        m_gateway->setState(Tone::Warning, tr("Gateway has a problem"));
        m_gateway->setToolTip(errorText(base::Error{report.problem, {}, false}));
        return;
    case HealthWatch::Gateway::Silent:
        m_gateway->setState(Tone::Bad, tr("Gateway stopped"));
        m_gateway->setToolTip(tr("%1 was last seen %2. Pushed orders wait until it runs again.")
                                  .arg(report.name, instantTextWithSeconds(report.seenAt)));
        return;
    }
}

void StatusLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        showHealth();
    }
}

void StatusLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(hairline(palette()));
    painter.drawLine(0, 0, width(), 0);
}

} // namespace ui
