// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/listviews.h"
#include "ui/orders/bulkdialog.h"
#include "ui/orders/orderqueries.h"
#include "ui/shell/place.h"
#include "ui/widgets/pagedgrid.h"

#include <QWidget>

class QAction;
class QPushButton;

namespace ui {

class FilterBar;

/// The orders of one type. One class for all five: what differs comes from the type's description.
///
/// Object names: newButton (Ctrl+N), refreshButton (F5), pushButton (Ctrl+Shift+P) and approveButton
/// (Ctrl+Shift+A) for the selected orders, filterBar, grid.
/// Hints: "push" and "return" (ints) and "number" set the filters.
class OrderListPage final : public QWidget, public HintedPage
{
    Q_OBJECT

public:
    OrderListPage(const PlaceContext &context, domain::OrderType type, QWidget *parent = nullptr);
    ~OrderListPage() override;

    void takeHints(const QVariantMap &hints) override;
    PagedGrid &grid() { return *m_grid; }
    FilterBar &filters() { return *m_filters; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void setUpFilters();
    void setUpGrid();
    void findOwner();
    void retranslate();
    store::OrderListFilter filter() const;
    QString emptyText() const;
    void newOrder();

    // orderlistbulk.cpp: what is done to the selected orders
    void setUpBulk();
    void showBulk(int selected);
    void retranslateBulk();
    void askPush();
    void askApprove();
    void withSelected(std::function<void(const QList<BulkRun::Order> &orders)> use);
    void run(const QList<BulkRun::Order> &orders, BulkRun::Verb verb, const BulkDialog::Words &words);

    const PlaceContext m_context;
    const domain::OrderTypeDescription &m_type;
    FilterBar *m_filters;
    PagedGrid *m_grid = nullptr;
    QPushButton *m_new;
    QPushButton *m_refresh;
    QPushButton *m_push = nullptr;    ///< null for whom it is not
    QPushButton *m_approve = nullptr; ///< the same
    QList<QAction *> m_bulkActions;
    domain::OwnerId m_owner;
    bool m_ownerKnown = false;
};

} // namespace ui
