// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sheets/table.h"
#include "ui/imports/importdescription.h"
#include "ui/widgets/prompts.h"

#include <QDialog>

#include <memory>

class QComboBox;
class QSortFilterProxyModel;

namespace Ui {
class ImportDialog;
}

namespace ui {

class ImportPreview;

/// Takes rows from a spreadsheet: choose the file, see which of its columns is which of ours and what is
/// wrong with which row, import all rows or none. What the rows are is the description's business.
///
/// Object names: chooseButton, templateButton, fileLabel, one combo box a column named `column.<key>`,
/// previewView, onlyProblems, statusLabel, importButton, cancelButton.
class ImportDialog final : public QDialog
{
    Q_OBJECT

public:
    ImportDialog(ImportDescription description, Prompts &prompts, QWidget *parent = nullptr);
    ~ImportDialog() override;

    /// Asks for the file at once: what one opens this for.
    void chooseFile();
    void reject() override;

Q_SIGNALS:
    void shown(); ///< a file has been read and checked, or can't be
    void imported(int rows);

private:
    void addColumnBoxes();
    void readFile(const QString &path);
    void take(const QString &path, const base::Result<sheets::Table> &table);
    void fillColumnBoxes();
    void mapRows();
    bool isPassedOver(const ImportRow &row) const;
    QList<ImportProblem> withMissing(const QList<ImportProblem> &problems) const;
    void check();
    void showStatus();
    void say(const QString &text, bool bad);
    void saveTemplate();
    void apply();

    const ImportDescription m_description;
    Prompts &m_prompts;
    std::unique_ptr<Ui::ImportDialog> m_ui;
    ImportPreview *m_preview;
    QSortFilterProxyModel *m_filtered;
    QHash<QString, QComboBox *> m_boxes; ///< by the column's key
    sheets::Table m_table;
    qsizetype m_headerRow = 0;
    QString m_unmapped; ///< the title of a required column that the file has not, so far
    int m_token = 0;    ///< answers to older questions are dropped
    bool m_checking = false;
    bool m_applying = false;
};

} // namespace ui
