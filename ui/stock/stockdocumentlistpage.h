// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/listviews.h"
#include "ui/shell/place.h"
#include "ui/widgets/pagedgrid.h"

#include <QWidget>

class QPushButton;

namespace ui {

class FilterBar;

/// All stock documents, newest first.
///
/// Object names: filterBar, refreshButton (F5), grid.
/// Hints: "type" (int) and "number" set the filters.
class StockDocumentListPage final : public QWidget, public HintedPage
{
    Q_OBJECT

public:
    explicit StockDocumentListPage(const PlaceContext &context, QWidget *parent = nullptr);
    ~StockDocumentListPage() override;

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
    store::DocumentListFilter filter() const;
    QString emptyText() const;

    const PlaceContext m_context;
    FilterBar *m_filters;
    PagedGrid *m_grid = nullptr;
    QPushButton *m_refresh;
    domain::OwnerId m_owner;
    bool m_ownerKnown = false;
};

} // namespace ui
