// SPDX-License-Identifier: Apache-2.0
// How a form keeps up: with the database, and with what is typed.
#include "ui/orders/orderdraft.h"
#include "ui/orders/orderfields.h"
#include "ui/orders/orderform.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/whendone.h"
#include "ui_orderform.h"

namespace ui {

using namespace domain;
using base::ErrorCode;
using base::Result;
using Others = OrderSituation::Others;

void OrderForm::wasEdited()
{
    const bool dirty = !isSame(withoutBlanks(draft()), m_baseline) || !m_lines->unknownCodes().isEmpty();
    if (!m_problems.isEmpty()) {
        m_problems.clear();
        m_fields->mark({});
    }
    m_notice.reset();
    if (m_dirty != dirty) {
        m_dirty = dirty;
        if (!dirty && m_others == Others::Changed) {
            refresh();
        }
        Q_EMIT dirtyChanged(dirty);
    }
    showTotals();
    showButtons();
    showBanners();
    showPushProblems();
}

void OrderForm::setNotice(Tone tone, const QString &text)
{
    m_notice = OrderStatement{tone, text};
    showBanners();
}

void OrderForm::follow(store::Topics topics)
{
    if (m_type && topics.testAnyFlags(store::Topic::Settings | store::Topic::Catalogue)) {
        readWarehouses();
    }
    if (m_id && topics.testAnyFlags(store::Topic::Orders | store::Topic::Stock | store::Topic::Settings |
                                    store::Topic::Catalogue | store::Topic::Inbox)) {
        refresh();
    }
}

void OrderForm::readWarehouses()
{
    whenDone(m_context.session.ask(ui::readWarehouses), this,
             [this](const Result<WarehouseChoices> &choices) {
                 if (!choices) {
                     m_context.toasts.showError(choices.error());
                     return;
                 }
                 m_fields->setWarehouses(choices->warehouses);
             });
}

void OrderForm::refresh()
{
    if (m_reading || m_busy) { // what is being read may be old already; a verb of ours reads behind itself
        m_readAgain = true;
        return;
    }
    m_reading = true;
    m_readAgain = false;
    whenDone(m_context.session.ask(
                 [id = m_id](store::Connection &connection) { return readOrder(connection, id); }),
             this, [this](const Result<OrderView> &view) {
                 m_reading = false;
                 if (m_busy) { // read before what we are doing now
                     m_readAgain = true;
                     return;
                 }
                 take(view);
                 if (m_readAgain) {
                     refresh();
                 }
             });
}

void OrderForm::take(const Result<OrderView> &view)
{
    if (!view) {
        if (view.error().code == ErrorCode::NotFound && m_view) {
            setOthers(Others::Gone);
            showState();
        } else {
            setNotice(Tone::Bad, errorText(view.error()));
        }
        return;
    }
    if (!m_type) {
        build(view->order.type);
    }
    const bool untouched = !m_dirty && !m_ui->linesView->isEditing();
    if (!m_view || untouched) {
        showSaved(*view);
        return;
    }
    m_view = *view; // the states are news; what was typed stays
    if (isLocked(m_view->order.state.push)) {
        setOthers(Others::Locked);
    } else if (m_view->order.state.receivedByHand) {
        setOthers(Others::Received);
    } else if (m_view->order.version != m_version) {
        setOthers(Others::Changed);
    }
    showState();
    Q_EMIT orderShown();
}

void OrderForm::showSaved(const OrderView &view)
{
    const bool first = !m_view;
    m_view = view;
    m_version = view.order.version;
    m_others = Others::Nothing;
    m_differences.clear();
    m_problems.clear();
    m_baseline = static_cast<const OrderDraft &>(view.order);
    m_fields->mark({});
    m_fields->show(view.order, view.partner);
    m_lines->setLines(view.order.lines, view.products);
    const bool wasDirty = std::exchange(m_dirty, false);
    showState();
    if (first) {
        Q_EMIT titleChanged();
    }
    if (wasDirty) {
        Q_EMIT dirtyChanged(false);
    }
    Q_EMIT orderShown();
}

void OrderForm::startDraft(const DraftView &view)
{
    m_baseline = OrderDraft();
    m_baseline.type = m_type->type;
    m_baseline.date = base::businessDay(m_context.session.clock().now());
    OrderDraft draft = view.draft;
    if (!draft.date.isValid()) {
        draft.date = m_baseline.date;
    }
    m_fields->show(draft, view.partner);
    m_lines->setLines(draft.lines, view.products);
    if (m_lines->rowCount() == 0) {
        m_lines->insertLine(0);
    }
    m_dirty = !draft.lines.isEmpty() || draft.partner;
    showState();
    if (m_dirty) {
        Q_EMIT dirtyChanged(true);
    }
}

void OrderForm::startFrom(const OrderDraft &draft)
{
    whenDone(m_context.session.ask(
                 [draft](store::Connection &connection) { return readDraft(connection, draft); }),
             this, [this](const Result<DraftView> &view) { takeDraft(view); });
}

void OrderForm::copyFrom(OrderId source)
{
    const QDate today = base::businessDay(m_context.session.clock().now());
    whenDone(m_context.session.ask([source, today](store::Connection &connection) {
        return readCopy(connection, source, today);
    }),
             this, [this](const Result<DraftView> &view) { takeDraft(view); });
}

void OrderForm::takeDraft(const Result<DraftView> &view)
{
    if (!view) {
        setNotice(Tone::Bad, errorText(view.error()));
        return;
    }
    if (!m_type) {
        build(view->draft.type);
        Q_EMIT titleChanged();
    }
    startDraft(*view);
    Q_EMIT orderShown();
}

} // namespace ui
