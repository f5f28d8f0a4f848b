// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/orderlinesview.h"

#include "domain/code.h"
#include "ui/orders/cataloguesearch.h"
#include "ui/orders/orderlinedelegate.h"
#include "ui/widgets/openeditor.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/whendone.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>

#include <array>

namespace ui {

using namespace domain;
using Model = OrderLinesModel;

namespace {

/// Where Tab stops, from left to right.
constexpr std::array tabStops{Model::Code, Model::Quantity, Model::Price, Model::Inventory, Model::Remark};

/// Rows as Excel puts them on the clipboard: code, quantity, price; anything behind that is ignored.
QList<Model::Entry> readRows(const QString &text)
{
    QList<Model::Entry> entries;
    for (const QString &row : text.split(u'\n')) {
        const QStringList cells = row.split(u'\t');
        Model::Entry entry;
        entry.typed = cleanCode(cells.value(0)).left(maxCodeLength);
        if (entry.typed.isEmpty()) {
            continue;
        }
        entry.quantity = std::max<qlonglong>(cleanCode(cells.value(1)).remove(u',').toLongLong(), 0);
        entry.price = base::Money::parse(cleanCode(cells.value(2)).remove(u',')).value_or(base::Money());
        entries.append(entry);
    }
    return entries;
}

} // namespace

OrderLinesView::OrderLinesView(QWidget *parent) : QTableView(parent)
{
    setEditTriggers(AnyKeyPressed | DoubleClicked | EditKeyPressed | SelectedClicked);
    setSelectionMode(ExtendedSelection);
    setTabKeyNavigation(false); // between edits, Tab leaves the table
    setAlternatingRowColors(true);
    setShowGrid(true);
    setWordWrap(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(ui::rowHeight);
    verticalHeader()->setDefaultSectionSize(ui::rowHeight);
    horizontalHeader()->setHighlightSections(false);
}

void OrderLinesView::setUp(const workflow::Session &session, const OrderTypeDescription &type, Model *model)
{
    m_session = &session;
    m_model = model;
    setModel(model);
    m_delegate = new OrderLineDelegate(productSearch(session), this);
    setItemDelegate(m_delegate);
    connect(m_delegate, &OrderLineDelegate::lineRequested, this, &OrderLinesView::addLine);
    connect(m_delegate, &OrderLineDelegate::productTyped, this, &OrderLinesView::resolve);
    connect(m_delegate, &OrderLineDelegate::nothingFound, this, &OrderLinesView::productUnknown);
    connect(m_delegate, &OrderLineDelegate::searchFailed, this, &OrderLinesView::failed);
    setUpColumns(type);
}

void OrderLinesView::setUpColumns(const OrderTypeDescription &type)
{
    setColumnHidden(Model::Price, !type.priced);
    setColumnHidden(Model::Amount, !type.priced);
    setColumnHidden(Model::PostedOut, type.stage(Stage::Out) == nullptr);
    setColumnHidden(Model::PostedIn, type.stage(Stage::In) == nullptr);
    const std::array<std::pair<int, int>, Model::ColumnCount> widths{{{Model::LineNo, 48},
                                                                      {Model::Code, 176},
                                                                      {Model::Name, 214},
                                                                      {Model::Barcode, 110},
                                                                      {Model::Quantity, 64},
                                                                      {Model::Price, 88},
                                                                      {Model::Amount, 100},
                                                                      {Model::Inventory, 76},
                                                                      {Model::Remark, 120},
                                                                      {Model::PostedOut, 84},
                                                                      {Model::PostedIn, 84}}};
    for (const auto &[column, width] : widths) {
        setColumnWidth(column, width);
    }
    horizontalHeader()->setSectionResizeMode(Model::Remark, QHeaderView::Stretch);
    horizontalHeader()->setMinimumSectionSize(40);
}

void OrderLinesView::editCell(int row, int column)
{
    setFocus();
    goOn(m_model->index(row, column));
}

void OrderLinesView::addLine()
{
    commitOpenEditor(this);
    const int row =
        m_model->insertLine(currentIndex().isValid() ? currentIndex().row() + 1 : m_model->rowCount());
    if (row >= 0) {
        editCell(row, Model::Code);
    }
}

void OrderLinesView::removeSelectedLines()
{
    if (!m_model->isEditable() || !currentIndex().isValid()) {
        return;
    }
    QList<int> rows{currentIndex().row()};
    for (const QModelIndex &index : selectionModel()->selectedIndexes()) {
        rows.append(index.row());
    }
    const int column = currentIndex().column();
    const int first = *std::min_element(rows.begin(), rows.end());
    m_model->removeLines(rows);
    setCurrentIndex(m_model->index(std::min(first, m_model->rowCount() - 1), column));
}

void OrderLinesView::undo()
{
    const int column = std::max(currentIndex().column(), 0);
    if (const int row = m_model->undo(); row >= 0) {
        setCurrentIndex(m_model->index(row, column));
    }
}

void OrderLinesView::pasteText()
{
    const QList<Model::Entry> entries = readRows(QApplication::clipboard()->text());
    if (entries.isEmpty() || !m_model->isEditable()) {
        return;
    }
    QStringList codes;
    for (const Model::Entry &entry : entries) {
        codes.append(entry.typed);
    }
    const int row = currentIndex().isValid() ? currentIndex().row() : m_model->rowCount() - 1;
    whenDone(
        m_session->ask([codes](store::Connection &connection) { return findProducts(connection, codes); }),
        this, [this, row, entries](const base::Result<QHash<QString, Product>> &products) {
            insertPasted(row, entries, products);
        });
}

void OrderLinesView::insertPasted(int row, QList<Model::Entry> entries,
                                  const base::Result<QHash<QString, Product>> &products)
{
    if (!products) {
        Q_EMIT failed(products.error());
        return;
    }
    QStringList unknown;
    for (Model::Entry &entry : entries) {
        if (const auto found = products->constFind(entry.typed); found != products->constEnd()) {
            entry.product = *found;
        } else if (!unknown.contains(entry.typed)) {
            unknown.append(entry.typed);
        }
    }
    const int taken = m_model->paste(std::min(row, m_model->rowCount() - 1), entries);
    Q_EMIT pasted(taken, unknown, static_cast<int>(entries.size()) - taken);
}

void OrderLinesView::keyPressEvent(QKeyEvent *event)
{
    const bool control = event->modifiers() == Qt::ControlModifier;
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->matches(QKeySequence::Paste)) {
        pasteText();
    } else if (event->matches(QKeySequence::Undo)) {
        undo();
    } else if (control && event->key() == Qt::Key_Delete) {
        removeSelectedLines();
    } else if (event->key() == Qt::Key_Insert || (control && enter)) {
        addLine();
    } else if (enter && m_model->isEditable()) {
        if (!currentIndex().isValid()) {
            addLine();
        } else if (m_model->flags(currentIndex()).testFlag(Qt::ItemIsEditable)) {
            edit(currentIndex());
        } else {
            goOn(nextStop(currentIndex()));
        }
    } else {
        QTableView::keyPressEvent(event);
    }
}

void OrderLinesView::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    const QPersistentModelIndex from = currentIndex();
    QTableView::closeEditor(editor, QAbstractItemDelegate::NoHint);
    switch (hint) {
    case QAbstractItemDelegate::SubmitModelCache: // Enter
        goOn(nextStop(from));
        break;
    case QAbstractItemDelegate::EditNextItem: // Tab
        goOn(neighbour(from, 1));
        break;
    case QAbstractItemDelegate::EditPreviousItem:
        goOn(neighbour(from, -1));
        break;
    default:
        break;
    }
}

