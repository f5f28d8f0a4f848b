// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/listviews.h"
#include "ui/shell/place.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QSpinBox;

namespace ui {

class FilterBar;
class PagedGrid;

/// 滞留单据: orders that have waited for IDEAL longer than so many hours (24 at first, remembered), the
/// longest first: pushed without the last return, or without an answer. Enter, a double click or a click on
/// the number opens the order.
///
/// Object names: filterBar, hoursBox, refreshButton (F5), grid.
class StuckPage final : public QWidget
{
    Q_OBJECT

public:
    explicit StuckPage(const PlaceContext &context, QWidget *parent = nullptr);
    ~StuckPage() override;

    PagedGrid &grid() { return *m_grid; }
    FilterBar &filters() { return *m_filters; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void setUpFilters();
    void setUpGrid();
    void readOwner();
    void retranslate();
    store::StuckFilter filter() const;

    const PlaceContext m_context;
    FilterBar *m_filters;
    QLabel *m_hoursLabel;
    QSpinBox *m_hours;
    QPushButton *m_refresh;
    PagedGrid *m_grid = nullptr;
    QTimer m_tick; ///< time alone makes orders stuck
    domain::OwnerId m_owner;
};

} // namespace ui
