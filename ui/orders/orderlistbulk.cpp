// SPDX-License-Identifier: Apache-2.0
// What an order list does to the orders that are selected in it.
#include "ui/orders/orderlistpage.h"
#include "workflow/approveorder.h"
#include "workflow/pushorder.h"

#include <QAction>
#include <QPushButton>

namespace ui {

using namespace domain;
using base::Error;
using base::Result;

void OrderListPage::setUpBulk()
{
    const auto add = [this](const char *name, Icon which, const QKeySequence &keys, auto act) {
        auto *button = new QPushButton(icon(which), {}, this);
        button->setObjectName(QString::fromLatin1(name));
        connect(button, &QPushButton::clicked, this, act);
        auto *action = new QAction(icon(which), {}, this);
        action->setShortcut(keys);
        connect(action, &QAction::triggered, button, &QPushButton::click);
        addAction(action);
        m_bulkActions.append(action);
        return button;
    };
    if (m_type.needsApproval && m_context.session.may(Duty::ApproveOrders)) {
        m_approve = add("approveButton", Icon::Approve, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A),
                        &OrderListPage::askApprove);
    }
    if (m_context.session.may(Duty::EditOrders)) {
        m_push = add("pushButton", Icon::Push, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P),
                     &OrderListPage::askPush);
    }
    m_grid->setRowActions(m_bulkActions);
    connect(m_grid, &PagedGrid::selectionChanged, this, &OrderListPage::showBulk);
    showBulk(0);
}

void OrderListPage::showBulk(int selected)
{
    for (QPushButton *button : {m_approve, m_push}) {
        if (button) {
            button->setEnabled(selected > 0);
        }
    }
    for (QAction *action : std::as_const(m_bulkActions)) {
        action->setEnabled(selected > 0);
    }
}

void OrderListPage::retranslateBulk()
{
    // In the order in which they were made.
    qsizetype at = 0;
    if (m_approve) {
        m_approve->setText(tr("Approve"));
        m_approve->setToolTip(tr("Releases the selected orders for shipping (Ctrl+Shift+A)"));
        m_bulkActions[at++]->setText(tr("Approve"));
    }
    if (m_push) {
        m_push->setText(tr("Push to IDEAL"));
        m_push->setToolTip(tr("Pushes the selected orders (Ctrl+Shift+P)"));
        m_bulkActions[at++]->setText(tr("Push to IDEAL"));
    }
}

void OrderListPage::withSelected(std::function<void(const QList<BulkRun::Order> &)> use)
{
    const auto take = [this, use = std::move(use)](const Result<QList<store::ListRow>> &rows) {
        if (!rows) {
            m_context.toasts.showError(rows.error());
            return;
        }
        QList<BulkRun::Order> orders;
        for (const store::ListRow &row : *rows) {
            orders.append({OrderId(row.id),
                           row.values.value(static_cast<int>(store::OrderListColumn::Number)).toString()});
        }
        if (!orders.isEmpty()) {
            use(orders);
        }
    };
    if (m_grid->selectedCount() > PagedGrid::maxSelectedRows) {
        take(Error{base::ErrorCode::ListTooLong, QString::number(PagedGrid::maxSelectedRows)});
        return;
    }
    m_grid->fetchSelected(this, take);
}

/// A person's click, once for all of them (R48): the question says how many.
void OrderListPage::askPush()
{
    withSelected([this](const QList<BulkRun::Order> &orders) {
        Question question;
        question.title = tr("Push to IDEAL");
        question.text = tr("Push %Ln order(s) to IDEAL?", nullptr, int(orders.size()));
        question.detail =
            tr("Pushed orders can't be changed, deleted or taken back. What can't be pushed is left "
               "as it is and listed with its reasons.");
        question.action = tr("Push");
        m_context.prompts.confirm(this, question, [this, orders](bool yes) {
            if (yes) {
                run(orders,
                    [](store::Transaction &transaction, const Actor &who, OrderId id,
                       base::Instant now) -> Result<QList<Error>> {
                        TRY_LET(const workflow::PushOutcome outcome,
                                workflow::pushOrder(transaction, who, id, now));
                        return outcome.problems;
                    },
                    //: The order is on its way to IDEAL; its push status tells how that ends
                    {tr("Push to IDEAL"), tr("Sending")});
            }
        });
    });
}

void OrderListPage::askApprove()
{
    withSelected([this](const QList<BulkRun::Order> &orders) {
        Question question;
        question.title = tr("Approve");
        question.text = tr("Release %Ln order(s) for shipping?", nullptr, int(orders.size()));
        question.detail = tr("Orders that are not waiting for approval are left as they are and listed.");
        question.action = tr("Approve");
        m_context.prompts.confirm(this, question, [this, orders](bool yes) {
            if (yes) {
                run(orders,
                    [](store::Transaction &transaction, const Actor &who, OrderId id,
                       base::Instant now) -> Result<QList<Error>> {
                        TRY(workflow::approveOrder(transaction, who, id, now));
                        return QList<Error>();
                    },
                    {tr("Approve"), tr("Approved")});
            }
        });
    });
}

void OrderListPage::run(const QList<BulkRun::Order> &orders, BulkRun::Verb verb,
                        const BulkDialog::Words &words)
{
    auto *dialog = new BulkDialog(new BulkRun(m_context.session, orders, std::move(verb)), words,
                                  m_context.prompts, this);
    dialog->setWindowModality(Qt::WindowModal); // a second click finds no button
    dialog->open();
}

} // namespace ui
