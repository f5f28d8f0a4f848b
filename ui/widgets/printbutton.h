// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/printing/printeddocument.h"
#include "ui/widgets/prompts.h"
#include "ui/widgets/toast.h"

#include <QToolButton>

#include <functional>

namespace ui {

/// The print button of a page: Ctrl+P shows the pages before they are printed, its menu saves them as PDF.
/// Object name printButton; its actions are printAction and pdfAction.
class PrintButton final : public QToolButton
{
    Q_OBJECT

public:
    /// `document` is asked at each click; nothing if there is nothing to print yet.
    PrintButton(Prompts &prompts, Toasts &toasts, std::function<std::optional<PrintedDocument>()> document,
                QWidget *page);

Q_SIGNALS:
    void pdfSaved(const QString &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    void print();
    void savePdf();
    void retranslate();

    Prompts &m_prompts;
    Toasts &m_toasts;
    std::function<std::optional<PrintedDocument>()> m_document;
    QAction *m_print;
    QAction *m_pdf;
};

} // namespace ui
