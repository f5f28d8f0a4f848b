// SPDX-License-Identifier: Apache-2.0
#include "ui/imports/importdialog.h"

#include "sheets/tablefile.h"
#include "ui/imports/columnguess.h"
#include "ui/imports/importpreview.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/offthread.h"
#include "ui/widgets/tone.h"
#include "ui/widgets/whendone.h"
#include "ui_importdialog.h"

#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QSignalBlocker>
#include <QSortFilterProxyModel>

#include <algorithm>

namespace ui {

using base::Result;

namespace {

constexpr int boxesInARow = 4;
constexpr int noColumn = -1;

/// Only the rows that have a problem, if that is wanted.
class ProblemFilter final : public QSortFilterProxyModel
{
public:
    ProblemFilter(const ImportPreview &preview, QObject *parent)
        : QSortFilterProxyModel(parent), m_preview(preview)
    {
    }

    void setOnlyProblems(bool only)
    {
        m_only = only;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &) const override
    {
        return !m_only || m_preview.hasProblem(row);
    }

private:
    const ImportPreview &m_preview;
    bool m_only = false;
};

} // namespace

ImportDialog::ImportDialog(ImportDescription description, Prompts &prompts, QWidget *parent)
    : QDialog(parent), m_description(std::move(description)), m_prompts(prompts),
      m_ui(std::make_unique<Ui::ImportDialog>()), m_preview(new ImportPreview(m_description.columns, this))
{
    m_ui->setupUi(this);
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(m_description.title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *filter = new ProblemFilter(*m_preview, this);
    m_filtered = filter;
    m_filtered->setSourceModel(m_preview);
    m_ui->previewView->setModel(m_filtered);
    m_ui->previewView->verticalHeader()->hide();
    m_ui->previewView->horizontalHeader()->setStretchLastSection(true);
    m_ui->previewView->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_ui->previewView->setColumnWidth(0, 60);
    m_ui->previewView->setColumnWidth(1, 190); // codes come first, and are long
    // What is wrong stands beside the row's number, where it needs no scrolling.
    const int problem = m_preview->columnCount() - 1;
    m_ui->previewView->horizontalHeader()->moveSection(problem, 1);
    m_ui->previewView->setColumnWidth(problem, 330);
    m_ui->importButton->setProperty("primary", true);
    m_ui->templateButton->setIcon(icon(Icon::Export));
    addColumnBoxes();
    connect(m_ui->chooseButton, &QPushButton::clicked, this, &ImportDialog::chooseFile);
    connect(m_ui->templateButton, &QPushButton::clicked, this, &ImportDialog::saveTemplate);
    connect(m_ui->onlyProblems, &QCheckBox::toggled, filter, &ProblemFilter::setOnlyProblems);
    connect(m_ui->importButton, &QPushButton::clicked, this, &ImportDialog::apply);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    showStatus();
}

ImportDialog::~ImportDialog() = default;

void ImportDialog::addColumnBoxes()
{
    int at = 0;
    for (const ImportColumn &column : m_description.columns) {
        auto *label = new QLabel(column.required ? tr("%1 *").arg(column.title) : column.title, this);
        auto *box = new QComboBox(this);
        box->setObjectName(QStringLiteral("column.") + column.key);
        box->setAccessibleName(column.title);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
        label->setBuddy(box);
        const int row = at / boxesInARow * 2;
        m_ui->columnsLayout->addWidget(label, row, at % boxesInARow);
        m_ui->columnsLayout->addWidget(box, row + 1, at % boxesInARow);
        connect(box, &QComboBox::currentIndexChanged, this, &ImportDialog::mapRows);
        m_boxes.insert(column.key, box);
        ++at;
    }
    m_ui->columnsBox->setEnabled(false);
}

void ImportDialog::chooseFile()
{
    FileQuestion question;
    question.title = m_description.title;
    question.kinds = tr("Spreadsheets (*.xlsx *.csv *.txt)") + QStringLiteral(";;") + tr("All files (*)");
    m_prompts.askOpenFile(this, question, [this](const std::optional<QString> &path) {
        if (path) {
            readFile(*path);
        }
    });
}

void ImportDialog::readFile(const QString &path)
{
    m_table = {};
    m_preview->setRows({});
    m_ui->fileLabel->setText(QFileInfo(path).fileName());
    m_ui->fileLabel->setToolTip(QDir::toNativeSeparators(path));
    say(tr("Reading …"), false);
    whenDone(offThread([path] { return sheets::readTable(path); }), this,
             [this, path, token = ++m_token](const Result<sheets::Table> &table) {
                 if (token == m_token) {
                     take(path, table);
                 }
             });
}

void ImportDialog::take(const QString &path, const Result<sheets::Table> &table)
{
    m_ui->columnsBox->setEnabled(table.ok());
    if (!table) {
        say(errorText(table.error()), true);
        Q_EMIT shown();
        return;
    }
    m_table = *table;
    if (m_table.rows.isEmpty()) {
        say(tr("“%1” is empty.").arg(QFileInfo(path).fileName()), true);
        Q_EMIT shown();
        return;
    }
    fillColumnBoxes();
    mapRows();
    m_ui->importButton->setFocus();
}

void ImportDialog::fillColumnBoxes()
{
    const ColumnGuess guess = guessColumns(m_table, m_description.columns);
    m_headerRow = guess.headerRow;
    const QList<sheets::Cell> &headers = m_table.rows[m_headerRow].cells;
    for (const ImportColumn &column : m_description.columns) {
        QComboBox *box = m_boxes.value(column.key);
        const QSignalBlocker quiet(box);
        box->clear();
        box->addItem(tr("(not in the file)"), noColumn);
        for (int i = 0; i < int(m_table.columns()); ++i) {
            const QString header = i < headers.size() ? sheets::cellText(headers[i]).simplified() : QString();
            box->addItem(header.isEmpty() ? tr("Column %1").arg(i + 1) : header, i);
        }
        box->setCurrentIndex(guess.columns.value(column.key, noColumn) + 1);
    }
}

void ImportDialog::mapRows()
{
    m_unmapped.clear();
    QHash<QString, int> at;
    int shown = 0; // column of the preview
    for (const ImportColumn &column : m_description.columns) {
        const int chosen = m_boxes.value(column.key)->currentData().toInt();
        at.insert(column.key, chosen);
        m_ui->previewView->setColumnHidden(++shown, chosen == noColumn);
        if (column.required && chosen == noColumn && m_unmapped.isEmpty()) {
            m_unmapped = column.title;
        }
    }
    QList<ImportRow> rows;
    for (const sheets::Row &row : m_table.rows.mid(m_headerRow + 1)) {
        ImportRow made{row.number, {}};
        for (auto chosen = at.cbegin(); chosen != at.cend(); ++chosen) {
            if (const sheets::Cell cell = row.cells.value(chosen.value()); !sheets::isBlank(cell)) {
                made.cells.insert(chosen.key(), cell);
            }
        }
        if (!made.cells.isEmpty() && !isPassedOver(made)) {
            rows.append(made);
        }
    }
    m_preview->setRows(rows);
    check();
}

bool ImportDialog::isPassedOver(const ImportRow &row) const
{
    return std::any_of(
        m_description.columns.cbegin(), m_description.columns.cend(),
        [&row](const ImportColumn &column) { return column.blankSkips && row.text(column.key).isEmpty(); });
}

/// The problems with what is missing before them; nothing else is said of a cell that is empty and must not
/// be.
QList<ImportProblem> ImportDialog::withMissing(const QList<ImportProblem> &problems) const
{
    QList<ImportProblem> all;
    const auto isMissing = [this](int row, const ImportColumn &column) {
        return column.required && m_preview->rows()[row].text(column.key).isEmpty();
    };
    for (int i = 0; i < m_preview->rows().size(); ++i) {
        for (const ImportColumn &column : m_description.columns) {
            if (isMissing(i, column)) {
                all.append({i, column.key, tr("“%1” is missing.").arg(column.title)});
            }
        }
    }
    for (const ImportProblem &problem : problems) {
        const bool said = std::any_of(
            m_description.columns.cbegin(), m_description.columns.cend(),
            [&](const auto &column) { return column.key == problem.key && isMissing(problem.row, column); });
        if (!said) {
            all.append(problem);
        }
    }
    return all;
}

void ImportDialog::check()
{
    const int token = ++m_token;
    if (!m_unmapped.isEmpty() || m_preview->rows().isEmpty()) {
        m_checking = false;
        showStatus();
        Q_EMIT shown();
        return;
    }
    m_checking = true;
    showStatus();
    m_description.check(m_preview->rows(), this, [this, token](const ImportDescription::Problems &problems) {
        if (token != m_token) {
            return;
        }
        m_checking = false;
        if (problems) {
            m_preview->setProblems(withMissing(*problems));
            m_filtered->invalidate();
            showStatus();
        } else {
            m_preview->setRows({});
            say(errorText(problems.error()), true);
        }
        Q_EMIT shown();
    });
}

void ImportDialog::showStatus()
{
    const int rows = int(m_preview->rows().size());
    const int bad = m_preview->rowsWithProblems();
    m_ui->onlyProblems->setEnabled(bad > 0);
    m_ui->previewView->setColumnHidden(m_preview->columnCount() - 1, bad == 0);
    if (bad == 0) {
        m_ui->onlyProblems->setChecked(false);
    }
    if (m_table.rows.isEmpty()) {
        say({}, false);
    } else if (!m_unmapped.isEmpty()) {
        say(tr("Say above which column of the file is “%1”.").arg(m_unmapped), true);
    } else if (rows == 0) {
        say(tr("No row below the headers has anything to import."), true);
    } else if (m_checking) {
        say(tr("Checking …"), false);
    } else if (m_applying) {
        say(tr("Importing …"), false);
    } else if (bad > 0) {
        say(tr("%Ln row(s) have a problem. Correct them in the file and choose it again: either all rows are "
               "imported or none.",
               nullptr, bad),
            true);
    } else {
        say(tr("%Ln row(s) can be imported.", nullptr, rows), false);
    }
    m_ui->importButton->setEnabled(rows > 0 && bad == 0 && m_unmapped.isEmpty() && !m_checking &&
                                   !m_applying);
    m_ui->cancelButton->setEnabled(!m_applying);
    m_ui->chooseButton->setEnabled(!m_applying);
    m_ui->columnsBox->setEnabled(!m_applying && !m_table.rows.isEmpty());
}

void ImportDialog::reject()
{
    if (!m_applying) { // what is on its way is not called back
        QDialog::reject();
    }
}

void ImportDialog::say(const QString &text, bool bad)
{
    QPalette colors = palette();
    if (bad) {
        colors.setColor(QPalette::WindowText, toneColor(Tone::Bad, palette()));
    }
    m_ui->statusLabel->setPalette(colors);
    m_ui->statusLabel->setText(text);
    m_ui->importButton->setEnabled(false);
}

void ImportDialog::saveTemplate()
{
    FileQuestion question;
    question.title = tr("Save Template");
    question.suggestedName = m_description.templateName + QStringLiteral(".xlsx");
    question.kinds = tr("Excel workbook (*.xlsx)");
    m_prompts.askSaveFile(this, question, [this](const std::optional<QString> &path) {
        if (!path) {
            return;
        }
        QList<sheets::Column> columns;
        QList<sheets::Cell> example;
        for (const ImportColumn &column : m_description.columns) {
            columns.append({column.title, sheets::Format::Text, 22});
            example.append(column.example);
        }
        whenDone(offThread([path = *path, title = m_description.title, columns, example]() -> base::Outcome {
                     TRY_LET(const auto writer, sheets::SheetWriter::create(path, title, columns));
                     TRY(writer->append({example}));
                     return writer->finish();
                 }),
                 this, [this](const base::Outcome &saved) {
                     if (!saved) {
                         m_prompts.showError(this, m_description.title, saved.error());
                     }
                 });
    });
}

void ImportDialog::apply()
{
    if (m_applying) {
        return;
    }
    m_applying = true;
    showStatus();
    m_description.apply(m_preview->rows(), this, [this](const base::Outcome &applied) {
        m_applying = false;
        if (!applied) {
            check(); // against what has changed meanwhile
            m_prompts.showError(this, m_description.title, applied.error());
            return;
        }
        Q_EMIT imported(int(m_preview->rows().size()));
        accept();
    });
}

} // namespace ui
