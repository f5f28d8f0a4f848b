// SPDX-License-Identifier: Apache-2.0
// The buttons in the header: which are there, which are live, and why not.
#include "ui/orders/orderform.h"
#include "ui/orders/orderlinesview.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/openeditor.h"
#include "ui/widgets/printbutton.h"
#include "ui/widgets/statetext.h"
#include "ui_orderform.h"

#include <QGuiApplication>

namespace ui {

using namespace domain;
using base::Error;
using base::ErrorCode;

namespace {

/// Fills the button with the accent colour; its icon must then be as light as its words.
void setPrimary(QPushButton *button, bool primary, Icon which)
{
    button->setProperty("primary", primary);
    button->setIcon(primary ? icon(which, QGuiApplication::palette().color(QPalette::HighlightedText))
                            : icon(which));
    button->update();
}

} // namespace

void OrderForm::setUpButtons()
{
    m_ui->copyButton->setIcon(icon(Icon::Copy));
    m_ui->deleteButton->setIcon(icon(Icon::Delete));
    m_ui->approveButton->setIcon(icon(Icon::Approve));
    m_ui->terminateButton->setIcon(icon(Icon::Stop));
    m_ui->receiveButton->setIcon(icon(Icon::Stock));
    m_ui->addLineButton->setIcon(icon(Icon::Add));
    m_ui->removeLineButton->setIcon(icon(Icon::Delete));
    m_ui->undoButton->setIcon(icon(Icon::Undo));
    connect(m_ui->saveButton, &QPushButton::clicked, this, [this] { save([](bool) {}); });
    connect(m_ui->pushButton, &QPushButton::clicked, this, &OrderForm::push);
    connect(m_ui->copyButton, &QPushButton::clicked, this, &OrderForm::copyOrder);
    connect(m_ui->deleteButton, &QPushButton::clicked, this, &OrderForm::askDelete);
    connect(m_ui->approveButton, &QPushButton::clicked, this, &OrderForm::approve);
    connect(m_ui->terminateButton, &QPushButton::clicked, this, &OrderForm::askTerminate);
    connect(m_ui->receiveButton, &QPushButton::clicked, this,
            [this] { m_context.openDocument(QStringLiteral("receipt"), m_id.value(), {}); });
    connect(m_ui->importButton, &QPushButton::clicked, this, &OrderForm::importLines);
    m_print = new PrintButton(
        m_context.prompts, m_context.toasts, [this] { return printed(); }, this);
    m_ui->headLayout->insertWidget(m_ui->headLayout->indexOf(m_ui->deleteButton), m_print);
    addShortcut(this, m_ui->importButton, QKeySequence(Qt::CTRL | Qt::Key_I));
    addShortcut(this, m_ui->receiveButton, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R));
    addShortcut(this, m_ui->saveButton, QKeySequence(Qt::CTRL | Qt::Key_S));
    addShortcut(this, m_ui->pushButton, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P));
    addShortcut(this, m_ui->copyButton, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    addShortcut(this, m_ui->deleteButton, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Delete));
    addShortcut(this, m_ui->approveButton, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A));
    addShortcut(this, m_ui->terminateButton, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T));
}

QList<Error> OrderForm::pushProblems() const
{
    QList<Error> problems;
    if (!mayEdit()) {
        problems.append({ErrorCode::Forbidden, {}});
    }
    if (!m_view || m_dirty) {
        problems.append({ErrorCode::OrderNotSaved, {}});
    }
    if (m_view) {
        problems += m_view->pushProblems;
    }
    return problems;
}

void OrderForm::showButtons()
{
    const OrderState state = m_view ? m_view->order.state : OrderState();
    const bool editable = isEditable();
    m_ui->saveButton->setVisible(editable || !m_view);
    m_ui->saveButton->setEnabled(editable && !m_busy && (m_dirty || !m_view));
    m_print->setVisible(m_view.has_value());
    m_ui->copyButton->setVisible(mayEdit() && m_view.has_value());
    m_ui->deleteButton->setVisible(mayEdit() && m_view &&
                                   permission(state, OrderAction::Delete) == Permission::Yes);
    m_ui->deleteButton->setEnabled(!m_busy);
    const bool approvable = m_view && state.approval == ApprovalStatus::Pending && !isLocked(state.push) &&
                            m_context.session.may(Duty::ApproveOrders);
    m_ui->approveButton->setVisible(approvable);
    m_ui->approveButton->setEnabled(!m_dirty && !m_busy);
    showTerminateButton();
    showReceiveButton(state);
    const bool again = permission(state, OrderAction::Push) == Permission::SameKeyOnly;
    const QList<Error> problems = pushProblems();
    m_ui->pushButton->setText(again ? tr("Ask IDEAL again") : tr("Push to IDEAL"));
    m_ui->pushButton->setVisible(!m_view || (state.push != PushStatus::Pushed && !state.receivedByHand &&
                                             state.approval != ApprovalStatus::Terminated));
    m_ui->pushButton->setEnabled(problems.isEmpty() && !m_busy);
    m_ui->pushButton->setToolTip(
        !problems.isEmpty() ? errorText(problems)
        : again
            ? tr("The same push under the same key: it can't make a second order (Ctrl+Shift+P)")
            : tr("Sends the order to IDEAL. It can't be changed, deleted or taken back then (Ctrl+Shift+P)"));
    setPrimary(m_ui->pushButton, m_ui->pushButton->isEnabled(), Icon::Push);
    setPrimary(m_ui->saveButton, m_ui->saveButton->isEnabled() && m_dirty, Icon::Save);
    m_ui->undoButton->setEnabled(m_lines && m_lines->canUndo());
}

QString OrderForm::whyNotReceive(const OrderState &state) const
{
    if (isLocked(state.push)) {
        return errorText(Error{ErrorCode::OrderLocked, {}});
    }
    if (state.completedByHand) {
        return tr("All of it is received by hand already.");
    }
    if (state.approval == ApprovalStatus::Pending) {
        return tr("The order has to be approved first.");
    }
    if (permission(state, OrderAction::ReceiveByHand) != Permission::Yes) {
        return errorText(Error{ErrorCode::OrderStateForbids, {}});
    }
    return m_dirty ? errorText(Error{ErrorCode::OrderNotSaved, {}}) : QString();
}

void OrderForm::showReceiveButton(const OrderState &state)
{
    m_ui->receiveButton->setVisible(mayEdit() && m_view.has_value());
    if (!m_view) {
        return;
    }
    const Stage stage = openStages(m_view->order).value(0, m_type->stages.first().stage);
    const QString why = whyNotReceive(state);
    m_ui->receiveButton->setText(stage == Stage::Out ? tr("Deliver by hand") : tr("Receive by hand"));
    m_ui->receiveButton->setEnabled(why.isEmpty() && !m_busy);
    m_ui->receiveButton->setToolTip(
        why.isEmpty() ? tr("Posts the goods of an order that does not go through IDEAL; it can't be pushed "
                           "after that (Ctrl+Shift+R)")
                      : why);
}

} // namespace ui
