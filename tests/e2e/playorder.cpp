// SPDX-License-Identifier: Apache-2.0
#include "e2e/orderentry.h"
#include "e2e/play.h"

#include "support/await.h"
#include "ui/shell/desk.h"
#include "workflow/pushorder.h"
#include "workflow/saveorder.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QListWidget>
#include <QTest>

namespace demo {

using namespace domain;
using support::await;

namespace {

void checkLocked(Driver &driver, QWidget *form)
{
    const auto *manual = form->findChild<QLineEdit *>(QStringLiteral("manualNumberEdit"));
    const auto disabled = [form](const char *name) {
        const auto *button = form->findChild<QAbstractButton *>(QLatin1String(name));
        return button && (!button->isEnabled() || !button->isVisible());
    };
    driver.check(manual && (manual->isReadOnly() || !manual->isEnabled()),
                 QStringLiteral("R19: the form is locked"));
    driver.check(disabled("saveButton") && disabled("deleteButton") && disabled("pushButton"),
                 QStringLiteral("R18, R19, R20: neither saved, deleted nor pushed again"));
}

void showDocument(Driver &driver, ui::OrderForm *form)
{
    auto *documents = driver.find<QListWidget>(form, "documentsList");
    if (!documents || !driver.waitUntil(QStringLiteral("the stock document is listed"),
                                        [documents] { return documents->count() > 0; })) {
        return;
    }
    documents->setFocus();
    documents->setCurrentRow(0);
    driver.key(documents, Qt::Key_Return);
    driver.waitUntil(QStringLiteral("the stock document opens"),
                     [&] { return driver.currentPage() != form; });
    driver.waitUntil(QStringLiteral("its serials are listed"), [&] {
        const QList<QAbstractItemView *> views = driver.currentPage()->findChildren<QAbstractItemView *>();
        return std::any_of(views.begin(), views.end(),
                           [](QAbstractItemView *v) { return v->model() && v->model()->rowCount() >= 60; });
    });
    driver.picture(QStringLiteral("stock-document"));
}

bool isLive(QWidget *form, const char *name)
{
    const auto *button = form->findChild<QAbstractButton *>(QLatin1String(name));
    return button && button->isEnabled() && button->isVisible();
}

QStringList codesOf(const QList<base::Error> &problems)
{
    QStringList codes;
    for (const base::Error &problem : problems) {
        codes.append(base::codeName(problem.code));
    }
    return codes;
}

QStringList pushRefusals(Play &play, OrderId id)
{
    const auto outcome =
        await(play.company.session("clerk").run([id](auto &transaction, const Actor &who, base::Instant now) {
            return workflow::pushOrder(transaction, who, id, now);
        }));
    return outcome ? codesOf(outcome->problems) : QStringList{base::codeName(outcome.error().code)};
}

void push(Play &play, const Step &step, QWidget *form, OrderId id)
{
    auto *button = play.driver.find<QAbstractButton>(form, "pushButton");
    const auto live = [&] { return button && button->isEnabled() && button->isVisible(); };
    if (!step.expect.refusal.isEmpty() || step.expect.push == u"NotPushed") {
        const bool became = QTest::qWaitFor(live, 1'000); // reading the pre-flight takes a moment
        if (!step.expect.refusal.isEmpty()) {
            expectRefusal(play, step, became, became ? QStringList() : pushRefusals(play, id));
            return;
        }
        play.driver.check(!became,
                          QStringLiteral("%1 %2: can't be pushed").arg(verbName(step.verb), step.order));
        expectOrder(play, step, id);
        return;
    }
    QElapsedTimer timer;
    timer.start();
    play.driver.click(form, "pushButton");
    play.driver.waitUntil(QStringLiteral("上传中 is shown"),
                          [&] { return play.read(id).state.push != PushStatus::NotPushed; });
    if (step.pictures) {
        play.driver.waitUntil(QStringLiteral("已上传 comes by itself"),
                              [&] { return play.read(id).state.push == PushStatus::Pushed; });
        play.driver.waitUntil(QStringLiteral("the form is locked"), [&] {
            const auto *manual = form->findChild<QLineEdit *>(QStringLiteral("manualNumberEdit"));
            return manual && (manual->isReadOnly() || !manual->isEnabled());
        });
        checkLocked(play.driver, form);
    }
    expectOrder(play, step, id);
    if (step.expect.returned == u"Returned") {
        play.pushToPostedMs = std::max(play.pushToPostedMs, timer.elapsed());
    }
}

void saveNew(Play &play, const Step &step)
{
    ui::OrderForm *form = enter(play.driver, step);
    if (!form) {
        return;
    }
    const OrderId id = save(play.driver, form);
    play.add(step.id, id);
    if (step.pictures) {
        play.driver.picture(QStringLiteral("order-saved"));
    }
    if (step.push && describe(step.type).needsApproval) {
        Step approval;
        approval.verb = Verb::Approve;
        approval.order = step.id;
        playAct(play, approval);
        play.signIn("clerk");
        QWidget *again = play.openForm(id);
        push(play, step, again, id);
    } else if (step.push) {
        push(play, step, form, id);
    } else {
        expectOrder(play, step, id);
    }
    if (step.pictures) {
        play.driver.picture(QStringLiteral("order-returned"));
        showDocument(play.driver, form);
    }
}

void copy(Play &play, const Step &step, QWidget *form)
{
    play.driver.click(form, "copyButton");
    ui::OrderForm *made = nullptr;
    play.driver.waitUntil(QStringLiteral("the copy opens"), [&] {
        made = qobject_cast<ui::OrderForm *>(play.driver.currentPage());
        return made && made != form && made->isDirty();
    });
    if (made) {
        const OrderId id = save(play.driver, made);
        play.add(step.id, id);
        expectOrder(play, step, id);
    }
}

void remove(Play &play, const Step &step, QWidget *form, OrderId id)
{
    if (!step.expect.refusal.isEmpty()) {
        const auto gone = await(
            play.company.session("clerk").run([id](auto &transaction, const Actor &who, base::Instant now) {
                return workflow::deleteOrder(transaction, who, id, now);
            }));
        expectRefusal(play, step, isLive(form, "deleteButton"),
                      gone ? QStringList() : QStringList{base::codeName(gone.error().code)});
        return;
    }
    play.driver.click(form, "deleteButton");
    play.driver.acceptPrompt();
    play.driver.waitUntil(QStringLiteral("%1 is deleted").arg(step.order),
                          [&] { return play.read(id).id.isNull(); });
    play.order.removeAll(step.order);
}

} // namespace

void showPreflight(Play &play)
{
    play.signIn("clerk");
    Step step;
    step.partner = QStringLiteral("GB02");
    step.warehouse = QStringLiteral("CK04");
    step.lines = {{QStringLiteral("HN-X60-8-256-GN"), 5, base::Money::fromFen(129'900)}};
    ui::OrderForm *form = enter(play.driver, step);
    if (!form) {
        return;
    }
    save(play.driver, form);
    auto *reasons = play.driver.find<QListWidget>(form, "pushProblems");
    play.driver.waitUntil(QStringLiteral("R13: an unmapped warehouse is a reason not to push"),
                          [&] { return reasons && reasons->count() > 0; });
    const auto *button = form->findChild<QAbstractButton *>(QStringLiteral("pushButton"));
    play.driver.check(button && !button->isEnabled() && !button->toolTip().isEmpty(),
                      QStringLiteral("R15: the button is dead and says why"));
    play.driver.picture(QStringLiteral("push-refused"));
}

void playOrder(Play &play, const Step &step)
{
    play.signIn("clerk");
    if (step.verb == Verb::Order) {
        saveNew(play, step);
        return;
    }
    const OrderId id = play.idOf(step.order);
    QWidget *form = play.openForm(id);
    if (!form) {
        return;
    }
    switch (step.verb) {
    case Verb::Edit:
        playEdit(play, step, form, id);
        break;
    case Verb::Copy:
        copy(play, step, form);
        break;
    case Verb::Delete:
        remove(play, step, form, id);
        break;
    default:
        push(play, step, form, id);
        break;
    }
}

} // namespace demo
