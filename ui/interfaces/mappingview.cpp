// SPDX-License-Identifier: Apache-2.0
#include "ui/interfaces/mappingview.h"

#include "ui/widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QStyledItemDelegate>

#include <algorithm>

namespace ui {

namespace {

/// Tells an Enter from a loss of focus: the stock delegate ends both without a hint.
class CodeDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    bool eventFilter(QObject *object, QEvent *event) override
    {
        auto *editor = qobject_cast<QWidget *>(object);
        if (editor && event->type() == QEvent::KeyPress) {
            const int key = static_cast<QKeyEvent *>(event)->key();
            if (key == Qt::Key_Return || key == Qt::Key_Enter) {
                Q_EMIT commitData(editor);
                Q_EMIT closeEditor(editor, SubmitModelCache);
                return true;
            }
        }
        return QStyledItemDelegate::eventFilter(object, event);
    }
};

} // namespace

MappingView::MappingView(int editedColumn, QWidget *parent) : QTableView(parent), m_editedColumn(editedColumn)
{
    setItemDelegateForColumn(editedColumn, new CodeDelegate(this));
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setWordWrap(false);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(ui::rowHeight);
    verticalHeader()->setDefaultSectionSize(ui::rowHeight);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setStretchLastSection(true);
}

QList<int> MappingView::selectedRowNumbers() const
{
    QList<int> rows;
    if (selectionModel()) {
        for (const QModelIndex &index : selectionModel()->selectedRows()) {
            rows.append(index.row());
        }
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

bool MappingView::step(int rows)
{
    const int row = currentIndex().row() + rows;
    if (!model() || row < 0 || row >= model()->rowCount()) {
        return false;
    }
    setCurrentIndex(model()->index(row, m_editedColumn));
    return true;
}

void MappingView::copy()
{
    QStringList lines;
    for (const int row : selectedRowNumbers()) {
        QStringList cells;
        for (int column = 0; column <= m_editedColumn; ++column) {
            cells.append(model()->index(row, column).data().toString());
        }
        lines.append(cells.join(u'\t'));
    }
    if (!lines.isEmpty()) {
        QApplication::clipboard()->setText(lines.join(u'\n'));
    }
}

void MappingView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy();
        return;
    }
    if (event->matches(QKeySequence::Paste)) {
        Q_EMIT pasted(qMax(0, currentIndex().row()), QApplication::clipboard()->text());
        return;
    }
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) {
        Q_EMIT clearRequested(selectedRowNumbers());
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        step(1);
        return;
    }
    const bool types =
        event->key() == Qt::Key_F2 || (!event->text().isEmpty() && event->text().at(0).isPrint());
    if (types && currentIndex().isValid() && currentIndex().column() != m_editedColumn) {
        setCurrentIndex(currentIndex().siblingAtColumn(m_editedColumn));
    }
    QTableView::keyPressEvent(event);
}

void MappingView::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    switch (hint) {
    case QAbstractItemDelegate::SubmitModelCache: // Enter
        QTableView::closeEditor(editor, QAbstractItemDelegate::NoHint);
        step(1);
        return;
    case QAbstractItemDelegate::EditNextItem: // Tab goes down, not to a column that can't be edited
    case QAbstractItemDelegate::EditPreviousItem:
        QTableView::closeEditor(editor, QAbstractItemDelegate::NoHint);
        if (step(hint == QAbstractItemDelegate::EditNextItem ? 1 : -1)) {
            edit(currentIndex());
        }
        return;
    default:
        QTableView::closeEditor(editor, hint);
    }
}

} // namespace ui
