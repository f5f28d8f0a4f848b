// SPDX-License-Identifier: Apache-2.0
// 终止 of a wholesale order: at home, or by asking IDEAL (SPEC R7, R8).
#include "domain/code.h"
#include "ui/orders/orderform.h"
#include "ui/orders/orderformact.h"
#include "ui_orderform.h"
#include "workflow/terminateorder.h"

namespace ui {

using namespace domain;

void OrderForm::showTerminateButton()
{
    QPushButton *button = m_ui->terminateButton;
    button->setVisible(m_type && m_type->canTerminate && m_view && mayEdit());
    if (!m_view || !m_type) {
        return;
    }
    const OrderState state = m_view->order.state;
    const Permission how = permission(state, OrderAction::Terminate);
    button->setEnabled(how != Permission::No && !m_dirty && !m_busy);
    if (how == Permission::No) {
        button->setToolTip(whyNotTerminated(state));
    } else if (m_dirty) {
        button->setToolTip(tr("Save or undo your changes first."));
    } else {
        button->setToolTip(how == Permission::ByRequest
                               ? tr("Asks IDEAL to stop the order; IDEAL decides (Ctrl+Shift+T)")
                               : tr("Ends the order here; IDEAL does not have it (Ctrl+Shift+T)"));
    }
}

void OrderForm::askTerminate()
{
    if (!m_view || m_dirty || m_busy) {
        return;
    }
    const Permission how = permission(m_view->order.state, OrderAction::Terminate);
    const bool needed = how == Permission::ByRequest;
    Question question;
    question.title = tr("Terminate order");
    question.text = needed
                        ? tr("Why is %1 to be terminated? IDEAL gets to read it.").arg(m_view->order.number)
                        : tr("Why is %1 to be terminated? (may be left empty)").arg(m_view->order.number);
    question.action = tr("Continue");
    m_context.prompts.askText(this, question, {}, [this, how](const std::optional<QString> &reason) {
        if (!reason) {
            return;
        }
        if (how == Permission::ByRequest && reason->trimmed().isEmpty()) {
            setNotice(Tone::Warning, tr("Not terminated: IDEAL wants a reason."));
        } else if (reason->trimmed().size() > maxRemarkLength) {
            setNotice(Tone::Warning, tr("Not terminated: a reason may have 500 characters at most."));
        } else {
            confirmTermination(how, reason->trimmed());
        }
    });
}

void OrderForm::confirmTermination(Permission how, const QString &reason)
{
    Question question;
    question.title = tr("Terminate order");
    question.destructive = true;
    if (how == Permission::ByRequest) {
        question.text = tr("Ask IDEAL to terminate %1?").arg(m_view->order.number);
        question.detail =
            tr("IDEAL decides. If it agrees, the order ends and can't be taken up again; if the "
               "goods have left already, they are posted as usual.");
        question.action = tr("Ask IDEAL");
    } else {
        question.text = tr("Terminate %1?").arg(m_view->order.number);
        question.detail = tr("It can't be changed or pushed any more then.");
        question.action = tr("Terminate");
    }
    m_context.prompts.confirm(this, question, [this, reason](bool yes) {
        if (yes) {
            terminate(reason);
        }
    });
}

void OrderForm::terminate(const QString &reason)
{
    if (!m_view || m_dirty || m_busy) { // the order may have moved on behind the question
        return;
    }
    act(
        [id = m_id, reason](store::Transaction &transaction, const Actor &who, base::Instant now) {
            return workflow::terminateOrder(transaction, who, id, reason, now);
        },
        [this] {
            if (permission(m_view->order.state, OrderAction::Terminate) == Permission::Locally) {
                m_context.toasts.showGood(tr("%1 is terminated.").arg(m_view->order.number));
            }
        });
}

} // namespace ui
