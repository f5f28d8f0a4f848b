// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/bulkdialog.h"

#include "sheets/sheetwriter.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/offthread.h"
#include "ui/widgets/tone.h"
#include "ui/widgets/whendone.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTableWidget>

namespace ui {

namespace {

enum Column
{
    Number,
    Outcome,
    Reasons,
    ColumnCount
};

} // namespace

BulkDialog::BulkDialog(BulkRun *run, Words words, Prompts &prompts, QWidget *parent)
    : QDialog(parent), m_run(run), m_words(std::move(words)), m_prompts(prompts), m_summary(new QLabel(this)),
      m_bar(new QProgressBar(this)), m_table(new QTableWidget(0, ColumnCount, this)),
      m_stop(new QPushButton(tr("Stop"), this)), m_copy(new QPushButton(tr("&Copy"), this)),
      m_save(new QPushButton(tr("&Save as Excel …"), this)), m_close(new QPushButton(tr("Close"), this))
{
    m_run->setParent(this);
    setUp();
    connect(m_run, &BulkRun::progressed, this, &BulkDialog::addLastResult);
    connect(m_run, &BulkRun::finished, this, &BulkDialog::end);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_run->cancel();
        m_stop->setEnabled(false);
    });
    connect(m_copy, &QPushButton::clicked, this, &BulkDialog::copy);
    connect(m_save, &QPushButton::clicked, this, &BulkDialog::saveWorkbook);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    m_run->start();
}

void BulkDialog::setUp()
{
    setObjectName(QStringLiteral("bulkDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(m_words.title);
    resize(720, 460);
    m_summary->setObjectName(QStringLiteral("summaryLabel"));
    m_bar->setObjectName(QStringLiteral("progressBar"));
    m_bar->setRange(0, int(m_run->count()));
    m_bar->setTextVisible(false);
    m_table->setObjectName(QStringLiteral("resultsTable"));
    m_table->setHorizontalHeaderLabels({tr("Order"), tr("Result"), tr("Reasons")});
    m_table->verticalHeader()->hide();
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false);
    m_table->setColumnWidth(Number, 150);
    m_table->setColumnWidth(Outcome, 110);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_stop->setObjectName(QStringLiteral("stopButton"));
    m_copy->setObjectName(QStringLiteral("copyButton"));
    m_copy->setIcon(icon(Icon::Copy));
    m_save->setObjectName(QStringLiteral("saveButton"));
    m_save->setIcon(icon(Icon::Export));
    m_close->setObjectName(QStringLiteral("closeButton"));
    m_close->setProperty("primary", true);
    for (QPushButton *later : {m_copy, m_save, m_close}) {
        later->setEnabled(false);
    }
    auto *copyKeys = new QAction(this);
    copyKeys->setShortcut(QKeySequence::Copy);
    connect(copyKeys, &QAction::triggered, this, &BulkDialog::copy);
    addAction(copyKeys);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_copy);
    buttons->addWidget(m_save);
    buttons->addStretch();
    buttons->addWidget(m_stop);
    buttons->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 16, 18, 14);
    layout->setSpacing(10);
    layout->addWidget(m_summary);
    layout->addWidget(m_bar);
    layout->addWidget(m_table, 1);
    layout->addLayout(buttons);
    showSummary();
}

void BulkDialog::addLastResult()
{
    const BulkRun::Result &result = m_run->results().last();
    const bool good = result.reasons.isEmpty();
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    m_table->setItem(row, Number, new QTableWidgetItem(result.order.number));
    auto *outcome = new QTableWidgetItem(good ? m_words.done : tr("Refused"));
    outcome->setForeground(toneColor(good ? Tone::Good : Tone::Bad, palette()));
    m_table->setItem(row, Outcome, outcome);
    auto *reasons = new QTableWidgetItem(errorText(result.reasons));
    reasons->setToolTip(reasons->text());
    m_table->setItem(row, Reasons, reasons);
    if (!good) {
        m_table->resizeRowToContents(row); // a line a reason
    }
    m_table->scrollToBottom();
    m_bar->setValue(int(m_run->results().size()));
    showSummary();
}

qsizetype BulkDialog::refused() const
{
    const QList<BulkRun::Result> &results = m_run->results();
    return std::count_if(results.begin(), results.end(),
                         [](const BulkRun::Result &result) { return !result.reasons.isEmpty(); });
}

void BulkDialog::showSummary()
{
    const qsizetype seen = m_run->results().size();
    const qsizetype bad = refused();
    QString text = m_ended ? tr("Done: %1, refused: %2").arg(seen - bad).arg(bad)
                           : tr("%1 of %2 …").arg(seen).arg(m_run->count());
    if (m_ended && seen < m_run->count()) {
        text += QLatin1Char(' ') +
                tr("Stopped; %Ln order(s) were not touched.", nullptr, int(m_run->count() - seen));
    }
    m_summary->setText(text);
}

void BulkDialog::end()
{
    m_ended = true;
    m_bar->hide();
    m_stop->hide();
    for (QPushButton *now : {m_copy, m_save, m_close}) {
        now->setEnabled(true);
    }
    m_close->setDefault(true);
    m_close->setFocus();
    showSummary();
    Q_EMIT ended();
}

void BulkDialog::reject()
{
    if (m_ended) {
        QDialog::reject();
    } else {
        m_stop->click(); // the results are to be seen before the window goes
    }
}

QList<QStringList> BulkDialog::lines() const
{
    QList<QStringList> all;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < ColumnCount; ++column) {
            cells.append(m_table->item(row, column)->text());
        }
        all.append(cells);
    }
    return all;
}

void BulkDialog::copy()
{
    QStringList text{tr("Order") + QLatin1Char('\t') + tr("Result") + QLatin1Char('\t') + tr("Reasons")};
    for (QStringList cells : lines()) {
        for (QString &cell : cells) {
            cell = cell.simplified();
        }
        text.append(cells.join(QLatin1Char('\t')));
    }
    QGuiApplication::clipboard()->setText(text.join(QLatin1Char('\n')) + QLatin1Char('\n'));
}

void BulkDialog::saveWorkbook()
{
    FileQuestion question;
    question.title = m_words.title;
    question.suggestedName = m_words.title + QStringLiteral(".xlsx");
    question.kinds = tr("Excel workbook (*.xlsx)");
    m_prompts.askSaveFile(this, question, [this](const std::optional<QString> &path) {
        if (!path) {
            return;
        }
        const QList<sheets::Column> columns{{tr("Order"), sheets::Format::Text, 20},
                                            {tr("Result")},
                                            {tr("Reasons"), sheets::Format::Text, 60}};
        QList<QList<sheets::Cell>> rows;
        for (const QStringList &cells : lines()) {
            rows.append(QList<sheets::Cell>(cells.begin(), cells.end()));
        }
        whenDone(offThread([path = *path, title = m_words.title, columns, rows]() -> base::Outcome {
                     TRY_LET(const auto writer, sheets::SheetWriter::create(path, title, columns));
                     TRY(writer->append(rows));
                     return writer->finish();
                 }),
                 this, [this](const base::Outcome &saved) {
                     if (!saved) {
                         m_prompts.showError(this, m_words.title, saved.error());
                     }
                 });
    });
}

} // namespace ui
