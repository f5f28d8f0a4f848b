// SPDX-License-Identifier: Apache-2.0
// How serials come onto the page, and how they are checked.
#include "ui/receipts/receiptlinesmodel.h"
#include "ui/receipts/receiptpage.h"
#include "ui/receipts/receiptscansmodel.h"
#include "ui/widgets/celltext.h"
#include "ui/widgets/whendone.h"
#include "ui_receiptpage.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>

namespace ui {

using namespace domain;
using base::Error;
using base::Result;

bool ReceiptPage::eventFilter(QObject *watched, QEvent *event)
{
    // A field of one line would make one line of what was copied from a spreadsheet.
    if (watched == m_ui->scanEdit && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->matches(QKeySequence::Paste) &&
        QApplication::clipboard()->text().trimmed().contains(u'\n')) {
        paste();
        return true;
    }
    return DocumentPage::eventFilter(watched, event);
}

void ReceiptPage::takeWedgeScan(const QString &text, QLineEdit *field)
{
    if (field && m_ui->linesView->viewport()->isAncestorOf(field)) {
        // The scanner's first key has opened an editor of the table: as if it had not.
        QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
        QApplication::sendEvent(field, &escape);
    }
    if (!m_ui->scanEdit->isEnabled() || !m_ui->scanBar->isVisible()) {
        QApplication::beep();
        return;
    }
    m_ui->scanEdit->setText(text);
    m_ui->scanEdit->setFocus();
    takeTyped();
}

void ReceiptPage::takeTyped()
{
    const QList<Handset> handsets = readHandsets(m_ui->scanEdit->text());
    if (handsets.isEmpty() && !m_ui->scanEdit->text().trimmed().isEmpty()) {
        // Letters only: still something that was scanned, and wrong.
        takeHandsets({{m_ui->scanEdit->text().trimmed(), {}, {}}});
    } else {
        takeHandsets(handsets);
    }
    m_ui->scanEdit->clear();
}

void ReceiptPage::paste()
{
    const QList<Handset> handsets = readHandsets(QApplication::clipboard()->text());
    if (handsets.isEmpty()) {
        m_notice = tr("The clipboard holds no serials. Copy the columns serial, IMEI 1, IMEI 2 first.");
        showState();
        return;
    }
    takeHandsets(handsets);
}

void ReceiptPage::chooseFile()
{
    m_context.prompts.askOpenFile(
        this,
        {tr("Serials from a file"), {}, tr("Excel, CSV and text files (*.xlsx *.csv *.txt);;All files (*)")},
        [this](const std::optional<QString> &path) {
            if (!path) {
                return;
            }
            m_readingFile = true;
            showState();
            whenDone(
                QtFuture::makeReadyFuture(Result<QString>(*path))
                    .then(QtFuture::Launch::Async,
                          [](const Result<QString> &name) { return Result<ScanFile>(readScanFile(*name)); }),
                this, [this](const Result<ScanFile> &file) {
                    m_readingFile = false;
                    takeFile(file ? *file : ScanFile{});
                });
        });
}

void ReceiptPage::takeFile(const ScanFile &file)
{
    if (!file.problem) {
        takeHandsets(file.handsets);
        return;
    }
    switch (*file.problem) {
    case ScanFile::Problem::Unreadable:
        m_notice = tr("The file can't be read: %1").arg(file.reason);
        break;
    case ScanFile::Problem::TooLarge:
        m_notice = tr("The file is larger than %1 MB; that can't be a list of serials.")
                       .arg(maxScanFileBytes / (1024 * 1024));
        break;
    case ScanFile::Problem::Empty:
        m_notice = tr("There is no serial in the file. It needs one handset a line: serial, IMEI 1, IMEI 2.");
        break;
    }
    showState();
}

void ReceiptPage::takeHandsets(const QList<Handset> &handsets)
{
    m_problems.clear(); // what was said of the last attempt
    m_notice.clear();
    const int line = m_lines->lineNo(m_ui->linesView->currentIndex().row());
    for (const Handset &handset : handsets) {
        m_pending.append({handset, line});
    }
    judgePending();
}

void ReceiptPage::judgePending()
{
    if (m_judging || m_pending.isEmpty() || !m_view) {
        return;
    }
    m_judging = true;
    showState();
    const QList<Scan> scans = std::exchange(m_pending, {});
    QStringList values;
    for (const Scan &scan : scans) {
        values += identities(scan.handset);
    }
    const auto ask = [owner = m_view->order.owner, values](store::Connection &connection) {
        return readKnownSerials(connection, owner, values);
    };
    whenDone(m_context.session.ask(ask), this,
             [this, scans](const Result<KnownSerials> &known) { judge(scans, 0, known); });
}

void ReceiptPage::judge(const QList<Scan> &scans, qsizetype first, const Result<KnownSerials> &known)
{
    constexpr qsizetype atOnce = 500; // what nobody notices
    const qsizetype last = std::min(first + atOnce, scans.size());
    {
        const ReceiptScansModel::Batch batch(*m_scans, last - first);
        for (qsizetype i = first; i < last; ++i) {
            judgeOne(scans.at(i), known);
        }
    }
    if (last < scans.size()) {
        QMetaObject::invokeMethod(
            this, [this, scans, last, known] { judge(scans, last, known); }, Qt::QueuedConnection);
        return;
    }
    m_judging = false;
    if (std::exchange(m_refused, false)) {
        QApplication::beep();
        Q_EMIT scanRefused();
    }
    showCounts();
    if (m_pending.isEmpty()) {
        Q_EMIT scansJudged();
    }
    judgePending();
}

void ReceiptPage::judgeOne(const Scan &scan, const Result<KnownSerials> &known)
{
    JudgedScan judged{scan.handset, scan.lineHint, true, false, {}};
    if (known) {
        const ScanSituation situation{&*m_view, m_stage, [this](int lineNo) { return m_scans->good(lineNo); },
                                      [this](const QString &identity) { return m_scans->isTaken(identity); }};
        judged = judgeScan(scan, m_scans->open(), situation, *known);
    } else {
        judged.problem = known.error();
    }
    m_refused = m_refused || judged.problem;
    if (judged.isOfOpenOne && !judged.problem) {
        m_scans->replaceOpen(judged);
        return;
    }
    // A bad one for the handset that waits is a line of its own: the handset goes on waiting.
    m_scans->add(judged);
}

void ReceiptPage::showCounts()
{
    for (int row = 0; row < m_lines->rowCount(); ++row) {
        m_lines->setScanned(m_lines->lineNo(row), m_scans->good(m_lines->lineNo(row)));
    }
    const int good = m_scans->count() - m_scans->bad();
    m_ui->scansLabel->setText(m_scans->bad() == 0
                                  ? tr("%n handset(s)", nullptr, good)
                                  : tr("%n handset(s)", nullptr, good) + QStringLiteral("  ·  ") +
                                        tr("%n refused", nullptr, m_scans->bad()));
    m_ui->removeBadButton->setVisible(m_scans->bad() > 0);
    m_ui->removeButton->setEnabled(m_ui->scansView->selectionModel()->hasSelection());
    showState();
}

void ReceiptPage::removeSelected()
{
    QList<int> rows;
    for (const QModelIndex &index : m_ui->scansView->selectionModel()->selectedRows()) {
        rows.append(index.row());
    }
    m_scans->remove(rows);
}

} // namespace ui
