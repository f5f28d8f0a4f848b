// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/shortcutlist.h"

#include "ui/widgets/tone.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

ShortcutList::ShortcutList(QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("shortcutList"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keyboard Shortcuts"));
    const std::pair<QString, QString> entries[] = {
        {QStringLiteral("Ctrl+K"), tr("Find a document, serial or manual number")},
        {QStringLiteral("F1"), tr("Help on this page")},
        {QStringLiteral("Ctrl+B"), tr("Show or hide the navigation")},
        {QStringLiteral("F6"), tr("Go to the navigation")},
        {QStringLiteral("Ctrl+W"), tr("Close the tab")},
        {QStringLiteral("Ctrl+Tab, Ctrl+PgDn"), tr("Next tab")},
        {QStringLiteral("Ctrl+Shift+Tab, Ctrl+PgUp"), tr("Previous tab")},
        {QStringLiteral("Ctrl+J"), tr("Go to the newest notice")},
        {QString(), {}},
        {QStringLiteral("Ctrl+S"), tr("Save the document")},
        {QStringLiteral("Ctrl+N"), tr("New document")},
        {QStringLiteral("Ctrl+P"), tr("Print")},
        {QString(), {}},
        {QStringLiteral("Ctrl+F"), tr("Go to the search field of the list")},
        {QStringLiteral("Enter"), tr("Open the selected row")},
        {QStringLiteral("Home, End"), tr("First or last row")},
        {QStringLiteral("Ctrl+A, Ctrl+C"), tr("Select all rows, copy the selected rows")},
        {QStringLiteral("Ctrl+E, Ctrl+Shift+E"), tr("Export the list or the selected rows to Excel")},
        {QStringLiteral("F5"), tr("Read the list again")},
    };
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(28);
    grid->setVerticalSpacing(5);
    int row = 0;
    for (const auto &[keys, text] : entries) {
        if (keys.isEmpty()) {
            grid->setRowMinimumHeight(row++, 8);
            continue;
        }
        auto *left = new QLabel(keys, this);
        left->setForegroundRole(QPalette::PlaceholderText);
        grid->addWidget(left, row, 0);
        grid->addWidget(new QLabel(text, this), row++, 1);
    }
    auto *buttons = new QDialogButtonBox(this);
    connect(buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole), &QPushButton::clicked, this,
            &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 14);
    layout->setSpacing(14);
    layout->addLayout(grid);
    layout->addWidget(buttons);
}

} // namespace ui
