// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/orders/orderlinesmodel.h"
#include "workflow/session.h"

#include <QTableView>

namespace ui {

class OrderLineDelegate;

/// The lines of an order under the hands of somebody who has no hand for the mouse. Typing starts an edit;
/// Enter goes product → quantity → price → next line, which is made when there is none; Insert and Ctrl+Enter
/// add a line, Ctrl+Delete takes lines away, Ctrl+Z brings them back, Ctrl+V takes rows from Excel.
class OrderLinesView final : public QTableView
{
    Q_OBJECT

public:
    explicit OrderLinesView(QWidget *parent = nullptr);

    /// Before anything else; all outlive the view.
    void setUp(const workflow::Session &session, const domain::OrderTypeDescription &type,
               OrderLinesModel *model);

    bool isEditing() const { return state() == EditingState; }
    /// Goes to a cell and starts an edit there.
    void editCell(int row, int column);

public Q_SLOTS:
    void addLine();
    void removeSelectedLines();
    void undo();
    void pasteText();

Q_SIGNALS:
    /// Rows from the clipboard are in; `unknown` are the codes that name no product, `left` rows had no room.
    void pasted(int rows, const QStringList &unknown, int left);
    /// What was typed into a product cell names nothing.
    void productUnknown(const QString &typed);
    void failed(const base::Error &error);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;

private:
    void setUpColumns(const domain::OrderTypeDescription &type);
    QModelIndex nextStop(const QModelIndex &from);
    QModelIndex neighbour(const QModelIndex &from, int step) const;
    void goOn(const QModelIndex &to);
    void resolve(const QModelIndex &index, const QString &typed);
    void insertPasted(int row, QList<OrderLinesModel::Entry> entries,
                      const base::Result<QHash<QString, domain::Product>> &products);

    const workflow::Session *m_session = nullptr;
    OrderLinesModel *m_model = nullptr;
    OrderLineDelegate *m_delegate = nullptr;
};

} // namespace ui
