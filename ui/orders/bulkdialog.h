// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/orders/bulkrun.h"
#include "ui/widgets/prompts.h"

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;
class QTableWidget;

namespace ui {

/// How a BulkRun goes and what came of it, order by order, with all reasons. The list can be copied
/// (Ctrl+C) and saved as a workbook.
///
/// Object names: progressBar, summaryLabel, resultsTable, stopButton, copyButton, saveButton, closeButton.
class BulkDialog final : public QDialog
{
    Q_OBJECT

public:
    struct Words
    {
        QString title; ///< "Push to IDEAL"
        QString done;  ///< what stands beside an order to which it was done: "Handed over"
    };

    /// Takes the run and starts it.
    BulkDialog(BulkRun *run, Words words, Prompts &prompts, QWidget *parent);

    void reject() override; ///< stops first

Q_SIGNALS:
    void ended(); ///< the results are complete

private:
    void setUp();
    void addLastResult();
    void showSummary();
    void end();
    void copy();
    void saveWorkbook();
    qsizetype refused() const;
    QList<QStringList> lines() const;

    BulkRun *m_run;
    const Words m_words;
    Prompts &m_prompts;
    QLabel *m_summary;
    QProgressBar *m_bar;
    QTableWidget *m_table;
    QPushButton *m_stop;
    QPushButton *m_copy;
    QPushButton *m_save;
    QPushButton *m_close;
    bool m_ended = false;
};

} // namespace ui
