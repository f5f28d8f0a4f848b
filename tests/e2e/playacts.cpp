// SPDX-License-Identifier: Apache-2.0
#include "e2e/play.h"

#include "store/gatewayrepository.h"
#include "support/await.h"
#include "workflow/approveorder.h"
#include "workflow/terminateorder.h"

#include <QAbstractButton>
#include <QTableView>
#include <QTest>

namespace demo {

using namespace domain;
using support::await;

namespace {

bool isLive(QWidget *form, const char *name)
{
    const auto *button = form->findChild<QAbstractButton *>(QLatin1String(name));
    return button && button->isEnabled() && button->isVisible();
}

void approve(Play &play, const Step &step, OrderId id)
{
    play.signIn("supervisor");
    QWidget *form = play.openForm(id);
    if (!form) {
        return;
    }
    if (!step.expect.refusal.isEmpty()) {
        const auto approved = await(play.company.session("supervisor")
                                        .run([id](auto &transaction, const Actor &who, base::Instant now) {
                                            return workflow::approveOrder(transaction, who, id, now);
                                        }));
        expectRefusal(play, step, isLive(form, "approveButton"),
                      approved ? QStringList() : QStringList{base::codeName(approved.error().code)});
        return;
    }
    play.driver.click(form, "approveButton");
    play.driver.waitUntil(QStringLiteral("%1 is approved").arg(step.order),
                          [&] { return play.read(id).state.approval == ApprovalStatus::ReadyToShip; });
    expectOrder(play, step, id);
}

void terminate(Play &play, const Step &step, OrderId id)
{
    play.signIn("clerk");
    QWidget *form = play.openForm(id);
    if (!form) {
        return;
    }
    if (!step.expect.refusal.isEmpty()) {
        const auto state = await(
            play.company.session("clerk").run([id](auto &transaction, const Actor &who, base::Instant now) {
                return workflow::terminateOrder(transaction, who, id, QStringLiteral("?"), now);
            }));
        expectRefusal(play, step, isLive(form, "terminateButton"),
                      state ? QStringList() : QStringList{base::codeName(state.error().code)});
        return;
    }
    play.driver.click(form, "terminateButton");
    play.driver.answerText(step.reason.isEmpty() ? QStringLiteral("客户取消") : step.reason);
    play.driver.acceptPrompt();
    play.driver.waitUntil(QStringLiteral("%1: the termination is under way").arg(step.order), [&] {
        const OrderState state = play.read(id).state;
        return state.cancel != CancelStatus::None || state.approval == ApprovalStatus::Terminated;
    });
    expectOrder(play, step, id);
    if (step.pictures) {
        play.driver.picture(QStringLiteral("terminated"));
    }
}

/// The push log's own action, on the order's row.
void askIdeal(Play &play, const Step &step, OrderId id)
{
    play.signIn("supervisor");
    QWidget *page = play.driver.open(QStringLiteral("interfaces.log"));
    auto *view = play.driver.find<QTableView>(page, "logView");
    const QString number = play.read(id).number;
    const auto row = [&]() -> int {
        for (int i = 0; view && i < view->model()->rowCount(); ++i) {
            if (view->model()->index(i, 0).data().toString() == number) {
                return i;
            }
        }
        return -1;
    };
    if (!play.driver.waitUntil(QStringLiteral("%1 is in the push log").arg(number),
                               [&] { return row() >= 0; })) {
        return;
    }
    view->setFocus();
    view->setCurrentIndex(view->model()->index(row(), 0));
    play.driver.click(page, "askButton");
    expectOrder(play, step, id);
}

} // namespace

void playAct(Play &play, const Step &step)
{
    const OrderId id = play.idOf(step.order);
    if (step.verb == Verb::Approve) {
        approve(play, step, id);
    } else if (step.verb == Verb::Terminate) {
        terminate(play, step, id);
    } else {
        askIdeal(play, step, id);
    }
}

void playStep(Play &play, const Step &step)
{
    switch (step.verb) {
    case Verb::Order:
    case Verb::Edit:
    case Verb::Copy:
    case Verb::Delete:
    case Verb::Push:
        playOrder(play, step);
        break;
    case Verb::Approve:
    case Verb::Terminate:
    case Verb::AskIdeal:
        playAct(play, step);
        break;
    case Verb::Receive:
    case Verb::Reprocess:
    case Verb::Accept:
        playReturn(play, step);
        break;
    case Verb::SyncEstack:
    case Verb::FetchVfOrders:
    case Verb::Simulate:
        playEstack(play, step);
        break;
    }
}

} // namespace demo
