// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/orders/searchedit.h"
#include "ui/widgets/statusdelegate.h"

namespace ui {

/// The editors of an order's lines: a product search, numbers, the two kinds of stock, text; and the mark on
/// a cell that is missing something.
class OrderLineDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    OrderLineDelegate(SearchEdit::Search search, QObject *parent);

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

Q_SIGNALS:
    /// Ctrl+Enter or Insert inside an editor: what was typed is in the model already.
    void lineRequested();
    /// A text was left in a product cell without a pick (Tab, a click elsewhere): it still may name one
    /// exactly.
    void productTyped(const QModelIndex &index, const QString &typed) const;
    void nothingFound(const QString &typed) const;
    void searchFailed(const base::Error &error) const;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    QWidget *createSearch(QWidget *parent) const;
    bool keyPressed(QWidget *editor, QKeyEvent *event);

    SearchEdit::Search m_search;
};

} // namespace ui
