// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/printbutton.h"

#include "base/result.h"
#include "ui/printing/printing.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/offthread.h"
#include "ui/widgets/whendone.h"

#include <QAction>
#include <QDir>
#include <QEvent>
#include <QMenu>
#include <QSaveFile>

namespace ui {

PrintButton::PrintButton(Prompts &prompts, Toasts &toasts,
                         std::function<std::optional<PrintedDocument>()> document, QWidget *page)
    : QToolButton(page), m_prompts(prompts), m_toasts(toasts), m_document(std::move(document)),
      m_print(new QAction(ui::icon(Icon::Print), {}, this)), m_pdf(new QAction(this))
{
    setObjectName(QStringLiteral("printButton"));
    setIcon(ui::icon(Icon::Print));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setPopupMode(QToolButton::MenuButtonPopup);
    auto *menu = new QMenu(this);
    menu->addActions({m_print, m_pdf});
    setMenu(menu);
    m_print->setObjectName(QStringLiteral("printAction"));
    m_print->setShortcut(QKeySequence::Print);
    m_pdf->setObjectName(QStringLiteral("pdfAction"));
    page->addAction(m_print); // Ctrl+P works wherever the focus is on the page
    connect(this, &QToolButton::clicked, m_print, &QAction::trigger);
    connect(m_print, &QAction::triggered, this, &PrintButton::print);
    connect(m_pdf, &QAction::triggered, this, &PrintButton::savePdf);
    retranslate();
}

void PrintButton::print()
{
    if (const std::optional<PrintedDocument> document = m_document()) {
        showPrintPreview(*document, window());
    }
}

void PrintButton::savePdf()
{
    const std::optional<PrintedDocument> document = m_document();
    if (!document) {
        return;
    }
    FileQuestion question;
    question.title = tr("Save as PDF");
    question.suggestedName =
        (document->number.isEmpty() ? document->title : document->number) + QStringLiteral(".pdf");
    question.kinds = tr("PDF document (*.pdf)");
    m_prompts.askSaveFile(this, question, [this, document](const std::optional<QString> &path) {
        if (!path) {
            return;
        }
        // Painted here, because fonts are of this thread; written elsewhere.
        whenDone(offThread([path = *path, pdf = toPdf(*document)]() -> base::Outcome {
                     QSaveFile file(path);
                     if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size() ||
                         !file.commit()) {
                         return base::Error{base::ErrorCode::FileUnwritable, path};
                     }
                     return base::done;
                 }),
                 this, [this, path = *path](const base::Outcome &saved) {
                     if (!saved) {
                         m_toasts.showError(saved.error());
                         return;
                     }
                     m_toasts.showGood(tr("Saved as %1").arg(QDir::toNativeSeparators(path)));
                     Q_EMIT pdfSaved(path);
                 });
    });
}

void PrintButton::retranslate()
{
    setText(tr("Print"));
    setToolTip(tr("Shows the pages and prints them (Ctrl+P)"));
    m_print->setText(tr("Print …"));
    m_pdf->setText(tr("Save as PDF …"));
}

void PrintButton::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace ui
