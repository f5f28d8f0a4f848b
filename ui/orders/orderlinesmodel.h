// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/order.h"
#include "ui/orders/orderqueries.h"

#include <QAbstractTableModel>

namespace ui {

/// The lines of an order while they are entered. A line may be unfinished: a product cell that holds a text
/// which names no product (yet) keeps that text, so that nothing that was typed or pasted is lost.
class OrderLinesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        LineNo,
        Code,
        Name,
        Barcode,
        Quantity,
        Price,
        Amount,
        Inventory,
        Remark,
        PostedOut,
        PostedIn,
        ColumnCount
    };

    /// A line from outside: what Excel holds, or what was picked.
    struct Entry
    {
        QString typed; ///< the code as it came, kept if `product` is none
        std::optional<domain::Product> product;
        qint64 quantity = 0;
        base::Money price;
        QString remark = {};
    };

    explicit OrderLinesModel(const domain::OrderTypeDescription &type, QObject *parent = nullptr);

    /// Replaces everything and forgets what could be undone. Keeps the rows where only values differ.
    void setLines(const QList<domain::OrderLine> &lines, const Products &products);
    /// The lines as they stand, numbered by their rows.
    QList<domain::OrderLine> lines() const;

    bool isEditable() const { return m_editable; }
    void setEditable(bool editable);
    /// From now on a cell that is missing something is marked.
    void setComplaining(bool complaining);

    /// Inserts an empty line and gives its row; -1 if there are as many as an order may have.
    int insertLine(int row);
    void removeLines(QList<int> rows);
    /// Puts entries where `row` is if that line is blank, else behind it. Gives how many had room.
    int paste(int row, const QList<Entry> &entries);
    /// Takes away lines in which nothing was entered; not something to undo.
    void removeBlankLines();
    bool isBlank(int row) const;

    void setProduct(int row, const domain::Product &product);
    /// Keeps a text that names no product; an empty one empties the cell.
    void setTyped(int row, const QString &typed);
    QString typed(int row) const { return m_lines.at(row).typed; }
    /// The texts in product cells that name no product.
    QStringList unknownCodes() const;

    bool canUndo() const { return !m_undo.isEmpty(); }
    /// Takes the last change of lines back; gives the row where it happened, -1 if there is nothing.
    int undo();

    int enteredLines() const; ///< without the blank ones
    qint64 totalQuantity() const;
    base::Money totalAmount() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Takes texts as they are typed (full-width digits too); false for what can't be a value.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

    void retranslate();

Q_SIGNALS:
    /// Whatever changed what would be saved, by a person or by undo.
    void edited();

private:
    struct Line
    {
        domain::OrderLine line;
        domain::Product product;
        QString typed;

        /// While a line is typed its amount may be more than there is; domain::problems() says so at the
        /// latest.
        bool isPossible() const;
    };
    /// One change to take back: `before` stood at `row` where now `count` lines stand.
    struct Step
    {
        int row = 0;
        QList<Line> before;
        int count = 0;
    };

    void remember(Step step);
    bool isComplained(const Line &line, int column) const;
    QString text(const Line &line, int column) const;
    bool setValue(Line &line, int column, const QVariant &value) const;
    void changed(int row);
    void insertAt(int row, const QList<Line> &lines);
    void removeAt(int row, int count);
    void renumber(int from);

    const domain::OrderTypeDescription &m_type;
    QList<Line> m_lines;
    QList<Step> m_undo;
    bool m_editable = true;
    bool m_complaining = false;
};

} // namespace ui
