// SPDX-License-Identifier: Apache-2.0
// When a receipt can be posted, what is said until then, and the posting itself.
#include "ui/orders/bannerlist.h"
#include "ui/receipts/receiptlinesmodel.h"
#include "ui/receipts/receiptpage.h"
#include "ui/receipts/receiptscansmodel.h"
#include "ui/widgets/celltext.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/whendone.h"
#include "ui_receiptpage.h"

namespace ui {

using namespace domain;
using base::Error;
using base::ErrorCode;
using base::Result;

QString ReceiptPage::whyNotPost() const
{
    if (!m_view) {
        return tr("Loading …");
    }
    const OrderState &state = m_view->order.state;
    if (!m_context.session.may(Duty::EditOrders)) {
        return errorText(Error{ErrorCode::Forbidden, {}});
    }
    if (isLocked(state.push)) {
        return errorText(Error{ErrorCode::OrderLocked, m_view->order.number});
    }
    if (state.approval == ApprovalStatus::Pending) {
        return errorText(Error{ErrorCode::NotApproved, {}});
    }
    if (permission(state, OrderAction::ReceiveByHand) != Permission::Yes) {
        return tr("All of this order is received by hand already.");
    }
    if (m_lines->total() == 0) {
        return errorText(Error{ErrorCode::ReceiptEmpty, {}});
    }
    if (m_judging || m_readingFile || !m_pending.isEmpty()) {
        return tr("Serials are being checked.");
    }
    if (m_scans->bad() > 0) {
        return tr("%n red line(s) must be removed first.", nullptr, m_scans->bad());
    }
    if (m_scans->open()) {
        return tr("The last handset lacks an IMEI: scan it.");
    }
    if (const int row = m_lines->firstDiffering(); row >= 0) {
        return tr("Line %1 has %2 serials of %3.")
            .arg(m_lines->lineNo(row))
            .arg(numberText(m_lines->scanned(m_lines->lineNo(row))), numberText(m_lines->thisTime(row)));
    }
    return {};
}

void ReceiptPage::showState()
{
    const QString why = whyNotPost();
    const bool ready = why.isEmpty() && !m_busy && !m_done;
    m_ui->postButton->setEnabled(ready);
    m_ui->postButton->setProperty("primary", ready);
    m_ui->postButton->setIcon(ready ? icon(Icon::Approve, palette().color(QPalette::HighlightedText))
                                    : icon(Icon::Approve));
    m_ui->postButton->setToolTip(ready ? tr("Posts the stock document; it is final (Ctrl+Enter)") : why);
    m_ui->postButton->update();
    m_ui->progressLabel->setState(ready                ? Tone::Good
                                  : m_scans->bad() > 0 ? Tone::Bad
                                                       : Tone::Busy,
                                  ready ? tr("Ready to post") : why);
    const bool live =
        m_view && permission(m_view->order.state, OrderAction::ReceiveByHand) == Permission::Yes;
    m_lines->setEditable(live && !m_busy);
    for (QWidget *part : {static_cast<QWidget *>(m_ui->scanEdit), static_cast<QWidget *>(m_ui->pasteButton),
                          static_cast<QWidget *>(m_ui->importButton)}) {
        part->setEnabled(live && !m_busy);
    }
    showBanners();
    if (const bool dirty = isDirty(); m_toldDirty != dirty) {
        m_toldDirty = dirty;
        Q_EMIT dirtyChanged(dirty);
    }
}

void ReceiptPage::showBanners()
{
    constexpr qsizetype most = 8;
    QList<Banner> banners;
    if (!m_problems.isEmpty()) {
        QStringList texts = errorText(m_problems).split(u'\n');
        if (texts.size() > most) {
            const int more = static_cast<int>(texts.size() - most);
            texts = texts.first(most);
            texts.append(tr("and %n more", nullptr, more));
        }
        banners.append({Tone::Bad, tr("Not posted: %1").arg(texts.join(u'\n'))});
    }
    if (!m_notice.isEmpty()) {
        banners.append({Tone::Warning, m_notice});
    }
    m_ui->banners->setBanners(banners);
}

workflow::HandReceipt ReceiptPage::receipt() const
{
    workflow::HandReceipt receipt{m_order, m_view->order.version, m_stage, {}};
    for (int row = 0; row < m_lines->rowCount(); ++row) {
        const int lineNo = m_lines->lineNo(row);
        if (m_lines->thisTime(row) > 0) {
            receipt.lines.append({lineNo, m_lines->thisTime(row), m_scans->handsets(lineNo)});
        }
    }
    return receipt;
}

void ReceiptPage::post(std::function<void(bool)> done)
{
    if (m_busy || m_done || !whyNotPost().isEmpty()) {
        done(false);
        return;
    }
    m_busy = true;
    m_problems.clear();
    m_notice.clear();
    showState();
    whenDone(m_context.session.run(
                 [given = receipt()](store::Transaction &transaction, const Actor &who, base::Instant now) {
                     return workflow::receiveOrder(transaction, who, given, now);
                 }),
             this, [this, done = std::move(done)](const Result<workflow::HandReceiptOutcome> &outcome) {
                 posted(outcome, done);
             });
}

void ReceiptPage::posted(const Result<workflow::HandReceiptOutcome> &outcome,
                         const std::function<void(bool)> &done)
{
    m_busy = false;
    if (!outcome || !outcome->problems.isEmpty()) {
        m_problems = outcome ? outcome->problems : QList<Error>{outcome.error()};
        showState();
        refresh(); // where the order stands now
        done(false);
        return;
    }
    m_done = true;
    m_context.toasts.showGood(tr("%1 is posted.").arg(title()));
    showState();
    Q_EMIT receiptPosted(outcome->document);
    m_context.openDocument(QStringLiteral("document"), outcome->document.value(), {});
    done(true);
    Q_EMIT finished();
}

} // namespace ui
