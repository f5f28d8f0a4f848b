// SPDX-License-Identifier: Apache-2.0
#include "e2e/play.h"

#include "store/cataloguerepository.h"
#include "store/inboxrepository.h"
#include "support/await.h"
#include "ui/receipts/receiptlinesmodel.h"
#include "ui/receipts/receiptpage.h"
#include "workflow/handlereturn.h"
#include "workflow/receiveorder.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

namespace demo {

using namespace domain;
using support::await;

namespace {

domain::Stage stageOf(const Order &order, const QString &name)
{
    if (name == u"out") {
        return domain::Stage::Out;
    }
    return name == u"in" ? domain::Stage::In : describe(order.type).stages.first().stage;
}

QStringList receiptRefusals(Play &play, const Step &step, const Order &order)
{
    workflow::HandReceipt receipt{order.id, order.version, stageOf(order, step.stage), {}};
    for (const Step::Received &line : step.received) {
        receipt.lines.append({line.lineNo, line.quantity, line.handsets});
    }
    const auto outcome = await(
        play.company.session("clerk").run([&receipt](auto &transaction, const Actor &who, base::Instant now) {
            return workflow::receiveOrder(transaction, who, receipt, now);
        }));
    if (!outcome) {
        return {base::codeName(outcome.error().code)};
    }
    QStringList codes;
    for (const base::Error &problem : outcome->problems) {
        codes.append(base::codeName(problem.code));
    }
    return codes;
}

QString clipboardRows(const QList<Handset> &handsets)
{
    QStringList rows;
    for (const Handset &handset : handsets) {
        QStringList fields{handset.sn};
        if (!handset.imei1.isEmpty()) {
            fields += {handset.imei1, handset.imei2};
        }
        rows.append(fields.join(u'\t'));
    }
    return rows.join(u'\n');
}

void typeQuantity(Driver &driver, QTableView *lines, int row, qint64 quantity)
{
    const QModelIndex cell = lines->model()->index(row, ui::ReceiptLinesModel::ThisTime);
    lines->setFocus();
    lines->setCurrentIndex(cell);
    driver.key(lines, Qt::Key_F2);
    const QList<QLineEdit *> editors = lines->viewport()->findChildren<QLineEdit *>();
    if (driver.check(!editors.isEmpty(), QStringLiteral("the quantity can be typed"))) {
        driver.key(editors.last(), Qt::Key_A, Qt::ControlModifier);
        driver.keys(editors.last(), QString::number(quantity));
        driver.key(editors.last(), Qt::Key_Return);
        QCoreApplication::processEvents(); // the number is taken over behind the key, as for a person
    }
}

/// Puts the lines of this receipt in: a quantity, and serials pasted under the line that they belong to.
void fillIn(Play &play, const Step &step, ui::ReceiptPage *page)
{
    auto *lines = play.driver.find<QTableView>(page, "linesView");
    if (!lines) {
        return;
    }
    for (int row = 0; row < lines->model()->rowCount(); ++row) {
        const int lineNo = lines->model()->index(row, ui::ReceiptLinesModel::LineNo).data().toInt();
        const auto named = std::find_if(step.received.begin(), step.received.end(),
                                        [lineNo](const Step::Received &r) { return r.lineNo == lineNo; });
        if (!step.received.isEmpty() && named == step.received.end()) {
            typeQuantity(play.driver, lines, row, 0);
        } else if (named != step.received.end() && named->quantity >= 0) {
            typeQuantity(play.driver, lines, row, named->quantity);
        }
        if (named != step.received.end() && !named->handsets.isEmpty()) {
            lines->setCurrentIndex(lines->model()->index(row, 0));
            QGuiApplication::clipboard()->setText(clipboardRows(named->handsets));
            play.driver.click(page, "pasteButton");
        }
    }
}

void receive(Play &play, const Step &step, OrderId id)
{
    play.signIn("clerk");
    const Order before = play.read(id);
    QWidget *form = play.openForm(id);
    if (!form) {
        return;
    }
    auto *button = play.driver.find<QAbstractButton>(form, "receiveButton");
    const bool offered = button && button->isEnabled() && button->isVisible();
    if (!step.expect.refusal.isEmpty() && !offered) {
        expectRefusal(play, step, false, receiptRefusals(play, step, before));
        return;
    }
    play.driver.click(form, "receiveButton");
    ui::ReceiptPage *page = nullptr;
    play.driver.waitUntil(QStringLiteral("the receipt opens"), [&] {
        page = qobject_cast<ui::ReceiptPage *>(play.driver.currentPage());
        auto *lines = page ? page->findChild<QTableView *>(QStringLiteral("linesView")) : nullptr;
        return lines && lines->model()->rowCount() > 0;
    });
    if (!page) {
        return;
    }
    fillIn(play, step, page);
    auto *post = play.driver.find<QAbstractButton>(page, "postButton");
    if (!step.expect.refusal.isEmpty()) {
        const bool live = QTest::qWaitFor([&] { return post && post->isEnabled(); }, 1'000);
        expectRefusal(play, step, live, live ? QStringList() : receiptRefusals(play, step, before));
        play.driver.picture(QStringLiteral("receipt-refused"));
        play.driver.closeTab();
        play.driver.acceptPrompt(); // what was scanned is given up
        return;
    }
    play.driver.waitUntil(QStringLiteral("all agrees"), [&] { return post && post->isEnabled(); });
    if (step.pictures) {
        play.driver.picture(QStringLiteral("receipt"));
    }
    play.driver.click(page, "postButton");
    play.driver.waitUntil(QStringLiteral("%1 is received by hand").arg(step.order),
                          [&] { return play.read(id).version > before.version; });
    expectOrder(play, step, id);
}

/// The row of the order in the supervisor's list of parked callbacks, or -1.
int rowOf(const QTableView *view, const QString &number)
{
    for (int row = 0; view && row < view->model()->rowCount(); ++row) {
        for (int column = 0; column < view->model()->columnCount(); ++column) {
            if (view->model()->index(row, column).data().toString() == number) {
                return row;
            }
        }
    }
    return -1;
}

QStringList handlingRefusals(Play &play, const Step &step, OrderId id)
{
    const auto rows = await(play.company.database().read(
        [id](store::Connection &connection) { return store::InboxRepository(connection).ofOrder(id); }));
    // The last one is what a supervisor could mean; a stranger's number if nothing came at all.
    const InboxId last = rows && !rows->isEmpty() ? rows->last().id : InboxId();
    const auto refused =
        await(play.company.session("supervisor")
                  .run([&step, last](auto &transaction, const Actor &who,
                                     base::Instant now) -> base::Result<QStringList> {
                      if (step.verb == Verb::Accept) {
                          TRY(workflow::acceptReturn(transaction, who, last, QStringLiteral("?"), now));
                          return QStringList();
                      }
                      TRY_LET(const auto done, workflow::reprocessReturns(transaction, who, {last}, now));
                      return done.reopened > 0
                                 ? QStringList()
                                 : QStringList{base::codeName(base::ErrorCode::ReturnNotParked)};
                  }));
    return refused ? *refused : QStringList{base::codeName(refused.error().code)};
}

/// reprocess, accept: the supervisor's list with the order's parked callback selected.
void handle(Play &play, const Step &step, OrderId id)
{
    play.signIn("supervisor");
    QWidget *page = play.driver.open(QStringLiteral("interfaces.returns"));
    auto *view = play.driver.find<QTableView>(page, "returnsView");
    const QString number = play.read(id).number;
    const auto listed = [&] { return rowOf(view, number) >= 0; };
    if (!step.expect.refusal.isEmpty()) {
        auto *button = play.driver.find<QAbstractButton>(page, step.verb == Verb::Accept ? "acceptButton"
                                                                                         : "reprocessButton");
        const auto live = [&] {
            if (listed()) {
                view->selectRow(rowOf(view, number));
            }
            return listed() && button && button->isEnabled();
        };
        // Reading the list takes a moment, and so does its hearing of what was just settled.
        const bool offered = QTest::qWaitFor(live, 1'000) && !QTest::qWaitFor([&] { return !live(); }, 1'000);
        expectRefusal(play, step, offered, offered ? QStringList() : handlingRefusals(play, step, id));
        return;
    }
    if (!play.driver.waitUntil(QStringLiteral("the return of %1 is listed").arg(number), listed)) {
        return;
    }
    view->setFocus();
    view->selectRow(rowOf(view, number));
    if (step.pictures) {
        play.driver.picture(QStringLiteral("parked-return"));
    }
    if (step.verb == Verb::Reprocess) {
        play.driver.click(page, "reprocessButton");
        play.driver.acceptPrompt();
    } else {
        play.driver.click(page, "acceptButton");
        play.driver.answerText(step.reason);
    }
    expectOrder(play, step, id);
}

} // namespace

void playReturn(Play &play, const Step &step)
{
    const OrderId id = play.idOf(step.order);
    if (step.verb == Verb::Receive) {
        receive(play, step, id);
    } else {
        handle(play, step, id);
    }
}

} // namespace demo