QModelIndex OrderLinesView::nextStop(const QModelIndex &from)
{
    const int row = from.row();
    switch (from.column()) {
    case Model::Code:
    case Model::Name:
    case Model::Barcode:
    case Model::LineNo:
        return m_model->index(row, from.column() == Model::LineNo ? Model::Code : Model::Quantity);
    case Model::Quantity:
        if (!isColumnHidden(Model::Price)) {
            return m_model->index(row, Model::Price);
        }
        break;
    default:
        break;
    }
    if (row + 1 == m_model->rowCount() && (m_model->isBlank(row) || m_model->insertLine(row + 1) < 0)) {
        return m_model->index(row, Model::Code); // one blank line at the end is enough
    }
    return m_model->index(row + 1, Model::Code);
}

QModelIndex OrderLinesView::neighbour(const QModelIndex &from, int step) const
{
    int row = from.row();
    auto place =
        static_cast<int>(std::find(tabStops.begin(), tabStops.end(), from.column()) - tabStops.begin());
    do {
        place += step;
        if (place < 0 || place >= static_cast<int>(tabStops.size())) {
            row += step;
            place = step > 0 ? 0 : static_cast<int>(tabStops.size()) - 1;
        }
    } while (isColumnHidden(tabStops.at(static_cast<size_t>(place))));
    return m_model->index(row, tabStops.at(static_cast<size_t>(place)));
}

void OrderLinesView::goOn(const QModelIndex &to)
{
    if (!to.isValid()) {
        return;
    }
    setCurrentIndex(to);
    scrollTo(to);
    if (m_model->flags(to).testFlag(Qt::ItemIsEditable)) {
        edit(to);
    }
}

void OrderLinesView::resolve(const QModelIndex &index, const QString &typed)
{
    const QPersistentModelIndex cell = index;
    whenDone(
        m_session->ask([typed](store::Connection &connection) { return findProduct(connection, typed); }),
        this, [this, cell, typed](const base::Result<std::optional<Product>> &found) {
            if (!found) {
                Q_EMIT failed(found.error());
            } else if (cell.isValid() && m_model->typed(cell.row()) == typed) {
                if (*found) {
                    m_model->setProduct(cell.row(), **found);
                } else {
                    Q_EMIT productUnknown(typed);
                }
            }
        });
}

} // namespace ui
