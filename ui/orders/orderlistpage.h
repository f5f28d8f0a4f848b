// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/listviews.h"
#include "ui/orders/orderqueries.h"
#include "ui/shell/place.h"
#include "ui/widgets/pagedgrid.h"

#include <QWidget>

class QPushButton;

namespace ui {

class FilterBar;

/// The orders of one type. One class for all five: what differs comes from the type's description.
///
/// Object names: newButton (Ctrl+N), refreshButton (F5), filterBar, grid.
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

    const PlaceContext m_context;
    const domain::OrderTypeDescription &m_type;
    FilterBar *m_filters;
    PagedGrid *m_grid = nullptr;
    QPushButton *m_new;
    QPushButton *m_refresh;
    domain::OwnerId m_owner;
    bool m_ownerKnown = false;
};

} // namespace ui
