// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/order.h"
#include "ui/orders/orderqueries.h"

#include <QObject>

class QComboBox;

namespace Ui {
class OrderForm;
}

namespace workflow {
class Session;
}

namespace ui {

/// The head of an order form: the fields between a draft and the screen.
class OrderFields final : public QObject
{
    Q_OBJECT

public:
    OrderFields(Ui::OrderForm &ui, const workflow::Session &session, const domain::OrderTypeDescription &type,
                QObject *parent);

    /// Empty for none.
    QString warehouseName(domain::WarehouseId id) const;
    void setWarehouses(const QList<store::MappingRepository::WarehouseRow> &warehouses);
    void show(const domain::OrderDraft &draft, const std::optional<domain::Partner> &partner);
    /// Of a saved order; the field is there only if there is one. Nobody types it, but it can be copied.
    void showExpressNumber(const QString &number);
    /// Puts what the fields say into a draft; its lines are not touched.
    void fill(domain::OrderDraft &draft) const;

    void setEditable(bool editable);
    /// Marks the fields that these problems are about and no others.
    void mark(const QList<base::Error> &problems);
    /// Where a problem is put right; null if not among the fields.
    QWidget *fieldOf(const base::Error &problem) const;
    QWidget *firstField() const;
    /// The theme has changed: marks are painted in its colours.
    void repaint();

    void retranslate();

Q_SIGNALS:
    void edited();
    /// Enter in the last field.
    void completed();
    void failed(const base::Error &error);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    struct WarehouseBox
    {
        QComboBox *box = nullptr;
        domain::WarehouseId chosen;
    };

    void arrange();
    void connectFields();
    void fillBox(WarehouseBox &box);
    void choose(WarehouseBox &box);
    void goOnFrom(QWidget *field);
    QList<QWidget *> fields() const;

    Ui::OrderForm &m_ui;
    const domain::OrderTypeDescription &m_type;
    QList<store::MappingRepository::WarehouseRow> m_warehouses;
    WarehouseBox m_warehouse;
    WarehouseBox m_toWarehouse;
    QList<QWidget *> m_marked;
    bool m_editable = true;
    bool m_showing = false;
};

} // namespace ui
