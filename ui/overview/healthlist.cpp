// SPDX-License-Identifier: Apache-2.0
#include "ui/overview/healthlist.h"

#include "ui/widgets/celltext.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/statusdelegate.h"
#include "ui/widgets/tonelabel.h"

#include <QBoxLayout>

namespace ui {

using base::ErrorCode;
using domain::Duty;
using store::Exchange;

HealthList::HealthList(const PlaceContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(2);
    m_gateway = addRow("gatewayHealthRow");
    m_ideal = addRow("idealHealthRow");
    m_estack = addRow("estackHealthRow");
    m_stray = addRow("strayHealthRow");
}

HealthList::Row HealthList::addRow(const char *name)
{
    Row row{new StatusLabel(this), new ToneLabel(this)};
    row.state->setObjectName(QString::fromLatin1(name));
    row.hint->setObjectName(QString::fromLatin1(name) + QStringLiteral("Hint"));
    row.hint->setTextFormat(Qt::RichText);
    row.hint->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    row.hint->setContentsMargins(18, 0, 0, 0);
    connect(row.hint, &QLabel::linkActivated, this,
            [this](const QString &place) { m_context.openPlace(place, {}); });
    m_rows->addWidget(row.state, 0, Qt::AlignLeft);
    m_rows->addWidget(row.hint);
    m_rows->addSpacing(8);
    return row;
}

void HealthList::say(const Row &row, Tone tone, const QString &state, const QString &hint)
{
    row.state->setState(tone, state);
    row.hint->setText(hint);
    row.hint->setVisible(!hint.isEmpty());
}

QString HealthList::settingsLink() const
{
    if (!m_context.session.may(Duty::ChangeSettings)) {
        return {};
    }
    return QStringLiteral(" <a href=\"interfaces.settings\">%1</a>").arg(tr("Open the interface settings"));
}

void HealthList::showFacts(const Facts &facts)
{
    showGateway(facts);
    showIdeal(facts);
    showEstack(facts);
    if (facts.strayCallbacks > 0) {
        say(m_stray, Tone::Warning,
            tr("%n callback(s) of orders that we do not know", nullptr, int(facts.strayCallbacks)),
            tr("They are stored and parked. Ask IDEAL which orders they mean."));
    } else {
        m_stray.state->setState(Tone::Neutral, {});
        m_stray.hint->hide();
    }
}

void HealthList::showGateway(const Facts &facts)
{
    if (facts.gateway.running && facts.gateway.problem == ErrorCode::Count_) {
        say(m_gateway, Tone::Good, tr("Gateway %1 is running").arg(facts.gateway.name),
            tr("It listens for returns at %1.").arg(facts.gateway.listening.toHtmlEscaped()));
    } else if (facts.gateway.running) {
        say(m_gateway, Tone::Warning, tr("Gateway %1 cannot talk to IDEAL").arg(facts.gateway.name),
            errorText(base::Error{facts.gateway.problem, {}, false}).toHtmlEscaped() + settingsLink());
    } else {
        const QString since =
            facts.gateway.everSeen
                ? tr("No gateway is running; last seen %1").arg(instantText(facts.gateway.seenAt))
                : tr("No gateway has ever run");
        say(m_gateway, Tone::Bad, since,
            tr("Nothing is sent and no return comes in until it runs. Start the gateway service or ask "
               "whoever "
               "looks after it."));
    }
}

void HealthList::showIdeal(const Facts &facts)
{
    if (facts.settings.owner.isNull()) {
        say(m_ideal, Tone::Warning, tr("The IDEAL interface is not set up"),
            tr("An administrator enters what Honor handed out.") + settingsLink());
        return;
    }
    if (!facts.settings.enabled) {
        say(m_ideal, Tone::Warning, tr("The IDEAL interface is disabled"),
            tr("Nobody can push. Please contact your Boyuan representative."));
        return;
    }
    QString latest;
    if (facts.latest) {
        const QString answer =
            facts.latest->status == 0 ? tr("no answer") : QStringLiteral("HTTP %1").arg(facts.latest->status);
        latest = facts.latest->direction == Exchange::Direction::ToIdeal
                     ? tr("Last request to IDEAL %1: %2, %3 ms.")
                     : tr("Last callback from IDEAL %1: %2, %3 ms.");
        latest = latest.arg(instantTextWithSeconds(facts.latest->startedAt), answer,
                            numberText(facts.latest->durationMs));
    }
    const bool good = !facts.latest || (facts.latest->status >= 200 && facts.latest->status < 300);
    say(m_ideal, good ? Tone::Good : Tone::Warning, tr("The IDEAL interface is enabled"),
        latest.toHtmlEscaped());
}

void HealthList::showEstack(const Facts &facts)
{
    if (facts.settings.estackSyncedAt) {
        say(m_estack, Tone::Good,
            tr("e-stack was synchronised %1").arg(instantText(*facts.settings.estackSyncedAt)), {});
    } else {
        say(m_estack, Tone::Warning, tr("e-stack was never synchronised"),
            tr("Nothing can be pushed before its products and customers are here.") + settingsLink());
    }
}

} // namespace ui
