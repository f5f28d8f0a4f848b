// SPDX-License-Identifier: Apache-2.0
#include "ui/log/askidealaction.h"

#include "ui/widgets/icons.h"
#include "workflow/pollorder.h"

namespace ui {

using namespace domain;

namespace {
constexpr std::chrono::seconds patience{45}; // longer than a request to IDEAL may take
} // namespace

AskIdealAction::AskIdealAction(const PlaceContext &context, QObject *parent)
    : QAction(parent), m_context(context),
      m_run(
          m_context.session,
          [this](store::Transaction &transaction, const Actor &who, base::Instant now) {
              return workflow::askAboutOrder(transaction, who, m_askedOrder, now);
          },
          patience)
{
    setObjectName(QStringLiteral("askIdealAction"));
    setIcon(ui::icon(Icon::Refresh));
    setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Q));
    setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(this, &QAction::triggered, this, [this] {
        m_askedOrder = m_order;
        m_askedNumber = m_number;
        m_run.start();
    });
    connect(&m_run, &GatewayCommandRun::runningChanged, this, &AskIdealAction::showState);
    connect(&m_run, &GatewayCommandRun::succeeded, this, &AskIdealAction::tell);
    connect(&m_run, &GatewayCommandRun::failed, &m_context.toasts, &Toasts::showError);
    connect(&m_run, &GatewayCommandRun::unanswered, this, &AskIdealAction::tellUnanswered);
    retranslate();
}

void AskIdealAction::setOrder(const std::optional<Order> &order)
{
    m_order = order ? order->id : OrderId();
    m_number = order ? order->number : QString();
    m_mayHave =
        order && (order->state.push == PushStatus::Pushed || order->state.push == PushStatus::Unknown);
    showState();
}

void AskIdealAction::retranslate()
{
    setText(tr("Ask IDEAL"));
    showState();
}

void AskIdealAction::showState()
{
    setEnabled(m_mayHave && !m_run.isRunning());
    if (m_run.isRunning()) {
        setToolTip(tr("IDEAL is being asked about %1…").arg(m_askedNumber));
    } else if (m_order.isNull()) {
        setToolTip(tr("Choose an order first."));
    } else if (!m_mayHave) {
        setToolTip(tr("IDEAL does not have %1: it was not pushed.").arg(m_number));
    } else {
        setToolTip(tr("Asks IDEAL what it has reported of %1, in case a callback was lost (Ctrl+Shift+Q)")
                       .arg(m_number));
    }
}

void AskIdealAction::tell(const QString &result)
{
    const int found = result.toInt();
    if (found == 0) {
        m_context.toasts.showGood(tr("IDEAL has nothing on %1 that is not here already.").arg(m_askedNumber));
    } else {
        m_context.toasts.showGood(
            tr("%n report(s) of IDEAL on %1 had not arrived; they are being posted now.", nullptr, found)
                .arg(m_askedNumber));
    }
}

void AskIdealAction::tellUnanswered()
{
    m_context.toasts.show(
        {tr("No gateway has answered the question about %1. Look whether it is running, then "
            "try again.")
             .arg(m_askedNumber),
         Tone::Bad});
}

} // namespace ui
