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

/// 库存台账: every movement of every product, the newest first. Enter or a click on the number opens the
/// stock document.
///
/// Object names: filterBar, refreshButton (F5), grid.
class StockLedgerPage final : public QWidget
{
    Q_OBJECT

public:
    explicit StockLedgerPage(const PlaceContext &context, QWidget *parent = nullptr);
    ~StockLedgerPage() override;

    PagedGrid &grid() { return *m_grid; }
    FilterBar &filters() { return *m_filters; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void setUpFilters();
    void setUpGrid();
    void readChoices();
    void retranslate();
    store::LedgerFilter filter() const;

    const PlaceContext m_context;
    FilterBar *m_filters;
    PagedGrid *m_grid = nullptr;
    QPushButton *m_refresh;
    StockChoices m_choices;
};

/// The stock document behind a row of a ledger; null while the row is not in memory.
domain::StockDocumentId documentOfRow(const PagedModel &model, qint64 row);

} // namespace ui
