// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/stocklists.h"
#include "ui/shell/place.h"
#include "ui/stock/stockqueries.h"
#include "ui/widgets/pagedgrid.h"

#include <QWidget>

class QPushButton;

namespace ui {

class FilterBar;

/// 库存查询: what is in which warehouse, good and defective apart, and what is on its way to it. Enter, a
/// double click or a click on the product's code opens the place with its ledger and its handsets.
///
/// Object names: filterBar, refreshButton (F5), grid.
/// Hints: "product" (the beginning of a code or name) sets the filter.
class StockOnHandPage final : public QWidget, public HintedPage
{
    Q_OBJECT

public:
    explicit StockOnHandPage(const PlaceContext &context, QWidget *parent = nullptr);
    ~StockOnHandPage() override;

    void takeHints(const QVariantMap &hints) override;
    PagedGrid &grid() { return *m_grid; }
    FilterBar &filters() { return *m_filters; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void setUpFilters();
    void setUpGrid();
    void readChoices();
    void takeChoices(const StockChoices &choices);
    void readTotals();
    void showTotals();
    void retranslate();
    store::OnHandFilter filter() const;
    QString emptyText() const;

    const PlaceContext m_context;
    FilterBar *m_filters;
    PagedGrid *m_grid = nullptr;
    QPushButton *m_refresh;
    StockChoices m_choices;
    std::optional<store::StockTotals> m_totals;
    int m_totalsToken = 0;
};

} // namespace ui
