// SPDX-License-Identifier: Apache-2.0
// Two desks on one order: who was faster, in what they differ, and what can be done about it.
#include "ui/orders/orderconflictdialog.h"
#include "ui/orders/orderdraft.h"
#include "ui/orders/orderform.h"
#include "ui/widgets/celltext.h"
#include "ui/widgets/whendone.h"

namespace ui {

using namespace domain;
using base::Result;
using Others = OrderSituation::Others;

void OrderForm::setOthers(Others others)
{
    m_others = others;
    if (others == Others::Gone) { // the order can't say any more who it was; the audit trail can
        whenDone(m_context.session.ask([id = m_id](store::Connection &connection) {
            return store::lastAct(connection, QStringLiteral("order"), id.value(),
                                  {QStringLiteral("order.delete")});
        }),
                 this, [this](const Result<std::optional<store::LastAct>> &act) {
                     if (act && *act) {
                         m_view->lastAct = *act;
                         showBanners();
                     }
                 });
    } else if (others == Others::Changed) {
        compare([this](const QList<OrderDifference> &) { showBanners(); });
    }
}

void OrderForm::compare(std::function<void(const QList<OrderDifference> &)> compared)
{
    const auto ask = [id = m_id, mine = withoutBlanks(draft())](store::Connection &connection) {
        return readComparison(connection, id, mine);
    };
    whenDone(m_context.session.ask(ask), this,
             [this, compared = std::move(compared)](const Result<OrderComparison> &both) {
                 if (!both) {
                     m_context.toasts.showError(both.error());
                     return;
                 }
                 m_theirVersion = both->theirs.order.version;
                 if (both->theirs.lastAct) {
                     m_view->lastAct = both->theirs.lastAct;
                 }
                 m_differences = orderDifferences(*both);
                 compared(m_differences);
             });
}

void OrderForm::showComparison()
{
    compare([this](const QList<OrderDifference> &differences) {
        auto *dialog = new OrderConflictDialog(this);
        dialog->showDifferences(conflictSentence(m_view->lastAct), differences);
        connect(dialog, &OrderConflictDialog::theirsTaken, this, &OrderForm::loadTheirs);
        connect(dialog, &OrderConflictDialog::mineKept, this, &OrderForm::saveOverTheirs);
        connect(dialog, &OrderConflictDialog::mineCopied, this, &OrderForm::copyDraft);
        dialog->open();
    });
}

void OrderForm::saveOverTheirs()
{
    // Over what was shown, and nothing newer: whoever changes it now is told of again.
    m_version = m_theirVersion;
    m_others = Others::Nothing;
    m_differences.clear();
    showState();
    save([](bool) {});
}

} // namespace ui
