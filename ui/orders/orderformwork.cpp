// SPDX-License-Identifier: Apache-2.0
#include "ui/imports/importdialog.h"
#include "ui/orders/orderdraft.h"
#include "ui/orders/orderfields.h"
#include "ui/orders/orderform.h"
#include "ui/orders/orderformact.h"
#include "ui/orders/orderlinesimport.h"
#include "ui/orders/orderplaces.h"
#include "ui/orders/orderprint.h"
#include "ui/shell/printorigin.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/openeditor.h"
#include "ui/widgets/whendone.h"
#include "ui_orderform.h"
#include "workflow/approveorder.h"
#include "workflow/pushorder.h"
#include "workflow/saveorder.h"

namespace ui {

using namespace domain;
using base::Error;
using base::ErrorCode;
using base::Result;
using Others = OrderSituation::Others;

namespace {

int lineOf(const Error &problem)
{
    switch (problem.code) {
    case ErrorCode::OrderLineWithoutProduct:
    case ErrorCode::OrderLineQuantity:
        return problem.detail.toInt();
    case ErrorCode::InvalidInput:
        return problem.detail.section(u' ', 1, 1).toInt(); // "line 3 price"
    default:
        return 0;
    }
}

int columnOf(const Error &problem)
{
    if (problem.code == ErrorCode::OrderLineQuantity) {
        return OrderLinesModel::Quantity;
    }
    return problem.detail.endsWith(QLatin1String("price"))    ? OrderLinesModel::Price
           : problem.detail.endsWith(QLatin1String("remark")) ? OrderLinesModel::Remark
                                                              : OrderLinesModel::Code;
}

} // namespace

QString OrderForm::problemsText() const
{
    constexpr int most = 8;
    QStringList texts;
    for (const Error &problem : m_problems) {
        if (const QString text = problemText(problem); !texts.contains(text)) {
            texts.append(text);
        }
    }
    if (texts.size() > most) {
        const int more = static_cast<int>(texts.size()) - most;
        texts = texts.first(most);
        texts.append(tr("and %n more", nullptr, more));
    }
    return m_saveFailed ? tr("Not saved: %1").arg(texts.join(u'\n')) : texts.join(u'\n');
}

bool OrderForm::complain()
{
    const QList<Error> found = problems(draft());
    if (m_lines->rowCount() == 0) { // there must be a line to type into
        m_lines->insertLine(0);
    }
    m_problems = found;
    m_saveFailed = false;
    m_fields->mark(found);
    m_lines->setComplaining(!found.isEmpty());
    showBanners();
    if (found.isEmpty()) {
        return false;
    }
    if (QWidget *field = m_fields->fieldOf(found.first())) {
        field->setFocus();
    } else if (const int line = lineOf(found.first()); line > 0) {
        m_ui->linesView->editCell(line - 1, columnOf(found.first()));
    } else if (found.first().code == ErrorCode::OrderWithoutLines) {
        m_ui->linesView->editCell(0, OrderLinesModel::Code);
    }
    return true;
}

void OrderForm::save(std::function<void(bool saved)> done)
{
    if (!m_type || !isEditable() || m_busy) {
        done(false);
        return;
    }
    commitOpenEditor(m_ui->linesView);
    m_lines->removeBlankLines();
    if (complain()) {
        done(false);
        return;
    }
    m_busy = true;
    m_notice.reset();
    showButtons();
    const workflow::OrderEdit edit{m_id, m_version, draft()};
    const auto verb = [edit](store::Transaction &transaction, const Actor &who,
                             base::Instant now) -> Result<OrderView> {
        TRY_LET(const Order order, workflow::saveOrder(transaction, who, edit, now));
        return readOrder(transaction.connection(), order.id);
    };
    whenDone(m_context.session.run(verb), this,
             [this, sent = edit.draft, done = std::move(done)](const Result<OrderView> &view) {
                 saved(view, sent, done);
             });
}

void OrderForm::saved(const Result<OrderView> &view, const OrderDraft &sent,
                      const std::function<void(bool)> &done)
{
    m_busy = false;
    if (!view) {
        const ErrorCode code = view.error().code;
        if (code == ErrorCode::Conflict || code == ErrorCode::OrderLocked) {
            setOthers(code == ErrorCode::Conflict ? Others::Changed : Others::Locked);
        } else if (code == ErrorCode::NotFound) {
            setOthers(Others::Gone);
        } else {
            m_problems = {view.error()};
            m_saveFailed = true;
        }
        showState();
        done(false);
        refresh(); // where it stands now, and through whom
        return;
    }
    m_id = view->order.id;
    if (isSame(withoutBlanks(draft()), sent)) {
        showSaved(*view);
    } else { // somebody types fast: what was saved is the new base of what is on the screen
        m_view = *view;
        m_version = view->order.version;
        m_baseline = static_cast<const OrderDraft &>(view->order);
        showState();
        Q_EMIT titleChanged();
    }
    m_context.toasts.showGood(tr("%1 is saved.").arg(view->order.number));
    Q_EMIT orderSaved(m_id);
    done(true);
    if (m_readAgain) {
        refresh();
    }
}

void OrderForm::push()
{
    if (!m_view || m_dirty || m_busy || !pushProblems().isEmpty()) {
        return;
    }
    act([id = m_id](store::Transaction &transaction, const Actor &who,
                    base::Instant now) { return workflow::pushOrder(transaction, who, id, now); },
        // Reasons that came up meanwhile are read again with the order and stand in their list.
        [this] { Q_EMIT orderPushed(m_id); });
}

void OrderForm::approve()
{
    if (!m_view || m_dirty || m_busy) {
        return;
    }
    act([id = m_id](store::Transaction &transaction, const Actor &who,
                    base::Instant now) { return workflow::approveOrder(transaction, who, id, now); },
        [this] { m_context.toasts.showGood(tr("%1 is released for shipping.").arg(m_view->order.number)); });
}

void OrderForm::askDelete()
{
    if (!m_view || m_busy) {
        return;
    }
    Question question;
    question.title = tr("Delete order");
    question.text =
        tr("Delete %1 with its %n line(s)?", nullptr, m_lines->rowCount()).arg(m_view->order.number);
    question.detail = tr("It was never pushed. Its number is not used again.");
    question.action = tr("Delete order");
    question.destructive = true;
    m_context.prompts.confirm(this, question, [this](bool yes) {
        if (yes) {
            remove();
        }
    });
}

void OrderForm::remove()
{
    m_busy = true;
    showButtons();
    const auto verb = [id = m_id](store::Transaction &transaction, const Actor &who, base::Instant now) {
        return workflow::deleteOrder(transaction, who, id, now);
    };
    whenDone(m_context.session.run(verb), this, [this](const base::Outcome &outcome) {
        if (outcome) {
            m_context.toasts.showGood(tr("%1 is deleted.").arg(m_view->order.number));
            Q_EMIT finished(); // still busy: news of the deletion is no news to this page
            return;
        }
        m_busy = false;
        setNotice(Tone::Bad, errorText(outcome.error()));
        refresh();
    });
}

void OrderForm::copyOrder()
{
    if (m_dirty) {
        copyDraft();
    } else if (m_view) {
        m_context.openDocument(orderKindId, 0,
                               {{QStringLiteral("type"), static_cast<int>(m_type->type)},
                                {QStringLiteral("copyOf"), m_id.value()}});
    }
}

void OrderForm::copyDraft()
{
    OrderDraft copy = withoutBlanks(draft());
    for (OrderLine &line : copy.lines) {
        line.id = {};
        line.postedIn = 0;
        line.postedOut = 0;
    }
    m_context.openDocument(orderKindId, 0,
                           {{QStringLiteral("type"), static_cast<int>(m_type->type)},
                            {QStringLiteral("draft"), QVariant::fromValue(copy)}});
}

void OrderForm::importLines()
{
    if (!m_type || !isEditable()) {
        return;
    }
    commitOpenEditor(m_ui->linesView);
    const auto take = [this](const QList<OrderLinesModel::Entry> &entries) {
        const int rows = m_lines->paste(m_lines->rowCount() - 1, entries);
        setNotice(Tone::Good, tr("%n line(s) imported. Ctrl+Z takes them away again.", nullptr, rows));
    };
    const int room = maxOrderLines - m_lines->enteredLines();
    auto *dialog =
        new ImportDialog(orderLinesImport(m_context.session, *m_type, room, take), m_context.prompts, this);
    dialog->setWindowModality(Qt::WindowModal);
    dialog->open();
    dialog->chooseFile();
}

/// What is saved, not what is being typed: the paper is to say what the number says.
std::optional<PrintedDocument> OrderForm::printed() const
{
    if (!m_view) {
        return std::nullopt;
    }
    if (m_dirty) {
        m_context.toasts.show({.text = tr("Save the changes first, then print."), .tone = Tone::Warning});
        return std::nullopt;
    }
    return printedOrder(*m_view, m_fields->warehouseName(m_view->order.warehouse),
                        m_fields->warehouseName(m_view->order.toWarehouse), printOrigin(m_context.session));
}

void OrderForm::loadTheirs()
{
    if (m_view) {
        m_dirty = false;
        Q_EMIT dirtyChanged(false);
        refresh();
    }
}

} // namespace ui
